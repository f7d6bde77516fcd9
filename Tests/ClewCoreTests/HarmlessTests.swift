import ClewCore
import Testing

@Suite struct HarmlessTests {
    @Test(arguments: [
        ("plain text, čeština, 漢字, 😀", "plain text, čeština, 漢字, 😀"),
        ("", ""),
        ("\u{1B}[2J\u{1B}]0;owned\u{7}", "␛[2J␛]0;owned␇"),
        ("a\nb\tc\r", "a␊b␉c␍"),
        ("\u{0}\u{7F}", "␀␡"),
        ("\u{9B}31m", "⟨009B⟩31m"),
        ("abc\u{202E}gpj.exe", "abc⟨202E⟩gpj.exe"),
        ("\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}", "⟨2066⟩⟨2069⟩⟨200E⟩⟨200F⟩⟨061C⟩"),
        ("1A1z\u{200B}P1e\u{FEFF}", "1A1z⟨200B⟩P1e⟨FEFF⟩"),
        ("x\u{E0041}y", "x⟨E0041⟩y"),
        ("<b>&\"'", "<b>&\"'"),
    ])
    func `A terminal line shows what would act on the terminal`(text: String, shown: String) {
        #expect(Harmless.terminal(text) == shown)
    }

    @Test func `A terminal block keeps its line feeds and tabs and nothing else`() {
        #expect(Harmless.terminalBlock("a\n\tb\r\u{1B}") == "a\n\tb␍␛")
    }

    @Test(arguments: [
        ("plain", "plain"),
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'␍=1"),
        ("a,b", "\"a,b\""),
        ("say \"hi\"", "\"say \"\"hi\"\"\""),
        ("two\nlines", "\"two\nlines\""),
        ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
        ("\u{1B}[1m", "␛[1m"),
    ])
    func `A CSV cell is no formula`(text: String, cell: String) {
        #expect(Harmless.csvCell(text) == cell)
    }

    @Test(arguments: [
        ("<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"),
        ("\"&amp;\"", "&quot;&amp;amp;&quot;"),
        ("a\nb\t\u{0}\u{202E}", "a\nb\t␀⟨202E⟩"),
        ("€ ″ …", "€ ″ …"),
    ])
    func `HTML text carries no markup`(text: String, shown: String) {
        #expect(Harmless.html(text) == shown)
    }

    @Test func `No control, direction or markup character of the whole of Unicode gets through`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let category = scalar.properties.generalCategory
            let acts =
                category == .control || scalar.properties.isBidiControl || category == .lineSeparator
                || category == .paragraphSeparator || scalar.properties.isDefaultIgnorableCodePoint
            // Variation selectors and the grapheme joiner only choose a glyph; they cannot reorder or act.
            guard acts, !(0xFE00...0xFE0F).contains(value), value != 0x34F else { continue }
            let shown = Harmless.terminal("a\(scalar)b")
            guard !shown.unicodeScalars.contains(scalar) || (0x1BCA0...0x1D17A).contains(value) else {
                Issue.record("U+\(String(value, radix: 16)) got through")
                continue
            }
        }
    }
}
