import ClewCore
import ClewServer
import ClewStore
import ClewWeb
import ClewWorkflows
import Testing

@Suite struct MarketPageTests {
    static let shared = Result { try DeskCase() }

    var deskCase: DeskCase { get throws { try MarketPageTests.shared.get() } }

    private var hostileAccount: String {
        link("/dossier", [("market", "Harbour"), ("name", MarketPages.hostileSeller)])
    }

    private var plainAccount: String { link("/dossier", [("market", "Harbour"), ("name", MarketPages.plainSeller)]) }

    @Test func `Markets and forums lead to their listings, accounts and posts`() throws {
        let browser = try deskCase.browser(as: .analyst)
        #expect(browser.get("/").links.contains("/markets"))
        let list = browser.get("/markets")
        #expect(list.links.contains("/market?name=Harbour") && list.links.contains("/market?name=Pier"))
        let market = browser.get("/market?name=Harbour")
        #expect(market.status == 200)
        #expect(market.links.contains(hostileAccount))
        #expect(market.text.contains("Substances") && market.text.contains("Origins"))
        #expect(browser.get("/market?name=Nowhere").status == 404)
    }

    @Test func `Listings are narrowed by facets and words and sorted by their price`() throws {
        let browser = try deskCase.browser(as: .analyst)
        let all = browser.get("/listings")
        #expect(all.text.contains("10 × 200 mg"))
        #expect(all.text.contains("4 listings"))
        #expect(all.text.contains("&lt;script&gt;alert(&#39;offer&#39;)"))
        let facet = try #require(all.links.first { $0.hasPrefix("/listings?") && $0.contains("substance=mdma") })
        #expect(browser.get(facet).text.contains("1 listing"))
        #expect(browser.get(facet).links.contains("/listings?substance=mdma&sort=gram"))
        #expect(!all.links.contains { $0.contains("sort=gram") })
        let words = browser.get("/listings?words=speed")
        #expect(words.text.contains("Speed 5g") && !words.text.contains("MDMA pills"))
        let sorted = browser.get("/listings?sort=price")
        #expect(sorted.text.contains("aria-sort=\"ascending\""))
        let cheap = try #require(sorted.text.firstRange(of: "MDMA pills"))
        let dear = try #require(sorted.text.firstRange(of: "Speed 5g"))
        #expect(cheap.lowerBound < dear.lowerBound)
        #expect(browser.get("/listings?sort=price-down").text.contains("aria-sort=\"descending\""))
        #expect(browser.get("/listings?from=2030-01-01").text.contains("No listing here"))
    }

