public import ClewCore
internal import GRDB

/// One thing that a hit rests on, down to the bytes and to the entry of the evidence log that covers them.
public struct HitReason: Hashable, Sendable {
    /// What it is: the name of a field, `mention`, `passage` or `attempt`.
    public var what: String
    /// What it says, where that is short: a price, the outcome of an attempt, a value as written.
    public var says: String
    /// When.
    public var time: Timestamp
    /// The evidence and the passage; `nil` where nothing was got.
    public var evidence: EvidenceID?
    /// The position of the passage.
    public var passage: Int?
    /// Where in the evidence, and the bytes of its decoded payload; `nil` for the passage as a whole.
    public var location: Location?
    /// The capture.
    public var capture: RecordID
    /// The entry of the evidence log that covers the capture.
    public var leaf: UInt64
    /// The address that was asked for, or where it lay.
    public var place: String
}

extension Store {
    /// What a hit rests on, in the order of time; at most 1,000 reasons.
    ///
    /// Throws ``StoreFault/notFound``.
    public func reasons(of id: HitID, clearance: Clearance) throws(StoreFault) -> [HitReason] {
        try read { db in
            let hit = try WatchHitReader(in: db, marks: HitMarks(), clearance: clearance).hit(id)
            return try HitReasons(hit, in: db, clearance: clearance).all()
        }
    }
}

/// Reads what a hit rests on.
struct HitReasons {
    private let hit: WatchHit
    private let db: Database
    private let level: SQLValue
    private static let most = 1000

    init(_ hit: WatchHit, in db: Database, clearance: Clearance) {
        self.hit = hit
        self.db = db
        level = .integer(clearance.confidentiality.rawValue)
    }

    func all() throws -> [HitReason] {
        switch hit.subject {
        case .listing(let key, _):
            let listing = try db.first(
                "SELECT id FROM listing WHERE site_id = ? AND market_id = (SELECT id FROM market WHERE name = ?)",
                [.text(key.siteID), .text(key.market)]
            ) { $0.int64(0) }
            guard let listing else { return [] }
            return hit.price == nil ? try fields("listing_id", listing) : try prices(of: listing)
        case .seller(let key):
            let account = try db.first(
                "SELECT id FROM account WHERE name = ? AND market_id = (SELECT id FROM market WHERE name = ?)",
                [.text(key.name), .text(key.market)]
            ) { $0.int64(0) }
            return try account.map { try fields("account_id", $0) } ?? []
        case .indicator(let id): return try mentions(of: id)
        case .term(let term, _): return try passage().map { [reason("passage", term, at: hit.time, on: $0)] } ?? []
        case .market: return try attempts()
        }
    }

    /// A passage with what covers it.
    private struct Ground {
        var evidence: EvidenceID?
        var ordinal: Int?
        var capture: RecordID
        var leaf: UInt64
        var place: String
    }

    private func reason(
        _ what: String, _ says: String, at time: Timestamp, on ground: Ground, _ location: Location? = nil
    ) -> HitReason {
        HitReason(
            what: what, says: says, time: time, evidence: ground.evidence, passage: ground.ordinal, location: location,
            capture: ground.capture, leaf: ground.leaf, place: ground.place)
    }

    /// The passage on which the hit rests, by its row number, with its capture.
    private func passage() throws -> Ground? {
        try db.first(
            "SELECT passage_id, time FROM hit WHERE key = ? AND passage_id IS NOT NULL", [.bytes(hit.id.bytes)]
        ) { (passage: $0.int64(0), time: $0.int64(1)) }.flatMap { try ground($0.passage, at: $0.time) }
    }

    private func ground(_ passage: Int64, at time: Int64) throws -> Ground? {
        guard let capture = try WatchedPlaces.capture(of: passage, at: time, in: db) else { return nil }
        return try db.first(
            """
            SELECT evidence.digest, passage.ordinal, capture.record, capture.leaf, coalesce(capture.address, capture.path)
            FROM passage JOIN evidence ON evidence.id = passage.evidence_id
            JOIN handling ON handling.id = evidence.handling_id
            JOIN capture ON capture.id = ?2 WHERE passage.id = ?1 AND handling.confidentiality <= ?3
            """, [.integer(passage), .integer(capture), level]
        ) { row in
            Ground(
                evidence: EvidenceID(bytes: row.bytes(0)), ordinal: row.int(1), capture: RecordID(bytes: row.bytes(2)),
                leaf: UInt64(clamping: row.int64(3)), place: row.text(4))
        }
    }

