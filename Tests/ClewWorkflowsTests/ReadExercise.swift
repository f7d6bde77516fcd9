import ClewCore
import ClewExercise
import ClewStore
import ClewTestSupport
import ClewWorkflows
import Testing

/// An exercise that was imported, with what was planted in it. The truth itself is left out: it names the buyers.
struct ReadExercise: Sendable {
    private let fixture: CaseFixture
    let workspace: Workspace
    let truth: Truth
    let truthBytes: [UInt8]
    /// The listings of the table, which shows what was there on the last day.
    let table: Set<ListingKey>
    /// Reviews and posts by their numbers.
    let reviews: [Int: Truth.Review]
    let posts: [Int: Truth.Post]
    /// The identities of the members of the forum, by their names.
    let members: [String: Int]
    private let markets: [String: String]
    private let listings: [ListingKey: Truth.Listing]
    private let accounts: [String: Truth.Account]
    private let offers: [ListingKey: PlantedOffer]

    init(seed: UInt64, pages: Int) throws {
        let fixture = try CaseFixture()
        let files = try ExerciseFolder(seed: seed, pages: pages).files()
        for file in files where file.path != "truth.json" {
            _ = try fixture.write("captures/" + file.path, file.bytes)
        }
        truthBytes = try #require(files.first { $0.path == "truth.json" }).bytes
        let truth = try Truth.read(truthBytes)
        let names = Dictionary(truth.sites.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        markets = names
        listings = Dictionary(
            truth.listings.map { (ListingKey(market: names[$0.site] ?? $0.site, siteID: $0.siteId), $0) },
            uniquingKeysWith: { first, _ in first })
        members = try PlantedMember.read(truthBytes)
        offers = Dictionary(
            try PlantedOffer.read(truthBytes).map {
                (ListingKey(market: names[$0.site] ?? $0.site, siteID: $0.siteId), $0.offer)
            }, uniquingKeysWith: { first, _ in first })
        accounts = Dictionary(truth.accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        reviews = Dictionary(truth.reviews.map { ($0.n, $0) }, uniquingKeysWith: { first, _ in first })
        posts = Dictionary(truth.posts.map { ($0.n, $0) }, uniquingKeysWith: { first, _ in first })
        // The first row names the columns, the last one is bad.
        let offers = try #require(files.first { $0.path == "offers.csv" })
        let rows = String(decoding: offers.bytes, as: UTF8.self).split(separator: "\n").dropFirst().dropLast()
        table = Set(
            rows.map { row in
                ListingKey(market: names["harbour-lane"] ?? "", siteID: String(row.prefix { $0 != "," }))
            })
        self.truth = truth
        self.fixture = fixture
        workspace = try fixture.create()
        let captures = fixture.root + "/captures"
        _ = try workspace.importing(captures, mapping: captures + "/offers.yaml")
    }

    /// The folder of the case.
    var casePath: String { fixture.root + "/case" }

    /// The name of a site.
    func market(_ slug: String) -> String { markets[slug] ?? slug }

    func key(_ site: String, _ id: String) -> ListingKey { ListingKey(market: market(site), siteID: id) }

    func key(_ site: String, named name: String) -> AccountKey { AccountKey(market: market(site), name: name) }

    /// The listings that pages of a site showed on the last day of the truth.
    func shown(on site: String) throws -> Set<ListingKey> {
        let ours = truth.captures.filter { $0.site == site && $0.page == "list" && $0.status == 200 }
        let last = try #require(ours.map { $0.time.prefix(10) }.max())
        return Set(
            ours.filter { $0.time.hasPrefix(last) }.flatMap { capture in
                (capture.listings ?? []).map { key(site, $0.id) }
            })
    }

    func listing(_ key: ListingKey) throws -> Truth.Listing { try #require(listings[key], "\(key)") }

    /// What the truth says a listing offers.
    func offer(_ key: ListingKey) throws -> PlantedOffer { try #require(offers[key], "\(key)") }

    func account(_ id: String) throws -> Truth.Account { try #require(accounts[id], "\(id)") }

    /// All rows of a list, part by part.
    static func all<Row: Sendable>(_ part: (Page) throws -> Listing<Row>) throws -> [Row] {
        var rows: [Row] = []
        while true {
            let next = try part(Page(offset: rows.count, limit: 1000))
            rows += next.rows
            if next.rows.isEmpty || !next.hasMore { return rows }
        }
    }

    /// A text with single spaces, without the key that may follow it.
    static func folded(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.prefix { $0 != "-----BEGIN" }.joined(separator: " ")
    }
}

/// Looks for many names in bytes at once, in whatever letter case.
struct NameSearch {
    private var names: [UInt32: [[UInt8]]] = [:]
    /// The first two bytes of all names.
    private var starts = [Bool](repeating: false, count: 1 << 16)

    /// A search for names of four bytes and more.
    init(_ names: Set<String>) {
        for name in names {
            let bytes = Array(name.lowercased().utf8)
            guard bytes.count >= 4 else { continue }
            let key = NameSearch.key(bytes, at: 0)
            self.names[key, default: []].append(bytes)
            starts[Int(key >> 16)] = true
        }
    }

    /// The names that stand in some bytes, in small letters.
    func found(in bytes: [UInt8]) -> Set<String> {
        guard bytes.count >= 4 else { return [] }
        let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        var found: Set<String> = []
        for at in 0...(small.count - 4) where starts[Int(small[at]) << 8 | Int(small[at + 1])] {
            for name in names[NameSearch.key(small, at: at)] ?? [] where small[at...].starts(with: name) {
                found.insert(String(decoding: name, as: UTF8.self))
            }
        }
        return found
    }

    private static func key(_ bytes: [UInt8], at start: Int) -> UInt32 {
        bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
