/// Turns a title into plain lower-case bytes, so that the grammar and the tables need not know how letters are dressed.
///
/// ASCII letters become small. Latin letters lose their accents; full-width, circled, squared and mathematical letters
/// become plain ones; Greek α, β, γ and δ are written out and µ is `u`. Cyrillic and other letters stay, small. Every
/// dash is `-`, every currency sign `$`, every times sign `x`; `½` is `1/2`; emoji and ornaments are `^`; white space
/// is a blank, and what takes no room is dropped.
///
///     String(decoding: TitleFolding.folded("½ oz 𝐊ush – 10€"), as: UTF8.self)  // "1/2 oz kush - 10$"
enum TitleFolding {
    /// How many bytes of a folded title are looked at: longer texts are no titles, and time stays bounded.
    static let limit = 4096

    /// What stands for emoji and ornaments.
    static let ornament: UInt8 = 0x5E

    /// The folded bytes of a title, at most about ``limit`` of them.
    static func folded(_ title: String) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(min(title.utf8.count, limit) + 8)
        var title = title
        title.withUTF8 { bytes in
            var index = 0
            while index < bytes.count, output.count < limit {
                let byte = bytes[index]
                if byte < 0x80 {
                    output.append(foldedASCII(byte))
                    index += 1
                } else {
                    let (scalar, length) = decoded(bytes, at: index)
                    append(scalar, to: &output)
                    index += length
                }
            }
        }
        return output
    }

    private static func foldedASCII(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0...0x20, 0x7F: 0x20
        case 0x60: 0x27
        default: byte
        }
    }

    /// The scalar at `index` of valid UTF-8 and how many bytes it takes.
    private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
        let lead = bytes[index]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard length > 1, index + length <= bytes.count else { return (0x20, 1) }
        var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (value, length)
    }

    private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
        switch scalar {
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: output.append(0x20)
        case 0xAD, 0xAE, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFE00...0xFE0F,
            0x2122, 0x20D0...0x20FF, 0xE0000...0xE01EF:
            break
        case 0xA2, 0xA3, 0xA5, 0x20A0...0x20BF, 0xE3F: output.append(0x24)
        case 0xB1: output.append(0x7E)
        case 0xB4, 0x2018...0x201B, 0x2032: output.append(0x27)
        case 0xB5, 0x3BC, 0x39C: output.append(0x75)
        case 0xD7, 0x2715, 0x2716, 0x2A2F, 0x2573: output.append(0x78)
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: output.append(0x2D)
        case 0x2044, 0x2215: output.append(0x2F)
        case 0x2026: output.append(contentsOf: [0x2E, 0x2E, 0x2E])
        case 0x2116: output.append(0x23)
        case 0x2264, 0x2265: output.append(0x3E)
        case 0xBC...0xBE, 0x2150...0x215E: appendFraction(scalar, to: &output)
        case 0xB2, 0xB3, 0xB9, 0x2070...0x2079, 0x2080...0x2089: output.append(digit(scalar))
        case 0xC0...0x17F: appendLatin(scalar, to: &output)
        case 0x391...0x3C9: appendGreek(scalar, to: &output)
        case 0x410...0x42F: appendUTF8(scalar + 0x20, to: &output)
        case 0x401, 0x451: appendUTF8(0x435, to: &output)
        case 0xFF01...0xFF5E: output.append(foldedASCII(UInt8(truncatingIfNeeded: scalar - 0xFEE0)))
        case 0x24B6...0x24CF: output.append(letter(scalar - 0x24B6))
        case 0x24D0...0x24E9: output.append(letter(scalar - 0x24D0))
        case 0x1D400...0x1D6A3: output.append(letter((scalar - 0x1D400) % 26))
        case 0x1D7CE...0x1D7FF: output.append(0x30 + UInt8(truncatingIfNeeded: (scalar - 0x1D7CE) % 10))
        case 0x1F130...0x1F149: output.append(letter(scalar - 0x1F130))
        case 0x1F150...0x1F169: output.append(letter(scalar - 0x1F150))
        case 0x1F170...0x1F189: output.append(letter(scalar - 0x1F170))
        default: appendOther(scalar, to: &output)
        }
    }

    private static func letter(_ index: UInt32) -> UInt8 { 0x61 + UInt8(truncatingIfNeeded: index % 26) }

    private static func digit(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0xB2: 0x32
        case 0xB3: 0x33
        case 0xB9: 0x31
        default: 0x30 + UInt8(truncatingIfNeeded: scalar & 0xF)
        }
    }

    /// A vulgar fraction in digits; a number before it stays apart, so that `1½` is one and a half.
    private static func appendFraction(_ scalar: UInt32, to output: inout [UInt8]) {
        let text: StaticString =
            switch scalar {
            case 0xBC: "1/4"
            case 0xBD: "1/2"
            case 0xBE: "3/4"
            case 0x2151: "1/9"
            case 0x2152: "1/10"
            case 0x2153: "1/3"
            case 0x2154: "2/3"
            case 0x2155: "1/5"
            case 0x2156: "2/5"
            case 0x2157: "3/5"
            case 0x2158: "4/5"
            case 0x2159: "1/6"
            case 0x215A: "5/6"
            case 0x215B: "1/8"
            case 0x215C: "3/8"
            case 0x215D: "5/8"
            case 0x215E: "7/8"
            default: "1/7"
            }
        if let last = output.last, last &- 0x30 < 10 { output.append(0x20) }
        text.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    /// Base letters of U+00C0 to U+017F; `?` where two letters or none stand for one.
    private static let latin: StaticString = """
        aaaaaa?ceeeeiiiidnooooo?ouuuuyp?aaaaaa?ceeeeiiiidnooooo?ouuuuypy\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkklllllllllllnnnnnnnnnoooooo??\
        rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """

    private static func appendLatin(_ scalar: UInt32, to output: inout [UInt8]) {
        switch scalar {
        case 0xC6, 0xE6: output.append(contentsOf: [0x61, 0x65])
        case 0xDF: output.append(contentsOf: [0x73, 0x73])
        case 0x132, 0x133: output.append(contentsOf: [0x69, 0x6A])
        case 0x152, 0x153: output.append(contentsOf: [0x6F, 0x65])
        case 0xF7: output.append(ornament)
        default:
            let offset = Int(scalar - 0xC0)
            output.append(latin.utf8CodeUnitCount > offset ? latin.withUTF8Buffer { $0[offset] } : ornament)
        }
    }

    private static func appendGreek(_ scalar: UInt32, to output: inout [UInt8]) {
        let small = scalar < 0x3B1 ? scalar + 0x20 : scalar
        let text: StaticString? =
            switch small {
            case 0x3B1: "alpha"
            case 0x3B2: "beta"
            case 0x3B3: "gamma"
            case 0x3B4: "delta"
            default: nil
            }
        if let text {
            text.withUTF8Buffer { output.append(contentsOf: $0) }
        } else {
            appendUTF8(small, to: &output)
        }
    }

    private static func appendOther(_ scalar: UInt32, to output: inout [UInt8]) {
        guard scalar < 0x1F000, let value = Unicode.Scalar(scalar), value.properties.isAlphabetic else {
            if output.last != ornament { output.append(ornament) }
            return
        }
        for small in value.properties.lowercaseMapping.utf8 { output.append(small) }
    }

    private static func appendUTF8(_ scalar: UInt32, to output: inout [UInt8]) {
        guard let value = Unicode.Scalar(scalar) else { return }
        output.append(contentsOf: Array(Character(value).utf8))
    }
}
