import ClewCore
import ClewMarkets
import ClewMarkup
import ClewTable
import ClewTestSupport
import Foundation
import Testing

/// How many prices are read from all that was captured of a market, their sum and their median. A mark that was
/// shifted, a thousand that was cut or a currency that was mixed in would move them.
///
/// The expected figures were made with Python: `csv` and `decimal` over the tables, `re` and `decimal` over the pages.
@Suite struct PriceTotalTests {
    /// What the prices in one currency come to; the median is the lower one of an even number.
    private struct Total: Hashable, CustomStringConvertible {
        var count: Int
        var sum: String
        var median: String

        init(_ count: Int, _ sum: String, _ median: String) {
            (self.count, self.sum, self.median) = (count, sum, median)
        }

        init(_ prices: [Decimal]) {
            let median = prices.isEmpty ? 0 : prices.sorted()[(prices.count - 1) / 2]
            self.init(prices.count, "\(prices.reduce(0, +))", "\(median)")
        }

        var description: String { "\(count) prices, sum \(sum), median \(median)" }
    }

    /// Prices by currency and, for pages, by the kind of page.
    private struct Prices {
        private var values: [String: [Decimal]] = [:]

        mutating func add(_ money: Money, _ kind: String) throws {
            let amount = try #require(Decimal(string: "\(money.amount)", locale: nil))
            values["\(kind) \(money.currency.code)", default: []].append(amount)
        }

        var totals: [String: Total] { values.mapValues { Total($0) } }
    }

    private func totals(ofPagesBelow folder: String) throws -> [String: Total] {
        var prices = Prices()
        for file in try RealCaptures.files(below: folder) {
            let page = SitePage(PageTree(html: file.bytes), address: "\(folder)/\(file.path)")
            guard let match = ProfileSet.builtIn.match(page) else { continue }
            let read = ProfileSet.builtIn.read(page, as: match).reading
            for price in read.sightings.compactMap(\.price) {
                try prices.add(price.value, "\(match.profile.name) \(read.page)")
            }
        }
        return prices.totals
    }

    private func add(_ text: [UInt8], by mapping: Mapping, to prices: inout Prices) throws -> Int {
        var reader = try TableReader(
            mapping, head: Array(text.prefix(1 << 16)), decodeEntities: { CharacterReference.decode($0) })
        reader.append(text)
        reader.finish()
        var row = TableRow()
        var sightings: TableSightings?
        var count = 0
        while try reader.next(into: &row) {
            if sightings == nil { sightings = TableSightings(reader.columns, market: mapping.market ?? "somewhere") }
            let current = row
            let sighting = sightings?.sighting(passage: 0) { column in
                current.source(ofCell: column).map {
                    (current.string(column), Location(place: .cell(column), payload: $0, text: nil))
                }
            }
            guard let sighting else { continue }
            count += 1
            if let price = sighting.price { try prices.add(price.value, "table") }
        }
        return count
    }

    // The cell of `product-page-price` of each page with `single-product`, the third cell of `products-list-item`, and
    // `product-index-floater-price`: all written `<digits> BTC`.
    @Test(.realCaptures("agora-pages")) func `prices on the pages of Agora`() throws {
        #expect(
            try totals(ofPagesBelow: "agora-pages/agora/2014-04-06") == [
                "agora offer XBT": Total(6523, "8319.40570549", "0.19538968"),
                "agora list XBT": Total(10931, "13363.88115162", "0.19560439"),
                "agora seller XBT": Total(2905, "3288.48347114", "0.22155754"),
                "agora front XBT": Total(6981, "7336.1828968", "0.16889668"),
            ])
    }

    // The amount between "From: <strong>" and " $": no thousands are set off.
    @Test(.realCaptures("cypher")) func `prices on the lists of Cypher`() throws {
        #expect(
            try totals(ofPagesBelow: "cypher/dnm_htweng_html/cypher-market/page-downloads") == [
                "cypher list USD": Total(4359, "666903.89", "25")
            ])
    }

    // What follows "Purchase price:" and the bold price of a list; "Price:" and the second `listprice` of a row;
    // one page of an offer is cut off before its price.
    @Test(.realCaptures("empire-cryptonia")) func `prices on the pages of Empire and Cryptonia`() throws {
        #expect(
            try totals(ofPagesBelow: "empire-cryptonia/dnm_magnublo_html/tests") == [
                "empire offer USD": Total(14, "16180.98", "15.36"), "empire offer EUR": Total(1, "108", "108"),
                "empire list USD": Total(30, "1424.39", "32.34"), "empire list EUR": Total(10, "4847.63", "6.36"),
                "cryptonia offer USD": Total(15, "2073.73", "60.55"),
                "cryptonia list USD": Total(126, "44997.08", "82.12"),
            ])
    }

    // 1,130,183 rows below the heads: 9 have no price; 8 of the others name no seller, which an import asks for.
    @Test(.realCaptures("agora-daily")) func `prices in the daily tables of Agora`() throws {
        let mapping = try #require(try BuiltInMappings.mapping("agora-daily"))
        var prices = Prices()
        for file in try RealCaptures.files(below: "agora-daily") where file.path.hasSuffix("_catProducts.csv") {
            _ = try add(file.bytes, by: mapping, to: &prices)
        }
        #expect(prices.totals == ["table XBT": Total(1_130_174, "31362740.81108381", "0.25121951")])
    }

    // The fifth column. The table names no currency; a mapping for one market's file does, as the mapping's head says.
    @Test(
        .realCaptures("grams"),
        arguments: [
            ("grams_data_BB.csv", "XBT", "94.31800064", "0.10659682"),
            ("grams_data_1776.a8c36.csv", "USD", "14543.25", "67"),
        ])
    func `prices in exports of Grams, none of them without a currency`(
        name: String, currency: String, sum: String, median: String
    ) throws {
        let text = try RealCaptures.bytes("grams/dnm_grams_sample/\(name)")
        var none = Prices()
        let count = try add(text, by: try #require(try BuiltInMappings.mapping("grams")), to: &none)
        #expect(none.totals.isEmpty)
        let yaml = String(
            decoding: try RepositoryFile.bytes("Sources/ClewMarkets/Profiles/Mappings/grams.yaml"), as: UTF8.self)
        let told = yaml.replacing("role: price}", with: "role: price, currency: \(currency)}")
        var prices = Prices()
        #expect(try add(text, by: try Mapping(yaml: Array(told.utf8)), to: &prices) == count)
        #expect(prices.totals == ["table \(currency)": Total(count, sum, median)])
    }

    // awk -F'","': four columns, none of them a price.
    @Test(.realCaptures("market-users")) func `no prices in the offers called those of Pandora`() throws {
        let text = try RealCaptures.bytes("market-users/dnm_cross_market_users/panacea_scrape")
        var prices = Prices()
        #expect(try add(text, by: try #require(try BuiltInMappings.mapping("pandora")), to: &prices) == 5060)
        #expect(prices.totals.isEmpty)
    }
}
