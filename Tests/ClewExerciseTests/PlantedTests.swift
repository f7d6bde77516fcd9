import ClewExercise
import ClewOpenPGP
import ClewTestSupport
import Testing

/// What the truth says stands where it says.
@Suite struct PlantedTests {
    let exercise: MadeExercise

    init() throws { exercise = try MadeExercise.usual.get() }

    @Test func `each capture shows the offers that the truth names, with seller and price as written`() {
        let titles = Dictionary(
            exercise.truth.listings.map { ($0.site + "/" + $0.siteId, $0.title) },
            uniquingKeysWith: { first, _ in first })
        var checked = 0
        for (capture, page) in zip(exercise.truth.captures, exercise.pages) {
            for sighting in capture.listings ?? [] {
                let title = titles[capture.site + "/" + sighting.id] ?? ""
                #expect(!title.isEmpty && page.shows(title), "\(page.address)")
                #expect(page.holds(sighting.written) && page.shows(sighting.seller), "\(page.address)")
                #expect(page.holds("\(sighting.sold)"), "\(page.address)")
                checked += 1
            }
        }
        #expect(checked > 1000)
    }

    @Test func `each capture shows the feedback and the posts that the truth names`() {
        let reviews = exercise.truth.reviews
        let posts = Dictionary(exercise.truth.posts.map { ($0.n, $0) }, uniquingKeysWith: { first, _ in first })
        for (capture, page) in zip(exercise.truth.captures, exercise.pages) {
            for number in capture.reviews ?? [] {
                #expect(page.shows(reviews[number].text) && page.shows(reviews[number].shownAs), "\(page.address)")
            }
            for number in capture.posts ?? [] {
                let post = posts[number]
                #expect(post.map { page.shows($0.author) && $0.text.allSatisfy(page.shows) } == true, "\(page.address)")
                #expect(page.holds("id=\"p\(number)\""))
            }
        }
    }

    @Test func `each thing is seen first in the capture that the truth names`() {
        let truth = exercise.truth
        let pages = exercise.pages
        for listing in truth.listings {
            if let first = listing.firstSeen { #expect(pages[first].shows(listing.title), "\(listing.id)") }
        }
        for wallet in truth.wallets {
            if let first = wallet.firstSeen { #expect(pages[first].holds(wallet.address), "\(wallet.address)") }
        }
        for review in truth.reviews {
            if let first = review.firstSeen { #expect(pages[first].shows(review.text), "\(review.n)") }
        }
        for member in truth.members {
            if let first = member.firstSeen { #expect(pages[first].shows(member.name), "\(member.name)") }
        }
        for account in truth.accounts {
            if let first = account.firstSeen {
                #expect(account.names.contains { pages[first].shows($0.name ?? "") }, "\(account.id)")
            }
            if let own = account.profileSeen { #expect(account.text.allSatisfy(pages[own].shows), "\(account.id)") }
        }
        #expect(truth.listings.filter { $0.firstSeen != nil }.count > truth.listings.count * 8 / 10)
        #expect(truth.sellers.count > 10)
    }

    @Test func `the keys on sellers' pages have the fingerprints that the truth names`() throws {
        var checked = 0
        for (capture, page) in zip(exercise.truth.captures, exercise.pages) {
            guard let account = capture.account?.fields else { continue }
            let block = try #require(ArmorBlock.blocks(in: page.body).first)
            #expect(block.checksum == .matches && block.hasEnd && block.strayCount == 0)
            let key = try #require(OpenPGPKey.keys(in: block.data).first)
            #expect(key.isWhole && key.fingerprintText == account.key)
            #expect(page.holds(account.wallet) && page.shows(account.name))
            checked += 1
        }
        #expect(checked > 20)
        for key in exercise.truth.keys {
            guard let first = key.firstSeen else { continue }
            let keys = ArmorBlock.blocks(in: exercise.pages[first].body).flatMap { OpenPGPKey.keys(in: $0.data) }
            #expect(keys.contains { $0.fingerprintText == key.fingerprint })
        }
    }

    @Test func `there is something of each kind to find`() {
        let truth = exercise.truth
        #expect(!truth.renames.isEmpty && !truth.moves.isEmpty && !truth.copies.isEmpty && !truth.imitations.isEmpty)
        #expect(!truth.keyRotations.isEmpty && truth.keys.contains { $0.accounts.count > 1 })
        let persons = Dictionary(
            truth.accounts.map { ($0.id, $0.identity) }, uniquingKeysWith: { first, _ in first })
        // Hard cases: a wallet and a key in the hands of two persons.
        #expect(truth.wallets.contains { Set($0.accounts.compactMap { persons[$0] }).count > 1 })
        #expect(truth.keys.contains { Set($0.accounts.compactMap { persons[$0] }).count > 1 })
        #expect(Set(truth.listings.map(\.language)).count > 1)
        #expect(truth.listings.contains { $0.title.contains("★") })
    }

    @Test func `an imitator has the words and the key of the one it imitates and a name of its own`() throws {
        let accounts = Dictionary(exercise.truth.accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for imitation in exercise.truth.imitations {
            let copy = try #require(accounts[imitation.account])
            let own = try #require(accounts[imitation.of])
            #expect(copy.text == own.text && copy.identity != own.identity)
            #expect(copy.keys.first?.key == own.keys.first?.key && copy.names.first?.name != own.names.first?.name)
        }
    }

    @Test func `names of buyers stand in feedback and nowhere else`() {
        let buyers = Set(exercise.truth.reviews.map(\.buyer))
        for (capture, page) in zip(exercise.truth.captures, exercise.pages) {
            let named = Set((capture.reviews ?? []).map { exercise.truth.reviews[$0].shownAs })
            for buyer in buyers.prefix(300) where !named.contains(buyer) {
                #expect(!page.holds(buyer), "\(buyer) in \(page.address)")
            }
        }
    }

    @Test func `a market that is down answers 503 or leaves no record`() throws {
        let larger = try MadeExercise(seed: 12, pages: 3000)
        #expect(Set(larger.truth.downDays.map(\.outcome)) == ["503", "unreachable"])
        for down in larger.truth.downDays {
            let that = larger.truth.captures.filter { $0.site == down.site && $0.time.hasPrefix(down.day) }
            let failed = larger.truth.failures.filter { $0.site == down.site && $0.time.hasPrefix(down.day) }
            #expect(down.outcome == "503" ? that.map(\.status) == [503, 503, 503] : that.isEmpty && failed.count == 3)
        }
        let known = Set(larger.pages.map { $0.address + $0.time })
        #expect(larger.truth.failures.allSatisfy { !known.contains($0.address + $0.time) })
    }

    @Test func `prices move and pages are captured again on other days`() {
        let offers = exercise.truth.captures.filter { $0.page == "offer" && $0.status == 200 }
        let byAddress = Dictionary(grouping: offers, by: \.address)
        #expect(byAddress.values.contains { Set($0.map { $0.time.prefix(10) }).count > 2 })
        #expect(byAddress.values.contains { Set($0.compactMap { $0.listings?.first?.price }).count > 1 })
        #expect(exercise.truth.captures.contains { $0.listings?.contains { $0.stock == 0 } == true })
        #expect(exercise.truth.captures.contains { $0.status == 404 })
    }
}
