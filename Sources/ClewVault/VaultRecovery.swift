internal import ClewCore
internal import ClewWARC
internal import Synchronization

extension Vault {
    /// Puts the vault in order under the lock of the log: index, tail of the open segment, erasures, leftovers.
    func recover() throws(VaultFault) {
        try writer.withLock { (writer) throws(VaultFault) in
            try log.appending { (appender) throws(VaultFault) in
                try restoreIndex(size: appender.size)
                try settle(&writer, appender: appender)
                try finishErasures()
                try clearLeftovers()
            }
        }
    }

    private func restoreIndex(size: Int) throws(VaultFault) {
        try index.withLock { (index) throws(VaultFault) in
            try onDisk { () throws(DiskFault) in try index.load(upTo: size) }
        }
        try checkIndex()
        let found = index.withLock { $0.count }
        try catchUp(to: size)
        if found < size { note(.indexRebuilt(rows: size - found)) }
        try index.withLock { (index) throws(VaultFault) in
            try onDisk { () throws(DiskFault) in
                try index.flush()
                try index.trim()
            }
        }
    }

    /// Brings the open segment to where the log says that it ends: a whole record behind that gets its entry, the rest
    /// is set aside. The lock of the log is held.
    func settle(_ writer: inout WriterState, appender: CaseLog.Appender) throws(VaultFault) {
        if let segment = writer.segment, try isInOrder(segment) { return }
        writer.segment = nil
        guard let file = try lastSegmentFile() else { return }
        let end = index.withLock { $0.files[file]?.end ?? 0 }
        let path = path(of: file)
        let disk = try onDisk { () throws(DiskFault) in try DiskFile(path, .writing) }
        let size = try onDisk { () throws(DiskFault) in try disk.size }
        if size < end {
            if writer.closed.insert(file.number).inserted { note(.damagedSegment(file: file.name)) }
            return
        }
        writer.segment = OpenSegment(file: file, disk: disk, end: end)
        if size > end { try settleTail(&writer, file, disk, from: end, to: size, appender: appender) }
    }

    private func isInOrder(_ segment: OpenSegment) throws(VaultFault) -> Bool {
        let (end, last) = index.withLock { index in
            let last = index.files.keys.filter { $0.series == .segment }.map(\.number).max() ?? 0
            return (index.files[segment.file]?.end ?? 0, last)
        }
        guard segment.file.number >= last, segment.end == end else { return false }
        // Another process may have begun the next segment and stopped before its first entry.
        for isCompressed in [true, false] {
            let next = VaultFile(.segment, segment.file.number + 1, isCompressed: isCompressed)
            if Disk.exists(path(of: next)) { return false }
        }
        return try onDisk { () throws(DiskFault) in try segment.disk.size } == segment.end
    }

    private func lastSegmentFile() throws(VaultFault) -> VaultFile? {
        try onDisk { () throws(DiskFault) in
            try Disk.names(in: folder.vault).compactMap { VaultFile($0) }.filter { $0.series == .segment }.max()
        }
    }

    private func settleTail(
        _ writer: inout WriterState, _ file: VaultFile, _ disk: DiskFile, from start: Int, to size: Int,
        appender: CaseLog.Appender
    ) throws(VaultFault) {
        let tail = try wholeRecords(in: file, from: start)
        let end = tail.last.map { $0.extent.offset + $0.extent.length } ?? start
        if end < size { try setAside(file, disk, from: end, to: size) }
        try onDisk { () throws(DiskFault) in try disk.sync() }
        writer.segment = OpenSegment(file: file, disk: disk, end: end)
        guard !tail.isEmpty else { return }
        let first = appender.size
        try appender.append(tail.map { EvidenceStatement.extent($0.extent).encoded })
        try index.withLock { (index) throws(VaultFault) in
            for (position, record) in tail.enumerated() {
                var row = IndexRow(.extent(record.extent))
                row.id = record.id
                if let about = record.about {
                    row.ordinal = about.number
                    row.isAboutCompressed = about.isCompressed
                }
                index.append(row, at: first + position)
            }
            try onDisk { () throws(DiskFault) in try index.flush() }
        }
        for (position, record) in tail.enumerated() {
            note(
                .adopted(
                    RecordAddress(
                        leaf: first + position, file: file, offset: record.extent.offset, length: record.extent.length))
            )
        }
    }

