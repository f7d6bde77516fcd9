import ClewCore
import ClewStore
import ClewVault
import Synchronization

/// Follows the evidence log: reads every entry that the database has not yet applied, in parallel, and applies the
/// readings in the order of the log.
struct LogFollower {
    let vault: Vault
    let store: Store
    let reading: RecordReading
    let marks: ErasureMarks
    let observer: Observer

    /// How many entries one worker takes at once, and how many such portions make a batch.
    private static let portion = 16
    private static let batch = 24
    /// The most bytes as stored of a batch, which is one transaction.
    private static let batchBytes = 2 << 20
    /// How much a batch should take in memory, as ``Reading/weight`` counts. What is read out of a table takes a hundred
    /// times its packed size, so what the last batches took decides how many bytes the next one gets.
    private static let batchWeight = 24 << 20

    /// How much may be read and wait to be applied while a transaction ends, as ``Reading/weight`` counts.
    private static let readyLimit = 48 << 20

    /// A record that takes more than this as stored goes alone, its parts applied as they come, so that memory stays
    /// bounded whatever its size.
    private static let largeBytes = 16 << 20

    /// How much may wait in memory to be applied, as ``Reading/weight`` counts: a small record may unfold to a large table.
    private static let waitingLimit = 160 << 20

    /// What came of some entries that were read beside others.
    private struct Portion: Sendable {
        var readings: [Reading] = []
        /// How many bytes the entries take as stored, and what was read of them in memory.
        var bytes = 0
        var weight = 0
        /// The entry before which the reading ended, because that one is to be read alone.
        var end: Int?
    }

    /// What the threads share.
    private final class Shared: Sendable {
        let report = Mutex(ImportReport())
        /// The weight of what was read and is not yet applied.
        let waiting = Atomic<Int>(0)
        /// The first entry that is to be read alone.
        let alone = Mutex<Int?>(nil)
        /// How much a stored byte took in memory lately.
        let unfolding = Mutex(16.0)
        let readers: Pool<VaultReader>

        init(_ vault: Vault) {
            readers = Pool { vault.reader() }
        }

        /// How many stored bytes the next batch gets.
        var batchLimit: Int {
            min(LogFollower.batchBytes, Int(Double(LogFollower.batchWeight) / unfolding.withLock { $0 }))
        }

        /// Notes what a batch took: more counts at once, less little by little.
        func learn(_ weight: Int, of bytes: Int) {
            guard bytes > 0 else { return }
            let now = Double(weight) / Double(bytes)
            unfolding.withLock { $0 = max(1, now, 0.8 * $0 + 0.2 * now) }
        }
    }

    /// Reads on to a size of the log, the one that ``reading`` knows the rereadings of, or until the observer ends the
    /// work.
    func follow(to size: Int) throws -> ImportReport {
        let start = Int(try store.appliedLeaf())
        let shared = Shared(vault)
        var next = start
        while next < size, !observer.isCancelled() {
            shared.alone.withLock { $0 = nil }
            try readBeside(&next, to: size, from: start, shared)
            if let alone = shared.alone.withLock({ $0 }) { next = alone }
            guard next < size, !observer.isCancelled() else { break }
            show(next - start, of: size - start)
            try shared.readers.use { reader in
                try store.applying { applier in
                    try reading.read(leaf: next, with: reader, isAlone: true) { part in
                        try applier.apply([part])
                        shared.report.withLock { $0.count([part], marks) }
                    }
                }
            }
            next += 1
        }
        if start < size, !observer.isCancelled() { try store.optimize() }
        return shared.report.withLock { $0 }
    }

