internal import ClewCore

/// Tallow Row: nested tables without classes to speak of, ids behind words in the path, ages instead of dates.
struct TallowLayout: SiteLayout {
    let view: DayView
    let links: PageLinks
    let head: HTML
    private let top: HTML

    init(view: DayView, links: PageLinks) {
        self.view = view
        self.links = links
        head = TallowFrame.head
        top = TallowFrame.top(view, links)
    }

    func top(of content: PageContent) -> HTML { top }

    func foot(at time: Timestamp) -> HTML { TallowFrame.foot(view, links, at: time) }

    func body(of content: PageContent) -> (title: String, markup: HTML) {
        switch content {
        case .front(let cards): ("Tallow Row", front(cards))
        case .list(let category, let page, let pages, let cards):
            ("Tallow Row: \(Category.all[category].special)", list(category, page, pages, cards))
        case .offer(let card, let reviews, let others):
            ("Tallow Row: \(listing(card).title)", offer(card, reviews, others))
        case .seller(let seller, let cards, let reviews):
            ("Tallow Row: trader \(seller.name)", self.seller(seller, cards, reviews))
        case .feedback(let seller, let page, let pages, let reviews):
            ("Tallow Row: what buyers say of \(seller.name)", feedback(seller, page, pages, reviews))
        case .login(let failed): ("Tallow Row: log in", login(failed))
        default: ("Tallow Row: not found", "<p><font color=red>There is no such page on the Row.</font></p>\n")
        }
    }

    // MARK: Pages

    private func front(_ cards: [OfferCard]) -> HTML {
        """
        <h2>Good day!</h2><p>Tallow Row is open. Look at the goods on the left, or at these:</p>
        \(goods(cards))
        """
    }

    private func list(_ category: Int, _ page: Int, _ pages: Int, _ cards: [OfferCard]) -> HTML {
        let name = Category.all[category].path(on: .tallowRow)
        return """
            <h2>\(name.general): \(name.special)</h2>
            \(goods(cards))\
            \(pager(page, pages) { .list(category: category, page: $0) })
            """
    }

    private func goods(_ cards: [OfferCard]) -> HTML {
        """
        <table class="goods" width="100%" cellpadding="4" border="1">
        <tr><th>Goods</th><th>Price</th><th>Trader</th><th>From</th><th>Left</th><th>Sold</th></tr>
        \(HTML(cards, row))</table>

        """
    }

    private func row(_ card: OfferCard) -> HTML {
        let listing = listing(card)
        return """
            <tr><td><a href="\(links.to(.offer(card.listing)))">\(listing.title)</a></td>
            <td align="right" nowrap>\(card.price.written(on: .tallowRow))</td>
            <td><a href="\(links.to(.seller(listing.account)))">\(card.seller)</a></td>
            <td>\(country(listing.account))</td><td align="right">\(left(card))</td><td align="right">\(card.sold)</td></tr>

            """
    }

    private func offer(_ card: OfferCard, _ reviews: [Int], _ others: [OfferCard]) -> HTML {
        let listing = listing(card)
        let name = listing.goods.categoryPath(on: .tallowRow)
        let account = world.accounts[listing.account]
        return """
            <table class="offer" width="100%" cellpadding="5">
            <tr><td colspan="2"><h2>\(listing.title)</h2></td></tr>
            <tr><th align="left" width="150">Number</th><td>\(listing.siteID)</td></tr>
            <tr><th align="left">Kind</th><td><a href="\
            \(links.to(.list(category: listing.goods.category, page: 1)))">\(name.general): \(name.special)</a></td></tr>
            <tr><th align="left">Trader</th><td><a href="\(links.to(.seller(listing.account)))">\(card.seller)</a></td></tr>
            <tr><th align="left">Price</th><td><b>\(card.price.written(on: .tallowRow))</b></td></tr>
            <tr><th align="left">Sent from</th><td>\(country(listing.account))</td></tr>
            <tr><th align="left">Sent to</th><td>\(NameWords.destinations[listing.destination])</td></tr>
            <tr><th align="left">Left</th><td>\(left(card))</td></tr>
            <tr><th align="left">Sold</th><td>\(card.sold)</td></tr>
            <tr><th align="left" valign="top">Words of the trader</th><td>\(HTML(world.text(of: listing)) { "\($0)<br>\n" })\
            </td></tr>
            <tr><th align="left">Pay to</th><td><font face="monospace">\(world.wallets[account.wallet(on: view.day)])\
            </font></td></tr>
            </table>
            <p><b>What buyers say</b></p>
            \(said(reviews))
            <p><b>Also by this trader</b></p>
            <table width="100%" class="also">
            \(HTML(others, also))</table>

            """
    }

