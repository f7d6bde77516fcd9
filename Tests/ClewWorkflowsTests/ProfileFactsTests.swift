import ClewCore
import ClewStore
import ClewWorkflows
import Testing

/// What a profile of the case says of a page reaches the database: whose the contacts are, and when a seller was seen.
@Suite struct ProfileFactsTests {
    private static let profile = """
        profile: harbour
        market: Harbour
        recognise: {contains: harbour-head}
        clock: {xpath: //footer, after: Harbour time, date: dd.MM.yyyy HH:mm}
        pages:
          seller:
            when: //p[has-class('terms')]
            account:
              name: //h2
              text: //p[has-class('terms')]
              contacts: //ul
          feedback:
            reviews:
              each: //li
              seller: {from: page, xpath: //h2}
              author: ./b
              text: ./q

        """
    private static let seller = """
        <div class="harbour-head">Harbour</div><h2>HillCat</h2><p class="terms">We grow tea.</p>
        <ul><li>Post: hillcat@mail.example.net</ul><div>Also: fjordman@mail.example.net</div>
        """
    private static let feedback = """
        <div class="harbour-head">Harbour</div><h2>fjordman</h2>
        <ol><li><b>bob_b</b><q>Ask me at bob@mail.example.net</q></ol><footer>Harbour time 02.05.2025 15:22</footer>
        """

    private let fixture: CaseFixture
    private let workspace: Workspace

    init() throws {
        fixture = try CaseFixture()
        workspace = try fixture.create()
        let profile = try fixture.write("harbour.yaml", Array(Self.profile.utf8))
        _ = try workspace.addProfile(from: profile, under: workspace.permit())
        let pages = [
            try fixture.write("pages/a.html", Array(Self.seller.utf8)),
            try fixture.write("pages/b.html", Array(Self.feedback.utf8)),
        ]
        let options = ImportOptions(paths: pages, capturedAt: Timestamp("2025-05-02T00:00:00Z"))
        _ = try workspace.importInputs(options, under: workspace.permit())
    }

    @Test func `contacts beside the text of a seller are its own, and nothing else of the page is`() throws {
        let dossier = try workspace.dossier(
            AccountKey(market: "Harbour", name: "HillCat"), under: workspace.permit())
        #expect(dossier.indicators.map(\.id.canonical) == ["hillcat@mail.example.net"])
    }

    @Test func `a seller known by reviews alone was seen at the time of the page's clock`() throws {
        let dossier = try workspace.dossier(
            AccountKey(market: "Harbour", name: "fjordman"), under: workspace.permit())
        #expect(dossier.account.reviewCount == 1 && dossier.indicators.isEmpty)
        #expect(dossier.account.firstSeen.description == "2025-05-02T15:22:00Z")
        #expect(dossier.account.lastSeen == dossier.account.firstSeen)
        // Without a clock the time of the capture counts.
        let other = try workspace.dossier(
            AccountKey(market: "Harbour", name: "HillCat"), under: workspace.permit())
        #expect(other.account.firstSeen.description == "2025-05-02T00:00:00Z")
    }
}
