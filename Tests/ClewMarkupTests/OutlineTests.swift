import ClewMarkup
import Testing

@Suite struct OutlineTests {
    private func lines(_ html: String) -> [String] {
        Outline(html: Array(html.utf8)).blocks.map { block in
            switch block.kind {
            case .heading(let level): "h\(level) \(block.plainText)"
            case .paragraph: "p \(block.plainText)"
            case .listItem(let depth): "li\(depth) \(block.plainText)"
            case .tableRow: "tr \(block.plainText)"
            case .preformatted: "pre \(block.plainText)"
            }
        }
    }

    @Test(arguments: [
        ("", []),
        ("<h2>T</h2>x<p>y", ["h2 T", "p x", "p y"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>d", ["li1 a", "li2 b", "li1 c", "p d"]),
        ("<table><tr><th>A<th>B<tr><td><p>1</p><td>2<br>3</table>x", ["tr A\tB", "tr 1\t2 3", "p x"]),
        ("<table><tr><td></td><td>b</td></tr></table>", ["tr \tb"]),
        ("a<br>b", ["p a", "p b"]),
        ("<pre>\na\n  b</pre>c", ["pre a\n  b", "p c"]),
        ("<img src=x alt='a cup'> <img src=y>", ["p [image: a cup]"]),
        ("go <a href='http://x.onion/'>there <b>now</b></a> or not", ["p go there now or not"]),
        ("<script>x</script><style>y</style><!-- z -->", []),
        ("<p hidden>a<p>b", ["p b"]),
        (
            "<form><label>Name</label> <input placeholder='your name'><input type=hidden value=k>",
            ["p Name [field: your name]"]
        ),
        ("<select><option>a<option>b</select><input type=submit value=Go>", ["p [choice] [button: Go]"]),
        ("<textarea>k\nl</textarea>", ["pre k\nl"]),
    ])
    func `a page is outlined`(html: String, expected: [String]) {
        #expect(lines(html) == expected)
    }

    @Test func `the address of a link is inert text beside its words`() throws {
        let html = "go <a href='http://x.onion/?a=1&amp;b=2' onclick='evil()'>there</a> & <b>back</b>"
        let block = try #require(Outline(html: Array(html.utf8)).blocks.first)
        let spans = try #require(block.cells.first)
        #expect(spans.map(\.kind) == [.text, .link, .text])
        #expect(spans[1].address == "http://x.onion/?a=1&b=2")
        #expect(block.plainText == "go there & back")
        #expect(!"\(block)".contains("evil"))
    }

    @Test func `limits cut an outline off and say so`() {
        var limits = Outline.Limits()
        limits.blocks = 3
        let outline = Outline(html: Array(String(repeating: "<p>x", count: 50).utf8), limits: limits)
        #expect(outline.blocks.count == 3)
        #expect(outline.isClipped)
        limits.text = 10
        let long = Outline(html: Array(String(repeating: "abc ", count: 50).utf8), limits: limits)
        #expect(long.isClipped)
        #expect(long.blocks.map(\.plainText).joined().utf8.count <= 12)
    }
}
