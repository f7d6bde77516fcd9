public import ClewCore
internal import ClewCrypto

extension RecordID {
    /// The UUID of version 8 made of the SHA-256 of the parts, each preceded by its length as eight big-endian bytes.
    ///
    /// The lengths keep `["ab", "c"]` and `["a", "bc"]` apart. Begin with a word that says what kind of thing is named.
    ///
    ///     let id = RecordID.derived(from: [Array("page".utf8), Array(address.utf8), digest.bytes])
    public static func derived(from parts: [[UInt8]]) -> RecordID {
        var stream = SHA256Stream()
        for part in parts {
            stream.update(part.count.bigEndianBytes)
            stream.update(part)
        }
        return RecordID(digest: Digest(words: stream.finish()))
    }

    /// The id of a record of an imported WARC: derived from the SHA-256 of its stored bytes.
    ///
    /// The id that the file itself gives is not used: whoever wrote the file could choose one that stands for another
    /// record of the case.
    static func imported(_ storedDigest: Digest) -> RecordID {
        derived(from: [Array("clew imported record".utf8), storedDigest.bytes])
    }

    /// No id: what an erased record leaves in the index.
    static let none = RecordID(words: (0, 0))
}
