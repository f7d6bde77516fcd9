internal import ClewCore

/// The vault's own index: row n says what leaf n is about. It is derived, and made again from log and files.
///
/// Rows are read from the file when asked; memory holds eight to sixteen bytes a record. Rows that the file lacks
/// (another process has sealed and not yet indexed, or the folder is read-only) are kept in memory.
struct LeafIndex {
    /// What the rows say about one file.
    struct FileExtents: Hashable {
        /// Rows with bytes in the file; an imported file's next ordinal less one.
        var extents = 0
        /// Where the last extent of the file ends.
        var end = 0
        /// Whether the statement that completes an import is there.
        var isComplete = false
        /// Gzip streams, by where they begin, that were replaced by their inflated bytes.
        var unfolded: Set<Int> = []
        /// Whether something of it was erased, so that the file as a whole is no more what was imported.
        var isTouched = false
        /// The leaf of the record that tells where an imported file came from.
        var provenance: Int?
    }

    private static let header: [UInt8] = {
        var bytes = Array("clew leaf index\n".utf8) + UInt32(1).bigEndianBytes
        bytes += [UInt8](repeating: 0, count: IndexRow.byteCount - 24)
        return bytes + bytes.withUnsafeBytes { checksum($0) }.bigEndianBytes
    }()

    private var file: DiskFile?
    private var isWritable: Bool
    /// Rows that the file holds, as far as they are right.
    private var written = 0
    /// The rows after those.
    private var tail: [IndexRow] = []
    private var table = IDTable(key: (.random(in: 0 ... .max), .random(in: 0 ... .max)))
    private(set) var files: [VaultFile: FileExtents] = [:]
    /// The leaves that were erased, each with the number of the decision and the leaf of the erasure.
    private(set) var erasures: [Int: (decision: Int, entry: Int)] = [:]

    /// The number of rows.
    var count: Int { written + tail.count }

    init(_ path: String, isWritable: Bool) throws(DiskFault) {
        self.isWritable = isWritable
        if isWritable {
            file = try DiskFile(path, .writing)
        } else if Disk.exists(path) {
            file = try DiskFile(path, .reading)
        }
        guard let file else { return }
        let found = try file.bytes(at: 0, count: LeafIndex.header.count)
        if found != LeafIndex.header {
            guard isWritable else {
                self.file = nil
                return
            }
            try file.truncate(to: 0)
            try file.write(LeafIndex.header, at: 0)
        }
    }

    /// Reads the rows of the file from the first one not yet known, up to a number of rows or the first wrong one.
    mutating func load(upTo limit: Int) throws(DiskFault) {
        guard let file, written < limit else { return }
        if !tail.isEmpty {
            // What was derived in memory is in the file by now, where the writer has got to it.
            let whole = try rows(in: file, from: written, upTo: min(limit, count)).count
            written += whole
            tail.removeFirst(min(whole, tail.count))
            if !tail.isEmpty { return }
        }
        while written < limit {
            let found = try rows(in: file, from: written, upTo: min(limit, written + 4096))
            for row in found {
                note(row, at: written)
                written += 1
            }
            if found.count < 4096 { return }
        }
    }

    /// Adds the row of the next leaf, in memory until ``flush()``.
    ///
    /// Another thread may have seen the new entry and derived its row already; then nothing is added.
    mutating func append(_ row: IndexRow, at leaf: Int) {
        guard leaf == count else { return }
        note(row, at: leaf)
        tail.append(row)
    }

    /// Writes the rows that the file lacks. The file is derived, so it is not synced.
    mutating func flush() throws(DiskFault) {
        guard isWritable, let file, !tail.isEmpty else { return }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(tail.count * IndexRow.byteCount)
        for row in tail { row.append(to: &bytes) }
        try file.write(bytes, at: offset(of: written))
        written += tail.count
        tail.removeAll()
    }

    /// Cuts off whatever follows the last row.
    func trim() throws(DiskFault) {
        guard isWritable, let file, tail.isEmpty, try file.size > offset(of: written) else { return }
        try file.truncate(to: offset(of: written))
    }

    /// Forgets all rows, in memory and, where it may be written, in the file.
    mutating func clear() throws(DiskFault) {
        if isWritable { try file?.truncate(to: LeafIndex.header.count) } else { file = nil }
        written = 0
        tail = []
        table = IDTable(key: (.random(in: 0 ... .max), .random(in: 0 ... .max)))
        files = [:]
        erasures = [:]
    }

