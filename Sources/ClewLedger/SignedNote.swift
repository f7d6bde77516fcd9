internal import ClewCrypto

/// Why a note is not trusted.
public enum NoteFault: Error, Hashable {
    /// The bytes have not the form of a signed note.
    case malformed
    /// A signature of a known key is not valid for the text.
    case badSignature(KeyName)
    /// No signature is of a known key.
    case noKnownSignature
}

/// One signature line of a note.
public struct NoteSignature: Hashable, Sendable {
    /// The name of the key that signed.
    public let name: KeyName
    /// The id of the key.
    public let keyID: UInt32
    /// The signature, for Ed25519 64 bytes; of unknown keys whatever stands there.
    public let bytes: [UInt8]

    /// A signature line from its parts.
    public init(name: KeyName, keyID: UInt32, bytes: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.bytes = bytes
    }
}

/// A text with the signatures of one or more keys (C2SP signed-note). Signatures of unknown keys are kept.
///
///     let note = try SignedNote(bytes: file)
///     try note.verify(by: [verifier])
public struct SignedNote: Hashable, Sendable {
    /// The signed text with its final newline.
    public let text: String
    /// The signatures in their order, at least one.
    public let signatures: [NoteSignature]

    /// The most bytes of a note; post-quantum cosignatures of 16 witnesses need a third of it.
    static let maximumByteCount = 256 << 10
    private static let dash = "\u{2014} "

    /// A note from its parts; `nil` where a note cannot carry them.
    public init?(text: String, signatures: [NoteSignature]) {
        guard text.utf8.last == 0x0a, !signatures.isEmpty, SignedNote.isPlain(text.utf8) else { return nil }
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note; nothing in it is trusted before ``verify(by:)``.
    ///
    /// - Throws: `malformed`.
    public init(bytes: [UInt8]) throws(NoteFault) {
        guard bytes.count <= SignedNote.maximumByteCount, bytes.last == 0x0a, SignedNote.isPlain(bytes),
            let whole = String(validating: bytes, as: UTF8.self)
        else { throw .malformed }
        // The last empty line parts the text from the signatures.
        var split: Int?
        for position in bytes.indices.dropLast().reversed() where bytes[position] == 0x0a && bytes[position + 1] == 0x0a
        {
            split = position + 1
            break
        }
        guard let split, split < bytes.count - 1 else { throw .malformed }
        text = String(decoding: bytes[..<split], as: UTF8.self)
        var signatures: [NoteSignature] = []
        let lines = String(decoding: bytes[(split + 1)..<(bytes.count - 1)], as: UTF8.self)
        guard whole.utf8.count == bytes.count else { throw .malformed }
        for line in lines.utf8.split(separator: 0x0a, omittingEmptySubsequences: false) {
            guard let signature = SignedNote.signature(in: Substring(line)) else { throw .malformed }
            signatures.append(signature)
        }
        self.signatures = signatures
    }

    /// The note as it is stored.
    public var bytes: [UInt8] {
        var lines = text + "\n"
        for signature in signatures {
            let id = stride(from: 24, through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: signature.keyID >> UInt32($0))
            }
            lines += "\(SignedNote.dash)\(signature.name) \(Base64.encode(id + signature.bytes))\n"
        }
        return Array(lines.utf8)
    }

    /// Checks the signatures of the known keys; those of others are passed over.
    ///
    /// - Returns: The verifiers whose signature was found and is valid, at least one.
    /// - Throws: `badSignature` when any known key's signature is not valid, `noKnownSignature`.
    @discardableResult
    public func verify(by verifiers: [NoteVerifier]) throws(NoteFault) -> [NoteVerifier] {
        var good: [NoteVerifier] = []
        for signature in signatures {
            guard let verifier = verifiers.first(where: { $0.name == signature.name && $0.keyID == signature.keyID })
            else { continue }
            guard verifier.key.isValid(signature.bytes, for: Array(text.utf8)) else {
                throw .badSignature(signature.name)
            }
            good.append(verifier)
        }
        if good.isEmpty { throw .noKnownSignature }
        return good
    }

    /// The bytes of a verifier's signature, for a check by other tools; `nil` where it has not signed.
    public func signature(by verifier: NoteVerifier) -> [UInt8]? {
        signatures.first { $0.name == verifier.name && $0.keyID == verifier.keyID }?.bytes
    }

    private static func signature(in line: Substring) -> NoteSignature? {
        guard line.utf8.starts(with: dash.utf8) else { return nil }
        let rest = Substring(line.utf8.dropFirst(dash.utf8.count))
        let parts = rest.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let name = KeyName(String(parts[0])), let bytes = Base64.decode(parts[1]),
            bytes.count > 4
        else { return nil }
        let id = bytes[..<4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return NoteSignature(name: name, keyID: id, bytes: Array(bytes[4...]))
    }

    /// Whether there is no control character but the newline.
    private static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0a }
    }
}
