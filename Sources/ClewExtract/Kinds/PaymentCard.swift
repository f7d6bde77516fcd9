package import ClewCore
import ClewReference

/// Payment card numbers (ISO/IEC 7812-1): a prefix and a length of a card scheme, and the check digit of Luhn.
///
/// Written in one piece or in the groups of embossed cards. One in ten numbers of the right form passes by chance, so a
/// number in one piece counts without a word near it only when it has 14 digits or more and its check digit holds. The
/// canonical form is the digits; masking is for display.
package enum PaymentCard: IndicatorFormat {
    package static let kind = IndicatorKind.paymentCard
    package static let keywords = [
        "card", "credit card", "debit card", "visa", "mastercard", "amex", "cvv", "cvv2", "fullz", "dumps", "track2",
        "kreditkarte", "karte", "carte", "tarjeta", "carta di credito", "kaart", "cartão", "karta",
    ]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 12...23 ~= candidate.count, let first = candidate.first, 0x32...0x39 ~= first,
            candidate.alphabet.isDisjoint(with: [.uppercase, .lowercase]), let groups = candidate.groupLengths,
            isGrouping(groups)
        else { return nil }
        var count = 0
        var leading = 0
        for byte in candidate where byte.isDecimalDigit {
            if count < 4 { leading = leading * 10 + Int(byte - 0x30) }
            count += 1
        }
        guard CardIssuer.matching(leading: leading, count: count) != nil else { return nil }
        return Verdict(canonical: candidate.compactText, grade: CheckDigits.luhn(candidate) ? .valid : .corrupt)
    }

    /// Whether the groups are those of embossed cards, or there are none.
    private static func isGrouping(_ groups: UInt64) -> Bool {
        switch groups {
        case 0, 0x4444, 0x44443, 0x4441, 0x465, 0x464: true
        default: false
        }
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        let isGrouped = candidate.count > verdict.canonical.utf8.count
        return !isGrouped && (verdict.grade == .corrupt || candidate.count < 14)
    }

    package static let examples: [Example] = [
        .accepted("4111 1111 1111 1111", canonical: "4111111111111111", source: "test number of Visa"),
        .accepted("5555555555554444", source: "test number of Mastercard"),
        .accepted("2223-0031-2200-3222", canonical: "2223003122003222", source: "test number of Mastercard"),
        .accepted("3782 822463 10005", canonical: "378282246310005", source: "test number of American Express"),
        .accepted("6011111111111117", source: "test number of Discover"),
        .accepted("3530111333300000", source: "test number of JCB"),
        .accepted("4111 1111 1111 1112", canonical: "4111111111111112", .corrupt, source: "last digit changed"),
        .accepted(
            "card 4111111111111112", written: "4111111111111112", canonical: "4111111111111112", .corrupt,
            source: "last digit changed, named"),
        .withoutContext("4111111111111112", source: "last digit changed, in one piece"),
        .refused("1111111111111117", source: "no scheme"),
        .refused("41111 11111 11111 1", source: "no grouping of a card"),
        .refused("411111111111", source: "too short for Visa"),
    ]
}