    @Test func `What an order leaves out is told, and listings are narrowed by where they are sent to`() throws {
        let browser = try deskCase.browser(as: .analyst)
        let left = browser.get("/listings?substance=amphetamine&sort=unit")
        #expect(left.text.contains("1 listing without a price of a unit in euros is not in this order."))
        #expect(!browser.get("/listings?substance=amphetamine").text.contains("in this order"))
        let facet = try #require(
            browser.get("/listings").links.first { $0.hasPrefix("/listings?") && $0.contains("to=") })
        #expect(browser.get(facet).text.contains(" listing"))
        #expect(browser.get("/listings?to=AQ").text.contains("No listing here"))
    }

    @Test func `A listing tells what a unit costs in the coin of its price`() throws {
        let page = try deskCase.browser(as: .analyst).get("/listing?market=Harbour&id=471")
        #expect(page.text.contains("Price per unit") && page.text.contains("1.55 EUR"))
    }

    @Test func `A dossier draws the price of a gram for each substance, not of all goods at once`() throws {
        let page = try deskCase.browser(as: .analyst).get(plainAccount)
        #expect(page.text.contains("Median EUR per gram of amphetamine by day, 4.90 to 6.10 EUR"))
        #expect(!page.text.contains("Median price"))
        #expect(!page.text.contains("The first "))
    }

    @Test func `A list that is cut says of how many it is`() {
        #expect(Words.cut(500, of: 650, "indicator") == "The first 500 of 650 indicators.")
        #expect(Words.cut(3, of: 3, "indicator").isEmpty)
    }

    @Test func `A listing shows every capture with its price and the way to the bytes of each field`() throws {
        let browser = try deskCase.browser(as: .analyst)
        let page = browser.get("/listing?market=Harbour&id=471")
        #expect(page.status == 200)
        #expect(page.text.contains("12.5 EUR") && page.text.contains("15.5 EUR"))
        #expect(page.text.contains("<svg class=\"line\""))
        #expect(page.text.contains("2019-11-06") && page.text.contains("2019-11-09"))
        #expect(page.text.contains("Milligrams a unit"))
        let raw = try #require(page.links.first { $0.contains("/raw?") })
        let marked = browser.get(String(raw.prefix { $0 != "#" }))
        #expect(marked.status == 200 && marked.text.contains("<mark id=\"here\">"))
    }

    @Test func `A dossier joins offers, reviews, profile, indicators and posts`() throws {
        let browser = try deskCase.browser(as: .analyst)
        let page = browser.get(hostileAccount)
        #expect(page.status == 200)
        #expect(page.text.contains("Hill&lt;b&gt;Cat"))
        #expect(page.text.contains("98 % &lt;b&gt;"))
        #expect(page.links.contains("/listing?market=Harbour&id=471"))
        #expect(page.links.contains(indicatorLink(.bitcoinAddress, DeskCase.wallet)))
        #expect(page.links.contains(plainAccount))
        #expect(!page.text.contains(MarketPages.reviewer))
        let compare = try #require(page.links.first { $0.hasPrefix("/compare?a=") })
        #expect(browser.get(compare).status == 200)
        let forum = browser.get("/dossier?market=Pier&name=fjordman")
        #expect(forum.text.contains("Look at javascript:alert(1)"))
    }

    @Test func `Two accounts stand beside each other with what they share`() throws {
        let browser = try deskCase.browser(as: .analyst)
        let left = AccountKey(market: "Harbour", name: MarketPages.hostileSeller)
        let right = AccountKey(market: "Harbour", name: MarketPages.plainSeller)
        let page = browser.get(compareLink(left, right))
        #expect(page.status == 200)
        #expect(page.text.contains(DeskCase.wallet) && page.text.contains("2019-11-06 to 2019-11-09, 4 days"))
        #expect(page.text.contains("mdma") && page.text.contains("Prices by substance"))
        #expect(browser.get("/compare").status == 200)
        #expect(browser.get("/compare?a=Harbour/x&b=nothing").status == 400)
        #expect(browser.get(compareLink(left, left)).status == 400)
        #expect(browser.get(compareLink(left, AccountKey(market: "Harbour", name: "nobody"))).status == 400)
    }

    @Test func `Reviewers are pseudonyms in lists, pages, searches and exports`() throws {
        let browser = try deskCase.browser(as: .supervisor)
        let list = browser.get("/reviews")
        #expect(list.text.contains("good") && list.text.contains("2 reviews"))
        for target in [
            "/reviews", "/search?q=quick", "/export/reviews?format=csv", "/export/search?q=quick&format=jsonl",
            "/posts", hostileAccount,
        ] {
            let answer = browser.get(target)
            #expect(answer.status == 200 && !answer.text.contains(MarketPages.reviewer), "\(target)")
        }
    }

    @Test func `A page in which names were replaced is shown as it came for a stated reason`() throws {
        let browser = try deskCase.browser(as: .analyst)
        let hits = browser.get("/search?q=quick").links.filter { $0.hasPrefix("/evidence/") }
        let target = try #require(hits.first)
        let page = browser.get(target)
        #expect(page.text.contains("Names are replaced") && !page.text.contains(MarketPages.reviewer))
        #expect(!page.links.contains { $0.hasSuffix("/raw") || $0.contains("/raw?") || $0.hasSuffix("/outline") })
        let path = String(target.prefix { $0 != "?" })
        #expect(browser.get(path + "/raw").status == 403)
        #expect(browser.get(path + "/raw?unmask=%20").status == 403)
        let raw = browser.get(path + "/raw?unmask=identify%20the%20buyer")
        #expect(raw.status == 200 && raw.text.contains(MarketPages.reviewer))
        #expect(raw.links.contains(path + "/outline?unmask=identify%20the%20buyer"))
        #expect(browser.get(path + "/outline?unmask=identify%20the%20buyer").text.contains(MarketPages.reviewer))
        let audit = try deskCase.browser(as: .auditor).get("/audit").text
        #expect(audit.contains("unmask: identify the buyer (test &amp; purpose)"))
        let open = try deskCase.browser(as: .analyst, purpose: "unmask 12/26")
        #expect(open.get(target).links.contains { $0.hasSuffix("/raw") })
    }

    @Test func `One look at a page of markets is one entry of the audit`() throws {
        let own = try DeskCase()
        let browser = own.browser(as: .supervisor)
        let permit = try own.workspace.permit(forOperatorWith: nil, purpose: "test")
        func count() throws -> Int { try own.workspace.audit(page: Page(limit: 1), under: permit).total }
        for target in [
            "/markets", "/market?name=Harbour", "/listings", "/listing?market=Harbour&id=471", "/accounts",
            hostileAccount,
            compareLink(
                AccountKey(market: "Harbour", name: MarketPages.hostileSeller),
                AccountKey(market: "Harbour", name: MarketPages.plainSeller)), "/reviews", "/posts", "/saved",
            "/export/listings",
        ] {
            let before = try count()
            #expect(browser.get(target).status == 200)
            #expect(try count() - before == 2, "\(target)")
        }
    }

    @Test func `An auditor sees what markets hold for a stated purpose only`() throws {
        let silent = try deskCase.browser(as: .auditor, purpose: "")
        #expect(silent.get("/markets").status == 200)
        for target in [
            "/listings", "/listing?market=Harbour&id=471", "/accounts", hostileAccount, "/reviews", "/posts",
        ] {
            #expect(silent.get(target).status == 403, "\(target)")
            #expect(silent.get("/export/listings").status == 403)
        }
        #expect(try deskCase.browser(as: .auditor, purpose: "complaint").get("/listings").status == 200)
    }
}
