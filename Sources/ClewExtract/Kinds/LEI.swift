package import ClewCore

/// Legal entity identifiers (ISO 17442): 18 letters and digits and two check digits (MOD 97-10), 20 characters in
/// capitals.
///
/// One in 97 codes of the form passes by chance and codes of 20 characters are common, so a failed one, and one without
/// a letter, counts only where a word names it.
package enum LEI: IndicatorFormat {
    package static let kind = IndicatorKind.lei
    package static let keywords = ["lei", "legal entity identifier"]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard candidate.count == 20, candidate[18].isDecimalDigit, candidate[19].isDecimalDigit,
            candidate.alphabet.isSubset(of: [.digits, .uppercase])
        else { return nil }
        let isIntact = CheckDigits.remainder97(candidate) == 1
        return Verdict(canonical: candidate.text, grade: isIntact ? .valid : .corrupt)
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        verdict.grade == .corrupt || candidate.alphabet == .digits
    }

    package static let examples: [Example] = [
        .accepted("213800KUD8LAJWSQ9D15", source: "python-stdnum"),
        .accepted("506700GE1G29325QX363", source: "GLEIF, its own"),
        .accepted("5493001KJTIIGC8Y1R12", source: "GLEIF, Bloomberg Finance"),
        .accepted(
            "LEI: 213800KUD8LXJWSQ9D15", written: "213800KUD8LXJWSQ9D15", canonical: "213800KUD8LXJWSQ9D15", .corrupt,
            source: "python-stdnum"),
        .withoutContext("213800KUD8LXJWSQ9D15", source: "python-stdnum, not named"),
        .refused("213800KUD8LAJWSQ9D1", source: "a character less"),
        .refused("213800kud8lajwsq9d15", source: "small letters"),
    ]
}
