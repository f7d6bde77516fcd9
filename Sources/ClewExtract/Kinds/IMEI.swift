package import ClewCore

/// Numbers of mobile devices (3GPP TS 23.003, section 6.2): 14 digits and the check digit of Luhn.
///
/// In one piece a word has to name it; the groups 2-6-6-1, 6-2-6-1 and 8-6-1 are enough by themselves. The canonical
/// form is the 15 digits.
package enum IMEI: IndicatorFormat {
    package static let kind = IndicatorKind.imei
    package static let keywords = ["imei", "*#06#", "device id", "gerätenummer"]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 15...18 ~= candidate.count, candidate.alphabet.isDisjoint(with: [.uppercase, .lowercase]),
            let groups = candidate.groupLengths, groups == 0 || groups == 0x2661 || groups == 0x6261 || groups == 0x861
        else { return nil }
        let text = candidate.compactText
        guard text.utf8.count == 15, !text.utf8.allSatisfy({ $0 == 0x30 }) else { return nil }
        return Verdict(canonical: text, grade: CheckDigits.luhn(candidate) ? .valid : .corrupt)
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        candidate.count == 15
    }

    package static let examples: [Example] = [
        .accepted(
            "IMEI 490154203237518", written: "490154203237518", canonical: "490154203237518",
            source: "GSMA documentation, the usual example"),
        .accepted("49-015420-323751-8", canonical: "490154203237518", source: "3GPP TS 23.003 presentation"),
        .accepted("35-209900-176148-1", canonical: "352099001761481", source: "GSMA TS.06, the usual example"),
        .accepted(
            "imei: 490154203237517", written: "490154203237517", canonical: "490154203237517", .corrupt,
            source: "the first one, last digit changed"),
        .withoutContext("490154203237518", source: "nothing names it"),
        .refused("49015420323751", source: "without its check digit"),
        .refused("000000000000000", source: "no device"),
    ]
}
