public import ClewCore
internal import GRDB
internal import Synchronization

/// The database of a case, `clew.sqlite`: all that is derived from the evidence log, made for searching and showing.
///
/// It can be thrown away: applying the readings of the log from the first entry makes it again, with the same
/// ``dump(_:)`` however the readings were cut into batches. One process writes at a time (the case's lock
/// sees to it); readers never wait for it, and their connections cannot write.
///
///     let store = try Store(path: "clew.sqlite")
///     try store.apply(readings)
///     let answer = try store.search("\"white widow\" -seeds from:2014-03", clearance: permit.clearance)
///
/// All functions block; each is safe to call from any thread.
public final class Store: Sendable {
    /// What the store may be used for.
    public enum Access: Sendable {
        /// Reading and applying; the file is made when it is missing.
        case readWrite
        /// Reading; the file must be there.
        case readOnly
    }

    let pool: DatabasePool
    let names = Mutex(Names())
    let facets = FacetMemory()
    /// The last overview by level: counting a case takes long enough to be remembered until something is applied.
    let overviews = Mutex<[Int: (state: [Int], overview: Overview)]>([:])

    /// Opens the database, makes it when it is missing, and brings an older one up to date.
    public init(path: String, access: Access = .readWrite) throws(StoreFault) {
        do {
            pool = try DatabasePool(path: path, configuration: Store.configuration(access))
            let isSuperseded = try pool.read { try Schema.migrator.hasBeenSuperseded($0) }
            guard !isSuperseded else { throw StoreFault.newerDatabase }
            switch access {
            case .readWrite:
                try Schema.migrator.migrate(pool)
                // Opening waits for no other writer unless there is something to write.
                if try !pool.read({ try Names.hasKinds($0) }) { try pool.write { try Names.addKinds(to: $0) } }
            case .readOnly:
                guard try pool.read({ try Schema.migrator.hasCompletedMigrations($0) }) else {
                    throw StoreFault.olderDatabase
                }
            }
        } catch {
            throw StoreFault(error)
        }
    }

    /// The entry of the evidence log that is to be applied next.
    public func appliedLeaf() throws(StoreFault) -> UInt64 {
        try read { UInt64(clamping: try $0.meta("applied_leaf")) }
    }

    /// Applies readings in one transaction and moves ``appliedLeaf()`` behind the last record that is complete.
    ///
    /// Readings come in the order of the log without a gap; an entry without content has an empty reading. What was
    /// applied before is passed over, also the parts of a record that was not completed. Evidence that is there
    /// already gets a further capture; its passages stay as they were read first.
    ///
    /// What comes in many calls is faster by ``applying(_:)``.
    public func apply(_ readings: [Reading]) throws(StoreFault) {
        guard !readings.isEmpty else { return }
        do { try applying { try $0.apply(readings) } } catch { throw StoreFault(error) }
    }

    /// Applies readings call by call, in transactions that take in several calls: the changes of a listing that many
    /// calls bring are written once.
    ///
    ///     try store.applying { applier in
    ///         while let readings = next() { try applier.apply(readings) }
    ///     }
    ///
    /// When the function throws, what is not yet committed is taken back.
    public func applying<Result>(_ body: (Applier) throws -> Result) throws -> Result {
        // Taken out, and put back only after the commit: row numbers of a transaction that was rolled back are gone.
        let known = names.withLock { names in
            defer { names = Names() }
            return names
        }
        return try pool.writeWithoutTransaction { db in
            let applier = Applier(db, known)
            do {
                let result = try body(applier)
                try applier.commit()
                names.withLock { $0 = applier.names }
                return result
            } catch {
                applier.rollBack()
                throw error
            }
        }
    }

    /// Merges the small pieces of the full-text index after an import, which makes common words faster to find.
    ///
    /// The work is in measure with what was applied since: nothing for a few records, about three seconds for a
    /// million short rows. Leaving it out changes no answer.
    public func optimize() throws(StoreFault) {
        do {
            // In steps, so that no transaction is long; fewer than two changes say that there was nothing to merge.
            while try pool.write({ try Store.merge(in: $0) }) >= 2 {}
        } catch {
            throw StoreFault(error)
        }
    }

    private static func merge(in db: Database) throws -> Int {
        let before = db.totalChangesCount
        try db.run("INSERT INTO passage_search (passage_search, rank) VALUES ('merge', 4000)")
        return db.totalChangesCount - before
    }

    /// Writes a consistent copy of the database, without what is not yet committed; readers and the writer go on.
    ///
    /// The file must not be there yet.
    public func backup(to path: String) throws(StoreFault) {
        do {
            // VACUUM runs outside of a transaction, on a connection that cannot write to this database.
            try pool.unsafeRead { try $0.run("VACUUM INTO ?", .text(path)) }
        } catch {
            throw StoreFault(error)
        }
    }

    /// Closes the database; whoever uses the store afterwards gets a fault.
    public func close() throws(StoreFault) {
        do {
            if !pool.configuration.readonly {
                // A reader that is closed last could not empty the write-ahead log. Another process that reads just
                // now may prevent it; the log is then emptied by whoever comes next.
                pool.writeWithoutTransaction { _ = try? $0.checkpoint(.truncate) }
            }
            try pool.close()
        } catch {
            throw StoreFault(error)
        }
    }

    func read<T>(_ body: (Database) throws -> T) throws(StoreFault) -> T {
        do { return try pool.read(body) } catch { throw StoreFault(error) }
    }

    private static func configuration(_ access: Access) -> Configuration {
        var configuration = Configuration()
        configuration.label = "clew"
        configuration.readonly = access == .readOnly
        // Declared for every reader and checked by ``integrity()``; enforcing them row by row costs a fifth of the
        // speed, and the one writer adds what a row refers to before the row, and removes it after (decision 0071).
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(30)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            if db.configuration.readonly {
                try db.execute(sql: "PRAGMA cache_size = -8000; PRAGMA mmap_size = 268435456")
            } else {
                // All is derived: a power cut may cost the last transactions, never the order of the file.
                try db.execute(
                    sql: """
                        PRAGMA page_size = 8192;
                        PRAGMA synchronous = NORMAL;
                        PRAGMA cache_size = -64000;
                        PRAGMA wal_autocheckpoint = 4000;
                        PRAGMA journal_size_limit = 67108864;
                        PRAGMA secure_delete = FAST;
                        """)
            }
        }
        return configuration
    }
}

extension Database {
    /// The number under which row numbers were given out: another one after something was taken back or the whole was
    /// replaced, by whichever process. It is no content and stands in no dump.
    func epoch() throws -> Int { try number("PRAGMA user_version") }

    /// Changes when another connection has written, not when this one has.
    func dataVersion() throws -> Int { try number("PRAGMA data_version") }

    /// A number that the store keeps about itself.
    func meta(_ name: String) throws -> Int {
        try number("SELECT value FROM meta WHERE name = ?", [.text(name)])
    }
}

extension StoreFault {
    /// What a person is told of an error of the database.
    init(_ error: any Error) {
        switch error {
        case let fault as StoreFault: self = fault
        case let error as DatabaseError:
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(code: error.extendedResultCode.rawValue)
            default: self = .unavailable(code: error.extendedResultCode.rawValue)
            }
        default: self = .unavailable(code: 1)
        }
    }
}
