public import ClewCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Why an exercise cannot be made or served.
public enum ExerciseFault: Fault, Hashable {
    /// The folder holds something already.
    case notEmpty(String)
    /// A file cannot be written; the system's error number.
    case unwritable(String, errno: Int32)
    /// The folder holds no exercise, or one of another version.
    case noExercise(String)
    /// The port is in use, or the address 127.0.0.2 is not there.
    case notServed(port: Int, errno: Int32)
    /// The exercise has no such day; its last one.
    case noDay(Int, last: Int)

    /// What kind of thing went wrong.
    public var kind: FaultKind {
        switch self {
        case .noExercise, .noDay: .invalidInput
        case .unwritable: .unavailable
        case .notEmpty, .notServed: .conflict
        }
    }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .notEmpty(let folder): "\(folder) is not empty; name a folder that is empty or not there yet."
        case .unwritable(let path, let number):
            "\(path) cannot be written (error \(number)); check the disk and rights."
        case .noExercise(let folder):
            "\(folder) holds no exercise of this version; make one with 'clew exercise new'."
        case .notServed(let port, EADDRINUSE):
            "Port \(port) of 127.0.0.2 is in use by another program; choose another one with --port."
        case .notServed(let port, let number):
            "Port \(port) of 127.0.0.2 cannot be opened (error \(number)); choose another one with --port."
        case .noDay(let day, let last): "The exercise has no day \(day); its days are 0 to \(last)."
        }
    }
}
