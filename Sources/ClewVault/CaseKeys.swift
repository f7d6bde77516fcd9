internal import ClewCore
internal import ClewCrypto
internal import ClewLedger
internal import Foundation

/// The secrets of one case on this computer: the key that signs its logs, and the key of its pseudonyms.
///
/// They live in the ``SecretsFolder``, in files that their owner alone can read, together with the memory of what was
/// signed last. A case without keys here is opened for reading and verifying.
///
///     let keys = try CaseKeys.load(for: folder)
///     let vault = try Vault.open(folder, keys: keys)
public struct CaseKeys: Sendable {
    /// The UUID of the case.
    public let uuid: String
    /// Which keys of the case: part of the origins of the logs.
    public let generation: String
    /// The 32 bytes under which names are turned into pseudonyms.
    public let pseudonymKey: [UInt8]
    let signingKey: SigningKey
    let secrets: SecretsFolder

    /// The file of the keys. The seed and the pseudonym key are in hexadecimal digits.
    private struct Stored: Codable {
        var version = 1
        var uuid: String
        var generation: String
        var pseudonymKey: String
        var signingSeed: String?
        /// What was signed last, for each log: the contents of the memories.
        var memories: [String: String]?
    }

    /// The names of the files of one generation.
    private static func keyName(_ generation: String) -> String { generation + ".key" }
    private static func handOverName(_ generation: String) -> String { generation + ".handed-over" }

    /// The memory of what was signed last for a log.
    func memoryPath(of log: LogName) -> String {
        secrets.folder(of: uuid) + "/\(generation).\(log.rawValue).signed"
    }

    /// Makes fresh keys for a new case.
    static func create(uuid: String, secrets: SecretsFolder, pseudonymKey: [UInt8]? = nil) throws(KeyFault) -> CaseKeys
    {
        let keys = CaseKeys(
            uuid: uuid, generation: randomBytes(8).hex, pseudonymKey: pseudonymKey ?? randomBytes(32),
            signingKey: SigningKey(), secrets: secrets)
        try secrets.prepare(uuid)
        try keys.write(
            Stored(
                uuid: uuid, generation: keys.generation, pseudonymKey: keys.pseudonymKey.hex,
                signingSeed: keys.signingKey.seed.hex))
        return keys
    }

    /// The keys with which the case in a folder is continued now.
    ///
    /// - Throws: ``KeyFault/missing``, ``KeyFault/readableByOthers``, ``KeyFault/malformed``, ``KeyFault/handedOver``.
    public static func load(for folder: CaseFolder, secrets: SecretsFolder = .standard) throws(KeyFault) -> CaseKeys {
        let manifest = folder.manifest
        let stored = try read(keyName(manifest.generation), uuid: manifest.uuid, secrets: secrets)
        let place = secrets.folder(of: manifest.uuid) + "/" + handOverName(manifest.generation)
        guard !Disk.exists(place) else { throw .handedOver }
        guard stored.generation == manifest.generation else { throw .malformed }
        guard let seed = stored.signingSeed else { throw .missing }
        guard let seed = [UInt8](hex: seed), let key = SigningKey(seed: seed),
            let pseudonymKey = [UInt8](hex: stored.pseudonymKey), pseudonymKey.count == 32
        else { throw .malformed }
        let keys = CaseKeys(
            uuid: manifest.uuid, generation: manifest.generation, pseudonymKey: pseudonymKey, signingKey: key,
            secrets: secrets)
        guard keys.manifestLogs == manifest.logs else { throw .malformed }
        return keys
    }

    /// The pseudonym key alone, of whatever keys of the case are here; `nil` when there are none.
    static func pseudonymKey(of uuid: String, secrets: SecretsFolder) throws(KeyFault) -> [UInt8]? {
        let names: [String]
        do throws(DiskFault) {
            names = try Disk.names(in: secrets.folder(of: uuid)).filter { $0.hasSuffix(".key") }
        } catch {
            throw .disk(error)
        }
        for name in names {
            // One that is damaged holds nothing; another generation may have the key too.
            guard let stored = try? read(name, uuid: uuid, secrets: secrets) else { continue }
            if let key = [UInt8](hex: stored.pseudonymKey), key.count == 32 { return key }
        }
        return nil
    }

    /// The secrets in a box under a passphrase.
    ///
    /// - Parameters:
    ///   - handingOver: `true` gives the right to sign away: this computer refuses to sign from then on, and the box
    ///     carries the signing key and the memory of what it signed last. `false` makes a safety copy with the pseudonym
    ///     key alone: a case restored from it goes on after `clew adopt`, so that no second history can be signed under a
    ///     name that is still in use.
    ///   - keep: puts the box where it is to stay, durably, before the right to sign is given up; what it throws is thrown.
    @discardableResult
    public func export(
        passphrase: String, handingOver: Bool, keep: ([UInt8]) throws(KeyFault) -> Void = { _ in }
    ) throws(KeyFault) -> [UInt8] {
        var stored = Stored(uuid: uuid, generation: generation, pseudonymKey: pseudonymKey.hex)
        if handingOver {
            stored.signingSeed = signingKey.seed.hex
            var memories: [String: String] = [:]
            for log in LogName.allCases where Disk.exists(memoryPath(of: log)) {
                memories[log.rawValue] = try disk { () throws(DiskFault) in try Disk.contents(memoryPath(of: log)) }.hex
            }
            stored.memories = memories
        }
        let content = try encode(stored)
        let box: [UInt8]
        do throws(PassphraseBoxFault) {
            box = try PassphraseBox.seal(content, passphrase: passphrase)
        } catch {
            throw .disk(DiskFault("seal", "key export", code: 12))
        }
        try keep(box)
        if handingOver {
            let mark = secrets.folder(of: uuid) + "/" + CaseKeys.handOverName(generation)
            try disk { () throws(DiskFault) in try Disk.replace(mark, with: []) }
        }
        return box
    }

