import ClewCapture
import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Synchronization
import Testing

/// What the gap calendar tells of sites that answer with walls, or that a page is not there.
@Suite(.serialized, .timeLimit(.minutes(5))) struct WallCalendarTests {
    private static let captcha = "<form method=post><img src=/captcha.png><input name=captcha></form>"
    private static let login =
        "<h1>Login</h1><form action=/enter method=post><input name=u><input type=password name=p></form>"

    private static func page(_ html: String, _ fields: String = "") -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(fields)Content-Length: \(html.utf8.count)\r\n\r\n\(html)"
    }

    /// A case that watches a site.
    private func watching(_ site: ScriptedServer, _ scope: CaptureScope) throws -> LiveCase {
        // Its hour is long enough for all that a test does.
        let ticks = GuardedMarket.Ticks()
        let live = try LiveCase(scope, clock: { ticks.next() })
        try live.workspace.watchSites(LiveCase.options([site.url()]), under: live.permit)
        return live
    }

    private func calendar(of site: ScriptedServer, _ live: LiveCase) throws -> SiteCalendar {
        try live.workspace.site(site.url(""), days: 1, under: live.permit).calendar
    }

    @Test func `an hour of walls alone is one in which the site refused us, after a rebuild too`() throws {
        let html = Mutex(Self.captcha)
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty { visitor.send(Self.page(html.withLock { $0 })) }
        }
        defer { site.stop() }
        let live = try watching(site, CaptureScope(places: ["127.0.0.2"]))
        #expect(try live.capture(site.url()).parked.count == 1)
        #expect(try live.capture(site.url()).parked.count == 1)
        #expect(try calendar(of: site, live).count(.refusedUs) == 1)
        #expect(try live.captures().count { $0.outcome == .refused && $0.status == 200 } == 2)
        _ = try live.workspace.rebuild(under: live.workspace.permit())
        #expect(try calendar(of: site, live).count(.refusedUs) == 1)
        // All of it falls into one hour of the test's clock.
        html.withLock { $0 = "<p>tea</p>" }
        #expect(try live.capture(site.url()).got == 1)
        #expect(try calendar(of: site, live).count(.shaky) == 1)
    }

    @Test(arguments: [true, false])
    func `a login form is a refusal unless the login succeeds`(isRight: Bool) throws {
        let site = try ScriptedServer { visitor in
            while let head = visitor.readPost()?.head {
                if head.hasPrefix("POST ") {
                    visitor.send(isRight ? Self.page("<p>welcome</p>", "Set-Cookie: s=1\r\n") : Self.page(Self.login))
                    return
                }
                visitor.send(Self.page(head.contains("Cookie: s=1") ? "<p>tea</p>" : Self.login))
            }
        }
        defer { site.stop() }
        let live = try watching(
            site, CaptureScope(places: ["127.0.0.2"], classes: [.text, .accountAreas], accountPaths: ["/"]))
        try live.workspace.openKeystore(passphrase: GuardedMarket.words, under: live.permit)
        let login = SiteLogin(
            page: site.url("/login"), user: "trainee", password: "harbour wind", entered: Timestamp(seconds: 1),
            by: "tester")
        try live.workspace.keepLogin(login, of: site.url(), under: live.permit)
        let report = try live.capture(site.url())
        #expect(report.parked.isEmpty == isRight)
        #expect(try calendar(of: site, live).count(isRight ? .up : .refusedUs) == 1)
    }

    @Test(arguments: [404, 410])
    func `a site that says that a page is not there is up`(status: Int) throws {
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                visitor.send("HTTP/1.1 \(status) Gone\r\nContent-Length: 0\r\n\r\n")
            }
        }
        defer { site.stop() }
        let live = try watching(site, CaptureScope(places: ["127.0.0.2"]))
        #expect(try live.capture(site.url()).refused == 1)
        #expect(try calendar(of: site, live).count(.up) == 1)
    }
}
