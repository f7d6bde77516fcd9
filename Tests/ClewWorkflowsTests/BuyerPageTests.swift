import ClewCore
import ClewStore
import ClewWorkflows
import Testing

/// Pages that are called like the buyer whom they show, and pages of a market that its profile no longer knows.
@Suite struct BuyerPageTests {
    private static let profile = """
        profile: harbour
        market: Harbour
        recognise: {contains: harbour-head}
        pages:
          offer:
            when: //h1
            listing:
              required: [title, price, seller]
              title: //h1
              price: //b
              seller: //a[@id='by']
          buyer:
            when: //h2
            mask:
              xpath: //h2
              role: buyer

        """
    private static let buyer = "Quillmoss77"

    private static func page(_ name: String) -> [UInt8] {
        Array("<title>\(name)</title><div class=harbour-head></div><h2>\(name)</h2><p>Bought tea.</p>".utf8)
    }

    private static func record(_ number: Int, of address: String, _ body: [UInt8]) -> [UInt8] {
        let head =
            "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000\(number)>\r\n"
            + "WARC-Date: 2026-03-04T05:06:07Z\r\nWARC-Target-URI: \(address)\r\n"
            + "Content-Type: text/html\r\nContent-Length: \(body.count)\r\n\r\n"
        return Array(head.utf8) + body + Array("\r\n\r\n".utf8)
    }

    private func addProfile(_ fixture: CaseFixture, _ workspace: Workspace) throws {
        let file = try fixture.write("harbour.yaml", Array(Self.profile.utf8))
        _ = try workspace.addProfile(from: file, under: workspace.permit())
    }

    private func handedOver(_ workspace: Workspace) throws -> String {
        let permit = workspace.permit()
        let captures = try workspace.captures(page: Page(limit: 100), under: permit).rows.map { ListRow.capture($0) }
        let evidence = try workspace.evidence(page: Page(limit: 100), under: permit).rows.map { ListRow.evidence($0) }
        let findings = try workspace.findings(page: Page(limit: 100), under: permit).rows.map { ListRow.finding($0) }
        return try workspace.dumped() + "\(captures)\(evidence)\(findings)"
    }

    @Test func `the name of a buyer stands neither in the path nor in the address of the page`() throws {
        let fixture = try CaseFixture()
        _ = try fixture.write("in/user/\(Self.buyer)", Self.page(Self.buyer))
        _ = try fixture.write("in/user/\(Self.buyer.lowercased()).html", Self.page(Self.buyer) + [0x20])
        _ = try fixture.write("in/user/o'h (x).html", Self.page("o'h (x)"))
        _ = try fixture.write(
            "in/a.warc", Self.record(1, of: "http://h.example/user/\(Self.buyer)?tab=1", Self.page(Self.buyer) + [0x0A])
        )
        _ = try fixture.write(
            "in/b.warc", Self.record(2, of: "http://h.example/user/o%27h%20%28x%29", Self.page("o'h (x)") + [0x0A]))
        _ = try fixture.write("in/user/xy/p.html", Self.page("xy"))
        let workspace = try fixture.create()
        try addProfile(fixture, workspace)
        _ = try workspace.importing(fixture.root + "/in")
        let text = try handedOver(workspace).lowercased()
        #expect(text.contains("user/buyer-"))
        #expect(!text.contains(Self.buyer.lowercased()))
        #expect(!text.contains("o'h") && !text.contains("%28x%29") && !text.contains("user/xy"))
        #expect(try workspace.captures(page: Page(), under: workspace.permit()).rows.count == 6)
    }

    @Test func `a profile that comes later takes the name out of the path of what is there`() throws {
        let fixture = try CaseFixture()
        _ = try fixture.write("in/user/\(Self.buyer).html", Self.page(Self.buyer))
        let workspace = try fixture.create()
        _ = try workspace.importing(fixture.root + "/in")
        #expect(try handedOver(workspace).contains(Self.buyer))
        try addProfile(fixture, workspace)
        _ = try workspace.rebuild(under: workspace.permit())
        _ = try workspace.importing(fixture.root + "/in")
        #expect(try !handedOver(workspace).contains(Self.buyer))
    }

    @Test func `a page of a named market that no profile knows is told, one of another market is not`() throws {
        let fixture = try CaseFixture()
        let page = try fixture.write("in/a.html", Array("<h2>\(Self.buyer)</h2><p>Bought tea.</p>".utf8))
        let other = try fixture.write("in/b.html", Array("<h2>Somebody</h2><p>Bought honey.</p>".utf8))
        let workspace = try fixture.create()
        try addProfile(fixture, workspace)
        _ = try workspace.importing(page, market: "harbour")
        _ = try workspace.importing(other, market: "Elsewhere")
        let findings = try workspace.findings(page: Page(), under: workspace.permit()).rows.map(\.finding)
        let told = findings.filter { $0.kind == "unknown-page" }
        #expect(
            told.map(\.sentence) == ["No profile knows this page of harbour; names of buyers were not replaced."])
        #expect(told.first?.path == "a.html" && told.first?.capture != nil)
    }
}
