import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWARC
import ClewWorkflows
import Foundation
import Testing

/// A market of an exercise captured by the program itself through an I2P network of the test's own, which stands in a
/// network namespace together with the program and the market.
@Suite(.serialized, .enabled(if: TestingI2PNetwork.isAvailable, "i2pd is not installed"), .timeLimit(.minutes(10)))
struct I2PCaptureTests {
    /// A site that gives every visitor the file of the page's name and keeps what it was asked.
    private static let witness = """
        import os, socket, sys
        server = socket.create_server(("127.0.0.1", 8082))
        while True:
            visitor, _ = server.accept()
            asked = b""
            while b"\\r\\n\\r\\n" not in asked:
                more = visitor.recv(65536)
                if not more: break
                asked += more
            open(os.path.join(sys.argv[1], "asked"), "ab").write(asked)
            name = os.path.basename(asked.split(b" ")[1].decode()) if asked else ""
            visitor.sendall(open(os.path.join(sys.argv[1], name or "plain"), "rb").read())
            visitor.close()
        """

    private static let plain =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\nConnection: close\r\n\r\n<p>Good day</p>"

    /// A page of i2pd, sent by a site.
    private static let feigned: String = {
        let page =
            "<html>\r\n<head>\r\n  <title>I2Pd HTTP proxy</title>\r\n</head>\r\n"
            + "<body><h1>Proxy error: Host is down</h1>\r\n</body>\r\n</html>\r\n"
        return "HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\nContent-Length: \(page.utf8.count)\r\n"
            + "Content-Type: text/html; charset=UTF-8\r\nDate: Thu, 26 Nov 2026 13:56:46 GMT\r\n\r\n" + page
    }()

    @Test func `a market behind an I2P router is captured, and what the router says is not taken for the site`() throws
    {
        let fixture = try CaseFixture()
        let network: TestingI2PNetwork
        do {
            network = try TestingI2PNetwork(services: ["127.0.0.2:8081", "127.0.0.1:8082"])
        } catch let failure as NetworkNamespace.Failure where !NetworkNamespace.isPermitted {
            print("Not proved here: a network of one's own is not permitted, so no I2P was spoken. \(failure)")
            return
        }
        let (market, witness) = ("http://\(network.hosts[0])", "http://\(network.hosts[1])")
        _ = try fixture.write("pages/plain", Array(I2PCaptureTests.plain.utf8))
        _ = try fixture.write("pages/feigned", Array(I2PCaptureTests.feigned.utf8))
        let clew = BuiltProgram.url.path
        let exercise = try fixture.exercise(seed: 7, pages: 400)
        try network.namespace.start(clew, ["exercise", "serve", exercise, "--port", "8081"])
        try network.namespace.start("python3", ["-c", I2PCaptureTests.witness, fixture.root + "/pages"])
        try network.waitForPage(market + "/harbour-lane/")
        try network.waitForPage(witness + "/plain")

        let place = fixture.root + "/case"
        func run(_ arguments: String...) throws -> ProgramRun {
            try network.namespace.run(
                "env", ["XDG_DATA_HOME=\(fixture.root)/data", clew] + arguments + ["--workspace", place])
        }
        func capture(_ address: String, depth: Int) throws -> String {
            try run("capture", address, "--i2p-port", "\(network.proxyPort)", "--depth", "\(depth)", "--pause", "0")
                .output
        }
        let silent = "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pa.b32.i2p"
        let named = ["--officer", "M. Example", "--case", "EX-1", "--basis", "exercise"]
        let made = try network.namespace.run(
            "env", ["XDG_DATA_HOME=\(fixture.root)/data", clew, "init", place] + named)
        try #require(made.status == 0, "\(made.output)")
        let stated = try network.namespace.run(
            "env",
            ["XDG_DATA_HOME=\(fixture.root)/data", clew, "authority", "add", "--default", "--workspace", place] + named
                + ["--host", network.hosts[0], "--host", network.hosts[1], "--host", silent])
        try #require(stated.status == 0, "\(stated.output)")

        let said = try capture(market + "/harbour-lane/", depth: 3)
        let absence = try capture("http://\(silent)/", depth: 0)
        #expect(absence.contains("0 pages, 0 unchanged, 0 refused by the site, 3 without an answer"), "\(absence)")
        #expect(try capture(witness + "/plain", depth: 0).contains(" 1 pages"))
        #expect(try capture(witness + "/feigned", depth: 0).contains(" 1 refused by the site, "))

        let workspace = try Workspace.open(place, secrets: SecretsFolder(fixture.root + "/data/clew"))
        try compareWithTheTruth(workspace, said)
        let captures = try ReadExercise.all { page in try workspace.captures(page: page, under: workspace.permit()) }
        #expect(captures.allSatisfy { $0.source.hasSuffix(".b32.i2p") })
        let absent = captures.filter { $0.address == "http://\(silent)/" }
        // It is asked three times.
        #expect(absent.map(\.outcome) == [.unreachable, .unreachable, .unreachable])
        #expect(absent.allSatisfy { $0.evidence == nil && $0.status == nil })
        // i2pd marks what it passes on, so a site behind it cannot feign its page.
        let feigned = captures.filter { $0.address == witness + "/feigned" }
            .filter { $0.outcome != .unreachable }
        #expect(feigned.map(\.outcome) == [.refused] && feigned.map(\.status) == [500])
        try readTheAttempt(at: "http://\(silent)/", in: place)
        try lookAtTheRequest(try Files.bytes(fixture.root + "/pages/asked"), of: network.hosts[1])
        #expect(try workspace.verify(deep: true, under: workspace.permit()).isClean)
    }

