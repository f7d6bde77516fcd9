public import ClewCore

/// A listing in a list, as its latest sighting has it.
public struct ListingSummary: Hashable, Sendable {
    /// Which listing.
    public var key: ListingKey
    /// The title.
    public var title: String
    /// The seller's name; `nil` when no capture told it.
    public var seller: String?
    /// What the words say is sold; `nil` when they were not read.
    public var offer: Offer?
    /// The price as written.
    public var price: Money?
    /// The price in euros at the rate of the day.
    public var euros: Double?
    /// What one gram costs in euros.
    public var gramEuros: Double?
    /// What one unit costs in euros.
    public var unitEuros: Double?
    /// The market's own category.
    public var category: String?
    /// The origin as written.
    public var shipsFrom: String
    /// The destination as written.
    public var shipsTo: String
    /// The origin as a code.
    public var origin: String
    /// When it was seen first.
    public var firstSeen: Timestamp
    /// When it was seen last.
    public var lastSeen: Timestamp
    /// How many captures showed it.
    public var sightingCount: Int
    /// Whether the fields are a guess.
    public var isGuess: Bool
    /// How many are in stock; 0 is sold out.
    public var stock: Int?
}

/// One capture of a listing, for its history.
public struct SightingEntry: Hashable, Sendable {
    /// When.
    public var time: Timestamp
    /// The evidence.
    public var evidence: EvidenceID
    /// The passage of the evidence.
    public var passage: Int
    /// The title then.
    public var title: String
    /// The seller then.
    public var seller: String?
    /// The price then.
    public var price: Money?
    /// The price then, in euros.
    public var euros: Double?
    /// The category then.
    public var category: String?
    /// How many were in stock then.
    public var stock: Int?
    /// How many had been sold.
    public var sold: Int?
    /// The text then; empty in lists of sightings.
    public var text: String?
    /// Where the fields stand in the evidence, by the names of the fields.
    public var places: [String: Location]
}

/// A value of a facet with the number of listings.
public struct FacetCount: Hashable, Sendable {
    /// The value; empty for "not told".
    public var value: String
    /// How many listings.
    public var count: Int

    /// A value with its number.
    public init(_ value: String, _ count: Int) {
        self.value = value
        self.count = count
    }
}

/// Listings with the facets by which they can be narrowed; each facet counts as if it were not narrowed itself.
public struct ListingAnswer: Sendable {
    /// The listings of the page.
    public var listings: Listing<ListingSummary>
    /// Markets, most listings first.
    public var markets: [FacetCount]
    /// Classes of substances.
    public var classes: [FacetCount]
    /// Substances.
    public var substances: [FacetCount]
    /// Origins.
    public var origins: [FacetCount]
}
