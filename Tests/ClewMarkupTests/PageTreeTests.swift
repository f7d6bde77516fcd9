import ClewMarkup
import Testing

@Suite struct PageTreeTests {
    // What a browser's tree is, without the elements that it puts in.
    static let shapes: [(html: String, shape: String)] = [
        ("", ""),
        ("plain", "'plain'"),
        ("  <p>a</p>", "p('a')"),
        ("<p>a</p>", "p('a')"),
        ("<DIV Class=X>a</DiV>", "div('a')"),
        ("<b>a<i>b</i></b>", "b('a' i('b'))"),
        ("a<br>b<br/>c</br>d", "'a' br 'b' br 'c' br 'd'"),
        ("<img src=x><hr><input>", "img hr input"),
        ("<p>a<p>b", "p('a') p('b')"),
        ("<p>a<div>b</div>c", "p('a') div('b') 'c'"),
        ("<p><b>a<div>b</div>", "p(b('a')) div('b')"),
        ("<p>a<table><tr><td>b</table>", "p('a') table(tr(td('b')))"),
        ("<button><p>a</button><p>b", "button(p('a')) p('b')"),
        ("<ul><li>a<li>b</ul>c", "ul(li('a') li('b')) 'c'"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "ul(li('a' ul(li('b'))) li('c'))"),
        ("<ul><li><div>a<li>b</ul>", "ul(li(div('a')) li('b'))"),
        ("<ul><li><b>a<li>b</ul>", "ul(li(b('a')) li('b'))"),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "dl(dt('a') dd('b') dt('c') dd('d'))"),
        ("<table><tr><td>a<td>b<tr><th>c</table>d", "table(tr(td('a') td('b')) tr(th('c'))) 'd'"),
        ("<table><thead><tr><td>a<tbody><tr><td>b</table>", "table(thead(tr(td('a'))) tbody(tr(td('b'))))"),
        ("<table><caption>a<colgroup><col><col><tr><td>b</table>", "table(caption('a') colgroup(col col) tr(td('b')))"),
        ("<table><tr><td><table><tr><td>a</table>b<td>c</table>", "table(tr(td(table(tr(td('a'))) 'b') td('c')))"),
        ("<table><tr><td><b>a</td><td>b</td></tr></table>", "table(tr(td(b('a')) td('b')))"),
        ("<tr><td>a<td>b", "tr(td('a') td('b'))"),
        (
            "<select><option>a<option>b<optgroup><option>c</select>d",
            "select(option('a') option('b') optgroup(option('c'))) 'd'"
        ),
        ("<h1>a<h2>b</h1>c", "h1('a') h2('b') 'c'"),
        ("<a>1<a>2</a>", "a('1') a('2')"),
        ("<ruby>a<rt>b<rt>c</ruby>", "ruby('a' rt('b') rt('c'))"),
        ("a</b></div></p>b", "'ab'"),
        ("a</>b</3>c", "'ab' ! 'c'"),
        ("<b><i>a</b>b</i>c", "b(i('a')) 'bc'"),
        ("<b><div>a</b>b</div>c", "b(div('ab')) 'c'"),
        ("<span><div>a</span>b</div>c", "span(div('ab') 'c')"),
        ("<form><div>a</form>b</div>c", "form(div('ab')) 'c'"),
        ("<form><p>a</form>b", "form(p('a')) 'b'"),
        ("<div><p>a</div>b", "div(p('a')) 'b'"),
        ("<td><div>a</td>b", "td(div('a')) 'b'"),
        ("<li></ul>a", "li('a')"),
        ("<script>if (a < b) '</b>'</script>c", "script('if (a < b) '</b>'') 'c'"),
        ("<style><b></style><title>a&amp;<b></title>", "style('<b>') title('a&<b>')"),
        ("<textarea>\n<b>&lt;</textarea>a", "textarea('<b><') 'a'"),
        ("<pre>\na\n</pre>", "pre('a\n')"),
        ("<pre>\n</pre>a", "pre 'a'"),
        ("<script>a", "script('a')"),
        ("<plaintext>a</plaintext>", "plaintext('a</plaintext>')"),
        ("<noscript><p>a</noscript>b", "noscript(p('a')) 'b'"),
        ("<div/>a</div>", "div('a')"),
        ("<svg><path d=x /><g><circle/></g></svg>a", "svg(path g(circle)) 'a'"),
        ("<svg><path d=x/>a</svg>", "svg(path('a'))"),
        ("<html><head><title>a</title><body>b</html>", "html(head(title('a')) body('b'))"),
        ("<head><meta><div>a</div>", "head(meta) div('a')"),
        ("<head> <meta>a", "head(' ' meta) 'a'"),
        ("<html><body>a<body><html><head>b</body>c</html>\n", "html(body('abc'))"),
        ("<body>a</body> <!-- x --> </html>", "body('a' ! ' ')"),
        ("<div><body>a</body>", "div(body('a'))"),
        ("<!DOCTYPE html><?xml a?><!-- b -->c<![CDATA[d]]>", "! ! 'c' !"),
        ("a < b <c>d", "'a < b ' c('d')"),
        ("<my-tag a=1>x<y:z>b</y:z></my-tag></other>", "my-tag('x' y:z('b'))"),
        ("<p>a<b", "p('a')"),
        ("a\u{0}b&amp;&nbsp;&#x41;", "'ab&\u{A0}A'"),
    ]

    @Test(arguments: shapes)
    func `a page is nested as browsers nest it`(html: String, shape: String) {
        let tree = PageTree(html: Array(html.utf8))
        #expect(TreeCheck.shape(tree) == shape)
        #expect(TreeCheck.faults(tree) == [])
    }

    // The element's bytes, and those of its text.
    @Test(arguments: [
        ("<ul><li> 0.5 <b>BTC</b> <li>2</ul>", "li", "<li> 0.5 <b>BTC</b> ", "0.5 <b>BTC"),
        ("x<p a='>'>y</p>z", "p", "<p a='>'>y</p>", "y"),
        ("<p>&nbsp;\u{A0} a&nbsp;b &#32;</p>", "p", "<p>&nbsp;\u{A0} a&nbsp;b &#32;</p>", "a&nbsp;b"),
        (
            "<div><script>x</script>a<style>y</style></div>", "div", "<div><script>x</script>a<style>y</style></div>",
            "a"
        ),
        ("<div><script> x </script>a</div>", "script", "<script> x </script>", "x"),
        ("<p>a</i>b</p>", "p", "<p>a</i>b</p>", "a</i>b"),
        ("<p> </p>", "p", "<p> </p>", ""),
        ("<b><div>a</b>b</div>c", "b", "<b><div>a</b>b</div>", "a</b>b"),
        ("<div><p>a</div>", "p", "<p>a", "a"),
        ("<p>a<b", "p", "<p>a<b", "a"),
        ("<html><body>a</body></html>\n", "body", "<body>a</body>", "a"),
        ("<html><body>a</body></html>\n", "html", "<html><body>a</body></html>", "a"),
        ("<html><body>a</body></html>b", "body", "<body>a</body></html>b", "a</body></html>b"),
        ("<html><div>a</body></html>", "div", "<div>a", "a"),
        ("<br>a", "br", "<br>", ""),
    ])
    func `a node tells its bytes`(html: String, name: String, source: String, text: String) {
        let tree = PageTree(html: Array(html.utf8))
        let node = tree.first(name)
        #expect(tree.text(tree.source(of: node)) == source)
        #expect(tree.text(tree.textSource(of: node)) == text)
        if text.isEmpty { #expect(tree.textSource(of: node).lowerBound == tree.source(of: node).lowerBound) }
    }

    @Test func `attributes have names in lower case, decoded values and the bytes between the quotes`() {
        let html = "<a HREF='?a=1&amp;b=2&copy=3' Data-Product-Id=\"7\" hidden x = y z='' href=second é=ü>x</a>"
        let tree = PageTree(html: Array(html.utf8))
        let link = tree.first("a")
        #expect(
            tree.attributes(of: link).map { tree.name(of: $0) } == ["href", "data-product-id", "hidden", "x", "z", "é"])
        #expect(
            tree.attributes(of: link).map { tree.stringValue(of: $0) } == ["?a=1&b=2&copy=3", "7", "", "y", "", "ü"])
        #expect(tree.attribute("href", of: link) == "?a=1&b=2&copy=3")
        #expect(tree.attribute("Data-Product-ID", of: link) == "7")
        #expect(tree.attribute("data-product-ix", of: link) == nil)
        #expect(tree.attribute("hidden", of: link) == "")
        #expect(tree.attribute("href", of: tree.root) == nil)
        let first = tree.attributes(of: link)[0]
        #expect(tree.text(tree.source(of: first)) == "?a=1&amp;b=2&copy=3")
        #expect(tree.textSource(of: first) == tree.source(of: first))
        #expect(tree.kind(of: first) == .attribute && tree.parent(of: first) == link)
        #expect(tree.children(of: first) == [] && tree.attributes(of: first) == [])
    }

    @Test func `names that begin alike are told apart`() {
        let tree = PageTree(
            html: Array("<blockquote></blockquote><blockquotes></blockquotes><a data-product=1 data-products=2>".utf8))
        #expect(TreeCheck.shape(tree) == "blockquote blockquotes a")
        #expect(tree.attribute("data-products", of: tree.first("a")) == "2")
    }

    @Test func `a comment has its text without the marks and its bytes with them`() {
        let tree = PageTree(html: Array("a<!-- b & c -->".utf8))
        let comment = tree.children(of: tree.root)[1]
        #expect(tree.kind(of: comment) == .comment && tree.name(of: comment) == "")
        #expect(tree.stringValue(of: comment) == " b & c ")
        #expect(tree.source(of: comment) == 1..<15)
        #expect(tree.text(tree.textSource(of: comment)) == "b & c")
    }

    @Test func `the document is the whole page`() {
        let tree = PageTree(html: Array(" <p>a</p> ".utf8))
        #expect(tree.kind(of: tree.root) == .document && tree.parent(of: tree.root) == nil)
        #expect(tree.source(of: tree.root) == 0..<10)
        #expect(tree.textSource(of: tree.root) == 4..<5)
        #expect(PageTree(html: []).source(of: .document) == 0..<0)
    }

    @Test func `the string-value holds all text and the shown text what a reader sees`() {
        let html = "<div>one  <b>two</b><br>three<p hidden>x</p><script>y</script><p>four&nbsp;five</p></div>"
        let tree = PageTree(html: Array(html.utf8))
        #expect(tree.allText == "one  twothreexyfour\u{A0}five")
        #expect(tree.shownText(of: tree.root) == "one two\nthree\n\nfour five")
        // What is asked for is shown all the same.
        #expect(tree.shownText(of: tree.first("script")) == "y")
        let hidden = PageTree(html: Array("<p hidden>a <b>b</b></p><img alt=' a  picture '><!-- c  d -->".utf8))
        #expect(hidden.shownText(of: hidden.first("p")) == "a b")
        #expect(hidden.shownText(of: hidden.attributes(of: hidden.first("img"))[0]) == "a picture")
        #expect(hidden.shownText(of: hidden.children(of: hidden.root)[2]) == "c d")
        let cells = PageTree(html: Array("<table><tr><td>a<td>b<tr><td>c<td>d</table>".utf8))
        #expect(cells.shownText(of: cells.root) == "a\tb\nc\td")
        #expect(cells.shownText(of: cells.first("tr")) == "a\tb")
        let pre = PageTree(html: Array("<pre>a\n <b>b\n c</b></pre>".utf8))
        #expect(pre.shownText(of: pre.first("b")) == "b\n c")
    }

    @Test(arguments: ReaderTextTests.cases.map(\.html) + TreePages.all + [Pages.market])
    func `the shown text of a page is the reader's text`(html: String) {
        // Stray end tags start a line in the one and mean nothing in the other.
        guard html != "</p>a</div>b" else { return }
        let tree = PageTree(html: Array(html.utf8))
        let shown = tree.shownText(of: tree.root)
        let read = String(decoding: ReaderText(html: Array(html.utf8)).text.bytes, as: UTF8.self)
        // Where the end tag of a paragraph is left out, the tree knows that it ended: there is an empty line.
        #expect(html == TreePages.loose ? shown.replacing("d\n\nB", with: "d\nB") == read : shown == read)
        #expect(TreeCheck.faults(tree) == [])
    }

    @Test func `a node of another tree is no danger`() {
        let large = PageTree(html: Array(TreePages.offers.utf8))
        let small = PageTree(html: Array("<p>a".utf8))
        for node in TreeCheck.nodes(large) {
            _ = small.kind(of: node)
            _ = small.name(of: node)
            _ = small.children(of: node)
            _ = small.parent(of: node)
            _ = small.attribute("href", of: node)
            #expect(small.source(of: node).upperBound <= 4)
            #expect(small.textSource(of: node).upperBound <= 4)
            _ = small.stringValue(of: node)
            _ = small.shownText(of: node)
        }
    }

    @Test(arguments: [
        "words", " words around ", "two  spaces", "a &amp; b", "no\u{A0}break", "tab\tin", "line\nbreak", "é", "nul\0l",
        "  ", "\n", "<![x]> parted", "&#32;", "~",
    ])
    func `a text alone is shown as in an element that holds nothing else`(text: String) {
        for name in ["span", "pre", "textarea"] {
            let tree = PageTree(html: Array("<div><\(name)>x\(text)</\(name)></div>".utf8))
            let element = tree.first(name)
            for node in tree.children(of: element) where tree.children(of: element).count == 1 {
                #expect(tree.shownText(of: node) == tree.shownText(of: element), "\(name)")
            }
        }
    }

    @Test func `elements are found by what their attributes hold`() {
        let tree = PageTree(
            html: Array(
                """
                <p class="old-price">1</p><p id=price>2</p><p title="price">3</p><p class="Price">4</p><p class=p>5</p>
                <p class=pric>6</p><p CLASS="a price b" id=price>7</p>
                """.utf8))
        let found = tree.elements(whose: ["class", "id"], hold: "price").map { tree.shownText(of: $0) }
        #expect(found == ["1", "2", "7"])
    }
}
