import Foundation
import Testing

/// The Python with warcio and FastWARC that judges from outside; see `Tests/requirements.txt`.
enum Python {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let path: String =
        ProcessInfo.processInfo.environment["CLEW_TEST_PYTHON"]
        ?? root.appending(path: "Tests/.venv/bin/python").path(percentEncoded: false)

    static let isThere = FileManager.default.isExecutableFile(atPath: path)
    static let absence: Comment = "needs a Python with Tests/requirements.txt: run `make setup` or set CLEW_TEST_PYTHON"

    /// Runs a script and gives what it printed and its exit status.
    static func run(_ script: String, _ arguments: [String] = []) throws -> (output: String, status: Int32) {
        try run(arguments: ["-c", script] + arguments)
    }

    /// Runs Python with arguments.
    static func run(arguments: [String]) throws -> (output: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (String(decoding: data, as: UTF8.self), process.terminationStatus)
    }
}

/// A folder that is removed in the end.
final class ScratchFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "clew-warc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        try Data(bytes).write(to: url.appending(path: name))
        return path(name)
    }
}
