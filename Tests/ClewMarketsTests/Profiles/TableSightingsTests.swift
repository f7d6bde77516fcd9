import ClewCore
import ClewMarkets
import ClewMarkup
import ClewTable
import ClewTestSupport
import Testing

@Suite struct TableSightingsTests {
    /// The sightings of a table, read as an import reads it.
    private func sightings(_ text: [UInt8], _ mapping: Mapping) throws -> [Sighting] {
        var reader = try TableReader(
            mapping, head: Array(text.prefix(1 << 16)), decodeEntities: { CharacterReference.decode($0) })
        reader.append(text)
        reader.finish()
        var row = TableRow()
        var found: [Sighting] = []
        var sightings: TableSightings?
        var number = 0
        while try reader.next(into: &row) {
            if sightings == nil { sightings = TableSightings(reader.columns, market: mapping.market ?? "somewhere") }
            let current = row
            let sighting = sightings?.sighting(passage: number, time: row.capturedAt) { column in
                current.source(ofCell: column).map {
                    (current.string(column), Location(place: .cell(column), payload: $0, text: nil))
                }
            }
            if let sighting { found.append(sighting) }
            number += 1
        }
        return found
    }

    @Test func `the mappings that come with the program are read`() throws {
        #expect(BuiltInMappings.names == ["agora-daily", "grams", "pandora"])
        for name in BuiltInMappings.names { #expect(try BuiltInMappings.mapping(name) != nil) }
        #expect(try BuiltInMappings.mapping("nothing") == nil)
    }

    @Test func `a row of a daily table is a sighting with the places of its cells`() throws {
        let text = """
            ,name,price,from,to,vendor,cat_hash,cat,date
            0,"Tea, green &amp; fresh 50g",0.03048780,EU,,HarbourCat,abCD12efGH,Drinks/Tea,2014-10-09
            1,tea,  GREEN,1,,,x,y,Drinks,2014-10-09
            2,,0.31050000,,,nobody,ijKL34mnOP,Other,2014-10-09

            """
        let mapping = try #require(try BuiltInMappings.mapping("agora-daily"))
        let found = try sightings(Array(text.utf8), mapping)
        #expect(found.count == 2)
        let first = found[0]
        #expect(first.listing.market == "Agora" && first.title.value == "Tea, green & fresh 50g")
        #expect(first.listing.siteID == ListingID.made(seller: "harbourcat", title: "tea, GREEN & fresh 50g"))
        #expect(first.price?.value.description == "0.0304878 XBT" && first.seller?.value == "HarbourCat")
        #expect(first.shipsFrom?.value == "EU" && first.shipsTo == nil && first.category?.value == "Drinks/Tea")
        #expect(first.time?.date == "2014-10-09" && first.passage == 0 && !first.isGuess)
        #expect(first.seller?.location.place == .cell(5))
        let bytes = Array(text.utf8)
        let place = try #require(first.seller).location.payload
        #expect(String(decoding: bytes[place], as: UTF8.self) == "HarbourCat")
    }

    @Test func `an id may be cut out of an address, a row may name its market and its currency`() throws {
        let yaml = """
            columns:
              title: name
              id: {column: link, path-part: 2, query: item}
              market: {column: shop, role: market}
              price: cost
              unit: {column: unit, role: currency}
              stock: left
              text: {column: words, role: description}
            """
        let text = """
            name,link,shop,cost,unit,left,words
            Tea,http://h.example/p/A1?item=B2,Harbour,"1,234.50",EUR,"1,200",Fresh
            Honey,http://h.example/view?item=B2,,12 USD,EUR,,
            Oil,,Hill,ask,EUR,,

            """
        let found = try sightings(Array(text.utf8), try Mapping(yaml: Array(yaml.utf8)))
        #expect(found.map(\.listing.siteID) == ["A1", "B2", ListingID.made(seller: nil, title: "Oil")])
        #expect(found.map(\.listing.market) == ["Harbour", "somewhere", "Hill"])
        #expect(found.map { $0.price?.value.description } == ["1234.5 EUR", "12 USD", nil])
        #expect(found.map { $0.stock?.value } == [1200, nil, nil] && found[0].text?.value == "Fresh")
    }

    @Test func `a table without titles gives nothing`() throws {
        let mapping = try Mapping(yaml: Array("columns:\n  vendor: name\n".utf8))
        #expect(try sightings(Array("name,age\nHillCat,7\n".utf8), mapping).isEmpty)
    }

    // wc -l: 275 and 83 rows; both markets give the column of ids for each, and no currency.
    @Test(.realCaptures("grams"), arguments: [("grams_data_BB.csv", 275), ("grams_data_1776.a8c36.csv", 83)])
    func `exports of Grams give a sighting a row`(name: String, count: Int) throws {
        let text = try RealCaptures.bytes("grams/dnm_grams_sample/\(name)")
        let found = try sightings(text, try #require(try BuiltInMappings.mapping("grams")))
        #expect(found.count == count && Set(found.map(\.listing)).count == count)
        #expect(
            found.allSatisfy {
                $0.price == nil && $0.seller != nil && $0.time != nil && !$0.listing.siteID.hasPrefix("~")
            })
    }

    // wc -l: 5,060 rows; awk: all of one market, with a seller and a text.
    @Test(.realCaptures("market-users")) func `the offers called those of Pandora give a sighting a row`() throws {
        let text = try RealCaptures.bytes("market-users/dnm_cross_market_users/panacea_scrape")
        let found = try sightings(text, try #require(try BuiltInMappings.mapping("pandora")))
        #expect(found.count == 5060 && Set(found.map(\.listing.market)) == ["panacea"])
        #expect(found.allSatisfy { $0.seller != nil && $0.time != nil })
    }
}
