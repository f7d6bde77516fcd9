import ClewCore
import ClewStore
import ClewTestSupport
import Testing

@Suite struct SearchTests {
    let scratch: ScratchFolder
    let store: Store

    init() throws {
        scratch = try ScratchFolder()
        store = try Store(path: scratch.file())
    }

    /// Five pages whose titles tell them apart.
    private func fill() throws {
        try store.apply([
            Made.page(
                0, "pure white widow seeds", title: "A", on: "2014-01-10",
                mentions: [Made.mention(.bitcoinAddress, "1Boat", grade: .valid)]),
            Made.page(
                1, "widow and white", title: "B", on: "2014-02-10", source: "evolution",
                mentions: [
                    Made.mention(.bitcoinAddress, "1Bad", grade: .corrupt), Made.mention(.email, "a@b.org", at: 9),
                ]),
            Made.page(2, "Amphétamine paste", title: "C", on: "2014-03-31", form: .text),
            Made.page(3, "amphetamines, widow", title: "D white", on: "2014-04-01", form: .table),
            Made.page(4, "write to john@example.org or 1Boat", title: "E", on: "2014-05-01"),
        ])
    }

    @Test(
        arguments: [
            ("white widow", ["A", "B", "D white"]), ("\"white widow\"", ["A"]), ("WHITE -seeds", ["B", "D white"]),
            ("-widow", ["C", "E"]), ("amphetamine", ["C"]), ("amphet*", ["C", "D white"]),
            ("amphétamin*", ["C", "D white"]),
            ("seeds OR paste", ["A", "C"]), ("(seeds OR paste) NOT pure", ["C"]), ("title:white", ["D white"]),
            ("title:widow", []), ("john@example.org", ["E"]), ("john example", ["E"]), ("\"example john\"", []),
            ("kind:bitcoin-address", ["A", "B"]), ("grade:valid", ["A", "B"]),
            ("kind:bitcoin-address grade:valid", ["A"]),
            ("kind:email grade:corrupt", []), ("-kind:bitcoin-address", ["C", "D white", "E"]),
            ("source:evolution", ["B"]),
            ("-source:evolution widow", ["A", "D white"]),
            ("source:evolution source:agora widow", ["A", "B", "D white"]),
            ("form:table", ["D white"]), ("form:text form:table", ["C", "D white"]),
            ("from:2014-04", ["D white", "E"]),
            ("to:2014-01", ["A"]), ("from:2014-03 to:2014-03", ["C"]), ("widow from:2014-02-10 to:2014-02-10", ["B"]),
            ("", ["A", "B", "C", "D white", "E"]), ("widow OR -widow", ["A", "B", "C", "D white", "E"]),
            ("source:nowhere", []), ("source:nowhere OR paste", ["C"]),
            ("(source:evolution white) OR form:text", ["B", "C"]),
            ("nothing", []), ("tag", []), ("fp", []),
        ] as [(String, [String])])
    func `a query finds what it asks for`(line: String, titles: [String]) throws {
        try fill()
        let answer = try store.search(line, clearance: .all)
        #expect(answer.hits.map(\.title.text).sorted() == titles)
        #expect(answer.total == Count(titles.count))
    }

    @Test func `kinds nobody knows are refused, sources nobody knows are told`() throws {
        try fill()
        #expect(throws: StoreFault.self) { try store.search("kind:nonsense", clearance: .all) }
        #expect(try store.search("source:nowhere", clearance: .all).notices.count == 1)
    }

    @Test func `the better match comes first, and the newest where it is asked for`() throws {
        try store.apply([
            Made.page(0, "heroin heroin heroin", title: "often", on: "2014-01-01"),
            Made.page(1, "heroin among many other words of a long page of text", title: "once", on: "2014-03-01"),
            Made.page(2, "something else", title: "heroin", on: "2014-02-01"),
        ])
        let ranked = try store.search("heroin", clearance: .all)
        #expect(ranked.order == .relevance)
        #expect(ranked.hits.last?.title.text == "once")
        let newest = try store.search("heroin", clearance: .all, order: .newest)
        #expect(newest.hits.map(\.title.text) == ["once", "heroin", "often"])
        #expect(newest.order == .newest)
        #expect(try store.search("", clearance: .all).order == .newest)
    }

