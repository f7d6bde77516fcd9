extension XPathEvaluation {
    /// The nodes of a step from each of several nodes, which are in the order of the page, as are the results.
    ///
    /// Where no condition asks for a position, a node whose results another one covers is passed over: `//div//a` looks at
    /// no element twice however deep the divisions stand in each other.
    mutating func nodes(_ step: XPathStep, from contexts: [PageNode]) throws(XPathFault) -> [PageNode] {
        let isFree = !step.predicates.contains(where: \.asksForPosition)
        let contexts = isFree && contexts.count > 1 ? try uncovered(contexts, on: step.axis) : contexts
        var all: [PageNode] = []
        // A step with a number for its first condition is done when it has found that many.
        var wanted = Int.max
        if case .position(let position)? = step.predicates.first { wanted = position }
        for context in contexts {
            try spend(1)
            var found: [PageNode] = []
            try collect(step, from: context, wanted, &found)
            for predicate in step.predicates where !found.isEmpty { found = try kept(found, predicate) }
            if step.axis.isReverse { found.reverse() }
            if all.isEmpty { all = found } else { all += found }
        }
        return contexts.count > 1 ? try ordered(all) : all
    }

    // The contexts without those whose results are among those of another one.
    private mutating func uncovered(_ contexts: [PageNode], on axis: XPathAxis) throws(XPathFault) -> [PageNode] {
        try spend(contexts.count)
        switch axis {
        case .descendant, .descendantOrSelf:
            var after = 0
            return contexts.filter { node in
                if node.index < after { return node.isAttribute && axis == .descendantOrSelf }
                if !node.isAttribute { after = Int(tree.record(node).after) }
                return true
            }
        case .following:
            let nearest = contexts.min { start(ofFollowing: $0) < start(ofFollowing: $1) }
            return nearest.map { [$0] } ?? []
        case .preceding: return contexts.last.map { [$0] } ?? []
        case .followingSibling: return firstOfEachParent(contexts)
        case .precedingSibling: return firstOfEachParent(contexts.reversed()).reversed()
        default: return contexts
        }
    }

    private func firstOfEachParent(_ contexts: [PageNode]) -> [PageNode] {
        var parents: Set<Int32> = []
        return contexts.filter { !$0.isAttribute && parents.insert(tree.record($0).parent).inserted }
    }

    // The first node behind a node and all inside of it; an attribute has nothing inside.
    private func start(ofFollowing node: PageNode) -> Int {
        node.isAttribute ? min(node.index + 1, tree.records.count) : Int(tree.record(node).after)
    }

    // Collects the nodes on an axis that pass the test, nearest first, until so many are found.
    private mutating func collect(
        _ step: XPathStep, from context: PageNode, _ wanted: Int, _ found: inout [PageNode]
    ) throws(XPathFault) {
        let records = tree.records
        let index = min(context.index, records.count - 1)
        let record = records[index]
        switch step.axis {
        case .child:
            if context.isAttribute { return }
            var child = index + 1
            while child < Int(record.after), found.count < wanted {
                try add(child, step.test, &found)
                child = Int(records[child].after)
            }
        case .descendant, .descendantOrSelf:
            if step.axis == .descendantOrSelf { try add(context, step.test, &found) }
            if context.isAttribute { return }
            try collect(step.test, in: index + 1..<Int(record.after), wanted, &found)
        case .following:
            try collect(step.test, in: start(ofFollowing: context)..<records.count, wanted, &found)
        case .preceding:
            var other = index - 1
            while other > 0, found.count < wanted {
                if Int(records[other].after) <= index { try add(other, step.test, &found) } else { try spend(1) }
                other -= 1
            }
        case .itself: try add(context, step.test, &found)
        case .parent:
            if let parent = tree.parent(of: context) { try add(parent, step.test, &found) }
        case .ancestor, .ancestorOrSelf:
            var node: PageNode? = step.axis == .ancestor ? tree.parent(of: context) : context
            while let current = node, found.count < wanted {
                try add(current, step.test, &found)
                node = tree.parent(of: current)
            }
        case .followingSibling:
            if context.isAttribute || record.parent < 0 { return }
            var sibling = Int(record.after)
            while sibling < Int(records[Int(record.parent)].after), found.count < wanted {
                try add(sibling, step.test, &found)
                sibling = Int(records[sibling].after)
            }
        case .precedingSibling:
            if context.isAttribute || record.parent < 0 { return }
            var sibling = index - 1
            while sibling > Int(record.parent), found.count < wanted {
                // What lies right before a node may be deep inside of its sibling.
                while records[sibling].parent != record.parent {
                    try spend(1)
                    sibling = Int(records[sibling].parent)
                }
                try add(sibling, step.test, &found)
                sibling -= 1
            }
        case .attribute:
            try collectAttributes(step.test, of: context, wanted, &found)
        }
    }

    private mutating func collect(
        _ test: XPathTest, in range: Range<Int>, _ wanted: Int, _ found: inout [PageNode]
    ) throws(XPathFault) {
        if range.isEmpty { return }
        if case .element(let name) = test {
            let elements = tree.index.elements(named: numbers[name], in: range).prefix(max(0, wanted))
            try spend(elements.count)
            found.reserveCapacity(found.count + elements.count)
            for element in elements { found.append(PageNode(Int(element))) }
            return
        }
        var index = range.lowerBound
        while index < range.upperBound, found.count < wanted {
            try add(index, test, &found)
            index += 1
        }
    }

    private mutating func collectAttributes(
        _ test: XPathTest, of context: PageNode, _ wanted: Int, _ found: inout [PageNode]
    ) throws(XPathFault) {
        for attribute in tree.attributeRange(of: context) {
            try spend(1)
            let isMeant: Bool
            switch test {
            case .attribute(let name): isMeant = tree.isNamed(name, attribute: attribute)
            case .any, .node: isMeant = true
            case .prefix(let prefix):
                let node = PageNode(context.index, attribute: attribute)
                isMeant = tree.name(of: node).utf8.starts(with: prefix)
            case .element, .text, .comment, .nothing: isMeant = false
            }
            if isMeant, found.count < wanted { found.append(PageNode(context.index, attribute: attribute)) }
        }
    }

    @inline(__always)
    private mutating func add(_ index: Int, _ test: XPathTest, _ found: inout [PageNode]) throws(XPathFault) {
        try spend(1)
        if passes(tree.records[index], test) { found.append(PageNode(index)) }
    }

    private mutating func add(_ node: PageNode, _ test: XPathTest, _ found: inout [PageNode]) throws(XPathFault) {
        guard node.isAttribute else { return try add(min(node.index, tree.records.count - 1), test, &found) }
        try spend(1)
        // Of an attribute only `node()` is true: the other axes are about elements.
        if case .node = test { found.append(node) }
    }

    private func passes(_ record: PageTree.Record, _ test: XPathTest) -> Bool {
        switch test {
        case .element(let name): return record.name == numbers[name]
        case .any: return record.isElement
        case .node: return true
        case .text: return record.isText
        case .comment: return record.name == PageTree.Record.comment
        case .prefix(let prefix):
            guard record.isElement else { return false }
            return tree.name(ofNumber: Int(record.name)).utf8.starts(with: prefix)
        case .attribute, .nothing: return false
        }
    }
}
