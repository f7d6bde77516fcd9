#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of a file, or of memory, read by offset. What grows after opening is not seen.
final class FileBytes {
    private enum Storage {
        case descriptor(Int32)
        case memory([UInt8])
    }

    private let storage: Storage
    /// The number of bytes when it was opened.
    let size: Int64
    /// The system's error number of the first failed reading; zero when there was none.
    private(set) var failure: Int32 = 0

    init(path: String) throws(WARCError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(errno: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .unreadable(errno: code)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .unreadable(errno: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ESPIPE)
        }
        storage = .descriptor(descriptor)
        size = Int64(status.st_size)
    }

    init(_ bytes: [UInt8]) {
        storage = .memory(bytes)
        size = Int64(bytes.count)
    }

    deinit {
        if case .descriptor(let descriptor) = storage { close(descriptor) }
    }

    /// Fills the room from an offset on: how many bytes, 0 at the end, -1 when reading failed.
    func read(at offset: Int64, into room: UnsafeMutableRawBufferPointer) -> Int {
        guard offset >= 0, offset < size, let base = room.baseAddress else { return 0 }
        let wanted = Int(min(Int64(room.count), size - offset))
        switch storage {
        case .memory(let bytes):
            return bytes.withUnsafeBytes { source in
                guard let start = source.baseAddress else { return 0 }
                memcpy(base, start + Int(offset), wanted)
                return wanted
            }
        case .descriptor(let descriptor):
            var count = 0
            while count < wanted {
                let done = pread(descriptor, base + count, wanted - count, off_t(offset) + off_t(count))
                if done < 0, errno == EINTR { continue }
                if done < 0 {
                    if failure == 0 { failure = errno }
                    return -1
                }
                // The file became shorter than it was: for a reader that is an end.
                if done == 0 { break }
                count += done
            }
            return count
        }
    }
}
