import ClewCore
import ClewExercise
import ClewStore
import ClewWorkflows
import Foundation
import Testing

/// The rates of an exercise, put where a case looks for them, give every price its worth in euros.
@Suite struct ExerciseRatesTests {
    /// What the truth says one euro cost on each day.
    private struct Truth: Decodable {
        struct Value: Decodable {
            var text: String?
            var number: Double?

            init(from decoder: any Decoder) throws {
                let value = try decoder.singleValueContainer()
                text = try? value.decode(String.self)
                number = try? value.decode(Double.self)
            }
        }

        var rates: [[String: Value]]

        /// What an amount was worth on a day.
        func euros(_ price: Money, on day: String) -> Double? {
            let rates = rates.first { $0["day"]?.text == day }
            return rates?[price.currency.code]?.number.map { price.amount.approximate / $0 }
        }
    }

    @Test func `prices in euros are those of the truth's rates`() throws {
        let fixture = try CaseFixture()
        let files = try ExerciseFolder(seed: 7, pages: 200).files()
        let workspace = try fixture.create()
        for file in files where !["truth.json", "offers.csv", "offers.yaml"].contains(file.path) {
            let folder = file.path == "rates.csv" ? "case/config/" : "captures/"
            _ = try fixture.write(folder + file.path, file.bytes)
        }
        _ = try workspace.importing(fixture.root + "/captures")
        let written = try #require(files.first { $0.path == "truth.json" })
        let truth = try JSONDecoder().decode(Truth.self, from: Data(written.bytes))
        let permit = workspace.permit()
        let listings = try workspace.listings(page: Page(limit: 200), under: permit).listings
        var currencies: Set<String> = []
        for listing in listings.rows {
            for seen in try workspace.sightings(of: listing.key, page: Page(limit: 100), under: permit).rows {
                let price = try #require(seen.price)
                let wanted = try #require(truth.euros(price, on: seen.time.date), "\(listing.key)")
                let euros = try #require(seen.euros, "\(listing.key)")
                #expect(abs(euros - wanted) < 1e-6 * max(1, wanted), "\(listing.key)")
                currencies.insert(price.currency.code)
            }
        }
        #expect(listings.total > 20 && currencies.isSuperset(of: ["XBT", "EUR"]))
    }
}
