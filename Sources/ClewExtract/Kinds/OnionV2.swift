package import ClewCore

/// Version 2 onion services: base 32 of half a SHA-1, 16 characters, without a checksum; out of service since 2021, but
/// the names of most markets before. Read with `.onion` only; always `unverified`.
package enum OnionV2: IndicatorFormat {
    package static let kind = IndicatorKind.onionV2

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        plain(candidate) ?? Defanging.judge(candidate, by: plain)
    }

    private static func plain(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard candidate.count >= 22 else { return nil }
        guard candidate.count == 22, candidate.ends(withWord: ".onion"), Base32.holds(candidate.part(0..<16)) else {
            return nil
        }
        return Verdict(canonical: candidate.lowercasedText, grade: .unverified)
    }

    package static let examples: [Example] = [
        .accepted("silkroadvb5piz3r.onion", .unverified, source: "Silk Road, 2011"),
        .accepted(
            "duskgytldkxiuqc6[.]onion", canonical: "duskgytldkxiuqc6.onion", .unverified,
            source: "Tor project, the onion service of 2007, defanged"),
        .refused("silkroadvb5piz3.onion", source: "a character less"),
        .refused("silkroadvb5piz31.onion", source: "1 is no character of base 32"),
        .refused("silkroadvb5piz3r", source: "without `.onion`"),
    ]
}
