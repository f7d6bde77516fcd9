import ClewCore
import ClewCrypto
import ClewVault
import ClewWARC
import Foundation
import Synchronization

/// Seals everything that a walk over the inputs brings up, in groups, on all cores.
struct Importer {
    let vault: Vault
    let run: RunContext
    let walker: InputWalker
    let marks: ErasureMarks
    let observer: Observer

    /// The most bytes and items of one group.
    private static let groupBytes = 16 << 20
    private static let groupItems = 512

    /// How many records were sealed, and how many were there already.
    struct Count {
        var sealed = 0
        var known = 0
        /// What had been erased and was passed over.
        var passedOver: [ImportReport.PassedOver] = []
        /// The entries and files that may have to be read anew under this run: kept only when it says something about
        /// reading.
        var named = NamedAgain()

        mutating func add(_ part: Count) {
            sealed += part.sealed
            known += part.known
            passedOver += part.passedOver
            named.add(part.named)
        }
    }

    private enum Outcome: Sendable {
        case known(Int)
        case passedOver(ImportReport.PassedOver)
        case prepared(PreparedRecord)
    }

    /// Seals all inputs until the end or until the observer ends the work.
    func sealAll() throws -> Count {
        let count = Mutex(Count())
        let preparers = Pool { [vault] in try vault.preparer() }
        var held: RawInput?
        let pipeline = Pipeline<RawInput, Outcome>(
            work: { [vault, run, marks] input in
                let (request, digest) = try CaptureRequest.make(input, run)
                if let decision = marks.decision(on: digest) {
                    return .passedOver(ImportReport.PassedOver(path: input.path, decision: decision))
                }
                if let address = try vault.find(request.id) { return .known(address.leaf) }
                return try preparers.use { .prepared(try $0.prepare(request)) }
            },
            commit: { [vault, run] outcomes in
                let fresh = outcomes.compactMap { outcome in
                    if case .prepared(let record) = outcome { record } else { nil }
                }
                var part = Count()
                if !fresh.isEmpty {
                    try run.seal(in: vault)
                    for sealed in try vault.seal(prepared: fresh) { part.take(sealed, run) }
                }
                for outcome in outcomes {
                    switch outcome {
                    case .known(let leaf): part.take(knownAt: leaf, run)
                    case .passedOver(let input): part.passedOver.append(input)
                    case .prepared: break
                    }
                }
                count.withLock { $0.add(part) }
            })
        while !observer.isCancelled() {
            // A WARC and a large file are not held in memory, so they go alone, between two groups.
            if let single = held {
                held = nil
                let part = try sealSingle(single)
                count.withLock { $0.add(part) }
            }
            var isAtEnd = false
            try pipeline.run {
                guard held == nil, !observer.isCancelled() else { return nil }
                var group: [RawInput] = []
                var bytes = 0
                while group.count < Importer.groupItems, bytes < Importer.groupBytes {
                    guard let input = walker.next() else {
                        isAtEnd = true
                        break
                    }
                    guard case .bytes = input.content else {
                        held = input
                        break
                    }
                    bytes += input.size
                    group.append(input)
                }
                show(count.withLock { $0.sealed + $0.known })
                return group.isEmpty ? nil : group
            }
            if isAtEnd, held == nil { break }
        }
        if let held { removeCopy(of: held) }
        walker.removeCopies()
        return count.withLock { $0 }
    }

    private func sealSingle(_ input: RawInput) throws -> Count {
        defer { removeCopy(of: input) }
        switch input.content {
        case .bytes: return Count()
        case .file:
            let (request, digest) = try CaptureRequest.make(input, run)
            if let passed = passedOver(input, digest) { return passed }
            var count = Count()
            if let address = try vault.find(request.id) {
                count.take(knownAt: address.leaf, run)
            } else {
                try run.seal(in: vault)
                for sealed in try vault.seal([request]) { count.take(sealed, run) }
            }
            return count
        case .warc(let path, _, _):
            if !marks.isEmpty, let passed = passedOver(input, try FileDigest.sha256(of: path)) { return passed }
            try run.seal(in: vault)
            return try importWARC(path, as: input)
        }
    }

    private func passedOver(_ input: RawInput, _ digest: Digest) -> Count? {
        marks.decision(on: digest).map { decision in
            Count(passedOver: [ImportReport.PassedOver(path: input.path, decision: decision)])
        }
    }

    private func importWARC(_ path: String, as input: RawInput) throws -> Count {
        var fields: HeaderFields = [:]
        fields.append(CaptureField.run, run.id.description)
        fields.append(CaptureField.authority, run.options.authority.id)
        fields.append(CaptureField.path, FieldText.encode(input.path))
        let walked = walker.walkedBytes - input.size
        let imported = try vault.importWARC(
            path, provenance: ImportProvenance(name: input.path, modified: input.modified, fields: fields)
        ) { done, _ in
            observer.progress(
                Progress(
                    phase: .sealing, items: 0, noun: "records", bytes: max(0, walked) + done,
                    totalBytes: walker.totalBytes))
            return !observer.isCancelled()
        }
        var count = Count(sealed: imported.records, known: imported.isNew ? 0 : 1)
        if !imported.isNew, run.options.market != nil || run.options.mapping != nil {
            count.named.files.insert(imported.file)
        }
        return count
    }

    private func removeCopy(of input: RawInput) {
        switch input.content {
        case .file(let path, _, true), .warc(let path, _, true): unlink(path)
        case .bytes, .file, .warc: break
        }
    }

    private func show(_ items: Int) {
        observer.progress(
            Progress(
                phase: .sealing, items: items, noun: "records", bytes: walker.walkedBytes, totalBytes: walker.totalBytes
            ))
    }
}

extension Importer.Count {
    /// Counts a record that was handed over for sealing.
    fileprivate mutating func take(_ record: Sealed, _ run: RunContext) {
        guard record.isNew else { return take(knownAt: record.address.leaf, run) }
        sealed += 1
    }

    /// Counts a record that was there already.
    fileprivate mutating func take(knownAt leaf: Int, _ run: RunContext) {
        known += 1
        if run.options.mapping != nil || run.options.market != nil { named.known.append(leaf) }
    }
}