    @Test func `facets count what was found`() throws {
        try fill()
        let facets = try store.search("widow", clearance: .all).facets
        #expect(facets.basis == Count(3))
        #expect(facets.months.map { "\($0.value)=\($0.count)" } == ["2014-01=1", "2014-02=1", "2014-04=1"])
        #expect(facets.sources.map { "\($0.value)=\($0.count)" } == ["agora=2", "evolution=1"])
        #expect(facets.forms.map { "\($0.value.rawValue)=\($0.count)" } == ["page=2", "table=1"])
        #expect(facets.kinds.map { "\($0.value.rawValue)=\($0.count)" } == ["bitcoin-address=2", "email=1"])
        #expect(facets.grades.map { "\($0.value.rawValue)=\($0.count)" } == ["valid=2", "corrupt=1"])
    }

    @Test func `a value typed as a word is named as an indicator`() throws {
        try fill()
        let answer = try store.search("1Boat", clearance: .all)
        #expect(answer.directHits.map(\.id.description) == ["bitcoin-address:1Boat"])
        #expect(answer.hits.map(\.title.text) == ["E"])
        #expect(try store.search("email:a@b.org", clearance: .all).directHits.first?.mentionCount == 1)
        #expect(try store.search("A@B.ORG", clearance: .all).directHits.count == 1)
        #expect(try store.search("-1Boat", clearance: .all).directHits.isEmpty)
    }

