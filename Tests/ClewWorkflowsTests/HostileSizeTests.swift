import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// Inputs whose size is the attack, through the whole import.
@Suite(.serialized) struct HostileSizeTests {
    static let lines: [(name: String, head: String, unit: String, tail: String)] = [
        ("line.html", "<html><p>", "x", ""), ("tags.html", "<html>", "<b><i>", ""),
        ("cell.csv", "a,b\n1,", "x", "\n2,3\n"), ("quote.csv", "a,b\n1,\"", "x", "\n"),
        ("line.jsonl", "{\"a\":\"", "x", "\"}\n{\"a\":\"b\"}\n"),
    ]

    @Test(arguments: lines)
    func `a line of 200 MB is sealed whole and read as far as is safe`(
        name: String, head: String, unit: String, tail: String
    ) throws {
        let fixture = try CaseFixture()
        let file = try fixture.write(name, Array(head.utf8))
        let handle = try #require(FileHandle(forWritingAtPath: file))
        try handle.seekToEnd()
        let piece = Data(String(repeating: unit, count: (1 << 20) / unit.utf8.count).utf8)
        for _ in 0..<200 { try handle.write(contentsOf: piece) }
        try handle.write(contentsOf: Data(tail.utf8))
        try handle.close()
        let workspace = try fixture.create()
        let report = try workspace.importing(file)
        #expect(report.sealed == 1 && report.read == 1)
        let evidence = try #require(try workspace.evidence(under: workspace.permit()).rows.first)
        #expect(evidence.evidence.byteCount == head.utf8.count + 200 * piece.count + tail.utf8.count)
        let verified = try workspace.verify(deep: true, under: workspace.permit())
        #expect(verified.isClean, "\(verified.findings.map(\.sentence))")
    }

    @Test func `tables that pack a thousandfold are read a few at a time and give the same as a rebuild`() throws {
        let fixture = try CaseFixture()
        for index in 0..<24 {
            let rows = "name,number\n" + String(repeating: "row \(index),1\n", count: 40_000)
            _ = try fixture.write("in/t\(index).csv", Array(rows.utf8))
            _ = try fixture.write("in/p\(index).html", Array("<p>ordinary page \(index)".utf8))
        }
        let workspace = try fixture.create()
        let report = try workspace.importing(fixture.root + "/in")
        #expect(report.read == 48 && report.findings == 0)
        let overview = try workspace.overview(under: workspace.permit())
        #expect(overview.passages == 24 * 40_000 + 24)
    }

    @Test func `a table whose every row is faulty tells the first ten thousand and how many more`() throws {
        let fixture = try CaseFixture()
        let rows = "a,b\n" + String(repeating: "1,2,3\n", count: 10_500)
        let file = try fixture.write("bad.csv", Array(rows.utf8))
        let workspace = try fixture.create()
        #expect(try workspace.importing(file).findings == 10_001)
        let findings = try workspace.findings(page: Page(offset: 10_000, limit: 10), under: workspace.permit()).rows
        #expect(findings.last?.finding.kind == "many-bad-rows")
        #expect(findings.last?.finding.sentence.hasPrefix("500 more") == true)
    }

    @Test func `a page of nothing but indicators is read up to a limit`() throws {
        let fixture = try CaseFixture()
        let line = "ann@market.org bob@market.org "
        let file = try fixture.write("mails.txt", Array(String(repeating: line, count: 110_000).utf8))
        let workspace = try fixture.create()
        #expect(try workspace.importing(file).findings == 1)
        let evidence = try #require(try workspace.evidence(under: workspace.permit()).rows.first)
        #expect(evidence.mentionCount == 200_000)
    }

    @Test func `what a killed import had unpacked is removed by the next one`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        // No process has this number.
        let left = "case/vault/torn/unpacked-4194399-left"
        let busy = "case/vault/torn/unpacked-\(ProcessInfo.processInfo.processIdentifier)-busy"
        for name in [left, busy] { _ = try fixture.write(name, [1]) }
        _ = try workspace.importing(try fixture.write("a.txt", [0x61]))
        #expect(!FileManager.default.fileExists(atPath: fixture.root + "/" + left))
        #expect(FileManager.default.fileExists(atPath: fixture.root + "/" + busy))
    }
}
