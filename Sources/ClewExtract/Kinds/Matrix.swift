package import ClewCore

/// Users and rooms of Matrix (Matrix specification, appendix "Common Identifier Format"): `@user:host`, `#room:host`,
/// `!id:host`, and the same behind `https://matrix.to/#/`.
///
/// Nothing proves one: `unverified`. The canonical form has the host in lower case, and the user too; the names of
/// rooms and their ids tell capitals from small letters.
package enum Matrix: IndicatorFormat {
    package static let kind = IndicatorKind.matrix
    package static let keywords = ["matrix", "matrix:", "matrix id", "element", "riot", "mxid"]

    private static let links: [StaticString] = ["https://matrix.to/#/", "http://matrix.to/#/", "matrix.to/#/"]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        var text = candidate
        for link in links where text.starts(withWord: link) {
            text = text.dropping(first: link.utf8CodeUnitCount)
            if let end = text.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "/") }) {
                text = text.part(0..<end)
            }
            break
        }
        guard 6...255 ~= text.count, let colon = text.firstIndex(of: UInt8(ascii: ":")), colon >= 2 else { return nil }
        let sigil = text[0]
        let name = text.part(1..<colon)
        switch sigil {
        case UInt8(ascii: "@"): guard name.allSatisfy(isUser) else { return nil }
        case UInt8(ascii: "#"), UInt8(ascii: "!"):
            guard name.allSatisfy({ 0x21...0x7e ~= $0 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }) else {
                return nil
            }
        default: return nil
        }
        let server = text.dropping(first: colon + 1)
        guard isServer(server) else { return nil }
        let start = text.part(0..<(colon + 1))
        let head = sigil == UInt8(ascii: "@") ? start.lowercasedText : start.text
        return Verdict(canonical: head + server.lowercasedText, grade: .unverified)
    }

    /// The characters of user names, and the capitals that older servers allowed.
    private static func isUser(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "/"),
            UInt8(ascii: "+"):
            true
        default: byte.isAlphanumeric
        }
    }

    /// A host name or an IPv4 address, and perhaps a port.
    private static func isServer(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = text.firstIndex(of: UInt8(ascii: ":")) ?? text.count
        let port = text.dropping(first: end + 1)
        guard end == text.count || (1...5 ~= port.count && port.allSatisfy(\.isDecimalDigit)) else { return false }
        let host = text.part(0..<end)
        if IPv4Address.value(of: host) != nil { return true }
        guard let name = HostName.read(host) else { return false }
        return name.labels >= 2 && name.zone != .foreign
    }

    package static let examples: [Example] = [
        .accepted("@alice:example.com", .unverified, source: "Matrix specification"),
        .accepted("#matrix:matrix.org", .unverified, source: "Matrix specification"),
        .accepted("!somewhere:example.org", .unverified, source: "Matrix specification"),
        .accepted(
            "https://matrix.to/#/@alice:example.org", canonical: "@alice:example.org", .unverified,
            source: "Matrix specification, matrix.to"),
        .accepted(
            "@Alice:Example.com:8448", canonical: "@alice:example.com:8448", .unverified, source: "with capitals"),
        .refused("@alice", source: "no host"),
        .refused("@alice:localhost", source: "one label"),
        .refused("alice:example.com", source: "no sign before it"),
    ]
}
