import ClewCore
import ClewStore
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// The profiles and rates of a case are sealed, so that a rebuild always gives the database that is there.
@Suite struct ConfigurationTests {
    private let fixture: CaseFixture
    private let workspace: Workspace

    init() throws {
        fixture = try CaseFixture()
        workspace = try fixture.create()
    }

    /// A profile that reads a price out of the element of a name.
    private static func profile(version: Int, title: String) -> String {
        """
        profile: harbour
        version: \(version)
        market: Harbour
        currency: USD
        recognise: {contains: harbour-head}
        pages:
          offer:
            when: //p[has-class('price')]
            listing:
              id: {xpath: //h2}
              title: //\(title)
              price: //p[has-class('price')]

        """
    }

    private func page(_ name: String) throws -> String {
        let html = """
            <div class="harbour-head">Harbour</div><h1>\(name) MDMA 5g</h1><h2>\(name)</h2><h3>\(name) Kush 1g</h3>
            <p class="price">$20</p>
            """
        return try fixture.write("pages/\(name).html", Array(html.utf8))
    }

    private func add(version: Int, title: String) throws {
        let text = Self.profile(version: version, title: title)
        _ = try workspace.addProfile(
            from: try fixture.write("harbour.yaml", Array(text.utf8)), under: workspace.permit())
    }

    private func bring(_ path: String) throws -> ImportReport {
        let options = ImportOptions(paths: [path], capturedAt: Timestamp("2025-05-02T00:00:00Z"))
        return try workspace.importInputs(options, under: workspace.permit())
    }

    private func titles() throws -> [String] {
        try workspace.listings(under: workspace.permit()).listings.rows.map(\.title).sorted()
    }

    /// Rebuilds and says whether the database stayed the same.
    private func isRepeated() throws -> Bool {
        let dump = try workspace.dumped()
        _ = try workspace.rebuild(under: workspace.permit())
        return try workspace.dumped() == dump
    }

    private var config: String { workspace.path + "/config" }

    private func entries() throws -> UInt64 { try workspace.overview(under: workspace.permit()).appliedLeaf }

    @Test func `an import after a profile was changed reads everything with it, as a rebuild does`() throws {
        try add(version: 1, title: "h1")
        let first = try bring(try page("anna"))
        #expect(!first.wasReconfigured && !first.wasRebuilt)
        #expect(try titles() == ["anna MDMA 5g"])
        #expect(try isRepeated())
        try add(version: 2, title: "h3")
        let second = try bring(try page("berta"))
        #expect(second.wasReconfigured && !second.wasRebuilt)
        #expect(try titles() == ["anna Kush 1g", "berta Kush 1g"])
        #expect(try isRepeated())
        // Going back to what was sealed before counts as well, also where the import brings nothing.
        try add(version: 1, title: "h1")
        #expect(try bring(try page("berta")).wasReconfigured)
        #expect(try titles() == ["anna MDMA 5g", "berta MDMA 5g"])
        #expect(try isRepeated())
        #expect(try workspace.verify(deep: true, under: workspace.permit()).isClean)
    }

