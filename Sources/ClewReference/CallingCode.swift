/// A country calling code and how long the national numbers behind it are (ITU-T E.164).
///
///     CallingCode.leading([4, 9, 3, 0])?.number  // 49
public struct CallingCode: Hashable, Sendable {
    /// The code, one to three digits.
    public let number: Int
    /// Whether national numbers may begin with a zero: elsewhere a zero is the trunk prefix and is left out.
    public let allowsLeadingZero: Bool
    /// A bit for each length of a national number.
    private let lengths: UInt64

    /// The digits of the code.
    public var digitCount: Int { number < 10 ? 1 : number < 100 ? 2 : 3 }

    /// Whether a national number of so many digits, the first of which is given, fits the plan.
    ///
    /// Of the North American plan the first digit is 2 to 9.
    public func fits(length: Int, first: UInt8) -> Bool {
        guard 0..<64 ~= length, lengths >> UInt64(length) & 1 == 1, first != 0 || allowsLeadingZero else {
            return false
        }
        return number != 1 || first >= 2
    }

    /// The code that begins a number, given as digits 0 to 9. No code is the beginning of another.
    public static func leading(_ digits: [UInt8]) -> CallingCode? {
        digits.withUnsafeBufferPointer { leading($0) }
    }

    /// The code that begins a number, given as digits 0 to 9; no allocation.
    public static func leading(_ digits: UnsafeBufferPointer<UInt8>) -> CallingCode? {
        var number = 0
        for digit in digits.prefix(3) {
            number = number * 10 + Int(digit)
            if number > 0, number < byNumber.count, let code = byNumber[number] { return code }
        }
        return nil
    }

    /// All codes in use, in numerical order.
    public static let all: [CallingCode] = byNumber.compactMap { $0 }

    private static let byNumber: [CallingCode?] = {
        var codes = [CallingCode?](repeating: nil, count: 1000)
        for entry in callingCodeTable.rows.flatMap({ $0.split(separator: ";") }) {
            let fields = entry.split(separator: " ")
            guard fields.count >= 2, let number = Int(fields[0]), 0..<1000 ~= number else { continue }
            codes[number] = CallingCode(
                number: number, allowsLeadingZero: fields.count > 2, lengths: lengthBits(fields[1]))
        }
        return codes
    }()

    private init(number: Int, allowsLeadingZero: Bool, lengths: UInt64) {
        self.number = number
        self.allowsLeadingZero = allowsLeadingZero
        self.lengths = lengths
    }
}
