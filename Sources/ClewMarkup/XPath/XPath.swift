/// An expression of XPath 1.0 (W3C Recommendation of 16 November 1999) that reads nodes or values out of a ``PageTree``.
///
///     let prices = try XPath("//tr[has-class('offer')]/td[2]")
///     let tree = PageTree(html: Array("<table><tr class='offer new'><td>A<td>0.5 BTC</table>".utf8))
///     try prices.string(in: tree)                             // "0.5 BTC"
///     try prices.nodes(in: tree).map { tree.source(of: $0) }  // where it stands
///
/// The whole language but for what pages of HTML do not have: namespaces (a prefix is part of the name, and there is no
/// namespace axis), variables and processing instructions. Names of elements and attributes are compared without regard to
/// case, as in browsers. `id()` goes by the attribute `id`, `lang()` by `lang` or `xml:lang`. Beyond the standard there is
/// `has-class(text)`: whether the context node's attribute `class` holds this word.
///
/// A compiled expression may be used by several threads, on any number of trees.
public struct XPath: Sendable, CustomStringConvertible {
    /// The expression as it was written.
    public let description: String
    /// What kind of value it gives.
    public var kind: XPathValue.Kind { expression.kind }
    let expression: XPathExpression
    /// The names of the elements that it looks for, with the numbers of those that HTML knows.
    let names: [(name: String, number: Int32?)]
    let limits: Limits

    /// How large an expression may be and how long it may take.
    public struct Limits: Hashable, Sendable {
        /// Characters of an expression.
        public var length = 4096
        /// Expressions inside of each other: a bracket opens one, and so does an operator for what is right of it.
        public var nesting = 64
        /// Steps of one evaluation: a node that is looked at, or 16 bytes of text that are read, is one step.
        public var work = 8_000_000

        /// The usual limits: 4,096 characters, 64 expressions deep, eight million steps (well below a second).
        public init() {}
    }

    /// Compiles an expression; a fault says where it is wrong and what was expected there.
    public init(_ expression: String, limits: Limits = Limits()) throws(XPathFault) {
        let characters = Array(expression.unicodeScalars.prefix(limits.length + 1))
        guard characters.count <= limits.length else { throw .tooLong(limit: limits.length) }
        var lexer = XPathLexer(characters)
        var parser = XPathParser(try lexer.read(), limits: limits)
        self.expression = try parser.parse()
        names = parser.names.map { ($0, ElementNames.standard.find($0)) }
        description = expression
        self.limits = limits
    }

    /// Evaluates the expression with a node as context; `position()` and `last()` are 1 there.
    ///
    /// Throws ``XPathFault/tooMuchWork(limit:)`` and nothing else.
    public func evaluate(in tree: PageTree, at node: PageNode = .document) throws(XPathFault) -> XPathValue {
        var evaluation = XPathEvaluation(self, tree)
        let context = XPathEvaluation.Context(node: node)
        switch expression.kind {
        case .nodes: return .nodes(try evaluation.nodes(expression, context))
        case .string: return .string(try evaluation.string(expression, context))
        case .number: return .number(try evaluation.number(expression, context))
        case .boolean: return .boolean(try evaluation.truth(expression, context))
        }
    }

    /// The nodes that the expression gives, in the order of the page; none where it gives another kind of value.
    public func nodes(in tree: PageTree, at node: PageNode = .document) throws(XPathFault) -> [PageNode] {
        guard case .nodes(let nodes) = try evaluate(in: tree, at: node) else { return [] }
        return nodes
    }

    /// What the expression gives as a text: of nodes the string-value of the first, empty for none.
    public func string(in tree: PageTree, at node: PageNode = .document) throws(XPathFault) -> String {
        try evaluate(in: tree, at: node).string(in: tree)
    }
}
