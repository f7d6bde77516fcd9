import ClewCore
import ClewLedger
import ClewTestSupport
import Foundation
import Testing

@Suite struct SeveralWritersTests {
    static let environment = ProcessInfo.processInfo.environment

    /// The text of an entry that a writer makes.
    static func entry(of writer: String, _ number: Int) -> [UInt8] { Array("\(writer) \(number)".utf8) }

    @Test func `threads that append at once and a reader do not disturb each other`() async throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/log"
        let memory = scratch.path + "/memory"
        _ = try LogFile(folder: folder, signer: try Keys.signer(memory: memory))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let log = try LogFile(folder: folder, signer: try Keys.signer(memory: memory))
                    for number in 0..<40 {
                        let entries = (0..<1 + number % 5).map { Self.entry(of: "w\(writer)", number * 10 + $0) }
                        let numbers = try log.append(entries)
                        #expect(try log.reader.entries(in: numbers, of: numbers.upperBound) == entries)
                    }
                }
            }
            group.addTask {
                let reader = try Keys.reader(folder)
                var seen: [Checkpoint] = []
                for _ in 0..<60 {
                    let checkpoint = try reader.checkpoint()
                    if let last = seen.last {
                        let proof = try reader.consistencyProof(from: last.size, to: checkpoint.size)
                        #expect(proof.isValid(oldRoot: last.root, newRoot: checkpoint.root))
                    }
                    if checkpoint.size > 0 {
                        let index = checkpoint.size / 2
                        let leaf = MerkleTree.leafHash(of: try reader.entry(at: index, in: checkpoint.size))
                        let proof = try reader.inclusionProof(of: index, in: checkpoint.size)
                        #expect(proof.isValid(leaf: leaf, root: checkpoint.root))
                    }
                    seen.append(checkpoint.checkpoint)
                }
            }
            try await group.waitForAll()
        }
        let reader = try Keys.reader(folder)
        let size = try reader.checkpoint().size
        #expect(size == 4 * 40 * 3)
        #expect(Set(try reader.entries(in: 0..<size, of: size)).count == Int(size))
        #expect(reader.verify().findings == [])
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/exe"), "this system has no /proc/self/exe"),
        .enabled(if: environment["CLEW_LEDGER_WRITER"] == nil, "this process is a writer of the test"))
    func `processes that append at once, one of them killed, leave one whole log`() throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/log"
        _ = try LogFile(folder: folder, signer: try Keys.signer(memory: scratch.path + "/memory"))
        let writers = try (0..<3).map { try Self.spawn("p\($0)", in: scratch.path) }
        // The third one is killed as soon as it has appended something.
        let reader = try Keys.reader(folder)
        while writers[2].isRunning {
            let size = try reader.checkpoint().size
            if try reader.entries(in: 0..<size, of: size).contains(Self.entry(of: "p2", 5)) {
                kill(writers[2].processIdentifier, SIGKILL)
                break
            }
        }
        for writer in writers { writer.waitUntilExit() }
        #expect(writers[0].terminationStatus == 0 && writers[1].terminationStatus == 0)
        let report = reader.verify()
        #expect(report.isWhole, "\(report.findings)")
        let size = try reader.checkpoint().size
        let entries = try reader.entries(in: 0..<size, of: size)
        for writer in ["p0", "p1"] {
            let own = entries.filter { $0.starts(with: Array("\(writer) ".utf8)) }
            #expect(own == (0..<30).map { Self.entry(of: writer, $0) })
        }
        let killed = entries.filter { $0.starts(with: Array("p2 ".utf8)) }
        #expect(killed == killed.indices.map { Self.entry(of: "p2", $0) })
        let log = try LogFile(folder: folder, signer: try Keys.signer(memory: scratch.path + "/memory"))
        try log.append([Self.entry(of: "last", 0)])
        #expect(reader.verify().findings == [])
    }

    @Test(.enabled(if: environment["CLEW_LEDGER_WRITER"] != nil, "runs only in processes that another test starts"))
    func `a process appends its entries`() throws {
        let name = try #require(Self.environment["CLEW_LEDGER_WRITER"])
        let folder = try #require(Self.environment["CLEW_LEDGER_FOLDER"])
        let log = try LogFile(folder: folder + "/log", signer: try Keys.signer(memory: folder + "/memory"))
        for number in 0..<30 { try log.append([Self.entry(of: name, number)]) }
    }

    private static func spawn(_ name: String, in folder: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["--testing-library", "swift-testing", "--filter", "SeveralWritersTests"]
        process.environment = environment.merging([
            "CLEW_LEDGER_WRITER": name, "CLEW_LEDGER_FOLDER": folder,
        ]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
