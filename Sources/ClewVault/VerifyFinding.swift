public import ClewCore

/// One thing that verifying found, named as exactly as it can be told.
public struct VerifyFinding: Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// The stored bytes, or the salt beside them, are not those that were sealed.
        case damaged
        /// The bytes are those that were sealed, but what the log says of the payload does not follow from them.
        case payloadDiffers
        /// The file is not there, or cannot be read.
        case missing
        /// The file ends before the bytes that the log names.
        case truncated
        /// The bytes belong to no entry.
        case unaccounted
        /// The file is none of a vault's.
        case foreign
        /// The entry has not the form of a statement, or contradicts the entries before it.
        case badEntry
        /// The index says something else than the log; it is derived and made again when the case is opened with its keys.
        case indexDiffers
        /// What stands in the place of an erased record is not its tombstone.
        case erasureUnfinished(decision: Int)
        /// The import of the file has not come to its end.
        case importUnfinished
        /// A file of a log; the text says what is wrong with it.
        case log(String)
    }

    /// The file, relative to the folder of the case.
    public let file: String
    /// The first byte; `nil` when the file as a whole is meant.
    public var offset: Int?
    /// The number of bytes.
    public var length: Int?
    /// Where in the file the gzip stream begins whose inflated bytes offset and length count.
    public var stream: Int?
    /// The number of the entry in the evidence log.
    public var leaf: Int?
    /// The id of the record, when it can still be told.
    public var id: RecordID?
    /// What is wrong.
    public let problem: Problem
    /// Whether something sealed is damaged or missing; what is merely unfinished or left over is not.
    public let isDamage: Bool

    init(
        _ file: String, offset: Int? = nil, length: Int? = nil, stream: Int? = nil, leaf: Int? = nil,
        id: RecordID? = nil,
        _ problem: Problem, isDamage: Bool = true
    ) {
        self.file = file
        self.offset = offset
        self.length = length
        self.stream = stream
        self.leaf = leaf
        self.id = id
        self.problem = problem
        self.isDamage = isDamage
    }

    init(_ address: RecordAddress, id: RecordID?, _ problem: Problem) {
        self.init(
            "vault/" + address.file.name, offset: address.offset, length: address.length, stream: address.stream,
            leaf: address.leaf, id: id, problem)
    }

    /// One sentence for a person.
    public var sentence: String {
        var place = file
        if let offset {
            place += length.map { ", bytes \(offset) to \(offset + max(0, $0 - 1))" } ?? ", byte \(offset)"
            if let stream { place += " of the inflated stream at byte \(stream)" }
        }
        if let leaf { place += ", entry \(leaf)" }
        if let id { place += ", record \(id)" }
        let what =
            switch problem {
            case .damaged: "damaged; put the file back from a backup"
            case .payloadDiffers: "the payload is not the one that was sealed"
            case .missing: "missing; put the file back from a backup"
            case .truncated: "cut off; put the file back from a backup"
            case .unaccounted: "belongs to no entry"
            case .foreign: "not a file of the vault"
            case .badEntry: "the entry contradicts the log or has no form that is known"
            case .indexDiffers: "the index is wrong; open the case with its keys to make it again"
            case .erasureUnfinished(let decision):
                "erased under decision \(decision), but not overwritten as it should be; open the case with its keys"
            case .importUnfinished: "the import is not finished; import the file again"
            case .log(let sentence): sentence
            }
        return "\(place): \(what)."
    }
}

/// What verifying a case found.
public struct VerifyReport: Sendable {
    /// Entries of each log that were checked.
    public internal(set) var entryCounts: [LogName: Int] = [:]
    /// Extents whose bytes were read and compared; 0 unless deep.
    public internal(set) var extentCount = 0
    /// Stored bytes that were read and compared.
    public internal(set) var byteCount = 0
    /// Records that were erased, each with the decision: not damage.
    public internal(set) var erased: [(leaf: Int, decision: Int)] = []
    /// What was found; files first, then by entry.
    public internal(set) var findings: [VerifyFinding] = []
    /// Findings beyond the hundred thousand that are kept.
    public internal(set) var omittedFindings = 0

    /// Whether everything that was sealed is there and unchanged.
    public var isWhole: Bool { omittedFindings == 0 && !findings.contains(where: \.isDamage) }
    /// Whether there is nothing that needs a person.
    public var isClean: Bool { omittedFindings == 0 && findings.isEmpty }

    private static let most = 100_000

    mutating func add(_ finding: VerifyFinding) {
        if findings.count < VerifyReport.most { findings.append(finding) } else { omittedFindings += 1 }
    }
}
