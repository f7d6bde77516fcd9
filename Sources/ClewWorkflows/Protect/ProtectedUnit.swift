public import ClewCore
internal import ClewCrypto

/// The unit for which protected material is sealed.
public struct ProtectedUnit: Sendable, Hashable {
    /// What people call it; may be empty.
    public var name: String
    /// Its public key.
    var key: RecipientKey

    /// Its public key as text.
    public var publicKey: String { key.description }
    /// The name, or the last digits of the key where there is none.
    public var label: String { name.isEmpty ? key.fingerprint : name }
}

/// A list of hashes as the decisions log names it: what it holds stands in a file of the case and nowhere else.
public struct ProtectedList: Sendable, Hashable, Codable {
    /// What people call it.
    public var name: String
    /// The SHA-256 of the list as the case keeps it.
    public var digest: Digest
    /// How many MD5 hashes it holds.
    public var md5: Int
    /// How many SHA-1 hashes.
    public var sha1: Int
    /// How many SHA-256 hashes.
    public var sha256: Int
    /// The categories that were taken of it; `nil` for all.
    public var categories: [Int]?

    /// How many hashes it holds.
    public var count: Int { md5 + sha1 + sha256 }

    /// Where it lies below `config/`.
    var fileName: String { "protected/\(digest.hex.prefix(16)).hashes" }
}

/// What matched, in words that may stand in clear, and the hash, which may not.
struct ProtectedMatch: Sendable, Hashable {
    var list: String
    var kind: HashKind
    /// The hash, for the unit alone.
    var hash: ListedHash
}
