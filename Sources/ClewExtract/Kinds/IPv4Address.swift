package import ClewCore

/// Addresses of the Internet Protocol, version 4: four decimal numbers up to 255 without leading zeros (RFC 6943,
/// section 3.1.1, the strict form). Nothing proves one, a version number looks alike: `unverified`.
package enum IPv4Address: IndicatorFormat {
    package static let kind = IndicatorKind.ipv4

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        plain(candidate) ?? Defanging.judge(candidate, by: plain)
    }

    private static func plain(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard value(of: candidate) != nil else { return nil }
        return Verdict(canonical: candidate.text, grade: .unverified)
    }

    /// The 32 bits of an address in dotted form.
    static func value(of text: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard 7...15 ~= text.count else { return nil }
        var value: UInt32 = 0
        var part: UInt32 = 0
        var digits = 0
        var dots = 0
        for byte in text {
            if byte.isDecimalDigit {
                guard digits == 0 || part != 0 else { return nil }
                part = part * 10 + UInt32(byte - 0x30)
                digits += 1
                guard part < 256, digits <= 3 else { return nil }
            } else {
                guard byte == UInt8(ascii: "."), digits > 0, dots < 3 else { return nil }
                value = value << 8 | part
                part = 0
                digits = 0
                dots += 1
            }
        }
        return dots == 3 && digits > 0 ? value << 8 | part : nil
    }

    package static let examples: [Example] = [
        .accepted("192.0.2.1", .unverified, source: "RFC 5737"),
        .accepted("198.51.100.255", .unverified, source: "RFC 5737"),
        .accepted("203.0.113[.]7", canonical: "203.0.113.7", .unverified, source: "RFC 5737, defanged"),
        .accepted("203[.]0[.]113[.]7", canonical: "203.0.113.7", .unverified, source: "RFC 5737, defanged"),
        .refused("192.0.2.256", source: "RFC 791, too great"),
        .refused("192.0.02.1", source: "RFC 6943, a leading zero"),
        .refused("192.0.2", source: "three numbers"),
        .refused("192.0.2.1.5", source: "five numbers"),
    ]
}
