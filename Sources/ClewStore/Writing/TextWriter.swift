internal import ClewCore
internal import GRDB

/// Writes passages, their text and their words; the words wait until there are enough to be written in order.
///
/// FTS5 writes out what it has gathered each time a row number is lower than the one before. Readings of many days
/// would make thousands of small pieces, so the rows of a batch are put in order first.
struct TextWriter {
    private let passage: Prepared
    private let text: Prepared
    private let words: Prepared
    private var waiting: [Document] = []
    private var waitingBytes = 0
    /// The last number given out, by day; asked of the table once a transaction.
    private var lastNumbers: [Int64: Int64] = [:]

    private struct Document {
        var number: Int64
        var title: String
        var text: String
        var tag: String
    }

    /// How many bytes of text may wait.
    private static let limit = 8 << 20

    init(in db: Database) throws {
        passage = try Prepared(
            """
            INSERT INTO passage (id, evidence_id, ordinal, start, length, time, source_id, facet_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, in: db)
        text = try Prepared("INSERT INTO passage_text (passage_id, title, text) VALUES (?, ?, ?)", in: db)
        words = try Prepared("INSERT INTO passage_search (rowid, title, text, tag) VALUES (?, ?, ?, ?)", in: db)
    }

    /// A free number on a day.
    private mutating func number(on day: Int64, in db: Database) throws -> Int64 {
        let last: Int64
        if let known = lastNumbers[day] {
            last = known
        } else {
            let first = PassageNumber.first(of: day)
            last =
                try db.first(
                    "SELECT max(id) FROM passage WHERE id BETWEEN ? AND ?",
                    [.integer(first), .integer(PassageNumber.last(of: day))]
                ) { $0.isNull(0) ? first - 1 : $0.int64(0) } ?? first - 1
        }
        guard last < PassageNumber.last(of: day) else { throw DatabaseError(resultCode: .SQLITE_FULL) }
        lastNumbers[day] = last + 1
        return last + 1
    }

    /// Writes a passage and gives its row number.
    mutating func add(
        _ new: Passage, to evidence: Int64, day: Int64, source: Int64?, facet: Int64, tag: String, in db: Database
    ) throws -> Int64 {
        let number = try number(on: day, in: db)
        passage.bind(1, number)
        passage.bind(2, evidence)
        passage.bind(3, new.ordinal)
        passage.bind(4, new.range.lowerBound)
        passage.bind(5, new.range.count)
        if let time = new.time { passage.bind(6, time.milliseconds) } else { passage.bindNull(6) }
        if let source { passage.bind(7, source) } else { passage.bindNull(7) }
        passage.bind(8, facet)
        try passage.runBound()
        var title = new.title
        var body = new.text
        try title.withUTF8 { title in
            try body.withUTF8 { body in
                text.bind(1, number)
                text.bind(2, borrowing: title)
                text.bind(3, borrowing: body)
                defer { text.reset() }
                _ = try text.step()
            }
        }
        waiting.append(Document(number: number, title: title, text: body, tag: tag))
        waitingBytes += body.utf8.count + title.utf8.count
        if waitingBytes > TextWriter.limit { try flush(into: db) }
        return number
    }

    /// Writes the words that wait into the index.
    mutating func flush(into db: Database) throws {
        guard !waiting.isEmpty else { return }
        var isAscending = true
        for index in waiting.indices.dropFirst() where waiting[index].number < waiting[index - 1].number {
            isAscending = false
            break
        }
        if !isAscending { waiting.sort { $0.number < $1.number } }
        for var document in waiting {
            words.bind(1, document.number)
            try document.title.withUTF8 { title in
                try document.text.withUTF8 { body in
                    try document.tag.withUTF8 { tag in
                        words.bind(2, borrowing: title)
                        words.bind(3, borrowing: body)
                        words.bind(4, borrowing: tag)
                        defer { words.reset() }
                        _ = try words.step()
                    }
                }
            }
        }
        waiting.removeAll(keepingCapacity: true)
        waitingBytes = 0
    }
}
