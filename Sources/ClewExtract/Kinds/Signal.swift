package import ClewCore

/// Names of the messenger Signal: a user name `name.01`, a telephone number, or a link of `signal.me` or
/// `signal.group`.
///
/// A user name has 3 to 32 letters, digits and underscores, begins with no digit, and ends with a full stop and two to
/// nine digits (Signal support, "Phone number privacy and usernames"). `unverified`. The canonical form is the user
/// name in lower case, the number as in ``Phone``, the link without its scheme.
package enum Signal: IndicatorFormat {
    package static let kind = IndicatorKind.signal
    package static let keywords = [
        "signal", "signal:", "signal app", "signal messenger", "signal username", "signal number", "сигнал",
    ]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 6...200 ~= candidate.count else { return nil }
        if let link = link(candidate) { return judge(link: link) }
        let name = candidate[0] == UInt8(ascii: "@") ? candidate.dropping(first: 1) : candidate
        return isName(name) ? Verdict(canonical: name.lowercasedText, grade: .unverified) : Phone.judge(candidate)
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        link(candidate) == nil
    }

    /// A link without its scheme.
    private static func link(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        var rest = text
        for scheme: StaticString in ["https://", "http://", "sgnl://"] where rest.starts(withWord: scheme) {
            rest = rest.dropping(first: scheme.utf8CodeUnitCount)
            break
        }
        return rest.starts(withWord: "signal.me/#") || rest.starts(withWord: "signal.group/#") ? rest : nil
    }

    private static func judge(link: UnsafeBufferPointer<UInt8>) -> Verdict? {
        let number: StaticString = "signal.me/#p/"
        if link.starts(withWord: number) {
            let verdict = Phone.judge(link.dropping(first: number.utf8CodeUnitCount))
            return verdict.flatMap { $0.canonical.hasPrefix("+") ? $0 : nil }
        }
        let user: StaticString = "signal.me/#eu/"
        let group: StaticString = "signal.group/#"
        for prefix in [user, group] where link.starts(withWord: prefix) {
            let code = link.dropping(first: prefix.utf8CodeUnitCount)
            guard 20...160 ~= code.count,
                code.allSatisfy({
                    $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "=")
                })
            else { return nil }
            return Verdict(canonical: "\(prefix)" + code.text, grade: .unverified)
        }
        return nil
    }

    private static func isName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let stop = text.firstIndex(of: UInt8(ascii: ".")), 3...32 ~= stop, !text[0].isDecimalDigit,
            2...9 ~= text.count - stop - 1
        else { return false }
        return text.part(0..<stop).allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
            && text.dropping(first: stop + 1).allSatisfy(\.isDecimalDigit)
    }

    package static let examples: [Example] = [
        .accepted("signal: Bob_Shop.07", written: "Bob_Shop.07", canonical: "bob_shop.07", .unverified, source: "form"),
        .accepted(
            "https://signal.me/#p/+442079460123", canonical: "+442079460123", .unverified,
            source: "Signal, links to numbers; Ofcom, number for drama"),
        .accepted(
            "signal +442079460123", written: "+442079460123", canonical: "+442079460123", .unverified,
            source: "Ofcom, number for drama"),
        .withoutContext("bobshop.07", source: "nothing names it"),
        .refused("7bob.07", source: "begins with a digit"),
        .refused("bobshop.7", source: "one digit"),
    ]
}
