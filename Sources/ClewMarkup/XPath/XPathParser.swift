/// Makes an ``XPathExpression`` out of the words of an expression (XPath 1.0, 2 and 3).
struct XPathParser {
    /// A part of the expression, with what has to be known about it further up.
    struct Part {
        var expression: XPathExpression
        /// Where it starts, from 1.
        var position: Int
        /// Whether it asks for the position among the nodes around it.
        var asksForPosition = false
        /// How many operators stand inside of each other.
        var depth = 0
    }

    private let tokens: [XPathToken]
    private var at = 0
    private let limits: XPath.Limits
    private var nesting = 0
    /// How many operators stand inside of each other in the conditions of the path that is read.
    private var conditionDepth = 0
    /// The names of elements that are looked for, each once.
    private(set) var names: [String] = []

    /// How many operators may follow each other.
    private static let maximumDepth = 200

    init(_ tokens: [XPathToken], limits: XPath.Limits) {
        self.tokens = tokens
        self.limits = limits
    }

    mutating func parse() throws(XPathFault) -> XPathExpression {
        let part = try expression(1)
        guard token.kind == .end else { throw unexpected("an operator or the end") }
        return part.expression
    }

    // MARK: Operators

    private static func rank(_ sign: String) -> Int {
        switch sign {
        case "or": 1
        case "and": 2
        case "=", "!=": 3
        case "<", "<=", ">", ">=": 4
        case "+", "-": 5
        case "*", "div", "mod": 6
        default: 0
        }
    }

    // Operators of a rank or a higher one; of one rank they bind from left to right.
    private mutating func expression(_ minimum: Int) throws(XPathFault) -> Part {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= limits.nesting else { throw .tooDeep(position: token.position) }
        var left = try negated()
        while case .sign(let sign) = token.kind {
            let rank = XPathParser.rank(sign)
            guard rank > 0, rank >= minimum else { break }
            advance()
            let right = try expression(rank + 1)
            left = try joined(sign, left, right)
        }
        return left
    }

    private func joined(_ sign: String, _ left: Part, _ right: Part) throws(XPathFault) -> Part {
        var result = Part(
            expression: left.expression, position: left.position,
            asksForPosition: left.asksForPosition || right.asksForPosition, depth: max(left.depth, right.depth + 1))
        let (first, second) = (left.expression, right.expression)
        switch sign {
        case "or":
            if case .or(let parts) = first {
                result.expression = .or(parts + [second])
            } else {
                result.expression = .or([first, second])
            }
            return result
        case "and":
            if case .and(let parts) = first {
                result.expression = .and(parts + [second])
            } else {
                result.expression = .and([first, second])
            }
            return result
        case "=": result.expression = XPathParser.equal(first, second)
        case "!=": result.expression = .comparison(.unequal, first, second)
        case "<": result.expression = .comparison(.less, first, second)
        case "<=": result.expression = .comparison(.lessOrEqual, first, second)
        case ">": result.expression = .comparison(.greater, first, second)
        case ">=": result.expression = .comparison(.greaterOrEqual, first, second)
        case "+": result.expression = .arithmetic(.plus, first, second)
        case "-": result.expression = .arithmetic(.minus, first, second)
        case "*": result.expression = .arithmetic(.times, first, second)
        case "div": result.expression = .arithmetic(.divided, first, second)
        default: result.expression = .arithmetic(.modulo, first, second)
        }
        result.depth = max(left.depth, right.depth) + 1
        guard result.depth <= XPathParser.maximumDepth else { throw .tooDeep(position: right.position) }
        return result
    }

    private static func equal(_ first: XPathExpression, _ second: XPathExpression) -> XPathExpression {
        if let name = first.soleAttribute, case .literal(let text) = second {
            return .attributeIs(name, Array(text.utf8))
        }
        if let name = second.soleAttribute, case .literal(let text) = first {
            return .attributeIs(name, Array(text.utf8))
        }
        return .comparison(.equal, first, second)
    }

