internal import CSodium

/// The secret half of a key pair to which bytes are sealed: X25519 (RFC 7748).
///
///     let secret = RecipientSecret()
///     print(secret.publicKey)
public struct RecipientSecret: Sendable {
    /// The 32 bytes, which nobody else may see.
    public let bytes: [UInt8]
    /// The half that everybody may see.
    public let publicKey: RecipientKey

    /// A fresh key pair; `nil` when the library is not ready.
    public init?() {
        self.init(bytes: randomBytes(RecipientKey.byteCount))
    }

    /// A key pair by its secret bytes; `nil` when these are not 32.
    public init?(bytes: [UInt8]) {
        guard isSodiumReady, bytes.count == RecipientKey.byteCount else { return nil }
        var other = [UInt8](repeating: 0, count: RecipientKey.byteCount)
        guard crypto_scalarmult_base(&other, bytes) == 0, let key = RecipientKey(bytes: other) else { return nil }
        self.bytes = bytes
        publicKey = key
    }
}
