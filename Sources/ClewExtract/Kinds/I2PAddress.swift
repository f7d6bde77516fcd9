package import ClewCore

/// I2P base-32 addresses: SHA-256 of a destination in 52 characters, then `.b32.i2p` (I2P documentation, "Naming").
///
/// Nothing can prove one: `unverified`. The last character holds one bit only; where its other four are not 0, no
/// router has written it: `corrupt`.
package enum I2PAddress: IndicatorFormat {
    package static let kind = IndicatorKind.i2pAddress

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        plain(candidate) ?? Defanging.judge(candidate, by: plain)
    }

    private static func plain(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard candidate.count >= 60 else { return nil }
        guard candidate.count == 60, candidate.ends(withWord: ".b32.i2p"), Base32.holds(candidate.part(0..<52)) else {
            return nil
        }
        let isWhole = Base32.value(candidate[51]) & 15 == 0
        return Verdict(canonical: candidate.lowercasedText, grade: isWhole ? .unverified : .corrupt)
    }

    package static let examples: [Example] = [
        .accepted(
            "ukeu3k5oycgaauneqgtnvselmt4yemvoilkln7jpvamvfx7dnkdq.b32.i2p", .unverified,
            source: "I2P documentation, Naming"),
        .accepted(
            "UKEU3K5OYCGAAUNEQGTNVSELMT4YEMVOILKLN7JPVAMVFX7DNKDQ.B32.I2P",
            canonical: "ukeu3k5oycgaauneqgtnvselmt4yemvoilkln7jpvamvfx7dnkdq.b32.i2p", .unverified,
            source: "I2P documentation, in upper case"),
        .accepted(
            "ukeu3k5oycgaauneqgtnvselmt4yemvoilkln7jpvamvfx7dnkdr.b32.i2p", .corrupt,
            source: "the first one, last character changed"),
        .refused("ukeu3k5oycgaauneqgtnvselmt4yemvoilkln7jpvamvfx7dnkd.b32.i2p", source: "a character less"),
        .refused("stats.i2p", source: "a name of an address book"),
    ]
}
