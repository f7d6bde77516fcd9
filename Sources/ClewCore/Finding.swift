/// Something that a person must look at: an input that could not be read, a contradiction, a doubt.
public struct Finding: Hashable, Sendable, Codable {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
        /// Something could not be read or was left out.
        case problem
        /// All was read, but something is odd.
        case notice
    }

    /// What kind of finding, in lower case with hyphens, such as `bad-row` or `clipped-record`.
    public var kind: String
    /// How much it matters.
    public var severity: Severity
    /// One sentence for a person; quotes nothing of the content.
    public var sentence: String
    /// The file, and the member of an archive after `!/`.
    public var path: String
    /// The capture that it concerns; `nil` when nothing was captured.
    public var capture: RecordID?
    /// The bytes of the file, member or payload that it concerns.
    public var range: Range<Int>?
    /// The line, from 1, where the input has lines.
    public var line: Int?
    /// The row of a table or the record of a WARC, from 1.
    public var item: Int?

    /// A finding.
    public init(
        kind: String, severity: Severity = .problem, sentence: String, path: String, capture: RecordID? = nil,
        range: Range<Int>? = nil, line: Int? = nil, item: Int? = nil
    ) {
        self.kind = kind
        self.severity = severity
        self.sentence = sentence
        self.path = path
        self.capture = capture
        self.range = range
        self.line = line
        self.item = item
    }
}

/// All that was read out of one record of the vault, on its way into the store.
///
/// A large table comes in several parts: each has the capture and the evidence again, and only the last one completes
/// the record.
public struct Reading: Sendable {
    /// The capture; `nil` for a record of the vault that is no capture (a run's options, a report).
    public var capture: Capture?
    /// The evidence; `nil` where nothing was got.
    public var evidence: Evidence?
    /// The passages of this part.
    public var passages: [Passage]
    /// The mentions of this part.
    public var mentions: [PlacedMention]
    /// The findings of this part.
    public var findings: [Finding]
    /// What a site profile or a mapping read out of this part; `nil` when neither knew it.
    public var site: SiteReading?
    /// The run that this record describes, where it is one.
    public var run: Run?
    /// The entry of the evidence log.
    public var leaf: UInt64
    /// Whether the record is complete with this part.
    public var isLast: Bool
    /// What it changes of what was applied before; `nil` when it only adds.
    public var revision: Revision?

    /// The entry whose record it was read from: an earlier one where that record is read anew, else the entry itself.
    public var origin: UInt64 {
        guard case .renewed(let entry, _) = revision else { return leaf }
        return entry
    }

    /// A reading.
    public init(
        leaf: UInt64, capture: Capture? = nil, evidence: Evidence? = nil, passages: [Passage] = [],
        mentions: [PlacedMention] = [], findings: [Finding] = [], run: Run? = nil, isLast: Bool = true
    ) {
        self.leaf = leaf
        self.capture = capture
        self.evidence = evidence
        self.passages = passages
        self.mentions = mentions
        self.findings = findings
        self.run = run
        self.isLast = isLast
    }
}

/// What a later entry of the log changes of an earlier one.
public enum Revision: Hashable, Sendable {
    /// The record of an earlier entry was erased: all that came of it goes.
    case erased(entry: UInt64)
    /// The record of an earlier entry is read anew: with the first part goes what came of it before.
    case renewed(entry: UInt64, isFirst: Bool)
    /// All that this entry has read anew is there.
    case settled
}

/// One import or capture session as it was sealed.
public struct Run: Hashable, Sendable {
    /// The id.
    public var id: RunID
    /// When its options were sealed first.
    public var time: Timestamp
    /// The version of the program.
    public var tool: String
    /// The authority.
    public var authority: String
    /// The options as sealed: one JSON object, with the bytes of mappings and profiles.
    public var options: String

    /// A run.
    public init(id: RunID, time: Timestamp, tool: String, authority: String, options: String) {
        self.id = id
        self.time = time
        self.tool = tool
        self.authority = authority
        self.options = options
    }
}
