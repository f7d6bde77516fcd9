#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The record that ends a zip archive (APPNOTE 4.3.16): 22 bytes and a comment of at most 65,535.
enum ZipEnd {
    private static let reach = 22 + 65535

    /// Whether the last bytes of a regular file hold the record; `true` for what cannot be looked at out of order.
    static func isPresent(in descriptor: Int32) -> Bool {
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return true }
        let count = min(reach, Int(status.st_size))
        return withUnsafeTemporaryAllocation(byteCount: max(count, 1), alignment: 1) { buffer in
            let got = pread(descriptor, buffer.baseAddress, count, status.st_size - off_t(count))
            return got == count && isPresent(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// Whether the last bytes hold the record.
    static func isPresent(in bytes: UnsafeRawBufferPointer) -> Bool {
        let lowest = max(0, bytes.count - reach)
        var start = bytes.count - 22
        while start >= lowest {
            if bytes[start] == 0x50, bytes[start + 1] == 0x4b, bytes[start + 2] == 5, bytes[start + 3] == 6 {
                return true
            }
            start -= 1
        }
        return false
    }
}
