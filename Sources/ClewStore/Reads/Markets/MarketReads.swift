public import ClewCore
internal import GRDB

/// What stands behind an evidence that is named in a list.
public struct EvidenceMark: Hashable, Sendable {
    /// The entry of the evidence log that brought it first.
    public var leaf: UInt64
    /// Whether names of buyers or reviewers were replaced in it.
    public var isMasked: Bool
}

extension Store {
    /// One market or forum.
    ///
    /// Throws ``StoreFault/notFound``.
    public func market(_ name: String, clearance: Clearance) throws(StoreFault) -> MarketSummary {
        guard let found = try markets(clearance: clearance).first(where: { $0.name == name }) else { throw .notFound }
        return found
    }

    /// How many listings of a market were on offer in each month: seen first in it or before, last in it or after; at
    /// most the last 240 months.
    ///
    /// A listing counts for the months between its first and its last capture, even for one without captures. Each month
    /// is a range of two indexes, so that a market with half a million listings costs no sorting. The index of first
    /// captures is of all markets; the sign before the market's number keeps the other from being taken in its place.
    public func months(ofMarket name: String, clearance: Clearance) throws(StoreFault) -> [SeriesPoint] {
        try read { db in
            try AccountReader.requireAll(in: db, clearance: clearance)
            let found = try db.first(
                """
                SELECT market.id,
                    (SELECT first_time FROM listing WHERE +market_id = market.id ORDER BY first_time LIMIT 1),
                    (SELECT max(last_time) FROM listing WHERE market_id = market.id)
                FROM market WHERE name = ?
                """, [.text(name)]
            ) { (id: $0.int64(0), first: $0.optionalInt64(1), last: $0.optionalInt64(2)) }
            guard let found else { throw StoreFault.notFound }
            guard let first = found.first, let last = found.last else { return [] }
            func number(_ market: String, _ column: String, _ range: Range<Int64>) throws -> Int {
                try db.number(
                    "SELECT count(*) FROM listing WHERE \(market) = ? AND \(column) >= ? AND \(column) < ?",
                    [.integer(found.id), .integer(range.lowerBound), .integer(range.upperBound)])
            }
            func begun(in range: Range<Int64>) throws -> Int { try number("+market_id", "first_time", range) }
            func gone(in range: Range<Int64>) throws -> Int { try number("market_id", "last_time", range) }
            let months = MonthRange.months(from: first, to: last)
            var onOffer = 0
            if let start = months.first?.lowerBound, first < start {
                onOffer = try begun(in: first..<start) - gone(in: first..<start)
            }
            return try months.map { month in
                onOffer += try begun(in: month)
                let point = SeriesPoint(
                    day: Timestamp(milliseconds: month.lowerBound), count: onOffer, medianEuros: nil)
                onOffer -= try gone(in: month)
                return point
            }
        }
    }

    /// How many reviews an account got on each day, by the latest day on which each may have been written; at most 2,000.
    public func reviewSeries(of key: AccountKey, clearance: Clearance) throws(StoreFault) -> [SeriesPoint] {
        try read { db in
            let id = try AccountReader.find(key, in: db, clearance: clearance).id
            return try AccountReader.series(
                "SELECT to_time, NULL FROM review WHERE account_id = ? AND to_time IS NOT NULL", [.integer(id)], in: db)
        }
    }

    /// The first log entry of some evidences, and whether names were replaced in them.
    public func marks(
        of evidence: some Collection<EvidenceID>, clearance: Clearance
    ) throws(StoreFault) -> [EvidenceID: EvidenceMark] {
        let wanted = Array(Set(evidence))
        return try read { db in
            var found: [EvidenceID: EvidenceMark] = [:]
            for id in wanted {
                found[id] = try db.first(
                    "SELECT leaf, is_masked FROM evidence WHERE digest = ?", [.bytes(id.digest.bytes)]
                ) { EvidenceMark(leaf: UInt64(clamping: $0.int64(0)), isMasked: $0.int(1) != 0) }
            }
            return found
        }
    }

    /// Which of some listings no capture before an entry of the evidence log showed.
    public func arrived(
        since leaf: UInt64, among keys: some Collection<ListingKey>, clearance: Clearance
    ) throws(StoreFault) -> Set<ListingKey> {
        let wanted = Array(keys)
        return try read { db in
            var found: Set<ListingKey> = []
            for key in wanted {
                let id = try ListingReader.number(of: key, in: db, clearance: clearance)
                let isOld = try db.number(
                    """
                    SELECT EXISTS (SELECT 1 FROM sighting JOIN passage ON passage.id = sighting.passage_id
                    JOIN evidence ON evidence.id = passage.evidence_id
                    WHERE sighting.listing_id = ? AND evidence.leaf < ?)
                    """, [.integer(id), .integer(Int64(clamping: leaf))])
                if isOld == 0 { found.insert(key) }
            }
            return found
        }
    }

    /// Which of some accounts no capture before an entry of the evidence log showed with a profile or an offer.
    public func arrived(
        since leaf: UInt64, among keys: some Collection<AccountKey>, clearance: Clearance
    ) throws(StoreFault) -> Set<AccountKey> {
        let wanted = Array(keys)
        return try read { db in
            var found: Set<AccountKey> = []
            for key in wanted {
                let id = try AccountReader.find(key, in: db, clearance: clearance).id
                let isOld = try db.number(
                    """
                    SELECT EXISTS (SELECT 1 FROM account_sighting AS seen JOIN passage ON passage.id = seen.passage_id
                    JOIN evidence ON evidence.id = passage.evidence_id WHERE seen.account_id = ?1 AND evidence.leaf < ?2)
                    OR EXISTS (SELECT 1 FROM listing JOIN sighting ON sighting.listing_id = listing.id
                    JOIN passage ON passage.id = sighting.passage_id JOIN evidence ON evidence.id = passage.evidence_id
                    WHERE listing.account_id = ?1 AND evidence.leaf < ?2)
                    OR EXISTS (SELECT 1 FROM post JOIN passage ON passage.id = post.passage_id
                    JOIN evidence ON evidence.id = passage.evidence_id WHERE post.account_id = ?1 AND evidence.leaf < ?2)
                    """, [.integer(id), .integer(Int64(clamping: leaf))])
                if isOld == 0 { found.insert(key) }
            }
            return found
        }
    }
}

/// The months between two moments, as milliseconds.
enum MonthRange {
    private static let most = 240

    static func months(from first: Int64, to last: Int64) -> [Range<Int64>] {
        let (start, end) = (number(first), number(last))
        guard start <= end else { return [] }
        return (max(start, end - most + 1)...end).map { begin($0)..<begin($0 + 1) }
    }

    private static func number(_ time: Int64) -> Int {
        let civil = Timestamp(milliseconds: time).civil
        return civil.year * 12 + civil.month - 1
    }

    private static func begin(_ month: Int) -> Int64 {
        Timestamp(year: month / 12, month: month % 12 + 1, day: 1)?.milliseconds ?? 0
    }
}
