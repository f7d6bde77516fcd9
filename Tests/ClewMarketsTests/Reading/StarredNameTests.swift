import ClewCore
import ClewMarkets
import ClewTable
import Testing

@Suite struct StarredNameTests {
    private let pseudonyms = Pseudonyms(key: [UInt8](repeating: 7, count: 32))

    private func name(_ name: String, under seller: String?) -> String {
        pseudonyms.name(name, role: .reviewer, market: "Harbour", subject: seller)
    }

    @Test(arguments: ["f***f", "M•••a", "b...s", "t…k"])
    func `a starred name is another person under each seller, and the same under one`(starred: String) {
        #expect(name(starred, under: "HillCat") != name(starred, under: "fjordman"))
        #expect(name(starred, under: "HillCat") == name(starred.uppercased(), under: "hillcat"))
    }

    @Test func `a whole name is one person under all sellers`() {
        #expect(name("bob_b", under: "HillCat") == name("bob_b", under: "fjordman"))
        #expect(name("bob_b", under: nil) == name("bob_b", under: "fjordman"))
    }

    private func read(_ html: String) throws -> (reviews: [Review], page: String) {
        let yaml = """
            profile: harbour
            market: Harbour
            recognise: {contains: harbour}
            pages:
              latest:
                reviews:
                  each: //li
                  seller: ./i
                  author: ./b
                  text: ./q
            """
        let profiles = ProfileSet([try SiteProfile(yaml: Array(yaml.utf8))])
        let reader = SiteReader(profiles: profiles, offers: OfferReader(), pseudonyms: pseudonyms)
        let capture = Capture(
            id: RecordID(words: (0, 1)), leaf: 0, run: nil, authority: "", evidence: nil, address: nil, path: "a.html",
            source: "a", time: Reading.time, timeBasis: .given, outcome: .got)
        let found = reader.read(DecodedText(Array(html.utf8), .utf8), capture: capture, market: nil)
        let page = String(decoding: try #require(found.page).bytes, as: UTF8.self)
        return (try #require(found.site).reviews, page)
    }

    @Test func `two sellers' reviewers of one starred name are two, in the reviews and on the page`() throws {
        let (reviews, page) = try read(
            """
            <!--harbour--><ul><li><i>HillCat</i><b>f***f</b><q>Good</q><li><i>fjordman</i><b>f***f</b><q>Fine</q>
            <li><i>HillCat</i><b>f***f</b><q>Again</q></ul><p>f***f says thanks</p>
            """)
        let authors = reviews.compactMap { $0.author?.value }
        #expect(authors.count == 3 && authors[0] != authors[1] && authors[0] == authors[2])
        #expect(page.contains("<b>\(authors[0])</b>") && page.contains("<b>\(authors[1])</b>"))
        // Elsewhere nobody can tell which of the two is meant.
        #expect(page.contains("<p>reviewer-unknown says thanks</p>") && !page.contains("f***f"))
    }

    @Test func `a starred name under one seller has one pseudonym everywhere on the page`() throws {
        let (reviews, page) = try read(
            "<!--harbour--><ul><li><i>HillCat</i><b>f***f</b><q>By f***f</q></ul><p>f***f</p>")
        let author = try #require(reviews.first?.author?.value)
        #expect(page.contains("<p>\(author)</p>") && reviews.first?.text?.value == "By \(author)")
    }
}
