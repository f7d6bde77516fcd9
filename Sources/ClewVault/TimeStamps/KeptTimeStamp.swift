internal import ClewCore
internal import ClewCrypto
public import ClewLedger

/// A time stamp of a checkpoint of the evidence log, as it lies beside the logs.
public struct KeptTimeStamp: Hashable, Sendable {
    /// How many entries the checkpoint covers.
    public let size: Int
    /// The stamped bytes: the signed note of the checkpoint.
    public let note: [UInt8]
    /// The stamp.
    public let stamp: TimeStamp

    /// The SHA-256 digest of the authority's answer: part of its name.
    public var digest: String { Digest(words: sha256(stamp.response)).hex }

    /// The names of its two files without their suffixes: the size, so that they lie in its order, and the digest of the
    /// answer, so that no bit of it changes unnoticed.
    var name: String {
        let digits = String(size)
        return String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits + "-" + digest
    }

    /// The size that a name begins with; `nil` for one that is none of ours.
    static func size(ofName name: Substring) -> Int? {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count >= 12, parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            Digest(hex: parts[1])?.hex == String(parts[1])
        else { return nil }
        return Int(parts[0])
    }
}
