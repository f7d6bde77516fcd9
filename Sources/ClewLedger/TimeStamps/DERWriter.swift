/// Writes the few values of DER that a time-stamp request is made of (ITU-T X.690, section 10).
///
///     DERWriter.integer([0x80])  // 02 02 00 80
package enum DERWriter {
    /// A value of a kind.
    package static func value(_ tag: DERReader.Tag, _ content: [UInt8]) -> [UInt8] {
        var length: [UInt8] = []
        if content.count < 0x80 {
            length = [UInt8(content.count)]
        } else {
            var rest = content.count
            while rest > 0 {
                length.insert(UInt8(truncatingIfNeeded: rest), at: 0)
                rest >>= 8
            }
            length.insert(0x80 | UInt8(length.count), at: 0)
        }
        return [tag.rawValue] + length + content
    }

    /// Values in a row.
    package static func sequence(_ values: [[UInt8]]) -> [UInt8] { value(.sequence, Array(values.joined())) }

    /// An integer that is not negative, by its bytes, the most significant first.
    package static func integer(_ magnitude: [UInt8]) -> [UInt8] {
        let bytes = Array(magnitude.drop { $0 == 0 })
        guard let first = bytes.first else { return value(.integer, [0]) }
        return value(.integer, first < 0x80 ? bytes : [0] + bytes)
    }
}
