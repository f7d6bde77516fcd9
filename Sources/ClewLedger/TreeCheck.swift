internal import ClewCore

/// Computes a log's tree anew from its entries and compares it with every tile, from the leaves upwards.
///
/// Each hash that a level says of the one below splits a difference in two: the side that hashes to it is right. At the
/// right edge, which no level covers yet, the root of the checkpoint decides.
struct TreeCheck {
    private(set) var findings: [LogFinding] = []
    private(set) var entryCount: UInt64 = 0
    private let folder: String
    private let size: UInt64
    /// The root that the tree must have; `nil` where no checkpoint can be trusted to say it.
    private let root: Digest?
    /// The stored hashes of each level from 1, `nil` where a tile is missing or malformed; level 0 is empty.
    private var stored: [[Digest?]] = []
    /// The hashes of each level computed from the level below.
    private var computed: [[Digest]] = []
    /// The two readings of each level's partial tile: from below, and as stored.
    private var edges: [(below: [Digest]?, stored: [Digest]?)] = []

    init(folder: String, size: UInt64, root: Digest?) {
        self.folder = folder
        self.size = size
        self.root = root
    }

    /// The size that the files in a folder speak of, for a log whose checkpoint cannot be trusted.
    static func size(in folder: String) -> UInt64 {
        var index: UInt64 = 0
        func path(_ address: TileAddress) -> String { folder + "/" + address.path }
        // Bundles are counted up to the first that is missing or cannot be read.
        while (try? Disk.read(path(TileAddress(row: .entries, index: index)), limit: 0)) != nil { index += 1 }
        let partials = Disk.names(in: folder + "/" + TileAddress(row: .entries, index: index).partialFolder)
        return index << 8 + UInt64(partials.compactMap { Int($0) }.filter { (1...255).contains($0) }.max() ?? 0)
    }

    mutating func run() {
        let levelCount = max(0, TileAddress.rows(ofTreeSize: size).count - 1)
        guard size < 1 << 48 else { return findings.append(LogFinding(LogLayout.checkpoint, .differs)) }
        stored = Array(repeating: [], count: levelCount)
        computed = Array(repeating: [], count: levelCount)
        edges = Array(repeating: (nil, nil), count: levelCount)
        for level in stride(from: 1, to: levelCount, by: 1) { readLevel(level) }
        if levelCount > 0 { checkLeaves() }
        for level in stride(from: 1, to: levelCount, by: 1) { checkLevel(level) }
        if isHopeless { return }
        checkEdges()
        var walk = FolderCheck(folder: folder, size: size, edges: edges.map { $0.below ?? $0.stored ?? [] })
        walk.run()
        findings += walk.findings
    }

    /// Whether so much is missing that more findings help nobody; a checkpoint of a senseless size ends here too, before
    /// it has asked for much memory.
    private var isHopeless: Bool { findings.count > 10000 }

    private func count(_ level: Int) -> UInt64 { size >> UInt64(8 * level) }

    private func address(_ row: TileAddress.Row, _ index: UInt64, level: Int) -> TileAddress {
        TileAddress.holding(index << 8, row: row, count: count(level))
    }

    private mutating func hashes(at address: TileAddress) -> [Digest]? {
        let limit = TileAddress.fullWidth * Digest.byteCount
        guard let bytes = read(address, limit: limit) else { return nil }
        if let hashes = TileHashes.digests(in: bytes), hashes.count == address.width { return hashes }
        findings.append(LogFinding(address.path, .malformed))
        return nil
    }

    private mutating func read(_ address: TileAddress, limit: Int) -> [UInt8]? {
        do throws(LogFault) {
            if let bytes = try Disk.read(folder + "/" + address.path, limit: limit) { return bytes }
            findings.append(LogFinding(address.path, .missing))
        } catch {
            findings.append(LogFinding(address.path, .unreadable))
        }
        return nil
    }

