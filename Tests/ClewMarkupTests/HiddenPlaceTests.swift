import ClewMarkup
import Testing

@Suite struct HiddenPlaceTests {
    private func hidden(_ html: String) -> [String] {
        let page = ReaderText(html: Array(html.utf8))
        return page.places.map { "\($0.label): " + String(decoding: page.hidden.bytes[$0.text], as: UTF8.self) }
    }

    @Test(arguments: [
        ("<a href='bitcoin:1A1z'>pay</a>", ["href of a: bitcoin:1A1z"]),
        ("<A HREF=bitcoin:1A1z>pay</A>", ["href of a: bitcoin:1A1z"]),
        ("<a href='?a=1&amp;b=2&copy=3'>x</a>", ["href of a: ?a=1&b=2&copy=3"]),
        ("<div data-wallet=\"abcd\" onclick='pay()'>", ["data-wallet of div: abcd", "onclick of div: pay()"]),
        ("<!-- note -->", ["comment:  note "]),
        ("<script>pay(1)</script>", ["script: pay(1)"]),
        ("<script src=pay.js></script>", ["src of script: pay.js"]),
        ("<style>p{}</style>", ["style: p{}"]),
        ("<title>A &amp; B</title>", ["title: A & B"]),
        ("<p hidden>a <i>b</i><p>c", ["concealed: a b"]),
        ("<div hidden><p>a</p><b>b</b></div>", ["concealed: a\n\nb"]),
        ("<template>t</template><canvas>c</canvas>", ["concealed: t", "concealed: c"]),
        ("<div hidden><script>x()</script>y</div>", ["script: x()", "concealed: y"]),
        ("<div hidden><textarea>k &lt;</textarea></div>", ["concealed: k <"]),
        ("<iframe>fall</iframe>", ["concealed: fall"]),
        ("x<a href=", ["damaged: <a href="]),
        ("<b class=x style='a'>", []),
        ("<b class='1BoatSLRHtKNngkdXEeobR76b53LETtpyT'>", ["class of b: 1BoatSLRHtKNngkdXEeobR76b53LETtpyT"]),
        ("<td width=100 height=2000>", []),
    ])
    func `what a page hides is found and says where it stands`(html: String, expected: [String]) {
        #expect(hidden(html) == expected)
    }

    @Test func `an embedded image does not fill the hidden text`() {
        let html = "<img src='data:image/png;base64,\(String(repeating: "Q", count: 5000))'>"
        #expect(hidden(html) == ["src of img: data:image/png;base64,"])
    }

    @Test func `an address that only a link carries is found in its bytes`() throws {
        let address = Array("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa".utf8)
        let page = ReaderText(html: Array(Pages.market.utf8))
        #expect(page.text.bytes.offset(of: address) == nil)
        let found = try #require(page.hidden.bytes.offset(of: address))
        let place = try #require(page.place(at: found))
        #expect(place.label == "href of a")
        let source = page.hidden.source(of: found..<found + address.count)
        #expect(Array(page.source[source]) == address)
    }

    @Test func `every byte of the hidden text but the line feeds between belongs to a place`() {
        let page = ReaderText(html: Array(Pages.market.utf8))
        let places = page.places
        for place in places { #expect(page.place(at: place.text.lowerBound) == place) }
        let covered = places.reduce(0) { $0 + $1.text.count }
        #expect(page.hidden.count - covered <= places.count + 1)
        #expect(page.place(at: page.hidden.count) == nil)
    }
}

extension Array where Element == UInt8 {
    func offset(of other: [UInt8]) -> Int? {
        guard !other.isEmpty, count >= other.count else { return nil }
        return (0...count - other.count).first { self[$0..<$0 + other.count].elementsEqual(other) }
    }
}
