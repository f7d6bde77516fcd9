public import ClewCore
internal import GRDB

/// How the record of one entry of the evidence log was read.
public struct EntryReading: Sendable, Hashable {
    /// The run in which it came in; `nil` when that is not known.
    public var run: RunID?
    /// How the evidence was read; `nil` where there is none.
    public var form: Evidence.Form?
    /// The entry that brought the evidence first, whose record is the one that is read.
    public var first: UInt64?
    /// The run in which that record came in.
    public var firstRun: RunID?
}

extension Store {
    /// How the record of an entry was read; `nil` when it is no capture or was not applied.
    package func reading(of entry: UInt64) throws(StoreFault) -> EntryReading? {
        try read { db in
            try db.first(
                """
                SELECT capture.run_record, evidence.form, evidence.leaf, first.run_record
                FROM capture
                LEFT JOIN evidence ON evidence.id = capture.evidence_id
                LEFT JOIN capture AS first ON first.leaf = evidence.leaf
                WHERE capture.leaf = ?
                """, [.integer(Int64(clamping: entry))]
            ) { row in
                func run(_ column: Int32) -> RunID? {
                    row.isNull(column) ? nil : RunID(RecordID(bytes: row.bytes(column)))
                }
                return EntryReading(
                    run: run(0), form: row.optionalText(1).flatMap { Evidence.Form(rawValue: $0) },
                    first: row.optionalInt64(2).map { UInt64(clamping: $0) }, firstRun: run(3))
            }
        }
    }

    /// The entries that hold the evidence which an entry brought first, in order.
    package func entries(holdingEvidenceOf first: UInt64) throws(StoreFault) -> [UInt64] {
        try read { db in
            try db.all(
                """
                SELECT leaf FROM capture WHERE evidence_id = (SELECT evidence_id FROM capture WHERE leaf = ?)
                ORDER BY leaf
                """, [.integer(Int64(clamping: first))]
            ) { UInt64(clamping: $0.int64(0)) }
        }
    }

    /// The entries from one on that hold a table which an earlier entry brought.
    package func furtherTables(from entry: UInt64) throws(StoreFault) -> [UInt64] {
        try read { db in
            try db.all(
                """
                SELECT capture.leaf FROM capture JOIN evidence ON evidence.id = capture.evidence_id
                WHERE capture.leaf >= ? AND evidence.leaf < capture.leaf AND evidence.form = 'table'
                ORDER BY capture.leaf
                """, [.integer(Int64(clamping: entry))]
            ) { UInt64(clamping: $0.int64(0)) }
        }
    }

    /// The captures that came in at one of these paths.
    public func captures(atPaths paths: [String], clearance: Clearance) throws(StoreFault) -> [Capture] {
        try read { db in
            var found: [Capture] = []
            let reader = CaptureReader(in: db, clearance: clearance)
            for path in paths {
                found += try reader.listing("capture.path = ?3", [.text(path)], Page(limit: 1000), order: "capture.id")
                    .rows
            }
            return found
        }
    }
}
