package import ClewCore

/// E-mail addresses: a dot-atom of at most 64 bytes, `@`, and a host name under a top-level domain, `onion` or `i2p`
/// (RFC 5321, section 4.1.2; RFC 5322, section 3.4.1). Quoted local parts and address literals are left out.
///
/// Nothing proves one: `unverified`. The canonical form is in lower case throughout: only the host is case-insensitive
/// by the standard, but no mail service in use tells `Bob` from `bob`, and people write both.
package enum EmailAddress: IndicatorFormat {
    package static let kind = IndicatorKind.email

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        plain(candidate) ?? Defanging.judge(candidate, by: plain)
    }

    private static func plain(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 6...254 ~= candidate.count, let at = candidate.firstIndex(of: UInt8(ascii: "@")), 1...64 ~= at,
            isDotAtom(candidate.part(0..<at)), let host = HostName.read(candidate.dropping(first: at + 1)),
            host.labels >= 2, host.zone != .foreign
        else { return nil }
        return Verdict(canonical: candidate.lowercasedText, grade: .unverified)
    }

    /// Whether the bytes are atoms joined by single full stops (RFC 5322, section 3.2.3).
    static func isDotAtom(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous = UInt8(ascii: ".")
        for byte in text {
            if byte == UInt8(ascii: ".") {
                guard previous != byte else { return false }
            } else if !byte.isAlphanumeric {
                switch byte {
                case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
                    UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"),
                    UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"),
                    UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"):
                    break
                default: return false
                }
            }
            previous = byte
        }
        return previous != UInt8(ascii: ".")
    }

    package static let examples: [Example] = [
        .accepted("Smith@example.com", canonical: "smith@example.com", .unverified, source: "RFC 5321"),
        .accepted("userc+tag@d.example.org", .unverified, source: "RFC 5321, with a tag"),
        .accepted(
            "bob@silkroadvb5piz3r.onion", .unverified, source: "a mailbox of an onion service"),
        .accepted(
            "bob (at) example (dot) com", canonical: "bob@example.com", .unverified, source: "RFC 2606, defanged"),
        .accepted("bob[@]example[.]com", canonical: "bob@example.com", .unverified, source: "RFC 2606, defanged"),
        .refused("bob@localhost", source: "one label"),
        .refused(".bob@example.com", source: "RFC 5322, begins with a full stop"),
        .refused("bob..smith@example.com", source: "RFC 5322, two full stops"),
        .refused("bob@example.invalid", source: "RFC 2606, a name that never is"),
        .refused("@example.com", source: "no local part"),
    ]
}