    /// The row of a leaf; `nil` beyond the last one.
    func row(at leaf: Int) throws(DiskFault) -> IndexRow? {
        guard leaf >= 0, leaf < count else { return nil }
        if leaf >= written { return tail[leaf - written] }
        guard let file else { return nil }
        return try rows(in: file, from: leaf, upTo: leaf + 1).first
    }

    /// The leaf of a record that is there and not erased.
    func find(_ id: RecordID) throws(DiskFault) -> Int? {
        if id == .none { return nil }
        return try table.find(id) { (leaf) throws(DiskFault) in try row(at: leaf)?.id == id }
    }

    /// The leaves of all records under one of these ids, in order.
    func leaves(of ids: Set<RecordID>) throws(DiskFault) -> [Int] {
        var found: [Int] = []
        var start = 0
        while start < count {
            var part: [IndexRow] = []
            if start >= written {
                part = Array(tail[(start - written)...])
            } else if let file {
                part = try rows(in: file, from: start, upTo: min(written, start + 4096))
            }
            if part.isEmpty { break }
            for (place, row) in part.enumerated() where row.isRecord && ids.contains(row.id) {
                found.append(start + place)
            }
            start += part.count
        }
        return found
    }

    /// Takes the id out of a row and marks it as erased, durably.
    mutating func erase(_ leaf: Int) throws(DiskFault) {
        guard var row = try row(at: leaf) else { return }
        row.id = .none
        row.isErased = true
        if leaf >= written {
            tail[leaf - written] = row
        } else if let file, isWritable {
            var bytes: [UInt8] = []
            row.append(to: &bytes)
            try file.write(bytes, at: offset(of: leaf))
            try file.sync()
        }
    }

    /// Learns of an unfolded stream ahead of its row.
    mutating func noteUnfolded(_ file: VaultFile, stream: Int) {
        files[file, default: FileExtents()].unfolded.insert(stream)
    }

    private mutating func note(_ row: IndexRow, at leaf: Int) {
        // One entry an id: a file of a million equal records shall not make a chain of a million. What cannot be read is
        // not there.
        if row.isRecord, row.id != .none, (try? find(row.id)) == nil { table.insert(row.id, leaf: leaf) }
        if row.kind == .erasure {
            erasures[row.offset] = (row.length, leaf)
            // A row that cannot be read names no file; verify says that it is wrong.
            if let file = (try? self.row(at: row.offset))?.file { files[file, default: FileExtents()].isTouched = true }
        }
        if row.kind == .record, row.ordinal > 0, row.file?.series == .segment {
            let about = VaultFile(.imported, row.ordinal, isCompressed: row.isAboutCompressed)
            files[about, default: FileExtents()].provenance = leaf
        }
        guard let file = row.file else { return }
        var extents = files[file, default: FileExtents()]
        switch row.kind {
        case .record, .gap, .piece:
            extents.extents += 1
            extents.end = row.offset &+ row.length
        case .inner, .innerGap: extents.extents += 1
        case .imported: extents.isComplete = true
        case .unfolded:
            if let stream = row.stream { extents.unfolded.insert(stream) }
            extents.isTouched = true
        default: break
        }
        files[file] = extents
    }

    /// The length of an index of a number of rows.
    static func byteCount(rows: Int) -> Int { header.count + rows * IndexRow.byteCount }

    private func offset(of row: Int) -> Int { LeafIndex.byteCount(rows: row) }

    private func rows(in file: DiskFile, from start: Int, upTo end: Int) throws(DiskFault) -> [IndexRow] {
        let bytes = try file.bytes(at: offset(of: start), count: max(0, end - start) * IndexRow.byteCount)
        var rows: [IndexRow] = []
        rows.reserveCapacity(end - start)
        bytes.withUnsafeBytes { raw in
            for place in stride(from: 0, through: raw.count - IndexRow.byteCount, by: IndexRow.byteCount) {
                let cell = UnsafeRawBufferPointer(rebasing: raw[place..<place + IndexRow.byteCount])
                guard let row = IndexRow(cell) else { return }
                rows.append(row)
            }
        }
        return rows
    }
}
