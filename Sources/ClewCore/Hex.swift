extension Array where Element == UInt8 {
    /// Reads an even number of hexadecimal digits of either case; `nil` for anything else.
    ///
    ///     [UInt8](hex: "00ff")  // [0, 255]
    public init?(hex: some StringProtocol) {
        let digits = Array(hex.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index].hexDigit, let low = digits[index + 1].hexDigit else { return nil }
            bytes.append(high << 4 | low)
        }
        self = bytes
    }
}

extension Sequence where Element == UInt8 {
    /// Two lower-case hexadecimal digits a byte.
    public var hex: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(underestimatedCount * 2)
        for byte in self {
            digits.append(UInt8.hexAlphabet[Int(byte >> 4)])
            digits.append(UInt8.hexAlphabet[Int(byte & 15)])
        }
        return String(decoding: digits, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate static let hexAlphabet = Array("0123456789abcdef".utf8)

    /// The value 0 to 15 of an ASCII hexadecimal digit of either case, or `nil`.
    public var hexDigit: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x61...0x66: self - 0x61 + 10
        case 0x41...0x46: self - 0x41 + 10
        default: nil
        }
    }
}
