internal import ClewCore
internal import ClewLedger

/// Continuing a case under new keys: the tree of each log goes on, under a new origin.
///
/// The steps, each of which can be the last before a crash: the new keys are kept; the manifest names the new origins and
/// holds the last checkpoints of the old ones; each log's checkpoint is signed anew for the very same tree; a first entry
/// names the old origin, its size and its root. Opening the case with the keys finishes what is missing.
enum Adopting {
    /// Signs the tree of the predecessor's last checkpoint anew, where that checkpoint still stands.
    static func prepare(
        _ name: LogName, folder: CaseFolder, signer: CaseKeys.LogKey
    ) throws(LogFault) {
        guard let last = folder.manifest.predecessors.last(where: { $0.log == name }) else { return }
        let path = folder.log(name) + "/checkpoint"
        do throws(DiskFault) {
            let lock = try DiskFile(folder.log(name) + "/lock", .writing)
            try lock.lock(.exclusive)
            defer { lock.unlock() }
            let here = try Disk.contents(path)
            guard here.elementsEqual(last.checkpoint.utf8) else { return }
            let checkpoint = Checkpoint(origin: signer.note.name, size: UInt64(last.size), root: last.root)
            guard let note = signer.note.sign(checkpoint.noteText) else { return }
            try Disk.replace(path, with: note.bytes)
        } catch {
            throw .system(action: error.operation, file: error.name, number: error.code)
        }
    }

    /// The statement that must come first under the new name; `nil` when it is there, or when nothing was adopted.
    static func missingStatement(_ name: LogName, folder: CaseFolder, reader: LogReader) throws(LogFault) -> Adoption? {
        guard let last = folder.manifest.predecessors.last(where: { $0.log == name }),
            try reader.checkpoint().size == UInt64(last.size)
        else { return nil }
        return Adoption(origin: last.origin, verifier: last.verifier, size: last.size, root: last.root)
    }
}

extension CaseFolder {
    /// Continues this copy of a case under new keys and new log origins, because the old keys are elsewhere.
    ///
    /// Each log goes on as one tree. Its first new entry names the old origin, size and root, and `clew.json` keeps the
    /// last checkpoint that was signed under the old name, so ``Vault/verify(deep:workers:progress:)`` checks both. The
    /// pseudonym key is kept where any key of the case is here, and is new otherwise.
    ///
    /// - Returns: the folder with its new manifest, and the keys.
    /// - Throws: a ``VaultFault`` when a log is damaged (restore it first), a ``KeyFault``, a ``CaseFault``.
    public func adopt(secrets: SecretsFolder = .standard) throws -> (folder: CaseFolder, keys: CaseKeys) {
        var predecessors: [CaseManifest.Predecessor] = []
        for name in LogName.allCases {
            guard let log = manifest[name], let reader = reader(of: name) else { throw CaseFault.malformed }
            do throws(LogFault) {
                let signed = try reader.checkpoint()
                guard try reader.root(at: signed.size) == signed.root else { throw .damaged(file: "checkpoint") }
                guard let origin = KeyName(log.origin), signed.checkpoint.origin == origin else {
                    // An adoption that was begun and not finished: what it had adopted is adopted again.
                    continue
                }
                predecessors.append(
                    CaseManifest.Predecessor(
                        log: name, origin: log.origin, verifier: log.verifier, size: Int(clamping: signed.size),
                        root: signed.root, checkpoint: String(decoding: signed.note.bytes, as: UTF8.self)))
            } catch .noLog {
                continue
            } catch {
                throw VaultFault(log: error)
            }
        }
        let pseudonymKey = try CaseKeys.pseudonymKey(of: manifest.uuid, secrets: secrets)
        let keys = try CaseKeys.create(uuid: manifest.uuid, secrets: secrets, pseudonymKey: pseudonymKey)
        var next = manifest
        next.generation = keys.generation
        next.logs = keys.manifestLogs
        next.predecessors += predecessors
        var folder = self
        try folder.write(next)
        for name in LogName.allCases { _ = try CaseLog.open(name, folder: folder, keys: keys) }
        return (folder, keys)
    }
}
