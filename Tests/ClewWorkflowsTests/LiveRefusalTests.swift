import ClewCore
import ClewStore
import ClewTestSupport
import ClewWorkflows
import Foundation
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
    }

    @Test func `a picture that nobody may have is withheld, and a page that the site refuses is refused`() throws {
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                visitor.send(
                    head.hasPrefix("GET /picture ")
                        ? "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 4\r\n\r\nPICT"
                        : "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let picture = try live.capture(site.url("/picture"))
        #expect(picture.withheld == 1 && picture.refused == 0)
        let page = try live.capture(site.url("/page"))
        #expect(page.withheld == 0 && page.refused == 1 && page.denied.isEmpty)
        #expect(page.troubles == ["the site answered with status 403.": 1])
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
}
