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
    public static func matching(_ digits: [UInt8]) -> CardIssuer? {
        guard digits.count >= 4 else { return nil }
        return matching(leading: digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }, count: digits.count)
    }

    /// The scheme of a number by its first four digits, read as a number, and the count of all its digits.
    public static func matching(leading: Int, count: Int) -> CardIssuer? {
        guard 12...19 ~= count else { return nil }
        for issuer in all where issuer.lengths >> UInt64(count) & 1 == 1 {
            let prefix =
                switch issuer.prefixLength {
                case 1: leading / 1000
                case 2: leading / 100
                case 3: leading / 10
                default: leading
                }
            if issuer.prefixes.contains(prefix) { return issuer }
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
