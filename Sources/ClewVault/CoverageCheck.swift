internal import ClewCore
internal import Synchronization

/// Goes through the entries in order and compares them with the lengths of the files and with the index.
struct CoverageCheck {
    private let vault: Vault
    private let snapshot: VaultSnapshot
    private var ends: [VaultFile: Int] = [:]
    private var innerEnds: [VaultFile: [Int: Int]] = [:]
    private var counts: [VaultFile: Int] = [:]
    private var complete: [VaultFile: (leaf: Int, length: Int, extents: Int)] = [:]
    private var unfolded: [VaultFile: [Int: Int]] = [:]
    private var expected: Set<String> = []

    init(_ vault: Vault, _ snapshot: VaultSnapshot) {
        self.vault = vault
        self.snapshot = snapshot
    }

    mutating func run(into report: inout VerifyReport, progress: (Int) -> Void) throws(VaultFault) {
        var rows = try IndexFile(vault)
        var next = 0
        while next < snapshot.size {
            let end = min(snapshot.size, next + 256)
            let entries: [[UInt8]]
            do throws(VaultFault) {
                entries = try vault.log.entries(in: next..<end)
            } catch {
                // The check of the log has named the bundle; what it held cannot be compared.
                report.add(VerifyFinding("logs/evidence", leaf: next, .badEntry))
                next = end
                continue
            }
            for entry in entries {
                if let statement = EvidenceStatement(entry) {
                    look(at: statement, leaf: next, into: &report)
                    try rows.compare(next, with: statement, into: &report)
                } else {
                    report.add(VerifyFinding("logs/evidence", leaf: next, .badEntry))
                }
                next += 1
            }
            progress(next)
        }
        rows.finish(snapshot, into: &report)
        compareFiles(into: &report)
        try compareTombstones(into: &report)
    }

    private mutating func look(at statement: EvidenceStatement, leaf: Int, into report: inout VerifyReport) {
        switch statement {
        case .extent(let extent):
            counts[extent.file, default: 0] += 1
            let isInOrder: Bool
            if let stream = extent.stream {
                isInOrder = innerEnds[extent.file]?[stream] ?? 0 == extent.offset
                innerEnds[extent.file, default: [:]][stream] = extent.offset &+ extent.length
            } else {
                isInOrder = ends[extent.file] ?? 0 == extent.offset
                ends[extent.file] = extent.offset &+ extent.length
            }
            if !isInOrder {
                report.add(
                    VerifyFinding("vault/" + extent.file.name, offset: extent.offset, leaf: leaf, .badEntry))
            }
        case .imported(let file, let length, let extents, _): complete[file] = (leaf, length, extents)
        case .unfolded(let file, let stream, let length, _, _): unfolded[file, default: [:]][stream] = length
        case .erasure(let target, _, _):
            if target >= leaf { report.add(VerifyFinding("logs/evidence", leaf: leaf, .badEntry)) }
        case .adoption, .unknown: break
        }
    }

    private mutating func compareFiles(into report: inout VerifyReport) {
        for file in Set(ends.keys).union(complete.keys).sorted() {
            expected.insert(file.name)
            guard file.series == .imported else {
                compare(file.name, length: ends[file] ?? 0, into: &report)
                continue
            }
            // What an unfinished import has not covered yet is no bytes of nobody's.
            let covered = ends[file] ?? 0
            let isUnfinished = complete[file] == nil && (snapshot.files[file.name] ?? 0) >= covered
            if !isUnfinished { compare(file.name, length: covered, into: &report) }
            compareSidecars(of: file, into: &report)
        }
        for (name, size) in snapshot.files.sorted(by: { $0.key < $1.key }) where !expected.contains(name) {
            if name == "leaves.index" || isBusy(name) { continue }
            if let file = VaultFile(name), file.series == .segment, size == 0 {
                continue
            } else if let file = VaultFile(name), file.series == .imported {
                report.add(VerifyFinding("vault/" + name, .importUnfinished, isDamage: false))
            } else if VaultFile(name) != nil {
                report.add(VerifyFinding("vault/" + name, offset: 0, length: size, .unaccounted, isDamage: false))
            } else {
                report.add(VerifyFinding("vault/" + name, .foreign, isDamage: false))
            }
        }
    }

