package import ClewCore
import ClewCrypto

/// Version 3 onion services: base 32 of the Ed25519 public key, two bytes of SHA3-256 over `.onion checksum`, the key
/// and the version, and the version 3 (Tor specifications, "Encoding onion addresses").
///
/// The address is the server's key: whoever answers under it owns it. With `.onion` a wrong checksum is `corrupt`; the
/// 56 characters alone are read only where the checksum holds. The canonical form is in lower case with `.onion`.
package enum OnionV3: IndicatorFormat {
    package static let kind = IndicatorKind.onionV3

    private static let length = 56
    private static let suffix: StaticString = ".onion"

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        plain(candidate) ?? Defanging.judge(candidate, by: plain)
    }

    private static func plain(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard candidate.count >= length else { return nil }
        let hasSuffix = candidate.count == length + 6 && candidate.ends(withWord: suffix)
        guard hasSuffix || candidate.count == length, candidate[length - 1] | 0x20 == UInt8(ascii: "d") || hasSuffix,
            Base32.holds(candidate.part(0..<length))
        else { return nil }
        let isIntact = isIntact(candidate.part(0..<length))
        guard isIntact || hasSuffix else { return nil }
        let text = candidate.part(0..<length).lowercasedText + ".onion"
        return Verdict(canonical: text, grade: isIntact ? .valid : .corrupt)
    }

    /// Whether the version is 3 and the checksum is that of the key.
    private static func isIntact(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let label: StaticString = ".onion checksum"
        return withUnsafeTemporaryAllocation(byteCount: 15 + 35, alignment: 8) { bytes in
            for index in 0..<15 { bytes[index] = label.utf8Start[index] }
            let decoded = UnsafeMutableRawBufferPointer(rebasing: bytes[15...])
            guard Base32.decode(name, into: decoded), decoded[34] == 3 else { return false }
            let checksum = UInt16(decoded[32]) << 8 | UInt16(decoded[33])
            decoded[32] = 3
            let hash = sha3_256(UnsafeRawBufferPointer(rebasing: bytes[..<48]))
            return UInt16(truncatingIfNeeded: hash.0 >> 48) == checksum
        }
    }

    package static let examples: [Example] = [
        .accepted(
            "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion",
            source: "Tor specifications, version 3 onion services"),
        .accepted(
            "Sp3k262uwy4r2k3ycr5awluarykdpag6a7y33jxop4cs2lu5uz5sseqd.onion",
            canonical: "sp3k262uwy4r2k3ycr5awluarykdpag6a7y33jxop4cs2lu5uz5sseqd.onion",
            source: "Tor specifications, with a capital"),
        .accepted(
            "xa4r2iadxm55fbnqgwwi5mymqdcofiu3w6rpbtqn7b2dyn7mgwj64jyd",
            canonical: "xa4r2iadxm55fbnqgwwi5mymqdcofiu3w6rpbtqn7b2dyn7mgwj64jyd.onion",
            source: "Tor specifications, without `.onion`"),
        .accepted(
            "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd[.]onion",
            canonical: "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion",
            source: "Tor specifications, defanged"),
        .accepted(
            "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscrya.onion", .corrupt,
            source: "the first one, last character changed"),
        .refused("silkroadvb5piz3r.onion", source: "version 2"),
        .refused(
            "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscrye", source: "a wrong version, without `.onion`"),
    ]
}
