import ClewCore
import ClewExercise
import ClewStore
import ClewTestSupport
import ClewWorkflows
import Testing

/// What an exercise planted is what the case tells, and nothing else: the profiles that come with the program read its
/// four sites.
@Suite struct ExerciseTruthTests {
    let read: ReadExercise

    init() throws { try self.init(seed: 7, pages: 600) }

    /// The same of another exercise.
    init(seed: UInt64, pages: Int) throws { read = try ReadExercise(seed: seed, pages: pages) }

    /// What a capture tells of an offer.
    private struct Seen: Hashable {
        var time: Timestamp?
        var title: String
        var seller: String?
        var price: Money?
        var category: String?
        var stock: Int?
        var sold: Int?
    }

    /// What a review says, all but its author.
    private struct Said: Hashable {
        var market: String
        var seller: String?
        var listing: String?
        var rating: String?
        var text: String?
    }

    /// What a post says.
    private struct Written: Hashable {
        var thread: String?
        var title: String?
        var author: String?
        var time: Timestamp?
        var text: String
    }

    @Test func `every offer is read as planted from each capture that shows it, and nothing else is an offer`() throws {
        var planted: [ListingKey: Set<Seen>] = [:]
        for capture in read.truth.captures {
            for sighting in capture.listings ?? [] {
                let key = read.key(capture.site, sighting.id)
                planted[key, default: []].insert(try seen(sighting, in: capture, title: read.listing(key).title))
            }
        }
        let rows = try ReadExercise.all { page in
            try read.workspace.listings(page: page, under: read.workspace.permit()).listings
        }
        #expect(planted.count > 60 && read.table.count > 10)
        #expect(Set(rows.map(\.key)) == Set(planted.keys).union(read.table))
        for row in rows {
            let listing = try read.listing(row.key)
            #expect(!row.isGuess && row.title == listing.title && row.shipsFrom == listing.shipsFrom, "\(row.key)")
            let wanted = planted[row.key] ?? []
            let history = try read.workspace.sightings(
                of: row.key, page: Page(limit: 1000), under: read.workspace.permit())
            // The table has the file's own time.
            #expect(history.total == wanted.count + (read.table.contains(row.key) ? 1 : 0), "\(row.key)")
            let times = Set(wanted.map(\.time))
            let found = history.rows.filter { times.contains($0.time) }.map { entry in
                Seen(
                    time: entry.time, title: entry.title, seller: entry.seller, price: entry.price,
                    category: entry.category, stock: entry.stock, sold: entry.sold)
            }
            #expect(Set(found) == wanted, "\(row.key)")
        }
    }

