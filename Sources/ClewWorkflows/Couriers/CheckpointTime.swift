public import ClewCore
internal import ClewLedger
internal import ClewVault

/// A time stamp of a checkpoint, as people are told about it.
public struct CheckpointTime: Sendable, Hashable {
    /// The moment, by the authority's clock.
    public let time: Timestamp
    /// What the authority calls itself; `nil` when the stamp does not say. Nobody has checked it.
    public let authority: String?
    /// The policy of the authority.
    public let policy: String
    /// The number that the authority gave to the stamp, in hexadecimal digits.
    public let serialNumber: String
    /// How many entries of the evidence log it covers.
    public let entries: Int
    /// The SHA-256 digest of the authority's answer.
    public let digest: String

    init(_ kept: KeptTimeStamp) {
        time = kept.stamp.time
        authority = kept.stamp.authority
        policy = kept.stamp.policy.description
        serialNumber = kept.stamp.serialNumber
        entries = kept.size
        digest = kept.digest
    }

    /// `2026-11-26T09:49:05Z by Exercise Time Stamps`.
    public var words: String { "\(time) by \(authority ?? "an authority that does not name itself")" }
}

/// What became of the wish for a time stamp. A time stamp that is not there is no fault: it is told.
public enum TimeStampOutcome: Sendable, Hashable {
    /// No authority for time stamps is configured.
    case notConfigured
    /// The newest checkpoint is stamped.
    case present(CheckpointTime)
    /// An older one is stamped, and so many entries came after it.
    case older(CheckpointTime, later: Int)
    /// None is; why.
    case absent(reason: String)

    /// One sentence; the signature of the authority is not checked by Clew, and it says so.
    public var sentence: String {
        switch self {
        case .notConfigured: "Time stamp: absent; no authority is configured ('clew courier add time-stamps URL')."
        case .present(let time):
            "Time stamp: present, of \(time.words); its signature is not verified by Clew ('openssl ts -verify' does)."
        case .older(let time, let later):
            "Time stamp: present for the first \(time.entries) of \(time.entries + later) entries, of \(time.words); "
                + "\(later) came after it: ask for one with 'clew timestamp'. Its signature is not verified by Clew."
        case .absent(let reason): "Time stamp: absent. \(reason)"
        }
    }

    /// Whether a time stamp of the newest checkpoint was wanted and did not come.
    public var isFailure: Bool {
        switch self {
        case .notConfigured, .present: false
        case .older, .absent: true
        }
    }
}
