/// One evaluation of an expression on one tree; counts its steps and stops where there are too many.
///
/// What kind of value a part gives is known, so there is one function for each kind, which converts as XPath 1.0, 4.2 to 4.4
/// say.
struct XPathEvaluation {
    /// The node that a part of an expression is evaluated for, and its place among others.
    struct Context {
        var node: PageNode
        var position = 1
        var size = 1
    }

    let tree: PageTree
    /// The numbers of the names that the expression looks for; one that fits nothing where the tree does not have it.
    let numbers: [Int32]
    private let limit: Int
    /// The steps that may still be taken.
    private(set) var left: Int

    private static let noName = Int32.min

    init(_ expression: XPath, _ tree: PageTree) {
        self.tree = tree
        numbers = expression.names.map { $0.number ?? tree.otherNumbers[$0.name] ?? XPathEvaluation.noName }
        limit = expression.limits.work
        left = limit
    }

    /// Counts steps.
    @inline(__always)
    mutating func spend(_ steps: Int) throws(XPathFault) {
        left -= steps
        if left < 0 { throw .tooMuchWork(limit: limit) }
    }

    /// Counts the reading of a text.
    @inline(__always)
    mutating func spend(bytes: Int) throws(XPathFault) {
        try spend(1 + bytes >> 4)
    }

    // MARK: The four kinds of values

    mutating func truth(_ expression: XPathExpression, _ context: Context) throws(XPathFault) -> Bool {
        switch expression {
        case .attributeIs(let name, let text): return try isAttribute(name, text, context.node)
        case .or(let parts):
            for part in parts where try truth(part, context) { return true }
            return false
        case .and(let parts):
            for part in parts where try !truth(part, context) { return false }
            return true
        case .comparison(let comparison, let first, let second):
            return try holds(comparison, first, second, context)
        case .path:
            if let name = expression.soleAttribute {
                try spend(1)
                return tree.attributeNode(name, of: context.node) != nil
            }
            return try !nodes(expression, context).isEmpty
        case .union: return try !nodes(expression, context).isEmpty
        case .literal(let text): return !text.isEmpty
        case .number, .arithmetic, .negation: return XPathEvaluation.truth(try number(expression, context))
        case .call(let function, let arguments):
            switch function.kind {
            case .boolean: return try condition(function, arguments, context)
            case .nodes: return try !nodes(expression, context).isEmpty
            case .number: return XPathEvaluation.truth(try number(expression, context))
            case .string: return try !string(expression, context).isEmpty
            }
        }
    }

    static func truth(_ number: Double) -> Bool { number != 0 && !number.isNaN }

    mutating func number(_ expression: XPathExpression, _ context: Context) throws(XPathFault) -> Double {
        switch expression {
        case .number(let number): return number
        case .arithmetic(let arithmetic, let first, let second):
            try spend(1)
            let one = try number(first, context)
            return arithmetic.result(one, try number(second, context))
        case .negation(let part): return -(try number(part, context))
        case .or, .and, .comparison, .attributeIs: return try truth(expression, context) ? 1 : 0
        case .literal, .path, .union: return XPathNumber.number(of: try string(expression, context))
        case .call(let function, let arguments):
            switch function.kind {
            case .number: return try figure(function, arguments, context)
            case .boolean: return try truth(expression, context) ? 1 : 0
            case .nodes, .string: return XPathNumber.number(of: try string(expression, context))
            }
        }
    }

    mutating func string(_ expression: XPathExpression, _ context: Context) throws(XPathFault) -> String {
        switch expression {
        case .literal(let text): return text
        case .number, .arithmetic, .negation: return XPathNumber.text(of: try number(expression, context))
        case .or, .and, .comparison, .attributeIs: return try truth(expression, context) ? "true" : "false"
        case .path:
            if let name = expression.soleAttribute {
                try spend(1)
                guard let attribute = tree.attributeNode(name, of: context.node) else { return "" }
                return try stringValue(attribute)
            }
            return try firstString(expression, context)
        case .union: return try firstString(expression, context)
        case .call(let function, let arguments):
            switch function.kind {
            case .string: return try text(function, arguments, context)
            case .number: return XPathNumber.text(of: try figure(function, arguments, context))
            case .boolean: return try truth(expression, context) ? "true" : "false"
            case .nodes: return try firstString(expression, context)
            }
        }
    }

    private mutating func firstString(_ expression: XPathExpression, _ context: Context) throws(XPathFault) -> String {
        guard let first = try nodes(expression, context).first else { return "" }
        return try stringValue(first)
    }

    /// The string-value of a node.
    mutating func stringValue(_ node: PageNode) throws(XPathFault) -> String {
        if !node.isAttribute { try spend(max(1, Int(tree.record(node).after) - node.index)) }
        let text = tree.stringValue(of: node)
        try spend(bytes: text.utf8.count)
        return text
    }

    /// The nodes of an expression of that kind, in the order of the page.
    mutating func nodes(_ expression: XPathExpression, _ context: Context) throws(XPathFault) -> [PageNode] {
        switch expression {
        case .path(let path): return try nodes(path, context)
        case .union(let parts):
            var all: [PageNode] = []
            for part in parts { all += try nodes(part, context) }
            return try ordered(all)
        case .call(.id, let arguments): return try identified(arguments[0], context)
        default: return []
        }
    }

    private mutating func nodes(_ path: XPathPath, _ context: Context) throws(XPathFault) -> [PageNode] {
        var nodes: [PageNode]
        switch path.start {
        case .root: nodes = [.document]
        case .context: nodes = [context.node]
        case .expression(let expression, let predicates):
            nodes = try self.nodes(expression, context)
            for predicate in predicates { nodes = try kept(nodes, predicate) }
        }
        for step in path.steps {
            if nodes.isEmpty { return [] }
            nodes = try self.nodes(step, from: nodes)
        }
        return nodes
    }

    /// Sorts nodes and drops those that are there twice.
    mutating func ordered(_ nodes: [PageNode]) throws(XPathFault) -> [PageNode] {
        var isOrdered = true
        for index in nodes.indices.dropFirst() where nodes[index].rawValue <= nodes[index - 1].rawValue {
            isOrdered = false
            break
        }
        if isOrdered { return nodes }
        try spend(nodes.count * 2)
        var sorted = nodes.sorted { $0.rawValue < $1.rawValue }
        var kept = 1
        for index in sorted.indices.dropFirst() where sorted[index] != sorted[kept - 1] {
            sorted[kept] = sorted[index]
            kept += 1
        }
        sorted.removeSubrange(kept...)
        return sorted
    }

    /// The nodes that meet a condition, with their places in the list as positions.
    mutating func kept(_ nodes: [PageNode], _ predicate: XPathPredicate) throws(XPathFault) -> [PageNode] {
        var kept: [PageNode] = []
        switch predicate {
        case .position(let position):
            return position >= 1 && position <= nodes.count ? [nodes[position - 1]] : []
        case .number(let expression):
            for index in nodes.indices {
                try spend(1)
                let context = Context(node: nodes[index], position: index + 1, size: nodes.count)
                if try number(expression, context) == Double(index + 1) { kept.append(nodes[index]) }
            }
        case .truth(let expression, _):
            for index in nodes.indices {
                try spend(1)
                let context = Context(node: nodes[index], position: index + 1, size: nodes.count)
                if try truth(expression, context) { kept.append(nodes[index]) }
            }
        }
        return kept
    }
}
