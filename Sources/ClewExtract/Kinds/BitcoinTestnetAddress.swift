package import ClewCore

/// Addresses of Bitcoin's test networks (testnet, signet, regtest): base58check with version 0x6f or 0xc4, and
/// segregated witness with the human-readable parts `tb` and `bcrt`. Their coins are worth nothing.
package enum BitcoinTestnetAddress: IndicatorFormat {
    package static let kind = IndicatorKind.bitcoinTestnetAddress

    private static let form = Base58CheckForm(
        alphabet: .bitcoin, versionBytes: 1, versions: [0x6f, 0xc4], lengths: 26...35)
    private static let test = SegwitForm(prefix: "tb1")
    private static let regression = SegwitForm(prefix: "bcrt1")

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard let first = candidate.first else { return nil }
        switch first {
        case UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "2"): return form.judge(candidate)
        case UInt8(ascii: "t"), UInt8(ascii: "T"): return test.judge(candidate)
        case UInt8(ascii: "b"), UInt8(ascii: "B"): return regression.judge(candidate)
        default: return nil
        }
    }

    package static let examples: [Example] = [
        .accepted("mzK2FFDEhxqHcmrJw1ysqFkVyhUULo45hZ", source: "Bitcoin Core key_io_valid"),
        .accepted("2NC2hEhe28ULKAJkW5MjZ3jtTMJdvXmByvK", source: "Bitcoin Core key_io_valid"),
        .accepted("tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy", source: "BIP-173"),
        .accepted("tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c", source: "BIP-350"),
        .accepted("bcrt1qdavt4j2sd7dlhqsavtnfxvzppw6k7qy97tmnu9", source: "Bitcoin Core key_io_valid"),
        .accepted(
            "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sL5k7",
            canonical: "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7", .corrupt, source: "BIP-173"),
        .refused("bc1qvyq0cc6rahyvsazfdje0twl7ez82ndmuac2lhv", source: "Bitcoin Core, main network"),
        .refused("92ZdE5HoLafywnTBbzPxbvRmp75pSfzvdU3XaZGh1cToipgdHVh", source: "Bitcoin Core, a private key"),
        .refused("motherhoodandfatherhoodtogether", source: "words"),
    ]
}