    @Test func `a rebuild after a change says the same as the import that would have come`() throws {
        _ = try bring(try page("anna"))
        try add(version: 1, title: "h3")
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try titles() == ["anna Kush 1g"])
        #expect(try !bring(try page("berta")).wasReconfigured)
        #expect(try isRepeated())
    }

    @Test func `the same configuration is sealed once, and a case without one seals none`() throws {
        _ = try bring(try page("anna"))
        let before = try entries()
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try entries() == before)
        try add(version: 1, title: "h1")
        _ = try bring(try page("anna"))
        #expect(try entries() == before + 1)
        _ = try bring(try page("anna"))
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try entries() == before + 1)
    }

    @Test func `a broken profile, broken rates or another encoding are refused before anything is sealed`() throws {
        _ = try bring(try page("anna"))
        let before = try entries()
        let dump = try workspace.dumped()
        let broken = [
            ("profiles/bad.yaml", Array("profile: [".utf8)), ("profiles/bad.yaml", [0xFF, 0xFE, 0x41]),
            ("rates.csv", Array("date,currency,eur\nyesterday,USD,1\n".utf8)),
        ]
        for (name, bytes) in broken {
            let file = URL(fileURLWithPath: config + "/" + name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            let fault = #expect(throws: (any Error).self) { try bring(try page("berta")) }
            #expect((fault as? any Fault)?.kind == .invalidInput)
            #expect((fault as? any Fault)?.sentence.contains("config/\(name)") == true)
            #expect(throws: (any Error).self) { try workspace.rebuild(under: workspace.permit()) }
            try FileManager.default.removeItem(at: file)
        }
        #expect(try entries() == before)
        #expect(try workspace.dumped() == dump)
    }

    @Test func `a configuration that was deleted is put back, and a rebuild gives the same`() throws {
        try add(version: 1, title: "h3")
        let rates = "date,currency,eur\n2025-05-01,USD,0.5\n"
        try Data(rates.utf8).write(to: URL(fileURLWithPath: config + "/rates.csv"))
        _ = try bring(try page("anna"))
        let dump = try workspace.dumped()
        let profile = try String(contentsOfFile: config + "/profiles/harbour.yaml", encoding: .utf8)
        try FileManager.default.removeItem(atPath: config)
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try workspace.dumped() == dump)
        #expect(try String(contentsOfFile: config + "/profiles/harbour.yaml", encoding: .utf8) == profile)
        #expect(try String(contentsOfFile: config + "/rates.csv", encoding: .utf8) == rates)
        // Adding one to what was lost takes nothing away.
        try FileManager.default.removeItem(atPath: config)
        let other = Self.profile(version: 1, title: "h1").replacing("harbour", with: "anchor")
        _ = try workspace.addProfile(
            from: try fixture.write("anchor.yaml", Array(other.utf8)), under: workspace.permit())
        #expect(try FileManager.default.contentsOfDirectory(atPath: config + "/profiles").count == 2)
    }

    @Test func `an empty folder of profiles and an empty table of rates say that there are none`() throws {
        _ = try bring(try page("anna"))
        let plain = try titles()
        try add(version: 1, title: "h3")
        try Data("date,currency,eur\n2025-05-01,USD,0.5\n".utf8)
            .write(to: URL(fileURLWithPath: config + "/rates.csv"))
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try titles() == ["anna Kush 1g"])
        try FileManager.default.removeItem(atPath: config + "/profiles/harbour.yaml")
        try Data().write(to: URL(fileURLWithPath: config + "/rates.csv"))
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try isRepeated())
        #expect(try titles() == plain)
        #expect(try FileManager.default.contentsOfDirectory(atPath: config + "/profiles").isEmpty)
    }

    @Test func `a run states its profiles and rates with their digests`() throws {
        try add(version: 3, title: "h1")
        try Data("date,currency,eur\n2025-05-01,USD,0.5\n".utf8)
            .write(to: URL(fileURLWithPath: config + "/rates.csv"))
        _ = try bring(try page("anna"))
        let runs = try workspace.runs(page: Page(limit: 10), under: workspace.permit()).rows
        let row = try #require(runs.first.map(ListRow.run))
        #expect(row.count == ListSubject.runs.columns.count)
        let column = try #require(ListSubject.runs.columns.firstIndex(of: "profiles"))
        let words = RowText.plain(row[column])
        #expect(words.hasPrefix("harbour@3 ") && words.contains(", rates "))
        let options = try #require(runs.first?.run.options)
        let digest = try #require(words.split(separator: " ").dropFirst().first?.prefix(16))
        #expect(options.contains(String(digest)))
    }

    @Test func `adding a profile writes its digest to the audit, and a second file of one name is refused`() throws {
        try add(version: 1, title: "h1")
        let audit = try workspace.audit(page: Page(limit: 10), under: workspace.permit()).rows.compactMap(\.entry)
        let entry = try #require(audit.first { $0.operation == "add a profile" })
        #expect(entry.action == .alteration && entry.object.hasPrefix("harbour@1 "))
        #expect(entry.object.split(separator: " ").last?.count == 64)
        try FileManager.default.moveItem(
            atPath: config + "/profiles/harbour.yaml", toPath: config + "/profiles/old.yaml")
        let fault = #expect(throws: (any Error).self) { try add(version: 2, title: "h1") }
        #expect((fault as? any Fault)?.sentence.contains("old.yaml") == true)
    }
}
