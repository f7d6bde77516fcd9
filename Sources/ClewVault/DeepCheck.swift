internal import ClewCore
internal import ClewWARC
internal import Dispatch
internal import Synchronization

/// Reads every stored byte and compares it with what the log commits to, bundle by bundle on several threads.
struct DeepCheck: Sendable {
    private let vault: Vault
    private let size: Int
    private let workers: Int
    private let progress: @Sendable (Int, Int) -> Void

    init(_ vault: Vault, size: Int, workers: Int, progress: @escaping @Sendable (Int, Int) -> Void) {
        self.vault = vault
        self.size = size
        self.workers = max(1, workers)
        self.progress = progress
    }

    private struct Shared {
        var next = 0
        var done = 0
        var report = VerifyReport()
        var fault: VaultFault?
    }

    private static let bundle = 256

    func run(into report: inout VerifyReport) throws(VaultFault) {
        let shared = Mutex(Shared())
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            let reader = vault.reader()
            while true {
                let start = shared.withLock { state -> Int? in
                    guard state.next < size, state.fault == nil else { return nil }
                    defer { state.next += DeepCheck.bundle }
                    return state.next
                }
                guard let start else { return }
                let range = start..<min(size, start + DeepCheck.bundle)
                do throws(VaultFault) {
                    let found = try check(range, reader)
                    let done = shared.withLock { state in
                        state.report.extentCount += found.extentCount
                        state.report.byteCount += found.byteCount
                        for finding in found.findings { state.report.add(finding) }
                        state.done += range.count
                        return state.done
                    }
                    progress(done, size)
                } catch {
                    shared.withLock { $0.fault = error }
                }
            }
        }
        let (found, fault) = shared.withLock { ($0.report, $0.fault) }
        if let fault { throw fault }
        report.extentCount = found.extentCount
        report.byteCount = found.byteCount
        for finding in found.findings.sorted(by: { ($0.leaf ?? 0) < ($1.leaf ?? 0) }) { report.add(finding) }
    }

    private func check(_ range: Range<Int>, _ reader: VaultReader) throws(VaultFault) -> VerifyReport {
        var report = VerifyReport()
        // A bundle that cannot be read was named by the check of the log.
        guard let entries = try? vault.log.entries(in: range) else { return report }
        for (leaf, entry) in zip(range, entries) {
            switch EvidenceStatement(entry) {
            case .extent(let extent): try check(extent, leaf: leaf, reader, into: &report)
            case .imported(let file, let length, _, let stored):
                try checkWhole(file, length: length, stored: stored, leaf: leaf, into: &report)
            default: break
            }
        }
        return report
    }

    private func check(
        _ extent: EvidenceExtent, leaf: Int, _ reader: VaultReader, into report: inout VerifyReport
    ) throws(VaultFault) {
        let row = try vault.row(at: leaf)
        let address = RecordAddress(
            leaf: leaf, file: extent.file, offset: extent.offset, length: extent.length, stream: extent.stream)
        if vault.erasure(of: leaf) != nil { return }
        if extent.kind == .piece, vault.isInUnfoldedStream(extent) { return }
        let id = row.id == .none ? nil : row.id
        report.extentCount += 1
        report.byteCount += extent.length
        let found: VaultReader.Examined
        do throws(VaultFault) {
            if extent.kind.isRecord {
                found = try reader.examine(address)
            } else {
                found = VaultReader.Examined(stored: try reader.storedDigest(address))
            }
        } catch {
            switch error {
            case .damaged, .disk: return report.add(VerifyFinding(address, id: id, .damaged))
            default: throw error
            }
        }
        guard let salt = try vault.salt(of: row, header: found.entry?.header), let stored = found.stored,
            salt.storedCommitment(to: stored) == extent.stored
        else { return report.add(VerifyFinding(address, id: id, .damaged)) }
        guard found.entry != nil else { return }
        if found.payload.map({ salt.payloadCommitment(to: $0) }) != extent.payload {
            report.add(VerifyFinding(address, id: id, .payloadDiffers))
        }
        if row.id != found.id(in: extent.file) ?? .none {
            report.add(VerifyFinding("vault/leaves.index", leaf: leaf, id: id, .indexDiffers, isDamage: false))
        }
    }

    /// Compares an imported file as a whole, unless an erasure touched it.
    private func checkWhole(
        _ file: VaultFile, length: Int, stored: Digest, leaf: Int, into report: inout VerifyReport
    ) throws(VaultFault) {
        if vault.index.withLock({ $0.files[file]?.isTouched ?? false }) { return }
        let digest = try? DiskFile(vault.path(of: file), .reading).digest(0..<length)
        // A file that cannot be read has the wrong digest.
        guard let digest, let salt = try vault.salt(0, of: file), salt.storedCommitment(to: digest) == stored else {
            return report.add(VerifyFinding("vault/" + file.name, leaf: leaf, .damaged))
        }
    }
}

extension Vault {
    /// Whether the piece belongs to a gzip stream that was replaced by its inflated bytes.
    func isInUnfoldedStream(_ piece: EvidenceExtent) -> Bool {
        let streams = index.withLock { $0.files[piece.file]?.unfolded ?? [] }
        guard let stream = streams.filter({ $0 <= piece.offset }).max() else { return false }
        // The pieces of a stream are known by the salts that went with them.
        guard let pieces = try? streamExtents(piece.file, stream).pieces else { return false }
        return pieces.contains { $0.offset == piece.offset }
    }
}
