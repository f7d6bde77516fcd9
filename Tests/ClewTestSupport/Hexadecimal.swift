/// The bytes of a published vector out of its hexadecimal digits; what is no digit is passed over.
///
///     bytes(hex: "00ff 10")  // [0, 255, 16]
package func bytes(hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
