package import ClewCore

/// Dash addresses: base58check with version 0x4c (`X`) or 0x10 (`7`).
package enum DashAddress: IndicatorFormat {
    package static let kind = IndicatorKind.dashAddress

    private static let form = Base58CheckForm(
        alphabet: .bitcoin, versionBytes: 1, versions: [0x4c, 0x10], lengths: 33...34)

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard let first = candidate.first, first == UInt8(ascii: "X") || first == UInt8(ascii: "7") else { return nil }
        return form.judge(candidate)
    }

    package static let examples: [Example] = [
        .accepted("XnLyZhQDr3JqFQi7UPC8LddHMgbAyQWiZo", source: "bip_utils test vectors"),
        .accepted("XoJA8qE3N2Y3jMLEtZ3vcN42qseZ8LvFf5", source: "bip_utils, BIP-44 account 0 of the test seed"),
        .accepted("7Y5u3566rd7s3dcyDXwDHgvK5VLVhzoeoy", source: "bip_utils test vectors"),
        .accepted("XnLyZhQDr3JqFQi7UPC8LddHMgbAyQWiZp", .corrupt, source: "the first one, last character changed"),
        .refused("XnLyZhQDr3JqFQi7UPC8LddHMgbAyQWiZ", source: "the first one, cut"),
        .refused("XnLyZhQDr3JqFQi7UPC8LddHMgbAyQWiZ0", source: "the first one, with a zero"),
    ]
}
