package import ClewCore
import ClewReference

/// Telephone numbers (ITU-T E.164): `+` or `00`, a calling code and a national number of a length that its plan has; or
/// a national number, which counts only where a word names it.
///
/// Nothing proves one: `unverified`. The canonical form of an international number is `+` and its digits, a trunk zero
/// in brackets left out; of a national one the digits, because its country is not known.
package enum Phone: IndicatorFormat {
    package static let kind = IndicatorKind.phone
    package static let keywords = [
        "phone", "tel", "tel.", "telephone", "call", "mobile", "cell", "whatsapp", "sms", "text me", "viber",
        "telefon", "handy", "mobil", "anruf", "téléphone", "portable", "appelez", "teléfono", "móvil", "llámame",
        "telefono", "cellulare", "telefoon", "mobiel", "telemóvel", "telefone", "numer", "komórka", "телефон", "тел",
    ]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 6...32 ~= candidate.count, let first = candidate.first else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer -> Verdict? in
            guard let count = digits(of: candidate, into: buffer) else { return nil }
            let digits = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<count])
            if first == UInt8(ascii: "+") { return international(digits) }
            if count > 9, digits[0] == 0, digits[1] == 0 { return international(digits.dropping(first: 2)) }
            return national(digits)
        }
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        candidate.first != UInt8(ascii: "+")
    }

    /// The digits as numbers 0 to 9; `nil` where what stands between them is no way to write a telephone number.
    private static func digits(
        of text: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
        var count = 0
        var separators = 0
        var isOpen = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte.isDecimalDigit {
                // The trunk prefix that is dialled from inside only: `+49 (0)30`.
                let isTrunk =
                    text[0] == UInt8(ascii: "+") && isOpen && byte == UInt8(ascii: "0")
                    && text[index - 1] == UInt8(ascii: "(")
                    && index + 1 < text.count && text[index + 1] == UInt8(ascii: ")")
                if !isTrunk {
                    buffer[count] = byte - 0x30
                    count += 1
                }
                separators = 0
            } else {
                switch byte {
                case UInt8(ascii: "+"): guard index == 0 else { return nil }
                case UInt8(ascii: "("):
                    guard !isOpen else { return nil }
                    isOpen = true
                case UInt8(ascii: ")"):
                    guard isOpen else { return nil }
                    isOpen = false
                case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
                    guard index > 0 else { return nil }
                default: return nil
                }
                separators += 1
                guard separators <= 3 else { return nil }
            }
            index += 1
        }
        return separators == 0 && !isOpen ? count : nil
    }

    private static func international(_ digits: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 6...15 ~= digits.count, let code = CallingCode.leading(digits) else { return nil }
        var start = code.digitCount
        guard start < digits.count else { return nil }
        // `+49 030…`: the trunk zero was left in by mistake.
        if digits[start] == 0, !code.allowsLeadingZero, start + 1 < digits.count { start += 1 }
        let length = digits.count - start
        guard code.fits(length: length, first: digits[start]), !isMonotonous(digits.dropping(first: start)) else {
            return nil
        }
        if code.number == 1, length != 10 || digits[start + 3] < 2 { return nil }
        return Verdict(canonical: "+\(code.number)" + text(digits.dropping(first: start)), grade: .unverified)
    }

    private static func national(_ digits: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 7...12 ~= digits.count, !isMonotonous(digits) else { return nil }
        return Verdict(canonical: text(digits), grade: .unverified)
    }

    private static func isMonotonous(_ digits: UnsafeBufferPointer<UInt8>) -> Bool {
        digits.allSatisfy { $0 == digits[0] }
    }

    private static func text(_ digits: UnsafeBufferPointer<UInt8>) -> String { digits.text { $0 + 0x30 } }

    package static let examples: [Example] = [
        .accepted("+49 30 123456", canonical: "+4930123456", .unverified, source: "ITU-T E.123"),
        .accepted("+49 (0)30 123456", canonical: "+4930123456", .unverified, source: "DIN 5008, discouraged there"),
        .accepted("+1 202-555-0123", canonical: "+12025550123", .unverified, source: "NANP, number for fiction"),
        .accepted("+1 (202) 555-0123", canonical: "+12025550123", .unverified, source: "NANP, number for fiction"),
        .accepted("+44 20 7946 0123", canonical: "+442079460123", .unverified, source: "Ofcom, number for drama"),
        .accepted(
            "+39 06 698 12345", canonical: "+390669812345", .unverified, source: "ITU-T E.164, Italy keeps the 0"),
        .accepted("+33639981234", .unverified, source: "ARCEP, number for fiction"),
        .accepted(
            "call 0044 20 7946 0123", written: "0044 20 7946 0123", canonical: "+442079460123", .unverified,
            source: "Ofcom, number for drama"),
        .accepted(
            "phone: 020 7946 0123", written: "020 7946 0123", canonical: "02079460123", .unverified,
            source: "Ofcom, number for drama, national"),
        .withoutContext("020 7946 0123", source: "nothing names it"),
        .refused("+1 102 555 0123", source: "NANP, no area code begins with 1"),
        .refused("+999 1234567", source: "ITU-T E.164, no such code"),
        .refused("+49 30", source: "too short"),
        .refused("+1234567890123456", source: "ITU-T E.164, more than 15 digits"),
    ]
}
