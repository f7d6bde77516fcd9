/// Base 64 of RFC 4648, section 4, read strictly: one text for each byte string and no other, so that no bit of a
/// signature line can change unnoticed.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var word = group.reduce(0) { $0 << 8 | Int($1) }
            word <<= 8 * (3 - group.count)
            for place in 0...group.count { text.append(alphabet[word >> (18 - 6 * place) & 63]) }
            for _ in group.count..<3 { text.append(0x3d) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 4) else { return nil }
        let padding = digits.reversed().prefix { $0 == 0x3d }.count
        guard padding <= 2 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 4 * 3)
        var word = 0
        for (position, digit) in digits.dropLast(padding).enumerated() {
            guard let value = value(of: digit) else { return nil }
            word = word << 6 | value
            if position % 4 != 0 { bytes.append(UInt8(truncatingIfNeeded: word >> (6 - 2 * (position % 4)))) }
            word &= 0xffff
        }
        switch padding {
        case 1 where word & 3 != 0, 2 where word & 15 != 0: return nil
        default: break
        }
        return bytes
    }

    private static func value(of digit: UInt8) -> Int? {
        switch digit {
        case 0x41...0x5a: Int(digit) - 0x41
        case 0x61...0x7a: Int(digit) - 0x61 + 26
        case 0x30...0x39: Int(digit) - 0x30 + 52
        case 0x2b: 62
        case 0x2f: 63
        default: nil
        }
    }
}
