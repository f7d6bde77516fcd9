public import ClewCore
internal import ClewWARC
internal import Synchronization

extension Vault {
    /// Erases a record under a decision: its place is overwritten at equal length, its salt and its id go.
    ///
    /// The log says under which decision, and ``verify(deep:workers:progress:)`` says so too instead of calling the record
    /// damaged. The order is entry first, then bytes: an erasure that was interrupted is finished when the vault is opened.
    /// Of an imported file the digest of the whole goes as well, because with the rest at hand it could confirm a guess of
    /// what was erased. A record in a gzip stream with others is erased by replacing the stream with its inflated bytes.
    /// Copies elsewhere, backups and what flash memory keeps of overwritten blocks are out of reach.
    ///
    /// Erasing twice changes nothing.
    ///
    /// - Parameter decision: the number of the decision in the decisions log.
    /// - Throws: ``VaultFault/readOnly``, ``VaultFault/noSuchLeaf(_:)``, ``VaultFault/disk(_:)``, ``VaultFault/log(_:_:)``.
    public func erase(_ leaf: Int, decision: Int) throws(VaultFault) {
        try erase([leaf], decision: decision)
    }

    /// Erases records under one decision: all of them are entered in the log at once, so a crash forgets none.
    ///
    /// - Parameter progress: gets the number of records whose bytes are gone.
    /// - Throws: what ``erase(_:decision:)`` throws; for a wrong number before anything is erased.
    public func erase(
        _ leaves: some Collection<Int>, decision: Int, progress: (Int) -> Void = { _ in }
    ) throws(VaultFault) {
        guard isWritable else { throw .readOnly }
        try refresh()
        var addresses: [RecordAddress] = []
        for leaf in Set(leaves).sorted() {
            let row = try row(at: leaf)
            guard let address = row.address(at: leaf) else { throw .noSuchLeaf(leaf) }
            guard row.kind != .piece else {
                throw .badRequest("Number \(leaf) is a piece of a compressed stream; erase the records in it.")
            }
            if erasure(of: leaf) == nil { addresses.append(address) }
        }
        guard !addresses.isEmpty else { return }
        // A backup that runs now would get the entry of one moment and the bytes of another.
        let lock = try onDisk { () throws(DiskFault) in
            let lock = try DiskFile(folder.erasureLock, .writing)
            try lock.lock(.exclusive)
            return lock
        }
        defer { lock.unlock() }
        var erased = addresses.map(\.leaf)
        for file in Set(addresses.map(\.file)).sorted() where file.series == .imported {
            if let provenance = try replaceProvenance(of: file) { erased.append(provenance) }
        }
        try log.appending { (appender) throws(VaultFault) in
            try catchUp(to: appender.size)
            for address in addresses {
                guard let stream = address.stream, !isUnfolded(address.file, stream: stream) else { continue }
                try unfold(address.file, stream: stream, decision: decision, appender: appender)
            }
            erased.removeAll { erasure(of: $0) != nil }
            let time = clock()
            try append(
                erased.map { EvidenceStatement.erasure(leaf: $0, decision: decision, time: time) }, appender)
            for (done, leaf) in erased.enumerated() {
                try finishErasure(leaf)
                progress(done + 1)
            }
        }
    }

    /// The number of the newest entry that erases something; `nil` when nothing was ever erased.
    public var newestErasure: Int? {
        index.withLock { $0.erasures.values.map(\.entry).max() }
    }

    /// All leaves that hold one of these records and are not erased, in order: an imported record may stand in several
    /// files. Goes through the whole index.
    public func leaves(of ids: Set<RecordID>) throws(VaultFault) -> [Int] {
        try index.withLock { (index) throws(VaultFault) in
            try onDisk { () throws(DiskFault) in try index.leaves(of: ids) }
        }
    }

    /// Appends statements without bytes of their own, and their rows. The lock of the log is held.
    private func append(_ statements: [EvidenceStatement], _ appender: CaseLog.Appender) throws(VaultFault) {
        let first = appender.size
        try appender.append(statements.map(\.encoded))
        try index.withLock { (index) throws(VaultFault) in
            for (position, statement) in statements.enumerated() {
                index.append(IndexRow(statement), at: first + position)
            }
            try onDisk { () throws(DiskFault) in try index.flush() }
        }
    }

    /// Finishes the erasures whose bytes are still there. The lock of the log is held.
    func finishErasures() throws(VaultFault) {
        let (erased, files) = index.withLock { (Array($0.erasures.keys), $0.files) }
        for (file, extents) in files {
            for stream in extents.unfolded { try emptyStream(file, stream: stream) }
        }
        for leaf in erased.sorted() where try !row(at: leaf).isErased {
            try finishErasure(leaf)
            note(.erasureFinished(leaf: leaf))
        }
    }

    /// Overwrites an erased record, its salt and its id.
    private func finishErasure(_ leaf: Int) throws(VaultFault) {
        let row = try row(at: leaf)
        guard let address = row.address(at: leaf), let tombstone = try tombstone(of: leaf, address) else { return }
        let path = storagePath(address)
        try onDisk { () throws(DiskFault) in
            let disk = try DiskFile(path, .writing)
            try tombstone.write(to: disk, at: address.offset)
            try disk.sync()
            if address.file.series == .imported {
                let salts = try DiskFile(folder.vault + "/" + address.file.saltsName, .writing)
                for ordinal in [0, Int(row.ordinal)] {
                    try salts.write([UInt8](repeating: 0, count: Salt.byteCount), at: ordinal * Salt.byteCount)
                }
                try salts.sync()
            }
        }
        cache.forget(path)
        try index.withLock { (index) throws(VaultFault) in
            try onDisk { () throws(DiskFault) in try index.erase(leaf) }
        }
    }

