internal import Synchronization

/// The first fault of several syncs at once.
final class SyncOutcome: Sendable {
    private let first = Mutex<LogFault?>(nil)

    /// Keeps the fault if it is the first.
    func note(_ fault: LogFault) {
        first.withLock { kept in kept = kept ?? fault }
    }

    /// The first fault, if any.
    var fault: LogFault? { first.withLock { $0 } }
}
