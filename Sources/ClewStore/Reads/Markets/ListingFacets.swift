internal import ClewCore
internal import GRDB

/// Counts listings by market, class, substance and origin: out of the kept counts where they answer the filter, out of
/// the listings themselves where words, a seller or a date narrow them.
struct ListingFacets {
    private let filter: ListingFilter
    private let level: Int
    private let seesAll: Bool
    private let db: Database

    /// The most values that a facet shows.
    private static let most = 40

    init(_ filter: ListingFilter, level: Int, seesAll: Bool, in db: Database) {
        self.filter = filter
        self.level = level
        self.seesAll = seesAll
        self.db = db
    }

    private var isKept: Bool { filter.isOfFacetsAlone && seesAll }

    func total() throws -> Int {
        let (sql, values) = try kept(filter)
        return try db.number("SELECT sum(listing_group.listing_count) FROM listing_group WHERE \(sql)", values)
    }

    func markets() throws -> [FacetCount] {
        var open = filter
        open.market = nil
        return try count("(SELECT name FROM market WHERE id = %.market_id)", open)
    }

    func classes() throws -> [FacetCount] {
        var open = filter
        (open.substance, open.substanceClass) = (nil, nil)
        return try count("coalesce((SELECT class FROM substance WHERE id = %.substance_id), '')", open)
    }

    func substances() throws -> [FacetCount] {
        var open = filter
        open.substance = nil
        return try count("coalesce((SELECT name FROM substance WHERE id = %.substance_id), '')", open)
    }

    func origins() throws -> [FacetCount] {
        var open = filter
        open.origin = nil
        return try count("%.origin", open)
    }

    private func count(_ value: String, _ filter: ListingFilter) throws -> [FacetCount] {
        let table = isKept ? "listing_group" : "listing"
        let number = isKept ? "sum(listing_group.listing_count)" : "count(*)"
        let condition: (sql: String, values: [SQLValue])
        if isKept {
            condition = try kept(filter)
        } else {
            let made = try ListingCondition(filter, level: level, seesAll: seesAll, in: db)
            condition = (made.sql, made.values)
        }
        return try db.all(
            """
            SELECT \(value.replacing("%", with: table)), \(number) FROM \(table) WHERE \(condition.sql)
            GROUP BY 1 HAVING \(number) > 0 ORDER BY 2 DESC, 1 LIMIT \(ListingFacets.most)
            """, condition.values
        ) { FacetCount($0.text(0), $0.int(1)) }
    }

    /// The condition over the kept counts.
    private func kept(_ filter: ListingFilter) throws -> (sql: String, values: [SQLValue]) {
        var parts: [String] = []
        var values: [SQLValue] = []
        if let market = filter.market {
            parts.append("listing_group.market_id = (SELECT id FROM market WHERE name = ?)")
            values.append(.text(market))
        }
        if filter.substance != nil || filter.substanceClass != nil {
            let ids = try ListingCondition.substances(filter, in: db).map(String.init).joined(separator: ",")
            parts.append("listing_group.substance_id IN (\(ids))")
        }
        if let origin = filter.origin {
            parts.append("listing_group.origin = ?")
            values.append(.text(origin))
        }
        if !filter.includesGuesses { parts.append("listing_group.is_guess = 0") }
        return (parts.isEmpty ? "1" : parts.joined(separator: " AND "), values)
    }
}