    private mutating func readLevel(_ level: Int) {
        let total = count(level)
        for index in 0..<(total + 255) >> 8 {
            if isHopeless { return }
            let address = address(.hashes(level: level), index, level: level)
            if let tile = hashes(at: address) {
                stored[level] += tile
            } else {
                stored[level] += [Digest?](repeating: nil, count: address.width)
            }
        }
    }

    /// What the level above says of a full tile.
    private func parent(of index: UInt64, level: Int) -> Digest? {
        guard level + 1 < stored.count, index < UInt64(stored[level + 1].count) else { return nil }
        return stored[level + 1][Int(index)]
    }

    private mutating func checkLeaves() {
        for index in 0..<(size + 255) >> 8 {
            if isHopeless { return }
            let bundleAddress = address(.entries, index, level: 0)
            let tileAddress = address(.hashes(level: 0), index, level: 0)
            let (entries, isWhole) = leaves(at: bundleAddress)
            entryCount += UInt64(entries.count)
            let tile = hashes(at: tileAddress)
            let base = index << 8
            if !isWhole, !entries.isEmpty || tile != nil {
                // Where the entries before the break still hash right, the break is in the next one.
                let first = zip(entries, tile ?? []).enumerated().first { $0.element.0 != $0.element.1 }?.offset
                let broken = tile == nil ? nil : base + UInt64(first ?? entries.count)
                let inRange = broken.flatMap { $0 < base + UInt64(bundleAddress.width) ? $0 : nil }
                if bundleExists(bundleAddress) {
                    findings.append(LogFinding(bundleAddress.path, entry: inRange, .malformed))
                }
            } else if !isWhole, bundleExists(bundleAddress) {
                findings.append(LogFinding(bundleAddress.path, .malformed))
            }
            let below = isWhole ? entries : nil
            guard tileAddress.isFull else {
                edges[0] = (below, tile)
                continue
            }
            let best = decide(
                below, tile, parent: parent(of: index, level: 0), bundle: bundleAddress, tile: tileAddress)
            // A hole is filled with what the level above says, so that it is named once and not at every level.
            let root = best.map { MerkleTree.root(of: $0) } ?? parent(of: index, level: 0) ?? MerkleTree.emptyRoot
            if computed.count > 1 { computed[1].append(root) }
        }
    }

    private func bundleExists(_ address: TileAddress) -> Bool {
        !findings.contains { $0.file == address.path && ($0.problem == .missing || $0.problem == .unreadable) }
    }

    private mutating func leaves(at address: TileAddress) -> (hashes: [Digest], isWhole: Bool) {
        guard let bytes = read(address, limit: EntryBundle.maximumByteCount) else { return ([], false) }
        let (ranges, isWhole) = EntryBundle.ranges(in: bytes)
        return (EntryBundle.leafHashes(of: ranges, in: bytes), isWhole && ranges.count == address.width)
    }

    /// Compares the two readings of a full tile and names the side that does not hash to what the level above says.
    private mutating func decide(
        _ below: [Digest]?, _ tile: [Digest]?, parent: Digest?, bundle: TileAddress, tile address: TileAddress
    ) -> [Digest]? {
        guard let below, let tile else { return below ?? tile }
        if below == tile { return below }
        let tileIsRight = parent.map { $0 == MerkleTree.root(of: tile) } ?? false
        let belowIsRight = parent.map { $0 == MerkleTree.root(of: below) } ?? false
        if !belowIsRight { name(below, tile, entriesOf: bundle) }
        if !tileIsRight { name(below, tile, hashesOf: address) }
        return tileIsRight ? tile : below
    }

    private mutating func name(_ below: [Digest], _ tile: [Digest], entriesOf bundle: TileAddress) {
        for (position, pair) in zip(below, tile).enumerated() where pair.0 != pair.1 {
            findings.append(LogFinding(bundle.path, entry: bundle.index << 8 + UInt64(position), .differs))
        }
    }

