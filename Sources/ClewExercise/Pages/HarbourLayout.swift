internal import ClewCore

/// Harbour Lane: boxes (`div`) with telling classes, ids in the path, dates by ISO 8601.
struct HarbourLayout: SiteLayout {
    let view: DayView
    let links: PageLinks
    let head: HTML
    private let top: HTML

    init(view: DayView, links: PageLinks) {
        self.view = view
        self.links = links
        head = HarbourFrame.head
        top = HarbourFrame.top(view, links)
    }

    func top(of content: PageContent) -> HTML { top }

    func foot(at time: Timestamp) -> HTML { HarbourFrame.foot(view, at: time) }

    func body(of content: PageContent) -> (title: String, markup: HTML) {
        switch content {
        case .front(let cards): ("Front", front(cards))
        case .list(let category, let page, let pages, let cards):
            (Category.all[category].special, list(category, page, pages, cards))
        case .offer(let card, let reviews, let others): (listing(card).title, offer(card, reviews, others))
        case .seller(let seller, let cards, let reviews): (seller.name, self.seller(seller, cards, reviews))
        case .feedback(let seller, let page, let pages, let reviews):
            ("Feedback for \(seller.name)", feedback(seller, page, pages, reviews))
        case .login(let failed): ("Login", login(failed))
        default:
            ("Not found", "<div class=\"notice\"><h1>Not found</h1><p>This page is not here (any more).</p></div>\n")
        }
    }

    // MARK: Pages

    private func front(_ cards: [OfferCard]) -> HTML {
        """
        <section class="front"><h1>Welcome to Harbour Lane</h1>
        <p class="intro">A quiet place for buyers and sellers. Choose a category on the left or look at what is new.</p>
        <h2>Featured</h2>
        <div class="cards">
        \(HTML(cards, self.card))</div></section>

        """
    }

    private func list(_ category: Int, _ page: Int, _ pages: Int, _ cards: [OfferCard]) -> HTML {
        let name = Category.all[category].path(on: .harbourLane)
        return """
            <nav class="crumbs"><a href="\(links.to(.front))">Harbour Lane</a> / <span>\(name.general)</span> / \
            <span>\(name.special)</span></nav>
            <h1 class="list-title">\(name.special)</h1>
            <div class="cards">
            \(HTML(cards, self.card))</div>
            \(pager(page, pages) { .list(category: category, page: $0) })
            """
    }

    private func card(_ card: OfferCard) -> HTML {
        let listing = listing(card)
        return """
            <div class="card" data-item="\(listing.siteID)"><div class="card-picture"></div><div class="card-body">
            <a class="card-title" href="\(links.to(.offer(card.listing)))">\(listing.title)</a>
            <div class="card-line">by <a class="card-seller" href="\(links.to(.seller(listing.account)))">\
            \(card.seller)</a> from <span class="card-from">\(country(listing))</span></div>
            <div class="card-line"><span class="card-price">\(card.price.written(on: .harbourLane))</span> \
            <span class="card-sold">\(card.sold) sold</span>\
            \("<span class=\"card-out\">sold out</span>", when: card.stock == 0)</div>
            </div></div>

            """
    }

    private func offer(_ card: OfferCard, _ reviews: [Int], _ others: [OfferCard]) -> HTML {
        let listing = listing(card)
        let name = listing.goods.categoryPath(on: .harbourLane)
        let euros = view.world.calendar.euroCents(card.price, on: view.day)
        let coin = view.world.calendar.price(euroCents: euros, in: .bitcoin, on: view.day)
        let stock = card.stock.map { $0 == 0 ? "Sold out" : "\($0) in stock" } ?? "In stock"
        let shipping = max(150, euros / 40)
        return """
            <nav class="crumbs"><a href="\(links.to(.front))">Harbour Lane</a> / <span>\(name.general)</span> / \
            <a href="\(links.to(.list(category: listing.goods.category, page: 1)))">\(name.special)</a></nav>
            <article class="listing" id="item-\(listing.siteID)">
            <h1 class="listing-title">\(listing.title)</h1>
            <div class="listing-main"><div class="listing-picture"></div>
            <div class="price"><span class="price-asked">\(card.price.written(on: .harbourLane))</span> \
            <span class="price-coin">≈ \(coin.amount) BTC</span></div>
            <div class="facts">
            <div class="fact"><span class="fact-name">Sold by</span> <a class="seller-link" \
            href="\(links.to(.seller(listing.account)))">\(card.seller)</a></div>
            <div class="fact"><span class="fact-name">Ships from</span> <span class="ships-from">\
            \(country(listing))</span></div>
            <div class="fact"><span class="fact-name">Ships to</span> <span class="ships-to">\
            \(NameWords.destinations[listing.destination])</span></div>
            <div class="fact"><span class="fact-name">Stock</span> <span class="stock">\(stock)</span></div>
            <div class="fact"><span class="fact-name">Sold</span> <span class="sold">\(card.sold)</span></div>
            <div class="fact"><span class="fact-name">Item</span> <span class="item-id">\(listing.siteID)</span></div>
            </div>
            <form class="order" action="#" method="post"><select name="delivery">
            <option value="1">Standard letter, 3 to 7 days, + \(delivery(shipping))</option>
            <option value="2">Tracked parcel, 2 to 5 days, + \(delivery(shipping * 2))</option>
            </select> <input type="number" name="count" value="1"> <button>Order</button></form></div>
            <div class="description">
            \(HTML(world.text(of: listing)) { "<p>\($0)</p>\n" })</div>
            <div class="terms"><h2>Terms</h2><p>Direct payment: <code class="wallet">\
            \(world.wallets[world.accounts[listing.account].wallet(on: view.day)])</code></p></div>
            <section class="feedback"><h2>Feedback for this offer</h2>
            \(HTML(reviews, review))</section>
            <section class="related"><h2>More from \(card.seller)</h2>
            \(HTML(others, related))</section>
            </article>

            """
    }

