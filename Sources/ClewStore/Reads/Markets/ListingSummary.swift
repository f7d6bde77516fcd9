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
    /// The destination as a code, with what is left out after a hyphen: `WW-US`.
    public var destination: String
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

    /// What one gram costs in the currency of the price, where title or text state the mass.
    public var gramPrice: Money? { price.flatMap { ListingSummary.share($0, offer?.perGram($0.amount.approximate)) } }

    /// What one pill, tab or vial costs in the currency of the price.
    public var unitPrice: Money? { price.flatMap { ListingSummary.share($0, offer?.perUnit($0.amount.approximate)) } }

    /// A part of a price: two digits behind the point where it is ten and more, four from one on, eight below.
    private static func share(_ price: Money, _ amount: Double?) -> Money? {
        guard let amount, amount.isFinite, abs(amount) < 1e10 else { return nil }
        let digits = abs(amount) >= 10 ? 2 : abs(amount) >= 1 ? 4 : 8
        let power = digits == 2 ? 1e2 : digits == 4 ? 1e4 : 1e8
        return DecimalNumber(mantissa: Int64((amount * power).rounded()), scale: digits)
            .map { Money($0, price.currency) }
    }
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
    /// How many listings the order leaves out, because they have no value to be sorted by.
    public var unsorted: Int
    /// Markets, most listings first.
    public var markets: [FacetCount]
    /// Classes of substances.
    public var classes: [FacetCount]
    /// Substances.
    public var substances: [FacetCount]
    /// Origins.
    public var origins: [FacetCount]
    /// Destinations.
    public var destinations: [FacetCount]
}
