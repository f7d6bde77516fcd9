import ClewCore
import ClewMarkets
import ClewTestSupport
import Testing

@Suite struct TitleFuzzTests {
    private let parser = TitleParser()

    private func check(_ offer: Offer) {
        for value in [offer.quantityGrams, offer.units, offer.unitDoseMg, offer.purityPercent] {
            if let value { #expect(value.isFinite && value > 0) }
        }
        if let purity = offer.purityPercent { #expect(purity <= 100) }
        if offer.substanceClass == "none" { #expect(offer == .noDrug) }
    }

    @Test func `no damaged title stops the parser, and no field is nonsense`() {
        var random = SplitMix64(seed: 0x0FFE)
        let titles = TitleRow.all.map { Array($0.title.utf8) }
        let parts = [
            "½", " x ", "1/", "/ml", "%", "g", "mg", "-", "#4", "€", "+ free", "1,000", "0", ".", "x100", "ug", "🌿",
            "\u{0}",
            "99999999999999999999", "from ", "((", "10/325", "½ oz",
        ].map { Array($0.utf8) }
        for round in 0..<24_000 {
            let bytes = random.pick(titles)
            let damaged = round % 3 == 0 ? random.mutated(bytes) : random.mutated(bytes, with: parts)
            check(parser.parse(String(decoding: damaged, as: UTF8.self)))
        }
    }

    @Test func `random words make no trouble`() {
        var random = SplitMix64(seed: 77)
        let words = TitleRow.all.flatMap { $0.title.split(separator: " ") }
        for _ in 0..<6_000 {
            let title = (0..<random.below(24) + 1).map { _ in String(random.pick(words)) }.joined(separator: " ")
            check(parser.parse(title))
        }
    }

    @Test(arguments: ["1g ", "x", "10x", "½", "mdma ", "1/", "(", "+", "and ", "%", "🌿", "1,", "kush", "-", "5 x 1g "])
    func `a title of a megabyte takes no longer than a long one`(part: String) {
        let long = String(repeating: part, count: 8_000 / part.utf8.count)
        let huge = String(repeating: part, count: 1_000_000 / part.utf8.count)
        check(parser.parse(long))
        let start = Stopwatch.threadSeconds()
        check(parser.parse(huge))
        // The first few thousand bytes are looked at: milliseconds, and no square of a million.
        #expect(Stopwatch.threadSeconds() - start < 0.5)
    }
}

@Suite struct TitleSpeedTests {
    @Test(.enabled(if: Stopwatch.isWanted, Stopwatch.absence)) func `titles a second and core`() {
        let parser = TitleParser()
        let titles = TitleRow.all.map(\.title)
        var drugs = 0
        let start = Stopwatch.threadSeconds()
        for _ in 0..<400 { for title in titles where parser.parse(title).substanceClass != "none" { drugs += 1 } }
        let speed = Double(titles.count * 400) / (Stopwatch.threadSeconds() - start)
        print("parse-title: \(Int(speed)) titles/s, \(drugs) drugs")
        #expect(speed > 20_000)
    }
}
