package import ClewCore

/// Litecoin addresses: base58check with version 0x30 (`L`) or 0x32 (`M`), and segregated witness with the
/// human-readable part `ltc`.
///
/// A script address of the old version 0x05 cannot be told from one of Bitcoin and is left to that kind.
package enum LitecoinAddress: IndicatorFormat {
    package static let kind = IndicatorKind.litecoinAddress

    private static let form = Base58CheckForm(
        alphabet: .bitcoin, versionBytes: 1, versions: [0x30, 0x32], lengths: 33...34)
    private static let segwit = SegwitForm(prefix: "ltc1")

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard let first = candidate.first else { return nil }
        switch first {
        case UInt8(ascii: "L"), UInt8(ascii: "M"): return form.judge(candidate)
        case UInt8(ascii: "l"), UInt8(ascii: "L"): return segwit.judge(candidate)
        default: return nil
        }
    }

    package static let examples: [Example] = [
        .accepted("LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH9", source: "wallet-address-validator tests"),
        .accepted("LUWPbpM43E2p7ZSh8cyTBEkvpHmr3cB8Ez", source: "bip_utils, BIP-44 account 0 of the test seed"),
        .accepted("MJfELhwt9S6Sr9hadHGsnTELZzFUVjMrFc", source: "bip_utils test vectors"),
        .accepted("ltc1qg42tkwuuxefutzxezdkdel39gfstuap288mfea", source: "wallet-address-validator tests"),
        .accepted("LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH8", .corrupt, source: "the first one, last character changed"),
        .accepted(
            "ltc1qg42tkwuuxefutzxezdkdel39gfstuap288mfeq", .corrupt, source: "the fourth, last character changed"),
        .refused(
            "tltc1qu78xur5xnq6fjy83amy0qcjfau8m367defyhms", source: "wallet-address-validator tests, test network"),
        .refused("L5nJeqKmpHp4P7F8ZYyjwc5a7P4d8EabuGAzfGJk7yC1BJyzNaEd", source: "Bitcoin Core, a private key"),
    ]
}
