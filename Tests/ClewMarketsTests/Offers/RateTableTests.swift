import ClewCore
import ClewMarkets
import Testing

@Suite struct RateTableTests {
    private func time(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }

    private func money(_ amount: String, _ code: String) throws -> Money {
        Money(try #require(DecimalNumber(amount)), try #require(Currency(code)))
    }

    private func table(_ text: String) throws -> RateTable { try RateTable(csv: Array(text.utf8)) }

    @Test func `an amount is worth what the row of its day says`() throws {
        let rates = try table("date,currency,eur\n2020-05-01,USD,0.5\n2020-05-02,USD,0.25\n2020-05-01,BTC,8000\n")
        #expect(rates.euros(try money("10", "USD"), at: try time("2020-05-01T23:59:59Z")) == 5)
        #expect(rates.euros(try money("10", "USD"), at: try time("2020-05-02T00:00:00Z")) == 2.5)
        #expect(rates.euros(try money("0.5", "XBT"), at: try time("2020-05-01T12:00:00Z")) == 4000)
    }

    @Test func `a day without a row has the last one for a week, and then none`() throws {
        let rates = try table("date,currency,eur\n2020-05-01,USD,0.5\n")
        let dollar = try money("1", "USD")
        #expect(rates.euros(dollar, at: try time("2020-05-08T23:00:00Z")) == 0.5)
        #expect(rates.euros(dollar, at: try time("2020-05-09T00:00:00Z")) == nil)
        #expect(rates.euros(dollar, at: try time("2020-04-30T23:59:59Z")) == nil)
    }

    @Test func `a table says itself how long a row holds`() throws {
        let rates = try table("# valid-days: 40\ndate,currency,eur\n2020-05-01,USD,0.5\n")
        #expect(rates.euros(try money("1", "USD"), at: try time("2020-06-10T00:00:00Z")) == 0.5)
        #expect(rates.euros(try money("1", "USD"), at: try time("2020-06-11T00:00:00Z")) == nil)
    }

    @Test func `a euro is a euro and an unknown coin is worth nothing known`() throws {
        let rates = try table("date,currency,eur\n")
        #expect(rates.euros(try money("12.5", "EUR"), at: try time("1999-01-01T00:00:00Z")) == 12.5)
        #expect(rates.euros(try money("1", "XMR"), at: try time("2020-05-01T00:00:00Z")) == nil)
    }

    @Test(arguments: [
        "", "USD,1\n", "date,currency\n", "date,currency,eur\n2020-05-01,USD\n",
        "date,currency,eur\n2020-13-01,USD,1\n",
        "date,currency,eur\n2020-05-01,USD,0\n", "date,currency,eur\n2020-05-01,USD,-1\n",
        "date,currency,eur\n1 May,USD,1\n",
        "date,currency,eur\n2020-05-01,US,1\n", "date,currency,eur\n2020-05-01,USD,x\n",
    ])
    func `a wrong table is refused`(text: String) {
        #expect(throws: RateFault.self) { try table(text) }
    }

    /// The European Central Bank's reference rate was 1.3732 dollars a euro on average in May 2014.
    @Test func `a table is backed by another one where it has no rate`() throws {
        let rates = try table("date,currency,eur\n2020-05-01,USD,0.5\n").backed(by: .builtIn)
        let dollar = try money("1", "USD")
        #expect(rates.euros(dollar, at: try time("2020-05-02T00:00:00Z")) == 0.5)
        let before = try time("2014-05-02T00:00:00Z")
        #expect(rates.euros(dollar, at: before) == RateTable.builtIn.euros(dollar, at: before))
        #expect(rates.euros(dollar, at: before) != nil)
    }

    @Test func `the built-in rates know the years of the captures`() throws {
        let dollar = try #require(RateTable.builtIn.rate(of: .dollar, at: try time("2014-05-15T00:00:00Z")))
        #expect(abs(1 / dollar - 1.373) < 0.001)
        for year in 2011...2021 {
            for code in ["USD", "XBT"] {
                let currency = try #require(Currency(code))
                let rate = RateTable.builtIn.rate(of: currency, at: try time("\(year)-07-01T00:00:00Z"))
                #expect((rate ?? 0) > 0)
            }
        }
        #expect(RateTable.builtIn.rate(of: .bitcoin, at: try time("2010-01-01T00:00:00Z")) == nil)
        #expect(RateTable.builtIn.rate(of: .dollar, at: try time("2031-01-01T00:00:00Z")) == nil)
    }
}

@Suite struct OfferPriceTests {
    @Test func `a price is divided by the mass or the units that the title states`() {
        let parser = TitleParser()
        #expect(parser.parse("Cocaine 5 x 2g").perGram(800) == 80)
        #expect(parser.parse("Cocaine 5 x 2g").perUnit(800) == nil)
        #expect(parser.parse("100 xtc pills 200mg").perUnit(250) == 2.5)
        #expect(parser.parse("100 xtc pills 200mg").perGram(250) == nil)
        #expect(parser.parse("Cocaine 1g - 5g").perGram(80) == nil)
        #expect(parser.parse("How to make money").perUnit(80) == nil)
    }

    @Test func `a sighting gets its offer, its places and its price in euros`() throws {
        let time = try #require(Timestamp("2014-05-15T10:00:00Z"))
        let place = Location(place: .text, payload: 0..<10, text: 0..<10)
        var sighting = Sighting(
            ListingKey(market: "Harbour", siteID: "1"),
            title: Located("2g cocaine 85%", written: "2g cocaine 85%", at: place))
        sighting.shipsFrom = Located("Germany", written: "Germany", at: place)
        sighting.shipsTo = Located("Worldwide except USA", written: "Worldwide except USA", at: place)
        sighting.price = Located(
            Money(try #require(DecimalNumber("137.3")), .dollar), written: "$137.30", at: place)
        OfferReader().understand(&sighting, at: time)
        #expect(sighting.offer?.substance == "cocaine" && sighting.offer?.purityPercent == 85)
        #expect(sighting.origin == "DE" && sighting.destination == "WW-US")
        let euros = try #require(sighting.euros)
        #expect(abs(euros - 100) < 0.01)
        #expect(sighting.offer?.perGram(euros).map { abs($0 - 50) < 0.01 } == true)
    }
}
