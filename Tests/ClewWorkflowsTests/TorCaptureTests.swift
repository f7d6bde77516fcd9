import ClewCapture
import ClewCore
import ClewCrypto
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWARC
import ClewWorkflows
import Foundation
import Testing

/// Two markets of an exercise captured through a Tor network of the test's own: the names of the markets exist nowhere else.
@Suite(.serialized, .enabled(if: PrivateTor.isAvailable, "tor is not installed"), .timeLimit(.minutes(10)))
struct TorCaptureTests {
    /// The network with the sites behind it: two markets, then others. Until a market answers it is asked again.
    private func network(_ served: ServedExercise, _ others: UInt16...) throws -> PrivateTor {
        let target = "127.0.0.2:\(served.port)"
        let tor = try PrivateTor(services: [target, target] + others.map { "127.0.0.2:\($0)" })
        for host in tor.hosts.prefix(2) {
            let address = try WebAddress("http://\(host)/harbour-lane/")
            var status: Int?
            var said = ""
            for attempt in 0..<60 where status != 200 {
                let client = SiteClient(
                    site: address.host, route: .tor(socks: .loopback(tor.socksPort), isolation: "test-\(attempt)"),
                    limits: ExchangeLimits(connectTime: .seconds(15), totalTime: .seconds(20))
                ) { Timestamp(seconds: 1_800_000_000) }
                let exchange = client.get(address)
                status = exchange.status
                said = exchange.outcome.sentence
                if status != 200 { Thread.sleep(forTimeInterval: 2) }
            }
            try #require(status == 200, "\(said)")
        }
        return tor
    }

    /// The address of a service with another key than that of a host, and with the checksum that belongs to it.
    private static func withAnotherKey(_ host: String) throws -> String {
        var key = try OnionAddress(host).publicKey
        key[0] ^= 1
        let hash = sha3_256(Array(".onion checksum".utf8) + key + [3])
        let bytes = key + [UInt8(truncatingIfNeeded: hash.0 >> 56), UInt8(truncatingIfNeeded: hash.0 >> 48), 3]
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
        var text = ""
        var (bits, count) = (0, 0)
        for byte in bytes {
            (bits, count) = (bits << 8 | Int(byte), count + 8)
            while count >= 5 {
                count -= 5
                text.append(letters[bits >> count & 31])
            }
            bits &= 1 << count - 1
        }
        return try OnionAddress(text + ".onion").name
    }

    @Test func `markets behind onion services are captured, and what does not answer is told`() throws {
        let served = ServedExercise()
        defer { served.stop() }
        let (slow, secure) = (try SlowSite(), try SecureServer(name: "exercise.example"))
        defer { slow.stop() }
        let tor = try network(served, slow.port, secure.port)
        let (harbour, tallow) = (tor.hosts[0], tor.hosts[1])
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        let silent = "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion"
        let wrong = try Self.withAnotherKey(harbour)
        var statement = CaseFixture.statement
        statement.capture = CaptureScope(
            places: [harbour + "/harbour-lane", tallow + "/tallow-row", silent, wrong] + tor.hosts[2...])
        let authority = try workspace.addAuthority(statement, asDefault: false, under: workspace.permit())
        let permit = Permit(user: "tester", role: .analyst, authority: authority, purpose: "test")
        func capture(_ addresses: [String], depth: Int, port: UInt16 = tor.socksPort) throws -> LiveCaptureReport {
            try workspace.captureLive(
                LiveCaptureOptions(addresses: addresses, way: .tor(port: port), depth: depth, pause: 0...0),
                under: permit)
        }
        let report = try capture(["http://\(harbour)/harbour-lane/", "http://\(tallow)/tallow-row/"], depth: 3)
        #expect(report.got > 100 && report.ending == nil)
        // What the market of the exercise offers on its last day stands in the table that was made with it.
        let read = try ReadExercise(seed: 7, pages: 400)
        let listings = try ReadExercise.all { page in
            try workspace.listings(page: page, under: workspace.permit()).listings
        }
        let found = Dictionary(grouping: listings.map(\.key), by: \.market).mapValues { Set($0) }
        #expect(!read.table.isEmpty && found["Harbour Lane"] == read.table)
        // Of the other market the truth tells what its pages showed on the last day.
        let shown = try read.shown(on: "tallow-row")
        #expect(!shown.isEmpty && found["Tallow Row"]?.isSuperset(of: shown) == true)
        for listing in listings { #expect(try read.listing(listing.key).title == listing.title, "\(listing.key)") }
        #expect(Set(listings.map(\.key.market)) == ["Harbour Lane", "Tallow Row"])
        let captures = try ReadExercise.all { page in try workspace.captures(page: page, under: workspace.permit()) }
        #expect(captures.allSatisfy { $0.authority == authority.id && $0.source.hasSuffix(".onion") })
        // Each record names the key of which the address of its service is made.
        let vault = try Vault.open(try CaseFolder.open(workspace.path), keys: nil)
        for host in [harbour, tallow] {
            let capture = try #require(captures.first { $0.source == host })
            let key = try vault.record(at: Int(capture.leaf)).header["Clew-Onion-Key"]
            #expect(try key == "ed25519 " + OnionAddress(host).publicKey.hex)
        }

        let scene = TorScene(tor: tor, workspace: workspace, permit: permit, slow: slow, secure: secure)
        try scene.killACircuitInMidPage()
        try scene.captureOverTLS()
        try scene.traceTheProgram(in: fixture.root + "/traced")
        try scene.measure()

        // A service that is not there, a wrong key in the address, a tor that is gone and one that is back.
        #expect(try capture(["http://\(silent)/"], depth: 0).failed > 0)
        #expect(try capture(["http://\(wrong)/harbour-lane/"], depth: 0).got == 0)
        let typo = harbour.replacing(harbour.prefix(1), with: harbour.hasPrefix("a") ? "b" : "a", maxReplacements: 1)
        #expect(throws: WorkflowFault.self) { try capture(["http://\(typo)/harbour-lane/"], depth: 0) }
        tor.stopClient()
        let without = try capture(["http://\(harbour)/harbour-lane/"], depth: 0)
        #expect(without.got == 0 && without.failed > 0 && without.withheld == 0)
        let empty = try ReadExercise.all { page in try workspace.captures(page: page, under: workspace.permit()) }
            .filter { $0.evidence == nil }
        let failed = Set(empty.filter { $0.outcome == .unreachable }.compactMap(\.address))
        #expect(failed.isSuperset(of: ["http://\(silent)/", "http://\(wrong)/harbour-lane/"]))
        // A page whose circuit did not come about was asked for again, over another.
        let got = Set(captures.filter { $0.outcome == .got }.compactMap(\.address))
        let others = failed.filter { address in tor.hosts[..<2].contains { address.hasPrefix("http://\($0)/") } }
        #expect(got.isSuperset(of: others))
        // A tor that is gone says nothing of the market.
        let unasked = empty.filter { $0.outcome == .parked }.compactMap(\.address)
        #expect(Set(unasked) == ["http://\(harbour)/harbour-lane/"])
        try tor.startClient()
        var isBack = false
        for _ in 0..<40 where !isBack {
            Thread.sleep(forTimeInterval: 2)
            let again = try capture(["http://\(harbour)/harbour-lane/"], depth: 0)
            isBack = again.got + again.unchanged == 1
        }
        #expect(isBack)
        #expect(try workspace.verify(deep: true, under: workspace.permit()).isClean)
    }
}
