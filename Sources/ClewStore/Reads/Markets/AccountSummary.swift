public import ClewCore

/// An account in a list.
public struct AccountSummary: Hashable, Sendable {
    /// Which account.
    public var key: AccountKey
    /// A seller, a member or one of the staff.
    public var role: NameRole
    /// When it was seen first.
    public var firstSeen: Timestamp
    /// When it was seen last.
    public var lastSeen: Timestamp
    /// The number of its listings.
    public var listingCount: Int
    /// The number of reviews that it got.
    public var reviewCount: Int
    /// The number of its posts.
    public var postCount: Int
}

/// What one capture showed of an account.
public struct AccountEntry: Hashable, Sendable {
    /// When.
    public var time: Timestamp
    /// The evidence.
    public var evidence: EvidenceID
    /// The passage of the evidence.
    public var passage: Int
    /// Profile and terms as the account wrote them.
    public var text: String?
    /// Where it ships from, as written.
    public var shipsFrom: String?
    /// Since when it is there.
    public var joined: Timestamp?
    /// When it was active last.
    public var lastActive: Timestamp?
    /// Its rating as written.
    public var rating: String?
    /// How many sales the site counts.
    public var sales: Int?
    /// Where the fields stand in the evidence, by the names of the fields.
    public var places: [String: Location]
}

/// An indicator that an account shows: a key, a wallet, a contact.
public struct AccountIndicator: Hashable, Sendable {
    /// The indicator.
    public var id: IndicatorID
    /// The best grade under which the account shows it.
    public var grade: Grade
    /// When it showed it first.
    public var firstSeen: Timestamp
    /// When it showed it last.
    public var lastSeen: Timestamp
    /// The evidence in which it stands first.
    public var evidence: EvidenceID
    /// The passage of that evidence.
    public var passage: Int
    /// How many other accounts show it too.
    public var otherCount: Int
}

/// Another account that shows the same indicator with the grade `valid`.
public struct SharedIndicator: Hashable, Sendable {
    /// The other account.
    public var account: AccountSummary
    /// What both show.
    public var indicator: IndicatorID
}

/// A review as it is kept: its author is a pseudonym.
public struct ReviewEntry: Hashable, Sendable {
    /// The market.
    public var market: String
    /// The seller who got it.
    public var seller: String?
    /// The listing, by the site's own id.
    public var listing: String?
    /// The title of the listing, where it was captured.
    public var title: String?
    /// The pseudonym of the author.
    public var author: String?
    /// The rating as written.
    public var rating: String?
    /// What was written.
    public var text: String?
    /// From when to when it may have been written.
    public var written: Range<Timestamp>?
    /// How many captures showed it.
    public var sightingCount: Int
    /// The evidence that showed it first.
    public var evidence: EvidenceID
    /// The passage of that evidence.
    public var passage: Int
    /// Where the fields stand in the evidence, by the names of the fields.
    public var places: [String: Location]
}

/// A post of a forum as it is kept.
public struct PostEntry: Hashable, Sendable {
    /// The forum.
    public var forum: String
    /// Who wrote it.
    public var author: String?
    /// The id of the thread.
    public var thread: String?
    /// The title.
    public var title: String?
    /// When.
    public var time: Timestamp?
    /// What was written.
    public var text: String?
    /// The evidence that showed it first.
    public var evidence: EvidenceID
    /// The passage of that evidence.
    public var passage: Int
    /// The position in that evidence, from 0.
    public var ordinal: Int
    /// How many captures showed it.
    public var sightingCount: Int
    /// Where the fields stand in the evidence, by the names of the fields.
    public var places: [String: Location]
}

/// A market or forum with what was read of it.
public struct MarketSummary: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The number of listings.
    public var listingCount: Int
    /// The number of accounts.
    public var accountCount: Int
    /// The number of reviews.
    public var reviewCount: Int
    /// The number of posts.
    public var postCount: Int
    /// When an account or listing of it was seen first; `nil` when none was.
    public var firstSeen: Timestamp?
    /// When one was seen last.
    public var lastSeen: Timestamp?
}

/// One point of a series over time.
public struct SeriesPoint: Hashable, Sendable {
    /// The beginning of the day.
    public var day: Timestamp
    /// How many sightings.
    public var count: Int
    /// The median price in euros; `nil` without prices.
    public var medianEuros: Double?
}
