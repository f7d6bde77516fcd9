package import ClewCore
import ClewCrypto

/// Ethereum addresses: `0x` and 40 hexadecimal digits, whose letter case is a checksum (EIP-55).
///
/// All letters in one case carry no checksum: `unverified`. The canonical form of both is that of EIP-55. Letters in
/// both cases that break the checksum are `corrupt`; their canonical form is in lower case, so that it equals no good
/// address.
package enum EthereumAddress: IndicatorFormat {
    package static let kind = IndicatorKind.ethereumAddress

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard candidate.count == 42, candidate[0] == UInt8(ascii: "0"), candidate[1] | 0x20 == UInt8(ascii: "x") else {
            return nil
        }
        let digits = candidate.dropping(first: 2)
        guard digits.isHexadecimal else { return nil }
        let classes = digits.alphabet
        // `0X` is written by programs that raise everything.
        guard candidate[1] == UInt8(ascii: "x") || !classes.contains(.lowercase) else { return nil }
        let hash = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { lowered in
            for index in 0..<40 { lowered[index] = digits[index].lowercased }
            return keccak256(UnsafeRawBufferPointer(lowered))
        }
        let carriesChecksum = classes.contains([.uppercase, .lowercase])
        var isChecked = carriesChecksum
        let text = String(unsafeUninitializedCapacity: 42) { buffer in
            buffer[0] = UInt8(ascii: "0")
            buffer[1] = UInt8(ascii: "x")
            for index in 0..<40 {
                let word = index < 16 ? hash.0 : index < 32 ? hash.1 : hash.2
                let isRaised = word >> UInt64(63 - index % 16 * 4) & 1 == 1
                let cased = isRaised ? digits[index].uppercased : digits[index].lowercased
                if cased != digits[index] { isChecked = false }
                buffer[index + 2] = cased
            }
            return 42
        }
        guard carriesChecksum else { return Verdict(canonical: text, grade: .unverified) }
        return isChecked
            ? Verdict(canonical: text, grade: .valid) : Verdict(canonical: candidate.lowercasedText, grade: .corrupt)
    }

    package static let examples: [Example] = [
        .accepted("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", source: "EIP-55"),
        .accepted("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359", source: "EIP-55"),
        .accepted(
            "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", canonical: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            .unverified, source: "EIP-55, in lower case"),
        .accepted("0x52908400098527886E0F7030069857D2E4169EE7", .unverified, source: "EIP-55, all caps"),
        .accepted("0xde709f2102306220921060314715629080e2fb77", .unverified, source: "EIP-55, all lower"),
        .accepted(
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", canonical: "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
            .corrupt, source: "EIP-55, one letter in the other case"),
        .refused(
            "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470", source: "a hash of 64 digits"),
        .refused("5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", source: "EIP-55, without its prefix"),
        .refused("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe", source: "EIP-55, cut"),
        .refused("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg", source: "EIP-55, with a foreign letter"),
    ]
}
