public import ClewCore
internal import GRDB

extension Store {
    /// The hits of one rule or of all: those that were not seen first, then the newest first.
    public func hits(
        rule: String? = nil, marks: HitMarks = HitMarks(), page: Page = Page(), clearance: Clearance
    ) throws(StoreFault) -> Listing<WatchHit> {
        try read { try WatchHitReader(in: $0, marks: marks, clearance: clearance).listing(rule: rule, page: page) }
    }

    /// One hit.
    ///
    /// Throws ``StoreFault/notFound``.
    public func hit(_ id: HitID, marks: HitMarks = HitMarks(), clearance: Clearance) throws(StoreFault) -> WatchHit {
        try read { try WatchHitReader(in: $0, marks: marks, clearance: clearance).hit(id) }
    }

    /// The rules whose hits are kept, by name, with how many there are.
    public func watchStates(marks: HitMarks = HitMarks(), clearance: Clearance) throws(StoreFault) -> [WatchState] {
        try read { try WatchHitReader(in: $0, marks: marks, clearance: clearance).states() }
    }
}

/// Reads hits up to a clearance: that of the capture on which each rests.
struct WatchHitReader {
    let db: Database
    let clearance: Clearance
    /// The condition in SQL under which a hit was seen.
    private let seen: String

    init(in db: Database, marks: HitMarks, clearance: Clearance) throws {
        self.db = db
        self.clearance = clearance
        // Numbers, and bytes as hexadecimal digits, alone get into the condition.
        var conditions: [String] = []
        try db.each("SELECT id, name, digest FROM watch_rule ORDER BY id") { row in
            guard let mark = marks.rules[row.text(1)], mark.digest.bytes == row.bytes(2) else { return }
            let ids = mark.ids.map { "x'\($0.bytes.hex)'" }.joined(separator: ",")
            conditions.append(
                "(hit.rule_id = \(row.int64(0)) AND (capture.leaf < \(Int64(clamping: mark.leaf)) OR hit.key IN (\(ids))))"
            )
        }
        // A bare number would be taken for the number of a column to sort by.
        seen = "(hit.id < 0\(conditions.map { " OR " + $0 }.joined()))"
    }

    private static let tables = """
        FROM hit
        JOIN watch_rule ON watch_rule.id = hit.rule_id
        JOIN capture ON capture.id = hit.capture_id
        JOIN handling ON handling.id = capture.handling_id
        """

    private static let details = """
        LEFT JOIN passage ON passage.id = hit.passage_id
        LEFT JOIN evidence ON evidence.id = passage.evidence_id
        LEFT JOIN listing ON listing.id = hit.listing_id
        LEFT JOIN market ON market.id = listing.market_id
        LEFT JOIN sighting ON sighting.listing_id = hit.listing_id AND sighting.time = hit.time
            AND sighting.passage_id = hit.passage_id
        LEFT JOIN wording ON wording.id = sighting.wording_id
        LEFT JOIN account ON account.id = hit.account_id
        LEFT JOIN market AS home ON home.id = account.market_id
        LEFT JOIN indicator ON indicator.id = hit.indicator_id
        LEFT JOIN indicator_kind ON indicator_kind.id = indicator.kind_id
        """

    private var select: String {
        """
        SELECT hit.key, watch_rule.name, watch_rule.digest, watch_rule.kind, hit.time, hit.source, capture.record,
            capture.leaf, evidence.digest, passage.ordinal, hit.measure, hit.usual_eur, hit.price_eur, hit.from_time,
            hit.basis_count, \(seen), market.name, listing.site_id, wording.title, home.name, account.name,
            indicator_kind.name, indicator.canonical, hit.term, hit.place
        \(WatchHitReader.tables) \(WatchHitReader.details)
        """
    }

