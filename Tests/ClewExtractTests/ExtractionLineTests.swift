import ClewCore
import ClewExtract
import Testing

@Suite struct ExtractionLineTests {
    private func line(_ mention: Mention, file: String? = nil) -> String {
        var bytes: [UInt8] = []
        ExtractionLine(file: file).append(mention, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private let mention = Mention(
        kind: .ipv4, written: "192[.]0[.]2[.]1", canonical: "192.0.2.1", grade: .unverified, range: 3..<18)

    @Test func `a line has the six keys in their order`() {
        #expect(
            line(mention)
                == """
                {"kind":"ipv4","value":"192[.]0[.]2[.]1","canonical":"192.0.2.1","grade":"unverified","start":3,"end":18}

                """)
    }

    @Test func `a file is named last`() {
        #expect(line(mention, file: "a \"b\".txt").hasSuffix(#","end":18,"file":"a \"b\".txt"}"# + "\n"))
    }

    @Test func `what would act in JSON or on a terminal is escaped`() {
        let odd = Mention(
            kind: .openPGPKey, written: "a\"\\\n\r\t\u{1B}\u{202E}\u{FFFD}é😀", canonical: "x", grade: .valid,
            range: 0..<1)
        #expect(line(odd).contains(#""value":"a\"\\\n\r\t\u001b\u202e"# + "\u{FFFD}é😀\""))
    }
}
