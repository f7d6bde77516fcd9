package import ClewCore

/// Ids of the messenger Threema: eight capital letters and digits, or `*` and seven for a gateway (Threema Cryptography
/// Whitepaper); as `threema.id/…` or with a word before it.
///
/// `unverified`; the canonical form is in capitals. In small letters only with a digit, because words look alike.
package enum Threema: IndicatorFormat {
    package static let kind = IndicatorKind.threema
    package static let keywords = ["threema", "threema id", "threema-id", "threema:", "threema.id"]

    private static let hosts: [StaticString] = [
        "https://threema.id/", "http://threema.id/", "threema.id/", "threema://add?id=",
    ]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        let id = link(candidate) ?? candidate
        guard id.count == 8, id[0].isAlphanumeric || id[0] == UInt8(ascii: "*"),
            id.dropping(first: 1).allSatisfy(\.isAlphanumeric)
        else { return nil }
        let classes = id.alphabet
        guard !classes.contains(.lowercase) || classes.contains(.digits) else { return nil }
        return Verdict(canonical: id.uppercasedText, grade: .unverified)
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        link(candidate) == nil
    }

    private static func link(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        for host in hosts where text.starts(withWord: host) { return text.dropping(first: host.utf8CodeUnitCount) }
        return nil
    }

    package static let examples: [Example] = [
        .accepted(
            "threema ECHOECHO", written: "ECHOECHO", canonical: "ECHOECHO", .unverified,
            source: "Threema, its echo service"),
        .accepted(
            "https://threema.id/ECHOECHO", canonical: "ECHOECHO", .unverified, source: "Threema, its echo service"),
        .accepted(
            "Threema ID: FMD1R5RX", written: "FMD1R5RX", canonical: "FMD1R5RX", .unverified, source: "thr library"),
        .accepted("threema: *MYIDENT", written: "*MYIDENT", canonical: "*MYIDENT", .unverified, source: "thr library"),
        .withoutContext("ECHOECHO", source: "nothing names it"),
        .refused("contacts", source: "a word"),
        .refused("ECHOECHO1", source: "nine characters"),
    ]
}
