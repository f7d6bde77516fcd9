import ClewCore
import ClewCrypto
import ClewLedger
import ClewTestSupport
import Foundation
import Testing

@Suite struct LogFileTests {
    @Test func `entries come back with their proofs at every size up to 70`() throws {
        let scratch = try ScratchFolder()
        let log = try LogFile(folder: scratch.path + "/log", signer: try Keys.signer())
        let reader = log.reader
        var leaves: [Digest] = []
        var roots = [MerkleTree.emptyRoot]
        for size in 0...70 {
            let checkpoint = try reader.checkpoint()
            #expect(checkpoint.size == UInt64(size) && checkpoint.root == roots[size])
            for index in 0..<size {
                let proof = try reader.inclusionProof(of: UInt64(index), in: UInt64(size))
                #expect(proof.hashes == PlainTree.path(index, leaves[...]))
                #expect(proof.isValid(leaf: leaves[index], root: checkpoint.root))
            }
            for old in 0...size {
                let proof = try reader.consistencyProof(from: UInt64(old), to: UInt64(size))
                #expect(proof.isValid(oldRoot: roots[old], newRoot: checkpoint.root))
            }
            #expect(try log.append([entry(size)]) == UInt64(size)..<UInt64(size + 1))
            leaves.append(MerkleTree.leafHash(of: entry(size)))
            roots.append(PlainTree.root(leaves[...]))
        }
        #expect(reader.verify().findings == [])
    }

