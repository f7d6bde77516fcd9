public import ClewCore
internal import GRDB

/// One indicator with what the case knows of it.
public struct IndicatorView: Hashable, Sendable {
    /// The indicator, its best grade and how often it stands.
    public var summary: IndicatorSummary
    /// The day on which it was seen first.
    public var firstSeen: Timestamp
    /// The day on which it was seen last.
    public var lastSeen: Timestamp
    /// The forms in which it was written, the most frequent first, at most twenty; counted over the newest 2,000.
    public var writtenForms: [WrittenForm]
    /// The indicators that stand in the same passages, the most frequent first, at most fifty.
    public var neighbours: [Neighbour]
    /// How many of its passages were looked at for ``neighbours``: all, or the newest.
    public var neighbourBasis: Count

    /// A form in which an indicator was written.
    public struct WrittenForm: Hashable, Sendable {
        /// The value as written.
        public var written: String
        /// How often.
        public var count: Int
    }

    /// An indicator beside another.
    public struct Neighbour: Hashable, Sendable {
        /// The indicator.
        public var id: IndicatorID
        /// Its best grade.
        public var grade: Grade
        /// In how many passages both stand.
        public var passageCount: Int
    }
}

/// A place where an indicator stands.
public struct IndicatorPlace: Hashable, Sendable {
    /// The evidence.
    public var evidence: EvidenceID
    /// The title of the passage.
    public var title: String
    /// The mention and where exactly it stands.
    public var mention: PlacedMention
    /// The text around it, with it marked; the value alone where it is not part of the text.
    public var snippet: Snippet
    /// The market or site: the row's own, or that of the first capture.
    public var source: String
    /// When: the row's own time, or that of the first capture.
    public var time: Timestamp
    /// The version of the reader that made the text.
    public var readerVersion: Int
    /// The first captures of the evidence, at most three.
    public var captures: [Capture]
    /// The number of its captures.
    public var captureCount: Int
}

extension Store {
    /// The indicators, those that stand most often first, then in the order of the kinds and of their first appearance.
    ///
    /// Indicators that stand only in what is above the clearance are left out.
    public func indicators(
        kind: IndicatorKind? = nil, grade: Grade? = nil, page: Page = Page(), clearance: Clearance
    ) throws(StoreFault) -> Listing<IndicatorSummary> {
        try read { db in try IndicatorLister(in: db, clearance: clearance).listing(kind: kind, grade: grade, page: page)
        }
    }

    /// One indicator: when it was seen, how it was written, what stands beside it.
    ///
    /// Throws ``StoreFault/notFound``.
    public func indicator(_ id: IndicatorID, clearance: Clearance) throws(StoreFault) -> IndicatorView {
        try read { try IndicatorReader(in: $0, clearance: clearance).view(id) }
    }

    /// The places where an indicator stands, the newest first: the reasons behind whatever is said of it.
    ///
    /// Each tells the bytes, the reader's version, the captures and their log entries. Throws
    /// ``StoreFault/notFound``.
    public func places(of id: IndicatorID, page: Page = Page(), clearance: Clearance) throws(StoreFault)
        -> Listing<IndicatorPlace>
    {
        try read { db in
            let reader = IndicatorReader(in: db, clearance: clearance)
            return try PlaceReader(in: db, clearance: clearance).places(of: reader.row(id), page: page)
        }
    }
}
