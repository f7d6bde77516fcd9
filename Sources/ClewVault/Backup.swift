internal import ClewCore
internal import ClewLedger
internal import Synchronization

extension Vault {
    /// Copies a live case, secrets excepted, so that the copy verifies while others go on writing.
    ///
    /// The order is what makes it consistent: first what the caller adds (the database is derived and may be older than the
    /// logs, never newer), then configuration and state, then the audit and decisions logs, then the evidence log and, last, the bytes that it covers.
    /// Files of a log are copied first without its lock and brought up to date under it for a moment. Erasing waits for a
    /// backup that runs, and the other way round.
    ///
    /// - Parameters:
    ///   - path: a folder that is empty or not there yet.
    ///   - before: gets the new folder; for the database and whatever else is to go along.
    ///   - progress: gets the bytes of the vault that are copied and all of them.
    /// - Throws: ``CaseFault/occupied`` and other ``CaseFault``s, ``VaultFault``s, and what `before` throws.
    @discardableResult
    public func backup(
        to path: String, before: (CaseFolder) throws -> Void = { _ in }, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> CaseFolder {
        let copy = try folder.emptyCopy(at: path)
        let erasing = try onDisk { () throws(DiskFault) in
            let lock = try DiskFile(folder.erasureLock, .writing)
            try lock.lock(.shared)
            return lock
        }
        defer { erasing.unlock() }
        // Under the lock as well: the database must not keep what the vault's copy has erased.
        try before(copy)
        try onDisk { () throws(DiskFault) in
            try CopyingFiles.copyTree(folder.config, to: copy.config)
            try CopyingFiles.copyTree(folder.state, to: copy.state) { name in
                !name.hasSuffix(".lock") && !name.hasSuffix(".new") && !name.contains("/rebuild.sqlite")
            }
            // Before the log: its copy covers whatever was stamped.
            if Disk.isFolder(folder.timeStamps) {
                try CopyingFiles.copyTree(folder.timeStamps, to: copy.timeStamps) { !$0.hasSuffix(".new") }
            }
        }
        for name in [LogName.audit, .decisions] { try copyLog(name, to: copy) {} }
        var rows = 0
        var plan: [(name: String, length: Int)] = []
        try copyLog(.evidence, to: copy) { () throws(VaultFault) in
            rows = try refresh()
            plan = try backupPlan()
        }
        try copyVault(plan, rows: rows, to: copy, progress)
        // Last, so that a folder with a manifest is always a whole copy.
        var finished = copy
        try finished.write(folder.manifest)
        try onDisk { () throws(DiskFault) in try Disk.syncFolder(copy.path) }
        return finished
    }

    /// Copies the files of a log; the last of it, and the body, while nobody else can append.
    private func copyLog(
        _ name: LogName, to copy: CaseFolder, _ body: () throws(VaultFault) -> Void
    ) throws(VaultFault) {
        let source = folder.log(name)
        guard Disk.isFolder(source) else { return try body() }
        let isMutable = { (path: String) in !path.contains(".p/") && !path.hasSuffix("checkpoint.new") }
        try onDisk { () throws(DiskFault) in
            // Full tiles never change; whatever else is copied here is copied again under the lock.
            try CopyingFiles.copyTree(source, to: copy.log(name)) { isMutable($0) && !$0.hasSuffix("checkpoint") }
        }
        let lock = try onDisk { () throws(DiskFault) in
            let lock = try DiskFile(source + "/lock", .writing)
            try lock.lock(.exclusive)
            return lock
        }
        defer { lock.unlock() }
        try onDisk { () throws(DiskFault) in
            try CopyingFiles.copyTree(source, to: copy.log(name)) { !$0.hasSuffix("checkpoint.new") }
        }
        try body()
    }

    /// The files of the vault as far as the log covers them.
    private func backupPlan() throws(VaultFault) -> [(name: String, length: Int)] {
        let files = index.withLock { $0.files }
        var plan: [(name: String, length: Int)] = []
        for (file, extents) in files.sorted(by: { $0.key < $1.key }) where extents.extents > 0 || extents.isComplete {
            let size = try onDisk { () throws(DiskFault) in try DiskFile(path(of: file), .reading).size }
            // An imported file is there as a whole before its first entry.
            plan.append((file.name, file.series == .segment ? extents.end : size))
            guard file.series == .imported else { continue }
            plan.append((file.saltsName, (1 + extents.extents) * Salt.byteCount))
            let others = [file.pointsName] + extents.unfolded.sorted().map { file.stem + "-\($0).warc" }
            for name in others where Disk.exists(folder.vault + "/" + name) {
                let size = try onDisk { () throws(DiskFault) in try DiskFile(folder.vault + "/" + name, .reading).size }
                plan.append((name, size))
            }
        }
        return plan
    }

    private func copyVault(
        _ plan: [(name: String, length: Int)], rows: Int, to copy: CaseFolder, _ progress: (Int, Int) -> Void
    ) throws(VaultFault) {
        let all = plan.reduce(0) { $0 + $1.length }
        var done = 0
        for (name, length) in plan {
            try onDisk { () throws(DiskFault) in
                try CopyingFiles.copy(folder.vault + "/" + name, to: copy.vault + "/" + name, length: length) { count in
                    done += count
                    progress(done, all)
                }
            }
        }
        try onDisk { () throws(DiskFault) in
            let index = "/leaves.index"
            let length = LeafIndex.byteCount(rows: rows)
            try CopyingFiles.copy(folder.vault + index, to: copy.vault + index, length: length) { _ in }
            for part in ["torn", "quarantine"] {
                try CopyingFiles.copyTree(folder.vault + "/" + part, to: copy.vault + "/" + part)
            }
            for part in ["", "/imported"] { try Disk.syncFolder(copy.vault + part) }
        }
    }
}

/// Copies files and folders durably.
enum CopyingFiles {
    /// Copies the first bytes of a file and syncs the copy.
    static func copy(
        _ source: String, to target: String, length: Int, _ progress: (Int) -> Void
    ) throws(DiskFault) {
        let from = try DiskFile(source, .reading)
        let to = try DiskFile(target, .writing)
        var place = 0
        while place < length {
            let piece = try from.bytes(at: place, count: min(1 << 20, length - place))
            if piece.isEmpty { break }
            try to.write(piece, at: place)
            place += piece.count
            progress(piece.count)
        }
        try to.truncate(to: place)
        try to.sync()
    }

