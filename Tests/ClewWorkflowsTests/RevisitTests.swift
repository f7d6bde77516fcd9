import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Testing

/// Revisits of a foreign WARC: captures of what an earlier record holds.
@Suite struct RevisitTests {
    private static let digest = "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"

    private func record(
        _ number: Int, _ type: String, date: String, text: String, address: String = "http://a.example/1",
        fields: String = "", id: Int? = nil
    ) -> [UInt8] {
        let type = type == "page" ? "resource\r\nContent-Type: text/html" : type
        return Array(
            ("WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Record-ID: \(name(id ?? number))\r\nWARC-Date: \(date)\r\n"
                + "WARC-Target-URI: \(address)\r\n\(fields)Content-Length: \(text.utf8.count)\r\n\r\n\(text)\r\n\r\n")
                .utf8)
    }

    private func name(_ number: Int) -> String { "<urn:uuid:00000000-0000-4000-8000-\(100_000_000_000 + number)>" }

    private func revisit(_ number: Int, of original: Int, digest: String? = nil) -> [UInt8] {
        let stated = digest.map { "WARC-Payload-Digest: \($0)\r\n" } ?? ""
        return record(
            number, "revisit", date: "2026-05-0\(number)T00:00:00Z", text: "",
            fields: "WARC-Refers-To: \(name(original))\r\n" + stated)
    }

    private func times(_ words: String, _ workspace: Workspace) throws -> [String] {
        let hit = try #require(try workspace.search(words, under: workspace.permit()).hits.first)
        return try workspace.captures(of: hit.evidence, under: workspace.permit()).rows.map(\.time.description).sorted()
    }

    private func untied(_ workspace: Workspace) throws -> Int {
        try workspace.captures(page: Page(limit: 100), under: workspace.permit()).rows.count {
            $0.outcome == .unchanged && $0.evidence == nil
        }
    }

