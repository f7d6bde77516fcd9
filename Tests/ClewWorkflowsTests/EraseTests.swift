import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

@Suite struct EraseTests {
    private static let wallet = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"

    /// A case with ordinary pages and one that is to go, which came in at two places.
    private func imported(_ fixture: CaseFixture) throws -> (Workspace, EvidenceID) {
        for index in 0..<20 {
            _ = try fixture.write("in/p\(index).html", Array("<title>t</title><p>ordinary page \(index)".utf8))
        }
        let page = Array("<title>quetzalcoatl</title><p>xylophonist pays \(Self.wallet)".utf8)
        for name in ["in/hidden.html", "in/copies/zanzibar.html"] { _ = try fixture.write(name, page) }
        let workspace = try fixture.create()
        _ = try workspace.importing(fixture.root + "/in")
        let hit = try workspace.search("xylophonist", under: workspace.permit()).hits.first
        return (workspace, try #require(hit).evidence)
    }

    private func erase(_ ids: [String], in workspace: Workspace) throws -> ErasureReport {
        let permit = workspace.permit()
        let plan = try workspace.erasurePlan(for: ids, under: permit)
        return try workspace.erase(plan, grounds: "order 7", under: permit)
    }

    @Test func `what is erased is found nowhere and a rebuild gives the same`() throws {
        let fixture = try CaseFixture()
        let (workspace, id) = try imported(fixture)
        let plan = try workspace.erasurePlan(for: [id.description], under: workspace.permit())
        #expect(plan.captures.map(\.path).sorted() == ["in/copies/zanzibar.html", "in/hidden.html"])
        #expect(plan.entries.count == 2)
        let report = try workspace.erase(plan, grounds: "order 7", under: workspace.permit())
        #expect(report.records == 2)
        #expect(try workspace.search("xylophonist", under: workspace.permit()).total.value == 0)
        #expect(try workspace.search("ordinary", under: workspace.permit()).total.value == 20)
        let wallet = IndicatorID(kind: .bitcoinAddress, canonical: Self.wallet)
        #expect(throws: StoreFault.notFound) { try workspace.indicator(wallet, under: workspace.permit()) }
        #expect(throws: StoreFault.notFound) { try workspace.evidence(id, under: workspace.permit()) }
        let verified = try workspace.verify(deep: true, under: workspace.permit())
        #expect(verified.isClean)
        #expect(verified.erased.map(\.decision) == [report.decision, report.decision])
        let findings = try workspace.findings(under: workspace.permit()).rows.map(\.finding)
        #expect(findings.count { $0.kind == "erased" && $0.severity == .notice } == 2)
        let dump = try workspace.dumped()
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try workspace.dumped() == dump)
    }

