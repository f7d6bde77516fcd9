import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// Real captures from the files to the answers, against counts that were made without any of Clew's readers: of files and
/// bytes in the test itself, of what stands in them with regular expressions of Foundation, and, where a comment says so,
/// with Python or GnuPG.
@Suite(.timeLimit(.minutes(5))) struct RealImportTests {
    /// A case into which captures were brought.
    private struct Taken {
        // Held so that the folder stays.
        let fixture: CaseFixture
        let workspace: Workspace
        let report: ImportReport
        let files: [(path: String, bytes: [UInt8])]
        let overview: Overview

        init(_ name: String) throws {
            fixture = try CaseFixture()
            workspace = try fixture.create()
            let folder = try #require(RealCaptures.folder(name))
            report = try workspace.importing(folder.path(percentEncoded: false))
            files = try RealCaptures.files(below: name)
            overview = try workspace.overview(under: workspace.permit())
        }

        /// The first groups of all matches in the files that a path ends in, in the order of the files.
        func matches(_ pattern: String, in ending: String = "") throws -> [String] {
            let expression = try NSRegularExpression(pattern: pattern, options: [.dotMatchesLineSeparators])
            return files.filter { $0.path.hasSuffix(ending) }.flatMap { file -> [String] in
                let text = String(decoding: file.bytes, as: UTF8.self)
                let whole = NSRange(text.startIndex..., in: text)
                return expression.matches(in: text, range: whole).compactMap { match in
                    Range(match.range(at: 1), in: text).map { String(text[$0]) }
                }
            }
        }

        /// How many different indicators of a kind and a grade there are.
        func count(_ kind: IndicatorKind, _ grade: Grade) -> Int {
            overview.indicators.first { $0.kind == kind }?.byGrade[grade] ?? 0
        }

        func listings(of market: String) throws -> [ListingSummary] {
            var filter = ListingFilter()
            filter.market = market
            return try ReadExercise.all { page in
                try workspace.listings(filter, page: page, under: workspace.permit()).listings
            }
        }

        /// What holds of every import: each file is one capture, equal files are one evidence, and nothing is refused.
        ///
        /// - Parameter problems: pages of a known site that were cut off before what tells their kind.
        func checkFiles(count: Int, different: Int, problems: Int = 0) throws {
            #expect(files.count == count)
            #expect(report.sealed == count && report.known == 0 && report.read == count)
            #expect(overview.captures == count)
            #expect(overview.evidence == different && Set(files.map(\.bytes)).count == different)
            #expect(overview.problems == problems)
            #expect(report.findings == overview.notices + problems)
            #expect(try workspace.verify(deep: true, under: workspace.permit()).isClean)
        }
    }

    @Test(.realCaptures("silkroad-forum-legal"))
    func `a forum has the posts and the members that its pages name`() throws {
        let taken = try Taken("silkroad-forum-legal")
        try taken.checkFiles(count: 81, different: 81)
        // grep -o 'Post by: <strong>' | wc -l: 881; sort -u of the names: 351. No name holds a character reference.
        let authors = try taken.matches(#"Post by: <strong>(.*?)</strong> on <strong>"#)
        #expect(authors.count == 881)
        let posts = try ReadExercise.all { page in
            try taken.workspace.posts(page: page, under: taken.workspace.permit())
        }
        #expect(posts.count == authors.count)
        let counts = Dictionary(authors.map { ($0, 1) }, uniquingKeysWith: +)
        #expect(Dictionary(posts.map { ($0.author ?? "", 1) }, uniquingKeysWith: +) == counts)
        let accounts = try ReadExercise.all { page in
            try taken.workspace.accounts(page: page, under: taken.workspace.permit())
        }
        #expect(Dictionary(accounts.map { ($0.key.name, $0.postCount) }, uniquingKeysWith: +) == counts)
        #expect(accounts.count == 351)
        let keys = try taken.matches("(-----BEGIN PGP PUBLIC KEY BLOCK-----)")
        #expect(taken.count(.openPGPKey, .valid) == keys.count)
        // All posts of a thread are of one page: as many posts as that page has heads.
        for file in taken.files.prefix(20) {
            let text = String(decoding: file.bytes, as: UTF8.self)
            let heads = text.components(separatedBy: "Post by: <strong>").count - 1
            let thread = try #require(file.path.firstMatch(of: /thread_(\d+)/)).output.1
            #expect(posts.filter { $0.thread?.contains(thread) == true }.count >= heads, "\(file.path)")
        }
    }

    @Test(.realCaptures("cypher"))
    func `a market has the offers of its pages, with the sellers and prices of the capture author's own table`() throws
    {
        let taken = try Taken("cypher")
        try taken.checkFiles(count: 192, different: 192)
        // Python's re over all pages: 4,359 ids behind /product/, 92 names in the links to /vendor/.
        let ids = Set(try taken.matches(#"/product/([0-9a-f-]{36})"#, in: ".html"))
        #expect(ids.count == 4359)
        let listings = try taken.listings(of: "Cypher")
        #expect(Set(listings.map(\.key.siteID)) == ids)
        #expect(listings.count == ids.count)
        let names = Set(try taken.matches(#"/vendor/[0-9a-f-]{36}"[^>]*>\s*([^<]*?)\s*<"#, in: ".html"))
        #expect(names.count == 92)
        let accounts = try ReadExercise.all { page in
            try taken.workspace.accounts(market: "Cypher", page: page, under: taken.workspace.permit())
        }
        #expect(Set(accounts.map(\.key.name)) == names)
        // The table: Product,Product URL,Vendor,Vendor URL,Price in AUD,…; a URL in it holds no comma, a title may.
        let rows = try #require(taken.files.first { $0.path.hasSuffix(".csv") })
        var told: [String: (seller: String, price: String)] = [:]
        let row = #/\/product\/([0-9a-f-]{36}),([^,]*),[^,]*,([0-9.]+),/#
        for line in String(decoding: rows.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let match = line.firstMatch(of: row) else { continue }
            told[String(match.output.1)] = (String(match.output.2), String(match.output.3))
        }
        #expect(told.count == 4408)
        var compared = 0
        var changed = 0
        for listing in listings {
            guard let told = told[listing.key.siteID] else { continue }
            compared += 1
            #expect(listing.seller == told.seller, "\(listing.key)")
            // cypher.html shows offers of another day; three of them had another price.
            if listing.price?.amount.approximate == Double(told.price) { continue }
            let sightings = try taken.workspace.sightings(of: listing.key, under: taken.workspace.permit()).rows
            #expect(sightings.count > 1, "\(listing.key)")
            #expect(sightings.contains { $0.price?.amount.approximate == Double(told.price) }, "\(listing.key)")
            changed += 1
        }
        #expect(compared == 4359)
        #expect(changed == 3)
        let table = try ReadExercise.all { page in
            try taken.workspace.evidence(form: .table, page: page, under: taken.workspace.permit())
        }
        // Python's csv.DictReader counts 4,408 rows.
        #expect(table.map(\.passageCount) == [4408])
    }

    // Python's csv.reader over the six tables: 83 + 82 + 83 rows of 1776 and 275 + 275 + 276 of Black Bank, heads counted
    // as rows where there is none; 358 different pairs of hash and market; two tables have a head of ten names over rows of
    // eleven cells.
    @Test(.realCaptures("grams"))
    func `dirty tables keep every row and tell of each that does not fit its head`() throws {
        let taken = try Taken("grams")
        try taken.checkFiles(count: 27, different: 27)
        let tables = try ReadExercise.all { page in
            try taken.workspace.evidence(form: .table, page: page, under: taken.workspace.permit())
        }
        #expect(tables.map(\.passageCount).sorted() == [83, 83, 83, 275, 275, 275])
        #expect(taken.overview.passages == 3 * (83 + 275) + 21)
        #expect(taken.overview.notices == 83 + 275)
        let counts = try taken.workspace.markets(under: taken.workspace.permit()).map { [$0.name: $0.listingCount] }
        #expect(Set(counts) == [["1776": 83], ["Black Bank": 275]])
        // The id, in quotes and alone before the market: "4-573","Black Bank".
        for market in ["1776", "Black Bank"] {
            let ids = try taken.matches(#"(?:^|\n)"?([^",\n]+)"?,"?\#(market)"?,"#, in: ".csv")
            #expect(Set(try taken.listings(of: market).map(\.key.siteID)) == Set(ids), "\(market)")
        }
    }

    // GnuPG 2.2.40 (--import-options show-only --import over each file) names 21 primary keys, six of them in files
    // without an armor, which an import keeps as they are. Of an armored key of version 3 that is Elgamal there is no
    // fingerprint, so neither takes it.
    @Test(.realCaptures("openpgp"))
    func `the armored keys of the test sets are indicators of the case`() throws {
        let taken = try Taken("openpgp")
        try taken.checkFiles(count: 144, different: 142)
        #expect(taken.count(.openPGPKey, .valid) == 15)
        let keys = try ReadExercise.all { page in
            try taken.workspace.indicators(kind: .openPGPKey, page: page, under: taken.workspace.permit())
        }
        for key in keys where key.grade == .valid {
            let places = try taken.workspace.places(of: key.id, under: taken.workspace.permit())
            #expect(
                places.rows.allSatisfy { $0.mention.mention.written.hasPrefix("-----BEGIN PGP P") },
                "\(key.id.description)")
        }
    }

    // Python over the files: 6,742 of 7,432 lie below p/, 7,317 differ. Ids behind href="/p/ in <tr class=
    // "products-list-item"> or after product-index-floater: 9,696; pages p/ID that hold id="single-product": 6,523;
    // together 10,164. 16,589 cells <td><strong>N/5</strong></td>; a feedback stands on the page of the offer and on that
    // of its seller. 505 begins of public keys; with <br> made a line end and the references resolved, a reader of packets
    // of forty lines (SHA-1 by hashlib, CRC-24 by hand) finds 275 different primary keys whose sum is right, and one whose
    // sum is wrong; two further keys stand in blocks of private keys that their owners published, and one behind a bare
    // "Version:" of which that reader makes nothing.
    @Test(.realCaptures("agora-pages"))
    func `a whole crawl of a market has the offers, sellers and keys that stand in its files`() throws {
        let taken = try Taken("agora-pages")
        // One offer was cut off before its heading: its file ends within the menu.
        try taken.checkFiles(count: 7432, different: 7317, problems: 1)
        let listed = try taken.matches(#"<td class="column-name">\s*<a href="/p/([A-Za-z0-9_-]+)"#)
        let front = try taken.matches(#"product-index-floater"(?:(?!</div>).)*?href="/p/([A-Za-z0-9_-]+)"#)
        let own = taken.files.filter {
            $0.path.contains("/p/") && Data($0.bytes).range(of: Data(#"id="single-product""#.utf8)) != nil
        }
        .compactMap { $0.path.split(separator: "/").last.map(String.init) }
        #expect(own.count == 6523)
        let shown = Set(listed).union(front).union(own)
        #expect(shown.count == 10_164)
        let listings = try taken.listings(of: "Agora")
        #expect(Set(listings.map(\.key.siteID)) == shown)
        let reviews = try taken.workspace.reviews(under: taken.workspace.permit()).total
        // Never more than there are cells, and not fewer than half: two pages show the same.
        #expect(reviews <= 16_589 && reviews * 2 >= 16_589)
        #expect(taken.count(.openPGPKey, .valid) == 278)
        #expect(try taken.workspace.markets(under: taken.workspace.permit()).map(\.name) == ["Agora"])
    }
}
