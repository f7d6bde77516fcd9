internal import ClewCore
internal import GRDB

/// What of the case a rule looks at: all of it, or what came in from an entry of the evidence log on.
///
/// Looking at more than is new changes nothing, because a hit is the first of its kind whatever was looked at; so where
/// much is new, all is looked at, which needs no list of passages.
struct WatchSpan {
    /// The first entry that is new; 0 where all is to be looked at.
    let first: Int64
    /// The passages of the evidence that was captured, each once and in the order of their numbers; `nil` for all.
    let passages: [Int64]?

    /// What was applied from an entry on.
    init(from first: Int64, in db: Database) throws {
        self.first = first
        guard first > 0 else {
            passages = nil
            return
        }
        let fresh = """
            FROM evidence WHERE id IN (
                SELECT evidence_id FROM capture WHERE leaf >= ? AND evidence_id IS NOT NULL
            )
            """
        let count = try db.number("SELECT sum(passage_count) \(fresh)", [.integer(first)])
        guard count * 4 < (try db.meta("passage_count")) else {
            passages = nil
            return
        }
        passages = try db.all(
            """
            SELECT passage.id FROM passage WHERE evidence_id IN (SELECT id \(fresh)) ORDER BY passage.id
            """, [.integer(first)]
        ) { $0.int64(0) }
    }

    /// Calls a function with the rows of a query: of all passages, or of one after the other.
    ///
    /// - Parameters:
    ///   - sql: the query without a condition.
    ///   - column: the column that holds the number of the passage.
    ///   - condition: what else must be so; its values come after the passage.
    func each(
        _ sql: String, passage column: String, _ condition: String = "1", _ values: [SQLValue] = [], in db: Database,
        _ body: (Columns) throws -> Void
    ) throws {
        guard let passages else { return try db.each("\(sql) WHERE \(condition)", values, body) }
        for passage in passages {
            try db.each("\(sql) WHERE \(column) = ? AND \(condition)", [.integer(passage)] + values, body)
        }
    }

    /// Runs of passages whose numbers follow each other; `nil` for all.
    var runs: [ClosedRange<Int64>]? {
        guard let passages else { return nil }
        var runs: [ClosedRange<Int64>] = []
        for passage in passages {
            if let last = runs.last, last.upperBound + 1 == passage {
                runs[runs.count - 1] = last.lowerBound...passage
            } else {
                runs.append(passage...passage)
            }
        }
        return runs
    }
}
