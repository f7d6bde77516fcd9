public import ClewCore
internal import GRDB

extension Store {
    /// The runs in the order of the evidence log.
    public func runs(page: Page = Page(), clearance: Clearance) throws(StoreFault) -> Listing<RunEntry> {
        try read { db in try Store.runs("TRUE", [], page, in: db, clearance: clearance) }
    }

    /// One run.
    ///
    /// Throws ``StoreFault/notFound``.
    public func run(_ id: RunID, clearance: Clearance) throws(StoreFault) -> RunEntry {
        try read { db in
            let found = try Store.runs(
                "run.record = ?4", [.bytes(id.record.bytes)], Page(limit: 1), in: db, clearance: clearance)
            guard let run = found.rows.first else { throw StoreFault.notFound }
            return run
        }
    }

    /// The sources by name, with what was captured of them.
    public func sources(page: Page = Page(), clearance: Clearance) throws(StoreFault) -> Listing<SourceSummary> {
        try read { db in try SourceReader.listing(page, in: db, clearance: clearance) }
    }

    private static func runs(
        _ condition: String, _ values: [SQLValue], _ page: Page, in db: Database, clearance: Clearance
    ) throws -> Listing<RunEntry> {
        let tables = """
            FROM run JOIN handling ON handling.id = run.handling_id
            WHERE handling.confidentiality <= ?3 AND \(condition)
            """
        let arguments =
            [.integer(page.offset), .integer(page.limit), .integer(clearance.confidentiality.rawValue)] + values
        var rows = try db.all(
            """
            SELECT run.record, run.leaf, run.time, run.tool, run.authority, run.options \(tables)
            ORDER BY run.id LIMIT ?2 OFFSET ?1
            """, arguments
        ) { row in
            RunEntry(
                run: Run(
                    id: RunID(RecordID(bytes: row.bytes(0))), time: Timestamp(milliseconds: row.int64(2)),
                    tool: row.text(3), authority: row.text(4), options: row.text(5)),
                leaf: UInt64(clamping: row.int64(1)), captureCount: 0)
        }
        let counts = try db.all(
            """
            SELECT capture.run_record, count(*) FROM capture JOIN handling ON handling.id = capture.handling_id
            WHERE handling.confidentiality <= ? AND capture.run_record IS NOT NULL GROUP BY capture.run_record
            """, [.integer(clearance.confidentiality.rawValue)]
        ) { (RecordID(bytes: $0.bytes(0)), $0.int(1)) }
        let byRun = Dictionary(counts) { first, _ in first }
        for index in rows.indices { rows[index].captureCount = byRun[rows[index].run.id.record] ?? 0 }
        return Listing(rows: rows, offset: page.offset, total: try db.number("SELECT count(*) \(tables)", arguments))
    }
}

/// Reads sources up to a clearance: those of a capture that may be seen, or of a row in evidence that may be seen.
enum SourceReader {
    static func listing(_ page: Page, in db: Database, clearance: Clearance) throws -> Listing<SourceSummary> {
        let level = clearance.confidentiality.rawValue
        let levels =
            try IndicatorReader.seesAll(in: db, level: level)
            ? "WHERE ? >= 0" : "JOIN handling ON handling.id = capture.handling_id WHERE handling.confidentiality <= ?"
        var seen: [String: SourceSummary] = [:]
        try db.each(
            """
            SELECT source.name, count(*), min(capture.time), max(capture.time)
            FROM capture JOIN source ON source.id = capture.source_id \(levels) GROUP BY capture.source_id
            """, [.integer(level)]
        ) { row in
            seen[row.text(0)] = SourceSummary(
                name: row.text(0), captureCount: row.int(1), first: Timestamp(milliseconds: row.int64(2)),
                last: Timestamp(milliseconds: row.int64(3)))
        }
        // Rows name sources of their own; the facets know all of them without going through the rows.
        var named = Set<Int64>()
        try db.each("SELECT tag FROM facet") { row in
            for source in Facet(tag: row.text(0)).sources where source.level <= level { named.insert(source.id) }
        }
        for id in named {
            guard let name = try db.first("SELECT name FROM source WHERE id = ?", [.integer(id)], { $0.text(0) }),
                seen[name] == nil
            else { continue }
            seen[name] = SourceSummary(name: name, captureCount: 0, first: nil, last: nil)
        }
        let sorted = seen.values.sorted { $0.name < $1.name }
        return Listing(
            rows: Array(sorted.dropFirst(page.offset).prefix(page.limit)), offset: page.offset, total: sorted.count)
    }
}
