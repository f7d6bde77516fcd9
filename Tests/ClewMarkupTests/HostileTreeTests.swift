import ClewMarkup
import ClewTestSupport
import Foundation
import Testing

@Suite struct HostileTreeTests {
    // A tenth where every index is checked slowly.
    #if DEBUG
        static let scale = 1
    #else
        static let scale = 10
    #endif

    static let parts = [
        "<", ">", "\"", "'", "&", ";", "<!--", "-->", "<script>", "</script>", "<td>", "<tr>", "</table>", "<table>",
        "<pre>",
        "\u{0}", "<div>", "</div>", "=", "/", "&#x", "&amp", "<textarea>", "\u{A0}", "<p>", "</p>", "<select>",
        "<option>",
        "<br>", "</br>", "<b>", "</b>", "<a href=x>", "</a>", "<form>", "</form>", "<li>", "</ul>", "<svg>", "<g/>",
        "</svg>",
        "<body>", "</body>", "</html>", "<head>", "<x-y>", "</x-y>", "<h1>", "</h2>", "<button>", "<title>",
        "<plaintext>",
        "</>", "<dd>", "<caption>", "<object>", "</object>", "\n", " ", "x",
    ].map { Array($0.utf8) }

    static let seeds =
        ([Pages.market] + TreePages.all + PageTreeTests.shapes.map(\.html) + ReaderTextTests.cases.map(\.html))
        .map { Array($0.utf8) }

    @Test func `20,000 mutated pages give trees whose places are true`() throws {
        var random = SplitMix64(seed: 0x5452_4545)
        let paths = try ["//td[1]", "//a/@href", "//*[@class='a']/following::node()", "//b/ancestor::*[2]"].map {
            try XPath($0)
        }
        for round in 0..<2000 * Self.scale {
            // Every tenth from one of the pages, the others from one or two of the short cases.
            var bytes = round % 10 == 0 ? random.pick(Self.seeds) : random.pick(Array(Self.seeds.dropFirst(11)))
            if round % 3 == 1 { bytes += random.pick(Array(Self.seeds.dropFirst(11))) }
            bytes = random.mutated(bytes, with: Self.parts)
            var limits = PageTree.Limits()
            if round % 5 == 0 { (limits.depth, limits.nodes, limits.attributes) = (4, 40, 6) }
            let tree = PageTree(html: bytes, limits: limits)
            let faults = TreeCheck.faults(tree)
            if !faults.isEmpty {
                Issue.record("round \(round): \(faults) in \(String(decoding: bytes, as: UTF8.self))")
                return
            }
            _ = tree.shownText(of: tree.root)
            for path in paths {
                let nodes = try path.nodes(in: tree)
                #expect(zip(nodes, nodes.dropFirst()).allSatisfy { $0 < $1 })
            }
        }
    }

    @Test func `10,000 pages of nothing but tags give trees whose places are true`() {
        var random = SplitMix64(seed: 0x5441_4753)
        for round in 0..<1000 * Self.scale {
            let bytes = (0..<random.below(40)).flatMap { _ in random.pick(Self.parts) }
            let faults = TreeCheck.faults(PageTree(html: bytes))
            if !faults.isEmpty {
                Issue.record("round \(round): \(faults) in \(String(decoding: bytes, as: UTF8.self))")
                return
            }
        }
    }

