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
        try log(.combination, "rebuild", "", outcome: "begun", under: permit)
        let path = folder.state + "/rebuild.sqlite"
        removeDatabase(path)
        let fresh = try Store(path: path)
        runs.withLock { $0.removeAll() }
        var report = try readOn(into: fresh, observer)
        report.wasCancelled = observer.isCancelled()
        try fresh.close()
        if report.wasCancelled { removeDatabase(path) } else { try replaceStore(with: path) }
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

    private func removeDatabase(_ path: String) {
        for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
    }
}
