public import ClewCore
internal import ClewStore
internal import ClewVault
internal import Foundation
internal import Synchronization

extension Workspace {
    /// Makes the database again from the vault and the logs, starting from none.
    ///
    /// The old one stays in use until the new one is whole; an interrupted rebuild changes nothing.
    public func rebuild(under permit: Permit, observer: Observer = .none) throws -> ImportReport {
        try require([.supervisor, .analyst], for: "rebuild", under: permit)
        // A copy without keys seals nothing: it is read as the log says.
        let configuration = isWritable ? try settledConfiguration(under: permit) : nil
        try log(.combination, "rebuild", "", outcome: "begun", under: permit)
        if let configuration { try seal(configuration) }
        var report = ImportReport()
        report.wasCancelled = true
        if let made = try whileScreened(under: permit, observer, { try makeAgain(observer, to: $0) }) { report = made }
        try log(
            .combination, "rebuild", "",
            outcome: report.wasCancelled ? "interrupted" : "\(report.read) records", under: permit)
        return report
    }

    /// Writes the canonical dump of the database: the same for the same vault, whatever was derived when.
    public func dump(under permit: Permit, _ sink: ([UInt8]) throws -> Void) throws {
        try require([.supervisor], for: "dump", under: permit)
        try log(.disclosure, "dump", "", under: permit)
        try store.dump(sink)
    }

    // MARK: Bringing the database up to the log

    /// Reads what has been sealed and not yet been applied to the database, after a look for protected material.
    ///
    /// - Parameter permit: under which protected material is erased; without one under the case's own authority.
    func readOn(_ observer: Observer, under permit: Permit? = nil) throws -> ImportReport {
        let permit = try permit ?? self.permit(forOperatorWith: nil, purpose: "look for protected material")
        if let report = try whileScreened(under: permit, observer, { try catchUp(observer, to: $0) }) { return report }
        var report = ImportReport()
        report.wasCancelled = true
        return report
    }

    /// The same, while the lock of reading is held: what was erased leaves the file as well, and what cannot be taken back
    /// piece by piece, or was read with another configuration, makes the database anew.
    ///
    /// - Parameter most: the entry before which the reading ends.
    func catchUp(_ observer: Observer, to most: Int = .max) throws -> ImportReport {
        do {
            var report = try follow(into: store, observer, to: most)
            if !report.wasCancelled, try store.isPurgeDue() { try purge() }
            report.hits = try watch(store)
            return report
        } catch StoreFault.needsRebuild {
            return try makeAgain(observer, to: most)
        } catch is NewConfiguration {
            var report = try makeAgain(observer, to: most)
            (report.wasRebuilt, report.wasReconfigured) = (false, true)
            return report
        }
    }

    /// The configuration was sealed after the first entries had been applied to the database.
    private struct NewConfiguration: Error {}

    private func follow(into store: Store, _ observer: Observer, to most: Int) throws -> ImportReport {
        let size = min(try vault.refresh(), most)
        let applied = try store.appliedLeaf()
        let sealed = try SealedConfiguration(vault, uuid: uuid, below: size)
        if let leaf = sealed.readingLeaf, applied > 0, applied <= UInt64(leaf) { throw NewConfiguration() }
        let reading = RecordReading(
            vault: vault, documents: try DocumentReader(sites: try siteReader(sealed.configuration)),
            runs: { [self] in try runContext($0) }, rereadings: try Rereadings(vault, uuid: uuid, below: size),
            isFromStart: applied == 0)
        var report = try LogFollower(
            vault: vault, store: store, reading: reading, marks: erasureMarks(), observer: observer
        ).follow(to: size)
        report.wasCancelled = try store.appliedLeaf() < UInt64(size)
        return report
    }

    /// Makes another database from the first entry on and puts its content in place of this one's.
    private func makeAgain(_ observer: Observer, to most: Int) throws -> ImportReport {
        removeSpare()
        defer { removeSpare() }
        let fresh = try Store(path: spare)
        runs.withLock { $0.removeAll() }
        var report = try follow(into: fresh, observer, to: most)
        report.wasRebuilt = true
        if !report.wasCancelled { _ = try watch(fresh) }
        try fresh.close()
        guard !report.wasCancelled else { return report }
        try store.replaceContent(from: spare)
        if try store.isPurgeDue() { try purge() }
        return report
    }

    /// Frees the file from traces of what was erased.
    private func purge() throws {
        removeSpare()
        defer { removeSpare() }
        try store.purge(into: spare)
        try store.replaceContent(from: spare)
    }

    /// Where another database is made, beside the one that is in use.
    private var spare: String { folder.state + "/rebuild.sqlite" }

    private func removeSpare() {
        for ending in ["", "-wal", "-shm"] { unlink(spare + ending) }
    }
}
