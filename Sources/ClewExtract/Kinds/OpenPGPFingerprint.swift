package import ClewCore

/// Fingerprints of OpenPGP keys, written out: 40 hexadecimal digits (version 4) or 64 (version 6, RFC 9580, section
/// 5.5.4).
///
/// In groups of four, as GnuPG prints them, the form is enough; in one piece it is that of any hash, and a word has to
/// name it. Nothing in it can prove it: `unverified`. The canonical form is in capitals without blanks.
package enum OpenPGPFingerprint: IndicatorFormat {
    package static let kind = IndicatorKind.openPGPFingerprint
    package static let keywords = [
        "fingerprint", "fpr", "openpgp", "pgp", "gpg", "gnupg", "public key", "fingerabdruck", "empreinte", "huella",
        "impronta", "vingerafdruk", "odcisk", "отпечаток",
    ]

    private static let scheme: StaticString = "openpgp4fpr:"

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 40...160 ~= candidate.count else { return nil }
        let isLink = candidate.starts(withWord: scheme)
        let prefix = isLink ? scheme.utf8CodeUnitCount : candidate.starts(withWord: "0x") ? 2 : 0
        let text = candidate.dropping(first: prefix)
        guard let digits = countDigits(text), digits == 40 || digits == 64 else { return nil }
        return Verdict(canonical: text.compactText, grade: .unverified)
    }

    /// How many digits there are, in one piece or in groups of four; `nil` for anything else.
    private static func countDigits(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        var digits = 0
        var blanks = 0
        var isGrouped = false
        for byte in text {
            if byte.isDecimalDigit || (byte | 0x20) &- 0x61 < 6 {
                if blanks > 0 { isGrouped = true }
                // Every blank stands behind a whole group, and no group is longer than four.
                if isGrouped, blanks == 0, digits % 4 == 0 { return nil }
                digits += 1
                blanks = 0
            } else {
                // Two blanks in the middle, a line end with what indents the next line, a no-break space.
                guard byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d || byte == 0xc2 || byte == 0xa0,
                    digits > 0, digits % 4 == 0, blanks < 8, isGrouped || digits == 4
                else { return nil }
                blanks += 1
            }
        }
        return blanks == 0 ? digits : nil
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        // A `0x` does not tell one from an address of Ethereum.
        candidate.count <= verdict.canonical.utf8.count + 2
    }

    package static let examples: [Example] = [
        .accepted(
            "fingerprint C959BDBAFA32A2F89A153B678CFDE12197965A9A", written: "C959BDBAFA32A2F89A153B678CFDE12197965A9A",
            canonical: "C959BDBAFA32A2F89A153B678CFDE12197965A9A", .unverified, source: "RFC 9580, A.1"),
        .accepted(
            "C959 BDBA FA32 A2F8 9A15  3B67 8CFD E121 9796 5A9A", canonical: "C959BDBAFA32A2F89A153B678CFDE12197965A9A",
            .unverified, source: "RFC 9580, A.1, as GnuPG prints it"),
        .accepted(
            "pgp: cb186c4f0609a697e4d52dfa6c722b0c1f1e27c18a56708f6525ec27bad9acc9",
            written: "cb186c4f0609a697e4d52dfa6c722b0c1f1e27c18a56708f6525ec27bad9acc9",
            canonical: "CB186C4F0609A697E4D52DFA6C722B0C1F1E27C18A56708F6525EC27BAD9ACC9", .unverified,
            source: "RFC 9580, A.3"),
        .accepted(
            "fpr 0xC959BDBAFA32A2F89A153B678CFDE12197965A9A", written: "0xC959BDBAFA32A2F89A153B678CFDE12197965A9A",
            canonical: "C959BDBAFA32A2F89A153B678CFDE12197965A9A", .unverified,
            source: "RFC 9580, A.1, as key servers write it"),
        .withoutContext("da39a3ee5e6b4b0d3255bfef95601890afd80709", source: "the SHA-1 of nothing"),
        .refused("C959 BDBA FA32 A2F8 9A15  3B67 8CFD E121 9796 5A9", source: "a digit less"),
        .refused("C959BDBA FA32A2F8 9A153B67 8CFDE121 97965A9A", source: "groups of eight"),
    ]
}
