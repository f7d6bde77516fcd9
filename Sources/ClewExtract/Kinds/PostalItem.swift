package import ClewCore
import ClewReference

/// Identifiers of postal items (UPU S10): two letters of the service, eight digits, a check digit, and the country of
/// ISO 3166-1 whose post issued it.
///
/// Blanks may stand anywhere but in the letters. Small letters count only in one piece where the check digit holds.
package enum PostalItem: IndicatorFormat {
    package static let kind = IndicatorKind.postalItem
    package static let keywords = [
        "tracking", "track", "parcel", "ems", "sendungsnummer", "suivi", "seguimiento", "tracciamento", "трек",
    ]

    private static let weights: [Int] = [8, 6, 4, 2, 3, 5, 9, 7]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 13...20 ~= candidate.count, candidate[0].isLetter, candidate[1].isLetter else { return nil }
        let last = candidate.count - 1
        guard candidate[last].isLetter, candidate[last - 1].isLetter,
            let country = Country.withCode(candidate[last - 1].uppercased, candidate[last].uppercased),
            country.isAssigned
        else { return nil }
        let hasSmallLetters = candidate.alphabet.contains(.lowercase)
        var sum = 0
        var count = 0
        var check = 0
        for index in 2..<(last - 1) {
            let byte = candidate[index]
            if byte.isDecimalDigit {
                let digit = Int(byte - 0x30)
                if count < 8 { sum += digit * weights[count] } else { check = digit }
                count += 1
                guard count <= 9 else { return nil }
            } else {
                guard byte == UInt8(ascii: " "), !hasSmallLetters, candidate[index - 1] != byte else { return nil }
            }
        }
        guard count == 9 else { return nil }
        let expected = 11 - sum % 11
        let isIntact = check == (expected == 10 ? 0 : expected == 11 ? 5 : expected)
        guard isIntact || !hasSmallLetters else { return nil }
        return Verdict(canonical: candidate.compactText, grade: isIntact ? .valid : .corrupt)
    }

    package static let examples: [Example] = [
        .accepted("RR473124829GB", source: "UPU S10, number worked out in the usual example"),
        .accepted("RR 47 312 482 9 GB", canonical: "RR473124829GB", source: "UPU S10, in groups"),
        .accepted("RR287043775IN", source: "a label of India Post in the encyclopedias"),
        .accepted("rr473124829gb", canonical: "RR473124829GB", source: "UPU S10, small letters"),
        .accepted("RR473124828GB", .corrupt, source: "the first one, check digit changed"),
        .refused("RR473124829ZZ", source: "no country"),
        .refused("RR47312482GB", source: "without its check digit"),
        .refused("R1473124829GB", source: "a digit in the service"),
    ]
}
