public import ClewCore

/// Why a WARC file cannot be read or written at all. Damage inside a file is no error but a ``WARCFinding``.
public enum WARCError: Fault, Hashable {
    /// The file could not be opened or read; the number is that of the system.
    case unreadable(errno: Int32)
    /// The file could not be written; the number is that of the system.
    case unwritable(errno: Int32)
    /// There is not enough memory.
    case outOfMemory
    /// A field name or value holds what no head can carry: a line break, or a name that is no token.
    case badField
    /// A block has another length than was announced.
    case lengthMismatch
    /// At the place asked for there is no record.
    case noRecord
    /// The block of the record is larger than the limit (bytes) for reading it into memory.
    case blockTooLarge(limit: Int)

    /// What kind of thing went wrong.
    public var kind: FaultKind {
        switch self {
        case .unreadable, .unwritable, .outOfMemory: .unavailable
        case .badField, .lengthMismatch, .blockTooLarge: .invalidInput
        case .noRecord: .corrupted
        }
    }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .unreadable(let code):
            "The WARC file cannot be read (system error \(code)); check the disk and the rights."
        case .unwritable(let code): "The WARC file cannot be written (system error \(code)); check space and rights."
        case .outOfMemory: "There is not enough memory for this record; close other programs and try again."
        case .badField: "A field of the record head holds a line break or a bad name; correct it."
        case .lengthMismatch: "The block has another length than its head says; give the true length."
        case .noRecord: "There is no WARC record at this place; check that the file is the one that was indexed."
        case .blockTooLarge(let limit): "The record is larger than \(limit) bytes; read it piece by piece."
        }
    }
}
