internal import ClewCrypto
internal import ClewWARC

/// The address of an onion service of version 3 (Tor specifications, "Encoding onion addresses").
///
/// The 56 characters before `.onion` are base 32 of the server's Ed25519 public key, of two bytes of SHA3-256 over
/// `.onion checksum`, the key and the version, and of the version 3. Checksum and version are proved here, so a mistyped
/// address is never asked for, and whoever answers under the address holds the key.
///
///     let market = try OnionAddress("pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion")
///     market.publicKey.count  // 32
public struct OnionAddress: Hashable, Sendable {
    /// What is wrong with an address that ends in `.onion`.
    public enum Flaw: Error, Hashable, Sendable {
        /// 16 characters: version 2, which Tor no longer carries.
        case versionTwo
        /// Not 56 characters of base 32.
        case notBase32
        /// The checksum is not that of the key.
        case wrongChecksum
        /// The version is not 3.
        case wrongVersion

        /// One sentence: what is wrong, what to do.
        public var sentence: String {
            switch self {
            case .versionTwo: "The onion address is one of version 2, which Tor has not carried since 2021."
            case .notBase32: "The onion address has not 56 characters of a–z and 2–7: copy it anew."
            case .wrongChecksum: "The checksum of the onion address is wrong: a character was changed, copy it anew."
            case .wrongVersion: "The onion address is not of version 3: copy it anew."
            }
        }
    }

    /// The whole host name in lower case: subdomains, the 56 characters, `.onion`.
    public let name: String
    /// The server's Ed25519 public key, 32 bytes.
    public let publicKey: [UInt8]

    /// Reads a host name that ends in `.onion`, of either case, with or without subdomains.
    public init(_ host: String) throws(Flaw) {
        let name = host.lowercased()
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.last == "onion" else { throw .notBase32 }
        let label = labels[labels.count - 2].utf8
        guard label.count != 16 else { throw .versionTwo }
        guard label.count == 56, !label.contains(0x3D), let bytes = Base32.decode(Array(label)) else {
            throw .notBase32
        }
        guard bytes[34] == 3 else { throw .wrongVersion }
        let hash = sha3_256(Array(".onion checksum".utf8) + bytes[..<32] + [3])
        guard UInt16(truncatingIfNeeded: hash.0 >> 48) == UInt16(bytes[32]) << 8 | UInt16(bytes[33]) else {
            throw .wrongChecksum
        }
        self.name = name
        publicKey = Array(bytes[..<32])
    }
}
