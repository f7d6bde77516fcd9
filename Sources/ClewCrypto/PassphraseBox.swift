internal import CSodium

/// Why bytes could not be put under a passphrase or taken out again.
public enum PassphraseBoxFault: Error, Hashable {
    /// The bytes do not begin like a box, are too short or too long, or were made by a newer version.
    case notABox
    /// The header asks for more work or memory than this program gives to a file.
    case limitsTooHigh
    /// The passphrase is wrong, or the box was changed; the two cannot be told apart.
    case wrongPassphraseOrDamaged
    /// The memory that the limits ask for is not there.
    case outOfMemory
    /// There is more to seal than a box holds, ``PassphraseBox/maximumByteCount``.
    case tooLong
}

/// Small secrets under a passphrase: Argon2id makes the key, XChaCha20-Poly1305 encrypts and authenticates.
///
///     let box = try PassphraseBox.seal(secret, passphrase: "four words in a row")
///     let back = try PassphraseBox.open(box, passphrase: "four words in a row")
///
/// The form, version 1, all numbers big-endian: the 8 bytes `clewbox1`, passes (4 bytes), memory in KiB (4), salt
/// (16), nonce (24), then the ciphertext with its 16-byte tag. All before the ciphertext is authenticated with it.
public enum PassphraseBox {
    /// The most bytes that one box holds: 64 MiB.
    public static let maximumByteCount = 64 << 20

    private static let nonceCount = 24
    private static let keyCount = 32
    private static let tagCount = 16

    /// What stands before the nonce: who may make the key again, and how dear that is.
    struct Header {
        static let saltCount = 16
        static let count = 8 + 4 + 4 + saltCount
        private static let mark = Array("clewbox1".utf8)

        let limits: Argon2Limits
        let salt: [UInt8]

        init(limits: Argon2Limits, salt: [UInt8]) {
            self.limits = limits
            self.salt = salt
        }

        /// Reads that of a box, whose length is looked at too.
        init(of box: [UInt8]) throws(PassphraseBoxFault) {
            let rest = PassphraseBox.nonceCount + PassphraseBox.tagCount
            guard box.count >= Header.count + rest, box.count <= Header.count + rest + maximumByteCount,
                box.starts(with: Header.mark)
            else { throw .notABox }
            let number = { (bytes: ArraySlice<UInt8>) in bytes.reduce(0) { $0 << 8 | Int($1) } }
            guard let limits = Argon2Limits(passes: number(box[8..<12]), kibibytes: number(box[12..<16])) else {
                throw .limitsTooHigh
            }
            self.init(limits: limits, salt: Array(box[16..<Header.count]))
        }

        var bytes: [UInt8] {
            let bigEndian = { (number: Int) in
                stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
            }
            return Header.mark + bigEndian(limits.passes) + bigEndian(limits.kibibytes) + salt
        }
    }

    /// Encrypts bytes under a passphrase; two boxes of the same bytes differ.
    ///
    /// - Throws: `tooLong`, `outOfMemory`.
    public static func seal(
        _ bytes: [UInt8], passphrase: String, limits: Argon2Limits = .moderate
    ) throws(PassphraseBoxFault) -> [UInt8] {
        guard bytes.count <= maximumByteCount else { throw .tooLong }
        let header = Header(limits: limits, salt: randomBytes(Header.saltCount))
        var key = try key(for: passphrase, salt: header.salt, limits: limits)
        defer { wipe(&key) }
        return encrypt(bytes, beginning: header.bytes, key: key)
    }

    /// Decrypts a box.
    ///
    /// - Throws: `notABox`, `limitsTooHigh`, `wrongPassphraseOrDamaged`, `outOfMemory`.
    public static func open(_ box: [UInt8], passphrase: String) throws(PassphraseBoxFault) -> [UInt8] {
        let header = try Header(of: box)
        var key = try key(for: passphrase, salt: header.salt, limits: header.limits)
        defer { wipe(&key) }
        return try decrypt(box, key: key)
    }

    /// Puts bytes into a box that begins so, under a key of ``key(for:salt:limits:)``. The cipher fails for no input.
    static func encrypt(_ bytes: [UInt8], beginning: [UInt8], key: UnsafePointer<UInt8>) -> [UInt8] {
        let nonce = randomBytes(nonceCount)
        let header = beginning + nonce
        var cipher = [UInt8](repeating: 0, count: bytes.count + tagCount)
        var written: UInt64 = 0
        _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
            &cipher, &written, bytes, UInt64(bytes.count), header, UInt64(header.count), nil, nonce, key)
        return header + cipher
    }

    /// Takes the bytes out of a box whose header was read.
    static func decrypt(_ box: [UInt8], key: UnsafePointer<UInt8>) throws(PassphraseBoxFault) -> [UInt8] {
        let header = Array(box[..<(Header.count + nonceCount)])
        let nonce = Array(header[Header.count...])
        let cipher = Array(box[header.count...])
        var bytes = [UInt8](repeating: 0, count: cipher.count - tagCount)
        var written: UInt64 = 0
        let status = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &bytes, &written, nil, cipher, UInt64(cipher.count), header, UInt64(header.count), nonce, key)
        guard status == 0 else { throw .wrongPassphraseOrDamaged }
        return bytes
    }

    /// The key that a passphrase gives.
    static func key(
        for passphrase: String, salt: [UInt8], limits: Argon2Limits
    ) throws(PassphraseBoxFault) -> [UInt8] {
        guard isSodiumReady else { throw .outOfMemory }
        var key = [UInt8](repeating: 0, count: keyCount)
        let status = withPassphrase(passphrase) { bytes, count in
            crypto_pwhash(
                &key, UInt64(keyCount), bytes, count, salt, UInt64(limits.passes), limits.kibibytes * 1024,
                crypto_pwhash_argon2id_alg_argon2id13())
        }
        guard status == 0 else { throw .outOfMemory }
        return key
    }
}