    /// Takes secrets out of a box and keeps them here.
    ///
    /// - Throws: ``KeyFault/wrongPassphrase``, ``KeyFault/malformed`` (also for the box of another case),
    ///   ``KeyFault/exists`` when keys that sign are here already.
    public static func `import`(
        _ box: [UInt8], passphrase: String, for folder: CaseFolder, secrets: SecretsFolder = .standard
    ) throws(KeyFault) {
        let bytes: [UInt8]
        do throws(PassphraseBoxFault) {
            bytes = try PassphraseBox.open(box, passphrase: passphrase)
        } catch .wrongPassphraseOrDamaged {
            throw .wrongPassphrase
        } catch {
            throw .malformed
        }
        let stored = try decode(bytes)
        guard stored.uuid == folder.manifest.uuid, CaseManifest.isGeneration(stored.generation) else {
            throw .malformed
        }
        try secrets.prepare(stored.uuid)
        let place = secrets.folder(of: stored.uuid)
        let mark = place + "/" + handOverName(stored.generation)
        // A file that is no key file any more is replaced.
        let isHere = (try? read(keyName(stored.generation), uuid: stored.uuid, secrets: secrets)) != nil
        guard !isHere || (Disk.exists(mark) && stored.signingSeed != nil) else { throw .exists }
        let keys = CaseKeys(
            uuid: stored.uuid, generation: stored.generation, pseudonymKey: [], signingKey: SigningKey(),
            secrets: secrets)
        for (name, memory) in stored.memories ?? [:] {
            guard let log = LogName(rawValue: name), let memory = [UInt8](hex: memory) else { throw .malformed }
            try keys.disk { () throws(DiskFault) in try Disk.replace(keys.memoryPath(of: log), with: memory) }
        }
        var kept = stored
        kept.memories = nil
        try keys.write(kept)
        try keys.disk { () throws(DiskFault) in try Disk.remove(mark) }
    }

    /// Writes a box to a file that is not there yet, readable by its owner alone, durably.
    public static func write(_ box: [UInt8], to path: String) throws(KeyFault) {
        do throws(DiskFault) {
            let file = try DiskFile(path, .creating)
            try file.write(box, at: 0)
            try file.sync()
            try Disk.syncFolder(Disk.parent(of: path) ?? ".")
        } catch {
            throw .disk(error)
        }
    }

    /// Origins and verifier keys for the manifest.
    var manifestLogs: [String: CaseManifest.Log] {
        var logs: [String: CaseManifest.Log] = [:]
        for log in LogName.allCases {
            guard let key = logSigner(of: log)?.note else { continue }
            logs[log.rawValue] = CaseManifest.Log(origin: key.name.text, verifier: key.verifier.text)
        }
        return logs
    }

    /// The key of a log in the two forms that signing needs.
    struct LogKey {
        var note: NoteSigner
        /// With the memory of what was signed last.
        var log: LogSigner
    }

    /// The key under the name of a log's origin.
    func logSigner(of log: LogName) -> LogKey? {
        KeyName(CaseManifest.origin(of: log, uuid: uuid, generation: generation)).map {
            LogKey(
                note: NoteSigner(name: $0, key: signingKey),
                log: LogSigner(origin: $0, key: signingKey, memoryPath: memoryPath(of: log)))
        }
    }

    private func write(_ stored: Stored) throws(KeyFault) {
        let path = secrets.folder(of: uuid) + "/" + CaseKeys.keyName(stored.generation)
        let bytes = try encode(stored)
        try disk { () throws(DiskFault) in try Disk.replace(path, with: bytes) }
    }

    private func encode(_ stored: Stored) throws(KeyFault) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        do {
            return Array(try encoder.encode(stored)) + [10]
        } catch {
            throw .malformed
        }
    }

    private static func read(_ name: String, uuid: String, secrets: SecretsFolder) throws(KeyFault) -> Stored {
        let stored = try decode(try secrets.read(name, of: uuid))
        guard stored.uuid == uuid else { throw .malformed }
        return stored
    }

    private static func decode(_ bytes: [UInt8]) throws(KeyFault) -> Stored {
        do {
            let stored = try JSONDecoder().decode(Stored.self, from: Data(bytes))
            guard stored.version == 1 else { throw KeyFault.malformed }
            return stored
        } catch {
            throw .malformed
        }
    }

    private func disk<Result>(_ body: () throws(DiskFault) -> Result) throws(KeyFault) -> Result {
        do throws(DiskFault) {
            return try body()
        } catch {
            throw .disk(error)
        }
    }
}

extension CaseKeys: CustomStringConvertible, CustomReflectable {
    /// A fixed word, so that no log and no message can print a secret.
    public var description: String { "CaseKeys(secret)" }

    /// Shows nothing, for the same reason.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
