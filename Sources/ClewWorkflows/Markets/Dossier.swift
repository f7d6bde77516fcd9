public import ClewCore
public import ClewStore

/// All that the case tells of one account on one market.
public struct Dossier: Sendable {
    /// The account, when it was seen, and how much there is of it.
    public var account: AccountSummary
    /// What captures showed of its profile, the newest first.
    public var profiles: Listing<AccountEntry>
    /// Its offers, those seen last first.
    public var offers: ListingAnswer
    /// How many of its offers there are on each day.
    public var offersByDay: [SeriesPoint]
    /// What a gram or a unit costs over time, for the substances that it offers most.
    public var prices: [PriceSeries]
    /// Keys, wallets, contacts and whatever else it shows.
    public var indicators: [AccountIndicator]
    /// How many indicators it shows; ``indicators`` has the first of them.
    public var indicatorCount: Int
    /// Other accounts that show an identifying indicator of it with the grade `valid`.
    public var shared: [SharedIndicator]
    /// How many there are; ``shared`` has the first of them.
    public var sharedCount: Int
    /// The reviews that it got, the newest first.
    public var reviews: Listing<ReviewEntry>
    /// Its posts, the newest first.
    public var posts: Listing<PostEntry>
}

extension Workspace {
    /// The kinds of indicators that stand for one holder: keys, wallets and accounts. A mail address or a telephone
    /// number may be a hotline of many; a key id of 64 bits can be made to collide.
    public static let identifyingKinds: [IndicatorKind] = [
        .openPGPKey, .openPGPFingerprint, .bitcoinAddress, .litecoinAddress, .dogecoinAddress, .dashAddress,
        .zcashAddress, .bitcoinCashAddress, .moneroAddress, .ethereumAddress, .xrpAddress, .tronAddress, .toxID, .iban,
        .onionV3,
    ]

    /// The dossier of an account.
    ///
    /// - Parameter page: which part of the offers and reviews; profiles and posts begin with the newest.
    public func dossier(_ key: AccountKey, page: Page = Page(), under permit: Permit) throws -> Dossier {
        try requireContent(for: "open a dossier", key.description, under: permit)
        let clearance = permit.clearance
        var filter = ListingFilter()
        (filter.market, filter.seller) = (key.market, key.name)
        let counts = try store.indicatorCounts(of: key, kinds: Workspace.identifyingKinds, clearance: clearance)
        let dossier = Dossier(
            account: try store.account(key, clearance: clearance),
            profiles: try store.sightings(of: key, page: Page(limit: 20), clearance: clearance),
            offers: try store.listings(filter, page: page, clearance: clearance),
            offersByDay: try store.offersByDay(of: key, clearance: clearance),
            prices: try store.priceSeries(of: key, most: 5, clearance: clearance),
            indicators: try store.indicators(of: key, clearance: clearance), indicatorCount: counts.held,
            shared: try store.sharing(with: key, kinds: Workspace.identifyingKinds, clearance: clearance),
            sharedCount: counts.shared,
            reviews: try store.reviews(of: key, page: page, clearance: clearance),
            posts: try store.posts(of: key, page: Page(limit: 20), clearance: clearance))
        // Tells who else shows what this account shows: data were joined.
        try log(
            .combination, "open a dossier", key.description,
            outcome: "\(counts.shared) shared indicators", under: permit)
        return dossier
    }

    /// The price of a listing over time.
    public func series(ofListing key: ListingKey, under permit: Permit) throws -> [SeriesPoint] {
        try requireContent(for: "show a listing", key.description, under: permit)
        return try store.series(ofListing: key, clearance: permit.clearance)
    }
}
