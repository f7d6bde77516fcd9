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
    /// What holds back protected material; `nil` where no list is loaded.
    var protection: Protection?
    let observer: Observer

    /// The most bytes and items of one group.
    private static let groupBytes = 16 << 20
    private static let groupItems = 512

    /// How many records were sealed, and how many were there already.
    struct Count {
        var sealed = 0
        var known = 0
        /// How many matches of protected material were sealed for the unit.
        var referrals = 0
        /// What had been erased and was passed over.
        var passedOver: [ImportReport.PassedOver] = []
        /// The entries and files that may have to be read anew under this run: kept only when it says something about
        /// reading.
        var named = NamedAgain()

        mutating func add(_ part: Count) {
            sealed += part.sealed
            known += part.known
            referrals += part.referrals
            passedOver += part.passedOver
            named.add(part.named)
        }
    }

    private enum Outcome: Sendable {
        case known(Int)
        case passedOver(ImportReport.PassedOver)
        case prepared(PreparedRecord)
        /// Protected material.
        case referral(PreparedRecord)
    }

    /// Seals all inputs until the end or until the observer ends the work.
    func sealAll() throws -> Count {
        let count = Mutex(Count())
        let preparers = Pool { [vault] in try vault.preparer() }
        var held: RawInput?
        let pipeline = Pipeline<RawInput, Outcome>(
            work: { [vault, run, marks, protection] input in
                // Before anything else: what matches is not even looked at for its address.
                if let protection, case .bytes(let bytes) = input.content, let match = try protection.match(input) {
                    if let decision = marks.decision(on: Digest(words: sha256(bytes))) {
                        return .passedOver(ImportReport.PassedOver(path: input.path, decision: decision))
                    }
                    let request = try protection.request(input, bytes, match, run)
                    if let address = try vault.find(request.id) { return .known(address.leaf) }
                    return try preparers.use { .referral(try $0.prepare(request)) }
                }
                let (request, digest) = try CaptureRequest.make(input, run)
                if let decision = marks.decision(on: digest) {
                    return .passedOver(ImportReport.PassedOver(path: input.path, decision: decision))
                }
                if let address = try vault.find(request.id) { return .known(address.leaf) }
                return try preparers.use { .prepared(try $0.prepare(request)) }
            },
            commit: { [vault, run] outcomes in
                let fresh = outcomes.compactMap { outcome in
                    switch outcome {
                    case .prepared(let record), .referral(let record): record
                    case .known, .passedOver: nil
                    }
                }
                var part = Count()
                part.referrals = outcomes.count { if case .referral = $0 { true } else { false } }
                if !fresh.isEmpty {
                    try run.seal(in: vault)
                    for sealed in try vault.seal(prepared: fresh) { part.take(sealed, run) }
                }
                for outcome in outcomes {
                    switch outcome {
                    case .known(let leaf): part.take(knownAt: leaf, run)
                    case .passedOver(let input): part.passedOver.append(input)
                    case .prepared, .referral: break
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
                    let next = walker.next()
                    if let failure = walker.failure { throw failure }
                    guard let input = next else {
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
        case .protected(let path, let digest, _): return try sealCipher(input, path, digest)
        case .file:
            if let count = try sealMatch(input) { return count }
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
            return try importScreened(path, as: input)
        }
    }

    func passedOver(_ input: RawInput, _ digest: Digest) -> Count? {
        marks.decision(on: digest).map { decision in
            Count(passedOver: [ImportReport.PassedOver(path: input.path, decision: decision)])
        }
    }

    /// - Parameter leftOut: how many records the copy leaves out that is imported in place of the input.
    func importWARC(_ path: String, as input: RawInput, leftOut: Int = 0) throws -> Count {
        var fields: HeaderFields = [:]
        if leftOut > 0 { fields.append(CaptureField.leftOut, "\(leftOut)") }
        fields.append(CaptureField.run, run.id.description)
        fields.append(CaptureField.authority, run.options.authority.id)
        fields.append(CaptureField.path, FieldText.encode(input.path))
        let walked = walker.walkedBytes - input.size
        let imported = try vault.importWARC(
            path, provenance: ImportProvenance(name: input.path, modified: input.modified, fields: fields)
        ) { done, _ in
            show(bytes: max(0, walked) + done)
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
        case .file(let path, _, true), .warc(let path, _, true):
            if input.match != nil { SpoolFile.wipe(path) }
            unlink(path)
        case .protected(let path, _, _): unlink(path)
        case .bytes, .file, .warc: break
        }
    }

    /// Shows how far it is while a single input is gone through.
    func show(bytes: Int) {
        observer.progress(
            Progress(phase: .sealing, items: 0, noun: "records", bytes: bytes, totalBytes: walker.totalBytes))
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
