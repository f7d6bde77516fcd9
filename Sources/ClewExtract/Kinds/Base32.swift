/// Base 32 of RFC 4648 without padding, of either case, as onion services, I2P and Briar write it.
enum Base32 {
    /// The value 0 to 31 of a character; 255 for any other byte.
    @inline(__always)
    static func value(_ byte: UInt8) -> UInt8 {
        if byte.isLetter { return (byte | 0x20) &- 0x61 }
        if byte &- 0x32 < 6 { return byte &- 0x32 &+ 26 }
        return 255
    }

    /// Whether all characters are of the alphabet.
    static func holds(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.allSatisfy { value($0) < 32 }
    }

    /// Decodes into the bytes given, whose count is that of the characters × 5 ÷ 8, rounded down. `false` for a
    /// character outside the alphabet. Bits that fill no byte are left out.
    static func decode(_ text: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableRawBufferPointer) -> Bool {
        var pending: UInt32 = 0
        var pendingBits: UInt32 = 0
        var length = 0
        for character in text {
            let value = value(character)
            guard value < 32 else { return false }
            pending = pending << 5 | UInt32(value)
            pendingBits += 5
            if pendingBits >= 8 {
                pendingBits -= 8
                guard length < bytes.count else { return false }
                bytes[length] = UInt8(truncatingIfNeeded: pending >> pendingBits)
                length += 1
            }
        }
        return length == bytes.count
    }
}
