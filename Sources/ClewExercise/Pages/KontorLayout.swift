internal import ClewCore

/// Kontor Nord: lists (`ul`, `dl`) with ids in the query, German dates and prices, masked buyers, a login.
struct KontorLayout: SiteLayout {
    let view: DayView
    let links: PageLinks
    let head: HTML
    private let top: HTML

    init(view: DayView, links: PageLinks) {
        self.view = view
        self.links = links
        head = KontorFrame.head
        top = KontorFrame.top(view, links)
    }

    func top(of content: PageContent) -> HTML {
        if case .login = content { return KontorFrame.bareTop }
        return top
    }

    func foot(at time: Timestamp) -> HTML { KontorFrame.foot(view) }

    func body(of content: PageContent) -> (title: String, markup: HTML) {
        switch content {
        case .front(let cards): ("Kontor Nord", front(cards))
        case .list(let category, let page, let pages, let cards):
            ("\(Category.all[category].specialNord) - Kontor Nord", list(category, page, pages, cards))
        case .offer(let card, let reviews, let others):
            ("\(listing(card).title) - Kontor Nord", offer(card, reviews, others))
        case .seller(let seller, let cards, let reviews):
            ("Vendor \(seller.name) - Kontor Nord", self.seller(seller, cards, reviews))
        case .feedback(let seller, let page, let pages, let reviews):
            ("Feedback \(seller.name) - Kontor Nord", feedback(seller, page, pages, reviews))
        case .login(let failed): ("Sign in - Kontor Nord", KontorFrame.login(links, failed: failed))
        default: ("Error - Kontor Nord", "<p class=\"msg msg-error\">Error 404: there is no such page.</p>\n")
        }
    }

    // MARK: Pages

    private func front(_ cards: [OfferCard]) -> HTML {
        """
        <h2 class="hd">Moin, \(world.login.user)!</h2>
        <p class="msg">You have no new messages. Your last visit was yesterday.</p>
        <h3 class="hd">New in the Kontor</h3>
        <ul class="rows">
        \(HTML(cards, row))</ul>

        """
    }

    private func list(_ category: Int, _ page: Int, _ pages: Int, _ cards: [OfferCard]) -> HTML {
        let name = Category.all[category].path(on: .kontorNord)
        return """
            <p class="path">\(name.general) &raquo; \(name.special)</p>
            <h2 class="hd">\(name.special)</h2>
            <ul class="rows">
            \(HTML(cards, row))</ul>
            \(pager(page, pages) { .list(category: category, page: $0) })
            """
    }

    private func row(_ card: OfferCard) -> HTML {
        let listing = listing(card)
        return """
            <li class="row"><img alt="" src="img/\(listing.siteID).jpg" width="60" height="60">
            <strong><a href="\(links.to(.offer(card.listing)))">\(listing.title)</a></strong>
            <dl class="mini"><dt>Price</dt><dd class="p">\(card.price.written(on: .kontorNord))</dd>
            <dt>Vendor</dt><dd class="v"><a href="\(links.to(.seller(listing.account)))">\(card.seller)</a> \
            (\(card.sold))</dd>
            <dt>From</dt><dd class="f">\(country(listing.account))</dd></dl></li>

            """
    }

    private func offer(_ card: OfferCard, _ reviews: [Int], _ others: [OfferCard]) -> HTML {
        let listing = listing(card)
        let name = listing.goods.categoryPath(on: .kontorNord)
        let stock = card.stock.map { $0 == 0 ? "0 (sold out)" : "\($0)" } ?? "unlimited"
        let account = world.accounts[listing.account]
        let seller = view.sellerCard(listing.account)
        return """
            <p class="path"><a href="\(links.to(.list(category: listing.goods.category, page: 1)))">\
            \(name.general) &raquo; \(name.special)</a></p>
            <h2 class="hd" id="title">\(listing.title)</h2>
            <div class="two"><div class="pic"><img alt="" src="img/\(listing.siteID).jpg" width="240" height="180"></div>
            <dl class="data">
            <dt>Listing</dt><dd id="lid">\(listing.siteID)</dd>
            <dt>Vendor</dt><dd id="vendor"><a href="\(links.to(.seller(listing.account)))">\(card.seller)</a> \
            <small>Level \(1 + seller.sales / 150), \(Price.decimal(seller.rating, digits: 1, point: ",")) %</small></dd>
            <dt>Price</dt><dd id="price">\(card.price.written(on: .kontorNord))</dd>
            <dt>From</dt><dd id="from">\(country(listing.account))</dd>
            <dt>To</dt><dd id="to">\(NameWords.destinations[listing.destination])</dd>
            <dt>Stock</dt><dd id="stock">\(stock)</dd>
            <dt>Sold</dt><dd id="sold">\(card.sold)</dd>
            <dt>Payment</dt><dd>Escrow, Monero</dd>
            </dl></div>
            <ul class="bulk"><li>from 3 pieces: \(less(card.price, 95))</li><li>from 10 pieces: \
            \(less(card.price, 90))</li></ul>
            <h3 class="hd">Description</h3>
            <blockquote id="text">\(HTML(world.text(of: listing)) { "\($0)<br>\n" })</blockquote>
            <h3 class="hd">Refund policy</h3>
            <blockquote>\(account.bio.last ?? "")<br>
            Deposit address: <tt>\(seller.monero ?? seller.wallet)</tt></blockquote>
            <h3 class="hd">Feedback (\(view.reviewCount(listing)))</h3>
            <ol class="fb">
            \(HTML(reviews, review))</ol>
            <h3 class="hd">Other listings of \(card.seller)</h3>
            <ul class="others">
            \(HTML(others, other))</ul>

            """
    }

