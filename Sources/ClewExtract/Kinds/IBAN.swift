package import ClewCore
import ClewReference

/// International bank account numbers (ISO 13616-1): a country of the registry, two check digits (MOD 97-10) and a
/// national part of the country's length and structure.
///
/// Written in one piece or in groups with blanks or hyphens; in small letters only where the checksum holds. Without
/// the right structure it is no number at all. The canonical form is in capitals without separators.
package enum IBAN: IndicatorFormat {
    package static let kind = IndicatorKind.iban
    package static let keywords = ["iban", "bank account", "konto", "compte", "cuenta", "rekening"]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 15...44 ~= candidate.count,
            let country = Country.withCode(candidate[0].uppercased, candidate[1].uppercased),
            let form = country.bankAccount, candidate.count >= form.length
        else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 34) { buffer -> Verdict? in
            var length = 0
            var previous: UInt8 = 0
            var hasSmallLetters = false
            for byte in candidate {
                if byte.isAlphanumeric {
                    guard length < 34 else { return nil }
                    hasSmallLetters = hasSmallLetters || byte.isLowercaseLetter
                    buffer[length] = byte.uppercased
                    length += 1
                } else {
                    guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-"), previous.isAlphanumeric else {
                        return nil
                    }
                }
                previous = byte
            }
            let number = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<length])
            guard length == form.length, previous.isAlphanumeric, number[2].isDecimalDigit, number[3].isDecimalDigit,
                form.fits(number.dropping(first: 4))
            else { return nil }
            let body = CheckDigits.remainder97(number.dropping(first: 4))
            let isIntact =
                CheckDigits.remainder97(number.part(0..<4), after: body) == 1 && isCheck(number[2], number[3])
            guard isIntact || !hasSmallLetters else { return nil }
            return Verdict(canonical: number.text, grade: isIntact ? .valid : .corrupt)
        }
    }

    /// Check digits are 02 to 98: 98 less a remainder.
    private static func isCheck(_ first: UInt8, _ second: UInt8) -> Bool {
        2...98 ~= Int(first &- 0x30) * 10 + Int(second &- 0x30)
    }

    package static let examples: [Example] = [
        .accepted("DE89370400440532013000", source: "SWIFT IBAN Registry"),
        .accepted("GB29 NWBK 6016 1331 9268 19", canonical: "GB29NWBK60161331926819", source: "SWIFT IBAN Registry"),
        .accepted("NL91-ABNA-0417-1643-00", canonical: "NL91ABNA0417164300", source: "SWIFT IBAN Registry, hyphens"),
        .accepted("gb29nwbk60161331926819", canonical: "GB29NWBK60161331926819", source: "the same, small letters"),
        .accepted("DE89370400440532013001", .corrupt, source: "the first one, last digit changed"),
        .refused("DE8937040044053201300", source: "a digit less than Germany has"),
        .refused("US89370400440532013000", source: "no country of the registry"),
        .refused("DE89 3704 0044 0532 O130 00", source: "a letter where Germany has digits"),
        .refused("NL91ABNA04171643001", source: "a digit more than the Netherlands have"),
    ]
}
