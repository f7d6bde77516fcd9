/// Whose name a field holds; it decides whether the name is kept or replaced by a pseudonym.
public enum NameRole: String, Sendable, Hashable, CaseIterable, Codable {
    /// Offers goods: the name is kept.
    case seller
    /// Writes in a forum: the name is kept.
    case member
    /// Runs the site: the name is kept.
    case staff
    /// Bought something: replaced by a pseudonym on reading.
    case buyer
    /// Wrote about a seller or an offer: replaced by a pseudonym on reading.
    case reviewer

    /// Whether names of this role are replaced on reading.
    public var isMasked: Bool { self == .buyer || self == .reviewer }
}

/// An offer on a market, by the market and the site's own id. Two captures of it are two ``Sighting``s of one listing.
public struct ListingKey: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name of the market.
    public let market: String
    /// The id that the site gives it; where the site shows none, one made of seller and title, which begins with `~`.
    public let siteID: String

    /// A listing by its natural key.
    public init(market: String, siteID: String) {
        self.market = market
        self.siteID = siteID
    }

    /// `market/id`.
    public var description: String { "\(market)/\(siteID)" }

    /// By market, then by id.
    public static func < (left: ListingKey, right: ListingKey) -> Bool {
        (left.market, left.siteID) < (right.market, right.siteID)
    }
}

/// A seller's or member's name on one market or forum.
public struct AccountKey: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name of the market or forum.
    public let market: String
    /// The name of the account as the site writes it.
    public let name: String

    /// An account by its natural key.
    public init(market: String, name: String) {
        self.market = market
        self.name = name
    }

    /// `market/name`.
    public var description: String { "\(market)/\(name)" }

    /// By market, then by name.
    public static func < (left: AccountKey, right: AccountKey) -> Bool {
        (left.market, left.name) < (right.market, right.name)
    }
}

/// What one capture showed of a listing. What the page does not state is `nil`, never a guess.
public struct Sighting: Hashable, Sendable {
    /// Which listing.
    public var listing: ListingKey
    /// The passage of the evidence in which it stands: 0 for a page, the row of a table.
    public var passage: Int
    /// Whether no profile knows the page and the fields are a best effort.
    public var isGuess: Bool
    /// When it was seen, where the row itself says so; otherwise the capture's time counts.
    public var time: Timestamp?
    /// The title.
    public var title: Located<String>
    /// The seller's name.
    public var seller: Located<String>?
    /// The price asked for the offer as a whole.
    public var price: Located<Money>?
    /// The market's own category, from the general to the special, parted by ` / `.
    public var category: Located<String>?
    /// Where it is shipped from, as written.
    public var shipsFrom: Located<String>?
    /// Where it is shipped to, as written.
    public var shipsTo: Located<String>?
    /// How many are in stock; 0 is sold out.
    public var stock: Located<Int>?
    /// How many were sold, as the site counts.
    public var sold: Located<Int>?
    /// The text of the offer.
    public var text: Located<String>?
    /// What the words say is sold; `nil` before they were read.
    public var offer: Offer?
    /// The origin as a code: an alpha-2 code of ISO 3166-1, `EU`, `WW` for worldwide; `nil` when it is not told.
    public var origin: String?
    /// The destination as a code, as ``origin``; exclusions follow after a hyphen, as in `WW-US`.
    public var destination: String?
    /// The price in euros at the rate of the day; `nil` without a price or a rate.
    public var euros: Double?

    /// A sighting of a listing.
    public init(_ listing: ListingKey, title: Located<String>, passage: Int = 0, isGuess: Bool = false) {
        self.listing = listing
        self.title = title
        self.passage = passage
        self.isGuess = isGuess
    }
}

/// What one capture showed of an account.
public struct AccountSighting: Hashable, Sendable {
    /// Which account.
    public var account: AccountKey
    /// The passage of the evidence in which it stands.
    public var passage: Int
    /// A seller, a member or one of the staff; masked roles have no accounts.
    public var role: NameRole
    /// The name where it stands.
    public var name: Located<String>
    /// What the account says about itself: profile, terms.
    public var text: Located<String>?
    /// Where it ships from, as written.
    public var shipsFrom: Located<String>?
    /// Since when it is there.
    public var joined: Located<Timestamp>?
    /// When it was active last.
    public var lastActive: Located<Timestamp>?
    /// Its rating as written.
    public var rating: Located<String>?
    /// How many sales the site counts.
    public var sales: Located<Int>?
    /// The time that a row itself tells; otherwise the capture's time counts.
    public var time: Timestamp?

