/// A range of issuer identification numbers of one card scheme (ISO/IEC 7812-1).
public struct CardIssuer: Hashable, Sendable {
    /// The name of the scheme, such as `Visa`.
    public let scheme: String
    /// The first and the last prefix, numbers of ``prefixLength`` digits.
    public let prefixes: ClosedRange<Int>
    /// The digits of a prefix.
    public let prefixLength: Int
    /// A bit for each length of a whole number.
    private let lengths: UInt64

    /// The scheme whose range a card number (digits 0 to 9) begins with, when its length is one of that scheme.
    public static func matching(_ digits: some RandomAccessCollection<UInt8>) -> CardIssuer? {
        guard 12...19 ~= digits.count else { return nil }
        var prefix = (0, 0, 0, 0)
        for (index, digit) in digits.prefix(4).enumerated() {
            let value = Int(digit)
            if index == 0 { prefix.0 = value }
            if index <= 1 { prefix.1 = prefix.1 * 10 + value }
            if index <= 2 { prefix.2 = prefix.2 * 10 + value }
            prefix.3 = prefix.3 * 10 + value
        }
        for issuer in all where issuer.lengths >> UInt64(digits.count) & 1 == 1 {
            let value =
                switch issuer.prefixLength {
                case 1: prefix.0
                case 2: prefix.1
                case 3: prefix.2
                default: prefix.3
                }
            if issuer.prefixes.contains(value) { return issuer }
        }
        return nil
    }

    /// All ranges, in the order in which they are tried.
    public static let all: [CardIssuer] = cardIssuerTable.rows.compactMap(CardIssuer.init(row:))

    private init?(row: Substring) {
        let fields = row.split(separator: " ")
        guard fields.count == 4, let first = Int(fields[1]), let last = Int(fields[2]), first <= last,
            1...4 ~= fields[1].count
        else { return nil }
        scheme = String(fields[0].map { $0 == "-" ? " " : $0 })
        prefixes = first...last
        prefixLength = fields[1].count
        lengths = lengthBits(fields[3])
    }
}
