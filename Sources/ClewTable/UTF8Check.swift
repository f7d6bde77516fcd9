/// Walks over UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
    /// The offset of the first byte that is not part of well-formed UTF-8; `nil` when all is.
    ///
    /// ASCII goes by 32 bytes a step.
    static func firstFault(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
        let raw = UnsafeRawPointer(base)
        let high: UInt64 = 0x8080_8080_8080_8080
        var at = start
        while at < count {
            while at + 32 <= count {
                let first = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                let second = raw.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self)
                let third = raw.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self)
                let fourth = raw.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self)
                if (first | second | third | fourth) & high != 0 { break }
                at += 32
            }
            while at < count, base[at] < 0x80 { at += 1 }
            // Text in other scripts is one long run of these.
            while at < count, base[at] >= 0x80 {
                let length = sequence(base, at, count)
                if length == 0 { return at }
                at += length
            }
        }
        return nil
    }

    /// The length of the well-formed sequence that starts at a byte of 80 or more; 0 when there is none.
    @inline(__always)
    static func sequence(_ base: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> Int {
        let lead = base[at]
        if lead < 0xC2 || lead > 0xF4 { return 0 }
        guard at + 1 < count else { return 0 }
        let second = base[at + 1]
        if lead < 0xE0 { return second & 0xC0 == 0x80 ? 2 : 0 }
        guard at + 2 < count, base[at + 2] & 0xC0 == 0x80 else { return 0 }
        if lead < 0xF0 {
            let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            let top: UInt8 = lead == 0xED ? 0x9F : 0xBF
            return second >= low && second <= top ? 3 : 0
        }
        guard at + 3 < count, base[at + 3] & 0xC0 == 0x80 else { return 0 }
        let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
        let top: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
        return second >= low && second <= top ? 4 : 0
    }

    /// How many bytes at a fault become one U+FFFD: the longest start of a well-formed sequence, at least one byte
    /// (Unicode 3.9, "substitution of maximal subparts", which browsers follow).
    static func faultLength(_ base: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> Int {
        let lead = base[at]
        guard lead >= 0xC2, lead <= 0xF4, at + 1 < count else { return 1 }
        let second = base[at + 1]
        let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let top: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        guard lead >= 0xE0, second >= low, second <= top else { return 1 }
        if lead < 0xF0 { return 2 }
        return at + 2 < count && base[at + 2] & 0xC0 == 0x80 ? 3 : 2
    }
}