    private func also(_ card: OfferCard) -> HTML {
        """
        <tr><td>&bull; <a href="\(links.to(.offer(card.listing)))">\(listing(card).title)</a></td><td align="right">\
        \(card.price.written(on: .tallowRow))</td></tr>

        """
    }

    private func left(_ card: OfferCard) -> String { card.stock.map { $0 == 0 ? "none" : "\($0)" } ?? "plenty" }

    private func seller(_ seller: SellerCard, _ cards: [OfferCard], _ reviews: [Int]) -> HTML {
        let account = world.accounts[seller.account]
        return """
            <table class="trader" width="100%" cellpadding="5">
            <tr><td colspan="2"><h2>\(seller.name)</h2></td></tr>
            <tr><th align="left" width="150">On the Row</th><td>since \(ExerciseCalendar.englishDate(account.joined))</td></tr>
            <tr><th align="left">Seen</th><td>\(TallowFrame.age(seller.lastSeen, on: view.day))</td></tr>
            <tr><th align="left">Sends from</th><td>\(country(seller.account))</td></tr>
            <tr><th align="left">Sales</th><td>\(seller.sales)</td></tr>
            <tr><th align="left">Content</th><td>\(Price.decimal(seller.rating, digits: 1)) of 100</td></tr>
            <tr><th align="left">Contact</th><td>\(HTML(account.contacts) { "\($0)<br>\n" })</td></tr>
            <tr><th align="left">Pay to</th><td><font face="monospace">\(seller.wallet)</font></td></tr>
            <tr><th align="left" valign="top">Words of the trader</th><td>\(HTML(account.bio) { "\($0)<br>\n" })</td></tr>
            <tr><th align="left" valign="top">Key</th><td><pre>\(seller.key.armored)</pre></td></tr>
            </table>
            <p><b>Goods of this trader</b></p>
            \(goods(cards))\
            <p><b>What buyers say</b> (<a href="\(links.to(.feedback(seller.account, page: 1)))">all of it</a>)</p>
            \(said(reviews))
            """
    }

    private func feedback(_ seller: SellerCard, _ page: Int, _ pages: Int, _ reviews: [Int]) -> HTML {
        """
        <h2>What buyers say of <a href="\(links.to(.seller(seller.account)))">\(seller.name)</a></h2>
        \(said(reviews))\(pager(page, pages) { .feedback(seller.account, page: $0) })
        """
    }

    private func said(_ reviews: [Int]) -> HTML {
        """
        <table class="said" width="100%" cellpadding="3" border="1">
        <tr><th>Buyer</th><th>Mark</th><th>Words</th><th>Goods</th><th>When</th></tr>
        \(HTML(reviews, review))</table>

        """
    }

    private func review(_ number: Int) -> HTML {
        let review = world.reviews[number]
        let listing = world.listings[Int(review.listing)]
        return """
            <tr><td>\(world.buyers[Int(review.buyer)])</td><td align="center">\(Int(review.stars))/5</td>\
            <td>\(world.text(of: review))</td>
            <td><a href="\(links.to(.offer(Int(review.listing))))">\(listing.title)</a></td>\
            <td nowrap>\(TallowFrame.age(Int(review.day), on: view.day))</td></tr>

            """
    }

    private func login(_ failed: Bool) -> HTML {
        """
        <h2>Log in</h2>\("<p><font color=red>That was not right.</font></p>\n", when: failed)
        <form action="\(links.to(.login))" method="post"><table><tr><td>Name</td><td><input name="name"></td></tr>
        <tr><td>Password</td><td><input name="word" type="password"></td></tr></table><input type="submit"></form>

        """
    }

    private func pager(_ page: Int, _ pages: Int, _ target: (Int) -> PageName) -> HTML {
        let near = HTML(SitePager.near(page, of: pages)) { number -> HTML in
            number == page ? "[\(number)] " : "<a href=\"\(links.to(target(number)))\">\(number)</a> "
        }
        return "<p align=\"center\">\(near)of \(pages)</p>\n"
    }

    private func country(_ account: Int) -> String { NameWords.countries[world.accounts[account].country].name }
}
