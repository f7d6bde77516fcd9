import ClewLedger
import ClewTestSupport
import Testing

@Suite struct DERTests {
    /// From "A Layman's Guide to a Subset of ASN.1, BER, and DER" (RSA Laboratories, 1993), sections 5.7 and 5.9, and X.690,
    /// section 8.19.5.
    static let identifiers: [(text: String, content: String)] = [
        ("1.2.840.113549", "2a864886f70d"), ("2.999.3", "883703"), ("2.16.840.1.101.3.4.2.1", "608648016503040201"),
        ("1.2.840.113549.1.9.16.1.4", "2a864886f70d0109100104"), ("0.0", "00"), ("1.39", "4f"), ("2.0", "50"),
    ]

    static let integers: [(magnitude: [UInt8], encoded: String)] = [
        ([], "020100"), ([0x7F], "02017f"), ([0x80], "02020080"), ([0x01, 0x00], "02020100"),
        ([0, 0, 0xFF], "020200ff"),
    ]

    @Test(arguments: identifiers) func `object identifiers are written and read as published`(
        text: String, content: String
    ) throws {
        let identifier = try #require(ObjectID(text))
        #expect(identifier.content == bytes(hex: content))
        #expect(try ObjectID(content: bytes(hex: content)).description == text)
    }

    @Test(arguments: ["", "1", "3.1", "1.40", "1..2", "1.2.", "1.02", "1.-2", "1.x", "1.2.4294967296"])
    func `what is no object identifier is none`(text: String) {
        #expect(ObjectID(text) == nil)
    }

    @Test(arguments: ["", "80", "8037", "88", "8f8f8f8f8f03"])
    func `the content of no object identifier is refused`(content: String) {
        #expect(throws: DERFault.self) { try ObjectID(content: bytes(hex: content)) }
    }

    @Test(arguments: integers) func `integers have a sign bit of their own`(magnitude: [UInt8], encoded: String) throws
    {
        #expect(DERWriter.integer(magnitude) == bytes(hex: encoded))
        var reader = DERReader(bytes(hex: encoded))
        #expect(try reader.magnitude() == Array(magnitude.drop { $0 == 0 }))
    }

    @Test func `lengths are written in their shortest form and read in no other`() throws {
        for count in [0, 1, 127, 128, 255, 256, 65535, 65536] {
            let value = DERWriter.value(.octetString, [UInt8](repeating: 7, count: count))
            var reader = DERReader(value)
            #expect(try reader.next(.octetString).count == count)
            #expect(reader.isAtEnd)
        }
        // A length that needs no second byte, one with a zero before it, none at all, one that is too long, a tag of two bytes.
        for bad in ["04810107", "0482008007", "0480070000", "0485000000000107", "1f810107", "0402", "04", "048201"] {
            #expect(throws: DERFault.self) {
                var reader = DERReader(bytes(hex: bad))
                _ = try reader.next()
            }
        }
        // Negative, empty, with a zero too many.
        for bad in ["0201ff", "0200", "02020001"] {
            #expect(throws: DERFault.self) {
                var reader = DERReader(bytes(hex: bad))
                _ = try reader.magnitude()
            }
        }
    }
}
