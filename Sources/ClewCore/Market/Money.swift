/// A decimal number as people write prices and weights: exact, with at most eighteen digits.
///
///     DecimalNumber("0.0450")?.description  // "0.045"
public struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
    /// All digits as a whole number, without trailing zeros behind the point.
    public let mantissa: Int64
    /// How many of the digits stand behind the point, 0 to 18.
    public let scale: Int

    /// `mantissa` divided by 10 to the power of `scale`; `nil` when the scale is not 0 to 18.
    public init?(mantissa: Int64, scale: Int = 0) {
        guard (0...18).contains(scale) else { return nil }
        var (mantissa, scale) = (mantissa, scale)
        while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
        self.mantissa = mantissa
        self.scale = scale
    }

    /// Reads digits with at most one point, such as `12`, `-0.5` or `.5`; `nil` for anything else and for more than
    /// eighteen digits.
    public init?(_ text: some StringProtocol) {
        var mantissa: Int64 = 0
        var digits = 0
        var scale: Int?
        var isNegative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x2D where index == 0: isNegative = true
            case 0x2E where scale == nil: scale = 0
            case 0x30...0x39:
                // Leading zeros cost no digit.
                if mantissa > 0 || byte > 0x30 { digits += 1 }
                guard digits <= 18 else { return nil }
                mantissa = mantissa * 10 + Int64(byte - 0x30)
                if let behind = scale { scale = behind + 1 }
            default: return nil
            }
        }
        guard text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
        self.init(mantissa: isNegative ? -mantissa : mantissa, scale: scale ?? 0)
    }

    /// The nearest binary number, for sorting and for charts.
    public var approximate: Double {
        var divisor = 1.0
        for _ in 0..<scale { divisor *= 10 }
        return Double(mantissa) / divisor
    }

    /// Digits and a point, without superfluous zeros.
    public var description: String {
        guard scale > 0 else { return String(mantissa) }
        let digits = String(mantissa.magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        let point = padded.index(padded.endIndex, offsetBy: -scale)
        return (mantissa < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
    }
}

/// A currency by its code of ISO 4217, or `XBT`, `XMR`, `ETH`, `LTC`, … for coins.
///
///     Currency("usd")?.code  // "USD"
public struct Currency: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Three to five capital letters.
    public let code: String

    /// Reads a code of either case; `BTC` is `XBT`. `nil` when it is not three to five ASCII letters.
    public init?(_ code: some StringProtocol) {
        let upper = code.uppercased()
        guard (3...5).contains(upper.utf8.count), upper.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            return nil
        }
        self.code = upper == "BTC" ? "XBT" : upper
    }

    private init(known code: String) { self.code = code }

    /// Bitcoin.
    public static let bitcoin = Currency(known: "XBT")
    /// Monero.
    public static let monero = Currency(known: "XMR")
    /// Euro.
    public static let euro = Currency(known: "EUR")
    /// United States dollar.
    public static let dollar = Currency(known: "USD")

    /// The code.
    public var description: String { code }

    /// By code.
    public static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }
}

/// An amount of one currency, such as `0.045 XBT`.
public struct Money: Hashable, Sendable, CustomStringConvertible {
    /// How much.
    public var amount: DecimalNumber
    /// Of what.
    public var currency: Currency

    /// An amount.
    public init(_ amount: DecimalNumber, _ currency: Currency) {
        self.amount = amount
        self.currency = currency
    }

    /// The decimal number and the code.
    public var description: String { "\(amount) \(currency)" }
}
