/// A site on one day: what can be seen there, and what stands on each page.
struct DayView: Sendable {
    let world: World
    let site: SiteName
    let day: Int
    /// The offers of each category that can be seen, in the order of their ids.
    let byCategory: [[Int]]
    /// The sellers who are there.
    let sellers: [Int]

    static let offersOnList = 25
    static let reviewsOnOffer = 16
    static let reviewsOnSeller = 8
    static let reviewsOnFeedback = 20
    static let postsOnThread = 10
    static let threadsOnBoard = 30

    init(world: World, site: SiteName, day: Int) {
        self.world = world
        self.site = site
        self.day = day
        var byCategory = Category.all.map { _ in [Int]() }
        for index in world.listingsOfSite[site.rawValue] where world.listings[index].isActive(on: day) {
            byCategory[world.listings[index].goods.category].append(index)
        }
        self.byCategory = byCategory
        sellers = world.accountsOfSite[site.rawValue].filter { world.accounts[$0].isActive(on: day) }
    }

    /// What stands on a page.
    func content(of page: PageName) -> PageContent {
        if world.calendar.isDown(site, on: day) { return .down }
        switch page {
        case .front: return site.isMarket ? .front(featured) : .forum
        case .login: return .login(failed: false)
        case .list(let category, let page): return list(category, page)
        case .offer(let listing): return offer(listing)
        case .seller(let account): return seller(account)
        case .feedback(let account, let page): return feedback(account, page)
        case .board(let board, let page): return self.board(board, page)
        case .thread(let thread, let page): return self.thread(thread, page)
        case .member(let member): return world.members.indices.contains(member) ? .member(member) : .gone
        }
    }

    // MARK: Markets

    func card(_ index: Int) -> OfferCard {
        let listing = world.listings[index]
        return OfferCard(
            listing: index, seller: world.accounts[listing.account].name(on: day), price: listing.price(on: day),
            stock: stock(of: listing, index), sold: listing.soldBefore + reviewCount(listing))
    }

    private func stock(of listing: Listing, _ index: Int) -> Int? {
        if listing.isSoldOut(on: day) { return 0 }
        guard let stock = listing.stock else { return nil }
        var random = SplitMix64(seed: world.seed, .stock, index &* 64 &+ day)
        return max(1, stock - random.below(max(1, stock / 3)) - day % 5)
    }

    /// Offers that begin a day, as far as any day's choice goes: what side columns show.
    func newest(_ count: Int) -> [OfferCard] { Array(featured.prefix(count)) }

    private var featured: [OfferCard] {
        var random = SplitMix64(seed: world.seed, .texts, day * 4 + site.rawValue)
        let open = byCategory.flatMap { $0 }
        var seen = Set<Int>()
        return (0..<16).compactMap { _ in
            let index = random.pick(open, else: -1)
            return index >= 0 && seen.insert(index).inserted ? card(index) : nil
        }
    }

    private func list(_ category: Int, _ page: Int) -> PageContent {
        guard byCategory.indices.contains(category), page >= 1 else { return .gone }
        let all = byCategory[category]
        let pages = DayView.pages(all.count, DayView.offersOnList)
        guard page <= pages else { return .gone }
        return .list(
            category: category, page: page, of: pages,
            DayView.slice(all, page, DayView.offersOnList).map { card($0) })
    }

    private func offer(_ index: Int) -> PageContent {
        guard world.listings.indices.contains(index), world.listings[index].site == site,
            world.listings[index].isActive(on: day)
        else { return .gone }
        let listing = world.listings[index]
        let count = reviewCount(listing)
        let reviews = listing.reviews.prefix(count).suffix(DayView.reviewsOnOffer).reversed()
        let others = world.accounts[listing.account].listings.lazy.filter {
            $0 != index && world.listings[$0].isActive(on: day)
        }
        return .offer(card(index), reviews: Array(reviews), others: others.prefix(6).map { card($0) })
    }

    func sellerCard(_ index: Int) -> SellerCard {
        let account = world.accounts[index]
        let count = visible(account.reviews)
        let good = account.reviews.prefix(count).count { world.reviews[Int($0)].stars >= 4 }
        let sales = account.listings.reduce(0) { $0 + world.listings[$1].soldBefore } + count
        var random = SplitMix64(seed: world.seed, .stock, -(index &* 64 &+ day))
        return SellerCard(
            account: index, name: account.name(on: day), sales: sales, rating: count == 0 ? 0 : good * 1000 / count,
            key: world.keys[account.key(on: day)], wallet: world.wallets[account.wallet(on: day)],
            monero: account.monero.map { world.wallets[$0] }, lastSeen: max(account.joined, day - random.below(3)))
    }

