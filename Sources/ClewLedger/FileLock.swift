#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An exclusive lock on a file: it keeps out other processes and other threads alike, because each lock opens the file
/// anew. It ends with ``release()``, and with the process in any case.
struct FileLock {
    private let descriptor: Int32

    /// Waits for the lock; makes the file where there is none.
    init(_ path: String) throws(LogFault) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .failed("lock", path) }
        while flock(descriptor, LOCK_EX) != 0 {
            if errno == EINTR { continue }
            let fault = LogFault.failed("lock", path)
            close(descriptor)
            throw fault
        }
    }

    func release() {
        close(descriptor)
    }
}
