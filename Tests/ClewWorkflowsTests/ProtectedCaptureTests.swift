import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Synchronization
import Testing

/// A live capture stops at what is on a list.
@Suite(.serialized) struct ProtectedCaptureTests {
    /// A site whose first page leads to two others, of which one is the material, packed as servers pack it.
    private func serve(_ material: [UInt8]) throws -> ScriptedServer {
        let work = try ScratchFolder()
        try work.write(material, "it")
        #expect(try ProgramRun("gzip", ["-n", "it"], in: work.path).status == 0)
        let packed = try work.bytes("it.gz")
        return try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                var body = Array("<p>ordinary page".utf8)
                var fields = "Content-Type: text/html\r\n"
                if head.hasPrefix("GET / ") {
                    body = Array("<p>ordinary <a href='/other'>x</a> <a href='/that'>y</a>".utf8)
                } else if head.hasPrefix("GET /that ") {
                    body = packed
                    fields += "Content-Encoding: gzip\r\n"
                }
                visitor.send("HTTP/1.1 200 OK\r\n\(fields)Content-Length: \(body.count)\r\n\r\n")
                visitor.send(body)
            }
        }
    }

    /// A permit of a case for everything on the site of a test.
    private func permit(
        in held: ProtectedCase, _ classes: Set<CaptureScope.DataClass> = [.text, .images]
    ) throws -> Permit {
        var statement = CaseFixture.statement
        // Without images the material would not be taken in the first place.
        statement.capture = CaptureScope(places: ["127.0.0.2"], classes: classes)
        let authority = try held.workspace.addAuthority(statement, asDefault: false, under: held.permit)
        return Permit(user: "tester", role: .analyst, authority: authority, purpose: "test")
    }

    @Test func `an answer with content coding is sealed for the unit, and never asked for again`() throws {
        let held = try ProtectedCase()
        try held.load()
        let site = try serve(held.material)
        defer { site.stop() }
        let permit = try permit(in: held)
        func capture(_ target: String) throws -> LiveCaptureReport {
            try held.workspace.captureLive(
                LiveCaptureOptions(addresses: [site.url(target)], way: .clearnet, depth: 2, limit: nil, pause: 0...0),
                under: permit)
        }
        let report = try capture("/")
        #expect(report.stopped == 1 && report.got == 2 && report.requests == 3)
        #expect(try held.traces() == [])
        let captures = try held.workspace.captures(page: Page(limit: 100), under: held.permit).rows
        #expect(Set(captures.map(\.address)) == [site.url("/"), site.url("/other")])
        let finding = try #require(try held.referrals().first)
        let opened = try held.opened(finding)
        #expect(opened.payload == held.material)
        #expect(opened.facts.contains(site.url("/that")))
        #expect(String(decoding: opened.sealed, as: UTF8.self).contains("GET /that HTTP/1.1"))
        // Asked for by name it is not fetched either.
        let before = site.received.count
        let again = try capture("/that")
        #expect(again.requests == 0 && again.stopped == 1 && site.received.count == before)
        #expect(try held.referrals().count == 1)
        try held.expectWhole()
    }

    @Test func `what was captured before the list came goes with its request, and is not asked for again`() throws {
        let held = try ProtectedCase()
        let site = try serve(held.material)
        defer { site.stop() }
        let permit = try permit(in: held)
        let options = LiveCaptureOptions(
            addresses: [site.url("/that")], way: .clearnet, depth: 0, limit: nil, pause: 0...0)
        #expect(try held.workspace.captureLive(options, under: permit).got == 1)
        #expect(try held.load().referrals == 1)
        let opened = try held.opened(try #require(try held.referrals().first))
        #expect(opened.payload == held.material)
        #expect(try held.workspace.captures(page: Page(limit: 100), under: held.permit).total == 0)
        #expect(try held.traces() == [])
        #expect(try held.workspace.verify(deep: true, under: held.permit).erased.count == 2)
        #expect(try held.workspace.captureLive(options, under: permit).stopped == 1)
        try held.expectWhole()
    }

    @Test(arguments: ["Content-Type: text/html\r\nContent-Length: 2\r\n\r\nhi", "Content-Length: 0\r\n\r\n"])
    func `what comes behind an answer is looked at as well`(answer: String) throws {
        let held = try ProtectedCase()
        try held.load()
        let material = held.material
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                visitor.send(Array("HTTP/1.1 200 OK\r\n\(answer)".utf8) + material)
                return
            }
        }
        defer { site.stop() }
        let options = LiveCaptureOptions(addresses: [site.url()], way: .clearnet, depth: 0, limit: nil, pause: 0...0)
        #expect(try held.workspace.captureLive(options, under: permit(in: held)).stopped == 1)
        #expect(try held.traces() == [] && held.referrals().count == 1)
        try held.expectWhole()
    }

    @Test func `a picture of a page is sealed for the unit, and the page is kept`() throws {
        let held = try ProtectedCase()
        try held.load()
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                var body = Array("<p>ordinary page <img src='/that.jpg'> <img src='/other.jpg'>".utf8)
                if head.hasPrefix("GET /that.jpg ") { body = held.material }
                if head.hasPrefix("GET /other.jpg ") { body = Array("another picture".utf8) }
                let type = head.hasPrefix("GET / ") ? "text/html" : "image/jpeg"
                visitor.send("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n")
                visitor.send(body)
            }
        }
        defer { site.stop() }
        let permit = try permit(in: held, [.text, .images])
        let report = try held.workspace.captureLive(LiveCase.options([site.url()]), under: permit)
        #expect(report.stopped == 1 && report.got == 2 && report.requests == 3)
        #expect(try held.traces() == [])
        let captures = try held.workspace.captures(page: Page(limit: 100), under: held.permit).rows
        #expect(Set(captures.map(\.address)) == [site.url("/"), site.url("/other.jpg")])
        #expect(try held.workspace.search("ordinary", under: held.permit).total.value >= 1)
        let opened = try held.opened(try #require(try held.referrals().first))
        #expect(opened.payload == held.material && opened.facts.contains(site.url("/that.jpg")))
        // The page shows it the next time as well; it is not asked for.
        #expect(try held.workspace.captureLive(LiveCase.options([site.url()]), under: permit).requests == 1)
        try held.expectWhole()
    }

    /// A site whose page `/that` is the material: the first times it breaks off after 2900 bytes.
    private func serve(_ material: [UInt8], breakingOff times: Int) throws -> ScriptedServer {
        let count = Mutex(0)
        return try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                guard head.hasPrefix("GET /that ") else {
                    let body = "<p>ordinary <a href='/that'>y</a>"
                    visitor.send(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
                    )
                    continue
                }
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                visitor.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(material.count)\r\n\r\n")
                guard number > times else {
                    visitor.send(Array(material.prefix(2900)))
                    return
                }
                visitor.send(material)
            }
        }
    }

    @Test(arguments: [1, 3, 4])
    func `what came of it before and broke off goes with it`(times: Int) throws {
        let held = try ProtectedCase(size: 3000)
        let site = try serve(held.material, breakingOff: times)
        defer { site.stop() }
        let permit = try permit(in: held)
        // Three times it is tried in one session; what broke off is read by then.
        let target = times < 3 ? "/" : "/that"
        let options = LiveCase.options([site.url(target)], depth: 1)
        var stopped = 0
        if times >= 3 { #expect(try held.workspace.captureLive(options, under: permit).failed == 3) }
        #expect(try held.load().referrals == 0)
        let report = try held.workspace.captureLive(options, under: permit)
        stopped += report.stopped
        #expect(stopped == 1)
        #expect(try held.traces() == [])
        #expect(try held.referrals().count == 1 + times)
        // Each with its request.
        #expect(try held.workspace.verify(deep: true, under: held.permit).erased.count == 2 * times)
        let captures = try held.workspace.captures(page: Page(limit: 100), under: held.permit).rows
        #expect(!captures.contains { $0.address == site.url("/that") })
        let whole = try held.referrals().filter { try held.opened($0).payload == held.material }
        #expect(whole.count == 1)
        let parts = try held.referrals().filter { try held.opened($0).payload == Array(held.material.prefix(2900)) }
        #expect(parts.count == times)
        let frontier = try Frontier(path: held.workspace.path + "/state/frontier.sqlite")
        let left = try frontier.due(of: site.url(""), at: FrontierPage.never, most: 100).map(\.address)
        #expect(!left.contains(site.url("/that")))
        let again = try held.workspace.captureLive(LiveCase.options([site.url("/that")]), under: permit)
        #expect(again.requests == 0 && again.stopped == 1)
        try held.expectWhole()
    }

    @Test func `what broke off before goes with it, also where the frontier was lost in between`() throws {
        let held = try ProtectedCase(size: 3000)
        let site = try serve(held.material, breakingOff: 3)
        defer { site.stop() }
        let permit = try permit(in: held)
        let options = LiveCase.options([site.url("/that")])
        #expect(try held.workspace.captureLive(options, under: permit).failed == 3)
        #expect(try held.load().referrals == 0)
        let state = held.workspace.path + "/state"
        let names = try FileManager.default.contentsOfDirectory(atPath: state)
        #expect(names.contains("frontier.sqlite"))
        for name in names where name.hasPrefix("frontier.sqlite") {
            try FileManager.default.removeItem(atPath: state + "/" + name)
        }
        #expect(try held.workspace.captureLive(options, under: permit).stopped == 1)
        #expect(try held.traces() == [])
        #expect(try held.referrals().count == 1 + 3)
        #expect(try held.workspace.verify(deep: true, under: held.permit).erased.count == 2 * 3)
        let captures = try held.workspace.captures(page: Page(limit: 100), under: held.permit).rows
        #expect(!captures.contains { $0.address == site.url("/that") })
        try held.expectWhole()
    }

    @Test func `a list that comes while a site is watched stops what is fetched from then on`() throws {
        let held = try ProtectedCase()
        let count = Mutex(0)
        let isReady = Mutex(false)
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                var body = Array("<p>ordinary <a href='/\(number)'>x</a>".utf8)
                if isReady.withLock({ $0 }) { body += Array("<a href='/that'>y</a>".utf8) }
                if head.hasPrefix("GET /that ") { body = held.material }
                visitor.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.count)\r\n\r\n")
                visitor.send(body)
            }
        }
        defer { site.stop() }
        var options = LiveCase.options([site.url()], depth: 1_000_000)
        options.pause = 50...50
        try held.workspace.watchSites(options, under: try permit(in: held))
        let watch = SiteWatchTests.Running(held.workspace)
        #expect(try SiteWatchTests.Running.wait { count.withLock { $0 > 3 } })
        try held.load()
        // The site is visited anew by whoever knows the list.
        let isBegunAnew = try SiteWatchTests.Running.wait {
            let audit = try held.workspace.audit(page: Page(limit: 1000), under: held.permit).rows
            return audit.compactMap(\.entry).count { $0.operation == "watch" && $0.outcome == "begun" } > 1
        }
        isReady.withLock { $0 = true }
        let isStopped = try SiteWatchTests.Running.wait { try !held.referrals().isEmpty }
        try watch.end()
        #expect(isBegunAnew && isStopped)
        #expect(try held.traces() == [])
        let referrals = try held.referrals()
        #expect(referrals.count == 1)
        let opened = try held.opened(try #require(referrals.first))
        #expect(opened.payload == held.material)
        // It never lay in the case in clear, and was asked for once.
        #expect(try held.workspace.verify(deep: true, under: held.permit).erased.isEmpty)
        let wire = String(decoding: site.received.joined(), as: UTF8.self)
        #expect(wire.components(separatedBy: "GET /that HTTP").count == 2)
        try held.expectWhole()
    }

    @Test func `a list that comes while a capture runs finds what the capture has taken in by then`() throws {
        let held = try ProtectedCase()
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                var body = Array("<p>ordinary <a href='/that'>x</a> <a href='/then'>y</a>".utf8)
                if head.hasPrefix("GET /that ") {
                    // The group that this page is in began without the list, and nothing of it is sealed yet.
                    do { try held.load() } catch { Issue.record(error) }
                    body = held.material
                }
                if head.hasPrefix("GET /then ") { body = Array("<p>ordinary page".utf8) }
                visitor.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.count)\r\n\r\n")
                visitor.send(body)
            }
        }
        defer { site.stop() }
        let permit = try permit(in: held)
        let report = try held.workspace.captureLive(LiveCase.options([site.url()], depth: 1), under: permit)
        #expect(report.got == 3 && report.stopped == 1)
        #expect(try held.traces() == [])
        let opened = try held.opened(try #require(try held.referrals().first))
        #expect(opened.payload == held.material && opened.facts.contains(site.url("/that")))
        #expect(try held.workspace.captures(page: Page(limit: 100), under: held.permit).total == 2)
        // From now on it is not asked for.
        #expect(try held.workspace.captureLive(LiveCase.options([site.url("/that")]), under: permit).requests == 0)
        try held.expectWhole()
    }

    @Test func `a list that comes before a capture breaks down is looked for by whoever reads next`() throws {
        let held = try ProtectedCase()
        let folder = held.workspace.path + "/config/protected"
        let away = held.fixture.root + "/away"
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                var body = Array("<p>ordinary <a href='/that'>x</a> <a href='/then'>y</a>".utf8)
                if head.hasPrefix("GET /that ") {
                    body = held.material
                    do {
                        try held.load()
                        // Without it the capture cannot go on.
                        try FileManager.default.moveItem(atPath: folder, toPath: away)
                    } catch {
                        Issue.record(error)
                    }
                }
                visitor.answer(type: "text/html", body)
            }
        }
        defer { site.stop() }
        let options = LiveCase.options([site.url()], depth: 1)
        let permit = try permit(in: held)
        #expect(throws: WorkflowFault.self) { try held.workspace.captureLive(options, under: permit) }
        #expect(try !held.traces().isEmpty)
        let page = try held.fixture.write("page.html", Array("<p>ordinary".utf8))
        let second = try Workspace.open(held.workspace.path, secrets: held.fixture.secrets)
        // While the list is not there nothing is read.
        #expect(throws: WorkflowFault.self) { try second.importing(page) }
        #expect(throws: WorkflowFault.self) { try second.rebuild(under: held.permit) }
        #expect(try held.workspace.captures(page: Page(limit: 100), under: held.permit).total == 0)
        try FileManager.default.moveItem(atPath: away, toPath: folder)
        #expect(try second.importing(page).referrals == 1)
        #expect(try held.traces() == [])
        let opened = try held.opened(try #require(try held.referrals().first))
        #expect(opened.payload == held.material && opened.facts.contains(site.url("/that")))
        #expect(try held.workspace.captures(page: Page(limit: 100), under: held.permit).total == 3)
        try held.expectWhole()
    }

    @Test func `whoever reads on while a capture runs looks for a list that came, and the capture stops at it`() throws
    {
        let held = try ProtectedCase()
        let page = try held.fixture.write("page.html", Array("<p>ordinary".utf8))
        let second = try Workspace.open(held.workspace.path, secrets: held.fixture.secrets)
        let found = Mutex(0)
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                var body = Array("<p>ordinary <a href='/that'>x</a> <a href='/then'>y</a>".utf8)
                do {
                    if head.hasPrefix("GET /that ") || head.hasPrefix("GET /more ") { body = held.material }
                    if head.hasPrefix("GET /that ") { try held.load() }
                    if head.hasPrefix("GET /then ") {
                        body = Array("<p>ordinary <a href='/last'>x</a> <a href='/more'>y</a>".utf8)
                    }
                    if head.hasPrefix("GET /last ") {
                        let referrals = try second.importing(page).referrals
                        found.withLock { $0 = referrals }
                        #expect(try held.traces() == [])
                    }
                } catch {
                    Issue.record(error)
                }
                visitor.answer(type: "text/html", body)
            }
        }
        defer { site.stop() }
        let report = try held.workspace.captureLive(
            LiveCase.options([site.url()], depth: 2), under: try permit(in: held))
        #expect(found.withLock { $0 } == 1)
        #expect(report.stopped == 1)
        #expect(try held.traces() == [])
        #expect(try held.referrals().count == 2)
        // The second never lay in the case in clear.
        #expect(try held.workspace.verify(deep: true, under: held.permit).erased.count == 2)
        try held.expectWhole()
    }
}
