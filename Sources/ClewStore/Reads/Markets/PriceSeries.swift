public import ClewCore
internal import GRDB

/// What a gram, or a unit, of a substance costs at an account over time.
public struct PriceSeries: Hashable, Sendable {
    /// What the price is of: a gram of the substance; a pill, tab, capsule, patch or vial of it.
    public enum Measure: String, Sendable {
        case gram, unit
    }

    /// The substance.
    public var substance: String
    /// What the price is of.
    public var measure: Measure
    /// How many sightings tell it.
    public var count: Int
    /// The days, each with the median price in euros.
    public var points: [SeriesPoint]
}

extension Store {
    /// What a gram or a unit costs at an account, for what most of its sightings tell; at most 2,000 days each.
    ///
    /// - Parameter most: so many series at most.
    public func priceSeries(of key: AccountKey, most: Int, clearance: Clearance) throws(StoreFault) -> [PriceSeries] {
        try read { db in
            let id = try AccountReader.find(key, in: db, clearance: clearance).id
            let source = """
                FROM sighting JOIN listing ON listing.id = sighting.listing_id
                JOIN wording ON wording.id = sighting.wording_id
                JOIN substance ON substance.id = wording.substance_id
                WHERE listing.account_id = ?1 AND sighting.price_eur IS NOT NULL AND substance.name <> ''
                """
            let told = try db.all(
                """
                SELECT substance.name, coalesce(sum(wording.grams > 0), 0), coalesce(sum(wording.units > 0), 0) \(source)
                GROUP BY 1
                """, [.integer(id)]
            ) { row in
                let name = row.text(0)
                return [
                    PriceSeries(substance: name, measure: .gram, count: row.int(1), points: []),
                    PriceSeries(substance: name, measure: .unit, count: row.int(2), points: []),
                ]
            }
            let chosen = told.joined().filter { $0.count > 0 }.sorted { one, two in
                (two.count, one.substance, one.measure.rawValue) < (one.count, two.substance, two.measure.rawValue)
            }
            return try chosen.prefix(most).map { chosen in
                var series = chosen
                let column = series.measure == .gram ? "wording.grams" : "wording.units"
                series.points = try AccountReader.series(
                    """
                    SELECT sighting.time, sighting.price_eur / \(column) \(source) AND \(column) > 0
                    AND substance.name = ?2
                    """, [.integer(id), .text(series.substance)], in: db)
                return series
            }
        }
    }
}
