package import ClewCore

/// Addresses of the World Wide Web with a scheme and a host (RFC 3986): `http`, `https`, `ftp`, `ftps`, `sftp`,
/// `ws`, `wss`, `irc` and `ircs`.
///
/// The canonical form has scheme and host in lower case, no default port, and `/` for an empty path of the web
/// (sections 6.2.2.1 and 6.2.3); path, query and fragment stay as written. Nothing proves one: `unverified`.
package enum URLAddress: IndicatorFormat {
    package static let kind = IndicatorKind.url

    private static let schemes: [(word: StaticString, port: StaticString)] = [
        ("https", "443"), ("http", "80"), ("ftps", "990"), ("ftp", "21"), ("sftp", "22"), ("wss", "443"), ("ws", "80"),
        ("ircs", "6697"), ("irc", "6667"),
    ]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        plain(candidate) ?? Defanging.judge(candidate, by: plain)
    }

    private static func plain(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 7...4096 ~= candidate.count else { return nil }
        for scheme in schemes where candidate.starts(withWord: scheme.word) {
            let rest = candidate.dropping(first: scheme.word.utf8CodeUnitCount)
            guard rest.starts(withWord: "://") else { continue }
            return judge(candidate, scheme.word, scheme.port, rest.dropping(first: 3))
        }
        return nil
    }

    /// Judges what stands behind `://`.
    private static func judge(
        _ whole: UnsafeBufferPointer<UInt8>, _ scheme: StaticString, _ port: StaticString,
        _ rest: UnsafeBufferPointer<UInt8>
    ) -> Verdict? {
        let pathStart =
            rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
            ?? rest.count
        let authority = rest.part(0..<pathStart)
        let path = rest.dropping(first: pathStart)
        guard path.allSatisfy({ $0 > 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }) else {
            return nil
        }
        let userEnd = authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? 0
        guard authority.part(0..<userEnd).allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else { return nil }
        let hostAndPort = authority.dropping(first: userEnd)
        guard let hostEnd = hostEnd(hostAndPort), isPort(hostAndPort.dropping(first: hostEnd)) else { return nil }
        let host = hostAndPort.part(0..<hostEnd)
        // Most are in canonical form already: one copy.
        if hostEnd == hostAndPort.count, path.first == UInt8(ascii: "/"), isCanonicalName(host),
            whole.part(0..<scheme.utf8CodeUnitCount).allSatisfy(\.isLowercaseLetter)
        {
            return Verdict(canonical: whole.text, grade: .unverified)
        }
        guard let hostText = canonicalHost(host) else { return nil }

        var text = "\(scheme)://"
        text += authority.part(0..<userEnd).text
        text += hostText
        let written = hostAndPort.dropping(first: hostEnd)
        if written.count > 1, !(written.count == port.utf8CodeUnitCount + 1 && written.ends(withWord: port)) {
            text += written.text
        }
        let isWeb = scheme.utf8Start[0] == UInt8(ascii: "h") || scheme.utf8Start[0] == UInt8(ascii: "w")
        if isWeb, path.first != UInt8(ascii: "/") { text += "/" }
        text += path.text
        return Verdict(canonical: text, grade: .unverified)
    }

    /// Where the host ends and its port begins; an IPv6 address stands in square brackets.
    private static func hostEnd(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        if text.first == UInt8(ascii: "[") { return text.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } }
        return text.firstIndex(of: UInt8(ascii: ":")) ?? text.count
    }

    /// Nothing, or a colon and up to five digits.
    private static func isPort(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        let digits = text.dropping(first: 1)
        return first == UInt8(ascii: ":") && digits.count <= 5 && digits.allSatisfy(\.isDecimalDigit)
            && digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 65535
    }

    /// Whether a host is a name in small letters.
    private static func isCanonicalName(_ host: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !host.contains(where: \.isUppercaseLetter), let name = HostName.read(host) else { return false }
        return name.labels >= 2
    }

    private static func canonicalHost(_ host: UnsafeBufferPointer<UInt8>) -> String? {
        if host.first == UInt8(ascii: "[") {
            return IPv6Address.judge(host.part(1..<host.count - 1)).map { "[\($0.canonical)]" }
        }
        if IPv4Address.value(of: host) != nil { return host.text }
        guard let name = HostName.read(host) else { return nil }
        // A single word is a host of somebody's own network: read where it is well known only.
        guard name.labels >= 2 || host.starts(withWord: "localhost") else { return nil }
        return host.lowercasedText
    }

    package static let examples: [Example] = [
        .accepted("http://www.example.com/path?q=1#top", .unverified, source: "RFC 3986"),
        .accepted(
            "HTTP://www.EXAMPLE.com/", canonical: "http://www.example.com/", .unverified, source: "RFC 3986, 6.2.2.1"),
        .accepted("http://example.com:80", canonical: "http://example.com/", .unverified, source: "RFC 3986, 6.2.3"),
        .accepted("http://example.com:8080/a", .unverified, source: "RFC 3986"),
        .accepted("ftp://ftp.is.co.za/rfc/rfc1808.txt", .unverified, source: "RFC 3986, 1.1.2"),
        .accepted(
            "http://[2001:DB8::7]/c", canonical: "http://[2001:db8::7]/c", .unverified, source: "RFC 3986, 1.1.2"),
        .accepted("http://silkroadvb5piz3r.onion/", .unverified, source: "Silk Road, 2011"),
        .accepted(
            "hxxp://example[.]com/a", canonical: "http://example.com/a", .unverified, source: "RFC 2606, defanged"),
        .accepted(
            "hXXps[:]//www[.]example[.]com", canonical: "https://www.example.com/", .unverified,
            source: "RFC 2606, defanged"),
        .refused("http://", source: "no host"),
        .refused("http://exa mple.com/", source: "a blank"),
        .refused("http://-example.com/", source: "RFC 1123, begins with a hyphen"),
        .refused("http://example.com:99999/", source: "no such port"),
        .refused("mailto:bob@example.com", source: "RFC 6068, no host"),
    ]
}
