extension UInt8 {
    /// `0` to `9`.
    var isDecimalDigit: Bool { self &- 0x30 < 10 }
    /// `A` to `Z`.
    var isUppercaseLetter: Bool { self &- 0x41 < 26 }
    /// `a` to `z`.
    var isLowercaseLetter: Bool { self &- 0x61 < 26 }
    /// An ASCII letter of either case.
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// An ASCII letter or digit.
    var isAlphanumeric: Bool { isLetter || isDecimalDigit }
    /// The lower-case letter of an upper-case one; any other byte as it is.
    var lowercased: UInt8 { isUppercaseLetter ? self | 0x20 : self }
    /// The upper-case letter of a lower-case one; any other byte as it is.
    var uppercased: UInt8 { isLowercaseLetter ? self & 0xdf : self }
}

/// What the checks ask of a candidate again and again. Nothing here allocates but what returns a `String`.
extension UnsafeBufferPointer where Element == UInt8 {
    /// Whether the bytes begin with an ASCII word, in either case of letters.
    func starts(withWord word: StaticString) -> Bool {
        guard count >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where self[index].lowercased != word.utf8Start[index].lowercased {
            return false
        }
        return true
    }

    /// Whether the bytes end with an ASCII word, in either case of letters.
    func ends(withWord word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard count >= length else { return false }
        for index in 0..<length where self[count - length + index].lowercased != word.utf8Start[index].lowercased {
            return false
        }
        return true
    }

    /// The bytes from an index on; empty past the end.
    func dropping(first length: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[Swift.min(length, count)...])
    }

    /// The bytes without the last few; empty when there are no more.
    func dropping(last length: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[..<Swift.max(count - length, 0)])
    }

    /// The bytes of a range that lies inside.
    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[range])
    }

    /// The bytes as text.
    var text: String { String(decoding: self, as: UTF8.self) }

    /// The bytes as text, ASCII letters in lower case.
    var lowercasedText: String { text { $0.lowercased } }

    /// The bytes as text, ASCII letters in upper case.
    var uppercasedText: String { text { $0.uppercased } }

    /// The bytes as text after a change of single bytes; a byte for which `change` gives `nil` is left out.
    func text(_ change: (UInt8) -> UInt8?) -> String {
        String(unsafeUninitializedCapacity: count) { buffer in
            var length = 0
            for byte in self {
                guard let byte = change(byte) else { continue }
                buffer[length] = byte
                length += 1
            }
            return length
        }
    }

    /// The letters and digits as text in upper case: what is left of a number written in groups.
    var compactText: String { text { $0.isAlphanumeric ? $0.uppercased : nil } }

    /// Which classes of characters occur.
    var alphabet: CharacterClasses {
        var found: CharacterClasses = []
        for byte in self {
            if byte.isDecimalDigit {
                found.insert(.digits)
            } else if byte.isUppercaseLetter {
                found.insert(.uppercase)
            } else if byte.isLowercaseLetter {
                found.insert(.lowercase)
            } else {
                found.insert(.others)
            }
        }
        return found
    }

    /// Whether all bytes are hexadecimal digits of either case.
    var isHexadecimal: Bool { allSatisfy { $0.isDecimalDigit || ($0 | 0x20) &- 0x61 < 6 } }
}

/// The classes of characters that occur in a candidate.
struct CharacterClasses: OptionSet {
    let rawValue: UInt8

    static let digits = CharacterClasses(rawValue: 1)
    static let uppercase = CharacterClasses(rawValue: 2)
    static let lowercase = CharacterClasses(rawValue: 4)
    /// Anything that is no ASCII letter or digit.
    static let others = CharacterClasses(rawValue: 8)

    /// Digits and letters of both cases: what a random text of a base-58 alphabet has, and a word or a hash has not.
    static let mixed: CharacterClasses = [.digits, .uppercase, .lowercase]
}
