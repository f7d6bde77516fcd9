import Foundation

/// A program of somebody else that has run to its end.
///
///     let judge = try ProgramRun("openssl", ["version"])
///     #expect(judge.status == 0, "\(judge.output)")
package struct ProgramRun: Sendable {
    /// Its exit status.
    package let status: Int32
    /// What it wrote on standard output, and among it what it wrote on standard error unless that was not wanted.
    package let output: String

    /// Runs a program, found by its path or by its name, with bytes on standard input.
    package init(
        _ program: String, _ arguments: [String] = [], input: [UInt8]? = nil, in folder: String? = nil,
        withErrors: Bool = true
    ) throws {
        let process = Process()
        let isPath = program.contains("/")
        process.executableURL = URL(fileURLWithPath: isPath ? program : "/usr/bin/env")
        process.arguments = isPath ? arguments : [program] + arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        // A file and not a pipe: a program that does not read its input must not stop the test.
        let scratch = try input.map { bytes in
            let scratch = try ScratchFolder()
            try scratch.write(bytes, "input")
            return scratch
        }
        process.standardInput =
            try scratch.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0.path("input"))) }
            ?? FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = withErrors ? pipe : FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: data, as: UTF8.self)
    }

    /// Whether a program of that name is installed.
    package static func isInstalled(_ program: String) -> Bool {
        // Where not even `which` runs, nothing is as good as installed.
        Demand.isStrict || (try? ProgramRun("which", [program]))?.status == 0
    }
}
