/// Check digits over texts that may be written in groups; bytes that are no ASCII letters or digits are passed over.
enum CheckDigits {
    /// Whether the digits satisfy the formula of Luhn (ISO/IEC 7812-1, annex B): the last one is the check digit.
    static func luhn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var sum = 0
        var isDoubled = false
        for byte in text.reversed() where byte.isDecimalDigit {
            let value = Int(byte - 0x30) << (isDoubled ? 1 : 0)
            sum += value > 9 ? value - 9 : value
            isDoubled.toggle()
        }
        return sum % 10 == 0
    }

    /// The remainder by 97 (ISO/IEC 7064, MOD 97-10) of the number that the characters spell, letters as 10 to 35;
    /// `start` is the remainder of what stands before.
    static func remainder97(_ text: UnsafeBufferPointer<UInt8>, after start: UInt32 = 0) -> UInt32 {
        var remainder = start
        for byte in text {
            if byte.isDecimalDigit {
                remainder = (remainder * 10 + UInt32(byte - 0x30)) % 97
            } else if byte.isLetter {
                remainder = (remainder * 100 + UInt32((byte | 0x20) - 0x61) + 10) % 97
            }
        }
        return remainder
    }
}

extension UnsafeBufferPointer where Element == UInt8 {
    /// The lengths of the groups of letters and digits, as a number with one hexadecimal digit for each, the first the
    /// most significant: `0x4444` for `1234 5678 9012 3456`. `nil` when other bytes occur, when a separator is not
    /// single, stands at an end or differs from the first one, and for more than 15 groups or groups of more than 15.
    ///
    /// A text without separators is one group, given as 0.
    var groupLengths: UInt64? {
        var lengths: UInt64 = 0
        var length: UInt64 = 0
        var separator: UInt8?
        for byte in self {
            if byte.isAlphanumeric {
                length += 1
                continue
            }
            guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-"), separator ?? byte == byte, 1...15 ~= length,
                lengths >> 52 == 0
            else { return nil }
            separator = byte
            lengths = lengths << 4 | length
            length = 0
        }
        guard separator != nil else { return 0 }
        return 1...15 ~= length ? lengths << 4 | length : nil
    }
}
