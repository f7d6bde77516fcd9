import ClewCore
import ClewStore
import ClewTestSupport
import ClewWorkflows
import Foundation
import Synchronization
import Testing

/// What is not fetched is told, logged, and said of nobody else.
@Suite(.serialized, .timeLimit(.minutes(5))) struct LiveRefusalTests {
    private func outcomes(_ live: LiveCase) throws -> [String: String] {
        let audit = try live.workspace.audit(page: Page(limit: 50), under: live.workspace.permit()).rows
        let refused = audit.compactMap(\.entry).filter { $0.outcome.hasPrefix("refused: ") }
        return Dictionary(refused.map { ($0.object, $0.outcome) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `a redirect out of the scope is logged with its target, and the capture says so`() throws {
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                visitor.send(
                    "HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/x?y=1\r\nContent-Length: 0\r\n\r\n")
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let report = try live.capture(site.url())
        #expect(report.denied.count == 1 && report.denied.first?.contains("elsewhere.example") == true)
        #expect(try outcomes(live)["http://elsewhere.example/x?y=1"]?.contains("outside the scope") == true)
        #expect(try live.captures().count == 1)
    }

    @Test(arguments: ["file:///etc/passwd", "javascript:alert(1)", "https:page", "https://u:p@a.example/"])
    func `a redirect to no address that can be asked for is logged as it was written`(place: String) throws {
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                if head.hasPrefix("GET / ") {
                    visitor.answer(type: "text/html", Array("<a href=/on>x</a>".utf8))
                } else {
                    let long = place + String(repeating: "x", count: 1000)
                    visitor.send("HTTP/1.1 302 Found\r\nLocation: \(long)\r\nContent-Length: 0\r\n\r\n")
                }
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let report = try live.capture(site.url("/named"))
        #expect(report.requests == 1 && report.outOfScope == 1 && report.denied.count == 1)
        let written = Harmless.terminal(place)
        let logged = try #require(try outcomes(live).first { $0.key.hasPrefix(written) })
        #expect(logged.key.count < 220 && logged.value.contains("address"))
        // One that nobody named is logged as well.
        let other = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let followed = try other.capture(site.url(), depth: 1)
        #expect(followed.requests == 2 && followed.outOfScope == 1 && followed.denied.isEmpty)
        #expect(try outcomes(other).keys.contains { $0.hasPrefix(written) })
    }

    @Test func `what Clew itself does not ask for is no refusal of the site`() throws {
        let live = try LiveCase(CaptureScope(places: ["10.0.0.1", "onion.example"]))
        let report = try live.capture("http://10.0.0.1/")
        #expect(report.refused == 0 && report.withheld == 1 && report.denied.count == 1)
        #expect(try live.captures().map(\.outcome) == [.parked])
        try live.workspace.watchSites(LiveCase.options(["http://10.0.0.1/"]), under: live.permit)
        let calendar = try live.workspace.site("http://10.0.0.1", days: 1, under: live.permit).calendar
        #expect(calendar.count(.notLooking) == calendar.hours.count)
        // Over Tor nothing on the clearnet is asked for, and no tor is needed to know that.
        let options = LiveCaptureOptions(addresses: ["http://onion.example/"], way: .tor(port: 1), pause: 0...0)
        let other = try live.workspace.captureLive(options, under: live.permit)
        #expect(other.withheld == 1 && other.failed == 0 && other.troubles.count == 1)
        #expect(other.missingWays == ["clearnet"] && report.missingWays.isEmpty)
    }

    @Test func `where the proxy is not there nobody looked, and the page is asked for again`() throws {
        let gone = try ScriptedServer(address: "127.0.0.1") { _ in }
        gone.stop()
        let deaf = try ScriptedServer(address: "127.0.0.1") { visitor in
            _ = visitor.read(atMost: 100)
            visitor.send("HTTP/1.1 400 Bad Request\r\n\r\n")
        }
        defer { deaf.stop() }
        let host = "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion"
        for port in [gone.port, deaf.port] {
            let live = try LiveCase(CaptureScope(places: [host]))
            let options = LiveCaptureOptions(addresses: ["http://\(host)/"], way: .tor(port: port), pause: 0...0)
            let report = try live.workspace.captureLive(options, under: live.permit)
            // It is no answer of the site, and nothing that may not be asked for.
            #expect(report.requests == 3 && report.failed == 3 && report.withheld == 0 && report.denied.isEmpty)
            #expect(try live.captures().map(\.outcome) == [.parked, .parked, .parked])
            try live.workspace.watchSites(options, under: live.permit)
            let calendar = try live.workspace.site("http://\(host)", days: 1, under: live.permit).calendar
            #expect(calendar.count(.notLooking) == calendar.hours.count)
        }
    }

    @Test func `what another authority led to on the host is refused in one entry, and nobody named it`() throws {
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                let links = (1...9).map { "<a href=\"/a/\($0)\">x</a>" }.joined()
                visitor.answer(type: "text/html", Array((head.hasPrefix("GET /a/ ") ? links : "<p>x</p>").utf8))
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2/a"]))
        #expect(try live.capture(site.url("/a/"), depth: 1).got == 10)
        #expect(try live.capture(site.url("/a/named")).got == 1)
        var statement = CaseFixture.statement
        statement.capture = CaptureScope(places: ["127.0.0.2/b"])
        let workspace = live.workspace
        let authority = try workspace.addAuthority(statement, asDefault: false, under: workspace.permit())
        let permit = Permit(user: "tester", role: .analyst, authority: authority, purpose: "test")
        let report = try workspace.captureLive(LiveCase.options([site.url("/b")], depth: 2), under: permit)
        #expect(report.got == 1 && report.requests == 1 && report.outOfScope == 10 && report.denied.isEmpty)
        let refused = try outcomes(live)
        #expect(refused.count < 5 && refused[site.url("")]?.contains(" pages that nobody named, such as http") == true)
    }

    @Test func `a picture that nobody may have is withheld, and a page that the site refuses is refused`() throws {
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                if head.hasPrefix("GET /list ") {
                    visitor.answer(type: "text/html", Array("<a href=/linked>x</a>".utf8))
                    continue
                }
                visitor.send(
                    head.hasPrefix("GET /picture ") || head.hasPrefix("GET /linked ")
                        ? "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 4\r\n\r\nPICT"
                        : "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let picture = try live.capture(site.url("/picture"))
        #expect(picture.withheld == 1 && picture.refused == 0 && picture.denied.count == 1)
        #expect(try outcomes(live)[site.url("/picture")]?.contains("does not cover what the answer") == true)
        // One that nobody named is in the audit too, and no reason to end with a refusal.
        let linked = try live.capture(site.url("/list"), depth: 1)
        #expect(linked.withheld == 1 && linked.got == 1 && linked.denied.isEmpty)
        #expect(try outcomes(live)[site.url("/linked")]?.contains("does not cover what the answer") == true)
        let page = try live.capture(site.url("/page"))
        #expect(page.withheld == 0 && page.refused == 1 && page.denied.isEmpty)
        #expect(page.troubles == ["the site answered with status 403.": 1])
    }

    @Test func `an authority that runs out ends the capture, and links of the last page are kept`() throws {
        let ticks = GuardedMarket.Ticks()
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                ticks.pass(10_000)
                visitor.answer(type: "text/html", Array("<a href=/next>x</a>".utf8))
            }
        }
        defer { site.stop() }
        let live = try LiveCase(
            CaptureScope(places: ["127.0.0.2"]), until: Timestamp(seconds: 1_780_005_000)
        ) { ticks.next() }
        let report = try live.capture(site.url(), depth: 1)
        #expect(report.requests == 1 && report.got == 1 && report.outOfScope == 0 && report.denied.isEmpty)
        #expect(report.hasRunOut && report.ending?.contains("not in force") == true)
        // What is due under another authority is still known.
        let frontier = try Frontier(path: live.workspace.path + "/state/frontier.sqlite")
        let due = try frontier.due(of: site.url(""), at: ticks.next(), most: 10)
        #expect(due.map(\.address) == [site.url("/next")])
    }

    @Test func `an authority that was ended covers nothing any more, and asking under it is logged`() throws {
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty { visitor.answer(type: "text/html", Array("<p>x</p>".utf8)) }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        #expect(try live.capture(site.url()).got == 1)
        let workspace = live.workspace
        let id = live.permit.authority.id
        #expect(throws: WorkflowFault.self) {
            try workspace.endAuthority(id, grounds: "x", under: workspace.permit(role: .analyst))
        }
        #expect(throws: WorkflowFault.self) { try workspace.endAuthority(id, grounds: "", under: workspace.permit()) }
        let ended = try workspace.endAuthority(id, grounds: "withdrawn", under: workspace.permit())
        #expect(ended.until != nil && ended.id == id)
        #expect(throws: WorkflowFault.self) { try workspace.permit(forOperatorWith: id, purpose: "test") }
        #expect(try outcomes(live)[id] == "refused: it is not in force")
        let again = try Workspace.open(workspace.path, secrets: live.fixture.secrets)
        let known = try #require(try again.authorities(under: again.permit()).first { $0.id == id })
        #expect(known == ended)
        let decision = try #require(try again.decisions(page: Page(limit: 1), under: again.permit()).rows.first)
        #expect(decision.kind == "authority-end" && decision.grounds == "withdrawn" && decision.subject == id)
        // Stated once more it holds again.
        var statement = CaseFixture.statement
        statement.capture = CaptureScope(places: ["127.0.0.2"])
        #expect(try again.addAuthority(statement, asDefault: false, under: again.permit()).id == id)
        #expect(try again.permit(forOperatorWith: id, purpose: "test").authority.until == nil)
    }

    @Test(arguments: [1, 4])
    func `nothing is asked for that lies deeper than the authority allows`(connections: Int) throws {
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                let number = head.split(separator: " ").dropFirst().first.map { $0.count } ?? 0
                visitor.answer(
                    type: "text/html", Array("<a href='/\(String(repeating: "x", count: number))'>deeper</a>".utf8))
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"], depthLimit: 2))
        var options = LiveCase.options([site.url()], depth: 5)
        options.connections = connections
        let report = try live.workspace.captureLive(options, under: live.permit)
        let asked = String(decoding: site.received.joined(), as: UTF8.self).components(separatedBy: "GET /")
            .dropFirst().map { String($0.prefix { $0 != " " }) }
        #expect(asked.sorted() == ["", "x", "xx"] && report.requests == 3 && report.outOfScope == 1)
        #expect(try outcomes(live)[site.url("/xxx")]?.contains("links") == true)
    }

    @Test func `a capture under way asks for nothing more once its authority was ended`() throws {
        let live = try LiveCase(
            CaptureScope(places: ["127.0.0.2"]),
            clock: { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) })
        let second = try Workspace.open(live.workspace.path, secrets: live.fixture.secrets)
        let asked = Mutex(0)
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                let number = asked.withLock { asked in
                    asked += 1
                    return asked
                }
                if number == 5 {
                    do {
                        try second.endAuthority(
                            live.permit.authority.id, grounds: "withdrawn", under: second.permit())
                    } catch {
                        Issue.record(error)
                    }
                }
                let links = (1...9).map { "<a href='/\(number)\($0)'>x</a>" }.joined()
                visitor.answer(type: "text/html", Array(links.utf8))
            }
        }
        defer { site.stop() }
        var options = LiveCase.options([site.url()], depth: 100, limit: 500)
        options.pause = 100...100
        let report = try live.workspace.captureLive(options, under: live.permit)
        // A group is over after a second.
        #expect(report.requests >= 5 && report.requests < 25)
        #expect(report.hasRunOut && report.ending?.contains("is not in force") == true)
        #expect(asked.withLock { $0 } == report.requests)
        #expect(try live.captures().count == report.requests)
    }
}
