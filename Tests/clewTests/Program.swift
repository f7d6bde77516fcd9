import ClewTestSupport
import Foundation
import Testing

/// The program as it was built beside the tests, run as a person would run it.
struct Program {
    /// What a run gave.
    struct Outcome {
        var status: Int32
        var output: String
        var messages: String
    }

    let folder: String
    /// The folder of the secrets, below the one of the test: what another folder holds is another machine's.
    var secrets = "secrets"

    /// A folder for one test with secrets of its own.
    init() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("clew-program-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        folder = place.path
    }

    /// Removes the folder.
    func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The same folder with other secrets.
    func with(secrets: String) -> Program {
        var program = self
        program.secrets = secrets
        return program
    }

    /// Writes a file below the folder.
    func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    /// The built program.
    static var executable: URL { BuiltProgram.url }

    /// Starts the program; the caller waits for it or ends it.
    func start(_ arguments: [String], input: String? = nil) throws -> (process: Process, output: Pipe, messages: Pipe) {
        let process = Process()
        process.executableURL = Program.executable
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var environment = ProcessInfo.processInfo.environment
        environment["XDG_DATA_HOME"] = folder + "/" + secrets
        environment["CLEW_WORKSPACE"] = nil
        environment["CLEW_AUTHORITY"] = nil
        process.environment = environment
        let output = Pipe()
        let messages = Pipe()
        process.standardOutput = output
        process.standardError = messages
        if let input {
            let file = folder + "/input-" + UUID().uuidString
            try Data(input.utf8).write(to: URL(fileURLWithPath: file))
            process.standardInput = FileHandle(forReadingAtPath: file)
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        // The threads that run tests hold signals back, which a child takes over; a person's shell holds none back.
        var none = sigset_t()
        var held = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &held)
        defer { pthread_sigmask(SIG_SETMASK, &held, nil) }
        try process.run()
        return (process, output, messages)
    }

    /// Runs the program to its end.
    @discardableResult
    func run(_ arguments: String..., input: String? = nil) throws -> Outcome {
        try run(arguments, input: input)
    }

    /// Runs the program to its end.
    @discardableResult
    func run(_ arguments: [String], input: String? = nil) throws -> Outcome {
        let (process, output, messages) = try start(arguments, input: input)
        // Messages are few; the output is read first so that a long list does not fill the pipe.
        let written = try output.fileHandleForReading.readToEnd() ?? Data()
        let said = try messages.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
            messages: String(decoding: said, as: UTF8.self))
    }
}
