/// What one capture shows of the world, by the numbers of the things.
struct Shown: Sendable {
    /// Listings whose title and price can be read.
    var listings: [Int] = []
    /// Accounts whose name can be read.
    var accounts: [Int] = []
    /// The account whose own page it is.
    var profile: Int?
    var reviews: [Int] = []
    var posts: [Int] = []
    /// The member whose own page it is, and those who wrote.
    var members: [Int] = []
    var keys: [Int] = []
    var wallets: [Int] = []

    init(_ content: PageContent, view: DayView) {
        let world = view.world
        switch content {
        case .front(let cards), .list(_, _, _, let cards): add(cards, world)
        case .offer(let card, let reviews, _):
            add([card], world)
            self.reviews = reviews
            let account = world.accounts[world.listings[card.listing].account]
            wallets = [view.site == .kontorNord ? account.monero : nil, account.wallet(on: view.day)].compactMap { $0 }
                .prefix(1).map { $0 }
        case .seller(let seller, let cards, let reviews):
            add(cards, world)
            self.reviews = reviews
            let account = world.accounts[seller.account]
            accounts.append(seller.account)
            profile = seller.account
            keys = [account.key(on: view.day)]
            wallets = [account.wallet(on: view.day)] + (account.monero.map { [$0] } ?? [])
        case .feedback(let seller, _, _, let reviews):
            accounts = [seller.account]
            self.reviews = reviews
        case .thread(_, _, _, let posts):
            self.posts = posts
            members = posts.map { Int(world.posts[$0].author) }
            for post in posts {
                if case .newKey(let account) = world.threads[Int(world.posts[post].thread)].topic,
                    world.posts[post].ordinal == 0
                {
                    let thread = world.threads[Int(world.posts[post].thread)]
                    keys.append(world.accounts[account].key(on: thread.day))
                }
            }
        case .member(let member):
            members = [member]
            if let account = world.members[member].identity.flatMap({ world.identities[$0].accounts.first }) {
                keys = [world.accounts[account].key(on: view.day)]
            }
        case .login, .forum, .board, .gone, .down: break
        }
    }

    private mutating func add(_ cards: [OfferCard], _ world: World) {
        listings += cards.map(\.listing)
        accounts += cards.map { world.listings[$0.listing].account }
    }
}

/// In which capture each thing is seen first, by the number of the capture; -1 where it never is.
struct FirstSeen: Sendable {
    private(set) var listings: [Int32]
    private(set) var accounts: [Int32]
    private(set) var profiles: [Int32]
    private(set) var reviews: [Int32]
    private(set) var posts: [Int32]
    private(set) var members: [Int32]
    private(set) var keys: [Int32]
    private(set) var wallets: [Int32]

    init(_ world: World) {
        func never(_ count: Int) -> [Int32] { Array(repeating: -1, count: count) }
        listings = never(world.listings.count)
        accounts = never(world.accounts.count)
        profiles = never(world.accounts.count)
        reviews = never(world.reviews.count)
        posts = never(world.posts.count)
        members = never(world.members.count)
        keys = never(world.keys.count)
        wallets = never(world.wallets.count)
    }

    /// Takes what a capture shows; captures come in the order of their numbers.
    mutating func see(_ shown: Shown, in capture: Int) {
        let number = Int32(capture)
        for index in shown.listings where listings[index] < 0 { listings[index] = number }
        for index in shown.accounts where accounts[index] < 0 { accounts[index] = number }
        if let profile = shown.profile, profiles[profile] < 0 { profiles[profile] = number }
        for index in shown.reviews where reviews[index] < 0 { reviews[index] = number }
        for index in shown.posts where posts[index] < 0 { posts[index] = number }
        for index in shown.members where members[index] < 0 { members[index] = number }
        for index in shown.keys where keys[index] < 0 { keys[index] = number }
        for index in shown.wallets where wallets[index] < 0 { wallets[index] = number }
    }
}