    // A megabyte or more of each.
    @Test(arguments: [
        ("<div>", 1_000_000), ("<b>", 1_000_000), ("<b><div>", 300_000), ("<table><tr><td>", 200_000),
        ("<ul><li>", 300_000),
        ("<td>", 500_000), ("<li>", 500_000), ("<p>", 500_000), ("<option>", 300_000), ("<a>", 500_000),
        ("<form>", 300_000),
        ("<b", 500_000), ("<!--", 300_000), ("<a href=\"", 200_000), ("<script>", 200_000), ("</", 500_000),
        ("<", 1_000_000),
        ("&", 1_000_000), ("\u{0}", 1_000_000), ("</b>", 500_000), ("<a x=1 ", 200_000), ("<svg>", 300_000),
        ("<g/>", 300_000),
        ("a</x>", 300_000), ("<x-a></x-b>", 150_000), ("<dd><b>", 200_000), ("<button><p>", 200_000),
        ("</body>", 200_000),
    ])
    func `endless repetition becomes a tree in linear time`(part: String, times: Int) throws {
        let bytes = Array(String(repeating: part, count: times * Self.scale / 10).utf8)
        let path = try XPath("//div[1]//td/@x | //b")
        let took = ContinuousClock().measure {
            let tree = PageTree(html: bytes)
            #expect(tree.allText.utf8.count <= bytes.count)
            #expect(tree.shownText(of: tree.root).utf8.count <= bytes.count)
            #expect(tree.textSource(of: tree.root).upperBound <= bytes.count)
            // Too much work is as good an answer as nodes.
            do throws(XPathFault) { _ = try path.nodes(in: tree) } catch {
                #expect(error == .tooMuchWork(limit: 8_000_000))
            }
        }
        // Linear reading takes well under a second; quadratic would take hours.
        #expect(took < .seconds(30))
    }

    @Test func `what stands too deep stands beside what is as deep as may be`() {
        let tree = PageTree(
            html: Array(
                (String(repeating: "<div>", count: 600) + "x" + String(repeating: "</div>", count: 600) + "<p>y").utf8))
        #expect(tree.isClipped && tree.nodeCount == 604)
        #expect(tree.text(tree.source(of: tree.first("p"))) == "<p>y")
        #expect(tree.parent(of: tree.first("p")) == tree.root)
        #expect(TreeCheck.faults(tree) == [])
    }

    @Test func `limits clip a page and say so`() {
        let bytes = Array(TreePages.offers.utf8)
        #expect(!PageTree(html: bytes).isClipped)
        for change in [
            { $0.nodes = 20 }, { $0.attributes = 3 }, { $0.depth = 3 }, { $0.source = 500 }, { $0.nodes = 0 },
            { $0.depth = 0 },
        ]
            as [(inout PageTree.Limits) -> Void]
        {
            var limits = PageTree.Limits()
            change(&limits)
            let tree = PageTree(html: bytes, limits: limits)
            #expect(tree.isClipped)
            #expect(TreeCheck.faults(tree) == [])
            #expect(tree.nodeCount <= max(2, limits.nodes + 1))
        }
    }

    @Test func `a value of a megabyte and a tag with a hundred thousand attributes are read`() {
        let long = PageTree(html: Array(("<a href='" + String(repeating: "&amp;", count: 200_000) + "'>x</a>").utf8))
        #expect(long.attribute("href", of: long.first("a"))?.utf8.count == 200_000)
        #expect(long.source(of: long.attributes(of: long.first("a"))[0]).count == 1_000_000)
        let many = PageTree(
            html: Array(("<a " + (0..<100_000).map { "data-number-\($0)=value " }.joined() + ">x</a>").utf8))
        #expect(many.attributes(of: many.first("a")).count == 512 && many.isClipped)
    }

    @Test func `NULs and malformed UTF-8 do no harm`() {
        let bytes: [UInt8] =
            [0x3C, 0x70, 0, 0x20, 0x61, 0, 0x3D, 0x78, 0, 0x79, 0x3E, 0x61, 0, 0xFF, 0x62]
            + Array("<script>\u{0}</script>".utf8)
        let tree = PageTree(html: bytes)
        let element = tree.children(of: tree.root)[0]
        #expect(tree.name(of: element) == "p\u{0}")
        #expect(tree.attributes(of: element).map { tree.stringValue(of: $0) } == ["x\u{FFFD}y"])
        #expect(tree.stringValue(of: tree.children(of: element)[0]) == "a\u{FFFD}b")
        #expect(tree.stringValue(of: tree.first("script")) == "\u{FFFD}")
        #expect(TreeCheck.faults(PageTree(html: [UInt8](repeating: 0, count: 1000))) == [])
    }
}
