/// A country or territory with a code of ISO 3166-1, and what its codes look like elsewhere.
///
///     Country.withCode("DE")?.callingCode  // 49
public struct Country: Hashable, Sendable {
    /// The two-letter code (ISO 3166-1 alpha-2), in capitals.
    public let alpha2: String
    /// The three-letter code (ISO 3166-1 alpha-3), in capitals.
    public let alpha3: String
    /// The short name in English.
    public let name: String
    /// The calling code (ITU-T E.164), shared by some countries; `nil` where there is none.
    public let callingCode: Int?
    /// The structure of its international bank account numbers; `nil` when it is not in the registry.
    public let bankAccount: BankAccountForm?
    /// Whether ISO 3166-1 has the code; `false` for one that others have made up and use (XK).
    public let isAssigned: Bool

    /// All countries, by their two-letter code.
    public static let all: [Country] = countryTable.rows.compactMap(Country.init(row:))

    /// The country of a two-letter code in capitals.
    public static func withCode(_ code: String) -> Country? {
        let bytes = Array(code.utf8)
        guard bytes.count == 2 else { return nil }
        return withCode(bytes[0], bytes[1])
    }

    /// The country of a code given as two capital ASCII letters: one look into a table.
    public static func withCode(_ first: UInt8, _ second: UInt8) -> Country? {
        guard let slot = slot(first, second), let index = slots[slot] else { return nil }
        return all[index]
    }

    private static let slots: [Int?] = {
        var slots = [Int?](repeating: nil, count: 676)
        for (index, country) in all.enumerated() {
            let code = Array(country.alpha2.utf8)
            guard code.count == 2, let slot = slot(code[0], code[1]) else { continue }
            slots[slot] = index
        }
        return slots
    }()

    private static func slot(_ first: UInt8, _ second: UInt8) -> Int? {
        guard first &- 0x41 < 26, second &- 0x41 < 26 else { return nil }
        return Int(first &- 0x41) * 26 + Int(second &- 0x41)
    }

    private init?(row: Substring) {
        let fields = row.split(separator: " ", maxSplits: 4)
        guard fields.count == 5 else { return nil }
        alpha2 = String(fields[0])
        alpha3 = String(fields[1])
        callingCode = Int(fields[2])
        bankAccount = BankAccountForm(fields[3])
        name = String(fields[4])
        isAssigned = alpha2 != "XK"
    }
}
