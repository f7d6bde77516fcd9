import ClewCore
import ClewMarkets
import Testing

@Suite struct GuessedListingTests {
    private func guess(_ html: String, address: String? = nil) -> Sighting? {
        GuessedListing.sighting(on: Reading.page(html, address: address), market: "harbour.example")
    }

    @Test func `an offer of an unknown market is guessed and says so`() throws {
        let html = """
            <title>Harbour - Green tea</title><div id=head>Wallet: 0.000 BTC</div><h1>Green tea</h1>
            <p>Price: <b>0.25 XMR</b></p><table><tr><td>Vendor:</td><td><a href=/u/1>HillCat</a></td></tr></table>
            <p>Ships from: Oslo</p><p>Ships to</p><p>Norway, Sweden</p><script>var price = "9 USD"</script>
            """
        let found = try #require(guess(html, address: "http://harbour.example/item/A17?x=1"))
        #expect(found.isGuess && found.listing == ListingKey(market: "harbour.example", siteID: "A17"))
        #expect(found.title.value == "Green tea" && found.price?.value.description == "0.25 XMR")
        #expect(found.seller?.value == "HillCat" && found.shipsFrom?.value == "Oslo")
        #expect(found.shipsTo?.value == "Norway, Sweden")
        let bytes = Array(html.utf8)
        let place = try #require(found.price).location.payload
        #expect(String(decoding: bytes[place], as: UTF8.self) == "0.25 XMR")
    }

    @Test func `a price without a label, and a seller in one text`() throws {
        let found = try #require(
            guess(
                "<h1>Honey</h1><p>Sold by fjordman</p><span class=item-price>EUR 5,50</span>",
                address: "saved/honey.html"))
        #expect(found.price?.value.description == "5.5 EUR" && found.seller?.value == "fjordman")
        #expect(found.listing.siteID == ListingID.made(seller: "fjordman", title: "Honey"))
    }

    @Test func `the title may be that of the page or of its preview`() throws {
        let price = "<p>Price: 5 USD"
        let preview = "<meta property='og:title' content='Honey'>"
        #expect(guess("<title>Honey</title>" + price)?.title.value == "Honey")
        #expect(guess("<title>x</title>" + preview + price)?.title.value == "Honey")
        #expect(guess(preview + price)?.title.location.place == .attribute("content"))
        #expect(guess("<h1><a href=/>Harbour</a></h1><h2>Honey</h2>" + price)?.title.value == "Honey")
        // Without a heading an amount may be anything.
        #expect(guess("<title>Honey</title><p>1 BTC = 9371 USD") == nil)
    }

    @Test func `where it goes may stand behind an arrow, and filters before the heading do not count`() throws {
        let found = try #require(
            guess(
                """
                <form>Vendor: <input>Ships from: <select><option>Any</select></form><h1>Honey</h1><b>5 USD</b>
                <p>Vendor: Trust level: 5</p><p>Seller <a href=/u/1>HillCat</a></p><p>Ships from:</p><p>Norway → Sweden</p>
                """))
        #expect(found.seller?.value == "HillCat")
        #expect(found.shipsFrom?.value == "Norway" && found.shipsTo?.value == "Sweden")
    }

    @Test(arguments: [
        "", "<h1>Honey</h1>", "<p>5 USD</p>", "<h1>Honey</h1><p>Five dollars", "<h1>Honey</h1><p>0.00 BTC",
        "<h1>All goods</h1>" + (1...12).map { "<p>Thing \($0)<b>\($0) USD</b>" }.joined(), "just text",
        "<h1>All goods</h1><table><tr><th>Price</th></tr>" + String(repeating: "<tr><td>5 USD</td></tr>", count: 9),
        "<h1>All goods</h1>" + String(repeating: "<p class=price>5 USD</p>", count: 4),
    ])
    func `without a title or one price there is no guess`(html: String) {
        #expect(guess(html) == nil)
    }

    @Test func `words that only begin like a label are none`() throws {
        let found = try #require(guess("<h1>Honey</h1><p>Vendors guide</p><p>x</p><p>5 USD</p>"))
        #expect(found.seller == nil)
    }
}
