import ClewVault
import Foundation

/// The lock of whoever brings the database up to the log: one process at a time, because what is taken back and read
/// anew must not be added to by somebody who is further.
struct ReadingLock {
    private let descriptor: CInt

    /// Waits for the lock; `nil` when the work was ended meanwhile.
    ///
    /// - Parameter name: another lock that is waited for in the same way.
    init?(_ folder: CaseFolder, _ observer: Observer, name: String = "reading") throws {
        let path = folder.state + "/\(name).lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw WorkflowFault.system(
                sentence: "\(path) cannot be written; look at the rights of the case's folder and at its disk.")
        }
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if observer.isCancelled() {
                close(descriptor)
                return nil
            }
            usleep(20_000)
        }
    }

    /// Lets the next one in.
    func release() {
        close(descriptor)
    }
}

extension Workspace {
    /// Does something while no other process reads on; `nil` when the work was ended before its turn came.
    func whileReading<Result>(_ observer: Observer, _ body: () throws -> Result) throws -> Result? {
        guard let lock = try ReadingLock(folder, observer) else { return nil }
        defer { lock.release() }
        return try body()
    }
}
