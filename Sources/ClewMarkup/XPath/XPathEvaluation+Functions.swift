/// The functions that give numbers, truth values and nodes (XPath 1.0, 4.1, 4.3, 4.4).
extension XPathEvaluation {
    mutating func figure(
        _ function: XPathFunction, _ arguments: [XPathExpression], _ context: Context
    ) throws(XPathFault) -> Double {
        switch function {
        case .position: return Double(context.position)
        case .last: return Double(context.size)
        case .count: return Double(try nodes(arguments[0], context).count)
        case .sum:
            var sum = 0.0
            for node in try nodes(arguments[0], context) { sum += XPathNumber.number(of: try stringValue(node)) }
            return sum
        case .floor: return try number(arguments[0], context).rounded(.down)
        case .ceiling: return try number(arguments[0], context).rounded(.up)
        case .round: return XPathNumber.rounded(try number(arguments[0], context))
        case .stringLength: return Double(try textOrNode(arguments, context).unicodeScalars.count)
        default:
            guard let argument = arguments.first else { return XPathNumber.number(of: try stringValue(context.node)) }
            return try number(argument, context)
        }
    }

    mutating func condition(
        _ function: XPathFunction, _ arguments: [XPathExpression], _ context: Context
    ) throws(XPathFault) -> Bool {
        switch function {
        case .isTrue: return true
        case .isFalse: return false
        case .not: return try !truth(arguments[0], context)
        case .contains:
            let text = try string(arguments[0], context)
            return try place(of: try string(arguments[1], context), in: text) != nil
        case .startsWith:
            let text = try string(arguments[0], context)
            return text.utf8.starts(with: try string(arguments[1], context).utf8)
        case .lang: return try isLanguage(try string(arguments[0], context), context.node)
        case .hasClass: return try hasClass(try string(arguments[0], context), context.node)
        default: return try truth(arguments[0], context)
        }
    }

    // Whether the nearest `lang` around a node names a language or a part of it: `en` is meant by `EN-gb`.
    private mutating func isLanguage(_ language: String, _ node: PageNode) throws(XPathFault) -> Bool {
        let wanted = language.utf8.map { TagCursor.lowered($0) }
        var current: PageNode? = node.isAttribute ? tree.parent(of: node) : node
        while let element = current {
            try spend(1)
            if let found = tree.attributeNode(XPathEvaluation.xmlLang, of: element)
                ?? tree.attributeNode(XPathEvaluation.lang, of: element)
            {
                let declared = try stringValue(found).utf8.map { TagCursor.lowered($0) }
                return declared.starts(with: wanted)
                    && (declared.count == wanted.count || declared[wanted.count] == 0x2D)
            }
            current = tree.parent(of: element)
        }
        return false
    }

    private static let lang = AttributeName("lang")
    private static let xmlLang = AttributeName("xml:lang")
    private static let classAttribute = AttributeName("class")
    private static let id = AttributeName("id")

    // Whether a word is one of those in the attribute `class`.
    private mutating func hasClass(_ word: String, _ node: PageNode) throws(XPathFault) -> Bool {
        try spend(1)
        guard let found = tree.attributeNode(XPathEvaluation.classAttribute, of: node) else { return false }
        let place = tree.source(of: found)
        try spend(bytes: place.count)
        var word = word
        let isAmong: Bool? = tree.source.withUnsafeBufferPointer { source in
            guard let base = source.baseAddress,
                PageTree.isPlain(base, place.lowerBound, place.upperBound, .value)
            else { return nil }
            return word.withUTF8 { XPathEvaluation.isWord($0, in: source[place]) }
        }
        if let isAmong { return isAmong }
        let classes = Array(tree.stringValue(of: found).utf8)
        return word.withUTF8 { XPathEvaluation.isWord($0, in: classes) }
    }

    private static func isWord(_ word: UnsafeBufferPointer<UInt8>, in classes: some RandomAccessCollection<UInt8>)
        -> Bool
    {
        guard !word.isEmpty else { return false }
        return classes.split(whereSeparator: { TagCursor.isSpace($0) }).contains { $0.elementsEqual(word) }
    }

    /// The elements whose attribute `id` is one of the words of a text, or of the texts of nodes.
    mutating func identified(_ argument: XPathExpression, _ context: Context) throws(XPathFault) -> [PageNode] {
        var words: Set<[UInt8]> = []
        func add(_ text: String) {
            for word in text.utf8.split(whereSeparator: { XPathNumber.isSpace($0) }) { words.insert(Array(word)) }
        }
        if argument.kind == .nodes {
            for node in try nodes(argument, context) { add(try stringValue(node)) }
        } else {
            add(try string(argument, context))
        }
        var found: [PageNode] = []
        for index in tree.records.indices where tree.records[index].second > 0 && tree.records[index].isElement {
            if words.isEmpty { break }
            try spend(1)
            guard let attribute = tree.attributeNode(XPathEvaluation.id, of: PageNode(index)) else { continue }
            // Of several elements with one name the first is meant.
            if words.remove(Array(try stringValue(attribute).utf8)) != nil { found.append(PageNode(index)) }
        }
        return found
    }
}
