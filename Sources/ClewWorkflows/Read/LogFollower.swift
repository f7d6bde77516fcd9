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
    let observer: Observer

    /// How many entries one worker takes at once, and how many such portions make a batch.
    private static let portion = 16
    private static let batch = 12
    /// A portion ends early when its records take more than this many bytes as stored, and so does a batch: what is read
    /// out of a table takes many times its packed size.
    private static let portionBytes = 128 << 10
    private static let batchBytes = 1 << 20

    /// A record that takes more than this as stored goes alone, its parts applied as they come, so that memory stays
    /// bounded whatever its size.
    private static let largeBytes = 16 << 20

    /// Reads on to the end of the log or until the observer ends the work.
    func follow() throws -> ImportReport {
        let size = try vault.refresh()
        let start = Int(try store.appliedLeaf())
        var next = start
        let report = Mutex(ImportReport())
        let readers = Pool { [vault] in vault.reader() }
        let pipeline = Pipeline<Range<Int>, [Reading]>(
            work: { [reading] leaves in
                try readers.use { reader in
                    var parts: [Reading] = []
                    for leaf in leaves {
                        try reading.read(leaf: leaf, with: reader) { parts.append($0) }
                    }
                    return parts
                }
            },
            commit: { [store] portions in
                let readings = portions.flatMap { $0 }
                try store.apply(readings)
                report.withLock { $0.count(readings) }
            })
        while next < size, !observer.isCancelled() {
            try pipeline.run {
                guard !observer.isCancelled() else { return nil }
                var portions: [Range<Int>] = []
                var bytes = 0
                while next < size, portions.count < LogFollower.batch, bytes < LogFollower.batchBytes,
                    try !isLarge(next)
                {
                    let (end, count) = try portionEnd(from: next, to: size)
                    portions.append(next..<end)
                    bytes += count
                    next = end
                }
                show(next - start, of: size - start)
                return portions.isEmpty ? nil : portions
            }
            guard next < size, !observer.isCancelled() else { break }
            try readers.use { reader in
                try reading.read(leaf: next, with: reader) { part in
                    try store.apply([part])
                    report.withLock { $0.count([part]) }
                }
            }
            next += 1
        }
        if start < size, !observer.isCancelled() { try store.optimize() }
        return report.withLock { $0 }
    }

    private func isLarge(_ leaf: Int) throws -> Bool {
        (try vault.address(at: leaf)?.length ?? 0) > LogFollower.largeBytes
    }

    private func portionEnd(from start: Int, to size: Int) throws -> (end: Int, bytes: Int) {
        var bytes = 0
        var end = start
        while end < size, end - start < LogFollower.portion, bytes < LogFollower.portionBytes, try !isLarge(end) {
            bytes += try vault.address(at: end)?.length ?? 0
            end += 1
        }
        return (end, bytes)
    }

    private func show(_ done: Int, of all: Int) {
        observer.progress(Progress(phase: .reading, items: done, noun: "records", bytes: done, totalBytes: all))
    }
}

extension ImportReport {
    /// Counts what readings brought.
    mutating func count(_ readings: [Reading]) {
        read += readings.count { $0.isLast && $0.capture != nil }
        findings += readings.reduce(0) { $0 + $1.findings.count }
    }
}
