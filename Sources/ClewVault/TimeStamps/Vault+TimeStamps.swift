internal import ClewCore
public import ClewLedger

/// Where time stamps of checkpoints lie: `logs/time-stamps/`, two files each, the authority's answer (`.tsr`) and the note
/// that it stamps (`.checkpoint`). They are beside the logs and not in them, because a stamp that was an entry would make the
/// checkpoint that it stamps an old one.
extension Vault {
    private static let answerSuffix = ".tsr"
    private static let noteSuffix = ".checkpoint"

    /// The newest checkpoint of the evidence log as it was signed; `nil` where nothing was sealed yet.
    public func newestCheckpoint() throws(VaultFault) -> (size: Int, note: [UInt8])? {
        try refresh()
        return log.checkpoint.map { (Int(clamping: $0.size), $0.note.bytes) }
    }

    /// Keeps a time stamp, durably. The caller has compared it with its question.
    ///
    /// - Parameter note: the signed note that was stamped.
    /// - Throws: ``VaultFault/badRequest(_:)`` when the note is no checkpoint of this log or the stamp is for other bytes.
    @discardableResult
    public func keep(_ stamp: TimeStamp, of note: [UInt8]) throws(VaultFault) -> KeptTimeStamp {
        guard let signed = signedCheckpoint(note)?.checkpoint, stamp.imprint == TimeStampRequest(of: note).imprint
        else {
            throw .badRequest("The time stamp is for another checkpoint than one of this case; it is not kept.")
        }
        let kept = KeptTimeStamp(size: Int(clamping: signed.size), note: note, stamp: stamp)
        try onDisk { () throws(DiskFault) in
            try Disk.makeFolder(folder.timeStamps)
            let path = folder.timeStamps + "/" + kept.name
            try Disk.replace(path + Vault.noteSuffix, with: note)
            // Last: an answer that is there has its note.
            try Disk.replace(path + Vault.answerSuffix, with: stamp.response)
        }
        return kept
    }

    /// The time stamp of the checkpoint that covers most; `nil` where there is none that is whole.
    public func newestTimeStamp() throws(VaultFault) -> KeptTimeStamp? {
        try refresh()
        for name in try timeStampNames().reversed() {
            if case .success(let kept) = try timeStamp(named: name) { return kept }
        }
        return nil
    }

    /// The first time stamp whose checkpoint covers a leaf: the one that proves the most, because it is the oldest. `nil` where
    /// there is none that is whole. Looks at the log as it was read last.
    func timeStamp(covering leaf: Int) throws(VaultFault) -> KeptTimeStamp? {
        for name in try timeStampNames() where (KeptTimeStamp.size(ofName: name) ?? 0) > leaf {
            if case .success(let kept) = try timeStamp(named: name) { return kept }
        }
        return nil
    }

    /// Checks every time stamp: that the answer is the one that came, that it is for the note, and that the log still begins
    /// with what the note states.
    func verifyTimeStamps(into report: inout VerifyReport) throws(VaultFault) {
        let place = "logs/time-stamps/"
        let files = try onDisk { () throws(DiskFault) in try Disk.names(in: folder.timeStamps) }
        for file in files where !isTimeStampFile(file, among: files) {
            report.add(VerifyFinding(place + file, .foreign, isDamage: false))
        }
        for name in try timeStampNames() {
            if case .failure(let flaw) = try timeStamp(named: name) {
                report.add(VerifyFinding(place + name + Vault.answerSuffix, .log(flaw.words)))
            }
        }
    }

    /// The checkpoint in a signed note, with the key that has signed it: the present one or one from before an adoption.
    func signedCheckpoint(_ note: [UInt8]) -> (checkpoint: SignedCheckpoint, verifier: NoteVerifier)? {
        let now = folder.manifest[.evidence].map { [($0.origin, $0.verifier)] } ?? []
        let before = folder.manifest.predecessors.filter { $0.log == .evidence }.map { ($0.origin, $0.verifier) }
        for (origin, text) in now + before {
            guard let origin = KeyName(origin), let verifier = NoteVerifier(text: text),
                // Another key may be the right one.
                let signed = try? SignedCheckpoint(bytes: note, origin: origin, verifiers: [verifier])
            else { continue }
            return (signed, verifier)
        }
        return nil
    }

    // MARK: Files

    /// What is wrong with the files of a time stamp.
    private enum Flaw: Error {
        case missing, changed, unreadable, otherBytes, unsigned, otherHistory

        var words: String {
            switch self {
            case .missing: "the checkpoint that the time stamp is for is missing; put it back from a backup"
            case .changed: "the time stamp is not the one that came; put it back from a backup"
            case .unreadable: "the time stamp cannot be read; put it back from a backup"
            case .otherBytes: "the time stamp is not for the checkpoint beside it; put both back from a backup"
            case .unsigned: "the checkpoint beside the time stamp is not signed by a key of this case"
            case .otherHistory: "the log does not begin with what was stamped; it was cut or replaced"
            }
        }
    }

    private func isTimeStampFile(_ file: String, among files: [String]) -> Bool {
        for suffix in [Vault.answerSuffix, Vault.noteSuffix] where file.hasSuffix(suffix) {
            let name = file.dropLast(suffix.count)
            return KeptTimeStamp.size(ofName: name) != nil && files.contains(String(name) + Vault.answerSuffix)
        }
        return false
    }

    /// The names of the time stamps without suffixes, the smallest checkpoint first.
    private func timeStampNames() throws(VaultFault) -> [Substring] {
        let files = try onDisk { () throws(DiskFault) in try Disk.names(in: folder.timeStamps) }
        return files.filter { $0.hasSuffix(Vault.answerSuffix) }.map { $0.dropLast(Vault.answerSuffix.count) }
            .filter { KeptTimeStamp.size(ofName: $0) != nil }
    }

    private func timeStamp(named name: Substring) throws(VaultFault) -> Result<KeptTimeStamp, Flaw> {
        let path = folder.timeStamps + "/" + name
        guard Disk.exists(path + Vault.noteSuffix) else { return .failure(.missing) }
        let (response, note) = try onDisk { () throws(DiskFault) in
            (
                try Disk.contents(path + Vault.answerSuffix, limit: TimeStamp.longest + 1),
                try Disk.contents(path + Vault.noteSuffix, limit: 1 << 20)
            )
        }
        guard let stamp = try? TimeStamp(response: response) else { return .failure(.unreadable) }
        guard stamp.imprint == TimeStampRequest(of: note).imprint else { return .failure(.otherBytes) }
        guard let signed = signedCheckpoint(note)?.checkpoint else { return .failure(.unsigned) }
        let kept = KeptTimeStamp(size: Int(clamping: signed.size), note: note, stamp: stamp)
        guard kept.name == name else { return .failure(.changed) }
        do throws(LogFault) {
            let now = log.checkpoint?.size ?? 0
            guard signed.size <= now, try log.reader.root(at: signed.size) == signed.root else {
                return .failure(.otherHistory)
            }
        } catch {
            return .failure(.otherHistory)
        }
        return .success(kept)
    }
}
