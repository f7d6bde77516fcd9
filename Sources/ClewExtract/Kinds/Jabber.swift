package import ClewCore

/// XMPP addresses (RFC 7622): local part, `@`, host, and perhaps a resource behind `/`; as `xmpp:…` or with a word near
/// it.
///
/// A host that names the network (`jabber.ccc.de`, `xmpp.jp`) or is known for nothing else counts as such a word.
/// Nothing proves one: `unverified`. The canonical form is the bare address in lower case: a resource names a device.
package enum Jabber: IndicatorFormat {
    package static let kind = IndicatorKind.jabber
    package static let keywords = [
        "jabber", "jabber:", "xmpp", "xmpp:", "jid", "jid:", "otr", "omemo", "pidgin", "psi+", "conversations", "жаба",
        "джаббер", "жабер",
    ]

    /// Hosts that offer XMPP and no mail.
    private static let hosts: [StaticString] = [
        "exploit.im", "jabb.im", "dukgo.com", "conversations.im", "creep.im", "thesecure.biz", "0nl1ne.at",
        "xabber.org",
        "draugr.de", "swissjabber.ch",
    ]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        var text = candidate
        if text.starts(withWord: "xmpp:") {
            text = text.dropping(first: 5)
            if let end = text.firstIndex(of: UInt8(ascii: "?")) { text = text.part(0..<end) }
        }
        return plain(text) ?? Defanging.judge(text, by: plain)
    }

    private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 5...1024 ~= text.count, let at = text.firstIndex(of: UInt8(ascii: "@")), 1...255 ~= at,
            text.part(0..<at).allSatisfy(isLocal)
        else { return nil }
        let rest = text.dropping(first: at + 1)
        let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.count
        guard let host = HostName.read(rest.part(0..<end)), host.labels >= 2, host.zone != .foreign else { return nil }
        return Verdict(canonical: text.part(0..<(at + 1 + end)).lowercasedText, grade: .unverified)
    }

    /// Printable ASCII but what RFC 7622, section 3.3.1, leaves out.
    private static func isLocal(_ byte: UInt8) -> Bool {
        guard 0x21...0x7e ~= byte else { return false }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: ":"),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "["), UInt8(ascii: "]"):
            return false
        default: return true
        }
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        guard !candidate.starts(withWord: "xmpp:") else { return false }
        let canonical = Array(verdict.canonical.utf8)
        return canonical.withUnsafeBufferPointer { text in
            let host = text.dropping(first: (text.firstIndex(of: UInt8(ascii: "@")) ?? 0) + 1)
            for start in 0..<host.count {
                let rest = host.dropping(first: start)
                if rest.starts(withWord: "jabber") || rest.starts(withWord: "xmpp") { return false }
            }
            return !hosts.contains { host.count == $0.utf8CodeUnitCount && host.starts(withWord: $0) }
        }
    }

    package static let examples: [Example] = [
        .accepted("xmpp:juliet@example.com", canonical: "juliet@example.com", .unverified, source: "RFC 5122"),
        .accepted(
            "jabber: Juliet@example.com/balcony", written: "Juliet@example.com/balcony",
            canonical: "juliet@example.com", .unverified, source: "RFC 7622"),
        .accepted("bob@jabber.ccc.de", .unverified, source: "a host that names the network"),
        .accepted("bob@exploit.im", .unverified, source: "a host known for XMPP"),
        .withoutContext("juliet@example.com", source: "RFC 7622, not named"),
        .refused("juliet@", source: "RFC 7622, no host"),
        .refused("foo\"bar@example.com", source: "RFC 7622"),
        .refused("@example.com", source: "RFC 7622, an empty local part"),
    ]
}
