#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Takes the files of an exercise as they grow.
protocol ExerciseSink {
    /// Begins a file; its path is below the exercise's folder.
    func open(_ path: String) throws -> any ExerciseSinkFile
}

/// One file that grows.
protocol ExerciseSinkFile: AnyObject {
    func append(_ bytes: [UInt8]) throws
    func close() throws
}

/// Keeps the files in memory.
final class MemorySink: ExerciseSink {
    private final class File: ExerciseSinkFile {
        let path: String
        var bytes: [UInt8] = []

        init(_ path: String) { self.path = path }

        func append(_ bytes: [UInt8]) { self.bytes += bytes }
        func close() {}
    }

    private var opened: [File] = []

    func open(_ path: String) -> any ExerciseSinkFile {
        let file = File(path)
        opened.append(file)
        return file
    }

    /// All files in the order in which they were begun.
    var files: [ExerciseFile] { opened.map { ExerciseFile(path: $0.path, bytes: $0.bytes) } }
}

/// Writes the files into a folder that is empty or not there yet.
struct FolderSink: ExerciseSink {
    let folder: String

    init(folder: String) throws(ExerciseFault) {
        self.folder = folder
        try FolderSink.make(folder)
        guard let entries = opendir(folder) else { throw .unwritable(folder, errno: errno) }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            // The name ends within a fixed field, `.` and `..` are always there.
            let isDots =
                entry.pointee.d_name.0 == 0x2E
                && (entry.pointee.d_name.1 == 0 || entry.pointee.d_name.1 == 0x2E && entry.pointee.d_name.2 == 0)
            guard isDots else { throw .notEmpty(folder) }
        }
    }

    func open(_ path: String) throws -> any ExerciseSinkFile {
        if let slash = path.lastIndex(of: "/") { try FolderSink.make(folder + "/" + path[..<slash]) }
        return try DiskFile(folder + "/" + path)
    }

    /// Makes a folder and those above it.
    private static func make(_ folder: String) throws(ExerciseFault) {
        var path = folder.hasPrefix("/") ? "" : "."
        for part in folder.split(separator: "/") {
            path += "/" + part
            if mkdir(path, 0o755) != 0, errno != EEXIST, errno != EISDIR { throw .unwritable(path, errno: errno) }
        }
    }
}

/// A file on disk that grows.
private final class DiskFile: ExerciseSinkFile {
    private let path: String
    private var descriptor: Int32

    init(_ path: String) throws(ExerciseFault) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
        guard descriptor >= 0 else { throw .unwritable(path, errno: errno) }
    }

    deinit {
        if descriptor >= 0 { _ = systemClose(descriptor) }
    }

    func append(_ bytes: [UInt8]) throws {
        var start = 0
        while start < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[start...]))
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw ExerciseFault.unwritable(path, errno: errno) }
            start += written
        }
    }

    func close() throws {
        let open = descriptor
        descriptor = -1
        guard open < 0 || systemClose(open) == 0 else { throw ExerciseFault.unwritable(path, errno: errno) }
    }
}

/// The system's functions, which methods of the same names hide.
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
