import ClewCore
import ClewCrypto
import ClewLedger
import ClewTestSupport
import Foundation
import Testing

@Suite(.enabled(if: ProgramRun.isInstalled("python3"), "python3 is not installed")) struct ExhibitScriptTests {
    /// Makes an exhibit of the entry 299 of a log of 400, as a vault would.
    static func exhibit(in scratch: ScratchFolder, payload: Bool = true) throws -> String {
        let folder = scratch.path + "/exhibit"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let stored = Array("stored bytes".utf8), decoded = Array("payload bytes".utf8)
        let salt = randomBytes(32)
        func commitment(_ mark: String, _ bytes: [UInt8]) -> String {
            let inner = Digest(words: sha256(bytes)).bytes
            return Digest(words: sha256(Array("clew \(mark) v1\n".utf8) + salt + inner)).hex
        }
        var text = #"{"kind":"evidence","stored":"\#(commitment("stored", stored))""#
        if payload { text += #","payload":"\#(commitment("payload", decoded))""# }
        let statement = Array((text + "}").utf8)
        let log = try LogFile(folder: scratch.path + "/log", signer: try Keys.signer(), performer: RecordedDisk())
        try log.append((0..<299).map { entry($0) } + [statement] + (300..<400).map { entry($0) })
        let checkpoint = try log.reader.checkpoint()
        let proof = try log.reader.inclusionProof(of: 299, in: 400)
        let hashes = proof.hashes.map { "\"\($0.hex)\"" }.joined(separator: ",")
        let files: [(String, [UInt8])] = [
            ("stored.bin", stored), ("salt.hex", Array((salt.hex + "\n").utf8)), ("entry.json", statement),
            ("proof.json", Array(#"{"leafIndex":299,"treeSize":400,"hashes":[\#(hashes)]}"#.utf8)),
            ("checkpoint", checkpoint.note.bytes), (ExhibitScript.fileName, Array(ExhibitScript.text.utf8)),
        ]
        for (name, bytes) in files { try Files.write(bytes, folder + "/" + name) }
        if payload { try Files.write(decoded, folder + "/payload.bin") }
        let signature = ExhibitScript.signatureFiles(of: checkpoint.note, by: try Keys.note().verifier)
        for file in try #require(signature) { try Files.write(file.bytes, folder + "/" + file.name) }
        return folder
    }

    @Test(arguments: [true, false])
    func `a whole exhibit is found whole`(payload: Bool) throws {
        let scratch = try ScratchFolder()
        let folder = try Self.exhibit(in: scratch, payload: payload)
        let outcome = try ProgramRun("python3", [folder + "/check_exhibit.py"])
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output.contains("The exhibit is whole."))
        #expect(outcome.output.contains("entry 299 stands in the log clew.invalid/test/evidence"))
        #expect(try ProgramRun("python3", [folder + "/check_exhibit.py", folder]).status == 0)
    }

    @Test func `one changed bit in any file that counts is found`() throws {
        let scratch = try ScratchFolder()
        let folder = try Self.exhibit(in: scratch)
        var generator = SplitMix64(seed: 4)
        let names = ["stored.bin", "payload.bin", "salt.hex", "entry.json", "checkpoint.body", "checkpoint.signature"]
        for name in names {
            let bytes = try Files.bytes(folder + "/" + name)
            for _ in 0..<4 {
                var wrong = bytes
                // The last byte of the salt file is a newline; flips in hexadecimal digits can change case alone.
                let bit = Int.random(in: 0..<(bytes.count - 1) * 8, using: &generator)
                if name == "salt.hex", bit % 8 == 5 { continue }
                wrong[bit / 8] ^= 1 << UInt8(bit % 8)
                try Files.write(wrong, folder + "/" + name)
                let outcome = try ProgramRun("python3", [folder + "/check_exhibit.py"])
                #expect(outcome.status == 1 && outcome.output.contains("NOT whole"), "\(name) bit \(bit)")
            }
            try Files.write(bytes, folder + "/" + name)
        }
    }

    @Test(arguments: [
        ("proof.json", "{"), ("proof.json", #"{"leafIndex":298,"treeSize":400,"hashes":[]}"#), ("proof.json", "[]"),
        ("proof.json", #"{"leafIndex":-1,"treeSize":400,"hashes":[]}"#), ("checkpoint", ""), ("checkpoint", "a\nb\n\n"),
        ("entry.json", "[]"), ("entry.json", ""), ("salt.hex", "zz"), ("salt.hex", ""),
    ])
    func `a broken file is told, without a traceback`(name: String, text: String) throws {
        let scratch = try ScratchFolder()
        let folder = try Self.exhibit(in: scratch)
        try Files.write(Array(text.utf8), folder + "/" + name)
        let outcome = try ProgramRun("python3", [folder + "/check_exhibit.py"])
        #expect(outcome.status == 1)
        #expect(!outcome.output.contains("Traceback"), "\(outcome.output)")
        #expect(outcome.output.contains("NOT whole"))
    }

    @Test func `a missing file is told`() throws {
        let scratch = try ScratchFolder()
        let folder = try Self.exhibit(in: scratch)
        try FileManager.default.removeItem(atPath: folder + "/stored.bin")
        #expect(try ProgramRun("python3", [folder + "/check_exhibit.py"]).status == 1)
    }
}
