internal import ClewCore

/// The growing end of a log in memory: what the next group needs to be appended, and nothing else. Pure: it says what is
/// to be written and writes nothing.
struct LogEdge: Sendable {
    private(set) var frontier = Frontier()
    /// The hashes of the partial tile of each level.
    private var tiles: [[UInt8]] = []
    /// The entries of the partial bundle.
    private var bundle: [UInt8] = []

    /// The edge of an empty log.
    init() {}

    var size: UInt64 { frontier.size }
    var root: Digest { frontier.root }

    /// The edge of a log of a size, out of the partial tiles of its levels (empty where the tile would be) and its
    /// partial bundle.
    init(size: UInt64, tiles: [[UInt8]], bundle: [UInt8]) {
        self.tiles = tiles
        self.bundle = bundle
        for (level, tile) in tiles.enumerated().reversed() {
            for hash in TileHashes.digests(in: tile) ?? [] { frontier.append(subtree: hash, height: 8 * level) }
        }
    }

    /// Appends one entry and hands over each tile that it fills.
    mutating func append(_ entry: [UInt8], filled: (TileAddress, [UInt8]) -> Void) {
        guard EntryBundle.append(entry, to: &bundle) else { return }
        let size = frontier.size &+ 1
        if size & 255 == 0 {
            filled(TileAddress(row: .entries, index: (size - 1) >> 8), bundle)
            bundle = []
        }
        frontier.append(MerkleTree.leafHash(of: entry)) { height, hash in
            guard height & 7 == 0 else { return }
            let level = height / 8
            if level == tiles.count { tiles.append([]) }
            TileHashes.append(hash, to: &tiles[level])
            if tiles[level].count == TileAddress.fullWidth * Digest.byteCount {
                let count = size >> UInt64(8 * level)
                filled(TileAddress(row: .hashes(level: level), index: (count - 1) >> 8), tiles[level])
                tiles[level] = []
            }
        }
    }

    /// The partial tiles at this size that a tree of the earlier size did not have.
    func partials(since earlier: UInt64) -> [(TileAddress, [UInt8])] {
        var partials: [(TileAddress, [UInt8])] = []
        for (row, fullCount, width) in TileAddress.rows(ofTreeSize: size) where width > 0 {
            let address = TileAddress(row: row, index: fullCount, width: width)
            switch row {
            case .entries:
                if size != earlier { partials.append((address, bundle)) }
            case .hashes(let level):
                guard size >> UInt64(8 * level) != earlier >> UInt64(8 * level), level < tiles.count else { continue }
                partials.append((address, tiles[level]))
            }
        }
        return partials
    }
}