    private func seller(_ index: Int) -> PageContent {
        guard world.accounts.indices.contains(index), world.accounts[index].site == site,
            world.accounts[index].isActive(on: day)
        else { return .gone }
        let account = world.accounts[index]
        let offers = account.listings.filter { world.listings[$0].isActive(on: day) }.prefix(15).map { card($0) }
        let reviews = account.reviews.prefix(visible(account.reviews)).suffix(DayView.reviewsOnSeller).reversed()
        return .seller(sellerCard(index), offers, reviews: reviews.map(Int.init))
    }

    private func feedback(_ index: Int, _ page: Int) -> PageContent {
        guard world.accounts.indices.contains(index), world.accounts[index].site == site,
            world.accounts[index].isActive(on: day), page >= 1
        else { return .gone }
        let reviews = world.accounts[index].reviews
        let all = Array(reviews.prefix(visible(reviews)).reversed())
        let pages = DayView.pages(all.count, DayView.reviewsOnFeedback)
        guard page <= pages else { return .gone }
        return .feedback(
            sellerCard(index), page: page, of: pages,
            reviews: DayView.slice(all, page, DayView.reviewsOnFeedback).map(Int.init))
    }

    /// How many pages of feedback a seller has.
    func feedbackPages(_ account: Int) -> Int {
        DayView.pages(visible(world.accounts[account].reviews), DayView.reviewsOnFeedback)
    }

    /// How much of a listing's feedback can be seen.
    func reviewCount(_ listing: Listing) -> Int {
        DayView.count(listing.reviews.count) { isPast(world.reviews[listing.reviews.lowerBound + $0]) }
    }

    private func visible(_ reviews: [Int32]) -> Int {
        DayView.count(reviews.count) { isPast(world.reviews[Int(reviews[$0])]) }
    }

    /// What is written after the hour at which the site's capture begins is seen on the next day.
    private func isPast(_ review: Feedback) -> Bool {
        (Int(review.day), Int(review.minute)) < (day, site.hour * 60)
    }

    // MARK: Forum

    /// The threads of a board that can be seen, newest first.
    func threads(of board: Int) -> [Int] {
        world.threads.indices.reversed().filter { world.threads[$0].board == board && postCount($0) > 0 }
    }

    func postCount(_ thread: Int) -> Int {
        let posts = world.threads[thread].posts
        return DayView.count(posts.count) { isPast(world.posts[posts.lowerBound + $0]) }
    }

    private func isPast(_ post: ForumPost) -> Bool { (Int(post.day), Int(post.minute)) < (day, site.hour * 60) }

    private func board(_ board: Int, _ page: Int) -> PageContent {
        guard site == .quaysideTalk, Board.titles.indices.contains(board), page >= 1 else { return .gone }
        let all = threads(of: board)
        let pages = DayView.pages(all.count, DayView.threadsOnBoard)
        guard page <= pages else { return .gone }
        return .board(board, page: page, of: pages, threads: DayView.slice(all, page, DayView.threadsOnBoard))
    }

    private func thread(_ thread: Int, _ page: Int) -> PageContent {
        guard world.threads.indices.contains(thread), page >= 1 else { return .gone }
        let count = postCount(thread)
        let pages = DayView.pages(count, DayView.postsOnThread)
        guard count > 0, page <= pages else { return .gone }
        let posts = Array(world.threads[thread].posts.prefix(count))
        return .thread(thread, page: page, of: pages, posts: DayView.slice(posts, page, DayView.postsOnThread))
    }

    // MARK: Counting

    /// The number of pages that so many things fill; an empty one is there too.
    static func pages(_ count: Int, _ each: Int) -> Int { max(1, (count + each - 1) / each) }

    private static func slice<Element>(_ all: [Element], _ page: Int, _ each: Int) -> [Element] {
        Array(all.dropFirst((page - 1) * each).prefix(each))
    }

    /// How many of the first elements a condition holds for, which holds for none after the first that it fails for.
    private static func count(_ all: Int, where holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, all)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
