internal import ClewCore
internal import GRDB

extension Store {
    /// Checks whether the database holds together: its pages, its references, its counts and the full-text index
    /// against the text.
    ///
    /// Reads everything, about as long as applying it took. Gives what is wrong, a sentence each; none is good.
    /// Throws ``StoreFault/damaged(code:)`` where the file cannot be read at all, and needs ``Access/readWrite``.
    public func integrity() throws(StoreFault) -> [String] {
        var problems = try read { db in
            var problems = try db.all("PRAGMA quick_check(20)") { $0.text(0) }.filter { $0 != "ok" }
            try db.each("PRAGMA foreign_key_check") { row in
                guard problems.count < 40 else { return }
                problems.append("A row of \(row.text(0)) refers to a row of \(row.text(2)) that is not there.")
            }
            let counts = [
                ("evidence", "evidence_count"), ("passage", "passage_count"), ("mention", "mention_count"),
            ]
            for (table, name) in counts {
                let kept = try db.meta(name)
                let found = try db.number("SELECT count(*) FROM \(table)")
                if kept != found { problems.append("\(found) rows of \(table) are there, \(kept) were counted.") }
            }
            let wrong = try db.number(
                """
                SELECT count(*) FROM indicator WHERE mention_count <>
                (SELECT count(*) FROM mention WHERE mention.indicator_id = indicator.id)
                """)
            if wrong > 0 { problems.append("\(wrong) indicators have a wrong number of mentions.") }
            return problems
        }
        do {
            // Compares the index with the text; it writes nothing, though it is an INSERT.
            try pool.write { db in
                try db.run("INSERT INTO passage_search (passage_search, rank) VALUES ('integrity-check', 1)")
            }
        } catch {
            guard let error = error as? DatabaseError, error.resultCode == .SQLITE_CORRUPT else {
                throw StoreFault(error)
            }
            problems.append("The full-text index does not agree with the text.")
        }
        return problems
    }

    /// Carries out SQL on the writing connection: for tests that damage a database or look behind the reads.
    package func tamper(_ sql: String) throws(StoreFault) {
        do { try pool.writeWithoutTransaction { try $0.execute(sql: sql) } } catch { throw StoreFault(error) }
    }

    /// Carries out SQL on a reading connection: for the test that it cannot write.
    package func tamperWhileReading(_ sql: String) throws(StoreFault) {
        try read { try $0.execute(sql: sql) }
    }
}
