internal import ClewCore
internal import ClewLedger
internal import Synchronization

extension Vault {
    /// Checks the case, without any secret.
    ///
    /// Always: every file of the three logs, up to the signatures and the adoptions; that the entries cover the files of the
    /// vault without a gap; the index; the time stamps, but for the signatures of their authorities; what stands in the place of
    /// erased records. Deep: also every stored byte of every
    /// extent against its commitment, every payload against its own, and the ids in the index.
    ///
    /// One flipped bit anywhere in `vault/` and `logs/` is found by a deep check, and named with the record where it lies in
    /// one. Only what is set aside under `torn/` and `quarantine/` is not looked at. Others may go on working meanwhile.
    ///
    /// - Parameters:
    ///   - workers: how many threads read and hash.
    ///   - progress: gets the entries that are done and all entries, deep or not; may be called from any thread.
    public func verify(
        deep: Bool, workers: Int = 2, progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws(VaultFault) -> VerifyReport {
        var report = VerifyReport()
        for name in LogName.allCases { try verifyLog(name, into: &report) }
        let snapshot: VaultSnapshot
        do throws(VaultFault) {
            snapshot = try VaultSnapshot(self)
        } catch .log(let kind, let sentence) where kind == .corrupted {
            report.add(VerifyFinding("logs/evidence", .log(sentence)))
            return report
        }
        try verifyTimeStamps(into: &report)
        var coverage = CoverageCheck(self, snapshot)
        try coverage.run(into: &report) { done in if !deep { progress(done, snapshot.size) } }
        report.erased = index.withLock { $0.erasures }.map { ($0.key, $0.value.decision) }.sorted { $0.0 < $1.0 }
        if deep { try DeepCheck(self, size: snapshot.size, workers: workers, progress: progress).run(into: &report) }
        return report
    }

    private func verifyLog(_ name: LogName, into report: inout VerifyReport) throws(VaultFault) {
        guard let reader = folder.reader(of: name) else { throw .log(.corrupted, CaseFault.malformed.sentence) }
        let predecessors = folder.manifest.predecessors.filter { $0.log == name }
        let found = reader.verify()
        report.entryCounts[name] = Int(clamping: found.entryCount)
        for finding in found.findings {
            report.add(
                VerifyFinding(
                    "logs/\(name.rawValue)/\(finding.file)", leaf: finding.entry.map { Int(clamping: $0) },
                    .log(finding.sentence), isDamage: finding.isDamage))
        }
        for predecessor in predecessors where !isRight(predecessor, reader) {
            report.add(
                VerifyFinding(
                    "clew.json",
                    .log("the log \(name.rawValue) does not go on from what \(predecessor.origin) had signed")))
        }
    }

    /// Whether the old name had signed what the log begins with, and the new one says so.
    private func isRight(_ predecessor: CaseManifest.Predecessor, _ reader: LogReader) -> Bool {
        do {
            guard let origin = KeyName(predecessor.origin), let verifier = NoteVerifier(text: predecessor.verifier)
            else {
                return false
            }
            let signed = try SignedCheckpoint(
                bytes: Array(predecessor.checkpoint.utf8), origin: origin, verifiers: [verifier])
            let size = UInt64(clamping: predecessor.size)
            guard signed.size == size, signed.root == predecessor.root, try reader.root(at: size) == signed.root else {
                return false
            }
            let now = try reader.checkpoint()
            // While an adoption is under way its statement is still to come.
            guard now.size > size else { return now.root == signed.root }
            guard let adoption = Adoption(try reader.entry(at: size, in: now.size)) else { return false }
            return adoption.size == predecessor.size && adoption.root == predecessor.root
        } catch {
            return false
        }
    }
}

/// What the folder held at one moment at which nobody was appending.
struct VaultSnapshot {
    /// Entries of the evidence log.
    let size: Int
    /// The lengths of the files of the vault, by their path below it.
    let files: [String: Int]

    init(_ vault: Vault) throws(VaultFault) {
        // A folder that may not be written has no writer either, so the lock may fail there.
        let lock = try? DiskFile(vault.folder.log(.evidence) + "/lock", .reading)
        try? lock?.lock(.shared)
        defer { lock?.unlock() }
        size = try vault.log.refresh()
        try vault.catchUp(to: size)
        files = try onDisk { () throws(DiskFault) in
            var files: [String: Int] = [:]
            for part in ["", "imported/"] {
                for name in try Disk.names(in: vault.folder.vault + "/" + part) {
                    let path = vault.folder.vault + "/" + part + name
                    if Disk.isFolder(path) { continue }
                    files[part + name] = try DiskFile(path, .reading).size
                }
            }
            return files
        }
    }
}
