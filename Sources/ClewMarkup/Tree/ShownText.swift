extension PageTree {
    /// The text of a node as a reader sees it: white space is one space, blocks and `<br>` are line feeds, the cells of a row
    /// are parted by tabs, preformatted text is kept.
    ///
    /// It is laid out as ``ReaderText`` lays out the page; blocks whose end tags are left out end here as well. Left out is
    /// what is not shown: scripts, styles, templates, the title, and elements hidden by `hidden` or an inline style; but what
    /// is asked for is shown, hidden or not. Of an attribute or a comment it is the text with its white space folded.
    ///
    ///     let tree = PageTree(html: Array("<div>one  <b>two</b><br>three</div>".utf8))
    ///     tree.shownText(of: tree.root)  // "one two\nthree"
    public func shownText(of node: PageNode) -> String {
        let kind = kind(of: node)
        if kind == .attribute || kind == .comment { return PageTree.folded(stringValue(of: node)) }
        return source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return "" }
            if kind == .text, let text = wordsAsTheyStand(in: record(node), base) { return text }
            var walk = ShownWalk(self, base, from: min(node.index, records.count - 1))
            walk.run()
            return String(decoding: walk.flow.text.bytes, as: UTF8.self)
        }
    }

    /// A text that is shown as its bytes stand: nothing but ASCII words with one space between them, and no reference;
    /// `nil` where it has to be laid out.
    private func wordsAsTheyStand(in record: Record, _ base: UnsafePointer<UInt8>) -> String? {
        guard record.name == Record.text else { return nil }
        var (from, to) = (Int(record.start), Int(record.end))
        while from < to, TagCursor.isSpace(base[from]) { from += 1 }
        while to > from, TagCursor.isSpace(base[to - 1]) { to -= 1 }
        var previous: UInt8 = 0
        for place in from..<to {
            let byte = base[place]
            if byte < 0x20 || byte >= 0x7F || byte == 0x26 || byte == 0x20 && previous == 0x20 { return nil }
            previous = byte
        }
        // White space around it counts where it is preformatted.
        if from > record.start || to < record.end, ShownWalk.isPreformatted(self, in: record) { return nil }
        return String(decoding: UnsafeBufferPointer(start: base + from, count: to - from), as: UTF8.self)
    }

    private static func folded(_ text: String) -> String {
        let words = text.unicodeScalars.split { scalar in
            scalar.value == 0xA0 || scalar.value <= 0x20 && TagCursor.isSpace(UInt8(scalar.value))
        }
        return words.map { String($0) }.joined(separator: " ")
    }
}

/// Lays out the text of one node.
private struct ShownWalk {
    private let tree: PageTree
    private let base: UnsafePointer<UInt8>
    private let first: Int
    private(set) var flow = TextFlow()
    /// The elements that are open, innermost last.
    private var open: [(traits: ElementTraits, after: Int)] = []
    private var preformatted = 0

    /// What the known elements are to a reader, by the numbers of their names.
    private static let traits: [ElementTraits] = ElementNames.standard.names.map { name in
        var traits = ElementTable.standard.find(AttributeName(name).key, count: name.utf8.count).traits
        if name == "title" { traits.insert(.concealed) }
        return traits
    }
    private static let dialog = ElementNames.standard.find("dialog") ?? 0

    init(_ tree: PageTree, _ base: UnsafePointer<UInt8>, from first: Int) {
        self.tree = tree
        self.base = base
        self.first = first
        preformatted = ShownWalk.isPreformatted(tree, in: tree.records[first]) ? 1 : 0
    }

    /// Whether an element around a node keeps white space.
    static func isPreformatted(_ tree: PageTree, in record: PageTree.Record) -> Bool {
        var outer = Int(record.parent)
        while outer > 0 {
            if traits(of: tree.records[outer]).contains(.preformatted) { return true }
            outer = Int(tree.records[outer].parent)
        }
        return false
    }

    mutating func run() {
        var index = first
        let after = Int(tree.records[first].after)
        while index < after {
            let record = tree.records[index]
            close(before: index, at: Int(record.start))
            if record.isText {
                write(record)
            } else if record.isElement {
                let traits = ShownWalk.traits(of: record)
                if index > first, isHidden(index, record, traits) {
                    flow.start(traits, at: Int(record.start))
                    flow.end(traits, at: Int(record.end))
                    index = Int(record.after)
                    continue
                }
                flow.start(traits, at: Int(record.start))
                open.append((traits, Int(record.after)))
                if traits.contains(.preformatted) {
                    preformatted += 1
                    flow.preformattedStart(at: Int(record.start))
                }
            }
            index += 1
        }
    }

    // Ends the elements that a node lies behind.
    private mutating func close(before index: Int, at position: Int) {
        while let last = open.last, last.after <= index {
            open.removeLast()
            if last.traits.contains(.preformatted) { preformatted -= 1 }
            flow.end(last.traits, at: position)
        }
    }

    private mutating func write(_ record: PageTree.Record) {
        var flow = self.flow
        self.flow = TextFlow()
        let isPreformatted = preformatted > 0
        tree.eachPiece(of: record, base) { from, to in
            if record.name == PageTree.Record.literalText {
                flow.writeLiteral(base, from, to)
            } else if isPreformatted {
                flow.writePreformatted(base, from, to)
            } else {
                flow.write(base, from, to)
            }
        }
        self.flow = flow
    }

    private static func traits(of record: PageTree.Record) -> ElementTraits {
        let number = Int(record.name)
        return number >= 0 && number < ShownWalk.traits.count ? ShownWalk.traits[number] : []
    }

    private func isHidden(_ index: Int, _ record: PageTree.Record, _ traits: ElementTraits) -> Bool {
        if !traits.isDisjoint(with: [.void, .whole]) { return false }
        if traits.contains(.concealed) { return true }
        var isOpen = false
        for number in tree.attributeRange(of: PageNode(index)) {
            let attribute = tree.attributes[number]
            if attribute.key == AttributeKey.hidden, attribute.nameCount == 6 { return true }
            if attribute.key == AttributeKey.open, attribute.nameCount == 4 { isOpen = true }
            if attribute.key == AttributeKey.style, attribute.nameCount == 5,
                InlineStyle.hides(
                    UnsafeBufferPointer(start: base + Int(attribute.value), count: Int(attribute.valueCount)))
            {
                return true
            }
        }
        return record.name == ShownWalk.dialog && !isOpen
    }
}

extension TextFlow {
    /// The start of an element.
    fileprivate mutating func start(_ traits: ElementTraits, at position: Int) {
        if traits.isEmpty { return }
        if traits.contains(.lineBreak) {
            lineBreak(at: position)
        } else if traits.contains(.cell) {
            cellStart(at: position)
        } else if traits.contains(.row) {
            rowStart(at: position)
        } else if traits.contains(.table) {
            tableStart(at: position)
        } else if traits.contains(.block) {
            block(at: position, lines: traits.contains(.spaced) ? 2 : 1)
        } else if traits.contains(.parting) {
            space(at: position)
        }
    }

    /// The end of an element.
    fileprivate mutating func end(_ traits: ElementTraits, at position: Int) {
        if traits.contains(.row) {
            rowEnd(at: position)
        } else if traits.contains(.table) {
            tableEnd(at: position)
        } else if traits.contains(.block) {
            block(at: position, lines: traits.contains(.spaced) ? 2 : 1)
        } else if traits.contains(.parting) {
            space(at: position)
        }
    }
}
