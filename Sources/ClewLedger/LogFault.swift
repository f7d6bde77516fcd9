public import ClewCore

/// Why a log could not be read or continued.
public enum LogFault: Fault, Hashable {
    /// There is no log in the folder.
    case noLog
    /// The checkpoint is not signed by a known key, or is of another log, or is no checkpoint.
    case untrusted(NoteFault)
    /// A file of the log is not what the checkpoint says; the path is relative to the folder of the log.
    case damaged(file: String)
    /// The signing key has signed another history than the one in this folder: this is an older or foreign copy.
    case forked(signed: UInt64, here: UInt64)
    /// An entry has more than 65,535 bytes; nothing of its group was written.
    case entryTooLong(position: Int, byteCount: Int)
    /// The log was opened without a signing key, or its lock is no longer held.
    case notWritable
    /// The log has no such entry or size.
    case outOfRange
    /// The operating system refused: what was tried, on which file, and the error number.
    case system(action: String, file: String, number: Int32)

    /// What kind of thing went wrong.
    public var kind: FaultKind {
        switch self {
        case .noLog, .outOfRange: .notFound
        case .untrusted, .damaged: .corrupted
        case .forked: .conflict
        case .entryTooLong: .invalidInput
        case .notWritable: .denied
        case .system: .unavailable
        }
    }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .noLog:
            "There is no log in this folder; check the path of the case."
        case .untrusted(.malformed):
            "The checkpoint of the log is damaged or belongs to another log; verify the case or restore it from a backup."
        case .untrusted(.badSignature):
            "The signature of the log's checkpoint is wrong; verify the case or restore it from a backup."
        case .untrusted(.noKnownSignature):
            "The log's checkpoint is signed by no known key; import the key of the case, or adopt the case."
        case .damaged(let file):
            "The file \(file) of the log is damaged or missing; verify the case and restore the file from a backup."
        case .forked(let signed, let here):
            "This copy ends at entry \(here) but \(signed) entries were signed elsewhere under its name; continue the "
                + "newest copy, or adopt this one."
        case .entryTooLong(_, let byteCount):
            "A log entry has \(byteCount) bytes and the most is \(EntryBundle.maximumEntryCount); shorten the statement."
        case .notWritable:
            "The log can only be read here because its signing key is missing; import the key or adopt the case."
        case .outOfRange:
            "The log has no such entry; use a number below its size."
        case .system(let action, let file, let number):
            "The system could not \(action) \(file) (error \(number)); check the disk space and the permissions."
        }
    }
}
