import ClewCore
import ClewLedger
import Testing

/// The eight leaves of the Certificate Transparency test vectors, and the roots of the trees over the first of them.
enum PublishedTree {
    static let leaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
    ]
    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]
}

/// The tree of RFC 6962 by its recursive definition, as the judge of the faster ways.
enum PlainTree {
    static func root(_ leaves: ArraySlice<Digest>) -> Digest {
        guard leaves.count > 1 else { return leaves.first ?? MerkleTree.emptyRoot }
        let split = split(leaves)
        return MerkleTree.nodeHash(root(leaves[..<split]), root(leaves[split...]))
    }

    static func path(_ index: Int, _ leaves: ArraySlice<Digest>) -> [Digest] {
        guard leaves.count > 1 else { return [] }
        let split = split(leaves)
        return leaves.startIndex + index < split
            ? path(index, leaves[..<split]) + [root(leaves[split...])]
            : path(index - (split - leaves.startIndex), leaves[split...]) + [root(leaves[..<split])]
    }

    static func proof(_ old: Int, _ leaves: ArraySlice<Digest>, isWhole: Bool = true) -> [Digest] {
        if old == leaves.count { return isWhole ? [] : [root(leaves)] }
        let split = split(leaves)
        let left = split - leaves.startIndex
        return old <= left
            ? proof(old, leaves[..<split], isWhole: isWhole) + [root(leaves[split...])]
            : proof(old - left, leaves[split...], isWhole: false) + [root(leaves[..<split])]
    }

    private static func split(_ leaves: ArraySlice<Digest>) -> Int {
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        return leaves.startIndex + half
    }
}

@Suite struct MerkleTreeTests {
    @Test(arguments: 0...8)
    func `the published roots`(count: Int) {
        let leaves = PublishedTree.leaves.prefix(count).map { MerkleTree.leafHash(of: $0) }
        #expect(MerkleTree.root(of: leaves).hex == PublishedTree.roots[count])
        var frontier = Frontier()
        for leaf in leaves { frontier.append(leaf) }
        #expect(frontier.root.hex == PublishedTree.roots[count])
        #expect(frontier.size == UInt64(count))
    }

    @Test func `a frontier has the root of the recursive definition at every size`() {
        var frontier = Frontier()
        var leaves: [Digest] = []
        for size in 0...600 {
            #expect(frontier.root == PlainTree.root(leaves[...]), "size \(size)")
            let leaf = MerkleTree.leafHash(of: entry(size))
            leaves.append(leaf)
            frontier.append(leaf)
        }
    }

    @Test func `a leaf is not taken for a node`() {
        let left = MerkleTree.leafHash(of: [1])
        let right = MerkleTree.leafHash(of: [2])
        #expect(MerkleTree.leafHash(of: left.bytes + right.bytes) != MerkleTree.nodeHash(left, right))
        #expect(MerkleTree.nodeHash(left, right) != MerkleTree.nodeHash(right, left))
    }
}