    private struct TailRecord {
        var extent: EvidenceExtent
        var id: RecordID
        var about: VaultFile?
    }

    /// The whole records of ours from a place on, up to the first byte that is not of one.
    private func wholeRecords(in file: VaultFile, from start: Int) throws(VaultFault) -> [TailRecord] {
        var found: [TailRecord] = []
        var ids: Set<RecordID> = []
        var end = start
        do throws(WARCError) {
            let source = try WARCReader(
                path: path(of: file), limits: PayloadRule.segmentLimits, reading: [.storedDigests, .payloadDigests])
            var entry = try source.record(at: .file(ByteExtent(offset: Int64(start), length: 0)))
            while true {
                guard case .file(let extent) = entry.place, Int(extent.offset) == end, entry.findings.isEmpty,
                    let salt = entry.header[VaultField.salt].flatMap({ Salt(hex: $0) }),
                    let id = entry.header.recordID.flatMap({ RecordID($0.uri) }), let stored = entry.storedDigest,
                    ids.insert(id).inserted, (try? find(id)) == nil
                else { return found }
                let payload = try PayloadRule.digest(of: entry) { (body) throws(WARCError) in
                    try source.readBlock(of: entry, range: 0..<Int64(HTTPMessage.longestHead), body)
                }
                found.append(
                    TailRecord(
                        extent: EvidenceExtent(
                            kind: .record, file: file, offset: end, length: Int(extent.length),
                            stored: salt.storedCommitment(to: stored),
                            payload: payload.map { salt.payloadCommitment(to: $0) }), id: id,
                        about: entry.header[VaultField.importedFile].flatMap { VaultFile($0) }))
                end += Int(extent.length)
                guard case .record(let next)? = try source.next() else { return found }
                entry = next
            }
        } catch .noRecord {
            return found
        } catch {
            throw .log(error.kind, error.sentence)
        }
    }

    /// Copies bytes to `vault/torn/` and cuts them off.
    private func setAside(_ file: VaultFile, _ disk: DiskFile, from start: Int, to end: Int) throws(VaultFault) {
        try onDisk { () throws(DiskFault) in
            var number = 1
            var name = ""
            repeat {
                name = "\(file.stem)-\(start)-\(number).bin"
                number += 1
            } while Disk.exists(folder.vault + "/torn/" + name)
            let temporary = folder.vault + "/torn/" + name + ".new"
            try Disk.remove(temporary)
            let torn = try DiskFile(temporary, .creating)
            var place = start
            while place < end {
                let piece = try disk.bytes(at: place, count: min(1 << 20, end - place))
                if piece.isEmpty { break }
                try torn.write(piece, at: place - start)
                place += piece.count
            }
            try torn.sync()
            try Disk.rename(temporary, to: folder.vault + "/torn/" + name)
            try Disk.syncFolder(folder.vault + "/torn")
            try disk.truncate(to: start)
            note(.tornTail(file: file.name, offset: start, count: end - start, keptAs: name))
        }
    }

    /// Removes temporary files that nobody is writing, and tells of imports that were interrupted.
    private func clearLeftovers() throws(VaultFault) {
        let imported = folder.vault + "/imported"
        try onDisk { () throws(DiskFault) in
            for name in try Disk.names(in: imported) where name.hasSuffix(".part") {
                let file = try DiskFile(imported + "/" + name, .reading)
                if file.tryLock() { try Disk.remove(imported + "/" + name) }
            }
            for name in try Disk.names(in: folder.vault + "/torn") where name.hasSuffix(".new") {
                try Disk.remove(folder.vault + "/torn/" + name)
            }
        }
        for file in try importedFiles() where !isImportComplete(file) {
            let isBusy = try onDisk { () throws(DiskFault) in
                let open = try DiskFile(path(of: file), .reading)
                let isFree = open.tryLock()
                if isFree { open.unlock() }
                return !isFree
            }
            if !isBusy { note(.unfinishedImport(file: file.name)) }
        }
    }

    /// The imported files on the disk.
    func importedFiles() throws(VaultFault) -> [VaultFile] {
        try onDisk { () throws(DiskFault) in
            try Disk.names(in: folder.vault + "/imported").compactMap { VaultFile("imported/" + $0) }.sorted()
        }
    }

    func isImportComplete(_ file: VaultFile) -> Bool {
        index.withLock { $0.files[file]?.isComplete ?? false }
    }
}
