package import ClewCore

/// Account ids of the messenger Session: the byte 05 and a Curve25519 key, 66 hexadecimal digits (Session
/// documentation).
///
/// Nothing proves one: `unverified`. The canonical form is in lower case.
package enum SessionID: IndicatorFormat {
    package static let kind = IndicatorKind.sessionID
    package static let keywords = ["session", "session id", "account id", "getsession"]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard candidate.count == 66, candidate[0] == UInt8(ascii: "0"), candidate[1] == UInt8(ascii: "5"),
            candidate.isHexadecimal
        else { return nil }
        return Verdict(canonical: candidate.lowercasedText, grade: .unverified)
    }

    package static let examples: [Example] = [
        .accepted(
            "050123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", .unverified,
            source: "session pysogs tests"),
        .accepted(
            "050123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
            canonical: "050123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", .unverified,
            source: "session pysogs tests, in capitals"),
        .refused("150123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", source: "another first byte"),
        .refused("050123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde", source: "a digit less"),
    ]
}
