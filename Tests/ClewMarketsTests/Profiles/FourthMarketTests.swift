import ClewCore
import ClewMarkets
import ClewMarkup
import ClewTestSupport
import Foundation
import Testing

/// A made-up market that no profile of the program knows. Its profile was written on its pages with nothing but the
/// document on profiles and without the truth; its `contacts` were parted from its text later.
@Suite struct FourthMarketTests {
    private static let folder = "Tests/ClewMarketsTests/Profiles/FourthMarket"

    private struct Truth: Decodable {
        var market: String
        var pages: [Page]
    }

    private struct Page: Decodable {
        var file: String
        var kind: String
        var categoryPath: [String]?
        var listings: [Listing]
        var accounts: [Account]
        var reviews: [Review]
        var absent: [String]
    }

    private struct Listing: Decodable {
        var id: String
        var title: String
        var seller: String?
        var price: Double?
        var currency: String?
        var soldOut: Bool
        var categoryPath: [String]?
        var shipsFrom: String?
        var shipsTo: String?
        var sold: Int?
        var stock: Int?
    }

    private struct Account: Decodable {
        var name: String
        var joined: String
        var sales: Int
        var home: String
        var wallets: [String]
        var contacts: [String]
    }

    private struct Review: Decodable {
        var buyer: String
        var date: String
        var mark: Int
        var text: String?
        var offerId: String?
        var seller: String
    }

    private static func truth() throws -> Truth {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Truth.self, from: Data(try RepositoryFile.bytes("\(folder)/truth.json")))
    }

    private static let kinds = [
        "list": "list", "offer": "offer", "account": "seller", "feedback": "chalked", "login": "login",
        "not_found": "gone",
    ]

    /// Each page with what the profile reads on it.
    private func readings() throws -> [(truth: Page, read: PageReading, html: [UInt8])] {
        let set = ProfileSet([
            try SiteProfile(yaml: try RepositoryFile.bytes("\(Self.folder)/brine-and-barley.yaml"))
        ])
        return try Self.truth().pages.map { truth in
            let html = try RepositoryFile.bytes("\(Self.folder)/pages/\(truth.file)")
            let page = SitePage(
                PageTree(html: html), address: truth.file, captureTime: Timestamp("2025-05-02T12:00:00Z"))
            let match = try #require(set.match(page), "\(truth.file)")
            return (truth, set.read(page, as: match), html)
        }
    }

    @Test func `each page is of its kind, and none surprises the profile`() throws {
        for (truth, read, _) in try readings() {
            let kind = truth.kind == "list" && truth.listings.isEmpty ? "empty" : Self.kinds[truth.kind]
            #expect(read.reading.page == kind, "\(truth.file)")
            #expect(read.findings.map(\.sentence) == [], "\(truth.file)")
        }
    }

    @Test func `every offer is read with its fields, and those of side boxes are not`() throws {
        var count = 0
        for (truth, read, html) in try readings() {
            let found = read.reading.sightings
            #expect(found.map(\.listing.siteID) == truth.listings.map(\.id), "\(truth.file)")
            let text = String(decoding: html, as: UTF8.self)
            #expect(truth.absent.allSatisfy { text.contains($0) }, "\(truth.file)")
            for (sighting, listing) in zip(found, truth.listings) {
                let place: Comment = "\(truth.file) \(listing.id)"
                count += 1
                #expect(sighting.listing.market == "Brine & Barley" && sighting.title.value == listing.title, place)
                #expect(sighting.seller?.value == listing.seller, place)
                #expect(sighting.price?.value.currency.code == listing.currency.map(Self.code), place)
                #expect((sighting.price?.value.amount).flatMap { Double("\($0)") } == listing.price, place)
                #expect(sighting.shipsFrom?.value == listing.shipsFrom, place)
                #expect(sighting.shipsTo?.value == listing.shipsTo, place)
                #expect(sighting.sold?.value == listing.sold, place)
                #expect(sighting.stock?.value == (listing.soldOut ? 0 : listing.stock), place)
                let path = truth.kind == "list" ? truth.categoryPath : listing.categoryPath
                #expect(sighting.category?.value == path?.joined(separator: " / "), place)
            }
        }
        #expect(count == 51)
    }

    private static func code(_ currency: String) -> String { currency == "BTC" ? "XBT" : currency }

    @Test func `every review is read, and all who wrote one are masked`() throws {
        var count = 0
        for (truth, read, html) in try readings() {
            let found = read.reading.reviews
            #expect(found.count == truth.reviews.count, "\(truth.file)")
            for (review, wanted) in zip(found, truth.reviews) {
                count += 1
                #expect(review.seller?.value == wanted.seller && review.listing?.value == wanted.offerId)
                #expect(review.rating?.value == "\(wanted.mark)/5", "\(truth.file)")
                #expect(review.text?.value == wanted.text)
                #expect(review.written?.value.lowerBound.date == wanted.date)
                #expect(review.author?.value == wanted.buyer)
            }
            #expect(Set(read.reading.masked.map(\.name)) == Set(truth.reviews.map(\.buyer)), "\(truth.file)")
            #expect(read.reading.masked.allSatisfy { String(decoding: html[$0.payload], as: UTF8.self) == $0.name })
        }
        #expect(count == 28)
    }

    @Test func `a seller has its days, its sales and its home, and its contacts stand at its own places`() throws {
        let (truth, read, html) = try #require(try readings().first { !$0.truth.accounts.isEmpty })
        let wanted = try #require(truth.accounts.first)
        let account = try #require(read.reading.accounts.first)
        #expect(account.account.name == wanted.name && account.role == .seller)
        #expect(account.sales?.value == wanted.sales && account.shipsFrom?.value == wanted.home)
        #expect(account.joined?.value.date.hasPrefix(wanted.joined) == true)
        #expect(account.text?.value.hasPrefix("Orders before noon UTC leave the same day.") == true)
        let own = read.places.map { String(decoding: html[$0.payload], as: UTF8.self) }.joined(separator: "\n")
        #expect(!wanted.wallets.isEmpty && !wanted.contacts.isEmpty)
        for contact in wanted.wallets + wanted.contacts + ["BEGIN PGP PUBLIC KEY BLOCK"] {
            #expect(own.contains(contact), "\(contact)")
        }
    }
}