    private mutating func negated() throws(XPathFault) -> Part {
        let position = token.position
        var signs = 0
        while token.kind == .sign("-") {
            signs += 1
            advance()
        }
        var part = try union()
        guard signs > 0 else { return part }
        part.position = position
        part.depth += 2
        part.expression = .negation(part.expression)
        if signs % 2 == 0 { part.expression = .negation(part.expression) }
        return part
    }

    private mutating func union() throws(XPathFault) -> Part {
        var first = try path()
        guard token.kind == .sign("|") else { return first }
        var parts = [try nodes(first, "\"|\"")]
        while token.kind == .sign("|") {
            advance()
            let next = try path()
            parts.append(try nodes(next, "\"|\""))
            first.asksForPosition = first.asksForPosition || next.asksForPosition
            first.depth = max(first.depth, next.depth)
        }
        first.expression = .union(parts)
        first.depth += 1
        return first
    }

    private func nodes(_ part: Part, _ place: String) throws(XPathFault) -> XPathExpression {
        guard part.expression.kind == .nodes else { throw .notNodes(position: part.position, place: place) }
        return part.expression
    }

    // MARK: Paths

    private mutating func path() throws(XPathFault) -> Part {
        let outer = conditionDepth
        conditionDepth = 0
        defer { conditionDepth = outer }
        var part = try pathWithoutDepth()
        part.depth = max(part.depth, conditionDepth)
        return part
    }

    private mutating func pathWithoutDepth() throws(XPathFault) -> Part {
        let position = token.position
        if token.kind == .sign("/") {
            advance()
            var path = XPathPath(start: .root)
            if startsStep { try steps(&path) }
            return Part(expression: .path(path), position: position)
        }
        if token.kind == .sign("//") {
            advance()
            var path = XPathPath(start: .root, steps: [.allBelow])
            try steps(&path)
            return Part(expression: .path(path), position: position)
        }
        guard startsPrimary else {
            guard startsStep else { throw unexpected("a path, text, number or function") }
            var path = XPathPath(start: .context)
            try steps(&path)
            return Part(expression: .path(path), position: position)
        }
        var part = try primary()
        var conditions: [XPathPredicate] = []
        if token.kind == .mark("[") {
            _ = try nodes(part, "a condition in brackets")
            conditions = try predicates()
        }
        let isPath = token.kind == .sign("/") || token.kind == .sign("//")
        guard isPath || !conditions.isEmpty else { return part }
        var path = XPathPath(start: .expression(try nodes(part, "a step"), conditions))
        if isPath {
            if token.kind == .sign("//") { path.steps = [.allBelow] }
            advance()
            try steps(&path)
        }
        part.expression = .path(path)
        part.depth += 1
        return part
    }

    private var startsStep: Bool {
        switch token.kind {
        case .name, .prefixedStar, .star: true
        case .mark(let mark): mark == "." || mark == ".." || mark == "@"
        default: false
        }
    }

    private var startsPrimary: Bool {
        switch token.kind {
        case .number, .literal: true
        case .mark(let mark): mark == "("
        case .name(let name): next.kind == .mark("(") && XPathParser.nodeTest(name) == nil
        default: false
        }
    }

    // Steps up to the end of the path.
    private mutating func steps(_ path: inout XPathPath) throws(XPathFault) {
        while true {
            path.append(try step())
            if token.kind == .sign("//") {
                path.append(.allBelow)
            } else if token.kind != .sign("/") {
                return
            }
            advance()
        }
    }

    private mutating func step() throws(XPathFault) -> XPathStep {
        if token.kind == .mark(".") || token.kind == .mark("..") {
            let axis: XPathAxis = token.kind == .mark(".") ? .itself : .parent
            advance()
            return XPathStep(axis: axis, test: .node)
        }
        var axis = XPathAxis.child
        if token.kind == .mark("@") {
            axis = .attribute
            advance()
        } else if case .name(let name) = token.kind, next.kind == .mark("::") {
            guard let known = XPathAxis(rawValue: name) else {
                throw .unknown(position: token.position, word: String(name.prefix(40)), expected: "an axis")
            }
            axis = known
            advance()
            advance()
        }
        let test = try test(on: axis)
        return XPathStep(axis: axis, test: test, predicates: try predicates())
    }

