/// The invented world of an exercise: three markets and a forum, who sells on them and what they do.
///
/// Everything follows from the seed and the size; nothing is taken from a real page. What stands on a page on a day is
/// worked out from it by ``DayView``.
///
///     let world = World(seed: 7, size: ExerciseSize(pages: 400))
struct World: Sendable {
    let seed: UInt64
    let size: ExerciseSize
    let calendar: ExerciseCalendar
    /// The onion host of each site, by ``SiteName``.
    let hosts: [String]
    /// The name and password of the account with which Kontor Nord was captured and can be entered.
    let login: (user: String, password: String)
    var identities: [Identity] = []
    var accounts: [Account] = []
    var listings: [Listing] = []
    var keys: [InventedKey] = []
    /// Bitcoin and monero addresses.
    var wallets: [String] = []
    var buyers: [String] = []
    var reviews: [Feedback] = []
    var members: [Member] = []
    var threads: [ForumThread] = []
    var posts: [ForumPost] = []
    /// Accounts that imitate others.
    var imitations: [(account: Int, of: Int)] = []
    /// The listings of each site, in the order of their ids.
    var listingsOfSite: [[Int]] = []
    /// The accounts of each site.
    var accountsOfSite: [[Int]] = []

    init(seed: UInt64, size: ExerciseSize) {
        self.seed = seed
        self.size = size
        calendar = ExerciseCalendar(seed: seed, days: size.days)
        var random = SplitMix64(seed: seed, .sites)
        hosts = SiteName.allCases.map { _ in InventedAddress.onion(&random) }
        login = (
            "trainee\(random.int(100...999))",
            random.pick(NameWords.first) + "-" + random.pick(NameWords.second) + "-\(random.int(100...999))"
        )
        makeSellers()
        makeListings()
        makeReviews()
        makeForum()
    }

    func host(of site: SiteName) -> String { hosts[site.rawValue] }

    /// The text of an offer, sentence by sentence. A copied one has the sentences of the original but the last.
    func text(of listing: Listing) -> [String] {
        let voice = identities[accounts[listing.account].identity].voice
        let goods = listing.goods
        let name = (goods.names[listing.language]?.first ?? goods.key).capitalised
        guard let original = listing.copyOf else {
            return ["\(name)."] + voice.lines(10, seed: listing.textSeed) + [voice.closing]
        }
        return text(of: listings[original]).dropLast() + [voice.closing]
    }

    /// The text of a feedback.
    func text(of review: Feedback) -> String {
        var random = SplitMix64(seed: UInt64(review.textSeed))
        let words = random.pick(review.stars >= 4 ? ReviewWords.good : ReviewWords.poor, else: "")
        let days = random.int(2...14)
        let addition = random.pick(ReviewWords.additions)
        return words.filled(days) + (addition.isEmpty ? "" : " " + addition)
    }
}
