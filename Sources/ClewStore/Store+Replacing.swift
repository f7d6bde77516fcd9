internal import GRDB
internal import Synchronization

extension Store {
    /// Puts another database in place of everything that is in this one, in one transaction.
    ///
    /// The file stays the same one, so other processes that have it open go on with the new content; a file that was
    /// renamed over it would leave them with the old one, and with its write-ahead log in the place of the new one's.
    /// While it runs the disk holds the content three times.
    public func replaceContent(from path: String) throws(StoreFault) {
        do {
            let fresh = try Store(path: path)
            let epoch = try pool.read { try $0.epoch() } + 1
            try fresh.pool.write { try $0.run("PRAGMA user_version = \(epoch)") }
            try fresh.pool.backup(to: pool)
            names.withLock { $0 = Names(epoch: epoch) }
            overviews.withLock { $0.removeAll() }
            try fresh.close()
            emptyLog()
        } catch {
            throw StoreFault(error)
        }
    }

    /// Whether something was erased of which traces may be left in pages of the file that are free by now.
    public func isPurgeDue() throws(StoreFault) -> Bool {
        try read { try $0.meta("purge_due") != 0 }
    }

    /// Writes a database with the same content and without a trace of what was erased from this one: the full-text index
    /// is merged into one piece, which drops the words that were taken back, and all that is left is copied row by row.
    ///
    /// The file must not be there yet. About as long as reading and writing the database twice.
    public func purge(into path: String) throws(StoreFault) {
        do {
            try pool.write { db in
                try Batch.removeUnusedNames(in: db)
                try db.run("PRAGMA user_version = \(try db.epoch() + 1)")
                for index in ["passage_search", "wording_search"] {
                    try db.run("INSERT INTO \(index) (\(index)) VALUES ('optimize')")
                }
            }
        } catch {
            throw StoreFault(error)
        }
        try backup(to: path)
        let fresh = try Store(path: path)
        do { try fresh.pool.write { try $0.run("DELETE FROM meta WHERE name = 'purge_due'") } } catch {
            throw StoreFault(error)
        }
        try fresh.close()
    }

    /// Brings the write-ahead log into the database and empties it, when nobody reads from it just now.
    private func emptyLog() {
        // A reader in another process may prevent it; the log is then emptied by whoever closes the database last.
        pool.writeWithoutTransaction { _ = try? $0.checkpoint(.truncate) }
    }
}
