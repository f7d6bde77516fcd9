internal import Crypto

/// An Ed25519 private key (RFC 8032): signs, and never shows itself in a printed form.
///
///     let key = SigningKey()
///     let signature = key.sign(Array("text".utf8))
///     key.verifyingKey.isValid(signature, for: Array("text".utf8))  // true
public struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// A fresh random key.
    public init() {
        key = Curve25519.Signing.PrivateKey()
    }

    /// The key of a 32-byte seed; `nil` for another length.
    public init?(seed: [UInt8]) {
        // The only failure is a wrong length.
        guard seed.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            return nil
        }
        self.key = key
    }

    /// The 32-byte seed, the whole secret.
    public var seed: [UInt8] { Array(key.rawRepresentation) }

    /// The key that checks what this one signs.
    public var verifyingKey: VerifyingKey { VerifyingKey(key.publicKey) }

    /// The 64-byte signature of a message.
    public func sign(_ message: [UInt8]) -> [UInt8] {
        // Signing bytes in memory with a key that was made has no way to fail; an empty signature is valid for nothing.
        guard let signature = try? key.signature(for: message) else { return [] }
        return Array(signature)
    }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
    /// A fixed word, so that no log and no message can print the seed.
    public var description: String { "SigningKey(secret)" }

    /// Shows nothing, for the same reason.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// An Ed25519 public key (RFC 8032).
public struct VerifyingKey: Hashable, Sendable {
    /// The 32 bytes of the key.
    public let bytes: [UInt8]

    /// Takes 32 bytes; `nil` for another length.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    init(_ key: Curve25519.Signing.PublicKey) {
        bytes = Array(key.rawRepresentation)
    }

    /// Whether the signature is this key's for exactly this message.
    public func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        // A key that is no point of the curve validates nothing.
        guard signature.count == 64, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
            return false
        }
        return key.isValidSignature(signature, for: message)
    }
}
