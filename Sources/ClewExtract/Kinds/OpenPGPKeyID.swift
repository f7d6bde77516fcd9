package import ClewCore

/// 64-bit key ids of OpenPGP keys: 16 hexadecimal digits, with or without `0x`, in one piece or in groups of four (RFC
/// 9580, section 5.5.4).
///
/// A word has to name one. Key ids are made to collide on purpose, so nothing is linked on one alone: `unverified`. The
/// 32-bit ids of old are left out: they name nobody. The canonical form is in capitals without `0x`.
package enum OpenPGPKeyID: IndicatorFormat {
    package static let kind = IndicatorKind.openPGPKeyID
    package static let keywords = [
        "key id", "keyid", "key-id", "pgp", "gpg", "openpgp", "rsa4096", "rsa2048", "4096r", "2048r", "schlüssel-id",
        "schlüsselkennung", "identifiant de clé", "id de clave", "pubkey", "public key", "pgp key", "signing key",
        "my key",
    ]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 16...21 ~= candidate.count else { return nil }
        let digits = candidate.starts(withWord: "0x") ? candidate.dropping(first: 2) : candidate
        if digits.count == 16 {
            guard digits.isHexadecimal else { return nil }
        } else {
            guard digits.groupLengths == 0x4444, digits.allSatisfy({ $0.hexDigit != nil || $0 == UInt8(ascii: " ") })
            else {
                return nil
            }
        }
        return Verdict(canonical: digits.compactText, grade: .unverified)
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool { true }

    package static let examples: [Example] = [
        .accepted(
            "key id 8CFDE12197965A9A", written: "8CFDE12197965A9A", canonical: "8CFDE12197965A9A", .unverified,
            source: "RFC 9580, A.1"),
        .accepted(
            "PGP key 0xcb186c4f0609a697", written: "0xcb186c4f0609a697", canonical: "CB186C4F0609A697", .unverified,
            source: "RFC 9580, A.3, the first 64 bits"),
        .withoutContext("8CFDE12197965A9A", source: "nothing names it"),
        .refused("97965A9A", source: "32 bits"),
        .refused("8CFDE12197965A9AB", source: "a digit too many"),
    ]
}
