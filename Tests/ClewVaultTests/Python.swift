import Foundation
import Testing

/// The Python with warcio and FastWARC that judges from outside; see `Tests/requirements.txt`.
enum Python {
    static let path: String = {
        if let path = ProcessInfo.processInfo.environment["CLEW_TEST_PYTHON"] { return path }
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return tests.appending(path: ".venv/bin/python").path(percentEncoded: false)
    }()

    static let isThere = FileManager.default.isExecutableFile(atPath: path)
    static let absence: Comment = "needs a Python with Tests/requirements.txt: run `make setup` or set CLEW_TEST_PYTHON"

    /// Runs Python with arguments and gives what it printed and its exit status.
    static func run(_ arguments: [String], program: String = path) throws -> (output: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: program)
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
