import ClewCore
import ClewLedger
import Testing

@Suite struct InclusionProofTests {
    // Certificate Transparency test vectors, leaf numbers from 0.
    static let vectors: [(index: UInt64, size: UInt64, hashes: [String])] = [
        (0, 1, []),
        (
            0, 8,
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        ),
        (
            5, 8,
            [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        ),
        (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    ]

    @Test(arguments: vectors)
    func `the published proofs`(index: UInt64, size: UInt64, hashes: [String]) throws {
        let leaves = PublishedTree.leaves.prefix(Int(size)).map { MerkleTree.leafHash(of: $0) }
        let proof = InclusionProof(leafIndex: index, treeSize: size, hashes: hashes.compactMap { Digest(hex: $0) })
        #expect(proof.root(ofLeaf: leaves[Int(index)])?.hex == PublishedTree.roots[Int(size)])
        #expect(PlainTree.path(Int(index), leaves[...]).map(\.hex) == hashes)
    }

    @Test func `a proof holds for its own leaf, index, size and hashes alone`() throws {
        let leaves = (0..<70).map { MerkleTree.leafHash(of: entry($0)) }
        for size in 1...70 {
            let root = PlainTree.root(leaves[..<size])
            for index in 0..<size {
                let hashes = PlainTree.path(index, leaves[..<size])
                let proof = InclusionProof(leafIndex: UInt64(index), treeSize: UInt64(size), hashes: hashes)
                #expect(proof.isValid(leaf: leaves[index], root: root))
                #expect(!proof.isValid(leaf: leaves[(index + 1) % 70], root: root))
                let longer = InclusionProof(leafIndex: UInt64(index), treeSize: UInt64(size), hashes: hashes + [root])
                #expect(!longer.isValid(leaf: leaves[index], root: root))
                let outside = InclusionProof(leafIndex: UInt64(size), treeSize: UInt64(size), hashes: hashes)
                #expect(outside.root(ofLeaf: leaves[index]) == nil)
                for place in hashes.indices {
                    var changed = hashes
                    changed[place] = leaves[index]
                    let wrong = InclusionProof(leafIndex: UInt64(index), treeSize: UInt64(size), hashes: changed)
                    #expect(!wrong.isValid(leaf: leaves[index], root: root))
                }
                guard let last = hashes.indices.last else { continue }
                let shorter = InclusionProof(
                    leafIndex: UInt64(index), treeSize: UInt64(size), hashes: Array(hashes[..<last]))
                #expect(!shorter.isValid(leaf: leaves[index], root: root))
            }
        }
    }
}

@Suite struct ConsistencyProofTests {
    // Certificate Transparency test vectors.
    static let vectors: [(old: UInt64, new: UInt64, hashes: [String])] = [
        (1, 1, []),
        (
            1, 8,
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        ),
        (
            6, 8,
            [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        ),
        (
            2, 5,
            [
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ]
        ),
    ]

    @Test(arguments: vectors)
    func `the published proofs`(old: UInt64, new: UInt64, hashes: [String]) throws {
        let proof = ConsistencyProof(oldSize: old, newSize: new, hashes: hashes.compactMap { Digest(hex: $0) })
        let oldRoot = try #require(Digest(hex: PublishedTree.roots[Int(old)]))
        let newRoot = try #require(Digest(hex: PublishedTree.roots[Int(new)]))
        #expect(proof.isValid(oldRoot: oldRoot, newRoot: newRoot))
        #expect(!proof.isValid(oldRoot: newRoot, newRoot: MerkleTree.emptyRoot))
        let leaves = PublishedTree.leaves.prefix(Int(new)).map { MerkleTree.leafHash(of: $0) }
        #expect(PlainTree.proof(Int(old), leaves[...]).map(\.hex) == hashes)
    }

    @Test func `a proof ties its two roots and no others`() {
        let leaves = (0..<70).map { MerkleTree.leafHash(of: entry($0)) }
        let roots = (0...70).map { PlainTree.root(leaves[..<$0]) }
        for new in 0...70 {
            for old in 0...new {
                let hashes = old == 0 ? [] : PlainTree.proof(old, leaves[..<new])
                let proof = ConsistencyProof(oldSize: UInt64(old), newSize: UInt64(new), hashes: hashes)
                #expect(proof.isValid(oldRoot: roots[old], newRoot: roots[new]), "\(old) to \(new)")
                #expect(!proof.isValid(oldRoot: roots[(old + 1) % 71], newRoot: roots[new]))
                guard old > 0, old < new else { continue }
                #expect(!proof.isValid(oldRoot: roots[old], newRoot: roots[(new + 1) % 71]))
                let longer = ConsistencyProof(oldSize: UInt64(old), newSize: UInt64(new), hashes: hashes + [roots[1]])
                #expect(!longer.isValid(oldRoot: roots[old], newRoot: roots[new]))
                let shorter = ConsistencyProof(
                    oldSize: UInt64(old), newSize: UInt64(new), hashes: Array(hashes.dropLast()))
                #expect(!shorter.isValid(oldRoot: roots[old], newRoot: roots[new]))
            }
        }
        #expect(!ConsistencyProof(oldSize: 5, newSize: 4, hashes: []).isValid(oldRoot: roots[5], newRoot: roots[4]))
    }
}
