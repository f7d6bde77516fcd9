import ClewCore
import ClewMarkets
import ClewMarkup
import Testing

/// Pages as sellers fill them: in other scripts, half empty, sold out, for one buyer alone. All of them are made up.
@Suite struct AwkwardPageTests {
    private func offer(
        title: String = "Green tea 50g", seller: String = "HillCat", text: String = "Fresh from the hills.",
        price: String = "<div class=\"product-page-price\">0.5 BTC</div>", ships: String = "From: Oslo<br/>To: Norway",
        button: String = "<div class=\"button-red\"><a href=\"/p/Ab12Cd34Ef/buy\">Buy (3 left)...</a></div>"
    ) -> String {
        AgoraPages.page(
            """
            <div id="single-product"><h1>\(title)</h1>
            <div style="text-align: left;">0.5 BTC</div>
            <img src="/liabilities/p/Ab12Cd34Ef.jpg"/>
            \(text)<br/>
            Brought to you by:<br/><a class="gen-user-link" href="/vendor/x#"/>\(seller)</a>
            <div class="product-page-ships">\(ships)</div>
            \(price)
            \(button)
            <div class="embedded-feedback-list"><table></table></div></div>
            """)
    }

    @Test(
        arguments: [
            (title: "תה ירוק 50 גרם", seller: "חתול_הגבעות", text: "טרי מן הגבעות. נשלח בימי ראשון."),
            (title: "شاي أخضر ٥٠ غرام", seller: "قطة_التل", text: "طازج من التلال. الإرسال يوم الأحد."),
            (title: "Зелёный чай 50 г", seller: "Кот_Холмов", text: "Свежий, с холмов. Отправка по будням."),
            (title: "شاي Earl Grey 50g — чай", seller: "קטHillКот", text: "שלום, hello, مرحبا, привет."),
        ])
    func `titles, sellers and texts in other scripts are read letter by letter`(
        title: String, seller: String, text: String
    ) throws {
        let html = offer(title: title, seller: seller, text: text)
        let read = try #require(Reading.known(html))
        let sighting = try #require(read.reading.sightings.first)
        #expect(sighting.title.value == title && sighting.seller?.value == seller && sighting.text?.value == text)
        #expect(read.reading.accounts.map(\.account) == [AccountKey(market: "Agora", name: seller)])
        #expect(read.findings.isEmpty)
        // Each place is that of the letters as they stand in the page.
        let bytes = Array(html.utf8)
        #expect(String(decoding: bytes[sighting.title.location.payload], as: UTF8.self) == title)
        let place = try #require(sighting.seller?.location.payload)
        #expect(String(decoding: bytes[place], as: UTF8.self) == seller)
    }

    @Test func `marks that turn the direction of writing neither part a name nor join two`() throws {
        let html = offer(title: "<bdi>תה</bdi> 50g", seller: "<bdi>חתול</bdi>")
        let sighting = try #require(Reading.known(html)?.reading.sightings.first)
        #expect(sighting.title.value == "תה 50g" && sighting.seller?.value == "חתול")
        let turned = Reading.known(offer(seller: "Hill\u{202E}Cat"))?.reading.accounts.first
        #expect(turned?.account != AccountKey(market: "Agora", name: "HillCat"))
    }

    @Test func `each offer of a page has its own currency`() throws {
        let read = try #require(Reading.known(EmpirePages.list)).reading
        #expect(read.sightings.map { $0.price?.value.description } == ["75 EUR", "5.58 USD"])
        #expect(read.sightings.map { $0.price?.value.currency.code } == ["EUR", "USD"])
    }

    @Test func `of two currencies at one offer the asked one is the price`() throws {
        let yaml = Reading.profile("price: //b[has-class('asked')]")
        let html = """
            <!--harbour--><h1>Green tea</h1><b class=asked>XMR 0.0239</b> <b>≈ € 5,85</b> <small>6.10 USD</small>
            """
        #expect(try Reading.read(html, by: yaml)?.reading.sightings.first?.price?.value.description == "0.0239 XMR")
        // Where a profile takes both into one field, the first is read.
        let both = "<!--harbour--><h1>Green tea</h1><b class=asked>XMR 0.0239 / EUR 5.85</b>"
        #expect(try Reading.read(both, by: yaml)?.reading.sightings.first?.price?.value.description == "0.0239 XMR")
    }

    @Test func `what is missing is open and never another field`() throws {
        let html = offer(
            text: "", price: "", ships: "", button: "<div class=\"button-grey\"><a>Vendor on vacation</a></div>")
        let read = try #require(Reading.known(html))
        let sighting = try #require(read.reading.sightings.first)
        #expect(sighting.title.value == "Green tea 50g" && sighting.seller?.value == "HillCat")
        #expect(sighting.shipsFrom == nil && sighting.shipsTo == nil && sighting.stock == nil && sighting.sold == nil)
        #expect(sighting.text == nil && sighting.category == nil && read.reading.reviews.isEmpty)
        #expect(sighting.price?.value.description == "0.5 XBT" && read.findings.isEmpty)
        // Without seller and title nothing is made up, and both are missed aloud.
        let bare = try #require(Reading.known(offer(title: "", seller: "")))
        #expect(bare.reading.sightings.isEmpty && bare.reading.accounts.isEmpty && !bare.findings.isEmpty)
    }

    @Test func `sold out is a stock of none, on a page that has lost its way to buy as well`() throws {
        let html = offer(button: "<div class=\"button-grey\"><a href=\"#\">Out of stock</a></div>")
        let sighting = try #require(Reading.known(html)?.reading.sightings.first)
        #expect(sighting.stock?.value == 0 && sighting.listing.siteID == "Ab12Cd34Ef")
        #expect(sighting.price?.value.description == "0.5 XBT")
    }

    @Test func `an offer for one buyer is an offer, and its price is no price of its goods`() throws {
        let title = "CUSTOM listing for somebody"
        let sighting = try #require(
            Reading.known(offer(title: title, text: "As agreed. Nobody else please."))?.reading.sightings.first)
        #expect(sighting.title.value == title && sighting.price?.value.description == "0.5 XBT")
        let read = TitleParser().parse(title)
        #expect(read.quantityGrams == nil && read.units == nil && read.substance == nil)
    }
}
