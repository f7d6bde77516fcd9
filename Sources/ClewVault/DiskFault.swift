public import ClewCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The disk refused an operation.
public struct DiskFault: Fault, Hashable {
    /// What was being done: `open`, `read`, `write`, `sync`, `rename`, …
    public let operation: String
    /// The last part of the path: a name that Clew gave, or the name of the file that was to be imported.
    public let name: String
    /// The system's error number.
    public let code: Int32

    init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        name = String(path.split(separator: "/").last ?? "/")
        self.code = code
    }

    /// Not found, not permitted, or not available.
    public var kind: FaultKind {
        switch code {
        case ENOENT: .notFound
        case ENOTDIR: .invalidInput
        case EACCES, EPERM, EROFS: .denied
        case EEXIST: .conflict
        default: .unavailable
        }
    }

    /// What failed, on which file, and what to look at.
    public var sentence: String {
        let advice =
            switch code {
            case ENOENT: "it is not there"
            case ENOTDIR: "there is a file where a folder is wanted; name another place"
            case EACCES, EPERM: "this user may not; look at the owner and the mode of the folder"
            case EROFS: "the disk is read-only"
            case ENOSPC, EDQUOT: "the disk is full; make room and repeat"
            case EMFILE, ENFILE: "too many files are open"
            case EEXIST: "it is there already"
            case EIO: "the device reports an error; copy the case to another disk"
            default: "error number \(code) of the system"
            }
        return "Cannot \(operation) \(name): \(advice)."
    }
}
