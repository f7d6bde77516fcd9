public import ClewCore
internal import GRDB

extension Store {
    /// The markets and forums, the largest first.
    public func markets(clearance: Clearance) throws(StoreFault) -> [MarketSummary] {
        try read { db in
            try AccountReader.requireAll(in: db, clearance: clearance)
            return try db.all(
                """
                SELECT market.name,
                    coalesce((SELECT sum(listing_count) FROM listing_group WHERE market_id = market.id), 0),
                    count(account.id), coalesce(sum(account.review_count), 0), coalesce(sum(account.post_count), 0),
                    min(account.first_time), max(account.last_time)
                FROM market LEFT JOIN account ON account.market_id = market.id
                GROUP BY market.id ORDER BY 2 DESC, 5 DESC, 1
                """
            ) { row in
                MarketSummary(
                    name: row.text(0), listingCount: row.int(1), accountCount: row.int(2), reviewCount: row.int(3),
                    postCount: row.int(4), firstSeen: row.optionalInt64(5).map { Timestamp(milliseconds: $0) },
                    lastSeen: row.optionalInt64(6).map { Timestamp(milliseconds: $0) })
            }
        }
    }

    /// The accounts, those with most listings first; of one market, of one role, or with a name that begins so.
    public func accounts(
        market: String? = nil, role: NameRole? = nil, beginning: String = "", page: Page = Page(),
        clearance: Clearance
    ) throws(StoreFault) -> Listing<AccountSummary> {
        try read { db in
            try AccountReader.requireAll(in: db, clearance: clearance)
            let condition = """
                (?1 IS NULL OR account.market_id = (SELECT id FROM market WHERE name = ?1))
                AND (?2 IS NULL OR account.role = ?2)
                AND (?3 = '' OR substr(lower(account.name), 1, length(?3)) = ?3)
                """
            let values: [SQLValue] = [
                .text(orNull: market), .text(orNull: role?.rawValue), .text(beginning.lowercased()),
            ]
            let rows = try db.all(
                """
                \(AccountReader.select) WHERE \(condition)
                ORDER BY account.listing_count DESC, account.post_count DESC, account.id LIMIT ?4 OFFSET ?5
                """, values + [.integer(page.limit), .integer(page.offset)]
            ) { AccountReader.summary($0) }
            let total = try db.number("SELECT count(*) FROM account WHERE \(condition)", values)
            return Listing(rows: rows, offset: page.offset, total: total)
        }
    }

    /// One account.
    ///
    /// Throws ``StoreFault/notFound``.
    public func account(_ key: AccountKey, clearance: Clearance) throws(StoreFault) -> AccountSummary {
        try read { db in try AccountReader.find(key, in: db, clearance: clearance).summary }
    }

    /// What captures showed of an account, the newest first.
    public func sightings(
        of key: AccountKey, page: Page = Page(), clearance: Clearance
    ) throws(StoreFault) -> Listing<AccountEntry> {
        try read { db in
            let id = try AccountReader.find(key, in: db, clearance: clearance).id
            let rows = try db.all(
                """
                SELECT seen.time, evidence.digest, passage.ordinal, seen.text, seen.ships_from, seen.joined_time,
                    seen.active_time, seen.rating, seen.sales, seen.places
                FROM account_sighting AS seen
                JOIN passage ON passage.id = seen.passage_id JOIN evidence ON evidence.id = passage.evidence_id
                WHERE seen.account_id = ? ORDER BY seen.time DESC, seen.passage_id DESC LIMIT ? OFFSET ?
                """, [.integer(id), .integer(page.limit), .integer(page.offset)]
            ) { row in
                AccountEntry(
                    time: Timestamp(milliseconds: row.int64(0)), evidence: EvidenceID(bytes: row.bytes(1)),
                    passage: row.int(2), text: row.optionalText(3), shipsFrom: row.optionalText(4),
                    joined: row.optionalInt64(5).map { Timestamp(milliseconds: $0) },
                    lastActive: row.optionalInt64(6).map { Timestamp(milliseconds: $0) },
                    rating: row.optionalText(7), sales: row.optionalInt(8),
                    places: ListingReader.places(row.bytes(9)))
            }
            let total = try db.number("SELECT count(*) FROM account_sighting WHERE account_id = ?", [.integer(id)])
            return Listing(rows: rows, offset: page.offset, total: total)
        }
    }

    /// The indicators that an account shows, by kind, the best grade first; at most 500.
    public func indicators(of key: AccountKey, clearance: Clearance) throws(StoreFault) -> [AccountIndicator] {
        try read { db in
            let id = try AccountReader.find(key, in: db, clearance: clearance).id
            return try db.all(
                """
                SELECT indicator_kind.name, indicator.canonical, held.grade, held.first_time, held.last_time,
                    evidence.digest, passage.ordinal,
                    (SELECT count(*) - 1 FROM account_indicator AS others
                    WHERE others.indicator_id = held.indicator_id)
                FROM account_indicator AS held
                JOIN indicator ON indicator.id = held.indicator_id
                JOIN indicator_kind ON indicator_kind.id = indicator.kind_id
                JOIN passage ON passage.id = held.first_passage_id
                JOIN evidence ON evidence.id = passage.evidence_id
                WHERE held.account_id = ? ORDER BY indicator_kind.id, held.grade, indicator.canonical LIMIT 500
                """, [.integer(id)]
            ) { row in
                AccountIndicator(
                    id: IndicatorID(kind: IndicatorKind(rawValue: row.text(0)), canonical: row.text(1)),
                    grade: Grade(code: row.int(2)), firstSeen: Timestamp(milliseconds: row.int64(3)),
                    lastSeen: Timestamp(milliseconds: row.int64(4)), evidence: EvidenceID(bytes: row.bytes(5)),
                    passage: row.int(6), otherCount: row.int(7))
            }
        }
    }

