package import ClewCore

/// Names of the Domain Name System under a top-level domain of the root zone (RFC 1123, section 2.1).
///
/// Nothing proves a name: `unverified`. The canonical form is in lower case; `xn--` labels are left as they are. Names
/// of onion services and of I2P have kinds of their own.
package enum DomainName: IndicatorFormat {
    package static let kind = IndicatorKind.domain

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        plain(candidate) ?? Defanging.judge(candidate, by: plain)
    }

    private static func plain(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard candidate.count >= 4, let name = HostName.read(candidate), name.labels >= 2, name.zone == .root else {
            return nil
        }
        return isSentence(candidate) || isFragment(candidate, labels: name.labels)
            ? nil : Verdict(canonical: candidate.lowercasedText, grade: .unverified)
    }

    /// `shipping.In`: a blank was forgotten after a full stop, and the next sentence begins with a capital.
    private static func isSentence(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = name.count
        while start > 0, name[start - 1] != UInt8(ascii: ".") { start -= 1 }
        let last = name.dropping(first: start)
        guard start >= 2, last.count >= 2, last[0].isUppercaseLetter, last[1].isLowercaseLetter else { return false }
        return name[start - 2].isLowercaseLetter
    }

    /// `2.to`, `10.you`, `www.video`: one or two digits, or the usual first label, before nothing but a top-level
    /// domain.
    private static func isFragment(_ name: UnsafeBufferPointer<UInt8>, labels: Int) -> Bool {
        guard labels == 2, let stop = name.firstIndex(of: UInt8(ascii: ".")) else { return false }
        return (stop <= 2 && name.part(0..<stop).alphabet == .digits) || (stop == 3 && name.starts(withWord: "www"))
    }

    package static let examples: [Example] = [
        .accepted("example.com", .unverified, source: "RFC 2606"),
        .accepted("WWW.Example.ORG", canonical: "www.example.org", .unverified, source: "RFC 2606, with capitals"),
        .accepted("xn--bcher-kva.example.net", .unverified, source: "RFC 3492 and RFC 2606"),
        .accepted("example[.]com", canonical: "example.com", .unverified, source: "RFC 2606, defanged"),
        .accepted("www(dot)example(dot)com", canonical: "www.example.com", .unverified, source: "RFC 2606, defanged"),
        .refused("example.invalid", source: "RFC 2606, a name that never is"),
        .refused("-example.com", source: "RFC 1123, begins with a hyphen"),
        .refused("example..com", source: "RFC 1123, an empty label"),
        .refused("silkroadvb5piz3r.onion", source: "an onion service"),
        .refused("Fast shipping.In Europe", source: "two sentences without a blank"),
        .refused("shipping.In", source: "two sentences without a blank"),
        .refused("10.you", source: "two sentences without a blank"),
        .refused("www.video", source: "cut"),
        .refused("10.5", source: "a number"),
    ]
}
