import ClewCore
import ClewCrypto
import ClewMarkets
import ClewMarkup
import ClewTestSupport
import Foundation
import Testing

/// A snapshot: the fields that the program itself read on real pages when it was taken, so that a change does not pass
/// unseen. What was read by eye, without the program, is in `EyeReadPageTests`. Neither the pages nor what stands on
/// them is in the repository: a page is known by the digest of its path, a field by that of its value.
///
/// `CLEW_RECORD=1` writes the digests of the pages in the table anew and fails, so that somebody looks at the change.
@Suite struct ExpectedFieldTests {
    private static let table = "Tests/ClewMarketsTests/Profiles/Expected/expected-fields.tsv"
    private static let folders = [
        "agora-pages/agora/2014-04-06", "agora-front", "empire-cryptonia/dnm_magnublo_html/tests",
        "cypher/dnm_htweng_html/cypher-market/page-downloads", "silkroad-forum-legal",
    ]
    /// Records of each kind whose fields are compared.
    private static let shown = 3

    @Test(.realCaptures("agora-pages", "agora-front", "empire-cryptonia", "cypher", "silkroad-forum-legal"))
    func `the fields of pages stay as the snapshot has them`() throws {
        let rows = String(decoding: try RepositoryFile.bytes(Self.table), as: UTF8.self).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            }
        let keys = Set(rows.map { $0[0] })
        let expected = rows.filter { $0.count == 3 }.map { $0.joined(separator: "\t") }
        var found: [String] = []
        for folder in Self.folders {
            for file in try RealCaptures.files(below: folder) {
                let key = String(Self.digest("\(folder)/\(file.path)").prefix(16))
                guard keys.contains(key) else { continue }
                found += Self.fields(file.bytes, file.path).map { "\(key)\t\($0.name)\t\(Self.digest($0.value))" }
            }
        }
        if ProcessInfo.processInfo.environment["CLEW_RECORD"] != nil {
            let head = "# page (digest of its path), field, digest of its value; see ExpectedFieldTests.swift\n"
            try Data((head + found.joined(separator: "\n") + "\n").utf8).write(
                to: Repository.root.appending(path: Self.table))
            Issue.record("recorded \(found.count) fields of \(keys.count) pages; look at the change")
        } else {
            #expect(keys.count >= 30)
            #expect(Set(found).subtracting(expected).sorted() == [])
            #expect(Set(expected).subtracting(found).sorted() == [])
        }
    }

    private static func digest(_ text: String) -> String { Digest(words: sha256(Array(text.utf8))).hex }

    private static func fields(_ html: [UInt8], _ path: String) -> [(name: String, value: String)] {
        let page = SitePage(PageTree(html: html), address: path, captureTime: Timestamp("2014-04-06T12:00:00Z"))
        guard let match = ProfileSet.builtIn.match(page) else { return [("page", "unknown")] }
        let read = ProfileSet.builtIn.read(page, as: match).reading
        var fields = [
            ("page", read.page),
            (
                "counts",
                "\(read.sightings.count) \(read.accounts.count) \(read.reviews.count) \(read.posts.count) \(read.masked.count)"
            ),
        ]
        func add(_ record: String, _ name: String, _ value: String?) {
            if let value { fields.append(("\(record) \(name)", value)) }
        }
        for (number, sighting) in read.sightings.prefix(shown).enumerated() {
            let record = "listing \(number)"
            add(record, "id", sighting.listing.siteID)
            add(record, "title", sighting.title.value)
            add(record, "seller", sighting.seller?.value)
            add(record, "price", sighting.price?.value.description)
            add(record, "category", sighting.category?.value)
            add(record, "ships-from", sighting.shipsFrom?.value)
            add(record, "ships-to", sighting.shipsTo?.value)
            add(record, "stock", sighting.stock.map { String($0.value) })
            add(record, "sold", sighting.sold.map { String($0.value) })
            add(record, "text", sighting.text?.value)
            add(record, "time", sighting.time?.description)
        }
        for (number, account) in read.accounts.prefix(shown).enumerated() {
            let record = "account \(number)"
            add(record, "name", account.name.value)
            add(record, "text", account.text?.value)
            add(record, "ships-from", account.shipsFrom?.value)
            add(record, "joined", account.joined?.value.description)
            add(record, "last-active", account.lastActive?.value.description)
            add(record, "rating", account.rating?.value)
            add(record, "sales", account.sales.map { String($0.value) })
        }
        for (number, review) in read.reviews.prefix(shown).enumerated() {
            let record = "review \(number)"
            add(record, "listing", review.listing?.value)
            add(record, "author", review.author?.value)
            add(record, "rating", review.rating?.value)
            add(record, "text", review.text?.value)
            add(record, "written", review.written.map { "\($0.value.lowerBound) \($0.value.upperBound)" })
        }
        for (number, post) in read.posts.prefix(shown).enumerated() {
            let record = "post \(number)"
            add(record, "thread", post.thread?.value)
            add(record, "title", post.title?.value)
            add(record, "author", post.author?.value)
            add(record, "time", post.time?.value.description)
            add(record, "text", post.text?.value)
        }
        return fields
    }
}
