import ClewCore
import ClewMarkets
import ClewMarkup
import ClewTestSupport
import Testing

/// All real pages of the sites that have profiles. What is counted here was counted another way first: by grep on the
/// marks that begin a record, and by regular expressions in Python, field by field; each comment says how.
@Suite struct RealSiteTests {
    private struct Counts {
        var pages: [String: Int] = [:]
        var listings: [String: Int] = [:]
        var priced = 0
        var sellers: Set<String> = []
        var reviews: [String: Int] = [:]
        var posts = 0
        var threads: Set<String> = []
        var masked = 0
        var problems: [String: Int] = [:]
        var prices: [String: Int] = [:]
    }

    private func counts(below folder: String) throws -> Counts {
        var counts = Counts()
        for file in try RealCaptures.files(below: folder) {
            let page = SitePage(
                PageTree(html: file.bytes), address: "\(folder)/\(file.path)",
                captureTime: Timestamp("2014-04-06T12:00:00Z"))
            guard let match = ProfileSet.builtIn.match(page) else {
                counts.pages["", default: 0] += 1
                continue
            }
            let read = ProfileSet.builtIn.read(page, as: match)
            let kind = "\(match.profile.name) \(read.reading.page)"
            counts.pages[kind, default: 0] += 1
            counts.listings[kind, default: 0] += read.reading.sightings.count
            counts.reviews[kind, default: 0] += read.reading.reviews.count
            counts.posts += read.reading.posts.count
            counts.threads.formUnion(read.reading.posts.compactMap { $0.thread?.value })
            counts.masked += read.reading.masked.count
            counts.sellers.formUnion(read.reading.accounts.map(\.account.name))
            for sighting in read.reading.sightings {
                if let price = sighting.price { counts.prices[price.value.currency.code, default: 0] += 1 }
            }
            for _ in read.findings { counts.problems[kind, default: 0] += 1 }
        }
        return counts
    }

    // grep -l for the pages: `id="single-product"` 6,523, `id="product-list"` with `class="products-list"` 400 outside of
    // vendor/, "There are no products here yet" 5, `vendorbio-description` 246, `id="product-index"` 234, one of them empty, "is a <strong>
    // regular user" 10. grep -c for the records: `<tr class="products-list-item">` 10,931 in cat/ and 2,905 in vendor/,
    // `product-index-floater">` 6,981, rows of `embedded-feedback-list` 13,614 in p/ and 2,975 in vendor/ (Python, re).
    @Test(.realCaptures("agora-pages")) func `every offer, review and seller of the pages of Agora is read`() throws {
        let found = try counts(below: "agora-pages/agora/2014-04-06")
        #expect(found.pages["agora offer"] == 6523 && found.listings["agora offer"] == 6523)
        #expect(found.pages["agora list"] == 400 && found.listings["agora list"] == 10931)
        #expect(found.pages["agora seller"] == 246 && found.listings["agora seller"] == 2905)
        #expect(found.pages["agora front"] == 233 && found.listings["agora front"] == 6981)
        #expect(found.pages["agora empty-list"] == 6 && found.pages["agora buyer"] == 10 && found.masked == 10)
        #expect(found.reviews["agora offer"] == 13614 && found.reviews["agora seller"] == 2975)
        // All have a price but none has a currency beside bitcoin; no page is without what it must have, but for the one of
        // an offer that was cut off before it (grep -L `</html>` names it, and another that was cut behind its offer).
        #expect(found.pages["agora orders"] == 1 && found.pages["agora information"] == 5)
        #expect(found.prices == ["XBT": 6523 + 10931 + 2905 + 6981] && found.problems == ["agora ": 1])
    }

    // What the profile reads is the truth here; it was compared with grep and Python above. The rules of the guess were made on
    // these pages and on those of two other markets, so that unknown ones will do worse.
    @Test(.realCaptures("agora-pages"))
    func `offers are guessed without a profile, and lists are not taken for offers`() throws {
        var offers = 0
        var right = (title: 0, price: 0, seller: 0)
        var others = 0
        for folder in ["p", "cat"] {
            for file in try RealCaptures.files(below: "agora-pages/agora/2014-04-06/\(folder)", limit: 1000) {
                let page = SitePage(PageTree(html: file.bytes))
                let guess = GuessedListing.sighting(on: page, market: "x")
                guard let match = ProfileSet.builtIn.match(page), match.page?.name == "offer",
                    let offer = ProfileSet.builtIn.read(page, as: match).reading.sightings.first
                else {
                    others += guess == nil ? 0 : 1
                    continue
                }
                offers += 1
                right.title += guess?.title.value == offer.title.value ? 1 : 0
                right.price += guess?.price?.value == offer.price?.value ? 1 : 0
                right.seller += guess?.seller?.value == offer.seller?.value ? 1 : 0
            }
        }
        #expect(offers > 900 && right == (offers, offers, offers) && others == 0)
    }

