/// One attempt to get bytes, whether it got them or not.
///
/// One evidence may have many captures; a capture without evidence tells when and why there was nothing.
public struct Capture: Hashable, Sendable {
    /// What came of the attempt.
    public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
        /// The bytes were got.
        case got
        /// The server said that nothing had changed since an earlier capture.
        case unchanged
        /// The server answered with an error or a refusal, or a wall came in place of the page.
        case refused
        /// No answer came.
        case unreachable
        /// The page was not asked for, or its answer not taken, until a person has done something: a wall stands before
        /// it, the authority or the way does not allow it, or the proxy is not there. It says nothing of the site.
        case parked
        /// The record could not be read whole.
        case damaged
    }

    /// Where the time of a capture comes from.
    public enum TimeBasis: String, Sendable, Hashable, Codable, CaseIterable {
        /// The record itself states it (WARC-Date, a saved-page comment, a column).
        case stated
        /// The person who imported it gave it.
        case given
        /// Read from the file name.
        case fileName = "file-name"
        /// The modification time of the file or archive member.
        case fileTime = "file-time"
        /// Unknown; the time of sealing stands in.
        case sealed
    }

    /// The id: the vault record that holds it.
    public var id: RecordID
    /// The entry of the evidence log that covers it.
    public var leaf: UInt64
    /// The session in which it came in; `nil` for a record of a foreign WARC whose session is not known.
    public var run: RunID?
    /// The authority under which it came in.
    public var authority: String
    /// The bytes that were got; `nil` where there were none.
    public var evidence: EvidenceID?
    /// The address that was asked for, as captured; `nil` when it is not known.
    public var address: String?
    /// Where it lay when it was imported: file, and member of an archive after `!/`.
    public var path: String
    /// The market or site: the host of the address, or the name given on import.
    public var source: String
    /// When.
    public var time: Timestamp
    /// Where the time comes from.
    public var timeBasis: TimeBasis
    /// What came of it.
    public var outcome: Outcome
    /// The HTTP status; `nil` when there was none.
    public var status: Int?
    /// The media type as stated, without parameters; empty when not stated.
    public var mediaType: String
    /// How it may be handled.
    public var handling: Handling

    /// A capture.
    public init(
        id: RecordID, leaf: UInt64, run: RunID?, authority: String, evidence: EvidenceID?, address: String?,
        path: String,
        source: String, time: Timestamp, timeBasis: TimeBasis, outcome: Outcome, status: Int? = nil,
        mediaType: String = "", handling: Handling = .unassessed
    ) {
        self.id = id
        self.leaf = leaf
        self.run = run
        self.authority = authority
        self.evidence = evidence
        self.address = address
        self.path = path
        self.source = source
        self.time = time
        self.timeBasis = timeBasis
        self.outcome = outcome
        self.status = status
        self.mediaType = mediaType
        self.handling = handling
    }
}