    private static func nodeTest(_ name: String) -> XPathTest? {
        switch name {
        case "node": .node
        case "text": .text
        case "comment": .comment
        case "processing-instruction": .nothing
        default: nil
        }
    }

    private mutating func test(on axis: XPathAxis) throws(XPathFault) -> XPathTest {
        switch token.kind {
        case .star:
            advance()
            return .any
        case .prefixedStar(let prefix):
            advance()
            return .prefix(AttributeName(prefix + ":").letters)
        case .name(let name):
            if next.kind == .mark("(") {
                guard let test = XPathParser.nodeTest(name) else {
                    throw .unknown(
                        position: token.position, word: String(name.prefix(40)),
                        expected: "node(), text(), comment() or a name")
                }
                advance()
                advance()
                if case .nothing = test, case .literal = token.kind { advance() }
                try expect(")")
                return test
            }
            advance()
            if axis == .attribute { return .attribute(AttributeName(name)) }
            return .element(number(of: PageTree.loweredName(Array(name.utf8))))
        default: throw unexpected("a name, \"*\", \".\", \"..\", \"@\" or node()")
        }
    }

    private mutating func number(of name: String) -> Int {
        if let index = names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) { return index }
        names.append(name)
        return names.count - 1
    }

    private mutating func predicates() throws(XPathFault) -> [XPathPredicate] {
        var predicates: [XPathPredicate] = []
        while token.kind == .mark("[") {
            advance()
            let part = try expression(1)
            try expect("]")
            conditionDepth = max(conditionDepth, part.depth + 1)
            if case .number(let number) = part.expression {
                // Nothing stands at [0] or [1.5].
                predicates.append(.position(Int(exactly: number) ?? 0))
            } else if part.expression.kind == .number {
                predicates.append(.number(part.expression))
            } else {
                predicates.append(.truth(part.expression, asksForPosition: part.asksForPosition))
            }
        }
        return predicates
    }

    // MARK: Operands

    private mutating func primary() throws(XPathFault) -> Part {
        let position = token.position
        switch token.kind {
        case .number(let number):
            advance()
            return Part(expression: .number(number), position: position)
        case .literal(let text):
            advance()
            return Part(expression: .literal(text), position: position)
        case .name(let name): return try call(name)
        default:
            try expect("(")
            var part = try expression(1)
            try expect(")")
            part.position = position
            return part
        }
    }

    private mutating func call(_ name: String) throws(XPathFault) -> Part {
        let position = token.position
        guard let function = XPathFunction(rawValue: name) else {
            throw .unknown(
                position: position, word: String(name.prefix(40)), expected: "a function of XPath 1.0 or has-class")
        }
        advance()
        advance()
        var result = Part(expression: .number(0), position: position)
        result.asksForPosition = function == .position || function == .last
        var arguments: [XPathExpression] = []
        while token.kind != .mark(")") {
            if !arguments.isEmpty { try expect(",") }
            let part = try expression(1)
            if function.needsNodes { _ = try nodes(part, "\(name)()") }
            arguments.append(part.expression)
            result.asksForPosition = result.asksForPosition || part.asksForPosition
            result.depth = max(result.depth, part.depth + 1)
        }
        try expect(")")
        guard function.counts.contains(arguments.count) else {
            throw .wrongCount(position: position, function: name, takes: function.countsInWords)
        }
        result.expression = .call(function, arguments)
        return result
    }

    // MARK: Words

    private var token: XPathToken { tokens[at] }

    private var next: XPathToken { tokens[min(at + 1, tokens.count - 1)] }

    private mutating func advance() {
        if at + 1 < tokens.count { at += 1 }
    }

    private mutating func expect(_ mark: String) throws(XPathFault) {
        guard token.kind == .mark(mark) else { throw unexpected("\"\(mark)\"") }
        advance()
    }

    private func unexpected(_ expected: String) -> XPathFault {
        .unexpected(position: token.position, found: token.words, expected: expected)
    }
}
