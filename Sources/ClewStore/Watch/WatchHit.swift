public import ClewCore

/// A hit of a watch rule: what was found, where, when, and on what it rests.
public struct WatchHit: Hashable, Sendable {
    /// What was hit.
    public enum Subject: Hashable, Sendable {
        /// A listing, with its title.
        case listing(ListingKey, title: String)
        /// A seller.
        case seller(AccountKey)
        /// A value.
        case indicator(IndicatorID)
        /// A word or phrase, and the address or file where it stands.
        case term(String, place: String)
        /// A market or site.
        case market(String)
    }

    /// A price that jumped, in euros.
    public struct Price: Hashable, Sendable {
        /// What it is of.
        public var measure: PriceMeasure
        /// The median that it is compared with.
        public var usual: Double
        /// The price.
        public var now: Double
    }

    /// The id.
    public var id: HitID
    /// The name of the rule.
    public var rule: String
    /// The version of the rule.
    public var digest: Digest
    /// What the rule waits for.
    public var kind: WatchRule.Kind
    /// When: the time of the capture, or the one that the page or the row tells.
    public var time: Timestamp
    /// The market or site.
    public var source: String
    /// What was hit.
    public var subject: Subject
    /// The capture that it rests on.
    public var capture: RecordID
    /// The entry of the evidence log that covers the capture.
    public var leaf: UInt64
    /// The evidence and the passage of it; `nil` for a site that is gone.
    public var evidence: EvidenceID?
    /// The position of the passage.
    public var passage: Int?
    /// Of a price that jumped: from what to what.
    public var price: Price?
    /// Of a price that jumped the time of the first sighting that it is compared with; of a site that is gone the time of its
    /// last whole page.
    public var from: Timestamp?
    /// How many sightings, or attempts that failed, there are since then.
    public var basisCount: Int?
    /// Whether the person who asks has not yet seen it.
    public var isNew: Bool
}

/// What a person has seen of the hits.
public struct HitMarks: Hashable, Sendable, Codable {
    /// Up to where the hits of one version of a rule were seen.
    public struct Mark: Hashable, Sendable, Codable {
        /// The version of the rule; a changed rule is looked at anew.
        public var digest: Digest
        /// Hits that rest on an entry of the evidence log before this one were seen.
        public var leaf: UInt64
        /// Single hits that were seen besides.
        public var ids: [HitID]

        /// A mark.
        public init(digest: Digest, leaf: UInt64 = 0, ids: [HitID] = []) {
            self.digest = digest
            self.leaf = leaf
            self.ids = ids
        }
    }

    /// The marks by the names of the rules.
    public var rules: [String: Mark] = [:]

    /// Nothing was seen.
    public init() {}
}

/// A rule as the database keeps it.
public struct WatchState: Hashable, Sendable {
    /// The name.
    public var rule: String
    /// What it waits for.
    public var kind: WatchRule.Kind
    /// The version.
    public var digest: Digest
    /// How many hits there are.
    public var hits: Int
    /// How many of them the person who asks has not yet seen.
    public var fresh: Int
    /// The time of the newest hit.
    public var last: Timestamp?
}
