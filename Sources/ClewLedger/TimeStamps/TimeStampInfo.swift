internal import ClewCore

/// What a time stamp states: `TSTInfo` of RFC 3161, section 2.4.2.
struct TimeStampInfo {
    let policy: ObjectID
    /// The digest of the stamped bytes, by SHA-256.
    let imprint: [UInt8]
    let serialNumber: [UInt8]
    let time: Timestamp
    let nonce: [UInt8]?
    let authority: String?

    init(_ bytes: ArraySlice<UInt8>) throws(DERFault) {
        var outer = DERReader(bytes)
        var reader = try outer.inside(.sequence)
        try outer.end()
        guard try reader.number() == 1 else { throw .badValue }
        policy = try ObjectID(content: try reader.next(.objectID))
        imprint = try TimeStampInfo.imprint(try reader.inside(.sequence))
        serialNumber = try reader.magnitude()
        guard let time = TimeStampInfo.time(try reader.next(.generalizedTime)) else { throw .badValue }
        self.time = time
        // How exact the authority's clock is.
        _ = try reader.optional(.sequence)
        // Whether its stamps are in the order of their times.
        _ = try reader.optional(.boolean)
        nonce = reader.tag == DERReader.Tag.integer.rawValue ? try reader.magnitude() : nil
        authority = try reader.optional(.context0).flatMap { DirectoryName.text(ofGeneralName: $0) }
        _ = try reader.optional(.context1)
        try reader.end()
    }

    private static func imprint(_ reader: DERReader) throws(DERFault) -> [UInt8] {
        var reader = reader
        var algorithm = try reader.inside(.sequence)
        guard try ObjectID(content: try algorithm.next(.objectID)) == .sha256 else { throw .badValue }
        // The parameters are left out or are NULL (RFC 5754, section 2).
        _ = try algorithm.optional(.null)
        try algorithm.end()
        let digest = try reader.next(.octetString)
        try reader.end()
        return Array(digest)
    }

    /// `YYYYMMDDhhmmss[.s…]Z`, without zeros at the end of the fraction.
    private static func time(_ content: ArraySlice<UInt8>) -> Timestamp? {
        let bytes = Array(content)
        guard (15...32).contains(bytes.count), bytes.last == 0x5A else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        var millisecond = 0
        if bytes.count > 15 {
            let digits = bytes[15..<bytes.count - 1]
            guard bytes[14] == 0x2E, !digits.isEmpty, digits.last != 0x30,
                digits.allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
            for place in 0..<3 {
                millisecond = millisecond * 10 + (place < digits.count ? Int(digits[15 + place] - 0x30) : 0)
            }
        }
        guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
            let hour = number(8..<10), let minute = number(10..<12), let second = number(12..<14)
        else { return nil }
        return Timestamp(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
    }
}
