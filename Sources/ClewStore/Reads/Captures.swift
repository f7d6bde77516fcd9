public import ClewCore
internal import GRDB

extension Store {
    /// The captures in the order of the evidence log; of one source where one is named.
    public func captures(source: String? = nil, page: Page = Page(), clearance: Clearance) throws(StoreFault)
        -> Listing<Capture>
    {
        try read { db in
            let reader = CaptureReader(in: db, clearance: clearance)
            guard let source else { return try reader.listing("TRUE", [], page, order: "capture.id") }
            return try reader.listing(
                "capture.source_id = (SELECT id FROM source WHERE name = ?3)", [.text(source)], page,
                order: "capture.time, capture.id")
        }
    }

    /// The captures of an address, byte for byte as captured, the earliest first.
    public func captures(ofAddress address: String, page: Page = Page(), clearance: Clearance) throws(StoreFault)
        -> Listing<Capture>
    {
        try read { db in
            try CaptureReader(in: db, clearance: clearance).listing(
                "capture.address = ?3", [.text(address)], page, order: "capture.time, capture.id")
        }
    }

    /// The captures of an evidence, the earliest first.
    public func captures(of evidence: EvidenceID, page: Page = Page(), clearance: Clearance) throws(StoreFault)
        -> Listing<Capture>
    {
        try read { db in
            try CaptureReader(in: db, clearance: clearance).listing(
                "capture.evidence_id = (SELECT id FROM evidence WHERE digest = ?3)", [.bytes(evidence.digest.bytes)],
                page, order: "capture.time, capture.id")
        }
    }

    /// One capture.
    ///
    /// Throws ``StoreFault/notFound``.
    public func capture(_ id: RecordID, clearance: Clearance) throws(StoreFault) -> Capture {
        try read { db in
            let found = try CaptureReader(in: db, clearance: clearance).listing(
                "capture.record = ?3", [.bytes(id.bytes)], Page(limit: 1), order: "capture.id")
            guard let capture = found.rows.first else { throw StoreFault.notFound }
            return capture
        }
    }
}

/// Reads captures up to a clearance.
struct CaptureReader {
    private let db: Database
    private let level: Int

    init(in db: Database, clearance: Clearance) {
        self.db = db
        level = clearance.confidentiality.rawValue
    }

    private static let select = """
        SELECT capture.record, capture.leaf, capture.run_record, capture.authority, evidence.digest, capture.address,
            capture.path, source.name, capture.time, capture.time_basis, capture.outcome, capture.status,
            capture.media_type, handling.code, handling.source_grade, handling.information_grade,
            handling.confidentiality, handling.subject_category, handling.review_time
        FROM capture
        JOIN handling ON handling.id = capture.handling_id
        JOIN source ON source.id = capture.source_id
        LEFT JOIN evidence ON evidence.id = capture.evidence_id
        """

    /// The captures that meet a condition on the table alone, whose arguments begin with `?3`.
    func listing(_ condition: String, _ values: [SQLValue], _ page: Page, order: String) throws -> Listing<Capture> {
        // Where all may be seen, nothing has to be looked up for a capture that is only counted or passed over.
        let seesAll = try IndicatorReader.seesAll(in: db, level: level)
        let level = "?\(values.count + 3)"
        let visible =
            seesAll
            ? "FROM capture WHERE (\(condition)) AND \(level) >= 0"
            : """
            FROM capture JOIN handling ON handling.id = capture.handling_id
            WHERE (\(condition)) AND handling.confidentiality <= \(level)
            """
        let arguments = [.integer(page.offset), .integer(page.limit)] + values + [.integer(self.level)]
        let total = try db.number("SELECT count(*) \(visible) AND ?1 >= 0 AND ?2 >= 0", arguments)
        let rows = try db.all(
            """
            \(CaptureReader.select)
            WHERE capture.id IN (SELECT capture.id \(visible) ORDER BY \(order) LIMIT ?2 OFFSET ?1)
            ORDER BY \(order)
            """, arguments
        ) { CaptureReader.capture($0) }
        return Listing(rows: rows, offset: page.offset, total: total)
    }

    /// The first captures of an evidence and the number of all.
    func first(_ limit: Int, of evidence: Int64) throws -> (first: [Capture], count: Int) {
        let found = try listing(
            "capture.evidence_id = ?3", [.integer(evidence)], Page(limit: limit), order: "capture.time, capture.id")
        return (found.rows, found.total)
    }

    private static func capture(_ row: Columns) -> Capture {
        Capture(
            id: RecordID(bytes: row.bytes(0)), leaf: UInt64(clamping: row.int64(1)),
            run: row.isNull(2) ? nil : RunID(RecordID(bytes: row.bytes(2))), authority: row.text(3),
            evidence: row.isNull(4) ? nil : EvidenceID(bytes: row.bytes(4)), address: row.optionalText(5),
            path: row.text(6), source: row.text(7), time: Timestamp(milliseconds: row.int64(8)),
            timeBasis: Capture.TimeBasis(rawValue: row.text(9)) ?? .sealed,
            outcome: Capture.Outcome(rawValue: row.text(10)) ?? .damaged, status: row.optionalInt(11),
            mediaType: row.text(12), handling: Handling(row, from: 13))
    }
}

extension Handling {
    /// Reads the columns of the table `handling`, from `code` on.
    init(_ row: Columns, from first: Int32) {
        self.init(
            code: row.text(first), source: SourceGrade(rawValue: row.text(first + 1)) ?? .x,
            information: InformationGrade(rawValue: row.int(first + 2)) ?? .unassessed,
            confidentiality: Confidentiality(rawValue: row.int(first + 3)) ?? .secret,
            subject: SubjectCategory(rawValue: row.text(first + 4)) ?? .unassessed,
            review: row.isNull(first + 5) ? nil : Timestamp(milliseconds: row.int64(first + 5)))
    }
}
