import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

@Suite struct ImportInputsTests {
    /// What an exercise planted.
    private struct Truth: Decodable {
        struct Seller: Decodable {
            var name: String
            var wallet: String
            var fingerprint: String
            var offers: [String]
        }

        var sellers: [Seller]
        var marketHost: String
    }

    @Test func `every wallet and key that an exercise planted is found`() throws {
        let fixture = try CaseFixture()
        let captures = try fixture.exercise()
        let workspace = try fixture.create()
        _ = try workspace.importing(captures, mapping: captures + "/offers.yaml")
        let truth = try JSONDecoder().decode(
            Truth.self, from: Data(contentsOf: URL(fileURLWithPath: captures + "/truth.json")))
        #expect(truth.sellers.count > 5)
        for seller in truth.sellers {
            let wallet = try workspace.indicator(
                IndicatorID(kind: .bitcoinAddress, canonical: seller.wallet), under: workspace.permit())
            #expect(wallet.summary.grade == .valid)
            let key = try workspace.indicator(
                IndicatorID(kind: .openPGPKey, canonical: seller.fingerprint), under: workspace.permit())
            #expect(key.summary.mentionCount >= 1)
        }
    }

    @Test func `every mention stands in the sealed bytes where it says`() throws {
        let fixture = try CaseFixture()
        let captures = try fixture.exercise(pages: 40)
        let workspace = try fixture.create()
        _ = try workspace.importing(captures, mapping: captures + "/offers.yaml")
        var checked = 0
        for summary in try workspace.evidence(page: Page(limit: 1000), under: workspace.permit()).rows {
            let id = summary.evidence.id
            let whole = try workspace.rawSource(
                id, from: 0, count: .max, under: workspace.permit(purpose: "unmask: a test of places")
            ).bytes
            for passage in try workspace.passages(of: id, limit: 1000, under: workspace.permit()) {
                for placed in passage.mentions where placed.mention.written.utf8.count == placed.location.payload.count
                {
                    #expect(whole[placed.location.payload].elementsEqual(placed.mention.written.utf8))
                    checked += 1
                }
            }
        }
        #expect(checked > 100)
    }

    @Test func `importing twice changes nothing but the audit`() throws {
        let fixture = try CaseFixture()
        let captures = try fixture.exercise()
        let workspace = try fixture.create()
        let first = try workspace.importing(captures, mapping: captures + "/offers.yaml")
        let dump = try workspace.dumped()
        let size = try workspace.overview(under: workspace.permit()).appliedLeaf
        let second = try workspace.importing(captures, mapping: captures + "/offers.yaml")
        #expect(first.sealed > 80)
        #expect(second.sealed == 0)
        #expect(try workspace.overview(under: workspace.permit()).appliedLeaf == size)
        #expect(try workspace.dumped() == dump)
    }

