package import ClewCore

/// Transparent Zcash addresses: base58check with the two version bytes 0x1cb8 (`t1`) or 0x1cbd (`t3`) (Zcash protocol
/// specification, section 5.6.1.1).
package enum ZcashAddress: IndicatorFormat {
    package static let kind = IndicatorKind.zcashAddress

    private static let form = Base58CheckForm(
        alphabet: .bitcoin, versionBytes: 2, versions: [0x1cb8, 0x1cbd], lengths: 35...35)

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard let first = candidate.first, first == UInt8(ascii: "t") else { return nil }
        return form.judge(candidate)
    }

    package static let examples: [Example] = [
        .accepted("t1XVXWCvpMgBvUaed4XDqWtgQgJSu1Ghz7F", source: "bip_utils, BIP-44 account 0 of the test seed"),
        .accepted("t1Msw6c7mLQbPnHRyTC6NB3y2U2HjcrHiRM", source: "bip_utils test vectors"),
        .accepted("t3PDRLn9XNChQHFJ3826hT7yvv1or9gg52H", source: "bip_utils test vectors"),
        .accepted("t1XVXWCvpMgBvUaed4XDqWtgQgJSu1Ghz7G", .corrupt, source: "the first one, last character changed"),
        .refused("tmF1xjfhsSzhy55dmhorzTnKjtHhZmPKzts", source: "bip_utils test vectors, test network"),
        .refused("t1XVXWCvpMgBvUaed4XDqWtgQgJSu1Ghz7", source: "the first one, cut"),
    ]
}
