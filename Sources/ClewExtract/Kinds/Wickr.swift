package import ClewCore

/// Names of the messenger Wickr Me: letters, digits, `_`, `-` and `.`; nothing but a word before one tells it.
///
/// `unverified`; the canonical form is in lower case. The service ended in 2023; its names stand in years of captures.
package enum Wickr: IndicatorFormat {
    package static let kind = IndicatorKind.wickr
    package static let keywords = [
        "wickr", "wickr me", "wickrme", "wickr:", "wickr me:", "wickr id", "wickr username", "wikr", "wicker",
        "wickr is",
    ]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        let name = candidate.first == UInt8(ascii: "@") ? candidate.dropping(first: 1) : candidate
        guard 3...32 ~= name.count, name[0].isAlphanumeric, name[name.count - 1].isAlphanumeric,
            name.allSatisfy({
                $0.isAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
            })
        else { return nil }
        return Verdict(canonical: name.lowercasedText, grade: .unverified)
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool { true }

    package static let examples: [Example] = [
        .accepted("wickr: bobshop99", written: "bobshop99", canonical: "bobshop99", .unverified, source: "form"),
        .accepted("Wickr me - Bob_Shop", written: "Bob_Shop", canonical: "bob_shop", .unverified, source: "form"),
        .withoutContext("bobshop99", source: "nothing names it"),
        .refused("bo", source: "too short"),
        .refused("bob shop", source: "a blank"),
    ]
}