    func listing(rule: String?, page: Page) throws -> Listing<WatchHit> {
        let condition = "handling.confidentiality <= ?1 AND (?2 IS NULL OR watch_rule.name = ?2)"
        let values: [SQLValue] = [.integer(clearance.confidentiality.rawValue), .text(orNull: rule)]
        let rows = try db.all(
            """
            \(select) WHERE \(condition) ORDER BY \(seen), hit.time DESC, hit.key LIMIT ?3 OFFSET ?4
            """, values + [.integer(page.limit), .integer(page.offset)]
        ) { WatchHitReader.hit($0) }
        let total = try db.number("SELECT count(*) \(WatchHitReader.tables) WHERE \(condition)", values)
        return Listing(rows: rows, offset: page.offset, total: total)
    }

    func hit(_ id: HitID) throws -> WatchHit {
        let found = try db.first(
            "\(select) WHERE handling.confidentiality <= ?1 AND hit.key = ?2",
            [.integer(clearance.confidentiality.rawValue), .bytes(id.bytes)]
        ) { WatchHitReader.hit($0) }
        guard let found else { throw StoreFault.notFound }
        return found
    }

    func states() throws -> [WatchState] {
        try db.all(
            """
            SELECT watch_rule.name, watch_rule.kind, watch_rule.digest, count(found.time), coalesce(sum(found.isFresh), 0),
                max(found.time)
            FROM watch_rule LEFT JOIN (
                SELECT hit.rule_id AS rule_id, hit.time AS time, NOT \(seen) AS isFresh \(WatchHitReader.tables)
                WHERE handling.confidentiality <= ?1
            ) AS found ON found.rule_id = watch_rule.id
            GROUP BY watch_rule.id ORDER BY watch_rule.name
            """, [.integer(clearance.confidentiality.rawValue)]
        ) { row in
            WatchState(
                rule: row.text(0), kind: WatchRule.Kind(rawValue: row.text(1)) ?? .term,
                digest: Digest(bytes: row.bytes(2)) ?? Digest(words: (0, 0, 0, 0)), hits: row.int(3), fresh: row.int(4),
                last: row.optionalInt64(5).map { Timestamp(milliseconds: $0) })
        }
    }

    private static func hit(_ row: Columns) -> WatchHit {
        let kind = WatchRule.Kind(rawValue: row.text(3)) ?? .term
        let source = row.text(5)
        var price: WatchHit.Price?
        if let measure = row.optionalText(10).flatMap({ PriceMeasure(rawValue: $0) }) {
            price = WatchHit.Price(measure: measure, usual: row.double(11), now: row.double(12))
        }
        return WatchHit(
            id: HitID(bytes: row.bytes(0)) ?? HitID(Digest(words: (0, 0, 0, 0))), rule: row.text(1),
            digest: Digest(bytes: row.bytes(2)) ?? Digest(words: (0, 0, 0, 0)), kind: kind,
            time: Timestamp(milliseconds: row.int64(4)), source: source,
            subject: subject(row, kind, source),
            capture: RecordID(bytes: row.bytes(6)), leaf: UInt64(clamping: row.int64(7)),
            evidence: row.isNull(8) ? nil : EvidenceID(bytes: row.bytes(8)), passage: row.optionalInt(9), price: price,
            from: row.optionalInt64(13).map { Timestamp(milliseconds: $0) }, basisCount: row.optionalInt(14),
            isNew: row.int(15) == 0)
    }

    private static func subject(_ row: Columns, _ kind: WatchRule.Kind, _ source: String) -> WatchHit.Subject {
        switch kind {
        case .newListing, .priceJump:
            .listing(ListingKey(market: row.text(16), siteID: row.text(17)), title: row.text(18))
        case .newSeller: .seller(AccountKey(market: row.text(19), name: row.text(20)))
        case .indicator:
            .indicator(IndicatorID(kind: IndicatorKind(rawValue: row.text(21)), canonical: row.text(22)))
        case .term: .term(row.text(23), place: row.text(24))
        case .marketGone: .market(source)
        }
    }
}
