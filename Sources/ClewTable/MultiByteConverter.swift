#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The system's converter for one East Asian character set, used one character at a time so that places are known.
///
/// Not safe to share; made for one decoding and thrown away.
final class MultiByteConverter {
    private let handle: iconv_t

    /// `nil` where the system has no such table.
    init?(_ name: String) {
        guard let opened = iconv_open("UTF-8", name), Int(bitPattern: opened) != -1 else { return nil }
        handle = opened
    }

    deinit {
        iconv_close(handle)
    }

    /// Converts the character at an offset; what cannot be converted is U+FFFD for one byte.
    ///
    /// - Returns: the number of source bytes, and the bytes of UTF-8 appended to `result`.
    func convert(_ base: UnsafePointer<UInt8>, _ at: Int, _ count: Int, _ result: inout [UInt8]) -> (Int, Int) {
        if base[at] < 0x80 {
            result.append(base[at])
            return (1, 1)
        }
        for length in 1...4 where at + length <= count {
            var output: (UInt64, UInt64) = (0, 0)
            let written = withUnsafeMutableBytes(of: &output) { room -> Int in
                var source = UnsafeMutablePointer<CChar>(
                    mutating: UnsafeRawPointer(base + at).assumingMemoryBound(to: CChar.self))
                var sourceLeft = length
                var target = room.baseAddress?.assumingMemoryBound(to: CChar.self)
                var targetLeft = room.count
                let status = withUnsafeMutablePointer(to: &source) { pointer in
                    pointer.withMemoryRebound(to: UnsafeMutablePointer<CChar>?.self, capacity: 1) {
                        iconv(handle, $0, &sourceLeft, &target, &targetLeft)
                    }
                }
                if status == -1 || sourceLeft > 0 { return -1 }
                return room.count - targetLeft
            }
            if written > 0 {
                withUnsafeBytes(of: output) { result.append(contentsOf: $0.prefix(written)) }
                return (length, written)
            }
        }
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        return (1, 3)
    }
}