    @Test func `what is above the clearance is neither shown nor counted`() throws {
        let secretText = "widow of the secret page"
        try store.apply([
            Made.page(0, "open widow", title: "open", level: .open),
            Made.page(1, "usual widow", title: "usual"),
            Made.page(
                2, secretText, title: "secret", source: "hidden-market", level: .secret,
                mentions: [Made.mention(.email, "a@b.org")]),
        ])
        let levels: [(Handling.Confidentiality, [String])] = [
            (.open, ["open"]), (.restricted, ["open", "usual"]), (.confidential, ["open", "usual"]),
            (.secret, ["open", "secret", "usual"]),
        ]
        for (level, titles) in levels {
            let clearance = Clearance(upTo: level)
            for line in ["widow", "", "-nothing"] {
                let answer = try store.search(line, clearance: clearance)
                #expect(answer.hits.map(\.title.text).sorted() == titles)
                #expect(answer.total.value == titles.count)
                #expect(answer.facets.forms.first?.count == titles.count)
            }
            let seesSecret = level == .secret
            #expect(try store.overview(clearance: clearance).passages == titles.count)
            #expect(try store.overview(clearance: clearance).indicators.isEmpty == !seesSecret)
            #expect(try store.indicators(clearance: clearance).total == (seesSecret ? 1 : 0))
            #expect(try store.captures(clearance: clearance).total == titles.count)
            #expect(try store.evidence(clearance: clearance).total == titles.count)
            #expect(try store.sources(clearance: clearance).rows.contains { $0.name == "hidden-market" } == seesSecret)
            #expect(try store.search("a@b.org", clearance: clearance).directHits.isEmpty == !seesSecret)
            #expect(try store.search("source:hidden-market", clearance: clearance).total.value == (seesSecret ? 1 : 0))
        }
        let restricted = Clearance(upTo: .restricted)
        let email = IndicatorID(kind: .email, canonical: "a@b.org")
        #expect(throws: StoreFault.notFound) { try store.show(EvidenceID(Made.digest(2)), clearance: restricted) }
        #expect(throws: StoreFault.notFound) {
            try store.passage(0, of: EvidenceID(Made.digest(2)), clearance: restricted)
        }
        #expect(throws: StoreFault.notFound) { try store.indicator(email, clearance: restricted) }
        #expect(throws: StoreFault.notFound) { try store.places(of: email, clearance: restricted) }
    }

    @Test func `evidence that one may see through one capture hides the other`() throws {
        let first = Made.page(0, "widow", title: "page", source: "undercover", level: .secret)
        var again = first
        again.leaf = 1
        again.capture = Made.capture(1, of: first.evidence, on: "2014-09-01", source: "agora")
        try store.apply([first])
        #expect(try store.search("widow", clearance: Clearance(upTo: .restricted)).total.value == 0)
        try store.apply([again])
        let answer = try store.search("widow", clearance: Clearance(upTo: .restricted))
        #expect(answer.hits.map(\.source) == ["agora"])
        #expect(answer.hits.first?.captureCount == 1)
        #expect(answer.hits.first?.time.date == "2014-09-01")
        #expect(answer.facets.sources.map(\.value) == ["agora"])
        #expect(try store.search("source:undercover", clearance: Clearance(upTo: .restricted)).total.value == 0)
        #expect(try store.search("source:undercover", clearance: .all).total.value == 1)
        #expect(try store.integrity() == [])
    }

    @Test(arguments: [
        "\" OR 1=1 --", "'; DROP TABLE passage; --", "before\u{0}after", "title:x AND tag:\"y\"", "NEAR(a b) ^c {d}: *",
        String(repeating: "x", count: 200_000), "\u{202E}txet desrever\u{202C} \u{200F}", "\u{E000}fp \u{E000}l3",
        "\u{1F600} \u{FFFD} \u{10FFFF}", "a\u{301}\u{302}\u{303}", "<script>alert(1)</script>", "\r\n\t\u{1B}[31m", "",
    ])
    func `hostile text is kept byte for byte, found beside its words, and breaks nothing`(text: String) throws {
        let body = text + " findable " + text
        try store.apply([Made.page(0, body, title: text), Made.page(1, "other findable")])
        let shown = try store.passage(0, of: EvidenceID(Made.digest(0)), clearance: .all)
        #expect(Array(shown.passage.text.utf8) == Array(body.utf8))
        #expect(Array(shown.passage.title.utf8) == Array(text.utf8))
        for line in ["findable", "from:2014 findable form:page"] {
            let answer = try store.search(line, clearance: .all)
            #expect(answer.total == Count(2))
            #expect(answer.hits.allSatisfy { $0.snippet.pieces.contains { $0.isMarked && $0.text == "findable" } })
            #expect(answer.hits.allSatisfy { $0.snippet.text.utf8.count < 1000 })
        }
        // What a page writes never changes what may be seen.
        #expect(try store.search("findable", clearance: Clearance(upTo: .restricted)).total == Count(2))
        #expect(try store.search("findable", clearance: Clearance(upTo: .open)).total == Count(0))
        #expect(try store.integrity() == [])
    }

    @Test func `more than can be counted is told as at least, and the newest are kept`() throws {
        let evidence = Made.evidence(0, form: .table)
        let count = SearchAnswer.mostCounted + 5
        let passages = (0..<count).map { Passage(ordinal: $0, range: 0..<1, title: "row \($0)", text: "mdma \($0)") }
        try store.apply([
            Reading(leaf: 0, capture: Made.capture(0, of: evidence), evidence: evidence, passages: passages),
            Made.page(1, "mdma", title: "older", on: "2013-01-01"),
        ])
        let answer = try store.search("mdma", clearance: .all, limit: 3)
        #expect(answer.total == Count(SearchAnswer.mostCounted, isExact: false))
        #expect(answer.order == .newest)
        #expect(answer.hits.map(\.ordinal) == [count - 1, count - 2, count - 3])
        #expect(!answer.facets.basis.isExact)
        #expect(try store.search("", clearance: .all).total == Count(count + 1))
        let last = try store.search("mdma", clearance: .all, offset: SearchAnswer.mostCounted - 1)
        #expect(last.hits.map(\.ordinal) == [5])
        #expect(try store.search("mdma", clearance: .all, offset: .max).hits.isEmpty)
    }

    @Test func `pages of hits follow each other without gap or double`() throws {
        try store.apply((0..<45).map { Made.page($0, "mdma \(Int($0) % 7 == 0 ? "mdma" : "")", title: "\($0)") })
        var seen: [String] = []
        for offset in stride(from: 0, to: 60, by: 10) {
            seen += try store.search("mdma", clearance: .all, offset: offset, limit: 10).hits.map(\.title.text)
        }
        #expect(seen.count == 45)
        #expect(Set(seen).count == 45)
    }
}
