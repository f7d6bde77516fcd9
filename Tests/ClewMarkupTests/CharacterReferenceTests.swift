import ClewMarkup
import Testing

@Suite struct CharacterReferenceTests {
    // entities.json of the HTML Standard lists 2,231 names: 2,125 with a semicolon, 106 of them also without.
    @Test func `all names of the standard are known`() {
        #expect(CharacterReference.nameCount == 2125)
    }

    @Test(arguments: [
        ("", ""), ("a", "a"), ("R&amp;B", "R&B"), ("5&#39;", "5'"), ("&ldquo;x&rdquo;", "“x”"), ("&euro;8", "€8"),
        ("&CounterClockwiseContourIntegral;", "\u{2233}"), ("&Afr;", "\u{1D504}"), ("&acE;", "\u{223E}\u{333}"),
        ("&zwnj;", "\u{200C}"), ("&fjlig;", "fj"), ("&AElig", "Æ"), ("&Aelig;", "&Aelig;"), ("&ampamp;", "&amp;"),
        ("&amp;amp;", "&amp;"), ("100% & more", "100% & more"), ("&frac12", "½"), ("&frac12x", "½x"), ("&lang;", "⟨"),
    ])
    func `references are decoded as in text`(written: String, meant: String) {
        #expect(String(decoding: CharacterReference.decode(Array(written.utf8)), as: UTF8.self) == meant)
    }

    @Test func `a bomb of references takes linear time and gives no more than a fifth on top`() {
        let bomb = Array(String(repeating: "&nGt;", count: 200_000).utf8)
        #expect(CharacterReference.decode(bomb).count == 1_200_000)
        let unfinished = [UInt8](repeating: 0x26, count: 1_000_000)
        #expect(CharacterReference.decode(unfinished) == unfinished)
        #expect(CharacterReference.decode(Array(("&#" + String(repeating: "9", count: 1_000_000)).utf8)).count == 3)
    }
}
