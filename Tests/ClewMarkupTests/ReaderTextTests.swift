import ClewMarkup
import Testing

@Suite struct ReaderTextTests {
    static func text(_ html: String) -> String {
        String(decoding: ReaderText(html: Array(html.utf8)).text.bytes, as: UTF8.self)
    }

    // Expectations are what a browser shows; where a rule is not plain the comment says which.
    static let cases: [(html: String, text: String)] = [
        ("", ""),
        ("plain", "plain"),
        ("  a \n\t b  ", "a b"),
        ("<b>1A1z</b>P1eP", "1A1zP1eP"),
        ("1A1z<wbr>P1eP", "1A1zP1eP"),
        ("1A1z<!-- x -->P1eP", "1A1zP1eP"),
        ("1A1z<script>x</script>P1eP", "1A1zP1eP"),
        ("1A1z<span style='display:none'>XX</span>P1eP", "1A1zP1eP"),
        ("a<div>b</div>c", "a\nb\nc"),
        ("a<p>b</p>c", "a\n\nb\n\nc"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<div><div><div>a</div></div></div><div>b</div>", "a\nb"),
        ("a<br>b<br/>c</br>d", "a\nb\nc\nd"),
        ("a<br><br>b", "a\n\nb"),
        ("<div>a<br></div>b", "a\nb"),
        ("a <b> b</b> c", "a b c"),
        ("a<b> </b>b", "a b"),
        ("<h1>T</h1>x", "T\n\nx"),
        ("<ul><li>a<li>b</ul>c", "a\nb\nc"),
        ("<dl><dt>a<dd>b</dl>", "a\nb"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>e", "a\tb\nc\td\ne"),
        ("<table><tr><td>a</td><td></td><td>b</td></tr></table>", "a\t\tb"),
        ("<table><tr><td><div>a</div></td><td><p>b</p></td></tr></table>", "a\tb"),
        ("<table><tr><td>a<br>b</td><td>c</td></tr></table>", "a\nb\tc"),
        ("<tr><td>x</td><td><table><tr><td>1</td><td>2</td></tr></table></td><td>y</td></tr>", "x\t1\t2\ty"),
        ("<pre>\n a\n  b\r\n c</pre>d", " a\n  b\n c\n\nd"),
        ("<textarea>\nx &lt; y\n</textarea>z", "x < y\nz"),
        ("<xmp>a &amp; <b></xmp>", "a &amp; <b>"),
        ("<title>T &amp; U</title>x", "x"),
        ("<script>a<b>c</script>x", "x"),
        ("<script>if (a</script >x", "x"),
        ("<style>p{}</style>x", "x"),
        ("<template><p>t</p></template>x", "x"),
        ("<noscript>n</noscript>x", "nx"),
        ("<p hidden>a<p>b", "b"),
        ("<div hidden><div>a</div>b</div>c", "c"),
        ("<li hidden>a<li>b", "b"),
        ("<table><tr><td style='visibility:hidden'>a<td>b</tr></table>", "b"),
        ("<table><tr style='display:none'><td>a</td></tr><tr><td>b</td></tr></table>", "b"),
        ("<select><option hidden>a<option>b</select>", "b"),
        ("<body style='display:none'>shown all the same", "shown all the same"),
        ("<div style='display:none-ish'>", ""),
        ("<dialog>a</dialog><dialog open>b</dialog>", "b"),
        ("<video>v</video>x", "x"),
        ("a<img src=x>b", "a b"),
        ("a<input value=q>b", "a b"),
        ("&amp;&lt;&gt;&quot;&apos;&#65;&#x42;&#X43;", "&<>\"'ABC"),
        ("&copy;&copy &notit; &notin; &AMP x&ampy", "©© ¬it; ∉ & x&y"),
        ("&#128;&#x99;&#150;", "€™–"),
        ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("&; & &# &#x; &#; &bogus; &a", "&; & &# &#x; &#; &bogus; &a"),
        ("&NotEqualTilde;&nGt;", "\u{2242}\u{338}\u{226B}\u{20D2}"),
        ("a&nbsp;&nbsp;b\u{A0}c &#160; d", "a b c d"),
        ("a&#10;b&Tab;c", "a b c"),
        ("<pre>a&nbsp;b\u{A0}c</pre>", "a b c"),
        ("a < b <3 <>", "a < b <3 <>"),
        ("a</>b", "ab"),
        ("a</3 x>b", "ab"),
        ("a<?php echo 1 ?>b", "ab"),
        ("a<!DOCTYPE html>b", "ab"),
        ("a<![CDATA[x]]>b", "ab"),
        ("a<!-->b", "ab"),
        ("a<!--->b", "ab"),
        ("a<!-- x --!>b", "ab"),
        ("a<!-- x -- y -->b", "ab"),
        ("a<!-- never closed", "a"),
        ("a<b never closed", "a"),
        ("a<b class=\"never closed>b", "a"),
        ("a<b title='>'>b", "ab"),
        ("<DIV>a</DIV><Br>b", "a\n\nb"),
        ("a\u{0}b", "ab"),
        ("<p>\u{0}</p>", ""),
        ("<plaintext>a<b>c", "a<b>c"),
        ("<iframe><p>x</p></iframe>y", "y"),
        ("<fantasy>a</fantasy>b", "ab"),
        ("<a/href=x>a</a>", "a"),
        ("Gr\u{FC}\u{DF}e \u{20AC}", "Gr\u{FC}\u{DF}e \u{20AC}"),
        ("<button>Buy</button>now", "Buy now"),
        ("<caption>c</caption><tbody><tr><td>a", "c\na"),
        ("</p>a</div>b", "a\nb"),
    ]

    @Test(arguments: cases)
    func `a page reads as a browser shows it`(html: String, text: String) {
        #expect(ReaderTextTests.text(html) == text)
    }

    @Test func `empty lines are kept up to two, as in an armored key`() {
        #expect(ReaderTextTests.text("a<br><br><br><br><br><br>b") == "a\n\n\nb")
        #expect(
            ReaderTextTests.text("-----BEGIN X-----<br/>&#86;ersion: 1<br/><br/>mQEN<br/>=zF<br/>-----END X-----")
                == "-----BEGIN X-----\nVersion: 1\n\nmQEN\n=zF\n-----END X-----")
    }

    @Test func `a page tells its title, language, character set and where it came from`() {
        let page = ReaderText(html: Array(Pages.market.utf8))
        #expect(page.title == "Harbour & Sons")
        #expect(page.language == "en")
        #expect(page.declaredCharset == "utf-8")
        #expect(
            page.addressHints.map { "\($0.origin.rawValue) \($0.address)" } == [
                "saved http://harbour.example/item/0017", "base http://harbour.example/", "canonical /item/17",
                "openGraph http://harbour.example/item/17",
            ])
        #expect(!page.isClipped)
    }