    /// What stands, or is to stand, in the place of an erased record.
    func tombstone(of leaf: Int, _ address: RecordAddress) throws(VaultFault) -> Tombstone? {
        guard let entry = erasure(of: leaf)?.entry, case .erasure(_, let decision, let time) = try statement(at: entry),
            case .extent(let extent) = try statement(at: leaf)
        else { return nil }
        let isInflated = address.stream.map { isUnfolded(address.file, stream: $0) } ?? false
        return Tombstone(
            leaf: leaf, kind: extent.kind, file: address.file, offset: address.offset, length: address.length,
            decision: decision, time: time, isPlain: isInflated || !address.file.isCompressed)
    }

    /// The file that holds the bytes of an address now.
    func storagePath(_ address: RecordAddress) -> String {
        guard let stream = address.stream else { return path(of: address.file) }
        return unfoldedPath(of: address.file, stream: stream)
    }
}

extension Vault {
    /// Seals the origin of an imported file once more without its digest; the leaf of the record that is to be erased.
    ///
    /// `nil` when that was done before.
    private func replaceProvenance(of file: VaultFile) throws(VaultFault) -> Int? {
        guard let leaf = provenance(of: file), erasure(of: leaf) == nil else { return nil }
        let id = RecordID.derived(
            from: [Array("clew touched import".utf8), Array(folder.manifest.uuid.utf8), Array(file.name.utf8)])
        let record = try record(at: leaf)
        if record.id == id { return nil }
        let lines = String(decoding: record.entry.block ?? [], as: UTF8.self).split(separator: "\r\n")
        let kept = lines.filter { !$0.hasPrefix("sha256:") } + ["sealed: \(record.header["WARC-Date"] ?? "")"]
        let taken = ["warc-", "content-", VaultField.salt.lowercased(), VaultField.dateOrigin.lowercased()]
        let fields = record.header.fields.all.filter { field in
            !taken.contains { field.name.lowercased().hasPrefix($0) }
        }
        let request = SealRequest(
            id: id, type: .metadata, targetURI: nil, date: nil, contentType: "application/warc-fields",
            fields: HeaderFields(fields), content: .bytes(Array((kept.joined(separator: "\r\n") + "\r\n").utf8)))
        _ = try seal([request])
        return leaf
    }

    /// Replaces a gzip stream with its inflated bytes in a file of their own: its records keep their addresses.
    private func unfold(
        _ file: VaultFile, stream: Int, decision: Int, appender: CaseLog.Appender
    ) throws(VaultFault) {
        let length = try streamExtents(file, stream).inner.map { $0.offset + $0.length }.max() ?? 0
        let path = unfoldedPath(of: file, stream: stream)
        let cursor = try StreamCursor(
            file, stream, path: self.path(of: file), index: accessPoints(of: file, stream: stream))
        try onDisk { () throws(DiskFault) in try Disk.remove(path + ".new") }
        let disk = try onDisk { () throws(DiskFault) in try DiskFile(path + ".new", .creating) }
        var place = 0
        try cursor.read(RecordAddress(leaf: 0, file: file, offset: 0, length: length, stream: stream)) {
            (bytes) throws(VaultFault) in
            try onDisk { () throws(DiskFault) in try disk.write(bytes, at: place) }
            place += bytes.count
        }
        try onDisk { () throws(DiskFault) in
            try disk.sync()
            try Disk.rename(path + ".new", to: path)
            try Disk.syncFolder(folder.vault + "/imported")
        }
        try append(
            [.unfolded(file: file, stream: stream, length: length, decision: decision, time: clock())], appender)
        try emptyStream(file, stream: stream)
    }

    /// Overwrites the compressed bytes of an unfolded stream, the salts of its pieces, and its access points.
    private func emptyStream(_ file: VaultFile, stream: Int) throws(VaultFault) {
        let pieces = try streamExtents(file, stream).pieces
        guard let last = pieces.last else { return }
        let filler = Tombstone.emptyStream(length: last.offset + last.length - stream)
        let path = path(of: file)
        try onDisk { () throws(DiskFault) in
            let disk = try DiskFile(path, .writing)
            if try filler.stands(in: disk, at: stream) { return }
            try filler.write(to: disk, at: stream)
            try disk.sync()
            let salts = try DiskFile(folder.vault + "/" + file.saltsName, .writing)
            for ordinal in [0] + pieces.map(\.ordinal) {
                try salts.write([UInt8](repeating: 0, count: Salt.byteCount), at: ordinal * Salt.byteCount)
            }
            try salts.sync()
            // They hold windows of the inflated bytes.
            try Disk.remove(folder.vault + "/" + file.pointsName)
        }
        cache.forget(path)
    }

    struct Piece {
        var offset: Int
        var length: Int
        var ordinal: Int
    }

    /// The extents of a gzip stream that holds several records: its inflated ones and its pieces, each in order.
    func streamExtents(_ file: VaultFile, _ stream: Int) throws(VaultFault) -> (inner: [Piece], pieces: [Piece]) {
        var inner: [Piece] = []
        var pieces: [Piece] = []
        var isBehind = false
        for leaf in 0..<size {
            let row = try row(at: leaf)
            guard row.file == file else { continue }
            let piece = Piece(offset: row.offset, length: row.length, ordinal: Int(row.ordinal))
            switch row.kind {
            case .inner, .innerGap:
                if row.stream == stream { inner.append(piece) }
                isBehind = isBehind || !pieces.isEmpty
            // The pieces of a stream stand right behind its inflated records.
            case .piece where !inner.isEmpty && !isBehind && row.offset >= stream: pieces.append(piece)
            case .record, .gap: isBehind = isBehind || !pieces.isEmpty
            default: break
            }
        }
        return (inner, pieces)
    }
}
