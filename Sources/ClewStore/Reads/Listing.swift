public import ClewCore

/// Which part of a list is wanted.
public struct Page: Hashable, Sendable {
    /// How many rows are passed over.
    public var offset: Int
    /// How many rows are wanted at most.
    public var limit: Int

    /// A part of a list; negative numbers count as zero, and no page has more than 1,000 rows.
    public init(offset: Int = 0, limit: Int = 50) {
        self.offset = max(0, offset)
        self.limit = min(max(0, limit), 1000)
    }
}

/// A part of a list in a stable order.
public struct Listing<Row: Sendable>: Sendable {
    /// The rows.
    public var rows: [Row]
    /// The position of the first row in the whole list.
    public var offset: Int
    /// The number of all rows that may be seen.
    public var total: Int

    /// A part of a list.
    public init(rows: [Row], offset: Int, total: Int) {
        self.rows = rows
        self.offset = offset
        self.total = total
    }

    /// Whether rows follow after this part.
    public var hasMore: Bool { offset + rows.count < total }
}

/// An evidence in a list.
public struct EvidenceSummary: Hashable, Sendable {
    /// What reading found out about the bytes; the columns are left out.
    public var evidence: Evidence
    /// How it may be handled: as its least confidential capture says.
    public var handling: Handling
    /// The number of its passages.
    public var passageCount: Int
    /// The number of mentions in it.
    public var mentionCount: Int
}

/// An indicator in a list.
public struct IndicatorSummary: Hashable, Sendable {
    /// The indicator.
    public var id: IndicatorID
    /// The best grade under which it stands anywhere.
    public var grade: Grade
    /// How often it stands in what may be seen.
    public var mentionCount: Int
}

/// A finding as it is kept.
public struct FindingEntry: Hashable, Sendable {
    /// The id: kind, capture or path, and place, joined by colons.
    public var id: String
    /// The finding.
    public var finding: Finding
    /// The entry of the evidence log whose reading made it.
    public var leaf: UInt64
    /// How it may be handled: as its capture.
    public var handling: Handling
}

/// A run as it is kept.
public struct RunEntry: Hashable, Sendable {
    /// The run.
    public var run: Run
    /// The entry of the evidence log in which it is sealed.
    public var leaf: UInt64
    /// The number of its captures that may be seen.
    public var captureCount: Int
}

/// A market or site with what was captured of it.
public struct SourceSummary: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The number of captures that may be seen.
    public var captureCount: Int
    /// The time of the first of them; `nil` when only rows of tables name the source.
    public var first: Timestamp?
    /// The time of the last of them.
    public var last: Timestamp?
}
