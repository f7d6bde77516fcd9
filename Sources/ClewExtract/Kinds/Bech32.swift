import ClewCore

/// Bech32 and bech32m (BIP-173, BIP-350): the character set, the checksum and segregated-witness addresses.
enum Bech32 {
    /// The checksum's constant of bech32, for witness version 0.
    static let constant: UInt32 = 1
    /// The checksum's constant of bech32m, for witness versions 1 to 16.
    static let modifiedConstant: UInt32 = 0x2bc8_30a3

    /// The value of each byte of either case in the character set that CashAddr shares; 255 for the others.
    static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (index, byte) in "qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8.enumerated() {
            values[Int(byte)] = UInt8(truncatingIfNeeded: index)
            values[Int(byte.uppercased)] = UInt8(truncatingIfNeeded: index)
        }
        return values
    }()

    /// One step of the checksum.
    @inline(__always)
    static func step(_ checksum: UInt32, _ value: UInt8) -> UInt32 {
        let top = checksum >> 25
        var next = (checksum & 0x1ff_ffff) << 5 ^ UInt32(value)
        if top & 1 != 0 { next ^= 0x3b6a_57b2 }
        if top & 2 != 0 { next ^= 0x2650_8e6d }
        if top & 4 != 0 { next ^= 0x1ea1_19fa }
        if top & 8 != 0 { next ^= 0x3d42_33dd }
        if top & 16 != 0 { next ^= 0x2a14_62b3 }
        return next
    }
}

/// Segregated-witness addresses with one human-readable part.
struct SegwitForm: Sendable {
    /// The human-readable part with its separator, in lower case, such as `bc1`.
    let prefix: StaticString

    /// No address is longer (BIP-173); a shorter one than the least has no witness program.
    private static let lengths = 14...90

    /// `valid` by the rules of BIP-173 and BIP-350; `corrupt` when the prefix and the characters fit and anything else
    /// does not, mixed case included.
    func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard SegwitForm.lengths.contains(candidate.count), candidate.starts(withWord: prefix) else { return nil }
        let prefixLength = prefix.utf8CodeUnitCount
        var checksum: UInt32 = 1
        for index in 0..<prefixLength - 1 { checksum = Bech32.step(checksum, prefix.utf8Start[index] >> 5) }
        checksum = Bech32.step(checksum, 0)
        for index in 0..<prefixLength - 1 { checksum = Bech32.step(checksum, prefix.utf8Start[index] & 31) }

        let dataCount = candidate.count - prefixLength
        var version: UInt8 = 0
        var last: UInt8 = 0
        var foreign = 0
        for index in 0..<dataCount {
            let byte = candidate[prefixLength + index]
            let value = Bech32.values[Int(byte)]
            guard value < 32 else {
                // A misread character (`o` for `0`, `l` for `1`): kept only where the length is that of common
                // addresses.
                guard byte.isAlphanumeric else { return nil }
                foreign += 1
                continue
            }
            if index == 0 { version = value }
            if index == dataCount - 7 { last = value }
            checksum = Bech32.step(checksum, value)
        }
        let classes = candidate.alphabet
        let isMixedCase = classes.contains([.uppercase, .lowercase])
        let programBits = (dataCount - 7) * 5
        let isWhole =
            foreign == 0 && !isMixedCase && isProgram(version: version, bits: programBits, last: last)
            && checksum == (version == 0 ? Bech32.constant : Bech32.modifiedConstant)
        if isWhole { return Verdict(canonical: candidate.lowercasedText, grade: .valid) }
        guard foreign == 0 || (foreign <= 2 && !isMixedCase && (dataCount == 39 || dataCount == 59)) else { return nil }
        return Verdict(canonical: candidate.lowercasedText, grade: .corrupt)
    }

    /// The rules on versions, lengths and padding (BIP-141, BIP-173).
    private func isProgram(version: UInt8, bits: Int, last: UInt8) -> Bool {
        let bytes = bits / 8
        let padding = bits % 8
        guard version <= 16, 2...40 ~= bytes, padding < 5, last & (1 << UInt8(padding) - 1) == 0 else { return false }
        return version != 0 || bytes == 20 || bytes == 32
    }
}
