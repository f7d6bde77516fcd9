import ClewCore
import ClewStore
import ClewTestSupport
import Testing

@Suite struct ListingTests {
    private static let seller = AccountKey(market: "Harbour", name: "HillCat")

    private func located<Value>(_ value: Value) -> Located<Value> {
        Located(value, written: "\(value)", at: Location(place: .text, payload: 0..<4, text: 0..<4))
    }

    private func offer(
        _ substance: String, grams: Double? = nil, units: Double? = nil, purity: Double? = nil
    ) -> Offer {
        var offer = Offer(substance: substance, substanceClass: "stimulant")
        offer.quantityGrams = grams
        offer.units = units
        offer.purityPercent = purity
        return offer
    }

    private func sighting(
        _ id: String, _ title: String, _ offer: Offer, euros: Double?, to destination: String? = nil
    ) -> Sighting {
        var sighting = Sighting(ListingKey(market: "Harbour", siteID: id), title: located(title))
        sighting.seller = located(Self.seller.name)
        sighting.offer = offer
        sighting.euros = euros
        sighting.shipsTo = destination.map(located)
        sighting.destination = destination
        return sighting
    }

    private func store(_ scratch: ScratchFolder, _ days: [(date: String, sightings: [Sighting])]) throws -> Store {
        let store = try Store(path: scratch.file())
        let readings = days.enumerated().map { index, day in
            var reading = Made.page(UInt64(index), "page \(index)", on: day.date)
            reading.site = SiteReading(profile: "harbour@1", page: "list")
            reading.site?.sightings = day.sightings
            return reading
        }
        try store.apply(readings)
        return store
    }

    @Test func `equal titles with different offers stay apart, equal ones are one`() throws {
        let scratch = try ScratchFolder()
        let store = try store(
            scratch,
            [
                (
                    "2014-04-06",
                    [
                        sighting("1", "GREEN LIGHTNING", offer("cocaine", grams: 5, purity: 90), euros: 50),
                        sighting("2", "GREEN LIGHTNING", offer("cocaine", grams: 5, purity: 70), euros: 50),
                        sighting("3", "GREEN LIGHTNING", offer("cocaine", grams: 5, purity: 90), euros: 50),
                    ]
                )
            ])
        let rows = try store.listings(clearance: .all).listings.rows.sorted { $0.key < $1.key }
        #expect(rows.map { $0.offer?.purityPercent } == [90, 70, 90])
        #expect(try store.integrity() == [])
        var filter = ListingFilter()
        filter.words = "lightning"
        #expect(try store.listings(filter, clearance: .all).listings.total == 3)
    }

    @Test func `listings without a price are told beside an order by price`() throws {
        let scratch = try ScratchFolder()
        let store = try store(
            scratch,
            [
                (
                    "2014-04-06",
                    [
                        sighting("1", "a", offer("cocaine", grams: 5), euros: 50, to: "WW"),
                        sighting("2", "b", offer("cocaine", grams: 5), euros: nil, to: "WW-US"),
                    ]
                )
            ])
        let cheap = try store.listings(order: .price, clearance: .all)
        #expect(cheap.listings.total == 1 && cheap.unsorted == 1)
        let all = try store.listings(clearance: .all)
        #expect(all.listings.total == 2 && all.unsorted == 0)
        #expect(Set(all.destinations) == [FacetCount("WW", 1), FacetCount("WW-US", 1)])
        var filter = ListingFilter()
        filter.destination = "WW-US"
        let found = try store.listings(filter, clearance: .all)
        #expect(found.listings.rows.map(\.key.siteID) == ["2"] && found.listings.rows.first?.destination == "WW-US")
    }

    @Test func `the price of a gram and of a unit is told for each substance alone`() throws {
        let scratch = try ScratchFolder()
        let store = try store(
            scratch,
            [
                (
                    "2014-04-06",
                    [
                        sighting("1", "a", offer("cocaine", grams: 5), euros: 400),
                        sighting("2", "b", offer("amphetamine", grams: 10), euros: 80),
                        sighting("3", "c", offer("mdma", units: 20), euros: 100),
                    ]
                ), ("2014-04-07", [sighting("1", "a", offer("cocaine", grams: 5), euros: 450)]),
                ("2014-04-09", [sighting("3", "c", offer("mdma", units: 20), euros: 80)]),
            ])
        let series = try store.priceSeries(of: Self.seller, most: 3, clearance: .all)
        #expect(series.map(\.substance) == ["cocaine", "mdma", "amphetamine"] && series.map(\.count) == [2, 2, 1])
        #expect(series.map(\.measure) == [.gram, .unit, .gram])
        #expect(series.map { $0.points.map(\.medianEuros) } == [[80, 90], [5, 4], [8]])
        #expect(try store.priceSeries(of: Self.seller, most: 1, clearance: .all).count == 1)
        // From the first capture to the last, on the day without captures too.
        let days = try store.offersByDay(of: Self.seller, clearance: .all)
        #expect(days.map(\.day.date) == ["2014-04-06", "2014-04-07", "2014-04-08", "2014-04-09"])
        #expect(days.map(\.count) == [3, 2, 1, 1])
    }
}
