public import ClewCore

extension LogReader {
    /// The root of the tree over the first entries, computed from the tiles.
    ///
    /// - Throws: `outOfRange`, `damaged`, `system`.
    public func root(at size: UInt64) throws(LogFault) -> Digest {
        guard size > 0 else { return MerkleTree.emptyRoot }
        var tiles: [TileAddress: [Digest]] = [:]
        return try root(of: 0..<size, size: size, tiles: &tiles)
    }

    /// The proof that an entry stands in the tree of a size (RFC 6962, section 2.1.1), out of a handful of tiles.
    ///
    /// - Throws: `outOfRange`, `damaged`, `system`.
    public func inclusionProof(of index: UInt64, in size: UInt64) throws(LogFault) -> InclusionProof {
        guard index < size else { throw .outOfRange }
        let hashes = try roots(of: InclusionProof.ranges(of: index, in: size), size: size)
        return InclusionProof(leafIndex: index, treeSize: size, hashes: hashes)
    }

    /// The proof that the tree of the later size begins with the one of the earlier (RFC 6962, section 2.1.2).
    ///
    /// - Throws: `outOfRange`, `damaged`, `system`.
    public func consistencyProof(from old: UInt64, to new: UInt64) throws(LogFault) -> ConsistencyProof {
        guard old <= new else { throw .outOfRange }
        let hashes = try roots(of: ConsistencyProof.ranges(from: old, to: new), size: new)
        return ConsistencyProof(oldSize: old, newSize: new, hashes: hashes)
    }

    private func roots(of ranges: [Range<UInt64>], size: UInt64) throws(LogFault) -> [Digest] {
        var tiles: [TileAddress: [Digest]] = [:]
        var roots: [Digest] = []
        for range in ranges { roots.append(try root(of: range, size: size, tiles: &tiles)) }
        return roots
    }

    /// The root of a range as RFC 6962 cuts them: it begins at a multiple of a power of two that is not less than its
    /// length, so that its perfect subtrees come in falling heights.
    private func root(
        of range: Range<UInt64>, size: UInt64, tiles: inout [TileAddress: [Digest]]
    ) throws(LogFault) -> Digest {
        var nodes: [Digest] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let height = 63 - (range.upperBound - start).leadingZeroBitCount
            let (level, rest) = (height / 8, height % 8)
            let position = start >> UInt64(8 * level)
            let address = TileAddress.holding(
                position, row: .hashes(level: level), count: size >> UInt64(8 * level))
            if tiles[address] == nil { tiles[address] = try hashes(at: address, of: size) }
            let first = Int(position & 255)
            guard let tile = tiles[address], first + 1 << rest <= tile.count else { throw .damaged(file: address.path) }
            nodes.append(MerkleTree.root(of: tile[first..<first + 1 << rest]))
            start += 1 << UInt64(height)
        }
        guard var root = nodes.popLast() else { return MerkleTree.emptyRoot }
        while let left = nodes.popLast() { root = MerkleTree.nodeHash(left, root) }
        return root
    }
}
