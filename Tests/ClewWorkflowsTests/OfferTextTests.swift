import ClewCore
import ClewStore
import ClewWorkflows
import Testing

/// What the text and the category of an offer add to its title.
@Suite struct OfferTextTests {
    private static let mapping = """
        market: Harbour
        columns:
          title: {column: a, role: title}
          price: {column: b, role: price, currency: XBT}
          text: {column: c, role: description}
          to: {column: d, role: to}
          vendor: {column: e, role: vendor}
          id: {column: f, role: id}
        others: ignore

        """

    private func offers(_ rows: String) throws -> [ListingSummary] {
        let fixture = try CaseFixture()
        let file = try fixture.write("prices.csv", Array(("a,b,c,d,e,f\n" + rows).utf8))
        let map = try fixture.write("map.yaml", Array(Self.mapping.utf8))
        let workspace = try fixture.create()
        _ = try workspace.importing(file, mapping: map)
        let dump = try workspace.dumped()
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try workspace.dumped() == dump)
        return try workspace.listings(page: Page(), under: workspace.permit()).listings.rows
            .sorted { $0.key < $1.key }
    }

    @Test func `a text tells substance and purity where the title does not`() throws {
        let rows = try offers("5g GREEN LIGHTNING,0.001,cocaine 90%,Worldwide,HillCat,1\n")
        let offer = try #require(rows.first?.offer)
        #expect(offer.substance == "cocaine" && offer.purityPercent == 90 && offer.quantityGrams == 5)
    }

    @Test func `one title with several texts is several offers`() throws {
        let rows = try offers(
            """
            5g GREEN LIGHTNING,0.001,cocaine 90%,Worldwide,HillCat,1
            5g GREEN LIGHTNING,0.001,cocaine 70%,Worldwide,HillCat,2
            5g GREEN LIGHTNING,0.001,,Worldwide,HillCat,3
            5g GREEN LIGHTNING,0.001,cocaine 90%,Worldwide,fjordman,4

            """)
        #expect(rows.map { $0.offer?.purityPercent } == [90, 70, nil, 90])
        #expect(rows.map { $0.offer?.substance } == ["cocaine", "cocaine", nil, "cocaine"])
        #expect(Set(rows.map(\.title)) == ["5g GREEN LIGHTNING"])
    }

    @Test func `a text says nothing against what the title says`() throws {
        let rows = try offers("5g MDMA 84%,0.001,cocaine 90%,Worldwide,HillCat,1\n")
        #expect(rows.first?.offer?.substance == "mdma" && rows.first?.offer?.purityPercent == 84)
    }

    @Test func `a price of a gram and of a unit is shown in the coin of the price`() throws {
        let rows = try offers(
            "5g MDMA 84%,0.001,,Worldwide,HillCat,1\n10 x 200mg MDMA pills,0.02,,Worldwide,HillCat,2\n")
        #expect(rows.first?.gramPrice?.description == "0.0002 XBT" && rows.first?.unitPrice == nil)
        #expect(rows.last?.unitPrice?.description == "0.002 XBT")
        let columns = ListSubject.listings.columns
        let cells = MarketRow.listing(try #require(rows.last))
        #expect(cells.count == columns.count)
        let place = try #require(columns.firstIndex(of: "unitPrice"))
        #expect(cells[place] == .string("0.002"))
    }

    @Test func `listings are narrowed by where they are sent to`() throws {
        let fixture = try CaseFixture()
        let rows = """
            a,b,c,d,e,f
            5g MDMA,0.001,,Worldwide,HillCat,1
            6g MDMA,0.001,,Germany,HillCat,2
            7g MDMA,0.001,,,HillCat,3

            """
        let file = try fixture.write("prices.csv", Array(rows.utf8))
        let map = try fixture.write("map.yaml", Array(Self.mapping.utf8))
        let workspace = try fixture.create()
        _ = try workspace.importing(file, mapping: map)
        let permit = workspace.permit()
        let all = try workspace.listings(page: Page(), under: permit)
        #expect(Set(all.destinations) == [FacetCount("WW", 1), FacetCount("DE", 1), FacetCount("", 1)])
        var filter = ListingFilter()
        filter.destination = "DE"
        let german = try workspace.listings(filter, page: Page(), under: permit)
        #expect(german.listings.rows.map(\.title) == ["6g MDMA"] && german.listings.total == 1)
        #expect(german.destinations.count == 3)
        filter.words = "MDMA"
        #expect(try workspace.listings(filter, page: Page(), under: permit).listings.total == 1)
    }
}
