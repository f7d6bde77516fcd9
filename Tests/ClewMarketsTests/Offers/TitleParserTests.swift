import ClewCore
import ClewMarkets
import Testing

@Suite struct TitleParserTests {
    private let parser = TitleParser()

    @Test(arguments: TitleRow.all) func `a title is read as its row says`(row: TitleRow) {
        let differences = row.differences(from: parser.parse(row.title))
        #expect(differences.isEmpty, "\(differences.joined(separator: "; "))")
    }

    @Test func `there are some hundred titles, each once`() {
        #expect(TitleRow.all.count >= 450)
        #expect(Set(TitleRow.all.map(\.title)).count == TitleRow.all.count)
    }

    @Test func `every row of the tables of words is understood`() {
        #expect(TitleTables.wrongRows.isEmpty)
        #expect(TitleTables.phraseCount > 4_000)
    }

    /// Case, blanks at the ends and ornaments around a title change nothing.
    @Test(arguments: TitleRow.all.filter { !$0.title.contains(where: \.isNewline) })
    func `capitals and ornaments change nothing`(row: TitleRow) {
        #expect(row.differences(from: parser.parse("  ★ \(row.title) ★ ")).isEmpty)
        // Letters that have no capital or two stay what they are: µ is a unit, ß is two letters.
        guard row.title.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        #expect(row.differences(from: parser.parse(row.title.uppercased())).isEmpty)
    }

    @Test(arguments: [
        "", " ", "\n", "...", "-", "1", "0", "%", "$", "x", "½", "★★★", "\u{0}", "\u{FFFD}", "#", "1/0", "0/0 g",
    ])
    func `what is no title is no drug`(title: String) {
        #expect(parser.parse(title).substanceClass != "cannabis")
        #expect(parser.parse(title).substance == nil)
    }

    @Test func `what is no drug has no other field`() {
        for row in TitleRow.noDrug {
            #expect(parser.parse(row.title) == .noDrug)
        }
    }

    @Test func `the same title gives the same offer from several threads`() async {
        let alone = TitleRow.all.map { parser.parse($0.title) }
        await withTaskGroup(of: [Offer].self) { group in
            for _ in 0..<4 {
                group.addTask { [parser] in TitleRow.all.map { parser.parse($0.title) } }
            }
            for await offers in group { #expect(offers == alone) }
        }
    }
}

/// Category and text of an offer beside its title.
@Suite struct TitleHintTests {
    private let parser = TitleParser()

    @Test func `a category of drugs lets an ordinary word be a name`() {
        #expect(parser.parse("Snow from the harbour").substance == nil)
        let hints = TitleParser.Hints(category: "Drugs / Stimulants / Cocaine")
        #expect(parser.parse("Snow from the harbour", hints: hints).substance == "cocaine")
    }

    @Test func `a category fills no field`() {
        let hints = TitleParser.Hints(category: "Drugs / Stimulants / Cocaine")
        #expect(parser.parse("Harbour special", hints: hints).substance == nil)
    }

    @Test func `a category of other goods changes nothing`() {
        let hints = TitleParser.Hints(category: "Guides & Tutorials")
        #expect(parser.parse("Snow from the harbour", hints: hints) == parser.parse("Snow from the harbour"))
    }

    @Test func `the text tells what the title leaves open`() {
        let hints = TitleParser.Hints(text: "Very clean cocaine, 90% purity, tested.")
        let offer = parser.parse("5g GREEN LIGHTNING", hints: hints)
        #expect(offer.substance == "cocaine" && offer.substanceClass == "stimulant")
        #expect(offer.purityPercent == 90 && offer.quantityGrams == 5)
    }

    @Test func `the text does not overrule the title`() {
        let hints = TitleParser.Hints(text: "We also have heroin.")
        #expect(parser.parse("5g cocaine", hints: hints).substance == "cocaine")
        #expect(parser.parse("5g cocaine", hints: TitleParser.Hints(text: "84% pure MDMA")).purityPercent == nil)
    }

    @Test func `the text makes no drug of what is none`() {
        #expect(parser.parse("How to press pills", hints: TitleParser.Hints(text: "5g cocaine")) == .noDrug)
    }
}
