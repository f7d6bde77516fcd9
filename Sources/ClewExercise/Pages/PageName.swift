/// A page of a site, whatever its address.
enum PageName: Sendable, Hashable {
    case front
    case login
    /// A page of the offers of a category; pages count from 1.
    case list(category: Int, page: Int)
    case offer(Int)
    case seller(Int)
    case feedback(Int, page: Int)
    case board(Int, page: Int)
    case thread(Int, page: Int)
    case member(Int)

    /// What the truth and the documentation call it.
    var kind: String {
        switch self {
        case .front: "front"
        case .login: "login"
        case .list: "list"
        case .offer: "offer"
        case .seller: "seller"
        case .feedback: "feedback"
        case .board: "board"
        case .thread: "thread"
        case .member: "member"
        }
    }
}

/// An offer as it is shown on a day.
struct OfferCard: Sendable {
    /// The index in ``World/listings``.
    var listing: Int
    /// The seller's name on that day.
    var seller: String
    var price: Price
    /// How many there are; `nil` where the seller does not say.
    var stock: Int?
    var sold: Int
}

/// A seller as it is shown on a day.
struct SellerCard: Sendable {
    /// The index in ``World/accounts``.
    var account: Int
    var name: String
    var sales: Int
    /// Percent of feedback with four or five stars, in tenths.
    var rating: Int
    var key: InventedKey
    var wallet: String
    var monero: String?
    /// The day on which the seller was there last.
    var lastSeen: Int
}

/// What stands on a page.
enum PageContent: Sendable {
    case front([OfferCard])
    case login(failed: Bool)
    case list(category: Int, page: Int, of: Int, [OfferCard])
    /// The offer, its feedback (newest first) and other offers of the seller.
    case offer(OfferCard, reviews: [Int], others: [OfferCard])
    case seller(SellerCard, [OfferCard], reviews: [Int])
    case feedback(SellerCard, page: Int, of: Int, reviews: [Int])
    case forum
    case board(Int, page: Int, of: Int, threads: [Int])
    case thread(Int, page: Int, of: Int, posts: [Int])
    case member(Int)
    /// What was here is not here any more.
    case gone
    /// The site is down.
    case down

    /// The status of the answer.
    var status: Int {
        switch self {
        case .gone: 404
        case .down: 503
        default: 200
        }
    }
}
