package import ClewCore

/// Tox ids: a Curve25519 key of 32 bytes, four bytes against spam and a checksum of two bytes, each the XOR of every
/// second byte before: 76 hexadecimal digits, with or without `tox:` before them (The Tox Reference, "Tox ID").
///
/// The canonical form is in capitals. A wrong digit is always seen, two that undo each other are not.
package enum ToxID: IndicatorFormat {
    package static let kind = IndicatorKind.toxID
    package static let keywords = ["tox", "toxid", "tox id", "qtox", "utox"]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        let digits = candidate.starts(withWord: "tox:") ? candidate.dropping(first: 4) : candidate
        guard digits.count == 76, digits.isHexadecimal else { return nil }
        var sum: (UInt8, UInt8) = (0, 0)
        for index in stride(from: 0, to: 76, by: 4) {
            sum.0 ^= byte(digits, index)
            sum.1 ^= byte(digits, index + 2)
        }
        return Verdict(canonical: digits.uppercasedText, grade: sum == (0, 0) ? .valid : .corrupt)
    }

    private static func byte(_ digits: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
        (digits[index].hexDigit ?? 0) << 4 | (digits[index + 1].hexDigit ?? 0)
    }

    package static let examples: [Example] = [
        .accepted(
            "56A1ADE4B65B86BCD51CC73E2CD4E542179F47959FE3E0E21B4B0ACDADE51855D34D34D37CB5", source: "Tox wiki, FAQ"),
        .accepted(
            "56A1ADE4B65B86BCD51CC73E2CD4E542179F47959FE3E0E21B4B0ACDADE5185520B3E6FC5D64",
            source: "Tox-Docs, core concepts"),
        .accepted(
            "tox:56A1ADE4B65B86BCD51CC73E2CD4E542179F47959FE3E0E21B4B0ACDADE51855D34D34D37CB5",
            canonical: "56A1ADE4B65B86BCD51CC73E2CD4E542179F47959FE3E0E21B4B0ACDADE51855D34D34D37CB5",
            source: "Tox wiki, FAQ, as an address"),
        .accepted(
            "56a1ade4b65b86bcd51cc73e2cd4e542179f47959fe3e0e21b4b0acdade51855d34d34d37cb5",
            canonical: "56A1ADE4B65B86BCD51CC73E2CD4E542179F47959FE3E0E21B4B0ACDADE51855D34D34D37CB5",
            source: "Tox wiki, FAQ, in small letters"),
        .accepted(
            "56A1ADE4B65B86BCD51CC73E2CD4E542179F47959FE3E0E21B4B0ACDADE51855D34D34D37CB6", .corrupt,
            source: "last digit changed"),
        .refused("56A1ADE4B65B86BCD51CC73E2CD4E542179F47959FE3E0E21B4B0ACDADE51855D34D34D37CB", source: "a digit less"),
    ]
}
