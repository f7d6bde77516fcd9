internal import ClewCore
internal import ClewWARC
internal import Synchronization

extension Vault {
    /// Something that packs and hashes records; make one for each worker.
    public func preparer() throws(VaultFault) -> RecordPreparer {
        try RecordPreparer(compression: compression, spoolFolder: folder.state, clock: clock)
    }

    /// Prepares and seals records as one group; for speed on several cores use ``preparer()`` and ``seal(prepared:)``.
    public func seal(_ batch: [SealRequest]) throws(VaultFault) -> [Sealed] {
        let preparer = try preparer()
        var prepared: [PreparedRecord] = []
        for request in batch { prepared.append(try preparer.prepare(request)) }
        return try seal(prepared: prepared)
    }

    /// Seals records as one group: records synced, entries and tiles synced, checkpoint in place.
    ///
    /// A record whose id is sealed already is not written again. When this returns, every record is sealed.
    ///
    /// - Returns: one answer for each record, in order.
    /// - Throws: ``VaultFault/readOnly``, ``VaultFault/disk(_:)``, ``VaultFault/log(_:_:)``, ``VaultFault/keys(_:)``. Then
    ///   nothing of the group was reported as sealed; sealing it again is safe.
    public func seal(prepared: [PreparedRecord]) throws(VaultFault) -> [Sealed] {
        guard isWritable else { throw .readOnly }
        guard !prepared.isEmpty else { return [] }
        return try writer.withLock { (writer) throws(VaultFault) in
            try log.appending { (appender) throws(VaultFault) in
                try seal(prepared, writer: &writer, appender: appender)
            }
        }
    }

    private func seal(
        _ prepared: [PreparedRecord], writer: inout WriterState, appender: CaseLog.Appender
    ) throws(VaultFault) -> [Sealed] {
        try catchUp(to: appender.size)
        // First of all, because a record that a crash left whole is adopted here and then found.
        try settle(&writer, appender: appender)
        var answers: [Sealed?] = []
        var fresh: [RecordID: Int] = [:]
        var group = Group(firstLeaf: appender.size)
        for record in prepared {
            if let address = try find(record.id) {
                answers.append(Sealed(address: address, isNew: false))
            } else {
                answers.append(nil)
                fresh[record.id] = -1
            }
        }
        if fresh.isEmpty { return answers.compactMap { $0 } }
        do throws(VaultFault) {
            for (position, record) in prepared.enumerated() where answers[position] == nil {
                if let place = fresh[record.id], place >= 0 {
                    answers[position] = Sealed(address: group.addresses[place], isNew: false)
                    continue
                }
                try write(record, to: &writer, group: &group)
                fresh[record.id] = group.addresses.count - 1
                answers[position] = group.addresses.last.map { Sealed(address: $0, isNew: true) }
            }
            try flush(&group, to: &writer)
            try onDisk { () throws(DiskFault) in try writer.segment?.disk.sync() }
        } catch {
            // What was written of the group was never sealed; the next group is to begin where this one did.
            rollBack(&writer, to: group)
            throw error
        }
        try appender.append(group.statements.map(\.encoded))
        try index.withLock { (index) throws(VaultFault) in
            try onDisk { () throws(DiskFault) in
                for (position, row) in group.rows.enumerated() { index.append(row, at: group.firstLeaf + position) }
                try index.flush()
            }
        }
        return answers.compactMap { $0 }
    }

    /// What one group has written so far.
    struct Group {
        let firstLeaf: Int
        var statements: [EvidenceStatement] = []
        var rows: [IndexRow] = []
        var addresses: [RecordAddress] = []
        /// Bytes that wait to be written at the end of the open segment.
        var waiting: [UInt8] = []
        /// Where the group began in each segment that it touched.
        var starts: [(file: VaultFile, end: Int)] = []
    }

    /// Small enough to be still in the processor's cache when it is written.
    private static let waitingLimit = 256 << 10

    private func write(_ record: PreparedRecord, to writer: inout WriterState, group: inout Group) throws(VaultFault) {
        try openSegment(&writer, group: &group, isCompressed: record.isCompressed)
        try place(record, in: &writer, group: &group)
    }