    private func other(_ card: OfferCard) -> HTML {
        """
        <li><a href="\(links.to(.offer(card.listing)))">\(listing(card).title)</a> &ndash; \
        \(card.price.written(on: .kontorNord))</li>

        """
    }

    private func less(_ price: Price, _ percent: Int) -> String {
        Price(minor: price.minor * percent / 100, coin: price.coin).written(on: .kontorNord)
    }

    private func seller(_ seller: SellerCard, _ cards: [OfferCard], _ reviews: [Int]) -> HTML {
        let account = world.accounts[seller.account]
        return """
            <h2 class="hd" id="vname">\(seller.name)</h2>
            <dl class="data">
            <dt>Vendor no.</dt><dd id="vid">\(account.number)</dd>
            <dt>Level</dt><dd>\(1 + seller.sales / 150)</dd>
            <dt>Sales</dt><dd id="sales">\(seller.sales)</dd>
            <dt>Positive</dt><dd id="rating">\(Price.decimal(seller.rating, digits: 1, point: ",")) %</dd>
            <dt>Member since</dt><dd id="joined">\(ExerciseCalendar.germanDate(account.joined))</dd>
            <dt>Last online</dt><dd id="seen">\(ExerciseCalendar.germanDate(seller.lastSeen))</dd>
            <dt>Ships from</dt><dd id="from">\(country(seller.account))</dd>
            </dl>
            <ul class="tabs"><li><a href="\(links.to(.seller(seller.account)))">Profile</a></li>\
            <li><a href="\(links.to(.feedback(seller.account, page: 1)))">Feedback</a></li></ul>
            <blockquote id="about">\(HTML(account.bio) { "\($0)<br>\n" })</blockquote>
            <ul id="contacts">
            \(HTML(account.contacts) { "<li>\($0)</li>\n" })</ul>
            <p>Bitcoin: <tt id="btc">\(seller.wallet)</tt><br>
            Monero: <tt id="xmr">\(seller.monero ?? "none")</tt></p>
            <h3 class="hd">PGP</h3>
            <textarea id="pgp" rows="14" cols="66" readonly>\(seller.key.armored)</textarea>
            <h3 class="hd">Listings</h3>
            <ul class="rows">
            \(HTML(cards, row))</ul>
            <h3 class="hd">Recent feedback</h3>
            <ol class="fb">
            \(HTML(reviews, review))</ol>

            """
    }

    private func feedback(_ seller: SellerCard, _ page: Int, _ pages: Int, _ reviews: [Int]) -> HTML {
        """
        <h2 class="hd" id="vname">\(seller.name)</h2>
        <ul class="tabs"><li><a href="\(links.to(.seller(seller.account)))">Profile</a></li>\
        <li class="on">Feedback</li></ul>
        <p>Positive: <span id="rating">\(Price.decimal(seller.rating, digits: 1, point: ",")) %</span></p>
        <ol class="fb">
        \(HTML(reviews, review))</ol>
        \(pager(page, pages) { .feedback(seller.account, page: $0) })
        """
    }

    private func review(_ number: Int) -> HTML {
        let review = world.reviews[number]
        let listing = world.listings[Int(review.listing)]
        let word = review.stars >= 4 ? "Positive" : review.stars == 3 ? "Neutral" : "Negative"
        return """
            <li class="\(word.lowercased())"><b class="verdict">\(word)</b> (\(Int(review.stars))/5) \
            <span class="text">\(world.text(of: review))</span><br>
            <span class="who">\(NameWords.masked(world.buyers[Int(review.buyer)]))</span>, \
            <span class="when">\(ExerciseCalendar.germanDate(Int(review.day)))</span>, \
            <a class="what" href="\(links.to(.offer(Int(review.listing))))">\(listing.title)</a></li>

            """
    }

    private func pager(_ page: Int, _ pages: Int, _ target: (Int) -> PageName) -> HTML {
        let near = HTML(SitePager.near(page, of: pages)) { number -> HTML in
            number == page ? "<em>\(number)</em> " : "<a href=\"\(links.to(target(number)))\">\(number)</a> "
        }
        return "<p class=\"pages\">\(near)/ \(pages)</p>\n"
    }

    private func country(_ account: Int) -> String { NameWords.countries[world.accounts[account].country].name }
}
