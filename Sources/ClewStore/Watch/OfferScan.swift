internal import ClewCore
internal import GRDB

/// Goes through sightings of listings and knows which of them a rule is about.
///
/// The names in a rule become sets of row numbers first, so that a sighting costs a few look-ups and no text is compared.
struct OfferScan {
    private let db: Database
    private let markets: Set<Int64>?
    private let wordings: Set<Int64>?
    private let routes: Set<Int64>?
    private let categories: Set<Int64>?
    private let accounts: Set<Int64>?

    /// A sighting that the rule is about.
    struct Row {
        var listing: Int64
        var time: Int64
        var passage: Int64
        var account: Int64?
    }

    init(_ offers: WatchedOffers, markets: [String], in db: Database) throws {
        self.db = db
        self.markets = try WatchedPlaces.ids(of: markets, in: "market", db)
        wordings = try OfferScan.wordings(offers, in: db)
        routes = try OfferScan.routes(offers, in: db)
        categories = try OfferScan.categories(offers.categories, in: db)
        accounts = try OfferScan.accounts(offers.sellers, in: db)
    }

    /// Calls a function with every sighting of a span that the rule is about.
    func each(in span: WatchSpan, _ body: (Row) throws -> Void) throws {
        try span.each(sql, passage: "passage_id", in: db) { row in
            guard matches(row) else { return }
            try body(
                Row(listing: row.int64(0), time: row.int64(1), passage: row.int64(2), account: row.optionalInt64(3)))
        }
    }

    /// Whether the rule is about any sighting of a listing in a span of time.
    func isAbout(_ listing: Int64, in times: ClosedRange<Int64>) throws -> Bool {
        var isAbout = false
        try db.each(
            "\(sql) WHERE listing_id = ? AND time BETWEEN ? AND ?",
            [.integer(listing), .integer(times.lowerBound), .integer(times.upperBound)]
        ) { if matches($0) { isAbout = true } }
        return isAbout
    }

    /// The market stands in the listing, which is looked up only where a market is named.
    private var sql: String {
        let market = markets == nil ? "0" : "(SELECT market_id FROM listing WHERE listing.id = sighting.listing_id)"
        return """
            SELECT listing_id, time, passage_id, account_id, wording_id, route_id, category_id, \(market) FROM sighting
            """
    }

    private func matches(_ row: Columns) -> Bool {
        OfferScan.has(accounts, row, 3) && OfferScan.has(wordings, row, 4) && OfferScan.has(routes, row, 5)
            && OfferScan.has(categories, row, 6) && OfferScan.has(markets, row, 7)
    }

    private static func has(_ set: Set<Int64>?, _ row: Columns, _ column: Int32) -> Bool {
        guard let set else { return true }
        return row.optionalInt64(column).map(set.contains) ?? false
    }

    // MARK: From names to numbers

    private static func wordings(_ offers: WatchedOffers, in db: Database) throws -> Set<Int64>? {
        guard !offers.substances.isEmpty || !offers.classes.isEmpty || !offers.titles.isEmpty else { return nil }
        var sets: [Set<Int64>] = []
        for (column, values) in [("name", offers.substances), ("class", offers.classes)] where !values.isEmpty {
            let marks = values.map { _ in "?" }.joined(separator: ", ")
            sets.append(
                Set(
                    try db.all(
                        """
                        SELECT id FROM wording WHERE substance_id IN (SELECT id FROM substance WHERE \(column) IN (\(marks)))
                        """, values.map(SQLValue.text)
                    ) { $0.int64(0) }))
        }
        if !offers.titles.isEmpty {
            var found: Set<Int64> = []
            for title in offers.titles {
                let words = title.split { !$0.isLetter && !$0.isNumber }.map { MatchText.quoted(String($0)) }
                guard !words.isEmpty else { continue }
                try db.each(
                    "SELECT rowid FROM wording_search WHERE wording_search MATCH ?",
                    [.text(words.joined(separator: " "))]
                ) { found.insert($0.int64(0)) }
            }
            sets.append(found)
        }
        return sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
    }

    private static func routes(_ offers: WatchedOffers, in db: Database) throws -> Set<Int64>? {
        guard !offers.origins.isEmpty || !offers.destinations.isEmpty else { return nil }
        var found: Set<Int64> = []
        try db.each("SELECT id, origin, destination FROM route") { row in
            if names(row.text(1), any: offers.origins), names(row.text(2), any: offers.destinations) {
                found.insert(row.int64(0))
            }
        }
        return found
    }

    /// Whether a code such as `NL+DE-US` names one of some places; what is left out behind a hyphen does not count.
    private static func names(_ code: String, any wanted: [String]) -> Bool {
        guard !wanted.isEmpty else { return true }
        let named = code.prefix { $0 != "-" }.split(separator: "+")
        return wanted.contains { place in named.contains { $0 == place } }
    }

    private static func categories(_ wanted: [String], in db: Database) throws -> Set<Int64>? {
        guard !wanted.isEmpty else { return nil }
        let wanted = wanted.map { $0.lowercased() }
        var found: Set<Int64> = []
        try db.each("SELECT id, name FROM category") { row in
            let name = row.text(1).lowercased()
            if wanted.contains(where: { name.contains($0) }) { found.insert(row.int64(0)) }
        }
        return found
    }

    private static func accounts(_ names: [String], in db: Database) throws -> Set<Int64>? {
        guard !names.isEmpty else { return nil }
        var found: Set<Int64> = []
        for name in names {
            try db.each("SELECT id FROM account WHERE name = ?", [.text(name)]) { found.insert($0.int64(0)) }
        }
        return found
    }
}
