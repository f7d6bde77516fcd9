import ClewCapture
import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Synchronization
import Testing

/// Whole sessions of capture at sites with walls that do not give way as one would like.
@Suite(.serialized, .timeLimit(.minutes(5))) struct GuardedVisitTests {
    private static func page(_ html: String, _ fields: String = "") -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(fields)Content-Length: \(html.utf8.count)\r\n\r\n\(html)"
    }

    private static let queue =
        "<title>Access queue</title><meta http-equiv=refresh content=0><h2>You are in a queue</h2>"

    @Test func `behind a login that ends in a waiting room nothing is asked for that is not on the list`() throws {
        let asked = Mutex<[String]>([])
        let site = try ScriptedServer { visitor in
            while let head = visitor.readPost()?.head {
                if head.hasPrefix("POST ") {
                    visitor.send(Self.page(Self.queue, "Set-Cookie: s=1\r\n"))
                    return
                }
                guard head.contains("Cookie: s=1") else {
                    visitor.send(
                        Self.page(
                            "<h1>Login</h1><form action=/enter method=post><input name=u><input type=password name=p></form>"
                        ))
                    continue
                }
                asked.withLock { $0.append(String(head.split(separator: " ")[1])) }
                let links = ["/?buy=7", "/logout", "/item/7/buy", "/item/7"].map { "<a href='\($0)'>x</a>" }
                visitor.send(Self.page("<p>tea</p>" + links.joined()))
            }
        }
        defer { site.stop() }
        let live = try LiveCase(
            CaptureScope(
                places: ["127.0.0.2"], classes: [.text, .accountAreas], accountPaths: ["/", "/item/*"],
                requestLimit: 100))
        try live.workspace.openKeystore(passphrase: GuardedMarket.words, under: live.permit)
        let login = SiteLogin(
            page: site.url("/login"), user: "trainee", password: "harbour wind", entered: Timestamp(seconds: 1),
            by: "tester")
        try live.workspace.keepLogin(login, of: site.url(), under: live.permit)
        let report = try live.capture(site.url(), depth: 2)
        #expect(report.parked == [] && report.ending == nil && report.outOfScope >= 3)
        #expect(asked.withLock { $0.sorted() } == ["/", "/item/7"])
    }

    @Test func `a waiting room without end parks the site`() throws {
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty { visitor.send(Self.page(Self.queue)) }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let report = try live.capture(site.url(), limit: 60)
        #expect(report.requests == 21 && report.ending == nil)
        #expect(report.parked.count == 1 && report.parked.first?.contains("waiting room") == true)
        let parked = try #require(try live.captures().first { $0.outcome == .parked })
        #expect(parked.evidence == nil && parked.address == site.url())
    }

    @Test(arguments: [1, 4])
    func `a site that was met is visited though the one that led to it waits for a person`(connections: Int) throws {
        let other = try ScriptedServer(address: "127.0.0.3") { visitor in
            while !visitor.readHead().isEmpty { visitor.send(Self.page("<p>tea</p>")) }
        }
        defer { other.stop() }
        let place = other.url("/tea")
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                visitor.send(
                    Self.page(
                        head.hasPrefix("GET / ")
                            ? "<a href='\(place)'>there</a> <a href='/next'>next</a>"
                            : "<form method=post><img src=/captcha.png><input name=captcha></form>"))
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2", "127.0.0.3:\(other.port)"]))
        var options = LiveCase.options([site.url()], depth: 1)
        options.connections = connections
        let report = try live.workspace.captureLive(options, under: live.permit)
        #expect(report.parked.count == 1 && report.got == 3)
        #expect(try live.captures().contains { $0.address == place && $0.outcome == .got })
    }

    @Test(arguments: ["captcha", "login"])
    func `a wall that was sealed before the program was killed is not taken for the page`(kind: String) throws {
        let isOpen = Mutex(false)
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                let wall =
                    kind == "captcha"
                    ? "<form method=post><img src=/captcha.png><input name=captcha></form>"
                    : "<h1>Login</h1><form action=/enter method=post><input name=u><input type=password name=p></form>"
                visitor.send(Self.page(isOpen.withLock { $0 } ? "<p>tea</p>" : wall))
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        #expect(try live.capture(site.url()).parked.count == 1)
        // As it is when the program is killed after sealing: the frontier does not know of the visit.
        let frontier = try Frontier(path: live.workspace.path + "/state/frontier.sqlite")
        let far = Timestamp(seconds: 4_000_000_000)
        var page = try #require(try frontier.due(of: site.url(""), at: far, most: 10).first)
        #expect(page.visits == 1)
        page.visits = 0
        try frontier.settle([page])
        isOpen.withLock { $0 = true }
        let report = try live.capture(site.url())
        #expect(report.requests == 1 && report.got == 1)
        page = try #require(
            try frontier.due(of: site.url(""), at: FrontierPage.never, most: 10).first)
        #expect(page.visits == 2)
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
    }
}