    /// Copies what a folder holds; a file that goes meanwhile is passed over, and so is one of the same length whose name
    /// is that of a full tile, which never changes.
    static func copyTree(
        _ source: String, to target: String, where isWanted: (String) -> Bool = { _ in true }
    ) throws(DiskFault) {
        try Disk.makeFolder(target)
        for name in try Disk.names(in: source) {
            let (from, to) = (source + "/" + name, target + "/" + name)
            if Disk.isFolder(from) {
                if isWanted(from + "/") { try copyTree(from, to: to, where: isWanted) }
                continue
            }
            guard isWanted(from) else { continue }
            do throws(DiskFault) {
                let size = try DiskFile(from, .reading).size
                if isFullTile(from), Disk.size(to) == size { continue }
                try copy(from, to: to, length: size) { _ in }
            } catch  where error.kind == .notFound {
                continue
            }
        }
        try Disk.syncFolder(target)
    }

    private static func isFullTile(_ path: String) -> Bool {
        path.contains("/tile/") && !path.contains(".p/")
    }
}

extension CaseFolder {
    /// The folders of a case without a manifest, for a backup.
    func emptyCopy(at path: String) throws -> CaseFolder {
        let names: [String]
        do throws(DiskFault) {
            try Disk.makeFolders(path)
            names = try Disk.names(in: path)
        } catch {
            throw CaseFault.disk(error)
        }
        guard names.isEmpty else { throw CaseFault.occupied }
        let copy = CaseFolder(path: CaseFolder.trimmed(path), manifest: manifest)
        try copy.makeFolders()
        return copy
    }
}
