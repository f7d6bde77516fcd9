/// One thing that a check of a log found, named by the file it lies in.
public struct LogFinding: Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// The file is not there.
        case missing
        /// The file cannot be read.
        case unreadable
        /// The file has not the length or the structure that it must have.
        case malformed
        /// The content does not hash to what the log says of it.
        case differs
        /// The checkpoint is not to be trusted.
        case untrusted(NoteFault)
        /// The log does not go on from a checkpoint that was seen earlier.
        case inconsistent(earlierSize: UInt64)
        /// The file was left by an interrupted append; nothing sealed is in it.
        case leftover
        /// The file is none of a log's.
        case foreign
    }

    /// The path relative to the folder of the log.
    public let file: String
    /// The number of the entry, where the damage can be told to lie in one.
    public let entry: UInt64?
    /// The position of the hash in the tile, from 0, where the damage can be told to lie in one.
    public let position: Int?
    /// What is wrong.
    public let problem: Problem

    init(_ file: String, entry: UInt64? = nil, position: Int? = nil, _ problem: Problem) {
        self.file = file
        self.entry = entry
        self.position = position
        self.problem = problem
    }

    /// Whether something sealed is damaged; leftovers and foreign files are no damage.
    public var isDamage: Bool {
        switch problem {
        case .leftover, .foreign: false
        default: true
        }
    }

    /// One sentence for a person.
    public var sentence: String {
        let place =
            entry.map { "Entry \($0) in \(file)" } ?? position.map { "Hash \($0) in \(file)" } ?? "The file \(file)"
        switch problem {
        case .missing: return "\(place) is missing."
        case .unreadable: return "\(place) cannot be read."
        case .malformed: return "\(place) has not the structure that it must have."
        case .differs: return "\(place) is not what was sealed."
        case .untrusted(.malformed): return "\(place) is no checkpoint of this log."
        case .untrusted(.badSignature): return "\(place) has a signature that is not valid."
        case .untrusted(.noKnownSignature): return "\(place) is signed by no known key."
        case .inconsistent(let size): return "The log does not go on from the \(size) entries that it had earlier."
        case .leftover: return "\(place) was left by an interrupted append and can be removed."
        case .foreign: return "\(place) does not belong to the log."
        }
    }
}

/// What a check of a log found.
public struct LogReport: Hashable, Sendable {
    /// The checkpoint, when it can be trusted.
    public let checkpoint: SignedCheckpoint?
    /// The number of entries that were hashed again.
    public let entryCount: UInt64
    /// What was found, in the order of the check; empty for a whole log.
    public let findings: [LogFinding]

    /// Whether everything that was sealed is there and unchanged.
    public var isWhole: Bool { checkpoint != nil && !findings.contains(where: \.isDamage) }
}
