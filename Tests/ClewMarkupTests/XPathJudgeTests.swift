import ClewMarkup
import ClewTestSupport
import Foundation
import Testing

/// lxml (libxml2) as judge. Known to differ, and left out of the pages and expressions that are compared:
///
/// - libxml2 puts in `html`, `body` and `p`, drops white space around them, and gives `checked` and its like their name for a
///   value; we keep to what the page writes.
/// - It lets any tag close itself (`<div/>`), we only what HTML and SVG do; it ends elements by a table of its own where tags
///   are badly nested, we by the rules of browsers; it keeps the line feed at the start of `<pre>`.
/// - It reads `1e3` and `+1` as numbers and writes 15 digits, with an exponent where there are many; XPath 1.0 does not.
/// - Its `lang()` looks for `xml:lang` only, its names are compared with regard to case.
@Suite(.enabled(if: Python.has("lxml"), Python.absence)) struct XPathJudgeTests {
    private struct Task: Encodable {
        var pages: [String]
        var expressions: [String]
    }

    private struct Answer: Codable, Equatable {
        var kind: String
        var text: String?
        var nodes: [Node]?
    }

    private struct Node: Codable, Equatable {
        var kind: String
        var name: String
        var text: String
        /// The line of the start tag, from 1; 0 for what is no element.
        var line: Int
    }

    @Test func `lxml gives the same nodes, texts, numbers and lines`() throws {
        try compare(XPathExpressions.all, on: TreePages.all)
    }

    @Test func `lxml agrees about 600 expressions made by chance`() throws {
        var maker = XPathMaker(seed: 0x4C58_4D4C)
        try compare((0..<600).map { _ in maker.expression() }, on: TreePages.all)
    }

    private func compare(_ expressions: [String], on pages: [String]) throws {
        let script = Repository.root.appending(path: "Tests/ClewMarkupTests/Judge/xpath.py").path(percentEncoded: false)
        let task = try JSONEncoder().encode(Task(pages: pages, expressions: expressions))
        let run = try Python.run([script], input: [UInt8](task), withErrors: false)
        let judged = try JSONDecoder().decode([[Answer]].self, from: Data(run.output.utf8))
        try #require(judged.count == pages.count)
        var compared = 0
        for (page, answers) in zip(pages, judged) {
            let tree = PageTree(html: Array(page.utf8))
            try #require(answers.count == expressions.count)
            for (expression, theirs) in zip(expressions, answers) {
                let ours = try answer(expression, tree)
                #expect(ours == theirs, "\(expression)")
                compared += 1
            }
        }
        #expect(compared == pages.count * expressions.count)
    }

    // lxml starts at the root element and leaves the document out of what it gives.
    private func answer(_ expression: String, _ tree: PageTree) throws -> Answer {
        let value = try XPath(expression).evaluate(in: tree, at: tree.first("html"))
        switch value {
        case .nodes(let nodes):
            return Answer(
                kind: "nodes",
                nodes: nodes.filter { $0 != tree.root }.map { node in
                    let kind = tree.kind(of: node)
                    let before = tree.source[..<tree.source(of: node).lowerBound]
                    return Node(
                        kind: kind.rawValue, name: tree.name(of: node), text: tree.stringValue(of: node),
                        line: kind == .element ? before.count { $0 == 0x0A } + 1 : 0)
                })
        case .string(let text): return Answer(kind: "string", text: text)
        case .number: return Answer(kind: "number", text: value.string(in: tree))
        case .boolean: return Answer(kind: "boolean", text: value.string(in: tree))
        }
    }
}

/// Makes expressions by chance; all of them are right.
private struct XPathMaker {
    private var random: SplitMix64

    private static let names = [
        "a", "b", "i", "p", "div", "span", "td", "tr", "li", "ul", "table", "dd", "form", "input", "body", "h1",
    ]
    private static let tests = names + names + ["*", "*", "node()", "text()", "comment()"]
    private static let attributes = ["@class", "@href", "@id", "@data-price", "@name", "@*"]
    private static let literals = [
        "'post'", "'a'", "''", "'1'", "'Oslo'", "'0.25 BTC'", "' '", "'é'", "0", "1", "2", "0.5",
    ]
    private static let axes = [
        "ancestor", "ancestor-or-self", "child", "descendant", "descendant-or-self", "following", "following-sibling",
        "parent",
        "preceding", "preceding-sibling", "self",
    ]
    private static let operators = [
        " = ", " != ", " < ", " <= ", " > ", " >= ", " and ", " or ", " + ", " - ", " * ", " div ", " mod ",
    ]
    // P stands for a path, E for any expression.
    private static let functions = [
        "count(P)", "not(E)", "string(E)", "concat(E, E)", "contains(E, E)", "starts-with(E, E)",
        "substring-before(E, E)",
        "substring-after(E, E)", "substring(E, 2)", "substring(E, 2, 3)", "string-length(E)", "normalize-space(E)",
        "translate(E, E, E)", "boolean(E)", "number(E)", "sum(P)", "floor(E)", "ceiling(E)", "round(E)", "name(P)",
        "string()",
    ]

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func expression() -> String { random.below(3) < 2 ? path(3) : any(3) }

    private mutating func any(_ depth: Int) -> String {
        if depth <= 0 || random.below(10) < 3 {
            return random.below(2) == 0 ? path(max(0, depth - 1)) : random.pick(Self.literals)
        }
        if random.below(5) < 2 { return "(" + any(depth - 1) + random.pick(Self.operators) + any(depth - 1) + ")" }
        var text = ""
        for letter in random.pick(Self.functions) {
            text += letter == "P" ? path(depth - 1) : letter == "E" ? any(depth - 1) : String(letter)
        }
        return text
    }

    private mutating func path(_ depth: Int) -> String {
        var text = random.pick(["", "//", "//", "/", ".//"])
        let steps = random.below(3) + 1
        for step in 1...steps {
            if step == steps, random.below(6) == 0 {
                text += random.pick(Self.attributes)
            } else if random.below(12) == 0 {
                text += random.pick([".", ".."])
            } else {
                text += random.below(3) == 0 ? random.pick(Self.axes) + "::" : ""
                text += random.pick(Self.tests)
                while depth > 0, random.below(10) < 3 { text += "[" + condition(depth - 1) + "]" }
            }
            if step < steps { text += random.pick(["/", "/", "//"]) }
        }
        return random.below(12) == 0 ? "(" + text + ")[1]" : text
    }

    private mutating func condition(_ depth: Int) -> String {
        switch random.below(4) {
        case 0: String(random.below(4) + 1)
        case 1: random.pick(["last()", "position() = 2", "position() > 1", "position() != last()", "last() - 1"])
        default: any(depth)
        }
    }
}
