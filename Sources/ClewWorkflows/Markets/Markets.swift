public import ClewCore
public import ClewStore

/// Looking at markets: each of these writes an audit entry before it answers.
extension Workspace {
    /// The markets and forums of the case.
    public func markets(under permit: Permit) throws -> [MarketSummary] {
        let markets = try store.markets(clearance: permit.clearance)
        try log(.consultation, "list markets", "", outcome: "\(markets.count) markets", under: permit)
        return markets
    }

    /// Listings in an order, with facets.
    public func listings(
        _ filter: ListingFilter = ListingFilter(), order: ListingOrder = .latest, page: Page = Page(),
        under permit: Permit
    ) throws -> ListingAnswer {
        try requireContent(for: "list listings", filter.words, under: permit)
        let answer = try store.listings(filter, order: order, page: page, clearance: permit.clearance)
        try log(
            .consultation, "list listings", filter.description, outcome: "\(answer.listings.total) found",
            under: permit)
        return answer
    }

    /// Hands over every listing of a filter, as an export: what leaves the case is a disclosure.
    public func exportListings(
        _ filter: ListingFilter, order: ListingOrder = .latest, under permit: Permit,
        _ body: (ListingSummary) throws -> Void
    ) throws {
        try requireContent(for: "export listings", filter.words, under: permit)
        try log(.disclosure, "export listings", filter.description, under: permit)
        try store.eachListing(filter, order: order, clearance: permit.clearance, body)
    }

    /// One listing.
    public func listing(_ key: ListingKey, under permit: Permit) throws -> ListingSummary {
        try requireContent(for: "show a listing", key.description, under: permit)
        let listing = try store.listing(key, clearance: permit.clearance)
        try log(.consultation, "show a listing", key.description, under: permit)
        return listing
    }

    /// The captures of a listing, the newest first: what everything that is said of it rests on.
    public func sightings(
        of key: ListingKey, page: Page = Page(), under permit: Permit
    ) throws -> Listing<SightingEntry> {
        try requireContent(for: "why", key.description, under: permit)
        let sightings = try store.sightings(of: key, page: page, clearance: permit.clearance)
        try log(.consultation, "why", key.description, outcome: "\(sightings.total) captures", under: permit)
        return sightings
    }

    /// The accounts of the case, or of one market.
    public func accounts(
        market: String? = nil, role: NameRole? = nil, beginning: String = "", page: Page = Page(),
        under permit: Permit
    ) throws -> Listing<AccountSummary> {
        try requireContent(for: "list accounts", market ?? "", under: permit)
        let accounts = try store.accounts(
            market: market, role: role, beginning: beginning, page: page, clearance: permit.clearance)
        try log(
            .consultation, "list accounts", [market ?? "", beginning].joined(separator: " "),
            outcome: "\(accounts.total) accounts", under: permit)
        return accounts
    }

    /// Reviews: those that a seller got, those of a listing, or all.
    public func reviews(
        of seller: AccountKey? = nil, listing: ListingKey? = nil, page: Page = Page(), under permit: Permit
    ) throws -> Listing<ReviewEntry> {
        let object = seller?.description ?? listing?.description ?? ""
        try requireContent(for: "list reviews", object, under: permit)
        let reviews = try store.reviews(of: seller, listing: listing, page: page, clearance: permit.clearance)
        try log(.consultation, "list reviews", object, outcome: "\(reviews.total) reviews", under: permit)
        return reviews
    }

    /// Posts: those of a member, those of a thread, or all.
    public func posts(
        of member: AccountKey? = nil, thread: (forum: String, id: String)? = nil, page: Page = Page(),
        under permit: Permit
    ) throws -> Listing<PostEntry> {
        let object = member?.description ?? thread.map { "\($0.forum) \($0.id)" } ?? ""
        try requireContent(for: "list posts", object, under: permit)
        let posts = try store.posts(of: member, thread: thread, page: page, clearance: permit.clearance)
        try log(.consultation, "list posts", object, outcome: "\(posts.total) posts", under: permit)
        return posts
    }
}

extension ListingFilter {
    /// The filter in words, for the audit.
    var description: String {
        var parts: [String] = []
        func add(_ name: String, _ value: String?) {
            if let value { parts.append("\(name):\(value.isEmpty ? "-" : value)") }
        }
        add("market", market)
        add("substance", substance)
        add("class", substanceClass)
        add("origin", origin)
        add("to", destination)
        add("seller", seller)
        add("first", firstSeenFrom?.description)
        if !words.isEmpty { parts.append(words) }
        return parts.joined(separator: " ")
    }
}
