internal import ClewCore

/// A sequence of entries, each behind its length as two big-endian bytes (C2SP tlog-tiles, "Log entries").
public enum EntryBundle {
    /// The most bytes that one entry may have.
    public static let maximumEntryCount = 65535

    /// The most bytes of a full bundle; a longer file is no bundle.
    static let maximumByteCount = TileAddress.fullWidth * (2 + maximumEntryCount)

    /// Appends an entry; `false`, and nothing appended, where it is too long.
    static func append(_ entry: [UInt8], to bundle: inout [UInt8]) -> Bool {
        guard entry.count <= maximumEntryCount else { return false }
        bundle.append(UInt8(truncatingIfNeeded: entry.count >> 8))
        bundle.append(UInt8(truncatingIfNeeded: entry.count))
        bundle.append(contentsOf: entry)
        return true
    }

    /// The ranges of the entries, at most 256, and whether they fill the bundle exactly.
    ///
    /// A bundle that ends within an entry gives the entries before it.
    public static func ranges(in bundle: [UInt8]) -> (entries: [Range<Int>], isWhole: Bool) {
        var ranges: [Range<Int>] = []
        var position = 0
        while position < bundle.count, ranges.count < TileAddress.fullWidth {
            guard bundle.count - position >= 2 else { return (ranges, false) }
            let count = Int(bundle[position]) << 8 | Int(bundle[position + 1])
            guard bundle.count - position - 2 >= count else { return (ranges, false) }
            ranges.append(position + 2..<position + 2 + count)
            position += 2 + count
        }
        return (ranges, position == bundle.count)
    }

    /// The leaf hashes of entries at ranges of a bundle.
    static func leafHashes(of ranges: [Range<Int>], in bundle: [UInt8]) -> [Digest] {
        bundle.withUnsafeBytes { raw in
            ranges.map { MerkleTree.leafHash(of: UnsafeRawBufferPointer(rebasing: raw[$0])) }
        }
    }
}
