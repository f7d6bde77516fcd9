public import ClewCore

/// Why the store could not do what was asked.
public enum StoreFault: Fault, Hashable {
    /// The database cannot be opened, read or written; the SQLite result code tells why.
    case unavailable(code: Int32)
    /// The database was written by a newer program.
    case newerDatabase
    /// The database was written by an older program and was opened for reading alone.
    case olderDatabase
    /// The database does not hold together; the SQLite result code tells how.
    case damaged(code: Int32)
    /// A reading came out of the order of the evidence log.
    case outOfOrder(expected: UInt64, found: UInt64)
    /// A reading contradicts itself: what it says and where.
    case invalidReading(leaf: UInt64, problem: String)
    /// What is to be taken back has been joined with what others told, so that only a rebuild gives the right result.
    case needsRebuild(leaf: UInt64)
    /// The query cannot be understood; the sentence says what would be right.
    case badQuery(String)
    /// There is no such record, or it is above the clearance.
    case notFound

    /// What kind of thing went wrong.
    public var kind: FaultKind {
        switch self {
        case .unavailable: .unavailable
        case .newerDatabase, .olderDatabase, .outOfOrder, .needsRebuild: .conflict
        case .damaged: .corrupted
        case .invalidReading, .badQuery: .invalidInput
        case .notFound: .notFound
        }
    }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .unavailable(let code):
            "The database cannot be used (SQLite result \(code)): check that its folder exists, is writable and has room."
        case .newerDatabase:
            "The database was written by a newer version of Clew: use that version, or run `clew rebuild` with this one."
        case .olderDatabase:
            "The database was written by an older version of Clew: open the case for work once, or run `clew rebuild`."
        case .damaged(let code):
            "The database is damaged (SQLite result \(code)): run `clew rebuild`, which makes it again from the vault."
        case .outOfOrder(let expected, let found):
            "Entry \(found) of the evidence log came where entry \(expected) was due: run `clew rebuild`."
        case .invalidReading(let leaf, let problem):
            "Entry \(leaf) of the evidence log was read wrongly (\(problem)): report this with the version of Clew."
        case .needsRebuild(let leaf):
            "Entry \(leaf) of the evidence log changes what was joined with other entries: run `clew rebuild`."
        case .badQuery(let sentence): sentence
        case .notFound: "There is no such record in this case, or it is above the clearance: check the id."
        }
    }
}
