package import ClewCore

/// Names and invitations of Telegram: `@name`, `t.me/name`, `telegram.me/name`, `tg://resolve?domain=name`, and with a
/// word before it the bare name; `t.me/+…` and `t.me/joinchat/…` for invitations.
///
/// A name has 4 to 32 letters, digits and underscores, begins with a letter and does not end with an underscore.
/// Nothing proves one: `unverified`. The canonical form is the name in lower case; of an invitation `+` and its code as
/// written.
package enum Telegram: IndicatorFormat {
    package static let kind = IndicatorKind.telegram
    package static let keywords = [
        "telegram", "telegramm", "telegram @", "telegram:", "tg", "tg:", "tg @", "tele", "telega", "tgram", "t.me",
        "телеграм", "телеграмм", "телега", "тг",
    ]

    private static let hosts: [StaticString] = ["t.me/", "telegram.me/", "telegram.dog/"]
    /// The first parts of paths that are no names.
    private static let pages: Set<String> = [
        "addemoji", "addlist", "addstickers", "addtheme", "bg", "boost", "contact", "invoice", "iv", "joinchat",
        "login",
        "msg", "proxy", "setlanguage", "share", "socks",
    ]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 4...200 ~= candidate.count else { return nil }
        if let path = path(of: candidate) { return judge(path: path) }
        let domain: StaticString = "tg://resolve?domain="
        if candidate.starts(withWord: domain) {
            return judge(path: candidate.dropping(first: domain.utf8CodeUnitCount))
        }
        let name = candidate[0] == UInt8(ascii: "@") ? candidate.dropping(first: 1) : candidate
        return isName(name) ? Verdict(canonical: name.lowercasedText, grade: .unverified) : nil
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        path(of: candidate) == nil && !candidate.starts(withWord: "tg://")
    }

    /// What stands behind one of the hosts.
    private static func path(of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        var rest = text
        for scheme: StaticString in ["https://", "http://"] where rest.starts(withWord: scheme) {
            rest = rest.dropping(first: scheme.utf8CodeUnitCount)
            break
        }
        if rest.starts(withWord: "www.") { rest = rest.dropping(first: 4) }
        for host in hosts where rest.starts(withWord: host) { return rest.dropping(first: host.utf8CodeUnitCount) }
        return nil
    }

    private static func judge(path: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard let first = path.first else { return nil }
        if first == UInt8(ascii: "+") { return invitation(path.dropping(first: 1)) }
        if path.starts(withWord: "joinchat/") { return invitation(path.dropping(first: 9)) }
        let name = path.starts(withWord: "s/") ? path.dropping(first: 2) : path
        let end =
            name.firstIndex {
                $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "#")
            } ?? name.count
        guard isName(name.part(0..<end)) else { return nil }
        let text = name.part(0..<end).lowercasedText
        return pages.contains(text) ? nil : Verdict(canonical: text, grade: .unverified)
    }

    /// The code of an invitation (base 64 for addresses), or a telephone number.
    private static func invitation(_ text: UnsafeBufferPointer<UInt8>) -> Verdict? {
        let end =
            text.firstIndex { !$0.isAlphanumeric && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") } ?? text.count
        let code = text.part(0..<end)
        let isNumber = code.alphabet == .digits
        guard isNumber ? 7...15 ~= code.count : 12...40 ~= code.count else { return nil }
        return Verdict(canonical: "+" + code.text, grade: .unverified)
    }

    private static func isName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard 4...32 ~= text.count, text[0].isLetter, text[text.count - 1] != UInt8(ascii: "_") else { return false }
        return text.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
    }

    package static let examples: [Example] = [
        .accepted("t.me/durov", canonical: "durov", .unverified, source: "Telegram, its founder"),
        .accepted("https://t.me/Durov/142", canonical: "durov", .unverified, source: "Telegram, a message"),
        .accepted("telegram.me/durov", canonical: "durov", .unverified, source: "Telegram, the older host"),
        .accepted(
            "https://t.me/joinchat/AAAAAEHbEkejzxUjAUCfYg", canonical: "+AAAAAEHbEkejzxUjAUCfYg", .unverified,
            source: "the form of core.telegram.org, Deep links"),
        .accepted("telegram: @Bob_Shop", written: "@Bob_Shop", canonical: "bob_shop", .unverified, source: "form"),
        .accepted("tg @bobshop99", written: "@bobshop99", canonical: "bobshop99", .unverified, source: "form"),
        .withoutContext("@bobshop99", source: "nothing names it"),
        .refused("@bob", source: "core.telegram.org, too short"),
        .refused("@1shop99", source: "core.telegram.org, begins with a digit"),
        .refused("t.me/share", source: "a page of Telegram's own"),
    ]
}