    @Test func `a rebuild gives the same database`() throws {
        let fixture = try CaseFixture()
        let captures = try fixture.exercise()
        let workspace = try fixture.create()
        _ = try workspace.importing(captures, mapping: captures + "/offers.yaml")
        let dump = try workspace.dumped()
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try workspace.dumped() == dump)
        #expect(try workspace.verify(deep: true, under: workspace.permit()).isClean)
    }

    @Test func `a case goes on when its database is gone`() throws {
        let fixture = try CaseFixture()
        let captures = try fixture.exercise(pages: 40)
        let dump: String
        do {
            let workspace = try fixture.create()
            _ = try workspace.importing(captures)
            dump = try workspace.dumped()
        }
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: fixture.root + "/case/clew.sqlite" + ending)
        }
        let again = try Workspace.open(fixture.root + "/case", secrets: fixture.secrets)
        #expect(try again.importing(captures).sealed == 0)
        #expect(try again.dumped() == dump)
    }

    @Test func `bad rows and clipped files are findings with their place and the rest is imported`() throws {
        let fixture = try CaseFixture()
        let captures = try fixture.exercise()
        let workspace = try fixture.create()
        let report = try workspace.importing(captures, mapping: captures + "/offers.yaml")
        let findings = try workspace.findings(under: workspace.permit()).rows.map(\.finding)
        #expect(report.findings == findings.count)
        let row = try #require(findings.first { $0.kind == "bad-row" })
        #expect(row.line != nil && row.path.hasSuffix("offers.csv"))
        #expect(findings.contains { $0.path.contains("damaged.warc.gz") && $0.range != nil })
    }

    @Test func `archives are opened and damaged ones are kept whole`() throws {
        let fixture = try CaseFixture()
        let captures = try fixture.exercise(pages: 30)
        let zip = fixture.root + "/all.zip"
        #expect(try ProgramRun("zip", ["-qr", zip, "."], in: captures).status == 0)
        let bytes = try Files.bytes(zip)
        let clipped = try fixture.write("clipped.zip", Array(bytes.prefix(bytes.count * 2 / 3)))
        let workspace = try fixture.create()
        _ = try workspace.importing(zip)
        let paths = try workspace.captures(page: Page(limit: 1000), under: workspace.permit()).rows.map(\.path)
        #expect(paths.contains("all.zip!/offers.csv"))
        #expect(paths.contains { $0.hasPrefix("all.zip!/market.warc.gz!/") })
        let report = try workspace.importing(clipped)
        #expect(report.findings > 0)
        #expect(
            try workspace.captures(page: Page(limit: 1000), under: workspace.permit()).rows.contains {
                $0.path == "clipped.zip"
            })
    }

    /// Entities that would be a thousand million words if anybody made them.
    private static let entityBomb =
        "<!DOCTYPE html [<!ENTITY a0 \"lol\">"
        + (1...9).map { "<!ENTITY a\($0) \"" + String(repeating: "&a\($0 - 1);", count: 10) + "\">" }.joined()
        + "]><html><p>&a9;</p></html>"

    @Test func `hostile pages are imported without harm`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        let deep = String(repeating: "<div>", count: 300_000) + "deep" + String(repeating: "</div>", count: 10)
        let pages: [String: [UInt8]] = [
            "script.html": Array("<html><script>alert('<b>x')</script><p onclick=evil()>text</html>".utf8),
            "deep.html": Array(deep.utf8),
            "entities.html": Array(("<html>" + String(repeating: "&lol;&amp;&#x41;", count: 200_000)).utf8),
            "bomb.html": Array(Self.entityBomb.utf8), "bomb.svg": Array(Self.entityBomb.utf8),
            "nul.html": [0x3C, 0x70, 0x3E, 0, 0x61, 0, 0x62],
            "bidi.html": Array("<p>\u{202E}txt.exe\u{202C}\u{1B}[31m</p>".utf8),
            "empty.html": [], "latin.html": [0x3C, 0x70, 0x3E, 0xFC, 0x80, 0xFF],
        ]
        for (name, bytes) in pages { _ = try fixture.write("pages/" + name, bytes) }
        let report = try workspace.importing(fixture.root + "/pages")
        #expect(report.read == pages.count)
        #expect(try workspace.verify(deep: true, under: workspace.permit()).isClean)
    }

    @Test func `two importers and a reader work at once`() async throws {
        let fixture = try CaseFixture()
        let captures = try fixture.exercise()
        for index in 0..<200 {
            _ = try fixture.write("more/p\(index).html", Array("<p>page \(index) of more</p>".utf8))
        }
        _ = try fixture.create()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for path in [captures, fixture.root + "/more"] {
                group.addTask {
                    let workspace = try Workspace.open(fixture.root + "/case", secrets: fixture.secrets)
                    _ = try workspace.importing(path)
                }
            }
            group.addTask {
                let workspace = try Workspace.open(fixture.root + "/case", secrets: fixture.secrets)
                for _ in 0..<20 { _ = try workspace.search("page", under: workspace.permit()) }
            }
            try await group.waitForAll()
        }
        let workspace = try Workspace.open(fixture.root + "/case", secrets: fixture.secrets)
        _ = try workspace.importing(captures, fixture.root + "/more")
        let dump = try workspace.dumped()
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try workspace.dumped() == dump)
        #expect(try workspace.verify(deep: true, under: workspace.permit()).isClean)
    }
}
