/// Reads what stands between the begin of a key block and its end: headers, base 64, checksum.
struct ArmorBody {
    private(set) var data: [UInt8] = []
    private(set) var checksum: ArmorBlock.Checksum = .missing
    private(set) var strayCount = 0
    /// Where the body ends in the text.
    private(set) var end: Int

    /// The most bytes of headers; base 64 that begins later is no part of the block.
    private static let maximumHeaderCount = 4096
    /// The first six bits of a public key (`m`, `x`), a secret key (`l`, `x`) and a revocation (`i`, `w`), in the old and
    /// the new form of packet heads.
    private static let firstDigits: Set<Int> = [38, 49, 37, 34, 48]
    private var characters: ArmorCharacters
    /// Without an end line, the first line that is shorter than the first one is the last.
    private let isClosed: Bool
    private var bits = 0
    private var bitCount = 0
    private var crc = CRC24()

    init(_ text: UnsafeRawBufferPointer, _ range: Range<Int>, isClosed: Bool) {
        characters = ArmorCharacters(text, range)
        end = range.lowerBound
        self.isClosed = isClosed
    }

    /// Reads the body; `false` where nothing in it looks like the beginning of a key.
    mutating func read() -> Bool {
        guard findBeginning() else { return false }
        var firstWord = 0
        var word = 0
        while let character = characters.next() {
            switch character {
            case .digit(let value):
                // A new word after a short one is prose when no end line tells how far the block goes.
                if !isClosed, word == 0, firstWord < 0 { return true }
                word += 1
                take(value)
                end = characters.position
            case .padding:
                readChecksum()
                return true
            case .space:
                if word > 0 {
                    if firstWord == 0 { firstWord = word }
                    if word < firstWord { firstWord = -1 }
                }
                word = 0
            case .quote:
                break
            case .other:
                guard isClosed else { return true }
                strayCount += 1
            }
        }
        return true
    }

    /// Passes over the headers, up to the first word that is base 64 and begins like the packets that stand in such blocks.
    private mutating func findBeginning() -> Bool {
        var isWordStart = true
        let limit = characters.position + ArmorBody.maximumHeaderCount
        while characters.position < limit {
            let here = characters
            guard let character = characters.next() else { return false }
            switch character {
            case .digit(let value):
                if isWordStart, ArmorBody.firstDigits.contains(value), wordLength(from: here) >= 16 {
                    characters = here
                    return true
                }
                isWordStart = false
            case .space, .quote: isWordStart = true
            case .padding, .other: isWordStart = false
            }
        }
        return false
    }

    /// The number of base-64 digits before the next space, up to 16; 0 where something else comes first.
    private func wordLength(from start: ArmorCharacters) -> Int {
        var look = start
        var count = 0
        while count < 16, let character = look.next() {
            guard case .digit = character else { return 0 }
            count += 1
        }
        return count
    }

    private mutating func take(_ value: Int) {
        bits = (bits << 6 | value) & 0xffff
        bitCount += 6
        if bitCount >= 8 {
            bitCount -= 8
            let byte = UInt8(truncatingIfNeeded: bits >> bitCount)
            data.append(byte)
            crc.take(byte)
        }
    }

    /// Reads padding and checksum, the first `=` being taken already: `=`, `==`, `=abcd`, `==abcd`, `= =abcd`.
    private mutating func readChecksum() {
        end = characters.position
        var digits: [Int] = []
        var isAfterEquals = true
        while digits.count < 4, let character = characters.next() {
            switch character {
            case .padding:
                guard digits.isEmpty else { return }
                isAfterEquals = true
                end = characters.position
            case .digit(let value):
                // Padding alone, and then prose.
                guard isAfterEquals else { return }
                digits.append(value)
            case .space:
                if !digits.isEmpty { return }
                isAfterEquals = false
            case .quote:
                break
            case .other:
                return
            }
        }
        guard digits.count == 4 else { return }
        end = characters.position
        let stated = digits.reduce(0) { $0 << 6 | $1 }
        checksum = stated == crc.value ? .matches : .differs
    }
}

/// The characters of an armored body, without what mail and pages put between them.
struct ArmorCharacters {
    enum Character {
        case digit(Int)
        case padding
        case space
        case quote
        case other
    }

    private let text: UnsafeRawBufferPointer
    private let upperBound: Int
    private(set) var position: Int
    private var isLineStart = false

    init(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) {
        self.text = text
        position = range.lowerBound
        upperBound = range.upperBound
    }

    mutating func next() -> Character? {
        guard position < upperBound else { return nil }
        var byte = text[position]
        position += 1
        if byte == 0x26, let decoded = entity() { byte = decoded }
        if byte == 0x3c, skipBreak() {
            isLineStart = true
            return .space
        }
        switch byte {
        case 0x0a, 0x0d:
            isLineStart = true
            return .space
        case 0x09, 0x20:
            return .space
        case 0x3e where isLineStart:
            return .quote
        default:
            isLineStart = false
        }
        switch byte {
        case 0x41...0x5a: return .digit(Int(byte) - 0x41)
        case 0x61...0x7a: return .digit(Int(byte) - 0x61 + 26)
        case 0x30...0x39: return .digit(Int(byte) - 0x30 + 52)
        case 0x2b: return .digit(62)
        case 0x2f: return .digit(63)
        case 0x3d: return .padding
        // A no-break space in UTF-8 is two of these; it parts words like a space.
        case 0xa0, 0xc2: return .space
        default: return .other
        }
    }

    /// Passes over `br>`, `br/>` or `br />` after a `<`.
    private mutating func skipBreak() -> Bool {
        guard upperBound - position >= 3, text[position] | 0x20 == 0x62, text[position + 1] | 0x20 == 0x72 else {
            return false
        }
        var look = position + 2
        while look < min(upperBound, position + 6), text[look] == 0x20 || text[look] == 0x2f { look += 1 }
        guard look < upperBound, text[look] == 0x3e else { return false }
        position = look + 1
        return true
    }

    /// The character of `#43;`, `#x2B;`, `gt;` or `nbsp;` after an `&`, and passes over it.
    private mutating func entity() -> UInt8? {
        let end = text[position..<min(upperBound, position + 8)].firstIndex(of: 0x3b)
        guard let end else { return nil }
        let name = text[position..<end]
        let value: Int?
        if name.elementsEqual("gt".utf8) {
            value = 0x3e
        } else if name.elementsEqual("nbsp".utf8) {
            value = 0x20
        } else if name.first == 0x23 {
            let digits = String(decoding: name.dropFirst(), as: UTF8.self)
            value = digits.first == "x" || digits.first == "X" ? Int(digits.dropFirst(), radix: 16) : Int(digits)
        } else {
            value = nil
        }
        guard let value, (0x20...0x7e).contains(value) || value == 0x0a else { return nil }
        position = end + 1
        return UInt8(value)
    }
}

/// The CRC-24 of RFC 9580, section 6.1.1.
struct CRC24 {
    private var state: UInt32 = 0xb704ce

    var value: Int { Int(state & 0xffffff) }

    mutating func take(_ byte: UInt8) {
        state = (state << 8) ^ CRC24.table[Int((state >> 16 ^ UInt32(byte)) & 0xff)]
    }

    private static let table: [UInt32] = (0..<256).map { index in
        var remainder = UInt32(index) << 16
        for _ in 0..<8 {
            remainder <<= 1
            if remainder & 0x100_0000 != 0 { remainder ^= 0x186_4cfb }
        }
        return remainder & 0xff_ffff
    }
}
