package import ClewCore

/// Hashed International Chemical Identifiers (InChI Technical Manual, appendix 1): 14 letters, then eight with the
/// flags `S` or `N` and the version `A`, then the protonation.
///
/// There is no checksum, so the form is `unverified`. The letters spell bits, and not every group of three or two
/// letters does: one that spells none was never written by the algorithm, `corrupt`.
package enum InChIKey: IndicatorFormat {
    package static let kind = IndicatorKind.inchiKey

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard candidate.count == 27, candidate[14] == UInt8(ascii: "-"), candidate[25] == UInt8(ascii: "-") else {
            return nil
        }
        for index in 0..<27 where index != 14 && index != 25 {
            guard candidate[index].isUppercaseLetter else { return nil }
        }
        guard candidate[23] == UInt8(ascii: "S") || candidate[23] == UInt8(ascii: "N"),
            candidate[24] == UInt8(ascii: "A")
        else { return nil }
        var isWhole = true
        for start in [0, 3, 6, 9, 15, 18] {
            isWhole = isWhole && isTriplet(candidate[start], candidate[start + 1], candidate[start + 2])
        }
        for start in [12, 21] { isWhole = isWhole && isDoublet(candidate[start], candidate[start + 1]) }
        return Verdict(canonical: candidate.text, grade: isWhole ? .unverified : .corrupt)
    }

    /// 14 bits: none of the triplets from `E` on, nor `TAA` to `TTV`.
    private static func isTriplet(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        guard first != UInt8(ascii: "E") else { return false }
        guard first == UInt8(ascii: "T"), second <= UInt8(ascii: "T") else { return true }
        return second == UInt8(ascii: "T") && third > UInt8(ascii: "V")
    }

    /// Nine bits: `AA` to `TR`.
    private static func isDoublet(_ first: UInt8, _ second: UInt8) -> Bool {
        first < UInt8(ascii: "T") || (first == UInt8(ascii: "T") && second <= UInt8(ascii: "R"))
    }

    package static let examples: [Example] = [
        .accepted("XLYOFNOQVPJJNP-UHFFFAOYSA-N", .unverified, source: "PubChem, water"),
        .accepted("ZPUCINDJVBIVPJ-LJISPDSOSA-N", .unverified, source: "PubChem, cocaine"),
        .accepted("SHXWCVYOXRDMCX-UHFFFAOYSA-N", .unverified, source: "PubChem, MDMA"),
        .accepted("BSYNRYMUTXBXSQ-UHFFFAOYSA-N", .unverified, source: "PubChem, aspirin"),
        .accepted("ELYOFNOQVPJJNP-UHFFFAOYSA-N", .corrupt, source: "water, first letter changed to one never used"),
        .refused("XLYOFNOQVPJJNP-UHFFFAOYXA-N", source: "water, with no flag"),
        .refused("xlyofnoqvpjjnp-uhfffaoysa-n", source: "water, in small letters"),
        .refused("XLYOFNOQVPJJN-UHFFFAOYSA-N", source: "water, cut"),
    ]
}
