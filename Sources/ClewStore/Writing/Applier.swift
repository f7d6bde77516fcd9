public import ClewCore
internal import GRDB

/// Applies readings to a database, in transactions of a measure; see ``Store/applying(_:)``.
public final class Applier {
    private let db: Database
    /// What is known of row numbers; while a transaction is open, its batch has it.
    private(set) var names: Names
    private var batch: Batch?
    private var begun = ContinuousClock.now

    /// A transaction ends with so many passages, so that the pages it changed and what it holds back stay bounded.
    private static let passageLimit = 250_000
    /// A transaction ends after so long, so that readers see what was applied.
    private static let timeLimit = Duration.seconds(10)

    init(_ db: Database, _ names: Names) {
        self.db = db
        self.names = names
    }

    /// Applies readings in the order of the log; they are seen by readers when the transaction ends.
    ///
    /// - Throws: ``StoreFault``; nothing more can be applied then.
    public func apply(_ readings: [Reading]) throws(StoreFault) {
        do {
            var batch = try self.batch.take() ?? begin()
            for reading in readings { try batch.apply(reading) }
            let isFull =
                batch.counts.passages >= Applier.passageLimit || ContinuousClock.now - begun > Applier.timeLimit
            self.batch = batch
            if isFull { try commit() }
        } catch {
            throw StoreFault(error)
        }
    }

    private func begin() throws -> Batch {
        try db.beginTransaction(.immediate)
        begun = .now
        defer { names = Names() }
        return try Batch(in: db, names: names)
    }

    /// Ends the transaction that is open, if there is one.
    func commit() throws(StoreFault) {
        guard var batch = batch.take() else { return }
        do {
            let learned = try batch.finish()
            try db.commit()
            names = learned
        } catch {
            throw StoreFault(error)
        }
    }

    /// Takes back what is not yet committed.
    func rollBack() {
        batch = nil
        // What cannot be rolled back has been rolled back by SQLite.
        if db.isInsideTransaction { try? db.rollback() }
    }
}
