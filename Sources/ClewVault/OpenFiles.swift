public import ClewCore
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Files kept open for reading, a few at a time.
final class OpenFiles: Sendable {
    private static let most = 32
    private let open = Mutex<[(path: String, file: DiskFile)]>([])

    /// The file under a path, opened when it is not; a file that was put in its place since is opened anew.
    func file(_ path: String) throws(DiskFault) -> DiskFile {
        let found = open.withLock { $0.first { $0.path == path }?.file }
        if let found { return found }
        let file = try DiskFile(path, .reading)
        open.withLock {
            if $0.count >= OpenFiles.most { $0.removeFirst() }
            $0.append((path, file))
        }
        return file
    }

    /// Closes a file, because another one takes its name.
    func forget(_ path: String) {
        open.withLock { $0.removeAll { $0.path == path } }
    }
}

/// The time of the system's clock.
@Sendable public func systemTime() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
}