    private func check(_ workspace: Workspace) throws {
        let dump = try workspace.dumped()
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try workspace.dumped() == dump)
        let verified = try workspace.verify(deep: true, under: workspace.permit())
        #expect(verified.isClean, "\(verified.findings.map(\.sentence))")
    }

    @Test func `a revisit is a capture of the page that it names`() throws {
        let fixture = try CaseFixture()
        let page = record(1, "page", date: "2026-04-01T00:00:00Z", text: "<p>xylophonist")
        let file = try fixture.write("a.warc", page + revisit(2, of: 1) + revisit(3, of: 1))
        let workspace = try fixture.create()
        #expect(try workspace.importing(file).read == 3)
        #expect(
            try times("xylophonist", workspace) == [
                "2026-04-01T00:00:00Z", "2026-05-02T00:00:00Z", "2026-05-03T00:00:00Z",
            ])
        #expect(try untied(workspace) == 0)
        try check(workspace)
    }

    @Test func `an address, a date and a digest name a page as well`() throws {
        let fixture = try CaseFixture()
        let stated = "WARC-Payload-Digest: \(Self.digest)\r\n"
        let page = record(1, "page", date: "2026-04-01T00:00:00Z", text: "<p>xylophonist", fields: stated)
        let place = "WARC-Refers-To-Target-URI: http://a.example/1\r\nWARC-Refers-To-Date: 2026-04-01T00:00:00Z\r\n"
        let tied = record(2, "revisit", date: "2026-05-02T00:00:00Z", text: "", fields: place + stated)
        let other = record(3, "revisit", date: "2026-05-03T00:00:00Z", text: "", fields: place)
        let workspace = try fixture.create()
        _ = try workspace.importing(try fixture.write("a.warc", page + tied + other))
        #expect(try times("xylophonist", workspace) == ["2026-04-01T00:00:00Z", "2026-05-02T00:00:00Z"])
        #expect(try untied(workspace) == 1)
        try check(workspace)
    }

    @Test func `a revisit of what comes later, lies in another file or has another digest stays alone`() throws {
        let fixture = try CaseFixture()
        let stated = "WARC-Payload-Digest: \(Self.digest)\r\n"
        let page = record(1, "page", date: "2026-04-01T00:00:00Z", text: "<p>xylophonist", fields: stated)
        let other = "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        _ = try fixture.write(
            "in/a.warc", revisit(2, of: 1) + page + revisit(3, of: 1, digest: other) + revisit(4, of: 9))
        _ = try fixture.write("in/b.warc", revisit(5, of: 1))
        let workspace = try fixture.create()
        _ = try workspace.importing(fixture.root + "/in")
        #expect(try times("xylophonist", workspace) == ["2026-04-01T00:00:00Z"])
        #expect(try untied(workspace) == 4)
        try check(workspace)
    }

    @Test func `of two records under one id the nearest before the revisit is meant`() throws {
        let fixture = try CaseFixture()
        let pages =
            record(1, "page", date: "2026-04-01T00:00:00Z", text: "<p>xylophonist")
            + record(2, "page", date: "2026-04-02T00:00:00Z", text: "<p>zanzibar", id: 1) + revisit(3, of: 1)
        let workspace = try fixture.create()
        _ = try workspace.importing(try fixture.write("a.warc", pages))
        #expect(try times("xylophonist", workspace).count == 1)
        #expect(try times("zanzibar", workspace) == ["2026-04-02T00:00:00Z", "2026-05-03T00:00:00Z"])
        try check(workspace)
    }

    @Test func `an erasure takes the revisits of the page, and others stay`() throws {
        let fixture = try CaseFixture()
        let warc =
            record(1, "page", date: "2026-04-01T00:00:00Z", text: "<p>xylophonist") + revisit(2, of: 1)
            + record(3, "page", date: "2026-04-03T00:00:00Z", text: "<p>ordinary page") + revisit(4, of: 3)
        let file = try fixture.write("a.warc", warc)
        let workspace = try fixture.create()
        _ = try workspace.importing(file)
        let permit = workspace.permit()
        let id = try #require(try workspace.search("xylophonist", under: permit).hits.first).evidence
        let plan = try workspace.erasurePlan(for: [id.description], under: permit)
        #expect(plan.captures.count == 2 && plan.entries.count == 2)
        let report = try workspace.erase(plan, grounds: "order 7", under: permit)
        #expect(throws: StoreFault.notFound) { try workspace.evidence(id, under: permit) }
        #expect(try times("ordinary", workspace) == ["2026-04-03T00:00:00Z", "2026-05-04T00:00:00Z"])
        try check(workspace)
        // The page comes back in another file, with one more revisit of it: both go again.
        let more = record(5, "page", date: "2026-04-05T00:00:00Z", text: "<p>another page") + revisit(6, of: 1)
        _ = try workspace.importing(try fixture.write("b.warc", warc + more))
        #expect(throws: StoreFault.notFound) { try workspace.evidence(id, under: permit) }
        #expect(try workspace.search("xylophonist", under: permit).total.value == 0)
        try check(workspace)
        let verified = try workspace.verify(deep: true, under: permit)
        #expect(Set(verified.erased.map(\.decision)) == [report.decision])
        #expect(verified.erased.count == 7)
    }

    @Test func `a market that is named later moves the revisits with the page`() throws {
        let fixture = try CaseFixture()
        let page = record(1, "page", date: "2026-04-01T00:00:00Z", text: "<p>xylophonist")
        let file = try fixture.write("a.warc", page + revisit(2, of: 1))
        let workspace = try fixture.create()
        _ = try workspace.importing(file)
        _ = try workspace.importing(file, market: "agora")
        let hit = try #require(try workspace.search("xylophonist", under: workspace.permit()).hits.first)
        let captures = try workspace.captures(of: hit.evidence, under: workspace.permit()).rows
        #expect(captures.map(\.source) == ["agora", "agora"])
        try check(workspace)
    }
}