    private mutating func name(_ below: [Digest], _ tile: [Digest], hashesOf address: TileAddress) {
        for (position, pair) in zip(below, tile).enumerated() where pair.0 != pair.1 {
            findings.append(LogFinding(address.path, position: position, .differs))
        }
    }

    /// Compares a level from 1 with what the level below hashes to.
    private mutating func checkLevel(_ level: Int) {
        for index in 0..<(count(level) + 255) >> 8 {
            if isHopeless { return }
            let address = address(.hashes(level: level), index, level: level)
            let span = Int(index) << 8..<Int(index) << 8 + address.width
            guard span.upperBound <= computed[level].count, span.upperBound <= stored[level].count else { continue }
            let below = Array(computed[level][span])
            let readings = stored[level][span].compactMap { $0 }
            let tile = readings.count == address.width ? readings : nil
            guard address.isFull else {
                edges[level] = (below, tile)
                continue
            }
            var best = below
            if let tile, tile != below {
                let parent = parent(of: index, level: level)
                let tileIsRight = parent == MerkleTree.root(of: tile)
                if tileIsRight { best = tile }
                name(below, tile, tileIsRight: tileIsRight, at: address, level: level)
            }
            if level + 1 < computed.count { computed[level + 1].append(MerkleTree.root(of: best)) }
        }
    }

    /// Names the side of a difference between a level from 1 and the one below: the tile, or the full tiles below, whose
    /// bundle and tile agree with each other and not with what covers them.
    private mutating func name(
        _ below: [Digest], _ tile: [Digest], tileIsRight: Bool, at address: TileAddress, level: Int
    ) {
        guard tileIsRight else { return name(below, tile, hashesOf: address) }
        for (position, pair) in zip(below, tile).enumerated() where pair.0 != pair.1 {
            let child = address.index << 8 + UInt64(position)
            let row: TileAddress.Row = level == 1 ? .entries : .hashes(level: level - 1)
            let path = TileAddress(row: row, index: child).path
            if !findings.contains(where: { $0.file == path }) { findings.append(LogFinding(path, .differs)) }
        }
    }

    /// Finds the readings of the partial tiles that lead to the root of the checkpoint, and names the others.
    private mutating func checkEdges() {
        let unclear = edges.indices.filter { level in
            guard let below = edges[level].below, let tile = edges[level].stored else { return false }
            return below != tile
        }
        for choice in 0..<1 << unclear.count {
            var frontier = Frontier()
            for level in edges.indices.reversed() {
                let place = unclear.firstIndex(of: level)
                let takesTile = place.map { choice >> $0 & 1 == 1 } ?? (edges[level].below == nil)
                for hash in (takesTile ? edges[level].stored : edges[level].below) ?? [] {
                    frontier.append(subtree: hash, height: 8 * level)
                }
            }
            guard root == nil && unclear.isEmpty || frontier.size == size && frontier.root == root else { continue }
            for (place, level) in unclear.enumerated() { nameEdge(level, tileIsRight: choice >> place & 1 == 1) }
            return
        }
        for level in unclear {
            nameEdge(level, tileIsRight: false)
            nameEdge(level, tileIsRight: true)
        }
        // Where something else is damaged, that is the cause; else the root itself is another tree's.
        if root != nil, !findings.contains(where: \.isDamage) {
            findings.append(LogFinding(LogLayout.checkpoint, .differs))
        }
    }

    private mutating func nameEdge(_ level: Int, tileIsRight: Bool) {
        guard let below = edges[level].below, let tile = edges[level].stored else { return }
        let address = address(.hashes(level: level), count(level) >> 8, level: level)
        if level > 0 {
            name(below, tile, tileIsRight: tileIsRight, at: address, level: level)
        } else if tileIsRight {
            name(below, tile, entriesOf: TileAddress(row: .entries, index: address.index, width: address.width))
        } else {
            name(below, tile, hashesOf: address)
        }
        edges[level].below = tileIsRight ? tile : below
    }
}
