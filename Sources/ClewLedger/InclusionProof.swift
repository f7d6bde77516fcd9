public import ClewCore

/// The proof that an entry stands in a log: the sibling hashes from the leaf up to the root (RFC 6962, section 2.1.1).
///
///     let proof = try reader.inclusionProof(of: 7, in: checkpoint.size)
///     proof.root(ofLeaf: MerkleTree.leafHash(of: entry)) == checkpoint.root
public struct InclusionProof: Hashable, Sendable {
    /// The number of the entry, from 0.
    public let leafIndex: UInt64
    /// The number of entries of the tree that the proof is for.
    public let treeSize: UInt64
    /// The sibling hashes, the one beside the leaf first.
    public let hashes: [Digest]

    /// A proof from its parts, proved or not.
    public init(leafIndex: UInt64, treeSize: UInt64, hashes: [Digest]) {
        self.leafIndex = leafIndex
        self.treeSize = treeSize
        self.hashes = hashes
    }

    /// The root that follows from the leaf hash (RFC 9162, section 2.1.3.2); `nil` when the proof has not the shape
    /// that its index and size ask for.
    public func root(ofLeaf leaf: Digest) -> Digest? {
        guard leafIndex < treeSize else { return nil }
        var index = leafIndex
        var last = treeSize - 1
        var root = leaf
        for hash in hashes {
            guard last > 0 else { return nil }
            if index & 1 == 1 || index == last {
                root = MerkleTree.nodeHash(hash, root)
                while index & 1 == 0, index != 0 {
                    index >>= 1
                    last >>= 1
                }
            } else {
                root = MerkleTree.nodeHash(root, hash)
            }
            index >>= 1
            last >>= 1
        }
        return last == 0 ? root : nil
    }

    /// Whether the proof leads from this leaf to this root.
    public func isValid(leaf: Digest, root: Digest) -> Bool {
        self.root(ofLeaf: leaf) == root
    }

    /// The ranges of leaves whose roots make up the proof, in order.
    static func ranges(of index: UInt64, in size: UInt64) -> [Range<UInt64>] {
        guard index < size else { return [] }
        var ranges: [Range<UInt64>] = []
        var span: Range<UInt64> = 0..<size
        while span.upperBound - span.lowerBound > 1 {
            let middle = span.lowerBound + largestPowerOfTwo(below: span.upperBound - span.lowerBound)
            if index < middle {
                ranges.append(middle..<span.upperBound)
                span = span.lowerBound..<middle
            } else {
                ranges.append(span.lowerBound..<middle)
                span = middle..<span.upperBound
            }
        }
        return ranges.reversed()
    }
}

/// The largest power of two that is less than a number of at least 2.
func largestPowerOfTwo(below number: UInt64) -> UInt64 {
    guard number > 1 else { return 0 }
    return 1 << UInt64(63 - (number - 1).leadingZeroBitCount)
}
