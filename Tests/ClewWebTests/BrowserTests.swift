import ClewCore
import ClewServer
import ClewTestSupport
import ClewWeb
import Foundation
import Testing

/// The walk through the desk in a real Chromium; what is checked stands in `Tests/Browser/desk.py`.
@Suite struct BrowserTests {
    static let isAvailable =
        Demand.isStrict
        || Python.has("selenium")
            && ["chromium", "chromedriver"].allSatisfy {
                (try? ProgramRun($0, ["--version"]))?.status == 0  // What cannot be run is as good as none.
            }

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
        let script = Repository.root.appending(path: "Tests/Browser/desk.py").path(percentEncoded: false)
        let password = try #require(deskCase.passwords[.supervisor])
        let walk = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                // A walk that does not start is told below.
                continuation.resume(
                    returning: try? Python.run([script, address, "supervisor", password, "seller"]))
            }
        }
        server.cancel()
        _ = try? await server.value
        let lines = (walk?.output ?? "the walk did not start").split(separator: "\n")
        #expect(walk?.status == 0, "\(lines.filter { !$0.hasPrefix("ok") }.joined(separator: "\n"))")
        #expect(lines.count > 100)
    }
}
