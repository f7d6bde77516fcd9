#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Searches in bytes by the C library's vector code.
enum ByteSearch {
    /// The first place of a byte from `start` on, before `end`.
    static func first(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int? = nil) -> Int? {
        let end = min(end ?? bytes.count, bytes.count)
        guard let base = bytes.baseAddress, start >= 0, start < end,
            let found = memchr(base + start, Int32(byte), end - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// Whether the bytes at `start` are those of `pattern`.
    static func has(_ pattern: StaticString, in bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        guard let base = bytes.baseAddress, start >= 0, start <= bytes.count,
            bytes.count - start >= pattern.utf8CodeUnitCount
        else { return false }
        return memcmp(base + start, pattern.utf8Start, pattern.utf8CodeUnitCount) == 0
    }

    /// The first place of `pattern` from `start` on. Choose patterns whose first byte is rare: it is what is searched.
    static func first(_ pattern: StaticString, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard pattern.utf8CodeUnitCount > 0 else { return nil }
        var position = start
        while let found = first(pattern.utf8Start.pointee, in: bytes, from: position) {
            if has(pattern, in: bytes, at: found) { return found }
            position = found + 1
        }
        return nil
    }
}
