package import ClewCore

/// Tron addresses: base58check with version 0x41 (`T`), 34 characters.
package enum TronAddress: IndicatorFormat {
    package static let kind = IndicatorKind.tronAddress

    private static let form = Base58CheckForm(
        alphabet: .bitcoin, versionBytes: 1, versions: [0x41], lengths: 34...34)

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard let first = candidate.first, first == UInt8(ascii: "T") else { return nil }
        return form.judge(candidate)
    }

    package static let examples: [Example] = [
        .accepted("TDvr6Jpwfp1wDiV7PhaB19YMsMHRSXmY7p", source: "bip_utils test vectors"),
        .accepted("TXJ2Z9VAwDpQ4W6zwTpXxRUpwFVDetPQuC", source: "bip_utils test vectors"),
        .accepted("TDvr6Jpwfp1wDiV7PhaB19YMsMHRSXmY7q", .corrupt, source: "the first one, last character changed"),
        .refused("TsijUgejaRnLKF5WAbpUxNtwKGUiKVeXLr7", source: "wallet-address-validator tests, Decred"),
        .refused("TLc6WnRN9DxA4uygPrHGr9A1DhVMxx2w4", source: "too short"),
    ]
}
