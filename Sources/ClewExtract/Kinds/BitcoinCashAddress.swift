package import ClewCore

/// Bitcoin Cash addresses in the CashAddr form, with or without the prefix `bitcoincash:` (CashAddr specification,
/// 1.1).
///
/// The canonical form is in lower case with the prefix. Hashes of 20 bytes are in use, longer ones are accepted with
/// the prefix; the types are 0 and 1, and 2 and 3 for wallets that know tokens (CHIP-2022-02).
package enum BitcoinCashAddress: IndicatorFormat {
    package static let kind = IndicatorKind.bitcoinCashAddress

    private static let prefix: StaticString = "bitcoincash:"
    /// Characters of a payload: version and hash of 20 bytes, and the checksum of eight characters.
    private static let commonLength = 42
    /// Characters of the longest: version and hash of 64 bytes.
    private static let greatestLength = 112

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        let hasPrefix = candidate.starts(withWord: prefix)
        let payload = hasPrefix ? candidate.dropping(first: prefix.utf8CodeUnitCount) : candidate
        guard payload.count == commonLength || (hasPrefix && 42...greatestLength ~= payload.count),
            case let version = Bech32.values[Int(payload[0])] << 3 | Bech32.values[Int(payload[1])] >> 2,
            Bech32.values[Int(payload[0])] < 4
        else { return nil }
        var checksum: UInt64 = 1
        for index in 0..<prefix.utf8CodeUnitCount - 1 { checksum = step(checksum, prefix.utf8Start[index] & 31) }
        checksum = step(checksum, 0)
        for byte in payload {
            let value = Bech32.values[Int(byte)]
            guard value < 32 else { return nil }
            checksum = step(checksum, value)
        }
        let classes = candidate.alphabet
        let isMixedCase = classes.contains([.uppercase, .lowercase])
        // Without a prefix an odd run of letters could look alike, so it has to have the size of a hash of 20 bytes.
        let hasSize = hasSize(version: version, payload: payload)
        guard hasPrefix || (hasSize && classes.contains(.digits) && !isMixedCase) else { return nil }
        let text = hasPrefix ? candidate.lowercasedText : "bitcoincash:" + candidate.lowercasedText
        return Verdict(canonical: text, grade: checksum == 1 && hasSize && !isMixedCase ? .valid : .corrupt)
    }

    /// Whether the version byte names the size of the hash that is there, and the bits that fill the last character are
    /// 0.
    private static func hasSize(version: UInt8, payload: UnsafeBufferPointer<UInt8>) -> Bool {
        let sizes: (Int, Int, Int, Int, Int, Int, Int, Int) = (20, 24, 28, 32, 40, 48, 56, 64)
        let hash = withUnsafeBytes(of: sizes) { $0.assumingMemoryBound(to: Int.self)[Int(version & 7)] }
        let characters = payload.count - 8
        let bits = (hash + 1) * 8
        let padding = characters * 5 - bits
        guard 0..<5 ~= padding else { return false }
        return Bech32.values[Int(payload[characters - 1])] & (1 << UInt8(padding) - 1) == 0
    }

    private static func step(_ checksum: UInt64, _ value: UInt8) -> UInt64 {
        let top = checksum >> 35
        var next = (checksum & 0x7_ffff_ffff) << 5 ^ UInt64(value)
        if top & 1 != 0 { next ^= 0x98_f2bc_8e61 }
        if top & 2 != 0 { next ^= 0x79_b76d_99e2 }
        if top & 4 != 0 { next ^= 0xf3_3e5f_b3c4 }
        if top & 8 != 0 { next ^= 0xae_2eab_e2a8 }
        if top & 16 != 0 { next ^= 0x1e_4f43_e470 }
        return next
    }

    package static let examples: [Example] = [
        .accepted("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", source: "CashAddr specification"),
        .accepted("bitcoincash:ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq", source: "CashAddr specification"),
        .accepted(
            "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
            canonical: "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", source: "CashAddr specification"),
        .accepted(
            "BITCOINCASH:QPM2QSZNHKS23Z7629MMS6S4CWEF74VCWVY22GDX6A",
            canonical: "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
            source: "CashAddr specification, upper case"),
        .accepted(
            "bitcoincash:qvch8mmxy0rtfrlarg7ucrxxfzds5pamg73h7370aa87d80gyhqxq5nlegake",
            source: "CashAddr specification, 32 bytes"),
        .accepted(
            "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6q", .corrupt, source: "last character changed"),
        .refused("bchtest:pr6m7j9njldwwzlg9v7v53unlr4jkmx6eyvwc0uz5t", source: "CashAddr specification, test network"),
        .refused("1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu", source: "CashAddr specification, the older form"),
    ]
}
