import ClewCore
import ClewCrypto
import ClewLedger
import Foundation
import Testing

/// A folder for one test, removed with the value.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "clew-ledger-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // A folder that stays behind harms no test.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// All files below a folder, relative to it, in order.
    static func files(below folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    static func write(_ bytes: [UInt8], _ path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
}

/// The outcome of another program.
struct Outcome {
    var status: Int32
    var output: String

    init(of program: String, _ words: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + words
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: data, as: UTF8.self)
    }

    static func has(_ program: String) -> Bool {
        (try? Outcome(of: "which", [program]))?.status == 0
    }
}

/// The key and the name that the tests sign with; the seed is that of RFC 8032, TEST 1.
enum Keys {
    static let seed: [UInt8] = [
        0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
        0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
    ]

    static func name(_ text: String = "clew.invalid/test/evidence") throws -> KeyName { try #require(KeyName(text)) }

    static func note() throws -> NoteSigner {
        NoteSigner(name: try name(), key: try #require(SigningKey(seed: seed)))
    }

    static func signer(memory: String? = nil) throws -> LogSigner {
        LogSigner(origin: try name(), key: try #require(SigningKey(seed: seed)), memoryPath: memory)
    }

    static func reader(_ folder: String) throws -> LogReader {
        LogReader(folder: folder, origin: try name(), verifiers: [try note().verifier])
    }
}

/// Entries that differ: their number and as many bytes as wanted.
func entry(_ number: Int, _ count: Int = 12) -> [UInt8] {
    let text = Array("entry \(number)".utf8)
    return text + [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: max(0, count - text.count))
}

/// Where the test files of this module lie.
let testFolder = String(#filePath.prefix { $0 != "\0" }).components(separatedBy: "/").dropLast().joined(separator: "/")
