import ClewCore
import ClewLedger
import ClewTestSupport
import Foundation
import Testing

@Suite struct CrashTests {
    /// A recorded life of a log: its operations, and after how many of them each size was reported as sealed.
    struct Life {
        var scratch: ScratchFolder
        var operations: [FileOperation]
        var reported: [(operationCount: Int, size: Int)]

        init(groups: [Int], memory: Bool = true) throws {
            scratch = try ScratchFolder()
            let disk = RecordedDisk()
            let root = scratch.path
            // The first operation makes the root, so that a replay begins with nothing.
            try disk.perform(.makeFolder(root))
            let signer = try Keys.signer(memory: memory ? root + "/memory" : nil)
            let log = try LogFile(folder: root + "/log", signer: signer, performer: disk)
            reported = [(disk.operations.count, 0)]
            var size = 0
            for count in groups {
                try log.append((size..<size + count).map { entry($0, 30) })
                size += count
                reported.append((disk.operations.count, size))
            }
            operations = disk.operations
        }

        /// What had been reported as sealed when so many operations were done; `nil` before the log was there.
        func sealed(after count: Int) -> Int? {
            reported.last { $0.operationCount <= count }?.size
        }
    }

    /// Looks at what a crash has left, goes on with it and looks again.
    static func check(_ root: String, sealed: Int?, sizes: Set<Int>, memory: Bool, _ place: String) throws {
        let reader = try Keys.reader(root + "/log")
        if let sealed {
            let checkpoint = try reader.checkpoint()
            #expect(
                Int(checkpoint.size) >= sealed, "\(place): \(checkpoint.size) entries of \(sealed) that were sealed")
            #expect(sizes.contains(Int(checkpoint.size)), "\(place): a part of a group")
            let report = reader.verify()
            #expect(report.isWhole, "\(place): \(report.findings)")
            #expect(
                try reader.entries(in: 0..<checkpoint.size, of: checkpoint.size)
                    == (0..<Int(checkpoint.size)).map { entry($0, 30) })
        } else if !FileManager.default.fileExists(atPath: root) {
            return
        }
        let signer = try Keys.signer(memory: memory ? root + "/memory" : nil)
        let log = try LogFile(folder: root + "/log", signer: signer, performer: RecordedDisk())
        let size = try reader.checkpoint().size
        #expect(Int(size) >= sealed ?? 0 && sizes.contains(Int(size)), "\(place): reopened at \(size)")
        // Sizes that differ from those of the interrupted life, so that leftovers cannot hide.
        for count in [2, 301] {
            let start = Int(try log.reader.checkpoint().size)
            try log.append((start..<start + count).map { entry($0, 30) })
        }
        let findings = reader.verify().findings.filter { $0.isDamage }
        #expect(findings == [], "\(place): after going on")
        let end = try reader.checkpoint().size
        #expect(try reader.entries(in: 0..<end, of: end) == (0..<Int(end)).map { entry($0, 30) }, "\(place)")
    }

    @Test(arguments: [true, false])
    func `a log whose writer died after any operation, or within it, goes on whole`(memory: Bool) throws {
        let life = try Life(groups: [1, 1, 253, 3, 255, 1], memory: memory)
        let sizes = Set(life.reported.map(\.size))
        var generator = SplitMix64(seed: 1)
        for count in 0...life.operations.count {
            for isTorn in [false, true] where !isTorn || count < life.operations.count {
                let scratch = try ScratchFolder()
                let root = scratch.path + "/replay"
                for operation in life.operations[..<count] {
                    try Disk().perform(operation.moved(from: life.scratch.path, to: root))
                }
                if isTorn {
                    switch life.operations[count] {
                    case .write, .overwrite: break
                    default: continue
                    }
                    let torn = life.operations[count].torn(using: &generator)
                    try Disk().perform(torn.moved(from: life.scratch.path, to: root))
                }
                try Self.check(
                    root, sealed: life.sealed(after: count), sizes: sizes, memory: memory,
                    "operation \(count)\(isTorn ? ", torn" : "")")
            }
        }
    }

    @Test(arguments: [true, false])
    func `a log on a disk that lost power keeps all that was sealed`(memory: Bool) throws {
        let life = try Life(groups: [1, 254, 2, 260], memory: memory)
        let sizes = Set(life.reported.map(\.size))
        for count in 1...life.operations.count {
            for seed in 0..<4 {
                let scratch = try ScratchFolder()
                let root = scratch.path + "/replay"
                try Disk().perform(.makeFolder(root))
                var failure = PowerFailure(
                    operations: life.operations[1..<max(1, count)],
                    generator: SplitMix64(seed: UInt64(count * 100 + seed)))
                try failure.replay(from: life.scratch.path, to: root)
                try Self.check(
                    root, sealed: life.sealed(after: count), sizes: sizes, memory: memory,
                    "power at \(count), seed \(seed)")
            }
        }
    }

    @Test func `a full disk fails the append, and the next one goes on`() throws {
        let whole = try Life(groups: [3, 260])
        for limit in whole.reported[1].operationCount..<whole.operations.count {
            let scratch = try ScratchFolder()
            let root = scratch.path
            let signer = try Keys.signer(memory: root + "/memory")
            // The recorded life has one operation more at its beginning.
            let failing = RecordedDisk(failingAfter: limit - 1)
            let log = try LogFile(folder: root + "/log", signer: signer, performer: failing)
            try log.append((0..<3).map { entry($0, 30) })
            let group = (3..<263).map { entry($0, 30) }
            // Removing outdated tiles after the seal may fail without harm; everything before must say so.
            let isSealed = (try? log.append(group)) != nil
            #expect(isSealed == (try log.reader.checkpoint().size == 263 && limit >= whole.operations.count - 2))
            try Self.check(root, sealed: 3, sizes: [0, 3, 263], memory: true, "limit \(limit)")
        }
    }
}
