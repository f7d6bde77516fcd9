import ClewCore
import ClewStore
import ClewTestSupport
import Testing

@Suite struct SearchQueryTests {
    typealias Node = SearchQuery.Node

    struct Case: Sendable, CustomTestStringConvertible {
        var line: String
        var root: Node?
        var notices = 0

        var testDescription: String { line }
    }

    static let cases: [Case] = [
        Case(line: "", root: nil),
        Case(line: "   ", root: nil),
        Case(line: "widow", root: .word("widow")),
        Case(line: "white widow", root: .all([.word("white"), .word("widow")])),
        Case(line: "white AND widow", root: .all([.word("white"), .word("widow")])),
        Case(line: "lsd OR mdma", root: .any([.word("lsd"), .word("mdma")])),
        Case(line: "a b OR c", root: .any([.all([.word("a"), .word("b")]), .word("c")])),
        Case(line: "a (b OR c)", root: .all([.word("a"), .any([.word("b"), .word("c")])])),
        Case(line: "-seeds", root: .not(.word("seeds"))),
        Case(line: "NOT seeds", root: .not(.word("seeds"))),
        Case(line: "-(a OR b)", root: .not(.any([.word("a"), .word("b")]))),
        Case(line: "NOT -a", root: .word("a")),
        Case(line: "well-known", root: .word("well-known")),
        Case(line: "\"white widow\"", root: .phrase("white widow")),
        Case(line: "\u{201C}white widow\u{201D}", root: .phrase("white widow")),
        Case(line: "amphet*", root: .prefix("amphet")),
        Case(line: "c*", root: .word("c"), notices: 1),
        Case(line: "a-be*", root: .word("a-be"), notices: 1),
        Case(line: "title:heroin", root: .title(.word("heroin"))),
        Case(line: "title:\"pure heroin\"", root: .title(.phrase("pure heroin"))),
        Case(line: "title:hero*", root: .title(.prefix("hero"))),
        Case(line: "kind:bitcoin-address", root: .filter(.kind(.bitcoinAddress))),
        Case(line: "grade:VALID", root: .filter(.grade(.valid))),
        Case(line: "form:page", root: .filter(.form(.page))),
        Case(line: "source:\"silk road\"", root: .filter(.source("silk road"))),
        Case(line: "-source:agora", root: .not(.filter(.source("agora")))),
        Case(line: "http://x.example/a?b=1", root: .word("http://x.example/a?b=1")),
        Case(line: "email:john@example.org", root: .word("john@example.org")),
        Case(line: "colour:red", root: .word("colour:red"), notices: 1),
        Case(line: "\"open", root: .phrase("open"), notices: 1),
        Case(line: "(a b", root: .all([.word("a"), .word("b")]), notices: 1),
        Case(line: "a) b", root: .all([.word("a"), .word("b")]), notices: 1),
        Case(line: "a OR", root: .word("a"), notices: 1),
        Case(line: "OR", root: nil, notices: 1),
        Case(line: "a NOT", root: .word("a"), notices: 1),
        Case(line: "()", root: nil),
        Case(line: "!!! ♀ -", root: nil, notices: 1),
        Case(line: "\"\"", root: nil, notices: 1),
        Case(line: "NEAR(a b)", root: .all([.word("NEAR"), .all([.word("a"), .word("b")])])),
        Case(line: "a\u{0}b\u{E000}c", root: .all([.word("a"), .word("b"), .word("c")])),
    ]

    @Test(arguments: cases)
    func `a line is read as it is meant`(_ example: Case) throws {
        let query = try SearchQuery(example.line)
        #expect(query.root == example.root)
        #expect(query.notices.count == example.notices, "\(query.notices)")
    }

    @Test(
        arguments: [
            ("from:2014-03-01", "2014-03-01T00:00:00Z", nil), ("from:2014", "2014-01-01T00:00:00Z", nil),
            ("to:2014-02", nil, "2014-02-28T00:00:00Z"), ("to:2012-02", nil, "2012-02-29T00:00:00Z"),
            ("to:2013", nil, "2013-12-31T00:00:00Z"), ("to:2013-12", nil, "2013-12-31T00:00:00Z"),
            ("from:2014-03 (a from:2014-05) to:2014-06-07", "2014-05-01T00:00:00Z", "2014-06-07T00:00:00Z"),
        ] as [(String, String?, String?)])
    func `dates are days, months or years`(line: String, from: String?, to: String?) throws {
        let query = try SearchQuery(line)
        #expect(query.from?.description == from)
        #expect(query.to?.description == to)
    }

    @Test(arguments: [
        "grade:good", "form:film", "from:yesterday", "to:2014-13", "from:2014-3-1", "kind:", "source: agora",
        "-from:2014", "from:2014-05 to:2014-04", String(repeating: "a", count: 2001),
        String(repeating: "a ", count: 65), String(repeating: "(", count: 40),
    ])
    func `a filter without sense and a line beyond measure are refused with help`(line: String) {
        let fault = #expect(throws: StoreFault.self) { try SearchQuery(line) }
        #expect(fault?.kind == .invalidInput)
        #expect((fault?.sentence.count ?? 0) > 20)
    }

    @Test(arguments: ["foo:bar", "foo:bar*"])
    func `a field that is none is said`(line: String) throws {
        #expect(try SearchQuery(line).notices.first?.hasPrefix("There is no field 'foo'") == true)
    }

    @Test(arguments: ["http://a.example/", "12:30", "email:ann@mail.example.net", "a:"])
    func `a colon in a word is no field`(line: String) throws {
        #expect(try SearchQuery(line).notices.allSatisfy { !$0.contains("no field") })
    }

    @Test func `choices beside the line narrow it`() throws {
        let filter = SearchFilter(kinds: [.email], sources: ["agora"], from: Timestamp("2014-02-01"))
        let query = try SearchQuery("mdma from:2014-01").narrowed(by: filter)
        #expect(query.root == .all([.word("mdma"), .all([.filter(.kind(.email)), .filter(.source("agora"))])]))
        #expect(query.from == Timestamp("2014-02-01"))
    }

    @Test func `no line breaks the search`() throws {
        let scratch = try ScratchFolder()
        let store = try Store(path: scratch.file())
        try store.apply(Made.log(of: 30, seed: 1).flatMap { $0 })
        let pieces = [
            "\"", "\"\"", "(", ")", "*", "-", "^", ":", "{", "}", "+", ",", "'", ";", "--", "\\", "\u{0}", " ", "  ",
            "OR",
            "AND", "NOT", "NEAR", "NEAR(a b, 2)", "title:", "text:", "tag:", "kind:email", "grade:valid", "form:page",
            "source:agora", "from:2014", "to:2015", "widow", "ünïcode", "kush*", "e\u{301}", "\u{202E}", "\u{E000}ft",
            "😀",
            "%", "_", "rowid", "col:{a}", "\u{FFFD}", "1", "passage_search",
        ]
        var random = SplitMix64(seed: 2024)
        var answered = 0
        for _ in 0..<3000 {
            let count = Int.random(in: 1...12, using: &random)
            let line = (0..<count).map { _ in
                random.pick(pieces) + random.pick(["", " ", " "])
            }.joined()
            do {
                let answer = try store.search(line, clearance: random.pick([.all, Clearance(upTo: .open)]), limit: 3)
                #expect(answer.hits.count <= 3)
                answered += 1
            } catch {
                guard case .badQuery = error else {
                    Issue.record("\(line.debugDescription): \(error)")
                    continue
                }
            }
        }
        #expect(answered > 2000)
    }
}
