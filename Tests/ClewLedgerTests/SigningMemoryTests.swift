import ClewCore
import ClewCrypto
import ClewLedger
import ClewTestSupport
import Foundation
import Testing

@Suite struct SigningMemoryTests {
    static func log(_ scratch: ScratchFolder, _ name: String) throws -> LogFile {
        try LogFile(
            folder: scratch.path + "/" + name, signer: try Keys.signer(memory: scratch.path + "/memory"),
            performer: RecordedDisk())
    }

    static func copy(_ scratch: ScratchFolder, _ from: String, _ to: String) throws {
        try FileManager.default.copyItem(atPath: scratch.path + "/" + from, toPath: scratch.path + "/" + to)
    }

    @Test func `an older copy of the log is not continued`() throws {
        let scratch = try ScratchFolder()
        let first = try Self.log(scratch, "log")
        try first.append((0..<5).map { entry($0) })
        try Self.copy(scratch, "log", "copy")
        try first.append((5..<9).map { entry($0) })
        #expect(throws: LogFault.forked(signed: 9, here: 5)) { try Self.log(scratch, "copy") }
        // The newest one goes on, and the copy can still be read and verified.
        #expect(try first.append([entry(9)]) == 9..<10)
        #expect(try Keys.reader(scratch.path + "/copy").verify().isWhole)
    }

    @Test func `a copy that is open already is stopped at its next append`() throws {
        let scratch = try ScratchFolder()
        let first = try Self.log(scratch, "log")
        try first.append([entry(0)])
        try Self.copy(scratch, "log", "copy")
        let second = try Self.log(scratch, "copy")
        try first.append([entry(1)])
        #expect(throws: LogFault.forked(signed: 2, here: 1)) { try second.append([entry(2)]) }
        #expect(try second.reader.checkpoint().size == 1)
    }

    @Test func `a copy of equal or greater length with another history is not continued`() throws {
        for count in [1, 2, 300] {
            let scratch = try ScratchFolder()
            let first = try Self.log(scratch, "log")
            try first.append([entry(0)])
            try Self.copy(scratch, "log", "copy")
            // The key without its memory, as on another machine.
            let other = try LogFile(folder: scratch.path + "/copy", signer: try Keys.signer())
            try other.append((100..<100 + count).map { entry($0) })
            try first.append([entry(1)])
            #expect(throws: LogFault.forked(signed: 2, here: UInt64(1 + count))) { try Self.log(scratch, "copy") }
        }
    }

    @Test func `a log that was continued elsewhere with the same key goes on`() throws {
        let scratch = try ScratchFolder()
        try Self.log(scratch, "log").append([entry(0)])
        let elsewhere = try LogFile(folder: scratch.path + "/log", signer: try Keys.signer())
        try elsewhere.append((1..<400).map { entry($0) })
        #expect(try Self.log(scratch, "log").append([entry(400)]) == 400..<401)
    }

    @Test func `a log that was removed is not begun anew under its name`() throws {
        let scratch = try ScratchFolder()
        try Self.log(scratch, "log").append([entry(0)])
        #expect(throws: LogFault.forked(signed: 1, here: 0)) { try Self.log(scratch, "new") }
    }

    @Test func `a lost checkpoint file is put back when the tiles are those that were signed`() throws {
        let scratch = try ScratchFolder()
        let log = try Self.log(scratch, "log")
        try log.append((0..<300).map { entry($0) })
        let checkpoint = try log.reader.checkpoint()
        try FileManager.default.removeItem(atPath: log.reader.folder + "/checkpoint")
        #expect(try Self.log(scratch, "log").reader.checkpoint().checkpoint == checkpoint.checkpoint)
        #expect(log.reader.verify().findings == [])
        // Without a memory nobody knows what was signed.
        try FileManager.default.removeItem(atPath: log.reader.folder + "/checkpoint")
        #expect(throws: LogFault.damaged(file: "checkpoint")) {
            try LogFile(folder: log.reader.folder, signer: try Keys.signer())
        }
    }

    @Test func `a damaged end of the log is not built upon`() throws {
        for file in ["tile/0/001.p/44", "tile/entries/001.p/44", "tile/1/000.p/1"] {
            let scratch = try ScratchFolder()
            let log = try Self.log(scratch, "log")
            try log.append((0..<300).map { entry($0) })
            var bytes = try Files.bytes(log.reader.folder + "/" + file)
            bytes[5] ^= 1
            try Files.write(bytes, log.reader.folder + "/" + file)
            #expect(throws: LogFault.self) { try Self.log(scratch, "log") }
            #expect(try log.reader.checkpoint().size == 300)
        }
    }

    @Test func `a memory of another log or a damaged one is not written over`() throws {
        let scratch = try ScratchFolder()
        let log = try Self.log(scratch, "log")
        for number in 0..<3 { try log.append([entry(number)]) }
        let key = try #require(SigningKey(seed: Keys.seed))
        let other = LogSigner(
            origin: try Keys.name("clew.invalid/test/audit"), key: key, memoryPath: scratch.path + "/memory")
        #expect(throws: LogFault.damaged(file: "memory of the signing key")) {
            try LogFile(folder: scratch.path + "/other", signer: other)
        }
        let memory = try Files.bytes(scratch.path + "/memory")
        // One torn slot leaves the other; here the newest is torn, as by a crash before it was published.
        var torn = memory
        torn[50] ^= 1
        torn[4096 + 50] ^= 1
        try Files.write(torn, scratch.path + "/memory")
        #expect(throws: LogFault.damaged(file: "memory of the signing key")) { try Self.log(scratch, "log") }
        try Files.write(memory, scratch.path + "/memory")
        #expect(try Self.log(scratch, "log").append([entry(3)]) == 3..<4)
    }
}