    /// What the market offers on its last day stands in the table that was made with it.
    private func compareWithTheTruth(_ workspace: Workspace, _ said: String) throws {
        let read = try ReadExercise(seed: 7, pages: 400)
        let listings = try ReadExercise.all { page in
            try workspace.listings(page: page, under: workspace.permit()).listings
        }
        #expect(!read.table.isEmpty)
        #expect(read.table.isSubset(of: Set(listings.map(\.key))), "\(said)")
        for listing in listings { #expect(try read.listing(listing.key).title == listing.title, "\(listing.key)") }
        #expect(Set(listings.map(\.key.market)) == ["Harbour Lane"])
        let got = try ReadExercise.all { page in try workspace.captures(page: page, under: workspace.permit()) }
            .filter { $0.outcome == .got }
        #expect(got.count > 50, "\(said)")
        let page = try #require(got.first { $0.address?.hasSuffix("/harbour-lane/") == true }?.evidence)
        let source = try workspace.rawSource(
            page, from: 0, count: 100, under: workspace.permit(purpose: "unmask: a test of heads"))
        #expect(String(decoding: source.heads, as: UTF8.self).contains("Clew-Route: i2p; proxy=127.0.0.1:"))
    }

    /// The attempt that is sealed for a site which is not there tells what the router said.
    private func readTheAttempt(at address: String, in place: String) throws {
        let vault = try Vault.open(try CaseFolder.open(place), keys: nil)
        let reader = vault.reader()
        var reasons: [String] = []
        for leaf in 0..<vault.size {
            guard case .record(let record) = try reader.item(at: leaf), record.header["Clew-Kind"] == "attempt",
                record.header.targetURI == address, let bytes = record.payload?.bytes
            else { continue }
            let attempt = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
            reasons.append(attempt?["reason"] as? String ?? "")
            #expect(attempt?["route"] as? String == "i2p" && attempt?["outcome"] as? String == "unreachable")
        }
        let said = "The I2P router cannot reach the site. Its page says: Proxy error: Host is down."
        #expect(Set(reasons) == [said])
    }

    /// What a site behind the router learns of who asks.
    private func lookAtTheRequest(_ asked: [UInt8], of host: String) throws {
        let head = String(decoding: asked, as: UTF8.self)
        #expect(head.hasPrefix("GET /plain HTTP/1.1\r\n") && head.contains("\r\nHost: \(host)\r\n"), "\(head)")
        #expect(head.contains("\r\nUser-Agent: MYOB/6.66 (AN/ON)\r\n") && !head.contains("Mozilla"), "\(head)")
        #expect(!head.contains("Accept-Language") && !head.contains("\r\nAccept:"), "\(head)")
    }
}
