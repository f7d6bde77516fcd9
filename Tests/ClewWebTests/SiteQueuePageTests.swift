import ClewCapture
import ClewCore
import ClewServer
import ClewStore
import ClewTestSupport
import ClewWeb
import ClewWorkflows
import Synchronization
import Testing

/// What the desk tells of a watched site while pages of it come and others fail.
@Suite(.serialized, .timeLimit(.minutes(5))) struct SiteQueuePageTests {
    /// A clock that stands until it is set on.
    private final class Standing: Sendable {
        private let seconds = Mutex<Int64>(1_790_000_000)

        func now() -> Timestamp { seconds.withLock { Timestamp(seconds: $0) } }

        func pass(_ count: Int64) { seconds.withLock { $0 += count } }
    }

    /// A site whose first page leads to `/bad`, which it refuses.
    private func server() throws -> ScriptedServer {
        try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                let isBad = head.hasPrefix("GET /bad ")
                let body = isBad ? "" : "<a href=/bad>x</a>"
                let fields = isBad ? "503 Busy\r\nRetry-After: 0" : "200 OK\r\nContent-Type: text/html"
                visitor.send("HTTP/1.1 \(fields)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
            }
        }
    }

    /// The words of a page, with single spaces.
    private func words(_ page: WebAnswer) -> String {
        page.text.replacing(#/<[^>]*>/#, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test
    func `the desk tells the next visit, what is due, what failed how often and why, and what the authority has left`()
        throws
    {
        let server = try server()
        defer { server.stop() }
        let clock = Standing()
        let own = try DeskCase { clock.now() }
        var statement = AuthorityStatement(officer: "M. Weber", caseReference: "62 Js 1/26", legalBasis: "§ 163 StPO")
        statement.capture = CaptureScope(places: ["127.0.0.2"], requestLimit: 1000)
        let authority = try own.workspace.addAuthority(
            statement, asDefault: false, under: own.workspace.permit(forOperatorWith: nil, purpose: "test"))
        let permit = Permit(user: "tester", role: .analyst, authority: authority, purpose: "test")
        let site = server.url("")
        let browser = own.browser(as: .analyst)
        func list() -> String { words(browser.get("/sites")) }
        func page() -> String { words(browser.get("/site?site=" + Percent.encoded(site))) }
        func authorities() -> String { words(browser.get("/authorities")) }
        func capture() throws -> LiveCaptureReport {
            try own.workspace.captureLive(
                LiveCaptureOptions(addresses: [server.url()], way: .clearnet, depth: 1, pause: 0...0), under: permit)
        }

        _ = browser.get("/sites")
        let fields = [
            "address": server.url(), "authority": authority.id, "way": "clearnet", "depth": "1", "pause": "0",
        ]
        #expect(browser.post("/sites", fields).status == 303)
        #expect(list().contains("\(site) running now 1 1 none "))
        let fresh = page()
        #expect(fresh.contains("Next visit now Due now 1 Pages known 1 "))
        #expect(fresh.contains("Nothing failed the last time it was asked for."))
        #expect(authorities().contains(" 1 000 left 0 of 1 000 used "))

        // One page came, and the other is tried again after a minute.
        let first = try capture()
        #expect(first.requests == 2 && first.got == 1 && first.refused == 1)
        #expect(list().contains("\(site) running 2026-09-21 14:14:20 UTC 0 2 2026-09-21 14:13 "))
        let failed = page()
        #expect(failed.contains("Next visit 2026-09-21 14:14:20 UTC Due now 0 Pages known 2 "))
        #expect(failed.contains("Times in a row Why \(site)/bad 1 the site answered with status 503. "))
        #expect(authorities().contains(" 998 left 2 of 1 000 used "))

        clock.pass(60)
        #expect(list().contains("\(site) running now 1 2 "))
        #expect(page().contains("Next visit now Due now 1 Pages known 2 "))
        // It fails again, and is left alone for two minutes.
        #expect(try capture().requests == 2)
        #expect(list().contains("\(site) running 2026-09-21 14:16:20 UTC 0 2 2026-09-21 14:14 "))
        let again = page()
        #expect(again.contains("Next visit 2026-09-21 14:16:20 UTC Due now 0 Pages known 2 "))
        #expect(again.contains("Times in a row Why \(site)/bad 2 the site answered with status 503. "))
        #expect(authorities().contains(" 996 left 4 of 1 000 used "))
    }
}