    /// Reads entries in parallel and applies them in order, up to the first one that is to be read alone.
    private func readBeside(_ next: inout Int, to size: Int, from start: Int, _ shared: Shared) throws {
        let pipeline = Pipeline<Range<Int>, Portion>(
            limit: LogFollower.readyLimit, weight: { $0.reduce(1) { $0 + $1.weight } },
            work: { try portion($0, shared) },
            consume: { next in
                try store.applying { applier in
                    while let portions = next() { try apply(portions, with: applier, shared) }
                }
            })
        try pipeline.run {
            guard !observer.isCancelled(), shared.alone.withLock({ $0 == nil }) else { return nil }
            var portions: [Range<Int>] = []
            var bytes = 0
            let limit = shared.batchLimit
            while next < size, portions.count < LogFollower.batch, bytes < limit, try !isLarge(next) {
                let (end, count) = try portionEnd(from: next, to: size, limit: limit / 8)
                portions.append(next..<end)
                bytes += count
                next = end
            }
            show(next - start, of: size - start)
            return portions.isEmpty ? nil : portions
        }
        // What was read behind an entry that ended the work is thrown away.
        shared.waiting.store(0, ordering: .relaxed)
    }

    private func apply(_ portions: [Portion], with applier: Applier, _ shared: Shared) throws {
        guard shared.alone.withLock({ $0 == nil }) else { return }
        var readings: [Reading] = []
        for portion in portions {
            readings += portion.readings
            guard let end = portion.end else { continue }
            shared.alone.withLock { $0 = end }
            break
        }
        try applier.apply(readings)
        let weight = portions.reduce(0) { $0 + $1.weight }
        shared.learn(weight, of: portions.reduce(0) { $0 + $1.bytes })
        shared.waiting.subtract(weight, ordering: .relaxed)
        shared.report.withLock { $0.count(readings, marks) }
    }

    private func portion(_ leaves: Range<Int>, _ shared: Shared) throws -> Portion {
        try shared.readers.use { reader in
            var portion = Portion()
            for leaf in leaves {
                portion.bytes += try vault.address(at: leaf)?.length ?? 0
                let whole = portion.readings.count
                do {
                    try reading.read(leaf: leaf, with: reader, isAlone: false) { part in
                        let weight = part.weight
                        let waiting = shared.waiting.add(weight, ordering: .relaxed).newValue
                        if waiting > LogFollower.waitingLimit { throw RecordReading.ReadsAlone() }
                        portion.weight += weight
                        portion.readings.append(part)
                    }
                } catch is RecordReading.ReadsAlone {
                    portion.readings.removeSubrange(whole...)
                    portion.end = leaf
                    return portion
                }
            }
            return portion
        }
    }

    /// Whether an entry may bring so much that it goes alone: a large record, or one that has many read anew.
    private func isLarge(_ leaf: Int) throws -> Bool {
        if reading.rereadings.named[leaf] != nil { return true }
        return (try vault.address(at: leaf)?.length ?? 0) > LogFollower.largeBytes
    }

    private func portionEnd(from start: Int, to size: Int, limit: Int) throws -> (end: Int, bytes: Int) {
        var bytes = 0
        var end = start
        while end < size, end - start < LogFollower.portion, bytes < limit, try !isLarge(end) {
            bytes += try vault.address(at: end)?.length ?? 0
            end += 1
        }
        return (end, bytes)
    }

    private func show(_ done: Int, of all: Int) {
        observer.progress(Progress(phase: .reading, items: done, noun: "records", bytes: done, totalBytes: all))
    }
}

extension Reading {
    /// About how many bytes it takes in memory.
    fileprivate var weight: Int {
        passages.reduce(0) { $0 + $1.text.utf8.count + $1.title.utf8.count + 250 } + mentions.count * 350
            + findings.count * 250
            + (site?.sightings ?? []).reduce(0) {
                $0 + MemoryLayout<Sighting>.stride + 300 + ($1.text?.value.utf8.count ?? 0)
            }
    }
}

extension ImportReport {
    /// Counts what readings brought.
    mutating func count(_ readings: [Reading], _ marks: ErasureMarks) {
        read += readings.count { $0.isLast && $0.capture != nil }
        for reading in readings {
            if case .renewed(_, isFirst: true) = reading.revision { readAnew += 1 }
            if case .erased = reading.revision { continue }
            findings += reading.findings.count
            damaged += reading.findings.count { $0.kind == RecordReading.damaged }
        }
        guard !marks.isEmpty else { return }
        for case let capture? in readings.map(\.capture) {
            guard let evidence = capture.evidence, let decision = marks.decision(on: evidence.digest) else { continue }
            returned[Int(clamping: capture.leaf)] = decision
        }
    }
}
