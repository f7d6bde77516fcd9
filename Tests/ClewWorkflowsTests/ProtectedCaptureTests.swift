import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
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

    @Test func `an answer with content coding is sealed for the unit, and never asked for again`() throws {
        let held = try ProtectedCase()
        try held.load()
        let site = try serve(held.material)
        defer { site.stop() }
        var statement = CaseFixture.statement
        statement.capture = CaptureScope(places: ["127.0.0.2"])
        let authority = try held.workspace.addAuthority(statement, asDefault: false, under: held.permit)
        let permit = Permit(user: "tester", role: .analyst, authority: authority, purpose: "test")
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
        var statement = CaseFixture.statement
        statement.capture = CaptureScope(places: ["127.0.0.2"])
        let authority = try held.workspace.addAuthority(statement, asDefault: false, under: held.permit)
        let permit = Permit(user: "tester", role: .analyst, authority: authority, purpose: "test")
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
}
