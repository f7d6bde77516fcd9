import ClewCapture
import ClewCore
import ClewExercise
import ClewServer
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWeb
import ClewWorkflows
import Foundation
import Testing

/// Two markets of an exercise, watched from the desk, through a Tor network of the test's own.
@Suite(.serialized, .enabled(if: PrivateTor.isAvailable, "tor is not installed"), .timeLimit(.minutes(10)))
struct DeskTorTests {
    private static let (seed, pages) = (UInt64(7), 400)

    /// The network with the sites behind it; until a service answers it is asked again.
    private func network(port: Int) throws -> PrivateTor {
        let target = "127.0.0.2:\(port)"
        let tor = try PrivateTor(services: [target, target])
        for host in tor.hosts {
            let address = try WebAddress("http://\(host)/harbour-lane/")
            var answered = false
            for attempt in 0..<60 where !answered {
                let client = SiteClient(
                    site: address.host, route: .tor(socks: .loopback(tor.socksPort), isolation: "test-\(attempt)"),
                    limits: ExchangeLimits(connectTime: .seconds(15), totalTime: .seconds(20)), now: systemTime)
                answered = client.get(address).status == 200
                if !answered { Thread.sleep(forTimeInterval: 2) }
            }
            try #require(answered)
        }
        return tor
    }

    @Test
    func `two markets are captured through Tor, started and watched from the desk, and their offers are the truth`()
        throws
    {
        let server = ExerciseServer(seed: Self.seed, pages: Self.pages)
        let running = BackgroundServer { try server.run(port: 0, onReady: $0, isStopped: $1) }
        defer { running.stop() }
        let tor = try network(port: running.port)
        let scratch = try ScratchFolder()
        var statement = AuthorityStatement(officer: "M. Weber", caseReference: "62 Js 1/26", legalBasis: "§ 163 StPO")
        statement.capture = CaptureScope(
            places: [tor.hosts[0] + "/harbour-lane", tor.hosts[1] + "/tallow-row"], depthLimit: 3)
        let workspace = try Workspace.create(
            at: scratch.path + "/case", keysIn: scratch.path + "/keys", name: "Tor", authority: statement,
            clock: systemTime)
        let permit = try workspace.permit(forOperatorWith: nil, purpose: "test")
        let password = try workspace.addUser("weber", role: .analyst, under: permit)
        let desk = try Desk(workspace: workspace, port: LoopbackPort.free() ?? 8080, clock: systemTime)
        let watch = BackgroundWatch(workspace) { Issue.record("\($0)") }
        defer { watch.end() }

        // What the analyst does.
        let browser = Browser(desk)
        _ = browser.get("/login")
        _ = browser.post("/login", ["name": "weber", "password": password, "purpose": "test", "next": "/"])
        _ = browser.get("/sites")
        for (host, market) in zip(tor.hosts, ["harbour-lane", "tallow-row"]) {
            let answer = browser.post(
                "/sites",
                [
                    "address": "http://\(host)/\(market)/", "authority": workspace.defaultAuthority.id,
                    "way": "tor:\(tor.socksPort)", "depth": "3", "pause": "0",
                ])
            #expect(answer.status == 303)
        }
        // What the analyst sees: the queues run empty, and the pages come in.
        var isDone = false
        var seen = 0
        let begun = systemTime()
        for _ in 0..<500 where !isDone {
            Thread.sleep(forTimeInterval: 1)
            let sites = try workspace.sites(under: permit)
            let captures = try workspace.captures(page: Page(limit: 1), under: permit).total
            isDone =
                captures > 100 && captures == seen
                && sites.allSatisfy { site in
                    // What did not come whole waits for its next try.
                    site.queue.due == 0 && site.queue.failing.isEmpty && site.plan.state == .running
                }
            seen = captures
        }
        #expect(isDone)
        let page = browser.get("/site?site=" + Percent.encoded("http://" + tor.hosts[0])).text
        let hours = systemTime().milliseconds / 3_600_000 - begun.milliseconds / 3_600_000 + 1
        #expect(page.contains("running"))
        #expect((1...hours).contains { page.contains("up: \($0)\u{202F}hour") || page.contains("up: \($0) hour") })
        for host in tor.hosts {
            #expect(browser.post("/sites/state", ["site": "http://\(host)", "state": "stopped"]).status == 303)
        }
        watch.end()

        let files = try ExerciseFolder(seed: Self.seed, pages: Self.pages).files()
        let truth = try Truth.read(try #require(files.first { $0.path == "truth.json" }).bytes)
        let names = Dictionary(truth.sites.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        let planted = Dictionary(
            truth.listings.map { (ListingKey(market: names[$0.site] ?? $0.site, siteID: $0.siteId), $0) },
            uniquingKeysWith: { first, _ in first })
        // The table of the exercise shows what Harbour Lane offers on the last day; its first row names the columns, the last
        // one is bad.
        let table = try #require(files.first { $0.path == "offers.csv" }).bytes
        let offered = Set(
            String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst().dropLast().map { row in
                ListingKey(market: "Harbour Lane", siteID: String(row.prefix { $0 != "," }))
            })
        let found = try workspace.listings(page: Page(limit: 1000), under: permit).listings.rows
        #expect(!offered.isEmpty && offered.isSubset(of: Set(found.map(\.key))))
        #expect(Set(found.map(\.key.market)) == ["Harbour Lane", "Tallow Row"])
        for listing in found { #expect(planted[listing.key]?.title == listing.title, "\(listing.key)") }
        #expect(try workspace.verify(deep: true, under: permit).isClean)
    }
}
