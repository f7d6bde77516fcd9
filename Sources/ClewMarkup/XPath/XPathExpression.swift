/// A compiled expression; what each part gives is known without a page.
indirect enum XPathExpression: Sendable {
    case number(Double)
    case literal(String)
    /// True if one of them is.
    case or([XPathExpression])
    /// True if all of them are.
    case and([XPathExpression])
    case comparison(XPathComparison, XPathExpression, XPathExpression)
    case arithmetic(XPathArithmetic, XPathExpression, XPathExpression)
    case negation(XPathExpression)
    case union([XPathExpression])
    case path(XPathPath)
    case call(XPathFunction, [XPathExpression])
    /// `@name = 'value'`, the commonest of all conditions.
    case attributeIs(AttributeName, [UInt8])

    var kind: XPathValue.Kind {
        switch self {
        case .number, .arithmetic, .negation: .number
        case .literal: .string
        case .or, .and, .comparison, .attributeIs: .boolean
        case .union, .path: .nodes
        case .call(let function, _): function.kind
        }
    }

    /// The attribute, where the expression is `@name` and nothing else.
    var soleAttribute: AttributeName? {
        guard case .path(let path) = self, case .context = path.start, path.steps.count == 1,
            path.steps[0].predicates.isEmpty, case .attribute(let name) = path.steps[0].test
        else { return nil }
        return name
    }
}

enum XPathComparison: Sendable {
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual

    var mirrored: XPathComparison {
        switch self {
        case .equal, .unequal: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    func holds(_ first: Double, _ second: Double) -> Bool {
        switch self {
        case .equal: first == second
        case .unequal: first != second
        case .less: first < second
        case .lessOrEqual: first <= second
        case .greater: first > second
        case .greaterOrEqual: first >= second
        }
    }
}

enum XPathArithmetic: Sendable {
    case plus, minus, times, divided, modulo

    func result(_ first: Double, _ second: Double) -> Double {
        switch self {
        case .plus: first + second
        case .minus: first - second
        case .times: first * second
        case .divided: first / second
        case .modulo: first.truncatingRemainder(dividingBy: second)
        }
    }
}

/// A location path, or a filter expression with a path behind it.
struct XPathPath: Sendable {
    enum Start: Sendable {
        case root
        case context
        case expression(XPathExpression, [XPathPredicate])
    }

    var start: Start
    var steps: [XPathStep] = []

    /// Adds a step; `//name` becomes one step where no condition asks for a position among siblings.
    mutating func append(_ step: XPathStep) {
        if step.axis == .child, let last = steps.last, last.isAllBelow,
            !step.predicates.contains(where: \.asksForPosition)
        {
            steps[steps.count - 1] = XPathStep(axis: .descendant, test: step.test, predicates: step.predicates)
        } else if !step.isNothing {
            steps.append(step)
        }
    }
}

struct XPathStep: Sendable {
    var axis: XPathAxis
    var test: XPathTest
    var predicates: [XPathPredicate] = []

    /// `descendant-or-self::node()`, what `//` stands for.
    static let allBelow = XPathStep(axis: .descendantOrSelf, test: .node)

    var isAllBelow: Bool {
        guard case .node = test else { return false }
        return axis == .descendantOrSelf && predicates.isEmpty
    }

    /// `self::node()`, which changes nothing.
    var isNothing: Bool {
        guard case .node = test else { return false }
        return axis == .itself && predicates.isEmpty
    }
}

enum XPathAxis: String, Sendable, CaseIterable {
    case ancestor, attribute, child, descendant, following, parent, preceding
    case ancestorOrSelf = "ancestor-or-self"
    case descendantOrSelf = "descendant-or-self"
    case followingSibling = "following-sibling"
    case precedingSibling = "preceding-sibling"
    case itself = "self"

    /// Whether its nodes come nearest first, against the order of the page.
    var isReverse: Bool {
        switch self {
        case .ancestor, .ancestorOrSelf, .preceding, .precedingSibling: true
        default: false
        }
    }
}

enum XPathTest: Sendable {
    /// An element by the place of its name among the names of the expression.
    case element(Int)
    case attribute(AttributeName)
    /// `*`: every element, on the axis of attributes every attribute.
    case any
    /// `prefix:*`, the prefix with its colon.
    case prefix([UInt8])
    case node
    case text
    case comment
    /// Processing instructions, which pages of HTML do not have.
    case nothing
}

enum XPathPredicate: Sendable {
    /// `[3]`, from 1.
    case position(Int)
    /// A number that is compared with the position.
    case number(XPathExpression)
    case truth(XPathExpression, asksForPosition: Bool)

    var asksForPosition: Bool {
        switch self {
        case .position, .number: true
        case .truth(_, let asks): asks
        }
    }
}
