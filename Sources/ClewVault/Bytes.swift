extension FixedWidthInteger {
    /// The bytes, most significant first.
    var bigEndianBytes: [UInt8] {
        withUnsafeBytes(of: bigEndian) { Array($0) }
    }
}

extension Collection where Element == UInt8 {
    /// The bytes as one number, most significant first; only the last eight count.
    var bigEndianWord: UInt64 {
        reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension Array where Element == UInt8 {
    /// The same as `withUnsafeBytes`, with the type of the error kept.
    func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withUnsafeBufferPointer { (bytes) throws(Failure) in try body(UnsafeRawBufferPointer(bytes)) }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Appends two lower-case hexadecimal digits.
    mutating func appendHex(_ byte: UInt8) {
        append(Self.digits[Int(byte >> 4)])
        append(Self.digits[Int(byte & 15)])
    }

    /// Appends sixteen lower-case hexadecimal digits.
    mutating func appendHex(_ word: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) {
            appendHex(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
        }
    }

    /// Appends a number in decimal.
    mutating func appendDecimal(_ number: Int) {
        append(contentsOf: String(number).utf8)
    }

    /// Appends the UTF-8 of a text.
    mutating func append(_ text: String) {
        append(contentsOf: text.utf8)
    }
}

/// The FNV-1a checksum, 32 bits: each step is one to one, so a change of a single byte never goes unseen.
func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var sum: UInt32 = 0x811C_9DC5
    for byte in bytes { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    return sum
}
