package import ClewCore

/// IMO numbers of ships (IMO Resolution A.1117(30)): six digits and a check digit, with or without `IMO` before them.
///
/// The check digit is the last digit of the sum of each digit times 7 to 2. Real ships carry bad ones, so `corrupt` is
/// no verdict on the ship. Seven digits alone count only where a word names them. The canonical form is `IMO` and the
/// digits.
package enum IMONumber: IndicatorFormat {
    package static let kind = IndicatorKind.imoNumber
    package static let keywords = ["imo", "vessel", "ship", "schiff", "navire", "buque", "nave", "судно"]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 7...16 ~= candidate.count else { return nil }
        let digits = candidate.dropping(first: candidate.count - 7)
        guard digits.alphabet == .digits, digits[0] != UInt8(ascii: "0"), isLabel(candidate.dropping(last: 7)) else {
            return nil
        }
        var sum = 0
        for index in 0..<6 { sum += Int(digits[index] - 0x30) * (7 - index) }
        return Verdict(
            canonical: "IMO" + digits.text, grade: sum % 10 == Int(digits[6] - 0x30) ? .valid : .corrupt)
    }

    /// Nothing, or `IMO` with what may stand before a number.
    private static func isLabel(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !text.isEmpty else { return true }
        guard text.starts(withWord: "imo") else { return false }
        let rest = text.dropping(first: 3)
        let name = rest.starts(withWord: " no") || rest.starts(withWord: " nr") ? rest.dropping(first: 3) : rest
        return name.allSatisfy {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: "#")
        }
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        candidate.count == 7
    }

    package static let examples: [Example] = [
        .accepted("IMO 9074729", canonical: "IMO9074729", source: "IMO, the usual example"),
        .accepted("IMO9319466", source: "python-stdnum"),
        .accepted("IMO: 8814275", canonical: "IMO8814275", source: "python-stdnum"),
        .accepted("IMO 8814274", canonical: "IMO8814274", .corrupt, source: "python-stdnum"),
        .withoutContext("9074729", source: "nothing names it"),
        .refused("IMO 907472", source: "without its check digit"),
        .refused("IMO 0074729", source: "no number begins with 0"),
    ]
}
