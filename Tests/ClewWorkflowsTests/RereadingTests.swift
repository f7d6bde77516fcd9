import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// Importing again what is in the vault under another mapping or market.
@Suite struct RereadingTests {
    private static let table = "a,b,c\nwidow 5g,12.50,alice@x.example\nkush 1g,8,bob@x.example\n"
    private static let mapping = """
        market: agora
        columns:
          title: {column: a, role: title}
          price: {column: b, role: price, currency: EUR}
        others: ignore

        """
    private static let other = """
        market: agora
        columns:
          title: {column: c, role: title}
        others: ignore

        """

    private func check(_ workspace: Workspace) throws {
        let dump = try workspace.dumped()
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try workspace.dumped() == dump)
        #expect(try workspace.verify(deep: true, under: workspace.permit()).isClean)
    }

    private func count(_ words: String, _ workspace: Workspace) throws -> Int {
        try workspace.search(words, under: workspace.permit()).total.value
    }

    @Test func `a mapping that is named later counts, and the same one twice changes nothing`() throws {
        let fixture = try CaseFixture()
        let file = try fixture.write("prices.csv", Array(Self.table.utf8))
        let mapping = try fixture.write("map.yaml", Array(Self.mapping.utf8))
        let workspace = try fixture.create()
        _ = try workspace.importing(file)
        #expect(try count("alice", workspace) == 1)
        let report = try workspace.importing(file, mapping: mapping)
        #expect(report.sealed == 0 && report.readAnew + (report.wasRebuilt ? 1 : 0) >= 1)
        #expect(try count("alice", workspace) == 0)
        #expect(try count("widow", workspace) == 1)
        #expect(try count("title:widow", workspace) == 1)
        try check(workspace)
        let size = try workspace.overview(under: workspace.permit()).appliedLeaf
        let dump = try workspace.dumped()
        let twice = try workspace.importing(file, mapping: mapping)
        #expect(twice.readAnew == 0 && !twice.wasRebuilt)
        // An import that says nothing of a mapping leaves the mapping.
        _ = try workspace.importing(file)
        #expect(try workspace.overview(under: workspace.permit()).appliedLeaf == size)
        #expect(try workspace.dumped() == dump)
    }

    @Test func `the newest of several mappings counts, also for a table at another path`() throws {
        let fixture = try CaseFixture()
        let file = try fixture.write("prices.csv", Array(Self.table.utf8))
        let copy = try fixture.write("copy/prices.csv", Array(Self.table.utf8))
        let first = try fixture.write("map.yaml", Array(Self.mapping.utf8))
        let second = try fixture.write("other.yaml", Array(Self.other.utf8))
        let workspace = try fixture.create()
        _ = try workspace.importing(file, mapping: first)
        _ = try workspace.importing(file, mapping: second)
        #expect(try count("widow", workspace) == 0)
        #expect(try count("alice", workspace) == 1)
        try check(workspace)
        _ = try workspace.importing(copy, mapping: first)
        #expect(try count("widow", workspace) == 1)
        #expect(try count("alice", workspace) == 0)
        try check(workspace)
        // And back to the first reading after the second: nothing of either stays.
        _ = try workspace.importing(file, mapping: second)
        _ = try workspace.importing(file, mapping: first)
        #expect(try count("alice", workspace) == 0)
        try check(workspace)
    }

    @Test func `another market moves what was captured, pages and records of a WARC alike`() throws {
        let fixture = try CaseFixture()
        _ = try fixture.write("in/a.html", Array("<p>an ordinary page".utf8))
        _ = try fixture.write("in/b.csv", Array(Self.table.utf8))
        let record =
            "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
            + "WARC-Date: 2026-03-04T05:06:07Z\r\nWARC-Target-URI: http://a.example/\r\n"
            + "Content-Type: text/html\r\nContent-Length: 15\r\n\r\n<p>a WARC page!\r\n\r\n"
        _ = try fixture.write("in/c.warc", Array(record.utf8))
        let workspace = try fixture.create()
        _ = try workspace.importing(fixture.root + "/in")
        _ = try workspace.importing(fixture.root + "/in", market: "agora")
        let captures = try workspace.captures(page: Page(limit: 100), under: workspace.permit()).rows
        #expect(captures.count == 3)
        #expect(Set(captures.map(\.source)) == ["agora"])
        #expect(try workspace.sources(under: workspace.permit()).rows.map(\.name) == ["agora"])
        #expect(try count("page source:agora", workspace) == 2)
        try check(workspace)
        let size = try workspace.overview(under: workspace.permit()).appliedLeaf
        _ = try workspace.importing(fixture.root + "/in", market: "agora")
        #expect(try workspace.overview(under: workspace.permit()).appliedLeaf == size)
    }

    @Test func `what was read anew can be erased and leaves nothing`() throws {
        let fixture = try CaseFixture()
        let file = try fixture.write("prices.csv", Array(Self.table.utf8))
        let mapping = try fixture.write("map.yaml", Array(Self.mapping.utf8))
        let workspace = try fixture.create()
        _ = try workspace.importing(file)
        _ = try workspace.importing(file, mapping: mapping)
        let id = try #require(try workspace.search("widow", under: workspace.permit()).hits.first).evidence
        let plan = try workspace.erasurePlan(for: [id.description], under: workspace.permit())
        _ = try workspace.erase(plan, grounds: "order 7", under: workspace.permit())
        #expect(try count("widow", workspace) == 0)
        try check(workspace)
        #expect(try workspace.importing(file, mapping: mapping).passedOver.count == 1)
    }
}
