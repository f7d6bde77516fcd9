public import ClewCore
internal import ClewMarkets
public import ClewStore
internal import ClewVault

/// One listing with all that a page of it shows.
public struct ListingSheet: Sendable {
    /// The listing as its latest capture has it.
    public var listing: ListingSummary
    /// Its captures, the newest first.
    public var sightings: Listing<SightingEntry>
    /// Its captures by day, with the median price.
    public var series: [SeriesPoint]
    /// The reviews of it, the newest first.
    public var reviews: Listing<ReviewEntry>
    /// What stands behind the evidence of the captures.
    public var marks: [EvidenceID: EvidenceMark]
}

/// One market with all that a page of it shows.
public struct MarketSheet: Sendable {
    /// The market in numbers.
    public var market: MarketSummary
    /// Its accounts, those with most listings first.
    public var accounts: Listing<AccountSummary>
    /// Its listings seen last, with its substances and origins as facets.
    public var offers: ListingAnswer
    /// How many of its listings were seen last in each month.
    public var months: [SeriesPoint]
    /// What its profile could not read on its pages.
    public var findings: Listing<FindingEntry>
    /// What the captures that the findings concern have got.
    public var evidence: [RecordID: EvidenceID]
}

/// Two accounts beside each other.
public struct Comparison: Sendable {
    /// One of them.
    public struct Side: Sendable {
        /// The account.
        public var account: AccountSummary
        /// What its newest capture showed of its profile; `nil` without one.
        public var profile: AccountEntry?
        /// Its offers, those seen last first, as many as are compared.
        public var offers: Listing<ListingSummary>
        /// What it shows.
        public var indicators: [AccountIndicator]
    }

    /// The first.
    public var left: Side
    /// The second.
    public var right: Side

    /// So many offers of each are compared.
    public static let mostOffers = 1000
}

/// Pages of the desk: each is one look and one entry of the audit.
extension Workspace {
    /// One listing with its captures, its prices and its reviews.
    public func listingSheet(_ key: ListingKey, page: Page, under permit: Permit) throws -> ListingSheet {
        try requireContent(for: "show a listing", key.description, under: permit)
        let clearance = permit.clearance
        let sightings = try store.sightings(of: key, page: page, clearance: clearance)
        // Reviews join what many captures tell, and are shown only to whoever may see all of them.
        let reviews = try? store.reviews(listing: key, page: Page(limit: 20), clearance: clearance)
        let sheet = ListingSheet(
            listing: try store.listing(key, clearance: clearance), sightings: sightings,
            series: try store.series(ofListing: key, clearance: clearance),
            reviews: reviews ?? Listing(rows: [], offset: 0, total: 0),
            marks: try store.marks(of: sightings.rows.map(\.evidence), clearance: clearance))
        try log(
            .consultation, "show a listing", key.description, outcome: "\(sightings.total) captures", under: permit)
        return sheet
    }

    /// One market with its sellers, substances and origins.
    public func marketSheet(_ name: String, under permit: Permit) throws -> MarketSheet {
        try requireContent(for: "show a market", name, under: permit)
        let clearance = permit.clearance
        var filter = ListingFilter()
        filter.market = name
        // A market of tables alone, or one whose profile was taken away, has no findings of a profile.
        let label = profileLabel(ofSite: name)
        let findings =
            try label.map {
                try store.findings(
                    kind: LayoutFinding.kind, beginning: "Profile \($0) ", page: Page(limit: 10), clearance: clearance)
            } ?? Listing(rows: [], offset: 0, total: 0)
        var evidence: [RecordID: EvidenceID] = [:]
        for case let id? in Set(findings.rows.map(\.finding.capture)) {
            evidence[id] = try? store.capture(id, clearance: clearance).evidence  // As in the list of findings.
        }
        let sheet = MarketSheet(
            market: try store.market(name, clearance: clearance),
            accounts: try store.accounts(market: name, page: Page(limit: 15), clearance: clearance),
            offers: try store.listings(filter, page: Page(limit: 10), clearance: clearance),
            months: try store.months(ofMarket: name, clearance: clearance), findings: findings, evidence: evidence)
        try log(.consultation, "show a market", name, under: permit)
        return sheet
    }

    /// The name and the version of the profile of a market; `nil` where there is none that can be read.
    private func profileLabel(ofSite site: String) -> String? {
        // The ones that the database was made with; what cannot be read of them was told by the import.
        let files = (try? sealedConfiguration())?.configuration.profiles ?? []
        let own = files.compactMap { try? SiteProfile(yaml: Array($0.text.utf8)) }
        return (own + ProfileSet.builtIn.profiles).first { $0.site == site }?.label
    }

    /// Two accounts beside each other; that they were joined is written down.
    public func compare(_ left: AccountKey, _ right: AccountKey, under permit: Permit) throws -> Comparison {
        let object = "\(left) and \(right)"
        try requireContent(for: "compare accounts", object, under: permit)
        let comparison = Comparison(left: try side(left, under: permit), right: try side(right, under: permit))
        try log(.combination, "compare accounts", object, under: permit)
        return comparison
    }

    private func side(_ key: AccountKey, under permit: Permit) throws -> Comparison.Side {
        let clearance = permit.clearance
        var filter = ListingFilter()
        (filter.market, filter.seller) = (key.market, key.name)
        let page = Page(limit: Comparison.mostOffers)
        return Comparison.Side(
            account: try store.account(key, clearance: clearance),
            profile: try store.sightings(of: key, page: Page(limit: 1), clearance: clearance).rows.first,
            offers: try store.listingRows(filter, page: page, clearance: clearance),
            indicators: try store.indicators(of: key, clearance: clearance))
    }

    /// The reviews that an account got by day, to stand beside its dossier.
    package func reviewSeries(of key: AccountKey, under permit: Permit) throws -> [SeriesPoint] {
        try store.reviewSeries(of: key, clearance: permit.clearance)
    }

    /// What stands behind evidence that a list names, to stand beside a look that was written to the audit.
    package func marks(of evidence: [EvidenceID], under permit: Permit) throws -> [EvidenceID: EvidenceMark] {
        try store.marks(of: evidence, clearance: permit.clearance)
    }

    /// Which of these came in with an entry of the evidence log or later, to stand beside a list.
    package func arrived(
        since leaf: UInt64, among keys: [ListingKey], under permit: Permit
    ) throws -> Set<ListingKey> {
        try store.arrived(since: leaf, among: keys, clearance: permit.clearance)
    }

    /// The same of accounts.
    package func arrived(
        since leaf: UInt64, among keys: [AccountKey], under permit: Permit
    ) throws -> Set<AccountKey> {
        try store.arrived(since: leaf, among: keys, clearance: permit.clearance)
    }

    /// The largest markets, to stand on the first page; none for whoever may not see all of them.
    package func marketFigures(under permit: Permit) -> [MarketSummary] {
        (try? store.markets(clearance: permit.clearance)) ?? []  // Who may not see them is shown the rest.
    }
}