    @Test func `nothing in the case confirms a guess of what was erased`() throws {
        let fixture = try CaseFixture()
        let (workspace, id) = try imported(fixture)
        let captures = try workspace.captures(of: id, under: workspace.permit()).rows.map(\.id.description)
        _ = try erase([id.description], in: workspace)
        let traces = ["xylophonist", "quetzalcoatl", "zanzibar", Self.wallet] + captures
        for name in try Files.paths(below: fixture.root + "/case") {
            // The audit tells what was searched for and looked at before.
            if name.hasPrefix("logs/audit") { continue }
            let bytes = Data(try Files.bytes(fixture.root + "/case/" + name))
            for trace in traces { #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace) in \(name)") }
            #expect(bytes.range(of: Data(id.description.utf8)) == nil, "the digest in \(name)")
            #expect(bytes.range(of: Data(id.digest.bytes)) == nil, "the digest in \(name)")
        }
    }

    @Test func `a capture stands for its evidence and the decision and the audit tell of it`() throws {
        let fixture = try CaseFixture()
        let (workspace, id) = try imported(fixture)
        let capture = try #require(try workspace.captures(of: id, under: workspace.permit()).rows.last)
        let report = try erase([capture.id.description], in: workspace)
        #expect(report.records == 2)
        let decision = try #require(
            try workspace.decisions(page: Page(), under: workspace.permit()).rows.first { $0.number == report.decision }
        )
        #expect(decision.kind == "erasure" && decision.grounds == "order 7" && decision.by == "tester")
        #expect(decision.authority == workspace.defaultAuthority.id)
        let audit = try workspace.audit(page: Page(), under: workspace.permit()).rows.compactMap(\.entry)
        #expect(
            audit.filter { $0.action == .erasure }.map(\.outcome) == [
                "2 records under decision \(report.decision)", "begun",
            ])
    }

    @Test func `an analyst may not erase, and grounds are wanted`() throws {
        let fixture = try CaseFixture()
        let (workspace, id) = try imported(fixture)
        #expect(throws: WorkflowFault.self) {
            try workspace.erasurePlan(for: [id.description], under: workspace.permit(role: .analyst))
        }
        let plan = try workspace.erasurePlan(for: [id.description], under: workspace.permit())
        #expect(throws: WorkflowFault.self) {
            try workspace.erase(plan, grounds: "order 7", under: workspace.permit(role: .analyst))
        }
        #expect(throws: WorkflowFault.self) { try workspace.erase(plan, grounds: "  ", under: workspace.permit()) }
        #expect(throws: WorkflowFault.self) {
            try workspace.erasurePlan(for: [String(id.description.prefix(12))], under: workspace.permit())
        }
        #expect(try workspace.search("xylophonist", under: workspace.permit()).total.value == 1)
    }

    @Test func `what was erased is not brought in again, under any name or in an archive`() throws {
        let fixture = try CaseFixture()
        let (workspace, id) = try imported(fixture)
        let report = try erase([id.description], in: workspace)
        let size = try workspace.overview(under: workspace.permit()).appliedLeaf
        let again = try workspace.importing(fixture.root + "/in")
        #expect(again.sealed == 0 && again.known == 20)
        #expect(again.passedOver.map(\.decision) == [report.decision, report.decision])
        #expect(try workspace.overview(under: workspace.permit()).appliedLeaf == size)
        let zip = fixture.root + "/all.zip"
        #expect(try ProgramRun("zip", ["-qr", zip, "in/hidden.html"], in: fixture.root).status == 0)
        let packed = try workspace.importing(zip)
        #expect(packed.passedOver.map(\.path) == ["all.zip!/in/hidden.html"])
        #expect(try workspace.search("xylophonist", under: workspace.permit()).total.value == 0)
    }

    /// One WARC record in a gzip member.
    private func member(_ index: Int, _ text: String, type: String = "resource", fields: String = "") throws -> [UInt8]
    {
        let id = "<urn:uuid:00000000-0000-4000-8000-\(String(100_000_000_000 + index))>"
        let record =
            "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Record-ID: \(id)\r\nWARC-Date: 2026-03-04T05:06:07Z\r\n"
            + "WARC-Target-URI: http://a.example/\(index)\r\nContent-Type: text/html\r\n\(fields)"
            + "Content-Length: \(text.utf8.count)\r\n\r\n\(text)\r\n\r\n"
        let scratch = try ScratchFolder()
        try scratch.write(Array(record.utf8), "record")
        _ = try ProgramRun("gzip", ["-n", "record"], in: scratch.path)
        return try scratch.bytes("record.gz")
    }

    @Test func `a record of a foreign WARC goes with its request and is erased again when it returns`() throws {
        let fixture = try CaseFixture()
        let target = "WARC-Concurrent-To: <urn:uuid:00000000-0000-4000-8000-100000000001>\r\n"
        let pages =
            try member(1, "<p>xylophonist") + member(2, "GET /1 cookie", type: "request", fields: target)
            + member(3, "<p>ordinary page")
        let warc = try fixture.write("a.warc.gz", pages)
        let workspace = try fixture.create()
        _ = try workspace.importing(warc)
        let id = try #require(try workspace.search("xylophonist", under: workspace.permit()).hits.first).evidence
        let plan = try workspace.erasurePlan(for: [id.description], under: workspace.permit())
        #expect(plan.entries.count == 2)
        let report = try workspace.erase(plan, grounds: "order 7", under: workspace.permit())
        #expect(try workspace.importing(warc).passedOver.map(\.decision) == [report.decision])
        // The same record in another file.
        let other = try fixture.write("b.warc.gz", pages + member(4, "<p>another ordinary page"))
        let back = try workspace.importing(other)
        #expect(back.sealed > 0)
        #expect(try workspace.search("xylophonist", under: workspace.permit()).total.value == 0)
        #expect(try workspace.search("ordinary", under: workspace.permit()).total.value == 2)
        let verified = try workspace.verify(deep: true, under: workspace.permit())
        #expect(verified.isClean, "\(verified.findings.map(\.sentence))")
        #expect(verified.erased.count == 6)
        #expect(Set(verified.erased.map(\.decision)) == [report.decision])
        let dump = try workspace.dumped()
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try workspace.dumped() == dump)
        #expect(try workspace.importing(other).passedOver.map(\.decision) == [report.decision])
    }

    @Test func `an erasure that stopped before the database is finished when the case is opened`() throws {
        let fixture = try CaseFixture()
        let (workspace, id) = try imported(fixture)
        let leaves = try workspace.captures(of: id, under: workspace.permit()).rows.map { Int($0.leaf) }
        let folder = try CaseFolder.open(fixture.root + "/case")
        try Vault.open(folder, keys: try CaseKeys.load(for: folder, secrets: fixture.secrets)).erase(
            leaves, decision: 9)
        #expect(try workspace.search("xylophonist", under: workspace.permit()).total.value == 1)
        #expect(throws: WorkflowFault.self) {
            try workspace.backup(to: fixture.root + "/copy", under: workspace.permit())
        }
        #expect(!FileManager.default.fileExists(atPath: fixture.root + "/copy"))
        let again = try Workspace.open(fixture.root + "/case", secrets: fixture.secrets)
        #expect(try again.search("xylophonist", under: again.permit()).total.value == 0)
        // Whoever had it open all the time sees it as well.
        #expect(try workspace.search("xylophonist", under: workspace.permit()).total.value == 0)
        #expect(try workspace.search("ordinary", under: workspace.permit()).total.value == 20)
        try workspace.backup(to: fixture.root + "/copy", under: workspace.permit())
    }

    @Test func `the whole archive that holds an erased member is named`() throws {
        let fixture = try CaseFixture()
        let (workspace, _) = try imported(fixture)
        for index in 0..<200 {
            _ = try fixture.write(
                "z/\(index).html", Array("<p>member \(index) \(UInt64(index) &* 0x9E37_79B9_7F4A_7C15)".utf8))
        }
        #expect(try ProgramRun("zip", ["-qr", "../z.zip", "."], in: fixture.root + "/z").status == 0)
        let bytes = try Files.bytes(fixture.root + "/z.zip")
        _ = try workspace.importing(try fixture.write("cut.zip", Array(bytes.prefix(bytes.count / 3))))
        let captures = try workspace.captures(page: Page(limit: 1000), under: workspace.permit()).rows
        let member = try #require(captures.first { $0.path.hasPrefix("cut.zip!/") })
        let plan = try workspace.erasurePlan(for: [member.id.description], under: workspace.permit())
        #expect(plan.enclosing.map(\.path) == ["cut.zip"])
    }
}
