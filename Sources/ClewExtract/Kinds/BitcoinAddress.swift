package import ClewCore

/// Addresses of the Bitcoin main network: base58check with version 0x00 or 0x05, bech32 (BIP-173) and bech32m (BIP-350)
/// with the human-readable part `bc`.
///
/// The canonical form is the address as written; of a segregated-witness address, in lower case.
package enum BitcoinAddress: IndicatorFormat {
    package static let kind = IndicatorKind.bitcoinAddress

    private static let form = Base58CheckForm(
        alphabet: .bitcoin, versionBytes: 1, versions: [0x00, 0x05], lengths: 26...35)
    private static let segwit = SegwitForm(prefix: "bc1")

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard let first = candidate.first else { return nil }
        switch first {
        case UInt8(ascii: "1"), UInt8(ascii: "3"): return form.judge(candidate)
        case UInt8(ascii: "b"), UInt8(ascii: "B"): return segwit.judge(candidate)
        default: return nil
        }
    }

    package static let examples: [Example] = [
        .accepted("1FsSia9rv4NeEwvJ2GvXrX7LyxYspbN2mo", source: "Bitcoin Core key_io_valid"),
        .accepted("36j4NfKv6Akva9amjWrLG6MuSQym1GuEmm", source: "Bitcoin Core key_io_valid"),
        .accepted("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", source: "genesis block"),
        .accepted(
            "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", canonical: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            source: "BIP-173"),
        .accepted("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", source: "BIP-350"),
        .accepted("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", .corrupt, source: "BIP-173"),
        .accepted("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh", .corrupt, source: "BIP-350"),
        .accepted(
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", .corrupt, source: "genesis block, last character changed"),
        .refused("tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty", source: "BIP-173"),
        .refused("bc1gmk9yu", source: "BIP-173"),
        .refused("tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7", source: "BIP-173, test network"),
        .refused("5JuW2AMDYu4xVwRG9DZW18VbzQrGcd5RCgb99sS6ehJsNQXu5b9", source: "Bitcoin Core, a private key"),
        .refused("1d41d8cd98f9b24e98998ecf8427e123", source: "a hash in hexadecimal digits"),
    ]
}
