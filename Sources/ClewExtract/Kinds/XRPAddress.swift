package import ClewCore

/// Classic addresses of the XRP ledger: base58check in the ledger's own alphabet, whose zero is `r`, with version 0x00
/// (XRP Ledger documentation, "Base58 Encodings").
package enum XRPAddress: IndicatorFormat {
    package static let kind = IndicatorKind.xrpAddress

    private static let form = Base58CheckForm(
        alphabet: .ripple, versionBytes: 1, versions: [0x00], lengths: 25...35)

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard let first = candidate.first, first == UInt8(ascii: "r") else { return nil }
        return form.judge(candidate)
    }

    package static let examples: [Example] = [
        .accepted("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", source: "XRP Ledger documentation, the genesis account"),
        .accepted("rrrrrrrrrrrrrrrrrrrrrhoLvTp", source: "XRP Ledger documentation, ACCOUNT_ZERO"),
        .accepted("rJ6twS2cq28qMybswjQHb6BZK7kuwSFfZo", source: "bip_utils test vectors"),
        .accepted("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTj", .corrupt, source: "the first one, last character changed"),
        .refused("rememberingsomethingbeautiful", source: "words"),
        .refused("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", source: "an address of Bitcoin"),
    ]
}