    /// Other accounts that show an indicator which this one shows, both with the grade `valid`; at most 200.
    ///
    /// - Parameter kinds: the kinds that identify: keys, wallets; an address of the site itself does not.
    public func sharing(
        with key: AccountKey, kinds: [IndicatorKind], clearance: Clearance
    ) throws(StoreFault) -> [SharedIndicator] {
        try read { db in
            let id = try AccountReader.find(key, in: db, clearance: clearance).id
            let marks = kinds.map { _ in "?" }.joined(separator: ",")
            return try db.all(
                """
                \(AccountReader.select(also: ", indicator_kind.name, indicator.canonical"))
                JOIN account_indicator AS theirs ON theirs.account_id = account.id AND theirs.grade = 0
                JOIN account_indicator AS ours ON ours.indicator_id = theirs.indicator_id AND ours.grade = 0
                JOIN indicator ON indicator.id = ours.indicator_id
                JOIN indicator_kind ON indicator_kind.id = indicator.kind_id
                WHERE ours.account_id = ? AND theirs.account_id <> ours.account_id
                AND indicator_kind.name IN (\(marks))
                ORDER BY account.id, indicator_kind.id, indicator.canonical LIMIT 200
                """, [.integer(id)] + kinds.map { .text($0.rawValue) }
            ) { row in
                SharedIndicator(
                    account: AccountReader.summary(row),
                    indicator: IndicatorID(kind: IndicatorKind(rawValue: row.text(8)), canonical: row.text(9)))
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

    /// How many listings of an account are on offer on each day: seen first on it or before, last on it or after; at most
    /// the last 2,000 days.
    public func offersByDay(of key: AccountKey, clearance: Clearance) throws(StoreFault) -> [SeriesPoint] {
        try read { db in
            let id = try AccountReader.find(key, in: db, clearance: clearance).id
            var changes: [Int64: Int] = [:]
            try db.each("SELECT first_time, last_time FROM listing WHERE account_id = ?", [.integer(id)]) { row in
                changes[row.int64(0) / 86_400_000, default: 0] += 1
                changes[row.int64(1) / 86_400_000 + 1, default: 0] -= 1
            }
            guard let first = changes.keys.min(), let end = changes.keys.max() else { return [] }
            let shown = max(first, end - 2000)
            var count = changes.filter { $0.key < shown }.values.reduce(0, +)
            return (shown..<end).map { day in
                count += changes[day] ?? 0
                return SeriesPoint(day: Timestamp(seconds: day * 86400), count: count, medianEuros: nil)
            }
        }
    }

    /// How many sightings a listing has on each day, with the median price; at most 2,000 days.
    public func series(ofListing key: ListingKey, clearance: Clearance) throws(StoreFault) -> [SeriesPoint] {
        try read { db in
            let id = try ListingReader.number(of: key, in: db, clearance: clearance)
            return try AccountReader.series(
                "SELECT time, price_eur FROM sighting WHERE listing_id = ?", [.integer(id)], in: db)
        }
    }
}

/// Reads accounts.
enum AccountReader {
    static let select = select(also: "")

    static func select(also columns: String) -> String {
        """
        SELECT market.name, account.name, account.role, account.first_time, account.last_time, account.listing_count,
            account.review_count, account.post_count\(columns)
        FROM account JOIN market ON market.id = account.market_id
        """
    }

    static func summary(_ row: Columns) -> AccountSummary {
        AccountSummary(
            key: AccountKey(market: row.text(0), name: row.text(1)), role: NameRole(rawValue: row.text(2)) ?? .member,
            firstSeen: Timestamp(milliseconds: row.int64(3)), lastSeen: Timestamp(milliseconds: row.int64(4)),
            listingCount: row.int(5), reviewCount: row.int(6), postCount: row.int(7))
    }

    static func find(
        _ key: AccountKey, in db: Database, clearance: Clearance
    ) throws -> (id: Int64, summary: AccountSummary) {
        try requireAll(in: db, clearance: clearance)
        let found = try db.first(
            """
            \(select(also: ", account.id")) WHERE account.name = ? AND market.name = ?
            """, [.text(key.name), .text(key.market)]
        ) { (id: $0.int64(8), summary: summary($0)) }
        guard let found else { throw StoreFault.notFound }
        return found
    }

    /// Accounts join what many captures tell, so they are shown only to whoever may see all of them.
    static func requireAll(in db: Database, clearance: Clearance) throws {
        guard try IndicatorReader.seesAll(in: db, level: clearance.confidentiality.rawValue) else {
            throw StoreFault.notFound
        }
    }

    /// Times and prices by day.
    static func series(_ sql: String, _ values: [SQLValue], in db: Database) throws -> [SeriesPoint] {
        var days: [Int64: (count: Int, prices: [Double])] = [:]
        try db.each(sql, values) { row in
            let day = row.int64(0) / 86_400_000
            days[day, default: (0, [])].count += 1
            if let price = row.optionalDouble(1) { days[day]?.prices.append(price) }
        }
        return days.sorted { $0.key < $1.key }.suffix(2000).map { day, found in
            let ordered = found.prices.sorted()
            return SeriesPoint(
                day: Timestamp(seconds: day * 86400), count: found.count,
                medianEuros: ordered.isEmpty ? nil : ordered[ordered.count / 2])
        }
    }
}
