public import ClewCore

/// The proof that a log at a later size begins with all that it held at an earlier one (RFC 6962, section 2.1.2).
///
///     let proof = try reader.consistencyProof(from: old.size, to: new.size)
///     proof.isValid(oldRoot: old.root, newRoot: new.root)
public struct ConsistencyProof: Hashable, Sendable {
    /// The number of entries of the earlier tree.
    public let oldSize: UInt64
    /// The number of entries of the later tree.
    public let newSize: UInt64
    /// The hashes, in the order of the RFC.
    public let hashes: [Digest]

    /// A proof from its parts, proved or not.
    public init(oldSize: UInt64, newSize: UInt64, hashes: [Digest]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.hashes = hashes
    }

    /// Whether the proof ties the two roots (RFC 9162, section 2.1.4.2). The empty tree is consistent with every tree.
    public func isValid(oldRoot: Digest, newRoot: Digest) -> Bool {
        guard oldSize <= newSize else { return false }
        if oldSize == newSize { return hashes.isEmpty && oldRoot == newRoot }
        if oldSize == 0 { return hashes.isEmpty && oldRoot == MerkleTree.emptyRoot }
        var path = hashes[...]
        // The root of a perfect old tree is known to the verifier and so is left out of the proof.
        if oldSize.nonzeroBitCount == 1 { path = ([oldRoot] + path)[...] }
        guard let first = path.popFirst() else { return false }
        var index = oldSize - 1
        var last = newSize - 1
        while index & 1 == 1 {
            index >>= 1
            last >>= 1
        }
        var (old, new) = (first, first)
        for hash in path {
            guard last > 0 else { return false }
            if index & 1 == 1 || index == last {
                old = MerkleTree.nodeHash(hash, old)
                new = MerkleTree.nodeHash(hash, new)
                while index & 1 == 0, index != 0 {
                    index >>= 1
                    last >>= 1
                }
            } else {
                new = MerkleTree.nodeHash(new, hash)
            }
            index >>= 1
            last >>= 1
        }
        return last == 0 && old == oldRoot && new == newRoot
    }

    /// The ranges of leaves whose roots make up the proof, in order.
    static func ranges(from old: UInt64, to new: UInt64) -> [Range<UInt64>] {
        guard old > 0, old < new else { return [] }
        var ranges: [Range<UInt64>] = []
        var span: Range<UInt64> = 0..<new
        // Whether the span still begins at leaf 0 and was never cut: then the verifier knows its old root.
        var isWhole = true
        while old < span.upperBound {
            let middle = span.lowerBound + largestPowerOfTwo(below: span.upperBound - span.lowerBound)
            if old <= middle {
                ranges.append(middle..<span.upperBound)
                span = span.lowerBound..<middle
            } else {
                ranges.append(span.lowerBound..<middle)
                span = middle..<span.upperBound
                isWhole = false
            }
        }
        if !isWhole { ranges.append(span) }
        return ranges.reversed()
    }
}
