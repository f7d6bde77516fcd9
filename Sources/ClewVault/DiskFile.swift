internal import ClewCore
internal import ClewCrypto

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// An open file, read and written at given places, so that threads share it without a common position.
final class DiskFile: Sendable {
    let descriptor: Int32
    let path: String

    enum Mode {
        case reading
        /// Reading and writing; made when it is not there.
        case writing
        /// Reading and writing; there must be none yet.
        case creating
    }

    init(_ path: String, _ mode: Mode, permissions: mode_t = 0o600) throws(DiskFault) {
        let flags: Int32 =
            switch mode {
            case .reading: O_RDONLY
            case .writing: O_RDWR | O_CREAT
            case .creating: O_RDWR | O_CREAT | O_EXCL
            }
        descriptor = retrying { open(path, flags | O_CLOEXEC, permissions) }
        self.path = path
        guard descriptor >= 0 else { throw DiskFault("open", path) }
    }

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// A file that goes when it is closed, even after a crash: it loses its name as soon as it is open.
    static func nameless(in folder: String) throws(DiskFault) -> DiskFile {
        var template = Array((folder + "/spool.XXXXXX").utf8CString)
        let descriptor = template.withUnsafeMutableBufferPointer { name in
            name.baseAddress.map { mkstemp($0) } ?? -1
        }
        guard descriptor >= 0 else { throw DiskFault("open", folder) }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        unlink(path)
        return DiskFile(descriptor: descriptor, path: path)
    }

    deinit {
        close(descriptor)
    }

    /// SHA-256 of a range of the file; the file may end before.
    func digest(_ range: Range<Int>) throws(DiskFault) -> Digest {
        var stream = SHA256Stream()
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { room.deallocate() }
        var place = range.lowerBound
        while place < range.upperBound {
            let part = UnsafeMutableRawBufferPointer(rebasing: room[..<min(room.count, range.upperBound - place)])
            let count = try read(at: place, into: part)
            if count == 0 { break }
            stream.update(UnsafeRawBufferPointer(rebasing: room[..<count]))
            place += count
        }
        return Digest(words: stream.finish())
    }

    var size: Int {
        get throws(DiskFault) { Int(try status.st_size) }
    }

    var status: stat {
        get throws(DiskFault) {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw DiskFault("look at", path) }
            return status
        }
    }

    /// Fills the room from a place in the file; returns fewer bytes only at the end of the file.
    func read(at offset: Int, into room: UnsafeMutableRawBufferPointer) throws(DiskFault) -> Int {
        var done = 0
        while done < room.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: room[done...])
            let count = retrying { pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done)) }
            guard count >= 0 else { throw DiskFault("read", path) }
            if count == 0 { break }
            done += count
        }
        return done
    }

    /// The bytes at a place; fewer only at the end of the file.
    func bytes(at offset: Int, count: Int) throws(DiskFault) -> [UInt8] {
        guard offset >= 0, count > 0 else { return [] }
        var failure: DiskFault?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, filled in
            do throws(DiskFault) {
                filled = try read(at: offset, into: UnsafeMutableRawBufferPointer(room))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(DiskFault) {
        var done = 0
        while done < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
            let count = retrying { pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done)) }
            guard count > 0 else { throw DiskFault("write", path) }
            done += count
        }
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(DiskFault) {
        try bytes.withBytes { (raw) throws(DiskFault) in try write(raw, at: offset) }
    }

    /// Makes the bytes and the length durable.
    func sync() throws(DiskFault) {
        #if canImport(Glibc)
            let result = retrying { fdatasync(descriptor) }
        #else
            // On macOS fsync leaves the drive's cache; F_FULLFSYNC empties it.
            let result = retrying { fcntl(descriptor, F_FULLFSYNC) }
        #endif
        guard result >= 0 else { throw DiskFault("sync", path) }
    }

    func truncate(to size: Int) throws(DiskFault) {
        guard retrying({ ftruncate(descriptor, off_t(size)) }) == 0 else { throw DiskFault("cut", path) }
    }

    enum Lock {
        case shared
        case exclusive
    }

    /// Waits for the advisory lock of the file; it is held until ``unlock()`` or until the object goes.
    func lock(_ lock: Lock) throws(DiskFault) {
        guard retrying({ flock(descriptor, lock == .shared ? LOCK_SH : LOCK_EX) }) == 0 else {
            throw DiskFault("lock", path)
        }
    }

    /// Takes the exclusive lock when nobody has it.
    func tryLock() -> Bool {
        retrying { flock(descriptor, LOCK_EX | LOCK_NB) } == 0
    }

    func unlock() {
        flock(descriptor, LOCK_UN)
    }
}

/// Repeats a system call that a signal interrupted.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}
