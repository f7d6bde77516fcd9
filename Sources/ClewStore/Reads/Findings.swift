public import ClewCore
internal import GRDB

extension Store {
    /// The findings in the order of the evidence log; of one kind or severity where one is named.
    public func findings(
        kind: String? = nil, severity: Finding.Severity? = nil, page: Page = Page(), clearance: Clearance
    ) throws(StoreFault) -> Listing<FindingEntry> {
        try read { db in
            try FindingReader.listing(
                "(?4 IS NULL OR finding.kind = ?4) AND (?5 IS NULL OR finding.severity = ?5)",
                [.text(orNull: kind), .text(orNull: severity?.rawValue)], page, in: db, clearance: clearance)
        }
    }

    /// The findings of one kind whose sentence begins so.
    public func findings(
        kind: String, beginning: String, page: Page = Page(), clearance: Clearance
    ) throws(StoreFault) -> Listing<FindingEntry> {
        try read { db in
            try FindingReader.listing(
                "finding.kind = ?4 AND substr(finding.sentence, 1, length(?5)) = ?5", [.text(kind), .text(beginning)],
                page, in: db, clearance: clearance)
        }
    }

    /// The findings about a capture.
    public func findings(of capture: RecordID, page: Page = Page(), clearance: Clearance) throws(StoreFault)
        -> Listing<FindingEntry>
    {
        try read { db in
            try FindingReader.listing(
                "finding.capture_record = ?4", [.bytes(capture.bytes)], page, in: db, clearance: clearance)
        }
    }

    /// One finding by its id.
    ///
    /// Throws ``StoreFault/notFound``.
    public func finding(_ id: String, clearance: Clearance) throws(StoreFault) -> FindingEntry {
        try read { db in
            let found = try FindingReader.listing(
                "finding.name = ?4", [.text(id)], Page(limit: 1), in: db, clearance: clearance)
            guard let finding = found.rows.first else { throw StoreFault.notFound }
            return finding
        }
    }
}

/// Reads findings up to a clearance: that of their capture where it is in the case.
enum FindingReader {
    private static let tables = """
        FROM finding
        LEFT JOIN capture ON capture.record = finding.capture_record
        JOIN handling ON handling.id = coalesce(capture.handling_id, finding.handling_id)
        """

    /// The findings that meet a condition, whose arguments begin with `?4`.
    static func listing(
        _ condition: String, _ values: [SQLValue], _ page: Page, in db: Database, clearance: Clearance
    ) throws -> Listing<FindingEntry> {
        let visible = "handling.confidentiality <= ?3 AND \(condition)"
        let arguments =
            [.integer(page.offset), .integer(page.limit), .integer(clearance.confidentiality.rawValue)] + values
        let rows = try db.all(
            """
            SELECT finding.name, finding.leaf, finding.kind, finding.severity, finding.sentence, finding.path,
                finding.capture_record, finding.start, finding.length, finding.line, finding.item, handling.code,
                handling.source_grade, handling.information_grade, handling.confidentiality,
                handling.subject_category, handling.review_time
            \(tables) WHERE \(visible) ORDER BY finding.id LIMIT ?2 OFFSET ?1
            """, arguments
        ) { row in
            FindingEntry(
                id: row.text(0),
                finding: Finding(
                    kind: row.text(2), severity: Finding.Severity(rawValue: row.text(3)) ?? .problem,
                    sentence: row.text(4), path: row.text(5),
                    capture: row.isNull(6) ? nil : RecordID(bytes: row.bytes(6)),
                    range: row.isNull(7) ? nil : Range(start: row.int(7), length: row.int(8)),
                    line: row.optionalInt(9), item: row.optionalInt(10)),
                leaf: UInt64(clamping: row.int64(1)), handling: Handling(row, from: 11))
        }
        let total = try db.number("SELECT count(*) \(tables) WHERE \(visible)", arguments)
        return Listing(rows: rows, offset: page.offset, total: total)
    }
}
