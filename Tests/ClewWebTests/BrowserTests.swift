import ClewCore
import ClewServer
import ClewWeb
import Foundation
import Testing

/// The walk through the desk in a real Chromium; what is checked stands in `Tests/Browser/desk.py`.
@Suite struct BrowserTests {
    /// A Python with selenium: named by the environment, or the one of the tests.
    static let python: String? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["CLEW_TEST_PYTHON"]
        let path = named ?? root.appendingPathComponent(".venv/bin/python").path
        return run(path, ["-c", "import selenium"])?.status == 0 ? path : nil
    }()

    static let isAvailable =
        python != nil && run("/usr/bin/env", ["chromium", "--version"])?.status == 0
        && run("/usr/bin/env", ["chromedriver", "--version"])?.status == 0

    @Test(
        .enabled(
            if: isAvailable,
            "needs chromium, chromium-driver and a Python with selenium (Tests/requirements.txt, CLEW_TEST_PYTHON)"),
        .timeLimit(.minutes(8)))
    func `An analyst walks through the desk in Chromium`() async throws {
        let deskCase = try DeskCase()
        let ready = AsyncStream<String>.makeStream()
        let desk = deskCase.desk
        let server = Task {
            defer { ready.continuation.finish() }
            try await desk.serve { ready.continuation.yield($0) }
        }
        var addresses = ready.stream.makeAsyncIterator()
        let address = try #require(await addresses.next())
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Browser/desk.py").path
        let python = try #require(BrowserTests.python)
        let password = try #require(deskCase.passwords[.supervisor])
        let walk = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    returning: BrowserTests.run(python, [script, address, "supervisor", password, "seller"]))
            }
        }
        server.cancel()
        _ = try? await server.value
        let lines = (walk?.output ?? "the walk did not start").split(separator: "\n")
        #expect(walk?.status == 0, "\(lines.filter { !$0.hasPrefix("ok") }.joined(separator: "\n"))")
        #expect(lines.count > 100)
    }

    /// Runs a program to its end and gives what it wrote.
    private static func run(_ program: String, _ arguments: [String]) -> (status: Int32, output: String)? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        guard (try? process.run()) != nil else { return nil }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
