import ClewCore
import ClewMarkets
import Testing

@Suite struct AttributionTests {
    /// A seller's page: the text, contacts beside it, a review, and a side box of another seller.
    private let page = """
        <!--harbour--><main><h2>HillCat</h2><p class=about>We grow tea, ask [about].</p>
        <ul class=contacts><li>[mail]<li><a href="mailto:[link]">write</a></ul>
        <aside>By fjordman: [side]</aside>
        <p class=terms>[terms]</p>
        <ol><li><b>bob_b</b><q>Paid to [review], see [link2]</q></ol></main><footer>[footer]</footer>
        """

    private func profile(_ fields: String) -> String {
        """
        profile: harbour
        market: Harbour
        recognise: {contains: harbour}
        pages:
          seller:
            account:
              at: //main
              name: ./h2
        \(fields.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n"))
            reviews:
              each: //ol/li
              seller: {from: page, xpath: //h2}
              author: ./b
              rating: none
        """
    }

    /// The words in brackets that are held by accounts, with whose they are.
    private func held(_ html: String, _ yaml: String) throws -> [String: String] {
        let read = try #require(try Reading.read(html, by: yaml))
        let holdings = Attribution.holdings(read.reading, Self.mentions(in: html), places: read.places)
        return Dictionary(uniqueKeysWithValues: holdings.map { ($0.indicator.canonical, $0.account.name) })
    }

    /// Each word in brackets as an address of e-mail.
    static func mentions(in html: String) -> [PlacedMention] {
        let bytes = Array(html.utf8)
        var mentions: [PlacedMention] = []
        for start in bytes.indices where bytes[start] == 0x5B {
            let end = bytes[start...].firstIndex(of: 0x5D) ?? start
            let word = String(decoding: bytes[start + 1..<end], as: UTF8.self)
            let mention = Mention(kind: .email, written: word, canonical: word, grade: .unverified, range: start..<end)
            mentions.append(
                PlacedMention(
                    passage: 0, mention: mention, location: Location(place: .text, payload: start + 1..<end, text: nil))
            )
        }
        return mentions
    }

    @Test func `what stands in the text of an account is its own, and nothing beside it`() throws {
        #expect(try held(page, profile("text: ./p[has-class('about')]")) == ["about": "HillCat"])
    }

    @Test func `what stands in its contacts is its own too, in links as well`() throws {
        let fields = "text: ./p[has-class('about')]\ncontacts: [./ul, \"./p[has-class('terms')]\"]"
        let wanted = ["about": "HillCat", "mail": "HillCat", "link": "HillCat", "terms": "HillCat"]
        #expect(try held(page, profile(fields)) == wanted)
        // A place of the whole page needs to say so.
        let outside = "contacts: {from: page, xpath: //footer}"
        #expect(try held(page, profile(outside)) == ["footer": "HillCat"])
    }

    @Test func `the words of a reviewer are nobody's, even where the contacts take in the whole page`() throws {
        let found = try held(page, profile("contacts: ."))
        #expect(found["mail"] == "HillCat" && found["review"] == nil && found["link2"] == nil)
        let inner = try held(page, profile("contacts: .//q"))
        #expect(inner.isEmpty)
    }

    @Test func `a side box between two parts of a text is not its own`() throws {
        let fields = "text: {xpath: ./p, join: \"\\n\"}"
        #expect(try held(page, profile(fields)) == ["about": "HillCat", "terms": "HillCat"])
    }

    @Test func `contacts of an offer are its seller's, and of two places the inner one counts`() throws {
        let html = """
            <!--harbour--><section><h1>Tea</h1><i>HillCat</i><div>[pay]</div>
            <div class=also><a>Mint, [mint]</a> <i>fjordman</i></div></section>
            """
        let yaml = """
            profile: harbour
            market: Harbour
            recognise: {contains: harbour}
            pages:
              offer:
                listing:
                  at: //section
                  title: ./h1
                  seller: ./i
                  contacts: [./div]
                listings:
                  each: //div[has-class('also')]
                  title: ./a
                  seller: ./i
            """
        #expect(try held(html, yaml) == ["pay": "HillCat", "mint": "fjordman"])
    }

    @Test func `an indicator that every text may have leads to nobody`() throws {
        var mentions = Self.mentions(in: page)
        for index in mentions.indices { mentions[index].mention.kind = .domain }
        let read = try #require(try Reading.read(page, by: profile("contacts: ./ul")))
        #expect(Attribution.holdings(read.reading, mentions, places: read.places).isEmpty)
    }

    @Test func `without places the fields of a table's rows count`() {
        let location = Location(place: .cell(1), payload: 10..<40, text: nil)
        let key = ListingKey(market: "Harbour", siteID: "1")
        var sighting = Sighting(key, title: Located("Tea [a]", written: "Tea [a]", at: location), passage: 3)
        sighting.seller = Located("HillCat", written: "HillCat", at: location)
        var site = SiteReading()
        site.sightings = [sighting]
        func mention(_ passage: Int, _ range: Range<Int>) -> PlacedMention {
            PlacedMention(
                passage: passage,
                mention: Mention(kind: .email, written: "a", canonical: "a", grade: .unverified, range: 0..<1),
                location: Location(place: .cell(1), payload: range, text: nil))
        }
        #expect(Attribution.holdings(site, [mention(3, 20..<25)]).map(\.account.name) == ["HillCat"])
        #expect(Attribution.holdings(site, [mention(2, 20..<25), mention(3, 35..<45)]).isEmpty)
    }
}
