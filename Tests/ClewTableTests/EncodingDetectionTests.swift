import ClewTable
import Testing

@Suite struct EncodingDetectionTests {
    private func bytes(_ text: String, _ encoding: CharacterEncoding) -> [UInt8] {
        var table: [Character: UInt8] = [:]
        for byte in UInt8(0x80)...0xFF {
            if let character = String(decoding: DecodedText([byte], encoding).bytes, as: UTF8.self).first {
                table[character] = byte
            }
        }
        return text.map { $0.asciiValue ?? table[$0] ?? 0x3F }
    }

    static let russian = "Привет, это обычное сообщение на русском языке о доставке и цене товара."
    static let polish = "Zażółć gęślą jaźń, to jest zwykła wiadomość o wysyłce i cenie. Proszę pisać wcześniej."
    static let czech = "Příliš žluťoučký kůň úpěl ďábelské ódy, běžná zpráva o doručení zboží."
    static let german = "Grüße, die Lieferung kommt übermorgen; für größere Mengen gibt es schöne Preise."
    static let french = "Bonjour, la livraison est expédiée après réception, à bientôt et merci beaucoup, très sûr."

    static let guesses: [(text: String, encoding: CharacterEncoding)] = [
        (russian, .windows1251), (russian, .koi8R), (russian, .ibm866), (polish, .windows1250), (polish, .iso8859part2),
        (czech, .windows1250), (czech, .iso8859part2), (german, .windows1252), (french, .windows1252),
        (String(repeating: "plain ASCII. ", count: 9), .utf8), (russian, .utf8),
    ]

    @Test(arguments: guesses)
    func `undeclared text is recognised by its letters`(text: String, encoding: CharacterEncoding) {
        let bytes = encoding == .utf8 ? Array(text.utf8) : bytes(text, encoding)
        let found = EncodingDetection(bytes)
        #expect(found.encoding == encoding)
        #expect(found.finding == nil)
        #expect(String(decoding: DecodedText(bytes, found.encoding).bytes, as: UTF8.self) == text)
    }

    @Test(arguments: [
        ("<meta charset=windows-1251>", "windows-1251"), ("<META  CharSet = 'KOI8-R' >", "koi8-r"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>", "iso-8859-2"),
        ("<?xml version='1.0' encoding=\"ISO-8859-5\"?><x>", "iso-8859-5"),
        ("<!-- <meta charset=koi8-r> --><meta charset=ibm866>", "ibm866"),
    ])
    func `a document's own declaration counts`(head: String, name: String) {
        let found = EncodingDetection(Array(head.utf8) + [0xE0, 0xE1, 0x20])
        #expect(found.encoding.name == name)
        #expect(found.basis == .document)
        #expect(found.finding == nil)
    }

    @Test func `the transport's declaration comes before the document's`() {
        let page = Array("<meta charset=koi8-r>".utf8) + [0xE0]
        let found = EncodingDetection(page, declared: " Windows-1252 ")
        #expect(found.encoding == .windows1252)
        #expect(found.basis == .transport)
    }

    @Test func `a byte-order mark comes before everything`() {
        #expect(EncodingDetection([0xFF, 0xFE, 0x61, 0], declared: "utf-8").encoding == .utf16LittleEndian)
        #expect(EncodingDetection([0xFE, 0xFF, 0, 0x61]).encoding == .utf16BigEndian)
        #expect(EncodingDetection([0xEF, 0xBB, 0xBF, 0x61], declared: "latin1").basis == .byteOrderMark)
    }

    @Test func `UTF-16 without a mark is seen by its NULs`() {
        let little = "hello, this is text".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(EncodingDetection(little).encoding == .utf16LittleEndian)
        let big = "hello, this is text".utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        #expect(EncodingDetection(big, declared: "iso-8859-1").encoding == .utf16BigEndian)
    }

    @Test func `a declaration that the bytes contradict is a finding`() {
        let latin = EncodingDetection(Array("Grüße und Küsse".utf8), declared: "iso-8859-1")
        #expect(latin.encoding == .utf8)
        #expect(latin.finding == .contradicted(declared: "windows-1252", used: "utf-8"))
        let wrong = EncodingDetection(bytes(EncodingDetectionTests.german, .windows1252), declared: "utf-8")
        #expect(wrong.encoding == .windows1252)
        #expect(wrong.finding == .contradicted(declared: "utf-8", used: "windows-1252"))
        let sixteen = EncodingDetection(Array("<meta charset=utf-16>plain".utf8))
        #expect(sixteen.encoding == .utf8)
        #expect(sixteen.finding == .contradicted(declared: "utf-16le", used: "utf-8"))
    }

    @Test func `a few broken places do not make a page of UTF-8 something else`() {
        let page = Array("Grüße aus München — schön hier; Grüße".utf8) + [0xFF, 0x20] + Array("weiter im Text".utf8)
        let found = EncodingDetection(page, declared: "utf-8")
        #expect(found.encoding == .utf8)
        #expect(found.finding == .damaged(encoding: "utf-8", places: 1))
    }

    @Test func `an unknown label is a finding and the bytes are asked`() {
        let found = EncodingDetection(Array("naïve".utf8), declared: "x-klingon")
        #expect(found.encoding == .utf8)
        #expect(found.finding == .unknownLabel("x-klingon"))
        #expect(EncodingDetection([]).encoding == .utf8)
        #expect(EncodingDetection([0x61, 0xFE, 0x62, 0x63, 0x64]).encoding == .windows1252)
    }
}
