/// What a case watches for: a rule as a person wrote it, ready to be asked of what was read.
///
/// `Documentation/Rules.md` teaches the form in which rules are written.
public struct WatchRule: Hashable, Sendable {
    /// What a rule waits for.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A listing that was not seen before.
        case newListing = "new listing"
        /// A seller whose offers were not seen before.
        case newSeller = "new seller"
        /// A value, or a kind of values, on a site where it did not stand before.
        case indicator
        /// A word or phrase on a page where it did not stand before.
        case term
        /// A price far from what the same listing cost before.
        case priceJump = "price jump"
        /// A site that gave no whole page any more though it was asked.
        case marketGone = "market gone"
    }

    /// What a rule waits for, with what narrows it.
    public enum Condition: Hashable, Sendable {
        case newListing(WatchedOffers)
        case newSeller(WatchedOffers)
        case indicator(WatchedIndicators)
        /// Words or phrases, each as it was written.
        case term([String])
        case priceJump(WatchedOffers, PriceJumpLimits)
        case marketGone(OutageLimits)
    }

    /// Its name: what people and hits call it, and under which it is replaced.
    public var name: String
    /// What the person who wrote it wants said with it; empty for nothing.
    public var note: String
    /// The markets or sites that it is about, in whatever letter case; empty for all.
    public var markets: [String]
    /// What it waits for.
    public var condition: Condition
    /// Whether its hits are to be sent to the configured address.
    public var isSent: Bool
    /// The SHA-256 of the file: the version of the rule.
    public var digest: Digest

    /// A rule.
    public init(
        name: String, note: String = "", markets: [String] = [], condition: Condition, isSent: Bool = false,
        digest: Digest
    ) {
        self.name = name
        self.note = note
        self.markets = markets
        self.condition = condition
        self.isSent = isSent
        self.digest = digest
    }

    /// The kind of ``condition``.
    public var kind: Kind {
        switch condition {
        case .newListing: .newListing
        case .newSeller: .newSeller
        case .indicator: .indicator
        case .term: .term
        case .priceJump: .priceJump
        case .marketGone: .marketGone
        }
    }
}

/// Which offers a rule is about. Fields narrow each other; the values of one field are alternatives; an empty field
/// narrows nothing.
public struct WatchedOffers: Hashable, Sendable {
    /// Substances by their preferred names.
    public var substances: [String] = []
    /// Classes of substances.
    public var classes: [String] = []
    /// Places from which is shipped: codes of ISO 3166-1 (alpha-2), `EU` or `WW`.
    public var origins: [String] = []
    /// Places to which is shipped, as ``origins``.
    public var destinations: [String] = []
    /// Parts of the market's own categories.
    public var categories: [String] = []
    /// Words that stand in the title, those of one text all.
    public var titles: [String] = []
    /// Sellers by their names.
    public var sellers: [String] = []

    /// All offers.
    public init() {}
}

/// Which indicators a rule is about.
public struct WatchedIndicators: Hashable, Sendable {
    /// Whole kinds.
    public var kinds: [IndicatorKind] = []
    /// Single values in their canonical form.
    public var values: [IndicatorID] = []
    /// The worst grade that counts.
    public var worst = Grade.unverified

    /// No indicator yet.
    public init() {}
}

/// When a price has jumped: it is so many times the median of the days before, or that part of it.
public struct PriceJumpLimits: Hashable, Sendable {
    /// In which direction.
    public enum Direction: String, Sendable, CaseIterable {
        case up, down, both
    }

    /// How many times the median; more than 1.
    public var factor: Double
    /// In which direction.
    public var direction: Direction
    /// So many days before count.
    public var days: Int
    /// So many times the price must have been seen in these days.
    public var sightings: Int

    /// Limits.
    public init(factor: Double = 1.5, direction: Direction = .both, days: Int = 30, sightings: Int = 3) {
        self.factor = factor
        self.direction = direction
        self.days = days
        self.sightings = sightings
    }
}

/// When a site is gone: so many attempts failed one after the other over so many hours.
public struct OutageLimits: Hashable, Sendable {
    /// From the first attempt that failed to the last; also the longest time between two attempts that counts as looking.
    public var hours: Int
    /// The least number of attempts that failed.
    public var attempts: Int

    /// Limits.
    public init(hours: Int = 24, attempts: Int = 3) {
        self.hours = hours
        self.attempts = attempts
    }
}
