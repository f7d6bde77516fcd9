public import ClewCore

/// The right edge of a growing Merkle tree: the roots of its perfect subtrees, the largest first.
///
/// It is all that is needed to append leaves and to know the root. Appending costs one node hash a leaf on average.
///
///     var frontier = Frontier()
///     frontier.append(MerkleTree.leafHash(of: [1]))
///     frontier.root
public struct Frontier: Hashable, Sendable {
    /// The number of leaves.
    public private(set) var size: UInt64
    private var nodes: [Digest]

    /// The edge of the tree without leaves.
    public init() {
        size = 0
        nodes = []
    }

    /// Appends a leaf hash.
    public mutating func append(_ leaf: Digest) {
        append(leaf) { _, _ in }
    }

    /// Appends a leaf hash and hands over every perfect subtree that it completes, from height 0 upwards.
    mutating func append(_ leaf: Digest, completed: (_ height: Int, _ root: Digest) -> Void) {
        var node = leaf
        var height = 0
        completed(0, node)
        // Each set low bit of the old size is a subtree of that height which the new one joins.
        while size >> UInt64(height) & 1 == 1, let left = nodes.popLast() {
            node = MerkleTree.nodeHash(left, node)
            height += 1
            completed(height, node)
        }
        nodes.append(node)
        size &+= 1
    }

    /// Appends the root of a perfect subtree of a height that the present size is a multiple of.
    mutating func append(subtree root: Digest, height: Int) {
        var node = root
        var height = height
        let added = UInt64(1) << UInt64(height)
        while size >> UInt64(height) & 1 == 1, let left = nodes.popLast() {
            node = MerkleTree.nodeHash(left, node)
            height += 1
        }
        nodes.append(node)
        size &+= added
    }

    /// The root of the tree, MTH of RFC 6962.
    public var root: Digest {
        guard var root = nodes.last else { return MerkleTree.emptyRoot }
        for node in nodes.dropLast().reversed() { root = MerkleTree.nodeHash(node, root) }
        return root
    }
}