    /// What is to be read of an offer. Categories stand on its own page and on lists; on lists the stock only where a
    /// market tells it there.
    private func seen(_ sighting: Truth.Sighting, in capture: Truth.Capture, title: String) throws -> Seen {
        let listing = try read.listing(read.key(capture.site, sighting.id))
        let isOffer = capture.page == "offer"
        let isSoldOut = sighting.stock == 0 && capture.site == "harbour-lane"
        let isStockTold = isOffer || isSoldOut || capture.site == "tallow-row"
        return Seen(
            time: Timestamp(capture.time), title: title, seller: sighting.seller,
            price: try Money(
                #require(DecimalNumber(sighting.price)), #require(Currency(sighting.currency))),
            category: isOffer || capture.page == "list" ? listing.category.joined(separator: " / ") : nil,
            stock: isStockTold ? sighting.stock : nil, sold: sighting.sold)
    }

    @Test func `every seller and member is an account, and nobody else is`() throws {
        let truth = read.truth
        var planted: [String: Set<String>] = [:]
        for capture in truth.captures {
            var names = (capture.listings ?? []).map(\.seller)
            if let profile = capture.account {
                names.append(try #require(read.account(profile.id).name(at: capture.time)))
            }
            names += (capture.posts ?? []).compactMap { read.posts[$0]?.author } + [capture.member].compactMap { $0 }
            planted[read.market(capture.site), default: []].formUnion(names)
        }
        for key in read.table {
            let seller = try read.account(read.listing(key).account)
            planted[key.market, default: []].insert(try #require(seller.names.last?.name))
        }
        let markets = try read.workspace.markets(under: read.workspace.permit())
        #expect(Set(markets.map(\.name)) == Set(truth.sites.map(\.name)))
        for site in truth.sites {
            let accounts = try ReadExercise.all { page in
                try read.workspace.accounts(market: site.name, page: page, under: read.workspace.permit())
            }
            let names = Set(accounts.map(\.key.name))
            let wanted = planted[site.name] ?? []
            if site.slug == "quayside-talk" {
                // The boards name members whose threads were not captured.
                #expect(names.isSuperset(of: wanted) && names.isSubset(of: truth.members.map(\.name)))
                #expect(accounts.allSatisfy { $0.role == .member })
            } else {
                #expect(names == wanted, "\(site.name)")
                #expect(accounts.allSatisfy { $0.role == .seller })
            }
            #expect(wanted.count > 3)
        }
    }

    @Test func `a seller has the profile and the contacts that were planted, and those of nobody else`() throws {
        var own: [AccountKey: Set<String>] = [:]
        for account in read.truth.accounts {
            for name in account.names.compactMap(\.name) {
                own[AccountKey(market: read.market(account.site), name: name), default: []]
                    .formUnion(account.keys.compactMap(\.key) + account.wallets.compactMap(\.wallet))
            }
        }
        let captures = read.truth.captures.filter { $0.account?.fields != nil }
        let byAccount = Dictionary(grouping: captures) {
            AccountKey(market: read.market($0.site), name: $0.account?.fields?.name ?? "")
        }
        var checked = 0
        for (key, captures) in byAccount {
            let dossier = try read.workspace.dossier(key, under: read.workspace.permit())
            let shown = dossier.indicators.map(\.id)
            for kind in [IndicatorKind.openPGPKey, .bitcoinAddress, .moneroAddress] {
                let values = shown.filter { $0.kind == kind }.map(\.canonical)
                #expect(own[key]?.isSuperset(of: values) == true, "\(key): \(values)")
            }
            for capture in captures {
                guard let fields = capture.account?.fields else { continue }
                #expect(shown.contains(IndicatorID(kind: .openPGPKey, canonical: fields.key)), "\(key)")
                #expect(shown.contains(IndicatorID(kind: .bitcoinAddress, canonical: fields.wallet)), "\(key)")
                if let monero = fields.monero {
                    #expect(shown.contains(IndicatorID(kind: .moneroAddress, canonical: monero)), "\(key)")
                }
                // A dossier begins with the newest of its profiles and has no more than some.
                guard let entry = dossier.profiles.rows.first(where: { $0.time == Timestamp(capture.time) }) else {
                    continue
                }
                checked += 1
                let account = try read.account(fields.id)
                #expect(entry.sales == fields.sales && entry.joined?.date == fields.joined, "\(key)")
                #expect(
                    entry.rating?.replacing(",", with: ".").hasPrefix(fields.rating + " ") == true,
                    "\(key): \(entry.rating ?? "")")
                let text = entry.text ?? ""
                #expect(account.text.allSatisfy { text.contains($0) }, "\(key): \(text)")
                // The contacts stand beside the text and are the account's all the same.
                #expect(
                    account.contacts.allSatisfy { contact in shown.contains { contact.hasSuffix($0.canonical) } },
                    "\(key): \(account.contacts)")
                #expect(!text.contains(fields.wallet) && !text.contains("BEGIN PGP"), "\(key): \(text)")
            }
        }
        #expect(checked > 20)
    }

    @Test func `every review is read under a pseudonym, and every post as it was written`() throws {
        var planted: [Said: Set<String>] = [:]
        var buyers: [String: Set<String>] = [:]
        for capture in read.truth.captures {
            let market = read.market(capture.site)
            let named = try capture.account.map { try read.account($0.id).name(at: capture.time) }
            for number in capture.reviews ?? [] {
                let review = try #require(read.reviews[number])
                let said = Said(
                    market: market, seller: named ?? capture.listings?.first?.seller,
                    listing: review.listing.split(separator: "/").last.map(String.init),
                    rating: "\(review.stars)/5", text: review.text)
                planted[said, default: []].insert(review.shownAs.lowercased())
                // A starred name under two sellers is not taken for one person.
                let under = review.shownAs.contains("*") ? said.seller ?? "" : ""
                buyers[market, default: []].insert("\(review.shownAs) \(under)".lowercased())
            }
        }
        let reviews = try ReadExercise.all { page in
            try read.workspace.reviews(page: page, under: read.workspace.permit())
        }
        let found = Dictionary(grouping: reviews) { review in
            Said(
                market: review.market, seller: review.seller, listing: review.listing, rating: review.rating,
                text: review.text)
        }
        #expect(planted.count > 300)
        #expect(found.mapValues(\.count) == planted.mapValues(\.count))
        #expect(reviews.allSatisfy { $0.author?.hasPrefix("buyer-") == true })
        for (market, names) in buyers {
            let pseudonyms = Set(reviews.filter { $0.market == market }.map(\.author))
            #expect(pseudonyms.count == names.count, "\(market)")
        }

        let titles = Dictionary(
            read.truth.threads.map { ($0.number, $0.title) }, uniquingKeysWith: { first, _ in first })
        let wanted = read.truth.captures.flatMap { $0.posts ?? [] }.compactMap { read.posts[$0] }.map { post in
            Written(
                thread: "\(post.thread)", title: titles[post.thread], author: post.author, time: Timestamp(post.time),
                text: ReadExercise.folded(post.text.joined(separator: " ")))
        }
        let posts = try ReadExercise.all { page in
            try read.workspace.posts(page: page, under: read.workspace.permit())
        }
        let written = posts.map { post in
            Written(
                thread: post.thread, title: post.title, author: post.author, time: post.time,
                text: ReadExercise.folded(post.text ?? ""))
        }
        #expect(wanted.count > 100)
        #expect(Set(written) == Set(wanted))
        // Each once, however many captures showed it.
        let shown = read.truth.captures.flatMap { $0.posts ?? [] }
        #expect(posts.count == Set(shown).count && posts.count < shown.count)
        #expect(posts.map(\.sightingCount).reduce(0, +) == shown.count)
    }

    @Test func `the layout of no page surprises its profile`() throws {
        let findings = try read.workspace.findings(page: Page(limit: 1000), under: read.workspace.permit())
        #expect(findings.rows.filter { $0.finding.kind == "page-layout" }.map(\.finding.sentence) == [])
        #expect(!findings.hasMore)
    }

    @Test func `no name of a buyer stands in the case outside of the vault, nor in what is handed over`() throws {
        let buyers = Set(read.truth.reviews.map(\.buyer))
        let search = NameSearch(buyers.union(read.truth.reviews.map(\.shownAs)))
        #expect(buyers.count > 100)
        // The search finds what is there.
        #expect(search.found(in: read.truthBytes).isSuperset(of: buyers))

        let permit = read.workspace.permit()
        var handedOver = try read.workspace.dumped()
        try read.workspace.exportListings(ListingFilter(), under: permit) { handedOver += "\($0)\n" }
        #expect(search.found(in: Array(handedOver.utf8)) == [])
        var files = 0
        // Sealed bytes are the evidence and stay as they came.
        for path in try Files.paths(below: read.casePath) where !path.hasPrefix("vault/") {
            #expect(search.found(in: try Files.bytes(read.casePath + "/" + path)) == [], "\(path)")
            files += 1
        }
        #expect(files > 5)
        // The index of words writes only what differs from the word before. The audit keeps what is asked here.
        for buyer in buyers.sorted().prefix(60) {
            #expect(try read.workspace.search(buyer, under: permit).total.value == 0)
        }
        let pseudonym = try #require(
            try read.workspace.reviews(page: Page(limit: 1), under: permit).rows.first?.author)
        #expect(try read.workspace.search("\"\(pseudonym)\"", under: permit).total.value > 0)
    }
}
