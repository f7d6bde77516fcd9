import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWARC
import ClewWorkflows
import Foundation
import Testing

/// What is captured more than once: pages that did not change, and sites that are asked for deeper than before.
@Suite(.serialized, .timeLimit(.minutes(5))) struct LiveRepeatTests {
    /// A chain of pages: `/`, `/1`, `/2` …, each with a link to the next.
    private func chain(conditional: Bool) throws -> ScriptedServer {
        try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                let target = head.split(separator: " ").dropFirst().first ?? "/"
                if conditional, head.contains("If-None-Match: \"one\"") {
                    visitor.send("HTTP/1.1 304 Not Modified\r\nETag: \"one\"\r\n\r\n")
                    continue
                }
                let body = "<p>page \(target)</p><a href=\"/\((Int(target.dropFirst()) ?? 0) + 1)\">next</a>"
                let tag = conditional ? "ETag: \"one\"\r\n" : ""
                visitor.send(
                    "HTTP/1.1 200 OK\r\n\(tag)Content-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
                        + body)
            }
        }
    }

    @Test(arguments: [true, false])
    func `a page that did not change is a revisit of the record that holds it`(conditional: Bool) throws {
        let site = try chain(conditional: conditional)
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        #expect(try live.capture(site.url()).got == 1)
        let report = try live.capture(site.url())
        #expect(report.unchanged == 1 && report.got == 0)
        let captures = try live.captures()
        let (first, again) = (
            try #require(captures.first { $0.outcome == .got }),
            try #require(captures.first { $0.outcome == .unchanged })
        )
        #expect(first.evidence != nil && again.evidence == first.evidence)
        #expect(again.status == (conditional ? 304 : 200))
        let vault = try Vault.open(try CaseFolder.open(live.workspace.path), keys: nil)
        let record = try vault.record(at: Int(again.leaf))
        #expect(record.header.type == .revisit && record.header["WARC-Refers-To"] == "<urn:uuid:\(first.id)>")
        #expect(record.header.refersToTargetURI == site.url() && record.header.refersToDate == first.time)
        let profile = conditional ? "server-not-modified" : "identical-payload-digest"
        #expect(record.header["WARC-Profile"] == "http://netpreserve.org/warc/1.1/revisit/" + profile)
        #expect((record.header["WARC-Payload-Digest"] == nil) == conditional)
        #expect(record.entry.block.map { String(decoding: $0, as: UTF8.self).contains("page /") } == false)
        // A rebuild tells the same.
        _ = try live.workspace.rebuild(under: live.workspace.permit())
        #expect(try live.captures() == captures)
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
    }

    @Test func `the revisits of a page go with it, and then it is asked for as if it were new`() throws {
        let site = try chain(conditional: true)
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        _ = try live.capture(site.url())
        _ = try live.capture(site.url())
        let evidence = try #require(try live.captures().compactMap(\.evidence).first)
        let plan = try live.workspace.erasurePlan(for: [evidence.description], under: live.workspace.permit())
        #expect(plan.captures.count == 2)
        _ = try live.workspace.erase(plan, grounds: "a test", under: live.workspace.permit())
        #expect(try live.captures().isEmpty)
        #expect(try live.capture(site.url()).unchanged == 0)
        let heads = String(decoding: site.received.joined(), as: UTF8.self)
        #expect(heads.components(separatedBy: "If-None-Match").count == 2)
    }

    @Test(arguments: [true, false])
    func `a capture that goes deeper goes on where the links were not followed`(conditional: Bool) throws {
        let site = try chain(conditional: conditional)
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        #expect(try live.capture(site.url(), depth: 1).got == 2)
        let deeper = try live.capture(site.url(), depth: 4)
        #expect(deeper.got == 3 && deeper.unchanged == 2)
        #expect(try Set(live.captures().compactMap(\.address)).count == 5)
        // What is deeper than asked for stays where it is.
        #expect(try live.capture(site.url(), depth: 6, limit: 3).requests == 3)
        #expect(try live.capture(site.url()).requests == 1)
    }

    @Test func `a site that is watched already keeps what was named before`() throws {
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        func plan(_ path: String, depth: Int) throws -> SitePlan {
            let options = LiveCase.options(["http://127.0.0.2:8080" + path], depth: depth)
            return try #require(try live.workspace.watchSites(options, under: live.permit).first)
        }
        _ = try plan("/one/", depth: 3)
        let both = try plan("/two/", depth: 0)
        #expect(both.starts == ["http://127.0.0.2:8080/one/", "http://127.0.0.2:8080/two/"] && both.depth == 3)
        #expect(try plan("/two/", depth: 1).starts == both.starts)
        try live.workspace.setSite("127.0.0.2", to: .stopped, under: live.permit)
        let anew = try plan("/three/", depth: 0)
        #expect(anew.starts == ["http://127.0.0.2:8080/three/"] && anew.depth == 0)
    }

    @Test func `what was captured once gets its turn when the site is watched, and a capture leaves it that`() throws {
        let site = try chain(conditional: true)
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        #expect(try live.capture(site.url(), depth: 2).got == 3)
        let origin = site.url("")
        let frontier = try Frontier(path: live.workspace.path + "/state/frontier.sqlite")
        #expect(try frontier.next(of: origin) == FrontierPage.never)
        try live.workspace.watchSites(LiveCase.options([site.url()], depth: 2), under: live.permit)
        let far = Timestamp(seconds: 4_000_000_000)
        #expect(try frontier.due(of: origin, at: far, most: 10).count == 3)
        // A capture in between asks for what is due, and all of it is due again.
        #expect(try live.capture(site.url(), depth: 2).unchanged == 3)
        #expect(try frontier.due(of: origin, at: far, most: 10).count == 3)
        try live.workspace.setSite(origin, to: .stopped, under: live.permit)
        try live.workspace.setSite(origin, to: .running, under: live.permit)
        #expect(try frontier.due(of: origin, at: far, most: 10).count == 3)
    }
}
