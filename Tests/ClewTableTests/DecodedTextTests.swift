import ClewTable
import ClewTestSupport
import Foundation
import Testing

@Suite struct DecodedTextTests {
    private func decode(_ bytes: [UInt8], _ label: String) throws -> String {
        let encoding = try #require(CharacterEncoding(label: label))
        return String(decoding: DecodedText(bytes, encoding).bytes, as: UTF8.self)
    }

    // Bytes from the indexes of the WHATWG Encoding Standard.
    static let samples: [(label: String, bytes: [UInt8], text: String)] = [
        ("utf-8", [0x47, 0xC3, 0xBC, 0x6E], "Gün"),
        ("UTF8", [0xEF, 0xBB, 0xBF, 0x61], "a"),
        ("latin1", [0x80, 0x93, 0xFC, 0x94], "€“ü”"),
        ("ascii", [0xE9], "é"),
        ("windows-1250", [0xB3, 0xF3, 0x9F], "łóź"),
        ("iso-8859-2", [0xB3, 0xF3, 0xBC], "łóź"),
        ("windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет"),
        ("koi8-r", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет"),
        ("koi8-u", [0xAE, 0xBE], "ўЎ"),
        ("ibm866", [0x8F, 0xE0, 0xA8, 0xA2, 0xA5, 0xE2], "Привет"),
        ("x-mac-cyrillic", [0x8F, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет"),
        ("iso-8859-5", [0xBF, 0xE0, 0xD8, 0xD2, 0xD5, 0xE2], "Привет"),
        ("iso-8859-15", [0xA4], "€"),
        ("windows-1253", [0xC1, 0xE1, 0xAA], "Αα\u{FFFD}"),
        ("windows-1254", [0xFD, 0xDE], "ıŞ"),
        ("windows-1255", [0xE0, 0xCA], "א\u{5BA}"),
        ("windows-1256", [0xC7], "ا"),
        ("windows-1257", [0xE0], "ą"),
        ("windows-1258", [0xFE], "₫"),
        ("windows-874", [0xA1], "ก"),
        ("macintosh", [0x8A, 0xDB], "ä€"),
        ("utf-16le", [0x61, 0x00, 0x3D, 0xD8, 0x00, 0xDE, 0x00, 0xD8], "a😀\u{FFFD}"),
        ("utf-16be", [0x00, 0x61, 0x20, 0xAC, 0x00], "a€\u{FFFD}"),
        ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0x41], "日本A"),
        ("gbk", [0xD6, 0xD0, 0xB9, 0xFA], "中国"),
        ("gb18030", [0x81, 0x30, 0x84, 0x36], "¥"),
        ("big5", [0xA4, 0xA4], "中"),
        ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
        ("euc-kr", [0xC7, 0xD1], "한"),
    ]

    @Test(arguments: samples)
    func `bytes are decoded by the tables of the standard`(label: String, bytes: [UInt8], text: String) throws {
        #expect(try decode(bytes, label) == text)
    }

    @Test(arguments: ["", "utf-7", "replacement", "iso-2022-jp", "klingon", String(repeating: "x", count: 5000)])
    func `a label that is not known is none`(label: String) {
        #expect(CharacterEncoding(label: label) == nil)
    }

    // Unicode 15, table 3-8 and section 3.9: how many U+FFFD a browser shows for ill-formed bytes.
    @Test(
        arguments: [
            (
                [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64],
                "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d"
            ),
            ([0xC0, 0xAF, 0xE0, 0x80, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A"),
            ([0xF0, 0x9F, 0x98], "\u{FFFD}"),
        ] as [([UInt8], String)])
    func `what is no UTF-8 becomes as many signs as in a browser`(bytes: [UInt8], text: String) throws {
        #expect(try decode(bytes, "utf-8") == text)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test func `well-formed UTF-8 is taken over and its places are the same`() {
        let bytes = Array("Grüße — ok".utf8)
        let text = DecodedText(bytes, .utf8)
        #expect(text.bytes == bytes)
        #expect(text.offsets.isIdentity)
        #expect(text.offsets.source(of: 3..<5) == 3..<5)
    }

    @Test func `every place of decoded text leads to the byte it came from`() throws {
        var dice = SplitMix64(seed: 7)
        for label in ["windows-1251", "windows-1252", "utf-8", "utf-16le", "utf-16be", "shift_jis", "gbk"] {
            let encoding = try #require(CharacterEncoding(label: label))
            let source = (0..<5000).map { _ in dice.below(3) == 0 ? UInt8(truncatingIfNeeded: dice.next()) : 0x61 }
            let text = DecodedText(source, encoding)
            var at = 0
            for character in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
                let width = String(character).utf8.count
                if dice.below(10) == 0 {
                    let place = text.offsets.source(of: at..<at + width)
                    let again = DecodedText(Array(source[place]), encoding).bytes
                    #expect(String(decoding: again, as: UTF8.self).unicodeScalars.first == character)
                }
                at += width
            }
            #expect(at == text.bytes.count)
            let whole = text.offsets.source(of: 0..<text.bytes.count)
            #expect(whole.upperBound == source.count)
        }
    }

    @Test func `a byte-order mark is left out and counted`() {
        let text = DecodedText([0xEF, 0xBB, 0xBF, 0x61, 0x62], .utf8)
        #expect(text.bytes == [0x61, 0x62])
        #expect(text.offsets.source(of: 1..<2) == 4..<5)
    }

    @Test(.enabled(if: Stopwatch.isWanted, Stopwatch.absence))
    func `speed of checking UTF-8`() {
        let bytes = [UInt8](repeating: 0x61, count: 64 << 20)
        let start = Stopwatch.threadSeconds()
        for _ in 0..<8 { #expect(DecodedText(bytes, .utf8).offsets.isIdentity) }
        let seconds = Stopwatch.threadSeconds() - start
        print("{\"tool\": \"ClewTable UTF-8\", \"bytes\": \(8 * bytes.count), \"seconds_cpu\": \(seconds)}")
    }
}
