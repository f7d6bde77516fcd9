internal import CSodium

/// The key that a passphrase gives, made once and kept for as long as it is held, so that a box can be written again and
/// again without the second that Argon2id takes.
///
///     let key = try PassphraseKey(passphrase: "four words in a row")
///     let box = try key.seal(secret)              // a box as `PassphraseBox` makes them
///     let (same, back) = try PassphraseKey.open(box, passphrase: "four words in a row")
///
/// The boxes have the form of ``PassphraseBox``, version 1, and are opened by it too: those of one key have their salt and
/// limits in common and a nonce of 24 random bytes each, which XChaCha20 allows under one key. The key lies in memory that
/// is kept from being swapped out where the system lets it, and is overwritten when the last holder lets go.
public final class PassphraseKey: Sendable {
    /// Mark, limits and salt: how every box of this key begins.
    private let beginning: [UInt8]
    /// Written once, in `init`; freed in `deinit`.
    nonisolated(unsafe) private let key: UnsafeMutablePointer<UInt8>

    /// A key for new boxes, under a fresh salt.
    ///
    /// - Throws: `outOfMemory`.
    public convenience init(passphrase: String, limits: Argon2Limits = .moderate) throws(PassphraseBoxFault) {
        let header = PassphraseBox.Header(limits: limits, salt: randomBytes(PassphraseBox.Header.saltCount))
        try self.init(passphrase: passphrase, header: header)
    }

    private init(passphrase: String, header: PassphraseBox.Header) throws(PassphraseBoxFault) {
        var derived = try PassphraseBox.key(for: passphrase, salt: header.salt, limits: header.limits)
        defer { wipe(&derived) }
        guard let room = sodium_malloc(derived.count) else { throw .outOfMemory }
        let bytes = room.bindMemory(to: UInt8.self, capacity: derived.count)
        for (index, byte) in derived.enumerated() { bytes[index] = byte }
        key = bytes
        beginning = header.bytes
    }

    deinit {
        // Overwrites what it frees.
        sodium_free(key)
    }

    /// Opens a box and keeps its key.
    ///
    /// - Throws: as ``PassphraseBox/open(_:passphrase:)``.
    public static func open(
        _ box: [UInt8], passphrase: String
    ) throws(PassphraseBoxFault) -> (key: PassphraseKey, bytes: [UInt8]) {
        let key = try PassphraseKey(passphrase: passphrase, header: try PassphraseBox.Header(of: box))
        return (key, try key.open(box))
    }

    /// Whether a box was made under this key's salt and limits; one under another passphrase never was.
    public func fits(_ box: [UInt8]) -> Bool { box.starts(with: beginning) }

    /// Encrypts bytes; two boxes of the same bytes differ.
    ///
    /// - Throws: `tooLong`.
    public func seal(_ bytes: [UInt8]) throws(PassphraseBoxFault) -> [UInt8] {
        guard bytes.count <= PassphraseBox.maximumByteCount else { throw .tooLong }
        return PassphraseBox.encrypt(bytes, beginning: beginning, key: key)
    }

    /// Decrypts a box that ``fits(_:)``.
    ///
    /// - Throws: `notABox`, `wrongPassphraseOrDamaged`, also for a box under another passphrase.
    public func open(_ box: [UInt8]) throws(PassphraseBoxFault) -> [UInt8] {
        _ = try PassphraseBox.Header(of: box)
        guard fits(box) else { throw .wrongPassphraseOrDamaged }
        return try PassphraseBox.decrypt(box, key: key)
    }
}

extension PassphraseKey: CustomStringConvertible, CustomReflectable {
    /// A fixed word, so that no log and no message can print a secret.
    public var description: String { "PassphraseKey(secret)" }

    /// Shows nothing, for the same reason.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
