public import ClewCore

/// A number of things that may have been counted only up to a limit.
public struct Count: Hashable, Sendable {
    /// The number; at least that many when it is not exact.
    public var value: Int
    /// Whether all were counted.
    public var isExact: Bool

    /// A number.
    public init(_ value: Int, isExact: Bool = true) {
        self.value = value
        self.isExact = isExact
    }
}

/// In which order hits come.
public enum SearchOrder: String, Hashable, Sendable, CaseIterable {
    /// The best match first (BM25 over the words found), then the newest.
    case relevance
    /// The newest day first; within a day what was added last.
    case newest
}

/// One passage that a query found.
public struct SearchHit: Hashable, Sendable {
    /// The evidence.
    public var evidence: EvidenceID
    /// The position of the passage in it.
    public var ordinal: Int
    /// The title, with the words of the query marked.
    public var title: Snippet
    /// The market or site: the row's own, or that of the first capture that may be seen.
    public var source: String
    /// When: the row's own time, or that of the first capture that may be seen.
    public var time: Timestamp
    /// How it was read.
    public var form: Evidence.Form
    /// The stretch of the text that shows most of what was looked for.
    public var snippet: Snippet
    /// The number of indicators that stand in it.
    public var mentionCount: Int
    /// The first captures of the evidence, at most three.
    public var captures: [Capture]
    /// The number of its captures.
    public var captureCount: Int
}

/// An indicator that a word of the query names exactly.
public struct DirectHit: Hashable, Sendable {
    /// The indicator.
    public var id: IndicatorID
    /// The best grade under which it stands anywhere.
    public var grade: Grade
    /// How often it stands in the case.
    public var mentionCount: Int
}

/// How often each property occurs among the passages found.
public struct SearchFacets: Hashable, Sendable {
    /// A property and its number of passages.
    public struct Entry<Value: Hashable & Sendable>: Hashable, Sendable {
        /// The property.
        public var value: Value
        /// The number of passages that have it.
        public var count: Int
    }

    /// Kinds of indicators, the most frequent first.
    public var kinds: [Entry<IndicatorKind>] = []
    /// Markets or sites, the most frequent first; at most fifty.
    public var sources: [Entry<String>] = []
    /// Grades of indicators, the best first.
    public var grades: [Entry<Grade>] = []
    /// Forms, the most frequent first.
    public var forms: [Entry<Evidence.Form>] = []
    /// Months as `2014-03`, the earliest first.
    public var months: [Entry<String>] = []
    /// How many passages were counted for this: all that were found, or the newest of them.
    public var basis = Count(0)
}

/// What a query found.
public struct SearchAnswer: Sendable {
    /// The query as it was understood.
    public var query: SearchQuery
    /// One page of the passages.
    public var hits: [SearchHit]
    /// The position of the first hit of the page in the whole list.
    public var offset: Int
    /// The number of passages; exact up to ``mostCounted``.
    public var total: Count
    /// In which order they come.
    public var order: SearchOrder
    /// Their properties.
    public var facets: SearchFacets
    /// The indicators that the query names.
    public var directHits: [DirectHit]
    /// What was read otherwise than it was written, or is not in the case, a sentence each.
    public var notices: [String]

    /// So many passages are counted exactly and can be paged through; of more, the newest.
    public static let mostCounted = 10_000
    /// So many passages are ranked; more come newest first.
    public static let mostRanked = 2000
}