    /// The fields of the sightings that the hit rests on.
    private func fields(_ column: String, _ id: Int64) throws -> [HitReason] {
        guard let ground = try passage() else { return [] }
        let places = try db.all(
            """
            SELECT sighting.places FROM hit
            JOIN sighting ON sighting.passage_id = hit.passage_id AND sighting.time = hit.time
            WHERE hit.key = ? AND sighting.\(column) = ? ORDER BY sighting.id LIMIT 20
            """, [.bytes(hit.id.bytes), .integer(id)]
        ) { Places.read($0.bytes(0)) }
        let found = places.flatMap { $0.map { (name: "\($0.key)", location: $0.value) } }.sorted { one, other in
            (one.location.payload.lowerBound, one.name) < (other.location.payload.lowerBound, other.name)
        }
        let fields = found.map { reason($0.name, "", at: hit.time, on: ground, $0.location) }
        return fields.isEmpty ? [reason("passage", "", at: hit.time, on: ground)] : fields
    }

    /// The sightings whose prices were compared, the last one that of the hit.
    private func prices(of listing: Int64) throws -> [HitReason] {
        let rows = try db.all(
            """
            SELECT sighting.time, sighting.passage_id, sighting.price_eur, wording.grams, wording.units, sighting.places
            FROM sighting JOIN wording ON wording.id = sighting.wording_id
            WHERE sighting.listing_id = ? AND sighting.time BETWEEN ? AND ? AND sighting.price_eur > 0
            ORDER BY sighting.time, sighting.id LIMIT ?
            """,
            [
                .integer(listing), .integer((hit.from ?? hit.time).milliseconds), .integer(hit.time.milliseconds),
                .integer(HitReasons.most),
            ]
        ) { row in
            (
                time: row.int64(0), passage: row.int64(1), point: PriceJumps.Point(row, price: 2, grams: 3, units: 4),
                place: Places.read(row.bytes(5))[.price]
            )
        }
        return try rows.compactMap { row in
            guard row.point.measure == hit.price?.measure, let ground = try ground(row.passage, at: row.time) else {
                return nil
            }
            let says = "\((row.point.euros * 100).rounded() / 100) EUR"
            return reason("price", says, at: Timestamp(milliseconds: row.time), on: ground, row.place)
        }
    }

    private func mentions(of id: IndicatorID) throws -> [HitReason] {
        guard let ground = try passage() else { return [] }
        return try db.all(
            """
            SELECT place.name, mention.payload_start, mention.payload_length, mention.text_start, mention.text_length,
                coalesce(mention.written, indicator.canonical)
            FROM hit JOIN mention ON mention.passage_id = hit.passage_id AND mention.indicator_id = hit.indicator_id
            JOIN indicator ON indicator.id = mention.indicator_id
            JOIN place ON place.id = mention.place_id
            WHERE hit.key = ? ORDER BY mention.payload_start, place.name LIMIT ?
            """, [.bytes(hit.id.bytes), .integer(HitReasons.most)]
        ) { row in
            let text = row.int(3) < 0 ? nil : Range(start: row.int(3), length: row.int(4))
            let location = Location(
                place: Location.Place(name: row.text(0)), payload: Range(start: row.int(1), length: row.int(2)),
                text: text)
            return reason("mention", row.text(5), at: hit.time, on: ground, location)
        }
    }

    /// The attempts from the last whole page to the one that made it certain.
    private func attempts() throws -> [HitReason] {
        try db.all(
            """
            SELECT capture.time, capture.outcome, capture.status, capture.record, capture.leaf,
                coalesce(capture.address, capture.path), evidence.digest
            FROM capture JOIN handling ON handling.id = capture.handling_id
            LEFT JOIN evidence ON evidence.id = capture.evidence_id
            WHERE capture.source_id = (SELECT id FROM source WHERE name = ?) AND capture.time BETWEEN ? AND ?
            AND handling.confidentiality <= ? ORDER BY capture.time, capture.leaf LIMIT ?
            """,
            [
                .text(hit.source), .integer((hit.from ?? hit.time).milliseconds), .integer(hit.time.milliseconds),
                level,
                .integer(HitReasons.most),
            ]
        ) { row in
            let status = row.optionalInt(2).map { " \($0)" } ?? ""
            return HitReason(
                what: "attempt", says: row.text(1) + status, time: Timestamp(milliseconds: row.int64(0)),
                evidence: row.isNull(6) ? nil : EvidenceID(bytes: row.bytes(6)), passage: nil, location: nil,
                capture: RecordID(bytes: row.bytes(3)), leaf: UInt64(clamping: row.int64(4)), place: row.text(5))
        }
    }
}
