#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Comparisons (XPath 1.0, 3.4): with nodes, one that makes it true is enough.
extension XPathEvaluation {
    mutating func holds(
        _ comparison: XPathComparison, _ first: XPathExpression, _ second: XPathExpression, _ context: Context
    ) throws(XPathFault) -> Bool {
        switch (first.kind, second.kind) {
        case (.nodes, .nodes):
            let one = try nodes(first, context)
            if one.isEmpty { return false }
            return try holds(comparison, one, try nodes(second, context))
        case (.nodes, _): return try holds(comparison, first, value: second, context)
        case (_, .nodes): return try holds(comparison.mirrored, second, value: first, context)
        case (let one, let two):
            guard comparison == .equal || comparison == .unequal else { break }
            if one == .boolean || two == .boolean {
                let isEqual = try truth(first, context) == truth(second, context)
                return isEqual == (comparison == .equal)
            }
            if one == .string, two == .string {
                let isEqual = XPathEvaluation.isSame(try string(first, context), try string(second, context))
                return isEqual == (comparison == .equal)
            }
        }
        let number = try number(first, context)
        return comparison.holds(number, try self.number(second, context))
    }

    // Nodes and a value of another kind.
    private mutating func holds(
        _ comparison: XPathComparison, _ set: XPathExpression, value: XPathExpression, _ context: Context
    ) throws(XPathFault) -> Bool {
        if value.kind == .boolean {
            let one = try truth(set, context) ? 1.0 : 0.0
            return comparison.holds(one, try truth(value, context) ? 1 : 0)
        }
        let nodes = try nodes(set, context)
        if nodes.isEmpty { return false }
        if value.kind == .string, comparison == .equal || comparison == .unequal {
            let text = try string(value, context)
            for node in nodes
            where try XPathEvaluation.isSame(stringValue(node), text) == (comparison == .equal) { return true }
            return false
        }
        let number = try number(value, context)
        for node in nodes where comparison.holds(XPathNumber.number(of: try stringValue(node)), number) { return true }
        return false
    }

    // Nodes and nodes: linear for all six, since only the differing, the lowest and the highest matter.
    private mutating func holds(
        _ comparison: XPathComparison, _ first: [PageNode], _ second: [PageNode]
    ) throws(XPathFault) -> Bool {
        if second.isEmpty { return false }
        switch comparison {
        case .equal:
            let texts = try texts(of: first)
            for node in second where texts.contains(Array(try stringValue(node).utf8)) { return true }
            return false
        case .unequal:
            let texts = try texts(of: first)
            if texts.count > 1 { return true }
            for node in second where !texts.contains(Array(try stringValue(node).utf8)) { return true }
            return false
        case .less, .lessOrEqual:
            guard let one = try numbers(of: first).min(), let two = try numbers(of: second).max() else { return false }
            return comparison.holds(one, two)
        case .greater, .greaterOrEqual:
            guard let one = try numbers(of: first).max(), let two = try numbers(of: second).min() else { return false }
            return comparison.holds(one, two)
        }
    }

    private mutating func texts(of nodes: [PageNode]) throws(XPathFault) -> Set<[UInt8]> {
        var texts: Set<[UInt8]> = []
        for node in nodes { texts.insert(Array(try stringValue(node).utf8)) }
        return texts
    }

    // Without NaN, which compares with nothing.
    private mutating func numbers(of nodes: [PageNode]) throws(XPathFault) -> [Double] {
        var numbers: [Double] = []
        for node in nodes {
            let number = XPathNumber.number(of: try stringValue(node))
            if !number.isNaN { numbers.append(number) }
        }
        return numbers
    }

    /// Whether an element has an attribute with a value.
    mutating func isAttribute(_ name: AttributeName, _ text: [UInt8], _ node: PageNode) throws(XPathFault) -> Bool {
        try spend(1)
        guard let found = tree.attributeNode(name, of: node) else { return false }
        let place = tree.source(of: found)
        let isPlain = tree.source.withUnsafeBufferPointer { source -> Bool? in
            guard let base = source.baseAddress,
                PageTree.isPlain(base, place.lowerBound, place.upperBound, .value)
            else { return nil }
            return place.count == text.count && memcmp(base + place.lowerBound, text, text.count) == 0
        }
        try spend(bytes: place.count)
        if let isPlain { return isPlain }
        return tree.stringValue(of: found).utf8.elementsEqual(text)
    }

    /// Whether two texts are the same characters; `==` would also say so of different ones that look the same.
    static func isSame(_ first: String, _ second: String) -> Bool {
        first.utf8.count == second.utf8.count && first.utf8.elementsEqual(second.utf8)
    }
}