    @Test(arguments: [
        ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", "windows-1251"),
        ("<META CONTENT=\"text/html;charset=ISO-8859-1\" HTTP-EQUIV=Content-Type>", "iso-8859-1"),
        ("<meta charset=KOI8-R>", "KOI8-R"),
    ])
    func `a declared character set is found`(html: String, charset: String) {
        #expect(ReaderText(html: Array(html.utf8)).declaredCharset == charset)
    }

    @Test func `comments of saving tools are read`() throws {
        let file = "<!--\n Page saved with SingleFile \n url: http://a.example/x \n saved date: Sun Apr 06 2014\n-->"
        let single = try #require(ReaderText(html: Array(file.utf8)).addressHints.first)
        #expect(single.address == "http://a.example/x")
        #expect(single.savedAt == "Sun Apr 06 2014")
        let track =
            "<!-- Mirrored from b.example/i.html by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 06 Apr 2014 10:00:00 GMT -->"
        let mirrored = try #require(ReaderText(html: Array(track.utf8)).addressHints.first)
        #expect(mirrored.origin == .mirrored)
        #expect(mirrored.address == "http://b.example/i.html")
        #expect(mirrored.savedAt == "Sun, 06 Apr 2014 10:00:00 GMT")
    }

    @Test func `the market page reads as it should`() {
        let expected = """
            Blue harbour tea

            Price: 0.025 BTC

            one
            two <3
            From\tTo
            Oslo\t\tEU

            -----BEGIN KEY-----
              a&b
            -----END KEY-----

            line 1
            line 2 é
            DHL
            Post

            Pay here

            No script is fine.
            """
        #expect(ReaderTextTests.text(Pages.market) == expected)
    }

    @Test func `plain text is its own text`() {
        let page = ReaderText(plain: Array("a  b\r\n<c>".utf8))
        #expect(page.text.bytes == Array("a  b\r\n<c>".utf8))
        #expect(page.source(of: 3..<6) == 3..<6)
        #expect(page.places.isEmpty)
    }
}