    private mutating func compareSidecars(of file: VaultFile, into report: inout VerifyReport) {
        let count = counts[file] ?? 0
        expected.insert(file.saltsName)
        compare(file.saltsName, length: (1 + count) * Salt.byteCount, into: &report)
        if let whole = complete[file] {
            if whole.extents != count || whole.length != ends[file] ?? 0 {
                report.add(VerifyFinding("vault/" + file.name, leaf: whole.leaf, .badEntry))
            }
        } else if !isBusy(file.name) {
            report.add(VerifyFinding("vault/" + file.name, .importUnfinished, isDamage: false))
        }
        if snapshot.files[file.pointsName] != nil {
            expected.insert(file.pointsName)
            // A file that cannot be read is not whole either.
            if (try? PointsFile.isWhole(vault.folder.vault + "/" + file.pointsName)) != true {
                report.add(VerifyFinding("vault/" + file.pointsName, .damaged, isDamage: false))
            }
        }
        for (stream, length) in unfolded[file] ?? [:] {
            let name = file.stem + "-\(stream).warc"
            expected.insert(name)
            compare(name, length: length, into: &report)
        }
    }

    /// Whether somebody is importing the file at this moment.
    private func isBusy(_ name: String) -> Bool {
        guard name.hasPrefix("imported/"), let file = try? DiskFile(vault.folder.vault + "/" + name, .reading) else {
            return false
        }
        let isFree = file.tryLock()
        if isFree { file.unlock() }
        return !isFree
    }

    private func compare(_ name: String, length: Int, into report: inout VerifyReport) {
        guard let size = snapshot.files[name] else { return report.add(VerifyFinding("vault/" + name, .missing)) }
        if size < length {
            report.add(VerifyFinding("vault/" + name, offset: size, length: length - size, .truncated))
        } else if size > length {
            report.add(VerifyFinding("vault/" + name, offset: length, length: size - length, .unaccounted))
        }
    }

    /// Compares what stands in the places of erased records and of unfolded streams.
    private func compareTombstones(into report: inout VerifyReport) throws(VaultFault) {
        let erasures = vault.index.withLock { $0.erasures }
        for (leaf, erasure) in erasures.sorted(by: { $0.key < $1.key }) {
            guard let address = try vault.row(at: leaf).address(at: leaf),
                let tombstone = try vault.tombstone(of: leaf, address)
            else {
                report.add(VerifyFinding("logs/evidence", leaf: erasure.entry, .badEntry))
                continue
            }
            // What cannot be read is no tombstone.
            let stands =
                (try? tombstone.bytes.stands(in: DiskFile(vault.storagePath(address), .reading), at: address.offset))
            if stands != true {
                report.add(VerifyFinding(address, id: nil, .erasureUnfinished(decision: erasure.decision)))
            }
            if address.file.series == .imported, try vault.salt(of: vault.row(at: leaf), header: nil) != nil {
                report.add(
                    VerifyFinding(
                        "vault/" + address.file.saltsName, leaf: leaf, .erasureUnfinished(decision: erasure.decision)))
            }
        }
        for (file, streams) in unfolded {
            for stream in streams.keys {
                let pieces = try vault.streamExtents(file, stream).pieces
                guard let last = pieces.last else { continue }
                let filler = Tombstone.emptyStream(length: last.offset + last.length - stream)
                let stands = (try? filler.stands(in: DiskFile(vault.path(of: file), .reading), at: stream))
                if stands != true {
                    report.add(
                        VerifyFinding(
                            "vault/" + file.name, offset: stream, length: filler.count, .damaged))
                }
            }
        }
    }
}

/// The index as it stands on the disk, whatever the vault knows in memory.
private struct IndexFile {
    private var index: LeafIndex
    private let isThere: Bool
    private var isWrong = false

    init(_ vault: Vault) throws(VaultFault) {
        let path = vault.folder.vault + "/leaves.index"
        isThere = Disk.exists(path)
        index = try onDisk { () throws(DiskFault) in
            var index = try LeafIndex(path, isWritable: false)
            try index.load(upTo: vault.size)
            return index
        }
    }

    mutating func compare(
        _ leaf: Int, with statement: EvidenceStatement, into report: inout VerifyReport
    ) throws(VaultFault) {
        guard isThere, !isWrong else { return }
        let row = try onDisk { () throws(DiskFault) in try index.row(at: leaf) }
        if row?.agrees(with: statement) != true {
            isWrong = true
            report.add(VerifyFinding("vault/leaves.index", leaf: leaf, .indexDiffers, isDamage: false))
        }
    }

    func finish(_ snapshot: VaultSnapshot, into report: inout VerifyReport) {
        guard isThere, !isWrong, let size = snapshot.files["leaves.index"] else { return }
        let length = LeafIndex.byteCount(rows: snapshot.size)
        if size != length {
            report.add(VerifyFinding("vault/leaves.index", offset: min(size, length), .indexDiffers, isDamage: false))
        }
    }
}
