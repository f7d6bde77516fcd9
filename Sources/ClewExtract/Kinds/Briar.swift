package import ClewCore

/// Links of the messenger Briar: `briar://` and 53 characters of base 32, a version byte and a public key (Briar,
/// "Bramble Handshake Protocol"); with a word before them the characters alone.
///
/// Version 0 begins with `a`. There is no checksum: `unverified`; the last character holds four bits, and where its
/// fifth is not 0 nobody's program wrote it: `corrupt`. The canonical form is in lower case with `briar://`.
package enum Briar: IndicatorFormat {
    package static let kind = IndicatorKind.briar
    package static let keywords = ["briar", "briar:", "briar link"]

    private static let scheme: StaticString = "briar://"

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        let link = candidate.starts(withWord: scheme) ? candidate.dropping(first: 8) : candidate
        guard link.count == 53, link[0] | 0x20 == UInt8(ascii: "a"), Base32.holds(link) else { return nil }
        let isWhole = Base32.value(link[52]) & 1 == 0
        return Verdict(canonical: "briar://" + link.lowercasedText, grade: isWhole ? .unverified : .corrupt)
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        candidate.count == 53
    }

    package static let examples: [Example] = [
        .accepted(
            "briar://ady23gvb2r76afe5zhxh5kvnh4b22zrcnxibn63tfknrdcwrw7zrs", .unverified,
            source: "briar-desktop previews"),
        .accepted(
            "Briar: ady23gvb2r76afe5zhxh5kvnh4b22zrcnxibn63tfknrdcwrw7zrs",
            written: "ady23gvb2r76afe5zhxh5kvnh4b22zrcnxibn63tfknrdcwrw7zrs",
            canonical: "briar://ady23gvb2r76afe5zhxh5kvnh4b22zrcnxibn63tfknrdcwrw7zrs", .unverified,
            source: "briar-desktop previews, named"),
        .withoutContext(
            "ady23gvb2r76afe5zhxh5kvnh4b22zrcnxibn63tfknrdcwrw7zrs", source: "briar-desktop previews, not named"),
        .refused("briar://ady23gvb2r76afe5zhxh5kvnh4b22zrcnxibn63tfknrdcwrw7zr", source: "a character less"),
        .refused("briar://alice-link", source: "no link"),
    ]
}