    /// A sighting of an account.
    public init(_ account: AccountKey, role: NameRole, name: Located<String>, passage: Int = 0) {
        self.account = account
        self.role = role
        self.name = name
        self.passage = passage
    }
}

/// A buyer's feedback to a seller, about one listing or in general.
public struct Review: Hashable, Sendable {
    /// The market.
    public var market: String
    /// The passage of the evidence in which it stands.
    public var passage: Int
    /// Its position on the page, from 0.
    public var ordinal: Int
    /// The seller who got it.
    public var seller: Located<String>?
    /// The listing that it is about, by the site's own id.
    public var listing: Located<String>?
    /// Who wrote it; masked before anything is kept.
    public var author: Located<String>?
    /// The rating as written.
    public var rating: Located<String>?
    /// What was written.
    public var text: Located<String>?
    /// From when to when it may have been written: `3 days ago` is a day.
    public var written: Located<Range<Timestamp>>?

    /// What tells it from others: two captures of one review have the same. Made by whoever reads it, from the values
    /// that stay: market, seller, listing, author, rating and text; see ``init(market:ordinal:passage:)``.
    public var key: RecordID

    /// A review; its key is that of its position until ``key`` is set.
    public init(market: String, ordinal: Int, passage: Int = 0) {
        self.market = market
        self.ordinal = ordinal
        self.passage = passage
        key = RecordID(words: (UInt64(clamping: passage), UInt64(clamping: ordinal)))
    }
}

/// A post in a forum.
public struct Post: Hashable, Sendable {
    /// The forum.
    public var forum: String
    /// The passage of the evidence in which it stands.
    public var passage: Int
    /// Its position in the thread or on the page, from 0.
    public var ordinal: Int
    /// The id of the thread, as the site counts.
    public var thread: Located<String>?
    /// The title.
    public var title: Located<String>?
    /// Who wrote it.
    public var author: Located<String>?
    /// When.
    public var time: Located<Timestamp>?
    /// Whether the time was told from that of the capture, as `3 days ago` is: the next capture tells another one.
    public var isTimeRelative = false
    /// What was written.
    public var text: Located<String>?

    /// What tells it from others: two captures of one post have the same. Made by whoever reads it, from the values that
    /// stay: forum, thread, author, text and the time where that stays.
    public var key: RecordID

    /// A post; its key is that of its position until ``key`` is set.
    public init(forum: String, ordinal: Int, passage: Int = 0) {
        self.forum = forum
        self.ordinal = ordinal
        self.passage = passage
        key = RecordID(words: (UInt64(clamping: passage), UInt64(clamping: ordinal)))
    }
}

/// A name on a page that must be replaced by a pseudonym before anything of the page is kept.
public struct MaskedName: Hashable, Sendable {
    /// The name as the page writes it.
    public var name: String
    /// Whose it is.
    public var role: NameRole
    /// The bytes of the payload where a profile found it.
    public var payload: Range<Int>

    /// A name to mask.
    public init(_ name: String, role: NameRole, payload: Range<Int>) {
        self.name = name
        self.role = role
        self.payload = payload
    }
}

/// An indicator that stands in what an account itself wrote: its profile, its offer, its post.
public struct Holding: Hashable, Sendable {
    /// Whose it is.
    public var account: AccountKey
    /// The indicator.
    public var indicator: IndicatorID
    /// The grade under which it stands there.
    public var grade: Grade
    /// The passage of the evidence in which it stands.
    public var passage: Int

    /// An indicator of an account.
    public init(_ account: AccountKey, _ indicator: IndicatorID, grade: Grade, passage: Int) {
        self.account = account
        self.indicator = indicator
        self.grade = grade
        self.passage = passage
    }
}

/// All that a site profile read out of one page or one part of a table.
public struct SiteReading: Hashable, Sendable {
    /// The name of the profile, and its version after `@`; empty when no profile knew the page.
    public var profile: String
    /// What kind of page it is, as the profile calls it.
    public var page: String
    /// The time that the page itself tells; otherwise the capture's time counts.
    public var time: Timestamp?
    /// Offers.
    public var sightings: [Sighting] = []
    /// Sellers and members.
    public var accounts: [AccountSighting] = []
    /// Feedback.
    public var reviews: [Review] = []
    /// Posts of a forum.
    public var posts: [Post] = []
    /// Names that must not be kept.
    public var masked: [MaskedName] = []
    /// Which account holds which indicators of the page.
    public var holdings: [Holding] = []

    /// Nothing read yet.
    public init(profile: String = "", page: String = "") {
        self.profile = profile
        self.page = page
    }
}
