internal import Dispatch

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The real disk.
package struct Disk: FilePerformer {
    /// The disk.
    package init() {}

    /// Performs one operation; removals never fail.
    package func perform(_ operation: FileOperation) throws(LogFault) {
        switch operation {
        case .makeFolder(let path):
            if mkdir(path, 0o755) != 0, errno != EEXIST { throw .failed("make", path) }
        case .write(let path, let bytes):
            try Disk.write(bytes, to: path, offset: 0, flags: O_WRONLY | O_CREAT | O_TRUNC)
        case .overwrite(let path, let offset, let bytes):
            try Disk.write(bytes, to: path, offset: offset, flags: O_WRONLY | O_CREAT)
        case .sync(let paths):
            try Disk.sync(paths)
        case .rename(let from, let to):
            if Disk.rename(from, to) != 0 { throw .failed("rename", from) }
        case .removeFolder(let path):
            for name in Disk.names(in: path) { unlink(path + "/" + name) }
            rmdir(path)
        case .remove(let path):
            unlink(path)
        }
    }

    /// Reads a whole file up to a limit; `nil` where there is none. A longer file gives one byte more than the limit.
    package static func read(_ path: String, limit: Int) throws(LogFault) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .failed("open", path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .failed("read", path) }
        // One byte more than the file has, so that a file of exactly its size ends with one empty read.
        var bytes = [UInt8](repeating: 0, count: min(limit, max(0, Int(status.st_size))) + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { raw in
                raw.baseAddress.map { pread(descriptor, $0 + count, raw.count - count, off_t(count)) } ?? 0
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .failed("read", path) }
            if got == 0 { break }
            count += got
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// The names in a folder in byte order, without `.` and `..`; none where it cannot be read.
    package static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether the path is a folder.
    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func write(_ bytes: [UInt8], to path: String, offset: Int, flags: Int32) throws(LogFault) {
        let descriptor = open(path, flags | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .failed("open", path) }
        defer { close(descriptor) }
        var count = 0
        while count < bytes.count {
            let put = bytes.withUnsafeBytes { raw in
                raw.baseAddress.map { pwrite(descriptor, $0 + count, raw.count - count, off_t(offset + count)) } ?? -1
            }
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { throw .failed("write", path) }
            count += put
        }
    }

    private static func rename(_ from: String, _ to: String) -> Int32 {
        #if canImport(Glibc)
            Glibc.rename(from, to)
        #else
            Darwin.rename(from, to)
        #endif
    }

    /// Syncs files and folders at the same time: a journalling file system then needs one commit for all of them, where
    /// one after the other each waits for its own (measured on ext4: 1 ms against 16 ms for five).
    private static func sync(_ paths: [String]) throws(LogFault) {
        guard paths.count > 1 else {
            if let path = paths.first { try sync(path) }
            return
        }
        let outcome = SyncOutcome()
        let group = DispatchGroup()
        for (position, path) in paths.enumerated().dropFirst() {
            lanes[position % lanes.count].async(group: group) {
                do throws(LogFault) { try sync(path) } catch { outcome.note(error) }
            }
        }
        do throws(LogFault) { try sync(paths[0]) } catch { outcome.note(error) }
        group.wait()
        if let fault = outcome.fault { throw fault }
    }

    /// Serial queues of their own get a thread each even while all cores are busy.
    private static let lanes = (0..<7).map { DispatchQueue(label: "clew.ledger.sync.\($0)") }

    private static func sync(_ path: String) throws(LogFault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .failed("open", path) }
        defer { close(descriptor) }
        #if canImport(Darwin)
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
        #endif
        guard fsync(descriptor) == 0 else { throw .failed("sync", path) }
    }
}

extension LogFault {
    /// The fault of the system call that failed just now. The name of the file alone: the path may name a person.
    static func failed(_ action: String, _ path: String) -> LogFault {
        let number = errno
        return .system(action: action, file: String(path.split(separator: "/").last ?? ""), number: number)
    }
}
