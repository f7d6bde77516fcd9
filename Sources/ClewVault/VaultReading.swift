internal import ClewCompression
internal import ClewCore
internal import ClewLedger
internal import ClewWARC
internal import Synchronization

extension Vault {
    /// Something that reads records; make one for each worker.
    public func reader() -> VaultReader { VaultReader(self) }

    /// One sealed record; for many take a ``reader()``.
    public func record(at leaf: Int) throws(VaultFault) -> VaultRecord {
        try reader().record(at: leaf)
    }

    /// What the log says about a leaf.
    public func statement(at leaf: Int) throws(VaultFault) -> EvidenceStatement {
        guard let entry = try log.entries(in: leaf..<leaf + 1).first else { throw .noSuchLeaf(leaf) }
        return EvidenceStatement(entry) ?? .unknown
    }

    /// Where the bytes of a leaf lie; `nil` for a statement without bytes of its own.
    public func address(at leaf: Int) throws(VaultFault) -> RecordAddress? {
        try row(at: leaf).address(at: leaf)
    }

    /// The leaf of the record that tells where an imported file came from; `nil` before it is sealed.
    public func provenance(of file: VaultFile) -> Int? {
        index.withLock { $0.files[file]?.provenance }
    }

    /// Hands over what each leaf from one on is about, in the order of the log, up to the size that was seen last.
    public func items(
        from first: Int, _ body: (_ leaf: Int, VaultItem) throws(VaultFault) -> Void
    ) throws(VaultFault) {
        let reader = reader()
        for leaf in first..<max(first, size) { try body(leaf, try reader.item(at: leaf)) }
    }

    func row(at leaf: Int) throws(VaultFault) -> IndexRow {
        let row = try index.withLock { (index) throws(VaultFault) in
            try onDisk { () throws(DiskFault) in try index.row(at: leaf) }
        }
        guard let row else { throw .noSuchLeaf(leaf) }
        return row
    }

    func erasure(of leaf: Int) -> (decision: Int, entry: Int)? {
        index.withLock { $0.erasures[leaf] }
    }

    /// The salt of a leaf's commitments; `nil` when it is gone or cannot be read.
    ///
    /// - Parameter header: the head of the record, where it lies in a segment.
    func salt(of row: IndexRow, header: WARCHeader?) throws(VaultFault) -> Salt? {
        guard let file = row.file else { return nil }
        if file.series == .segment { return header?[VaultField.salt].flatMap { Salt(hex: $0) } }
        return try salt(Int(row.ordinal), of: file)
    }

    /// The salt at a place in the salts of an imported file.
    func salt(_ ordinal: Int, of file: VaultFile) throws(VaultFault) -> Salt? {
        let path = folder.vault + "/" + file.saltsName
        return try onDisk { () throws(DiskFault) in
            guard Disk.exists(path) else { return nil }
            let salts = try cache.file(path)
            return Salt(bytes: try salts.bytes(at: ordinal * Salt.byteCount, count: Salt.byteCount))
        }
    }

    /// The access points of a gzip stream of an imported file; none when there are none or they cannot be read.
    func accessPoints(of file: VaultFile, stream: Int) -> GzipIndex {
        // Without points reading is slower and gives the same; verify says when they are damaged.
        (try? PointsFile.read(folder.vault + "/" + file.pointsName, stream: stream)) ?? GzipIndex()
    }

    /// Makes the rows that the index lacks, out of the log and the files; in memory, as only the holder of the log's lock
    /// writes to the index.
    func catchUp(to size: Int) throws(VaultFault) {
        var count = try index.withLock { (index) throws(VaultFault) in
            try onDisk { () throws(DiskFault) in try index.load(upTo: size) }
            return index.count
        }
        guard count < size else { return }
        try noteUnfoldedStreams(in: count..<size)
        let reader = reader()
        while count < size {
            for entry in try log.entries(in: count..<min(size, count + 256)) {
                let row = try derivedRow(EvidenceStatement(entry) ?? .unknown, leaf: count, reader)
                index.withLock { $0.append(row, at: count) }
                count += 1
            }
        }
    }

    /// Learns which streams were unfolded before their records are read: these lie elsewhere since.
    private func noteUnfoldedStreams(in range: Range<Int>) throws(VaultFault) {
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 256) {
            for entry in try log.entries(in: start..<min(range.upperBound, start + 256)) {
                guard case .unfolded(let file, let stream, _, _, _)? = EvidenceStatement(entry) else { continue }
                index.withLock { $0.noteUnfolded(file, stream: stream) }
            }
        }
    }

    /// The row of a statement, its id read from the bytes.
    private func derivedRow(
        _ statement: EvidenceStatement, leaf: Int, _ reader: VaultReader
    ) throws(VaultFault) -> IndexRow {
        var row = IndexRow(statement)
        guard let address = row.address(at: leaf) else { return row }
        if address.file.series == .imported {
            row.ordinal = UInt32(clamping: 1 + index.withLock { $0.files[address.file]?.extents ?? 0 })
        }
        guard row.isRecord else { return row }
        let found: VaultReader.Examined
        do throws(VaultFault) {
            found = try reader.examine(address)
        } catch .damaged {
            return row
        } catch .disk(let fault) where fault.kind == .notFound {
            // A lost file loses ids and nothing else here; verify names what is missing.
            return row
        }
        row.id = found.id(in: address.file) ?? .none
        if address.file.series == .segment, let name = found.entry?.header[VaultField.importedFile],
            let about = VaultFile(name)
        {
            row.ordinal = about.number
            row.isAboutCompressed = about.isCompressed
        }
        return row
    }

    /// Compares some rows of the index with the log and makes all of them again when one is wrong.
    func checkIndex() throws(VaultFault) {
        let count = index.withLock { $0.count }
        let places = Set(stride(from: 0, to: count, by: max(1, count / 16))).union([count - 1]).filter { $0 >= 0 }
        for place in places.sorted() {
            let row = try row(at: place)
            guard try row.agrees(with: statement(at: place)) else {
                try index.withLock { (index) throws(VaultFault) in
                    try onDisk { () throws(DiskFault) in try index.clear() }
                }
                return
            }
        }

    }
}

extension IndexRow {
    /// Whether the row says what the statement says.
    func agrees(with statement: EvidenceStatement) -> Bool {
        let said = IndexRow(statement)
        return kind == said.kind && file == said.file && offset == said.offset && length == said.length
            && stream == said.stream && (said.kind != .imported || ordinal == said.ordinal)
    }
}
