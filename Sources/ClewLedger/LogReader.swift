public import ClewCore

/// Reads a log from its folder, without a lock and without a secret, also while another process appends to it.
///
///     let reader = LogReader(folder: "case/logs/evidence", origin: origin, verifiers: [verifier])
///     let checkpoint = try reader.checkpoint()
///     let first = try reader.entry(at: 0, in: checkpoint.size)
public struct LogReader: Sendable {
    /// The folder of the log.
    public let folder: String
    /// The identity that its checkpoints must have.
    public let origin: KeyName
    /// The keys of which one must have signed its checkpoints.
    public let verifiers: [NoteVerifier]

    /// A reader of the log in a folder; nothing is read yet.
    public init(folder: String, origin: KeyName, verifiers: [NoteVerifier]) {
        self.folder = folder
        self.origin = origin
        self.verifiers = verifiers
    }

    /// The present checkpoint, its signature checked.
    ///
    /// - Throws: `noLog`, `untrusted`, `system`.
    public func checkpoint() throws(LogFault) -> SignedCheckpoint {
        guard let bytes = try Disk.read(folder + "/" + LogLayout.checkpoint, limit: SignedNote.maximumByteCount) else {
            throw .noLog
        }
        do throws(NoteFault) {
            return try SignedCheckpoint(bytes: bytes, origin: origin, verifiers: verifiers)
        } catch {
            throw .untrusted(error)
        }
    }

    /// One entry of the log at a size; it is compared with its leaf hash before it is given out.
    ///
    /// - Throws: `outOfRange`, `damaged`, `system`.
    public func entry(at index: UInt64, in size: UInt64) throws(LogFault) -> [UInt8] {
        guard index < size else { throw .outOfRange }
        var found: [UInt8] = []
        try forEachEntry(in: index..<index + 1, of: size) { _, entry in found = Array(entry) }
        return found
    }

    /// Hands the entries of a range to a closure, one after the other; a bundle of at most 256 is in memory at a time.
    ///
    /// Each entry is compared with its leaf hash before it is given out.
    ///
    /// - Throws: `outOfRange`, `damaged`, `system`.
    public func forEachEntry(
        in range: Range<UInt64>, of size: UInt64, _ body: (_ index: UInt64, _ entry: ArraySlice<UInt8>) -> Void
    ) throws(LogFault) {
        guard range.upperBound <= size else { throw .outOfRange }
        var next = range.lowerBound
        while next < range.upperBound {
            let address = TileAddress.holding(next, row: .entries, count: size)
            let (bundle, ranges) = try bundle(at: address, of: size)
            let hashes = try hashes(
                at: TileAddress(row: .hashes(level: 0), index: address.index, width: address.width), of: size)
            let base = address.index << 8
            while next < range.upperBound, next - base < UInt64(ranges.count) {
                let position = Int(next - base)
                let entry = bundle[ranges[position]]
                guard MerkleTree.leafHash(of: entry) == hashes[position] else { throw .damaged(file: address.path) }
                body(next, entry)
                next += 1
            }
        }
    }

    /// The entries of a range, all in memory; ``forEachEntry(in:of:_:)`` is for long ranges.
    ///
    /// - Throws: `outOfRange`, `damaged`, `system`.
    public func entries(in range: Range<UInt64>, of size: UInt64) throws(LogFault) -> [[UInt8]] {
        var entries: [[UInt8]] = []
        try forEachEntry(in: range, of: size) { _, entry in entries.append(Array(entry)) }
        return entries
    }

    /// The hash of one leaf.
    ///
    /// - Throws: `outOfRange`, `damaged`, `system`.
    public func leafHash(at index: UInt64, in size: UInt64) throws(LogFault) -> Digest {
        guard index < size else { throw .outOfRange }
        let address = TileAddress.holding(index, row: .hashes(level: 0), count: size)
        return try hashes(at: address, of: size)[Int(index & 255)]
    }

    /// The paths of all files that a tree of a size needs, relative to the folder, the checkpoint last: in this order
    /// they can be copied while the log grows, when the checkpoint's bytes were read first.
    ///
    /// For more than some million entries take ``TileAddress/rows(ofTreeSize:)`` instead.
    public static func files(ofTreeSize size: UInt64) -> [String] {
        var paths: [String] = []
        for (row, fullCount, partialWidth) in TileAddress.rows(ofTreeSize: size) {
            for index in 0..<fullCount { paths.append(TileAddress(row: row, index: index).path) }
            if partialWidth > 0 { paths.append(TileAddress(row: row, index: fullCount, width: partialWidth).path) }
        }
        return paths + [LogLayout.checkpoint]
    }

    /// The hashes of a tile.
    func hashes(at address: TileAddress, of size: UInt64) throws(LogFault) -> [Digest] {
        let limit = TileAddress.fullWidth * Digest.byteCount
        let (bytes, isPrefix) = try tile(at: address, of: size, limit: limit)
        guard let hashes = TileHashes.digests(in: bytes),
            isPrefix ? hashes.count >= address.width : hashes.count == address.width
        else { throw .damaged(file: address.path) }
        return Array(hashes.prefix(address.width))
    }

    /// A bundle with the ranges of its entries.
    func bundle(at address: TileAddress, of size: UInt64) throws(LogFault) -> (bytes: [UInt8], ranges: [Range<Int>]) {
        let (bytes, isPrefix) = try tile(at: address, of: size, limit: EntryBundle.maximumByteCount)
        let (ranges, isWhole) = EntryBundle.ranges(in: bytes)
        guard isWhole, isPrefix ? ranges.count >= address.width : ranges.count == address.width else {
            throw .damaged(file: address.path)
        }
        return (bytes, Array(ranges.prefix(address.width)))
    }

    /// The bytes of a tile, or of a wider one at the same place, which begins with the same hashes or entries: a partial
    /// tile is removed once its full one is sealed.
    private func tile(
        at address: TileAddress, of size: UInt64, limit: Int
    ) throws(LogFault) -> (bytes: [UInt8], isPrefix: Bool) {
        if let bytes = try Disk.read(folder + "/" + address.path, limit: limit) { return (bytes, false) }
        guard !address.isFull else {
            throw try checkpoint().size < size ? .outOfRange : .damaged(file: address.path)
        }
        // Each round sees a newer checkpoint; a log that grows by 256 entries between two calls of ours, time and
        // again, has the full tile by then.
        for _ in 0..<3 {
            if let bytes = try Disk.read(folder + "/" + address.full.path, limit: limit) { return (bytes, true) }
            let present = try checkpoint().size
            guard present >= size else { throw .outOfRange }
            guard let row = TileAddress.rows(ofTreeSize: present).first(where: { $0.row == address.row }),
                row.fullCount == address.index, row.partialWidth > address.width
            else { continue }
            let wider = TileAddress(row: address.row, index: address.index, width: row.partialWidth)
            if let bytes = try Disk.read(folder + "/" + wider.path, limit: limit) { return (bytes, true) }
        }
        throw .damaged(file: address.path)
    }
}
