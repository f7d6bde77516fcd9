import ClewMarkup
import ClewTestSupport
import Testing

@Suite struct HostilePageTests {
    // 200 MB where the code is optimised; a tenth where every index is checked slowly.
    #if DEBUG
        static let scale = 1
    #else
        static let scale = 10
    #endif

    @Test func `one line of 200 MB is read up to the limit`() {
        let line = [UInt8](repeating: 0x61, count: 20_000_000 * HostilePageTests.scale)
        var limits = ReaderText.Limits()
        limits.text = 1 << 20
        let page = ReaderText(html: line, limits: limits)
        #expect(page.isClipped)
        #expect(page.text.count == 1 << 20)
        #expect(Outline(html: line).isClipped)
    }

    @Test(arguments: [
        ("<div>", 1_000_000), ("<table><tr><td>", 200_000), ("<ul><li>", 300_000), ("<b", 500_000), ("<!--", 300_000),
        ("<a href=\"", 200_000), ("<script>", 200_000), ("</", 500_000), ("<", 1_000_000), ("&", 1_000_000),
        ("&#x", 400_000), ("<p hidden>", 200_000), ("<pre>", 200_000), ("<textarea>", 100_000), ("\u{0}", 1_000_000),
        ("<br>", 300_000), ("<a x=1 ", 200_000), ("<td>", 300_000), ("<!-->", 300_000), ("<title>", 100_000),
        ("</title", 200_000), ("<script></scrip", 100_000), ("<div hidden></div>", 100_000), ("a&nbsp;", 200_000),
    ])
    func `endless repetition is read in linear time`(part: String, times: Int) {
        let bytes = Array(String(repeating: part, count: times * HostilePageTests.scale / 10).utf8)
        let clock = ContinuousClock()
        let took = clock.measure {
            let page = ReaderText(html: bytes)
            #expect(page.text.count <= bytes.count)
            _ = Outline(html: bytes)
        }
        // Linear reading takes well under a second; quadratic would take hours.
        #expect(took < .seconds(30))
    }

    @Test func `a tag with a hundred thousand attributes keeps the first 512 and says so`() {
        let html = "<a " + (0..<100_000).map { "data-\($0)=value " }.joined() + ">x</a>"
        let page = ReaderText(html: Array(html.utf8))
        #expect(page.places.count == 512)
        #expect(page.isClipped)
        #expect(page.text.bytes == [0x78])
    }

    @Test func `malformed UTF-8 is passed on as it is`() {
        let bytes: [UInt8] = [0x61, 0xFF, 0xC2, 0x3C, 0x62, 0x3E, 0xA0, 0xE2, 0x82]
        #expect(ReaderText(html: bytes).text.bytes == [0x61, 0xFF, 0xC2, 0xA0, 0xE2, 0x82])
    }

    @Test(.timeLimit(.minutes(5)))
    func `20,000 mutated pages are read without a trap and with true maps`() {
        var dice = SplitMix64(seed: 0x434C_4557)
        let seeds = [Pages.market] + ReaderTextTests.cases.map(\.html)
        let parts = [
            "<", ">", "\"", "'", "&", ";", "<!--", "-->", "<script>", "</script>", "<td>", "</table>", "<pre>", "\u{0}",
            "<div hidden>", "</div>", "=", "/", "&#x", "&amp", "<textarea>", "\u{A0}", "<p hidden>", "<select>", "<br>",
        ].map { Array($0.utf8) }
        for round in 0..<20_000 {
            // Every ninth from the big page, the others from one or two of the cases.
            var bytes = Array(seeds[round % 9 == 0 ? 0 : Int(dice.next() % UInt64(seeds.count))].utf8)
            if round % 3 == 1 { bytes += Array(seeds[Int(dice.next() % UInt64(seeds.count))].utf8) }
            bytes = dice.mutated(bytes, with: parts)
            let page = ReaderText(html: bytes)
            let faults =
                MapCheck.faults(page.text, bytes, isOrdered: true)
                + MapCheck.faults(page.hidden, bytes, isOrdered: false)
            if !faults.isEmpty {
                Issue.record("round \(round): \(faults) in \(String(decoding: bytes, as: UTF8.self))")
                return
            }
            for place in page.places { precondition(place.text.upperBound <= page.hidden.count) }
            _ = Outline(html: bytes)
            _ = PageSniffer.looksLikeHTML(bytes)
            _ = CharacterReference.decode(bytes)
        }
    }
}
