import ClewCore
import ClewServer
import ClewWeb
import Testing

@Suite struct MarkedTextTests {
    func mention(_ range: Range<Int>, _ kind: IndicatorKind = .email, value: String = "a@b.example") -> PlacedMention {
        PlacedMention(
            passage: 0,
            mention: Mention(kind: kind, written: value, canonical: value, grade: .unverified, range: range),
            location: Location(place: .text, payload: range, text: range))
    }

    @Test func `A mention is a link to its indicator, the text around it stays`() {
        let marked = MarkedText("<i>write to a@b.example!</i>", mentions: [mention(12..<23)])
        #expect(marked.markup.html.hasPrefix("&lt;i&gt;write to <a class=\"mention contact unverified\" id=\"b12\""))
        #expect(marked.markup.html.contains("href=\"/indicator?id=email%3Aa%40b.example\""))
        #expect(marked.markup.html.hasSuffix(">a@b.example</a>!&lt;/i&gt;"))
    }

    @Test func `Of mentions that overlap the outer one is marked`() {
        let marked = MarkedText(
            "https://a.example/x y", mentions: [mention(8..<17, .domain), mention(0..<19, .url), mention(5..<9)])
        #expect(marked.markup.html.ranges(of: "<a ").count == 1)
        #expect(marked.markup.html.contains("class=\"mention network"))
    }

    @Test func `Ranges that fit no text do no harm`() {
        let wild = [0..<0, 5..<500, 500..<600, 3..<4].map { mention($0) }
        let marked = MarkedText("äöüß", mentions: wild)
        #expect(marked.partCount == 1)
        #expect(!marked.markup.html.isEmpty)
        #expect(MarkedText("", mentions: wild, part: 7).markup.html == "")
    }

    @Test func `The parts of a long text are the text`() {
        let text = String(repeating: "ä€😀 ", count: 30_000)
        let count = MarkedText(text, mentions: []).partCount
        #expect(count == 3)
        let parts = (0..<count).map { MarkedText(text, mentions: [], part: $0).markup.html }
        #expect(parts.joined() == text)
        #expect(!parts.contains { $0.contains("\u{FFFD}") })
    }

    @Test func `The source is shown line by line with its offsets`() {
        let bytes = Array("<b>\r\nzwei\n".utf8) + [0xFF, 0x1B, 0xC3]
        let lines = SourceLines(bytes, at: 100, marked: 106..<108).markup.html
        #expect(lines.contains("<th scope=\"row\">100</th><td>&lt;b&gt;</td>"))
        #expect(lines.contains("<th scope=\"row\">105</th><td>z<mark id=\"here\">we</mark>i</td>"))
        #expect(lines.contains("<span class=\"odd\">\\xff</span><span class=\"odd\">\\x1b</span>"))
        #expect(lines.contains("<span class=\"odd\">\\xc3</span>"))
    }

    @Test func `Any bytes can be shown, in lines that cover all of them`() {
        var state: UInt64 = 7
        for _ in 0..<2_000 {
            var bytes: [UInt8] = []
            state = state &* 6_364_136_223_846_793_005 &+ 1
            for _ in 0..<Int(state >> 54) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(UInt8(truncatingIfNeeded: state >> 56))
            }
            let lines = SourceLines(bytes, at: 0, marked: 3..<200).markup.html
            #expect(lines.ranges(of: "<tr>").count >= (bytes.count + SourceLines.width - 1) / SourceLines.width)
        }
        let long = SourceLines(Array(String(repeating: "€", count: 1000).utf8), at: 0).markup.html
        #expect(!long.contains("odd"))
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1\u{202F}000"), (1_234_567, "1\u{202F}234\u{202F}567"),
        (-1000, "−1\u{202F}000"),
    ])
    func `Numbers are grouped`(number: Int, text: String) {
        #expect(Words.number(number) == text)
    }

    @Test(arguments: [
        (1, "1 byte"), (999, "999 bytes"), (1000, "1.0 kB"), (15_360, "15 kB"), (9_940, "9.9 kB"),
        (999_600, "1.0 MB"), (2_500_000_000, "2.5 GB"),
    ])
    func `Sizes have a unit`(bytes: Int, text: String) {
        #expect(Words.size(bytes) == text)
    }

    @Test func `A page tells where it stands in a list`() {
        let first = Paging(page: 0, size: 25, total: 60, shown: 25, noun: "hit") { "/\($0)" }
        #expect(first.summary == "1–25 of 60 hits" && first.previous == nil && first.next == "/1")
        let last = Paging(page: 2, size: 25, total: 60, shown: 10, noun: "hit") { "/\($0)" }
        #expect(last.summary == "51–60 of 60 hits" && last.previous == "/1" && last.next == nil)
        #expect(Paging(page: 0, size: 25, total: 1, shown: 1, noun: "hit") { "/\($0)" }.summary == "1 hit")
        #expect(["0", "-1", "x", "", "1"].map { pageIndex($0) } == [0, 0, 0, 0, 0])
        #expect(pageIndex("3") == 2 && pageIndex("99999999999999999999") == 0)
    }
}
