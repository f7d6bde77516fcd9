package import ClewCore

/// Addresses of the Internet Protocol, version 6 (RFC 4291, section 2.2), canonical by RFC 5952.
///
/// `::` alone and names of programs such as `a::b` are refused: a digit must occur.
package enum IPv6Address: IndicatorFormat {
    package static let kind = IndicatorKind.ipv6

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        plain(candidate) ?? Defanging.judge(candidate, by: plain)
    }

    private static func plain(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 3...45 ~= candidate.count, candidate.contains(where: \.isDecimalDigit), let groups = groups(of: candidate)
        else { return nil }
        return Verdict(canonical: canonicalText(groups), grade: .unverified)
    }

    /// The eight groups of 16 bits.
    static func groups(of text: UnsafeBufferPointer<UInt8>) -> [UInt16]? {
        var groups: [UInt16] = []
        var gap: Int?
        var index = 0
        if text.count >= 2, text[0] == UInt8(ascii: ":") {
            guard text[1] == UInt8(ascii: ":") else { return nil }
            gap = 0
            index = 2
        }
        while index < text.count {
            guard groups.count < 8 else { return nil }
            var end = index
            while end < text.count, text[end] != UInt8(ascii: ":") { end += 1 }
            let part = text.part(index..<end)
            if part.contains(UInt8(ascii: ".")) {
                // The last 32 bits in dotted form (RFC 4291, section 2.2, 3).
                guard end == text.count, groups.count <= 6, let value = IPv4Address.value(of: part) else { return nil }
                groups.append(UInt16(truncatingIfNeeded: value >> 16))
                groups.append(UInt16(truncatingIfNeeded: value))
                break
            }
            guard 1...4 ~= part.count, part.isHexadecimal else { return nil }
            groups.append(part.reduce(0) { $0 << 4 | UInt16($1.hexDigit ?? 0) })
            guard end < text.count else { break }
            if end + 1 < text.count, text[end + 1] == UInt8(ascii: ":") {
                guard gap == nil else { return nil }
                gap = groups.count
                index = end + 2
            } else {
                guard end + 1 < text.count else { return nil }
                index = end + 1
            }
        }
        guard let gap else { return groups.count == 8 ? groups : nil }
        guard groups.count < 8 else { return nil }
        groups.insert(contentsOf: [UInt16](repeating: 0, count: 8 - groups.count), at: gap)
        return groups
    }

    /// RFC 5952, section 4: lower case, no leading zeros, the first longest run of two or more zero groups as `::`.
    /// Section 5: addresses that map IPv4 keep its dotted form.
    private static func canonicalText(_ groups: [UInt16]) -> String {
        var best = 0..<0
        var start: Int?
        for index in 0...8 {
            if index < 8, groups[index] == 0 {
                if start == nil { start = index }
            } else if let first = start {
                if index - first > max(best.count, 1) { best = first..<index }
                start = nil
            }
        }
        if best == 0..<5, groups[5] == 0xffff {
            return "::ffff:\(groups[6] >> 8).\(groups[6] & 255).\(groups[7] >> 8).\(groups[7] & 255)"
        }
        let texts = groups.map { String($0, radix: 16) }
        guard best.count > 1 else { return texts.joined(separator: ":") }
        return texts[..<best.lowerBound].joined(separator: ":") + "::"
            + texts[best.upperBound...].joined(separator: ":")
    }

    package static let examples: [Example] = [
        .accepted("2001:db8::1", .unverified, source: "RFC 5952"),
        .accepted(
            "2001:0db8:0000:0000:0001:0000:0000:0001", canonical: "2001:db8::1:0:0:1", .unverified, source: "RFC 5952"),
        .accepted("2001:DB8::1:0:0:1", canonical: "2001:db8::1:0:0:1", .unverified, source: "RFC 5952"),
        .accepted("::ffff:192.0.2.1", .unverified, source: "RFC 5952"),
        .accepted("2001:db8:0:1:1:1:1:1", .unverified, source: "RFC 5952"),
        .refused("12:34:56", source: "a time"),
        .refused("std::vector", source: "a name of a program"),
        .refused("2001:db8::1::2", source: "RFC 4291, two gaps"),
        .refused("00:1b:44:11:3a:b7", source: "a hardware address"),
        .refused("1:2:3:4:5:6:7:8:9", source: "RFC 4291, nine groups"),
    ]
}
