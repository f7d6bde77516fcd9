package import ClewCore

/// Dogecoin addresses: base58check with version 0x1e (`D`) or 0x16 (`9`, `A`).
package enum DogecoinAddress: IndicatorFormat {
    package static let kind = IndicatorKind.dogecoinAddress

    private static let form = Base58CheckForm(
        alphabet: .bitcoin, versionBytes: 1, versions: [0x1e, 0x16], lengths: 33...34)

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard let first = candidate.first,
            first == UInt8(ascii: "D") || first == UInt8(ascii: "9") || first == UInt8(ascii: "A")
        else { return nil }
        return form.judge(candidate)
    }

    package static let examples: [Example] = [
        .accepted("DPpJVPpvPNP6i6tMj4rTycAGh8wReTqaSU", source: "wallet-address-validator tests"),
        .accepted("DBus3bamQjgJULBJtYXpEzDWQRwF5iwxgC", source: "bip_utils, BIP-44 account 0 of the test seed"),
        .accepted("A7JjzK9k9x5b2MkkQzqt91WZsuu7wTu6iS", source: "wallet-address-validator tests"),
        .accepted("9xzLEaWbi3eVzRzv6YdGcXbXQMHydntSq7", source: "bip_utils test vectors"),
        .accepted("DPpJVPpvPNP6i6tMj4rTycAGh8wReTqaSV", .corrupt, source: "the first one, last character changed"),
        .refused("AVKeiZ5JadfWdH2EYVgVRfX4ufoyd4ehuM", source: "wallet-address-validator tests, Primecoin"),
        .refused("Dsesax2GJnMN4wwmWo5rJGq73dDK217Rh85", source: "wallet-address-validator tests, Decred"),
    ]
}
