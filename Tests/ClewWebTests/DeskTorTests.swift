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
    private static let markets = ["harbour-lane", "tallow-row"]
    /// How the desk shows a site that runs.
    private static let running = "<span class=\"state good\">running</span>"

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
        for (host, market) in zip(tor.hosts, Self.markets) {
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
            let list = browser.get("/sites").text
            let sites = try workspace.sites(under: permit)
            let captures = try workspace.captures(page: Page(limit: 1), under: permit).total
            isDone =
                captures > 100 && captures == seen && tor.hosts.allSatisfy { list.contains("http://\($0)") }
                && list.components(separatedBy: Self.running).count - 1 == tor.hosts.count
                && sites.allSatisfy { site in
                    // What did not come whole waits for its next try.
                    site.queue.due == 0 && site.queue.failing.isEmpty && site.plan.state == .running
                }
            seen = captures
        }
        #expect(isDone)
        let hours = systemTime().milliseconds / 3_600_000 - begun.milliseconds / 3_600_000 + 1
        for host in tor.hosts {
            let page = browser.get("/site?site=" + Percent.encoded("http://" + host))
            #expect(page.status == 200 && page.text.contains(Self.running), "\(host)")
            #expect((1...hours).contains { page.text.contains("up: \($0) hour") }, "\(host)")
        }
        for host in tor.hosts {
            #expect(browser.post("/sites/state", ["site": "http://\(host)", "state": "stopped"]).status == 303)
        }
        watch.end()

        try compareWithTruth(try workspace.listings(page: Page(limit: 1000), under: permit).listings)
        #expect(try workspace.verify(deep: true, under: permit).isClean)
    }

    /// The offers that were found are those of the truth: no other, none missing, and each as it was planted.
    private func compareWithTruth(_ found: Listing<ListingSummary>) throws {
        let files = try ExerciseFolder(seed: Self.seed, pages: Self.pages).files()
        let truth = try Truth.read(try #require(files.first { $0.path == "truth.json" }).bytes)
        let names = Dictionary(truth.sites.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        func key(_ site: String, _ id: String) -> ListingKey { ListingKey(market: names[site] ?? site, siteID: id) }
        let planted = Dictionary(
            truth.listings.map { (key($0.site, $0.siteId), $0) }, uniquingKeysWith: { first, _ in first })
        // The table of the exercise shows what Harbour Lane offers on the last day; its first row names the columns, the last
        // one is bad.
        let table = try #require(files.first { $0.path == "offers.csv" }).bytes
        let offered = Set(
            String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst().dropLast().map { row in
                key("harbour-lane", String(row.prefix { $0 != "," }))
            })
        #expect(!found.hasMore && !offered.isEmpty)
        let keys = Dictionary(grouping: found.rows.map(\.key), by: \.market).mapValues { Set($0) }
        #expect(Set(keys.keys) == ["Harbour Lane", "Tallow Row"] && keys["Harbour Lane"] == offered)
        // Of each market the truth tells from when until when it offers what.
        for site in Self.markets {
            let lasting = truth.listings.filter { $0.site == site && $0.from <= truth.lastDay && $0.until == nil }
            #expect(lasting.count > 10 && keys[names[site] ?? site] == Set(lasting.map { key(site, $0.siteId) }))
        }
        for row in found.rows {
            let listing = try #require(planted[row.key], "\(row.key)")
            #expect(!row.isGuess && row.title == listing.title && row.shipsFrom == listing.shipsFrom, "\(row.key)")
        }
        // Sellers and prices change, and what is served is the last day.
        let rows = Dictionary(found.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var compared: Set<ListingKey> = []
        for capture in truth.captures
        where capture.time.hasPrefix(truth.lastDay) && Self.markets.contains(capture.site) {
            for sighting in capture.listings ?? [] {
                let row = try #require(rows[key(capture.site, sighting.id)], "\(sighting.id)")
                let price = try Money(
                    #require(DecimalNumber(sighting.price)), #require(Currency(sighting.currency)))
                #expect(row.seller == sighting.seller && row.price == price, "\(row.key)")
                compared.insert(row.key)
            }
        }
        #expect(compared.count > 20)
    }
}