    private func related(_ card: OfferCard) -> HTML {
        """
        <div class="related-item"><a href="\(links.to(.offer(card.listing)))">\(listing(card).title)</a> \
        <span>\(card.price.written(on: .harbourLane))</span></div>

        """
    }

    private func delivery(_ euroCents: Int) -> String {
        view.world.calendar.price(euroCents: euroCents, in: .dollar, on: view.day).written(on: .harbourLane)
    }

    private func seller(_ seller: SellerCard, _ cards: [OfferCard], _ reviews: [Int]) -> HTML {
        let account = world.accounts[seller.account]
        return """
            <article class="shop" id="shop-\(account.number)">
            <h1 class="shop-name">\(seller.name)</h1>
            <div class="facts">
            <div class="fact"><span class="fact-name">Joined</span> <time class="shop-joined" \
            datetime="\(ExerciseCalendar.date(account.joined))">\(ExerciseCalendar.date(account.joined))</time></div>
            <div class="fact"><span class="fact-name">Last seen</span> <time class="shop-seen" \
            datetime="\(ExerciseCalendar.date(seller.lastSeen))">\(ExerciseCalendar.date(seller.lastSeen))</time></div>
            <div class="fact"><span class="fact-name">Ships from</span> <span class="shop-from">\
            \(NameWords.countries[account.country].name)</span></div>
            <div class="fact"><span class="fact-name">Rating</span> <span class="shop-rating">\
            \(Price.decimal(seller.rating, digits: 1)) %</span></div>
            <div class="fact"><span class="fact-name">Sales</span> <span class="shop-sales">\(seller.sales)</span></div>
            </div>
            <div class="shop-bio">
            \(HTML(account.bio) { "<p>\($0)</p>\n" })</div>
            <ul class="shop-contacts">
            \(HTML(account.contacts) { "<li class=\"contact\">\($0)</li>\n" })</ul>
            <p>Direct payment: <code class="wallet">\(seller.wallet)</code></p>
            <h2>Public key</h2>
            <pre class="pgp">\(seller.key.armored)</pre>
            <h2>Offers</h2><div class="cards">
            \(HTML(cards, card))</div>
            <section class="feedback"><h2>Latest feedback</h2>
            \(HTML(reviews, review))<p><a href="\(links.to(.feedback(seller.account, page: 1)))">All feedback</a></p>
            </section>
            </article>

            """
    }

    private func feedback(_ seller: SellerCard, _ page: Int, _ pages: Int, _ reviews: [Int]) -> HTML {
        """
        <h1 class="feedback-title">Feedback for <a class="shop-name" href="\(links.to(.seller(seller.account)))">\
        \(seller.name)</a></h1>
        <p>Rating <span class="shop-rating">\(Price.decimal(seller.rating, digits: 1)) %</span>, \
        <span class="shop-sales">\(seller.sales)</span> sales</p>
        <section class="feedback">
        \(HTML(reviews, review))</section>
        \(pager(page, pages) { .feedback(seller.account, page: $0) })
        """
    }

    private func review(_ number: Int) -> HTML {
        let review = world.reviews[number]
        let listing = world.listings[Int(review.listing)]
        let date = ExerciseCalendar.date(Int(review.day))
        let stars = Int(review.stars)
        return """
            <div class="feedback-row"><span class="buyer">\(world.buyers[Int(review.buyer)])</span> \
            <span class="stars" title="\(stars)">\(String(repeating: "★", count: stars))\
            \(String(repeating: "☆", count: 5 - stars))</span> <time datetime="\(date)">\(date)</time>
            <p class="feedback-text">\(world.text(of: review))</p>
            <p class="feedback-item">about <a class="feedback-listing" href="\(links.to(.offer(Int(review.listing))))">\
            \(listing.title)</a>, paid <span class="paid">\
            \(listing.price(on: Int(review.day)).written(on: .harbourLane))</span></p></div>

            """
    }

    private func login(_ failed: Bool) -> HTML {
        """
        <form class="login" action="\(links.to(.login))" method="post"><h1>Login</h1>
        \("<p class=\"error\">Wrong name or password.</p>\n", when: failed)<label>Name <input name="user"></label>
        <label>Password <input name="password" type="password"></label> <button>Log in</button></form>

        """
    }

    private func pager(_ page: Int, _ pages: Int, _ target: (Int) -> PageName) -> HTML {
        let near = HTML(SitePager.near(page, of: pages)) { number -> HTML in
            number == page ? "<b>\(number)</b> " : "<a href=\"\(links.to(target(number)))\">\(number)</a> "
        }
        return "<nav class=\"pager\">Page \(page) of \(pages): \(near)</nav>\n"
    }

    private func country(_ listing: Listing) -> String {
        NameWords.countries[world.accounts[listing.account].country].name
    }
}

extension Goods {
    /// The names of its category on a market.
    func categoryPath(on site: SiteName) -> (general: String, special: String) {
        Category.all[category].path(on: site)
    }
}
