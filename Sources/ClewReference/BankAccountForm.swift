/// The structure of a country's international bank account numbers (ISO 13616-1, SWIFT IBAN Registry).
public struct BankAccountForm: Hashable, Sendable {
    /// What may stand at each place of the national part: `n` a digit, `a` a capital letter, `c` either, as ASCII
    /// bytes.
    public let places: [UInt8]

    /// The characters of a whole number: country code, two check digits, national part.
    public var length: Int { places.count + 4 }

    /// Whether the places of a national part, in capitals, hold what they may.
    public func fits(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
        guard part.count == places.count else { return false }
        for index in 0..<part.count {
            let isDigit = part[index] &- 0x30 < 10
            let isLetter = part[index] &- 0x41 < 26
            switch places[index] {
            case UInt8(ascii: "n"): guard isDigit else { return false }
            case UInt8(ascii: "a"): guard isLetter else { return false }
            default: guard isDigit || isLetter else { return false }
            }
        }
        return true
    }

    /// Reads a structure such as `4a14n`; `nil` for anything else.
    init?(_ text: Substring) {
        var places: [UInt8] = []
        var count = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: count = count * 10 + Int(byte - 0x30)
            case UInt8(ascii: "n"), UInt8(ascii: "a"), UInt8(ascii: "c"):
                places += [UInt8](repeating: byte, count: count)
                count = 0
            default: return nil
            }
            guard count <= 30, places.count <= 30 else { return nil }
        }
        guard !places.isEmpty, count == 0 else { return nil }
        self.places = places
    }
}
