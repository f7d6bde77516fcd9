internal import ClewCore

/// Looks at every file in the folder of a log that the tree itself does not need: narrower partial tiles, which must be
/// the beginnings of what stands there now, leftovers of interrupted appends, and foreign files.
struct FolderCheck {
    private(set) var findings: [LogFinding] = []
    private let folder: String
    private let size: UInt64
    /// The right hashes of the partial tile of each level.
    private let edges: [[Digest]]
    private let rows: [TileAddress.Row: (fullCount: UInt64, partialWidth: Int)]

    init(folder: String, size: UInt64, edges: [[Digest]]) {
        self.folder = folder
        self.size = size
        self.edges = edges
        var rows: [TileAddress.Row: (fullCount: UInt64, partialWidth: Int)] = [:]
        for row in TileAddress.rows(ofTreeSize: size) { rows[row.row] = (row.fullCount, row.partialWidth) }
        self.rows = rows
    }

    mutating func run() {
        for name in Disk.names(in: folder) {
            switch name {
            case LogLayout.checkpoint, LogLayout.lock: break
            case LogLayout.temporaryCheckpoint: findings.append(LogFinding(name, .leftover))
            case LogLayout.tiles: walk(name, depth: 0)
            default: findings.append(LogFinding(name, .foreign))
            }
        }
    }

    private mutating func walk(_ path: String, depth: Int) {
        for name in Disk.names(in: folder + "/" + path) {
            let below = path + "/" + name
            if let address = TileAddress(path: below) {
                look(at: address)
            } else if depth < 10, Disk.isFolder(folder + "/" + below) {
                // The deepest path of the standard has a row, six groups of three digits, a last one and a width.
                walk(below, depth: depth + 1)
            } else {
                findings.append(LogFinding(below, .foreign))
            }
        }
    }

    private mutating func look(at address: TileAddress) {
        guard let row = rows[address.row] else { return findings.append(LogFinding(address.path, .leftover)) }
        if address.isFull {
            // A folder of a thousand tiles has no name that a tile could have, so this is the file.
            if address.index >= row.fullCount { findings.append(LogFinding(address.path, .leftover)) }
            return
        }
        let isEdge = address.index == row.fullCount
        guard address.index < row.fullCount || isEdge && address.width <= row.partialWidth else {
            return findings.append(LogFinding(address.path, .leftover))
        }
        // The tile of exactly this size was looked at with the tree.
        if isEdge, address.width == row.partialWidth { return }
        if !isBeginning(address, isEdge: isEdge) { findings.append(LogFinding(address.path, .differs)) }
    }

    /// Whether a narrower tile is the beginning of the one that stands in its place now.
    private func isBeginning(_ address: TileAddress, isEdge: Bool) -> Bool {
        guard let narrow = hashes(at: address), narrow.count == address.width else { return false }
        if isEdge {
            let level = if case .hashes(let level) = address.row { level } else { 0 }
            guard level < edges.count else { return false }
            return edges[level].starts(with: narrow)
        }
        guard let full = hashes(at: address.full) else { return false }
        return full.starts(with: narrow)
    }

    private func hashes(at address: TileAddress) -> [Digest]? {
        let isBundle = address.row == .entries
        let limit = isBundle ? EntryBundle.maximumByteCount : TileAddress.fullWidth * Digest.byteCount
        // What cannot be read is no beginning of anything.
        guard let bytes = try? Disk.read(folder + "/" + address.path, limit: limit) else { return nil }
        guard isBundle else { return TileHashes.digests(in: bytes) }
        let (ranges, isWhole) = EntryBundle.ranges(in: bytes)
        return isWhole ? EntryBundle.leafHashes(of: ranges, in: bytes) : nil
    }
}
