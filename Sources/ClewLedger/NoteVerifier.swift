public import ClewCrypto

/// A key that checks the signatures of notes: a name, a key id and an Ed25519 public key (C2SP signed-note).
///
///     let verifier = NoteVerifier(text: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
public struct NoteVerifier: Hashable, Sendable {
    /// The name of the key; for a log its origin.
    public let name: KeyName
    /// The public key.
    public let key: VerifyingKey

    /// A verifier from its parts.
    public init(name: KeyName, key: VerifyingKey) {
        self.name = name
        self.key = key
    }

    /// The first four bytes of SHA-256 over name, newline, signature type 0x01 and public key.
    public var keyID: UInt32 {
        UInt32(truncatingIfNeeded: sha256(Array(name.text.utf8) + [0x0a] + encodedKey).0 >> 32)
    }

    /// The verifier as one line of text: name, key id in hexadecimal digits, key in base 64, with `+` between.
    public var text: String {
        let digits = String(keyID, radix: 16)
        return "\(name)+\(String(repeating: "0", count: 8 - digits.utf8.count))\(digits)+\(Base64.encode(encodedKey))"
    }

    /// Reads the line of text; `nil` where it has another form, another signature type, or a key id that does not
    /// belong to name and key.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = KeyName(String(parts[0])), parts[1].utf8.count == 8,
            let stated = UInt32(parts[1], radix: 16), let encoded = Base64.decode(parts[2]), encoded.first == 1,
            let key = VerifyingKey(bytes: Array(encoded.dropFirst()))
        else { return nil }
        self.init(name: name, key: key)
        guard keyID == stated else { return nil }
    }

    /// The public key as a PEM file that `openssl pkeyutl -verify -pubin` reads (RFC 8410).
    public var pem: String {
        // SubjectPublicKeyInfo with the object identifier 1.3.101.112, then the 32 bytes of the key.
        let prefix: [UInt8] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]
        return "-----BEGIN PUBLIC KEY-----\n\(Base64.encode(prefix + key.bytes))\n-----END PUBLIC KEY-----\n"
    }

    private var encodedKey: [UInt8] { [1] + key.bytes }
}

/// A key that signs notes under a name.
public struct NoteSigner: Sendable {
    /// The name of the key; for a log its origin.
    public let name: KeyName
    private let key: SigningKey

    /// A signer from its parts.
    public init(name: KeyName, key: SigningKey) {
        self.name = name
        self.key = key
    }

    /// The verifier of what this signer signs.
    public var verifier: NoteVerifier { NoteVerifier(name: name, key: key.verifyingKey) }

    /// Signs a text, which must end with a newline and hold no control characters; `nil` where it does not.
    public func sign(_ text: String) -> SignedNote? {
        let signature = NoteSignature(name: name, keyID: verifier.keyID, bytes: key.sign(Array(text.utf8)))
        return SignedNote(text: text, signatures: [signature])
    }
}
