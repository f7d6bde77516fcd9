import ClewCore
import ClewCrypto
import ClewMarkets
import ClewMarkup
import ClewTestSupport
import Foundation
import Testing

/// Real pages of five sites against what was read by eye in their source.
///
/// The table was made without the program: the source was printed, its tags thinned out, its marks of records counted,
/// and title, seller, price, stock, sales and origin of the first record copied from it. Paths and words of the
/// captures stand in it as digests only. A difference is therefore a fault of the profile or of the reader, not a
/// change to record; what the program itself read once is in `ExpectedFieldTests`.
@Suite struct EyeReadPageTests {
    private static let table = "Tests/ClewMarketsTests/Profiles/Expected/read-by-eye.tsv"
    private static let folders = [
        "agora-pages/agora/2014-04-06", "agora-front", "empire-cryptonia/dnm_magnublo_html/tests", "cypher",
        "silkroad-forum-legal",
    ]

    @Test(.realCaptures("agora-pages", "agora-front", "empire-cryptonia", "cypher", "silkroad-forum-legal"))
    func `pages say what was read on them by eye`() throws {
        let rows = String(decoding: try RepositoryFile.bytes(Self.table), as: UTF8.self).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        let expected = Dictionary(
            rows.map { (String($0.prefix(16)), String($0)) }, uniquingKeysWith: { first, _ in first })
        #expect(rows.count >= 30 && expected.count == rows.count)
        var met = 0
        for folder in Self.folders {
            let place = try #require(RealCaptures.place(of: folder)).path(percentEncoded: false)
            for name in try Files.paths(below: place) {
                let path = "\(folder)/\(name)"
                guard let row = expected[Self.digest(path)] else { continue }
                met += 1
                #expect(Self.row(path, try Files.bytes("\(place)/\(name)")) == row, "\(path)")
            }
        }
        #expect(met == expected.count)
    }

    /// What the profile reads, as a row of the table.
    private static func row(_ path: String, _ html: [UInt8]) -> String {
        let page = SitePage(PageTree(html: html), address: path, captureTime: Timestamp("2014-04-06T12:00:00Z"))
        guard let match = ProfileSet.builtIn.match(page) else { return "\(digest(path))\tunknown" }
        let read = ProfileSet.builtIn.read(page, as: match).reading
        let listing = read.sightings.first
        let post = read.posts.first
        let name = listing == nil ? post?.author?.value ?? read.accounts.first?.account.name : listing?.seller?.value
        let cells: [String?] = [
            digest(path), "\(match.profile.name) \(read.page)", "\(read.sightings.count)", "\(read.reviews.count)",
            "\(read.posts.count)", listing?.price.map { "\($0.value.amount)" }, listing?.price?.value.currency.code,
            listing?.stock.map { "\($0.value)" }, listing?.sold.map { "\($0.value)" },
            (listing?.shipsFrom?.value).map(digest), (listing?.title.value ?? post?.title?.value).map(digest),
            name.map(digest),
        ]
        return cells.map { $0 ?? "-" }.joined(separator: "\t")
    }

    private static func digest(_ text: String) -> String {
        String(Digest(words: sha256(Array(text.utf8))).hex.prefix(16))
    }
}
