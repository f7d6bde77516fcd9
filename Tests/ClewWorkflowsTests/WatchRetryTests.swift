import ClewCore
import ClewStore
import ClewTestSupport
import ClewWorkflows
import Synchronization
import Testing

/// When pages of a watched site are asked for again that could not be fetched.
@Suite(.serialized, .timeLimit(.minutes(5))) struct WatchRetryTests {
    private let ticks = GuardedMarket.Ticks()

    /// A case whose clock is that of the test.
    private func live() throws -> LiveCase {
        let ticks = ticks
        return try LiveCase(CaptureScope(places: ["127.0.0.2"])) { ticks.next() }
    }

    /// A site whose first page leads to `/bad`, which is answered as it is told.
    private func server(_ answer: @escaping @Sendable () -> String) throws -> ScriptedServer {
        try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                visitor.send(head.hasPrefix("GET /bad ") ? answer() : WatchRetryTests.page("<a href=/bad>x</a>"))
            }
        }
    }

    private static func page(_ body: String) -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    private static func busy(_ seconds: Int) -> String {
        "HTTP/1.1 503 Busy\r\nRetry-After: \(seconds)\r\nContent-Length: 0\r\n\r\n"
    }

    /// The page `/bad` as the frontier has it, and how many minutes after it was asked for last it is due.
    private func bad(_ live: LiveCase, _ site: ScriptedServer) throws -> (page: FrontierPage, minutes: Int64) {
        let frontier = try Frontier(path: live.workspace.path + "/state/frontier.sqlite")
        let pages = try frontier.due(of: site.url(""), at: FrontierPage.never, most: 100)
        let page = try #require(pages.first { $0.address == site.url("/bad") })
        let times = try live.captures().filter { $0.address == page.address }.map(\.time)
        let asked = try #require(times.max())
        return (page, (page.due.milliseconds - asked.milliseconds) / 60_000)
    }

    @Test func `a page that fails is tried again after longer and longer times, a day at most`() throws {
        let isWell = Mutex(false)
        let asked = Mutex(0)
        let site = try server {
            asked.withLock { $0 += 1 }
            return isWell.withLock { $0 } ? Self.page("well") : Self.busy(0)
        }
        defer { site.stop() }
        let live = try live()
        try live.workspace.watchSites(LiveCase.options([site.url()], depth: 1), under: live.permit)
        for (round, minutes) in [1, 2, 30, 60, 120, 240, 480, 960, 1440, 1440].enumerated() {
            _ = try live.capture(site.url(), depth: 1)
            let found = try bad(live, site)
            #expect(found.minutes == Int64(minutes) && found.page.failures == round + 1)
            #expect(asked.withLock { $0 } == round + 1)
            if minutes > 2 {
                // Before its time it is left alone.
                _ = try live.capture(site.url(), depth: 1)
                #expect(asked.withLock { $0 } == round + 1)
            }
            ticks.pass(Int64(minutes) * 60)
        }
        isWell.withLock { $0 = true }
        _ = try live.capture(site.url(), depth: 1)
        #expect(try bad(live, site).page.failures == 0 && bad(live, site).page.error == nil)
    }

    @Test func `what the site asks for is kept where it is longer`() throws {
        let site = try server { Self.busy(7200) }
        defer { site.stop() }
        let live = try live()
        try live.workspace.watchSites(LiveCase.options([site.url()], depth: 1), under: live.permit)
        let report = try live.capture(site.url(), depth: 1)
        #expect(report.refused == 1 && report.parked.first?.contains("left alone for 120 minutes") == true)
        let found = try bad(live, site)
        #expect(found.minutes == 120 && found.page.failures == 1)
    }

    @Test func `a watch leaves the whole site alone for as long as it asks`() throws {
        let asked = Mutex<[(target: String, at: ContinuousClock.Instant)]>([])
        let site = try ScriptedServer { visitor in
            while true {
                let target = visitor.readHead().split(separator: " ").dropFirst().first.map(String.init) ?? ""
                if target.isEmpty { return }
                asked.withLock { $0.append((target: target, at: ContinuousClock.now)) }
                visitor.send(target == "/busy" ? Self.busy(3) : Self.page("well"))
            }
        }
        defer { site.stop() }
        let live = try live()
        try live.workspace.watchSites(LiveCase.options([site.url("/busy"), site.url("/well")]), under: live.permit)
        let watch = SiteWatchTests.Running(live.workspace)
        let isAsked = try SiteWatchTests.Running.wait { asked.withLock { $0.count > 1 } }
        try watch.end()
        #expect(isAsked)
        let first = asked.withLock { Array($0.prefix(2)) }
        #expect(first.first?.target == "/busy" && first.count == 2)
        guard let start = first.first?.at, let next = first.last?.at else { return }
        #expect(start.duration(to: next) >= .milliseconds(2900))
    }
}