    @Test(arguments: [[1], [255, 1, 1], [256], [257], [511, 2], [1000, 1000, 1000], [65535, 1, 1], [65536 + 300]])
    func `groups of every kind give the tree of the plain definition`(groups: [Int]) throws {
        let scratch = try ScratchFolder()
        let log = try LogFile(folder: scratch.path + "/log", signer: try Keys.signer())
        var entries: [[UInt8]] = []
        for count in groups {
            let group = (entries.count..<entries.count + count).map { entry($0) }
            #expect(try log.append(group) == UInt64(entries.count)..<UInt64(entries.count + count))
            entries += group
        }
        let reader = try Keys.reader(log.reader.folder)
        let checkpoint = try reader.checkpoint()
        #expect(checkpoint.size == UInt64(entries.count))
        #expect(checkpoint.root == PlainTree.root(entries.map { MerkleTree.leafHash(of: $0) }[...]))
        #expect(try reader.entries(in: 0..<checkpoint.size, of: checkpoint.size) == entries)
        let report = reader.verify()
        #expect(report.findings == [] && report.isWhole && report.entryCount == checkpoint.size)
        for index in stride(from: 0, to: entries.count, by: 1 + entries.count / 40) {
            #expect(try reader.entry(at: UInt64(index), in: checkpoint.size) == entries[index])
            let proof = try reader.inclusionProof(of: UInt64(index), in: checkpoint.size)
            #expect(proof.isValid(leaf: MerkleTree.leafHash(of: entries[index]), root: checkpoint.root))
            let old = try reader.root(at: UInt64(index))
            #expect(
                try reader.consistencyProof(from: UInt64(index), to: checkpoint.size)
                    .isValid(oldRoot: old, newRoot: checkpoint.root))
        }
        #expect(
            try Set(Files.paths(below: reader.folder)).isSuperset(of: LogReader.files(ofTreeSize: checkpoint.size)))
    }

    @Test(
        .enabled(if: ProgramRun.isInstalled("python3"), "python3 is not installed"), arguments: [0, 1, 256, 300, 70000])
    func `an independent program finds the same root`(count: Int) throws {
        let scratch = try ScratchFolder()
        let log = try LogFile(folder: scratch.path + "/log", signer: try Keys.signer())
        for start in stride(from: 0, to: count, by: 20000) {
            try log.append((start..<min(start + 20000, count)).map { entry($0, 40) })
        }
        let script = Repository.root.appending(path: "Tests/ClewLedgerTests/Judge/verify_log.py")
        let judge = try ProgramRun("python3", [script.path(percentEncoded: false), log.reader.folder])
        #expect(judge.output == "\(count) \(try log.reader.checkpoint().root.hex)\n")
        #expect(judge.status == 0)
    }

    @Test func `an entry that is too long is refused and nothing of its group is written`() throws {
        let scratch = try ScratchFolder()
        let log = try LogFile(folder: scratch.path + "/log", signer: try Keys.signer())
        try log.append([[], [UInt8](repeating: 7, count: 65535)])
        let before = try Files.paths(below: scratch.path)
        #expect(throws: LogFault.entryTooLong(position: 1, byteCount: 65536)) {
            try log.append([[1], [UInt8](repeating: 7, count: 65536)])
        }
        #expect(try Files.paths(below: scratch.path) == before)
        #expect(try log.append([]) == 2..<2)
        #expect(try log.reader.entry(at: 0, in: 2) == [])
    }

    @Test func `nothing beyond the end is given out`() throws {
        let scratch = try ScratchFolder()
        let log = try LogFile(folder: scratch.path + "/log", signer: try Keys.signer())
        try log.append((0..<5).map { entry($0) })
        let reader = log.reader
        #expect(throws: LogFault.outOfRange) { try reader.entry(at: 5, in: 5) }
        #expect(throws: LogFault.outOfRange) { try reader.entries(in: 0..<6, of: 6) }
        #expect(throws: LogFault.outOfRange) { try reader.inclusionProof(of: 5, in: 5) }
        #expect(throws: LogFault.outOfRange) { try reader.inclusionProof(of: 1, in: 300) }
        #expect(throws: LogFault.outOfRange) { try reader.consistencyProof(from: 6, to: 5) }
        #expect(throws: LogFault.outOfRange) { try reader.leafHash(at: 9, in: 5) }
        #expect(throws: LogFault.noLog) { try Keys.reader(scratch.path + "/none").checkpoint() }
    }

    @Test func `a reader with an older checkpoint goes on while the log grows past its tiles`() throws {
        let scratch = try ScratchFolder()
        let log = try LogFile(folder: scratch.path + "/log", signer: try Keys.signer())
        try log.append((0..<5).map { entry($0) })
        let old = try log.reader.checkpoint()
        for count in [1, 100, 200, 700] {
            let size = try log.reader.checkpoint().size
            try log.append((Int(size)..<Int(size) + count).map { entry($0) })
            let proof = try log.reader.inclusionProof(of: 3, in: old.size)
            #expect(proof.isValid(leaf: MerkleTree.leafHash(of: entry(3)), root: old.root))
            #expect(try log.reader.entries(in: 0..<5, of: old.size) == (0..<5).map { entry($0) })
        }
        // The partial tiles of full tiles are gone by now.
        #expect(!FileManager.default.fileExists(atPath: log.reader.folder + "/tile/0/000.p"))
        #expect(log.reader.verify(knowing: [old.checkpoint]).findings == [])
    }

    @Test func `a session sees the end of the log and no other writer comes between`() throws {
        let scratch = try ScratchFolder()
        let signer = try Keys.signer(memory: scratch.path + "/memory")
        let first = try LogFile(folder: scratch.path + "/log", signer: signer)
        let second = try LogFile(folder: scratch.path + "/log", signer: signer)
        try second.append([entry(0)])
        var kept: LogSession?
        let size = try first.withExclusive { session in
            #expect(session.size == 1)
            let numbers = try session.append([entry(1), entry(2)])
            #expect(numbers == 1..<3)
            kept = session
            return session.size
        }
        #expect(size == 3)
        #expect(throws: LogFault.notWritable) { try kept?.append([entry(9)]) }
        #expect(try second.append([entry(3)]) == 3..<4)
        #expect(try first.append([entry(4)]) == 4..<5)
        #expect(first.reader.verify().findings == [])
    }

    @Test func `the checkpoint of another log or key is not trusted`() throws {
        let scratch = try ScratchFolder()
        let log = try LogFile(folder: scratch.path + "/log", signer: try Keys.signer())
        try log.append([entry(0)])
        let stranger = LogSigner(origin: try Keys.name(), key: SigningKey(), memoryPath: nil)
        #expect(throws: LogFault.untrusted(.noKnownSignature)) {
            try LogFile(folder: scratch.path + "/log", signer: stranger)
        }
        let other = LogReader(
            folder: log.reader.folder, origin: try Keys.name("clew.invalid/test/audit"),
            verifiers: [try Keys.note().verifier])
        #expect(throws: LogFault.untrusted(.malformed)) { try other.checkpoint() }
        // A new key goes on when the old one is trusted too.
        let heir = try LogFile(
            folder: scratch.path + "/log", signer: stranger, trusting: [try Keys.note().verifier])
        #expect(try heir.append([entry(1)]) == 1..<2)
    }

    @Test func `every fault is told in one sentence`() throws {
        let faults: [LogFault] = [
            .noLog, .untrusted(.malformed), .untrusted(.badSignature(try Keys.name())), .untrusted(.noKnownSignature),
            .damaged(file: "tile/0/000"), .forked(signed: 2, here: 1), .entryTooLong(position: 0, byteCount: 70000),
            .notWritable, .outOfRange, .system(action: "sync", file: "x", number: 5),
        ]
        for fault in faults {
            #expect(fault.sentence.hasSuffix("."))
            #expect(!fault.sentence.dropLast().contains(". "))
        }
        #expect(LogFault.forked(signed: 2, here: 1).kind == .conflict)
    }
}
