import ClewCore
import ClewCrypto

/// A kind of hash that lists of known material hold.
package enum HashKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// RFC 1321, 16 bytes.
    case md5 = "MD5"
    /// FIPS 180-4, 20 bytes.
    case sha1 = "SHA-1"
    /// FIPS 180-4, 32 bytes.
    case sha256 = "SHA-256"

    /// The number of bytes of a hash.
    var byteCount: Int {
        switch self {
        case .md5: 16
        case .sha1: 20
        case .sha256: 32
        }
    }

    /// The kind whose hashes have so many hexadecimal digits; `nil` for none.
    init?(digits count: Int) {
        guard let kind = HashKind.allCases.first(where: { $0.byteCount * 2 == count }) else { return nil }
        self = kind
    }
}

/// A hash of any kind, for sorting and comparing: its bytes, zeros behind those of a short one.
package struct ListedHash: Hashable, Comparable, Sendable {
    let words: SHA256Words

    init(_ bytes: some Collection<UInt8>) {
        var parts: [UInt64] = [0, 0, 0, 0]
        for (index, byte) in bytes.prefix(32).enumerated() {
            parts[index / 8] |= UInt64(byte) << UInt64(56 - 8 * (index % 8))
        }
        words = (parts[0], parts[1], parts[2], parts[3])
    }

    /// The hash as bytes.
    func bytes(_ kind: HashKind) -> [UInt8] { Array(Digest(words: words).bytes.prefix(kind.byteCount)) }

    package static func == (left: ListedHash, right: ListedHash) -> Bool { left.words == right.words }

    package static func < (left: ListedHash, right: ListedHash) -> Bool { left.words < right.words }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}

/// The hashes of some bytes, of those kinds alone that a loaded list needs: what is not asked for is not computed.
package struct KindDigests: Sendable {
    private var md5: MD5Stream?
    private var sha1: SHA1Stream?
    private var sha256: SHA256Stream?
    /// How many bytes it has seen.
    private var count = 0

    /// The kinds that are computed.
    package var computed: Set<HashKind> {
        var kinds: Set<HashKind> = []
        if md5 != nil { kinds.insert(.md5) }
        if sha1 != nil { kinds.insert(.sha1) }
        if sha256 != nil { kinds.insert(.sha256) }
        return kinds
    }

    /// Nothing seen, and these kinds to compute.
    package init(_ kinds: Set<HashKind>) {
        if kinds.contains(.md5) { md5 = MD5Stream() }
        if kinds.contains(.sha1) { sha1 = SHA1Stream() }
        if kinds.contains(.sha256) { sha256 = SHA256Stream() }
    }

    /// Takes in the next bytes.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        count += bytes.count
        md5?.update(bytes)
        sha1?.update(bytes)
        sha256?.update(bytes)
    }

    /// The hashes of all bytes so far; none of nothing, whose hash stands in many a list by mistake.
    package var hashes: [(kind: HashKind, hash: ListedHash)] {
        guard count > 0 else { return [] }
        var found: [(kind: HashKind, hash: ListedHash)] = []
        if let sha256 { found.append((.sha256, ListedHash(Digest(words: sha256.finish()).bytes))) }
        if let sha1 { found.append((.sha1, ListedHash(sha1.finish()))) }
        if let md5 { found.append((.md5, ListedHash(md5.finish()))) }
        return found
    }
}