    private func place(_ record: PreparedRecord, in writer: inout WriterState, group: inout Group) throws(VaultFault) {
        guard var segment = writer.segment else { throw .readOnly }
        let offset = segment.end
        switch record.stored {
        case .memory(let bytes):
            group.waiting += bytes
            segment.end = offset + bytes.count
            writer.segment = segment
            if group.waiting.count >= Vault.waitingLimit { try flush(&group, to: &writer) }
        case .spool(let file, let count):
            try flush(&group, to: &writer)
            try copy(file, count: count, to: segment.disk, at: offset)
            segment.end = offset + count
            writer.segment = segment
        }
        let extent = EvidenceExtent(
            kind: .record, file: segment.file, offset: offset, length: record.storedCount,
            stored: record.storedCommitment, payload: record.payloadCommitment)
        var row = IndexRow(.extent(extent))
        row.id = record.id
        if let about = record.about {
            row.ordinal = about.number
            row.isAboutCompressed = about.isCompressed
        }
        group.addresses.append(
            RecordAddress(
                leaf: group.firstLeaf + group.statements.count, file: segment.file, offset: offset,
                length: record.storedCount))
        group.statements.append(.extent(extent))
        group.rows.append(row)
    }

    /// Writes what waits. The waiting bytes end where the segment will end.
    private func flush(_ group: inout Group, to writer: inout WriterState) throws(VaultFault) {
        guard !group.waiting.isEmpty, let segment = writer.segment else { return }
        let bytes = group.waiting
        try onDisk { () throws(DiskFault) in try segment.disk.write(bytes, at: segment.end - bytes.count) }
        group.waiting.removeAll(keepingCapacity: true)
    }

    /// Sees to it that there is a segment with room; a new one begins with a `warcinfo` record.
    private func openSegment(
        _ writer: inout WriterState, group: inout Group, isCompressed: Bool
    ) throws(VaultFault) {
        if let segment = writer.segment, segment.end < segmentLimit, segment.file.isCompressed == isCompressed {
            if !group.starts.contains(where: { $0.file == segment.file }) {
                group.starts.append((segment.file, segment.end))
            }
            // A crash may have left the file without anything in it.
            if segment.end == 0 { try place(segmentInfo(segment.file), in: &writer, group: &group) }
            return
        }
        try flush(&group, to: &writer)
        try onDisk { () throws(DiskFault) in try writer.segment?.disk.sync() }
        let next = VaultFile(.segment, try lastSegment() + 1, isCompressed: isCompressed)
        let path = path(of: next)
        let disk = try onDisk { () throws(DiskFault) in
            let disk = try DiskFile(path, .creating)
            try Disk.syncFolder(folder.vault)
            return disk
        }
        writer.segment = OpenSegment(file: next, disk: disk, end: 0)
        group.starts.append((next, 0))
        try place(segmentInfo(next), in: &writer, group: &group)
    }

    /// The number of the last segment on the disk, 0 when there is none.
    func lastSegment() throws(VaultFault) -> UInt32 {
        try onDisk { () throws(DiskFault) in
            try Disk.names(in: folder.vault).compactMap { VaultFile($0) }.filter { $0.series == .segment }
                .map(\.number).max() ?? 0
        }
    }

    /// The `warcinfo` record at the beginning of a segment (ISO 28500:2017, section 6.2).
    private func segmentInfo(_ file: VaultFile) throws(VaultFault) -> PreparedRecord {
        let text =
            "software: clew\r\nformat: WARC File Format 1.1\r\n"
            + "conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
            + "isPartOf: \(folder.manifest.uuid)\r\n"
        let id = RecordID.derived(
            from: [Array("clew segment".utf8), Array(folder.manifest.uuid.utf8), Array(file.name.utf8)])
        let request = SealRequest(
            id: id, type: .warcinfo, targetURI: nil, date: nil, contentType: "application/warc-fields",
            fields: ["WARC-Filename": file.name], content: .bytes(Array(text.utf8)))
        let form: Compression = file.isCompressed ? (compression == .none ? .gzip() : compression) : .none
        return try RecordPreparer(compression: form, spoolFolder: folder.state, clock: clock).prepare(request)
    }

    private func copy(_ source: DiskFile, count: Int, to target: DiskFile, at offset: Int) throws(VaultFault) {
        try onDisk { () throws(DiskFault) in
            var done = 0
            while done < count {
                let piece = try source.bytes(at: done, count: min(1 << 20, count - done))
                guard !piece.isEmpty else { throw DiskFault("read", source.path, code: 5) }
                try target.write(piece, at: offset + done)
                done += piece.count
            }
        }
    }

    private func rollBack(_ writer: inout WriterState, to group: Group) {
        for start in group.starts {
            // When the disk refuses this too, recovery finds the bytes and settles them before the next group.
            if let disk = try? DiskFile(path(of: start.file), .writing) { try? disk.truncate(to: start.end) }
        }
        writer.segment = nil
    }
}
