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
    let observer: Observer

    /// The most bytes and items of one group.
    private static let groupBytes = 16 << 20
    private static let groupItems = 512

    /// How many records were sealed, and how many were there already.
    struct Count {
        var sealed = 0
        var known = 0
    }

    private enum Outcome: Sendable {
        case known
        case prepared(PreparedRecord)
    }

    /// Seals all inputs until the end or until the observer ends the work.
    func sealAll() throws -> Count {
        let count = Mutex(Count())
        let preparers = Pool { [vault] in try vault.preparer() }
        var held: RawInput?
        let pipeline = Pipeline<RawInput, Outcome>(
            work: { [vault, run] input in
                let request = try CaptureRequest.make(input, run)
                if try vault.find(request.id) != nil { return .known }
                return try preparers.use { .prepared(try $0.prepare(request)) }
            },
            commit: { [vault, run] outcomes in
                let fresh = outcomes.compactMap { outcome in
                    if case .prepared(let record) = outcome { record } else { nil }
                }
                var sealed = 0
                if !fresh.isEmpty {
                    try run.seal(in: vault)
                    sealed = try vault.seal(prepared: fresh).count(where: \.isNew)
                }
                count.withLock {
                    $0.sealed += sealed
                    $0.known += outcomes.count - sealed
                }
            })
        while !observer.isCancelled() {
            // A WARC and a large file are not held in memory, so they go alone, between two groups.
            if let single = held {
                held = nil
                let part = try sealSingle(single)
                count.withLock {
                    $0.sealed += part.sealed
                    $0.known += part.known
                }
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
        return count.withLock { $0 }
    }

    private func sealSingle(_ input: RawInput) throws -> Count {
        defer { removeCopy(of: input) }
        switch input.content {
        case .bytes: return Count()
        case .file:
            let request = try CaptureRequest.make(input, run)
            if try vault.find(request.id) != nil { return Count(known: 1) }
            try run.seal(in: vault)
            let sealed = try vault.seal([request]).count(where: \.isNew)
            return Count(sealed: sealed, known: 1 - sealed)
        case .warc(let path, _, _):
            try run.seal(in: vault)
            return try importWARC(path, as: input)
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
        return Count(sealed: imported.records, known: imported.isNew ? 0 : 1)
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
