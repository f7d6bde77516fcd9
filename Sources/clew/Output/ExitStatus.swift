import ClewCore

/// How the program ends; part of the command-line contract.
enum ExitStatus: Int32, Error {
    case done = 0
    case findings = 1
    case wrongUse = 2
    case refused = 3
    case denied = 4
    case internalFault = 5
    case interrupted = 130

    /// The one table from what went wrong to how the program ends.
    init(_ kind: FaultKind) {
        self =
            switch kind {
            case .invalidInput, .notFound, .conflict: .refused
            case .denied: .denied
            case .unavailable, .corrupted: .internalFault
            }
    }
}
