#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A lock on a file, exclusive unless it is said to be shared: it keeps out other processes and other threads alike,
/// because each lock opens the file anew. It ends with ``release()``, and with the process in any case.
///
///     guard let lock = FileLock(trying: folder + "/watch.lock") else { return }  // Somebody else has it.
///     defer { lock.release() }
package struct FileLock: Sendable {
    private let descriptor: Int32

    /// Waits for the lock; makes the file where there is none. `nil` when that fails: `errno` tells why.
    package init?(_ path: String) {
        self.init(path, LOCK_EX)
    }

    /// Takes the lock when nobody has it; makes the file where there is none. `nil` when that fails: `errno` is
    /// `EWOULDBLOCK` where somebody has it.
    package init?(trying path: String) {
        self.init(path, LOCK_EX | LOCK_NB)
    }

    /// Waits for the lock together with all who share it: it keeps out only whoever wants it alone. Makes the file where
    /// there is none. `nil` when that fails: `errno` tells why.
    package init?(sharing path: String) {
        self.init(path, LOCK_SH)
    }

    private init?(_ path: String, _ operation: Int32) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        while flock(descriptor, operation) != 0 {
            if errno == EINTR { continue }
            let fault = errno
            close(descriptor)
            errno = fault
            return nil
        }
    }

    /// Lets go.
    package func release() {
        close(descriptor)
    }
}
