public import ClewCore
internal import GRDB

/// What one gram of a substance costs at an account over time.
public struct GramSeries: Hashable, Sendable {
    /// The substance.
    public var substance: String
    /// How many sightings tell it.
    public var count: Int
    /// The days, each with the median price of a gram in euros.
    public var points: [SeriesPoint]
}

extension Store {
    /// What one gram costs at an account, for the substances that most of its sightings tell; at most 2,000 days each.
    ///
    /// - Parameter most: so many substances at most.
    public func gramSeries(of key: AccountKey, most: Int, clearance: Clearance) throws(StoreFault) -> [GramSeries] {
        try read { db in
            let id = try AccountReader.find(key, in: db, clearance: clearance).id
            let source = """
                FROM sighting JOIN listing ON listing.id = sighting.listing_id
                JOIN wording ON wording.id = sighting.wording_id
                JOIN substance ON substance.id = wording.substance_id
                WHERE listing.account_id = ?1 AND sighting.price_eur IS NOT NULL AND wording.grams > 0
                AND substance.name <> ''
                """
            let substances = try db.all(
                "SELECT substance.name, count(*) \(source) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?2",
                [.integer(id), .integer(most)]
            ) { (name: $0.text(0), count: $0.int(1)) }
            return try substances.map { substance in
                GramSeries(
                    substance: substance.name, count: substance.count,
                    points: try AccountReader.series(
                        "SELECT sighting.time, sighting.price_eur / wording.grams \(source) AND substance.name = ?2",
                        [.integer(id), .text(substance.name)], in: db))
            }
        }
    }

    /// How many indicators an account shows, and how many it shares with others with the grade `valid`, each counted
    /// once for each other account.
    public func indicatorCounts(
        of key: AccountKey, kinds: [IndicatorKind], clearance: Clearance
    ) throws(StoreFault) -> (held: Int, shared: Int) {
        try read { db in
            let id = try AccountReader.find(key, in: db, clearance: clearance).id
            let held = try db.number("SELECT count(*) FROM account_indicator WHERE account_id = ?", [.integer(id)])
            let marks = kinds.map { _ in "?" }.joined(separator: ",")
            let shared = try db.number(
                """
                SELECT count(*) FROM account_indicator AS ours
                JOIN account_indicator AS theirs ON theirs.indicator_id = ours.indicator_id AND theirs.grade = 0
                JOIN indicator ON indicator.id = ours.indicator_id
                JOIN indicator_kind ON indicator_kind.id = indicator.kind_id
                WHERE ours.account_id = ? AND ours.grade = 0 AND theirs.account_id <> ours.account_id
                AND indicator_kind.name IN (\(marks))
                """, [.integer(id)] + kinds.map { .text($0.rawValue) })
            return (held, shared)
        }
    }
}
