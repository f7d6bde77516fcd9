import ClewMarkup
import ClewTestSupport
import Testing

@Suite struct MappedTextTests {
    private func source(_ html: String, _ word: String) -> String? {
        let page = ReaderText(html: Array(html.utf8))
        guard let at = page.text.bytes.offset(of: Array(word.utf8)) else { return nil }
        return String(decoding: page.source[page.source(of: at..<at + word.utf8.count)], as: UTF8.self)
    }

    @Test(arguments: [
        ("<p>hello world</p>", "world", "world"),
        ("<b>1A1z</b>P1eP", "1A1zP1eP", "1A1z</b>P1eP"),
        ("x &amp; y", "&", "&amp;"),
        ("x &amp; y", "x & y", "x &amp; y"),
        ("a\n   <i>b</i>", "a b", "a\n   <i>b"),
        ("a<br>b", "\n", "<br>"),
        ("<td>a</td><td>b", "\t", "<td>"),
        ("5&nbsp;g", "5 g", "5&nbsp;g"),
        ("<p>x</p>\n<p>y", "\n\n", "</p>\n<p>"),
    ])
    func `a range of the text leads to its bytes in the page`(html: String, word: String, expected: String) {
        #expect(source(html, word) == expected)
    }

    @Test func `a range outside of the text is cut off and an empty one stays empty`() {
        let page = ReaderText(html: Array("<p>ab</p>".utf8))
        #expect(page.source(of: 0..<99) == 3..<5)
        #expect(page.source(of: 1..<1) == 4..<4)
        #expect(page.source(of: 0..<0) == 3..<3)
        #expect(page.source(of: 2..<2) == 5..<5)
        #expect(page.source(of: 50..<60).isEmpty)
        #expect(ReaderText(html: []).source(of: 0..<4) == 0..<0)
    }

    @Test func `what stands in the page as it is says so`() {
        let page = ReaderText(html: Array("ab<b>cd</b> &amp; x".utf8))
        #expect(page.text.isVerbatim(0..<2))
        #expect(page.text.isVerbatim(2..<4))
        #expect(!page.text.isVerbatim(1..<3))
        #expect(!page.text.isVerbatim(5..<6))
    }

    @Test func `the map of the market page holds`() {
        let page = ReaderText(html: Array(Pages.market.utf8))
        #expect(MapCheck.faults(page.text, page.source, isOrdered: true).isEmpty)
        #expect(MapCheck.faults(page.hidden, page.source, isOrdered: false).isEmpty)
    }

    @Test(.realCaptures("agora-pages", "empire-cryptonia"))
    func `the maps of real pages hold, and every word leads to its bytes`() throws {
        for folder in ["agora-pages/agora/2014-04-06/cat", "agora-pages/agora/2014-04-06/vendor", "empire-cryptonia"] {
            for (path, bytes) in try RealCaptures.files(below: folder, limit: 120) {
                let page = ReaderText(html: bytes)
                #expect(MapCheck.faults(page.text, bytes, isOrdered: true).isEmpty)
                #expect(MapCheck.faults(page.hidden, bytes, isOrdered: false).isEmpty)
                for word in MapCheck.words(page.text.bytes) {
                    let part = Array(bytes[page.source(of: word)])
                    // The bytes of the word, read by themselves, are the word again: inside may stand inline tags and
                    // references, so they are read and not compared.
                    let again = ReaderText(html: part).text.bytes
                    if again != Array(page.text.bytes[word]), part != Array(page.text.bytes[word]) {
                        // What the pages say stays out of the log.
                        Issue.record("the word at \(word) of \(path) does not lead to itself")
                        return
                    }
                }
            }
        }
    }
}

/// What must be true of every map.
enum MapCheck {
    static func faults(_ text: MappedText, _ source: [UInt8], isOrdered: Bool) -> [String] {
        var faults: [String] = []
        var textEnd = 0
        var sourceEnd = 0
        for run in text.runs {
            if run.text.lowerBound != textEnd { faults.append("gap in the text at \(textEnd)") }
            if isOrdered, run.source.lowerBound < sourceEnd { faults.append("source goes back at \(run.source)") }
            if run.source.upperBound > source.count {
                faults.append("beyond the source: \(run.source)")
                break
            }
            if run.isVerbatim, run.text.count != run.source.count || text.bytes[run.text] != source[run.source] {
                faults.append("not verbatim: \(run.text)")
            }
            if text.source(of: run.text) != run.source, isOrdered { faults.append("lookup of \(run.text)") }
            textEnd = run.text.upperBound
            sourceEnd = run.source.upperBound
        }
        if textEnd != text.count { faults.append("the text goes on after the map") }
        return faults
    }

    static func words(_ bytes: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        for index in bytes.indices {
            if bytes[index] <= 0x20 {
                if let from = start { words.append(from..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let from = start { words.append(from..<bytes.count) }
        return words
    }
}
