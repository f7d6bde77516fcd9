internal import ClewCore
internal import ClewCrypto
internal import ClewWARC
internal import Synchronization

extension Vault {
    /// Extents a group.
    private static let groupLimit = 1000
    /// Bytes of a piece of a gzip stream that holds several records.
    private static let pieceLimit = 4 << 20

    /// Seals whatever extents of an imported file are not sealed yet. The file is held.
    func coverImport(
        _ file: VaultFile, digest: Digest, provenance: Int, progress: (Int, Int) -> Bool
    ) throws(VaultFault) -> ImportedWARC {
        try refresh()
        var result = ImportedWARC(file: file, provenance: provenance, isNew: false, isComplete: true)
        if isImportComplete(file) { return result }
        result.isNew = true
        let known = index.withLock { $0.files[file]?.extents ?? 0 }
        let size = try onDisk { () throws(DiskFault) in try open(file, path: path(of: file)).size }
        var group = ExtentGroup(known: known)
        let items = try ExtentSource(file, path: path(of: file), pieceLimit: Vault.pieceLimit, size: size)
        while let next = try items.next() {
            if let points = next.points, !points.isEmpty, group.seen >= known {
                try keepPoints(points, of: file, stream: Int(next.draft.stream ?? next.draft.offset))
            }
            result.findingCount += next.findings.count
            result.findings += next.findings.prefix(1000 - min(1000, result.findings.count))
            group.seen += 1
            if group.seen <= known { continue }
            if next.draft.kind.isRecord { result.records += 1 }
            group.drafts.append(next.draft)
            guard group.drafts.count >= Vault.groupLimit else { continue }
            try commit(&group, of: file)
            if !progress(min(items.position, size), size) {
                result.isComplete = false
                return result
            }
        }
        try commit(&group, of: file)
        try complete(file, digest: digest, size: size, extents: group.seen)
        _ = progress(size, size)
        return result
    }

    private func open(_ file: VaultFile, path: String) throws(DiskFault) -> DiskFile { try cache.file(path) }

    private struct ExtentGroup {
        let known: Int
        var seen = 0
        var drafts: [ExtentDraft] = []
    }

    /// Seals a group of extents: salts synced, entries and tiles synced, checkpoint in place, index.
    private func commit(_ group: inout ExtentGroup, of file: VaultFile) throws(VaultFault) {
        guard !group.drafts.isEmpty else { return }
        let first = group.seen - group.drafts.count
        let drafts = group.drafts
        try log.appending { (appender) throws(VaultFault) in
            try catchUp(to: appender.size)
            guard index.withLock({ $0.files[file]?.extents ?? 0 }) == first else {
                throw .log(.conflict, "Two programs import the same file; let one of them finish and import it again.")
            }
            let salts = drafts.map { _ in Salt() }
            try write(salts, at: 1 + first, of: file)
            let statements = zip(drafts, salts).map { draft, salt in
                EvidenceStatement.extent(
                    EvidenceExtent(
                        kind: draft.kind, file: file, stream: draft.stream, offset: draft.offset, length: draft.length,
                        stored: salt.storedCommitment(to: draft.stored),
                        payload: draft.payload.map { salt.payloadCommitment(to: $0) }))
            }
            let leaf = appender.size
            try appender.append(statements.map(\.encoded))
            try index.withLock { (index) throws(VaultFault) in
                for (position, statement) in statements.enumerated() {
                    var row = IndexRow(statement)
                    row.ordinal = UInt32(clamping: 1 + first + position)
                    if row.isRecord { row.id = RecordID.imported(drafts[position].stored) }
                    index.append(row, at: leaf + position)
                }
                try onDisk { () throws(DiskFault) in try index.flush() }
            }
        }
        group.drafts.removeAll(keepingCapacity: true)
    }

    /// Writes salts at their places, durably; the first group also makes the salt of the file as a whole.
    private func write(_ salts: [Salt], at ordinal: Int, of file: VaultFile) throws(VaultFault) {
        let path = folder.vault + "/" + file.saltsName
        try onDisk { () throws(DiskFault) in
            let isNew = !Disk.exists(path)
            let disk = try DiskFile(path, .writing)
            if try disk.size < Salt.byteCount { try disk.write(Salt().bytes, at: 0) }
            try disk.write(salts.flatMap(\.bytes), at: ordinal * Salt.byteCount)
            // Salts of a group that a crash kept from the log would be left over behind these.
            try disk.truncate(to: (ordinal + salts.count) * Salt.byteCount)
            try disk.sync()
            if isNew { try Disk.syncFolder(folder.vault + "/imported") }
        }
    }

    /// Seals that a file is complete.
    private func complete(_ file: VaultFile, digest: Digest, size: Int, extents: Int) throws(VaultFault) {
        try log.appending { (appender) throws(VaultFault) in
            try catchUp(to: appender.size)
            if isImportComplete(file) { return }
            if extents == 0 { try write([], at: 1, of: file) }
            guard let salt = try salt(0, of: file) else {
                throw .damaged(file: file.saltsName, offset: 0, leaf: nil)
            }
            let statement = EvidenceStatement.imported(
                file: file, length: size, extents: extents, stored: salt.storedCommitment(to: digest))
            let leaf = appender.size
            try appender.append([statement.encoded])
            try index.withLock { (index) throws(VaultFault) in
                index.append(IndexRow(statement), at: leaf)
                try onDisk { () throws(DiskFault) in try index.flush() }
            }
        }
    }

    private func keepPoints(_ points: GzipPoints, of file: VaultFile, stream: Int) throws(VaultFault) {
        let path = folder.vault + "/" + file.pointsName
        let isThere = try onDisk { () throws(DiskFault) in try PointsFile.read(path, stream: stream) != nil }
        if !isThere { try PointsFile.append(points.index, stream: stream, to: path) }
    }
}