    // grep -c `product-index-floater">`: 3,120 on 104 front pages.
    @Test(.realCaptures("agora-front")) func `the front pages of Agora are read through the whole of 2014`() throws {
        let found = try counts(below: "agora-front")
        #expect(found.pages == ["agora front": 104] && found.listings == ["agora front": 3120])
        #expect(found.prices == ["XBT": 3120] && found.problems.isEmpty)
    }

    // grep -c: `class="listDes"` 15, `<div class="col-1search"` 15 + 11 + 15 (the last of the 11 is cut off before its title),
    // `feedbackN.png` in a cell 60, on two of seven profiles; one page each of login 3, refresh 2, and 3 without records.
    // Cryptonia: "Product Details" 16, rows with `growlink` 25 + 25 + 25 + 2 + 15 + 23 + 11, `rating_product` 570 without the
    // heads, all names starred. 17 profiles agree with the values that the author of the capture read.
    @Test(.realCaptures("empire-cryptonia")) func `Empire and Cryptonia are read, cut pages with a finding`() throws {
        let found = try counts(below: "empire-cryptonia/dnm_magnublo_html/tests")
        #expect(found.pages["empire offer"] == 15 && found.listings["empire offer"] == 15)
        #expect(found.pages["empire list"] == 3 && found.listings["empire list"] == 40)
        #expect(found.pages["empire seller"] == 9 && found.reviews["empire seller"] == 60)
        #expect(found.pages["empire login"] == 3 && found.pages["empire waiting"] == 2)
        #expect(found.pages["empire empty-list"] == 1 && found.pages["empire home"] == 2)
        #expect(found.pages["cryptonia offer"] == 16 && found.listings["cryptonia offer"] == 16)
        #expect(found.pages["cryptonia list"] == 7 && found.listings["cryptonia list"] == 126)
        #expect(found.pages["cryptonia seller"] == 23 && found.pages["cryptonia login"] == 2)
        #expect(found.pages["cryptonia anti-ddos"] == 1 && found.pages["cryptonia empty-list"] == 2)
        let reviews = found.reviews["cryptonia offer", default: 0] + found.reviews["cryptonia seller", default: 0]
        #expect(reviews == 570 && found.masked == 630)
        #expect(found.problems == ["empire list": 5, "cryptonia offer": 2, "cryptonia list": 2])
    }

    // grep -c `<h4 class="card-title`: 4,383. The table of the capture's author has 4,408 rows, 4,359 of them on these pages:
    // all agree in id, title, seller, price, category and stock (Python, csv).
    @Test(.realCaptures("cypher")) func `the lists of Cypher are read`() throws {
        let found = try counts(below: "cypher/dnm_htweng_html/cypher-market/page-downloads")
        #expect(found.listings["cypher list"] == 4383 - 24 && found.prices == ["USD": 4383 - 24])
        #expect(found.problems.isEmpty)
    }

    // grep -o `<dt class="postheader">`: 881, 60,254 and 48,324 in 81, 7,217 and 4,080 threads; each head's title, author, time
    // and text was compared with what Python's re and datetime make of it.
    @Test(
        .realCaptures("silkroad-forum-legal", "silkroad-forum-security", "silkroad-forum-drug-safety"),
        arguments: [
            ("silkroad-forum-legal", 81, 881), ("silkroad-forum-security", 7217, 60254),
            ("silkroad-forum-drug-safety", 4080, 48324),
        ])
    func `every post of the forum is read`(folder: String, threads: Int, posts: Int) throws {
        let found = try counts(below: folder)
        #expect(found.pages == ["silk-road-forum thread": threads] && found.threads.count == threads)
        #expect(found.posts == posts && found.masked == 0 && found.problems.isEmpty)
    }
}
