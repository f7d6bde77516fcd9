public import ClewCore
package import ClewCrypto
internal import ClewVault
internal import ClewWARC
internal import Foundation

/// What the designated unit does, on its own machine and without a case.
public enum UnitWork {
    private static let mark = Array("clew unit key v1".utf8)

    /// Makes a key pair: the secret half goes to a file under a passphrase, the public one to `FILE.pub`.
    ///
    /// - Returns: the public key as text.
    public static func makeKeys(at path: String, passphrase: String) throws -> String {
        try makeKeys(at: path, passphrase: passphrase, limits: .moderate)
    }

    /// The same with other limits, for tests that make many.
    package static func makeKeys(at path: String, passphrase: String, limits: Argon2Limits) throws -> String {
        guard passphrase.count >= 12 else {
            throw WorkflowFault.badInput(sentence: "a passphrase has at least 12 characters; a few words are best.")
        }
        guard let secret = RecipientSecret() else {
            throw WorkflowFault.system(sentence: "the system gives no keys; try it on another machine.")
        }
        let box: [UInt8]
        do throws(PassphraseBoxFault) {
            box = try PassphraseBox.seal(mark + secret.bytes, passphrase: passphrase, limits: limits)
        } catch {
            throw WorkflowFault.system(
                sentence: "there is not enough memory to make a key of the passphrase; free some.")
        }
        try FreshFile(path).writeAll(box)
        try FreshFile(path + ".pub").writeAll(Array((secret.publicKey.description + "\n").utf8))
        return secret.publicKey.description
    }

    /// Opens what was sealed for the unit and writes it to a file; of WARC records the payload of the match as well, to
    /// `OUT.payload`.
    ///
    /// - Parameters:
    ///   - path: what `clew protect hand-over` wrote.
    ///   - keyFile: what ``makeKeys(at:passphrase:)`` wrote.
    /// - Returns: what is known of it, as one JSON object.
    public static func open(
        _ path: String, keyFile: String, passphrase: String, to target: String
    ) throws -> JSONValue {
        let secret = try self.secret(keyFile, passphrase)
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw WorkflowFault.badInput(sentence: "\(path) cannot be read; look at its name and its rights.")
        }
        defer { try? handle.close() }  // Nothing was written; a failure to close loses nothing.
        let file = FreshFile(target)
        var reader = ProtectedReader(secret)
        do {
            var piece: [UInt8]
            repeat {
                piece = try handle.read(upToCount: 1 << 20).map { Array($0) } ?? []
                try reader.read(piece) { try file.write($0) }
            } while !piece.isEmpty
            if reader.facts?.length == 0 { try file.write([]) }
        } catch {
            // Half of it could be taken for all of it.
            file.remove()
            guard let fault = error as? SealedStreamFault else { throw error }
            throw WorkflowFault.badInput(sentence: UnitWork.sentence(fault, path))
        }
        try file.close()
        guard let facts = reader.facts else { throw WorkflowFault.damaged(sentence: sentence(.damaged, path)) }
        if facts.form == .records, let payload = try payload(of: facts.record ?? 1, in: target) {
            try FreshFile(target + ".payload").writeAll(payload)
        }
        return facts.json
    }

    /// The payload of one record of a WARC, without codings; `nil` where it is too large for memory.
    private static func payload(of number: Int, in path: String) throws -> [UInt8]? {
        let limits = WARCLimits(block: 256 << 20)
        let reader = try WARCReader(path: path, limits: limits)
        var count = 0
        while let item = try reader.next() {
            guard case .record(let entry) = item else { continue }
            count += 1
            if count == number { return entry.payload(limits: limits)?.bytes }
        }
        return nil
    }

    private static func secret(_ path: String, _ passphrase: String) throws -> RecipientSecret {
        guard let data = FileManager.default.contents(atPath: path), data.count <= 1 << 16 else {
            throw WorkflowFault.badInput(sentence: "\(path) cannot be read, or is no file of keys.")
        }
        do throws(PassphraseBoxFault) {
            let opened = try PassphraseBox.open(Array(data), passphrase: passphrase)
            guard opened.starts(with: mark), let secret = RecipientSecret(bytes: Array(opened.dropFirst(mark.count)))
            else { throw .notABox }
            return secret
        } catch .wrongPassphraseOrDamaged {
            throw WorkflowFault.badInput(sentence: "the passphrase is not that of \(path), or the file is damaged.")
        } catch {
            throw WorkflowFault.badInput(
                sentence: "\(path) is no file of keys that 'clew protect keys' wrote; name the one without .pub.")
        }
    }

    private static func sentence(_ fault: SealedStreamFault, _ path: String) -> String {
        switch fault {
        case .notASealedStream: "\(path) is nothing that 'clew protect hand-over' wrote, or a newer version wrote it."
        case .wrongKey: "\(path) is sealed for another key; name the key file of the unit that was designated then."
        case .damaged: "\(path) is damaged or cut off; have it handed over again."
        case .unavailable: "the system could not open \(path); try it on another machine."
        }
    }
}

/// A file that must not be there yet, for its owner alone.
private final class FreshFile {
    private let path: String
    private var handle: FileHandle?

    init(_ path: String) { self.path = path }

    func write(_ bytes: [UInt8]) throws {
        if handle == nil {
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                throw WorkflowFault.conflict(
                    sentence: errno == EEXIST
                        ? "\(path) is there already; name another file."
                        : "\(path) cannot be written; look at the folder and its rights.")
            }
            handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        }
        try handle?.write(contentsOf: bytes)
    }

    func writeAll(_ bytes: [UInt8]) throws {
        try write(bytes)
        try close()
    }

    func close() throws {
        try handle?.synchronize()
        try handle?.close()
        handle = nil
    }

    func remove() {
        guard handle != nil else { return }
        unlink(path)
        handle = nil
    }
}

extension Workspace {
    /// Writes what was sealed for the unit to a file, still sealed, for handing it over.
    ///
    /// - Parameter reference: the number that the finding names: that of the entry in the evidence log.
    public func handOver(_ reference: Int, to path: String, under permit: Permit) throws {
        try require([.supervisor], for: "hand over protected material", "number \(reference)", under: permit)
        let reader = vault.reader()
        guard reference >= 0, reference < (try vault.refresh()),
            case .record(let record) = try reader.item(at: reference), record.address.file.series == .segment,
            record.header[CaptureField.kind] == CaptureField.protectedKind
        else { throw WorkflowFault.unknown(what: "protected material under number", name: "\(reference)") }
        let file = FreshFile(path)
        // Only what can be written is entered as handed over, and nothing is handed over that is not entered.
        try file.write([])
        do {
            try log(.disclosure, "hand over protected material", "number \(reference) to \(path)", under: permit)
            var failure: (any Error)?
            try reader.readBlock(of: record) { bytes in
                do { try file.write(Array(bytes)) } catch { failure = error }
                return failure == nil
            }
            if let failure { throw failure }
            try file.close()
        } catch {
            file.remove()
            throw error
        }
    }
}

extension ProtectedFacts {
    /// The facts for a person.
    fileprivate var json: JSONValue {
        .object([
            ("form", .string(form.rawValue)), ("path", .string(path)), ("address", .string(orNull: address)),
            ("time", .string(orNull: time?.description)), ("list", .string(list)), ("kind", .string(kind.rawValue)),
            ("hash", .string(hash)), ("authority", .string(authority)), ("length", .integer(length)),
            ("record", .integer(orNull: record)), ("places", .array((places ?? []).map { .integer(Int($0)) })),
        ])
    }
}
