#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Operations on names: folders, renames, lists.
enum Disk {
    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// Whether this user may write there; what is not there may be made.
    static func isWritable(_ path: String) -> Bool {
        access(path, W_OK) == 0 || errno == ENOENT
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The length of a file; `nil` when there is none.
    static func size(_ path: String) -> Int? {
        status(path).map { Int($0.st_size) }
    }

    static func status(_ path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    /// Makes a folder for the owner alone; one that is there already is left as it is.
    static func makeFolder(_ path: String) throws(DiskFault) {
        if mkdir(path, 0o700) == 0 { return }
        guard errno == EEXIST else { throw DiskFault("make the folder", path) }
        guard isFolder(path) else { throw DiskFault("make the folder", path, code: ENOTDIR) }
    }

    /// Makes a folder and those above it.
    static func makeFolders(_ path: String) throws(DiskFault) {
        if isFolder(path) { return }
        if let parent = parent(of: path) { try makeFolders(parent) }
        try makeFolder(path)
    }

    /// The folder above; `nil` for the root and for a bare name.
    static func parent(of path: String) -> String? {
        guard let slash = path.lastIndex(of: "/"), path != "/" else { return nil }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path with the working folder in front where it is relative, and without links, `.` and `..`.
    static func absolute(_ path: String) -> String {
        guard let resolved = realpath(path.isEmpty ? "." : path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The names in a folder in byte order, without `.` and `..`; none when there is no such folder.
    static func names(in path: String) throws(DiskFault) -> [String] {
        guard let folder = opendir(path) else {
            if errno == ENOENT { return [] }
            throw DiskFault("list", path)
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Makes the names in a folder durable.
    static func syncFolder(_ path: String) throws(DiskFault) {
        let descriptor = retrying { open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw DiskFault("open", path) }
        defer { close(descriptor) }
        guard retrying({ fsync(descriptor) }) == 0 else { throw DiskFault("sync", path) }
    }

    static func rename(_ old: String, to new: String) throws(DiskFault) {
        #if canImport(Glibc)
            let result = Glibc.rename(old, new)
        #else
            let result = Darwin.rename(old, new)
        #endif
        guard result == 0 else { throw DiskFault("rename", old) }
    }

    static func remove(_ path: String) throws(DiskFault) {
        guard unlink(path) == 0 || errno == ENOENT else { throw DiskFault("remove", path) }
    }

    /// The whole of a small file.
    static func contents(_ path: String, limit: Int = 16 << 20) throws(DiskFault) -> [UInt8] {
        let file = try DiskFile(path, .reading)
        return try file.bytes(at: 0, count: min(try file.size, limit))
    }

    /// Puts bytes under a name so that a crash leaves the old file or the new one, whole.
    static func replace(_ path: String, with bytes: [UInt8]) throws(DiskFault) {
        let temporary = path + ".new"
        try remove(temporary)
        let file = try DiskFile(temporary, .creating)
        try file.write(bytes, at: 0)
        try file.sync()
        try rename(temporary, to: path)
        if let parent = parent(of: path) { try syncFolder(parent) }
    }
}
