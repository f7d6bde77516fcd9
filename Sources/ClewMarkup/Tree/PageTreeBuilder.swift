/// Builds a ``PageTree`` in one walk over a page, without recursion.
struct PageTreeBuilder {
    private var cursor: TagCursor
    private let limits: PageTree.Limits
    private let table = ElementNames.standard
    private(set) var records: [PageTree.Record] = []
    private(set) var attributes: [PageTree.Attribute] = []
    /// Names that HTML does not know, in lower case, and their numbers.
    private(set) var otherNames: [String] = []
    private(set) var otherNumbers: [String: Int32] = [:]
    private(set) var isClipped = false
    private var open: OpenElements
    /// Start tags that were too deep to be opened and whose end tags are awaited.
    private var tooDeep = 0
    private var dropsLineFeed = false
    private var foreignDepth = 0
    /// Where the end tags of the page began, while nothing but white space has followed them.
    private var pageEnd: Int?
    private var bodyEnd: Int?
    private var htmlEnd: Int?

    private static let html = ElementNames.standard.find("html") ?? 0
    private static let body = ElementNames.standard.find("body") ?? 0
    private static let lineBreak = ElementNames.standard.find("br") ?? 0

    init(_ base: UnsafePointer<UInt8>, count: Int, limits: PageTree.Limits) {
        cursor = TagCursor(base, count: count)
        self.limits = limits
        open = OpenElements(nameCount: ElementNames.standard.names.count)
        let expected = min(count, 1 << 20) / 16 + 16
        records.reserveCapacity(expected)
        attributes.reserveCapacity(expected)
        records.append(PageTree.Record(start: 0, end: UInt32(count), parent: -1, name: PageTree.Record.document))
    }

    mutating func build() {
        while true {
            switch cursor.next() {
            case .text(let from, let to): text(from, to)
            case .startTag: startTag()
            case .endTag: endTag()
            case .comment(let from, let to): comment(from, to)
            case .declaration, .damaged: break
            case .end:
                finish()
                return
            }
            if records.count >= limits.nodes {
                isClipped = isClipped || cursor.position < cursor.count
                finish()
                return
            }
        }
    }

    // MARK: Tags

    private mutating func startTag() {
        let position = cursor.tokenStart
        let name = number()
        let nesting = self.nesting(of: name)
        dropsLineFeed = false
        if !nesting.isDisjoint(with: [.page, .head]), isRepeated(name, nesting) { return }
        pageEnd = nil
        close(to: open.remaining(before: nesting), at: position)
        if nesting.contains(.alone) { close(to: open.remaining(beforeAnother: name), at: position) }
        let node = append(name, nesting)
        if nesting.contains(.void) || foreignDepth > 0 && closesItself() { return }
        guard open.count < limits.depth else {
            isClipped = true
            tooDeep += 1
            // What is text only stays text.
            if nesting.contains(.raw) { _ = cursor.rawText() }
            return
        }
        open.push(OpenElements.Element(node: node, name: name, nesting: nesting))
        if nesting.contains(.foreign) { foreignDepth += 1 }
        dropsLineFeed = nesting.contains(.dropsLineFeed)
        if nesting.contains(.raw) { rawText(nesting) }
    }

    // A second `html`, `body` or `head` is nothing.
    private func isRepeated(_ name: Int32, _ nesting: Nesting) -> Bool {
        open.isOpen(name) || name != PageTreeBuilder.html && open.isOpen(PageTreeBuilder.body)
    }

    // A slash before the `>` that is no part of an unquoted value.
    private func closesItself() -> Bool {
        let slash = cursor.position - 2
        guard cursor.base[slash] == 0x2F else { return false }
        guard cursor.attributeCount > 0 else { return true }
        let last = cursor.attribute(at: cursor.attributeCount - 1)
        return last.valueCount == 0 || last.value + last.valueCount <= slash
    }

    private mutating func rawText(_ nesting: Nesting) {
        let isRest = cursor.nameCount == 9 && cursor.key == PageTreeBuilder.plaintext
        var (from, to) = isRest ? cursor.rest() : cursor.rawText()
        if dropsLineFeed { from = afterLineFeed(from, to) }
        dropsLineFeed = false
        to = max(from, to)
        guard to > from, let parent = open.last?.node else { return }
        appendText(from, to, parent, nesting.contains(.decodes) ? PageTree.Record.text : PageTree.Record.literalText)
    }

    private static let plaintext = TagCursor.key("plaintext")

    private mutating func endTag() {
        dropsLineFeed = false
        guard let name = knownNumber() else { return }
        let nesting = self.nesting(of: name)
        if nesting.contains(.page) {
            guard open.isOpen(name) || open.isOpen(PageTreeBuilder.html) else { return }
            if pageEnd == nil { (pageEnd, bodyEnd, htmlEnd) = (cursor.tokenStart, nil, nil) }
            if name == PageTreeBuilder.body { bodyEnd = cursor.position } else { htmlEnd = cursor.position }
            return
        }
        if name == PageTreeBuilder.lineBreak {
            // Browsers read `</br>` as `<br>`.
            pageEnd = nil
            _ = append(name, nesting, withAttributes: false)
            return
        }
        if tooDeep > 0, !nesting.contains(.void) {
            tooDeep -= 1
            return
        }
        if case .at(let index) = open.end(name, nesting) {
            pageEnd = nil
            close(to: index + 1, at: cursor.tokenStart)
            close(to: index, at: cursor.position)
        }
    }

    // Ends open elements until so many are left, and those around them that waited for it.
    private mutating func close(to remaining: Int, at position: Int) {
        guard open.count > remaining else { return }
        while open.count > remaining || open.last?.isEnded == true, let element = open.pop() {
            let index = Int(element.node)
            records[index].end = UInt32(truncatingIfNeeded: position)
            records[index].after = Int32(truncatingIfNeeded: records.count)
            if element.nesting.contains(.foreign) { foreignDepth -= 1 }
        }
    }

    private mutating func finish() {
        // An element without an end tag reaches to where the page ends, one outside of others not less far than they do.
        var reached = pageEnd ?? cursor.position
        while let element = open.last {
            if element.name == PageTreeBuilder.body, pageEnd != nil { reached = max(reached, bodyEnd ?? reached) }
            if element.name == PageTreeBuilder.html, pageEnd != nil {
                reached = max(reached, htmlEnd ?? cursor.position)
            }
            close(to: open.count - 1, at: reached)
        }
        records[0].after = Int32(truncatingIfNeeded: records.count)
        if cursor.droppedAttributes { isClipped = true }
    }

    // MARK: Nodes

    private mutating func append(_ name: Int32, _ nesting: Nesting, withAttributes: Bool = true) -> Int32 {
        let index = Int32(truncatingIfNeeded: records.count)
        let first = attributes.count
        if withAttributes, cursor.attributeCount > 0 { appendAttributes() }
        records.append(
            PageTree.Record(
                start: UInt32(truncatingIfNeeded: cursor.tokenStart), end: UInt32(truncatingIfNeeded: cursor.position),
                first: UInt32(truncatingIfNeeded: first), second: UInt32(truncatingIfNeeded: attributes.count - first),
                parent: open.last?.node ?? 0, after: index + 1, name: name))
        return index
    }

    // The first attribute of a name counts, as in browsers.
    private mutating func appendAttributes() {
        let first = attributes.count
        var seen: UInt64 = 0
        for index in 0..<cursor.attributeCount {
            let attribute = cursor.attribute(at: index)
            let bit: UInt64 = 1 << ((attribute.key &* 0x9E37_79B9_7F4A_7C15) >> 58)
            if seen & bit != 0, isRepeated(attribute, since: first) { continue }
            seen |= bit
            guard attributes.count < limits.attributes else {
                isClipped = true
                return
            }
            attributes.append(PageTree.Attribute(attribute))
        }
    }

    private func isRepeated(_ attribute: TagCursor.Attribute, since first: Int) -> Bool {
        for other in attributes[first...]
        where other.key == attribute.key && Int(other.nameCount) == attribute.nameCount {
            var index = 8
            let (one, two) = (cursor.base + attribute.name, cursor.base + Int(other.name))
            while index < attribute.nameCount, TagCursor.lowered(one[index]) == TagCursor.lowered(two[index]) {
                index += 1
            }
            if index >= attribute.nameCount { return true }
        }
        return false
    }

    private mutating func text(_ start: Int, _ to: Int) {
        var from = start
        if dropsLineFeed {
            dropsLineFeed = false
            from = afterLineFeed(from, to)
            if from == to { return }
        }
        if let last = open.last {
            if pageEnd != nil || last.nesting.contains(.head) {
                let isBlank = isBlank(from, to)
                if pageEnd != nil {
                    if isBlank { return }
                    pageEnd = nil
                }
                if !isBlank, last.nesting.contains(.head) { close(to: open.count - 1, at: from) }
            }
        } else if records.count == 1, isBlank(from, to) {
            // White space before the page begins.
            return
        }
        appendText(from, to, open.last?.node ?? 0, PageTree.Record.text)
    }

    private mutating func appendText(_ from: Int, _ to: Int, _ parent: Int32, _ kind: Int32) {
        let index = records.count
        let last = records[index - 1]
        // What a tag that means nothing has parted is one text.
        if last.parent == parent, last.name == PageTree.Record.text || last.name == PageTree.Record.partedText {
            if Int(last.end) != from { records[index - 1].name = PageTree.Record.partedText }
            records[index - 1].end = UInt32(truncatingIfNeeded: to)
            return
        }
        records.append(
            PageTree.Record(
                start: UInt32(truncatingIfNeeded: from), end: UInt32(truncatingIfNeeded: to), parent: parent,
                after: Int32(truncatingIfNeeded: index + 1), name: kind))
    }

    private mutating func comment(_ from: Int, _ to: Int) {
        dropsLineFeed = false
        let start = cursor.tokenStart
        // `</>` is nothing at all.
        if from == to, from == start + 2, cursor.base[start + 1] == 0x2F { return }
        pageEnd = nil
        records.append(
            PageTree.Record(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: cursor.position),
                first: UInt32(truncatingIfNeeded: from), second: UInt32(truncatingIfNeeded: to),
                parent: open.last?.node ?? 0, after: Int32(truncatingIfNeeded: records.count + 1),
                name: PageTree.Record.comment))
    }

    private func isBlank(_ from: Int, _ to: Int) -> Bool {
        var at = from
        while at < to, TagCursor.isSpace(cursor.base[at]) { at += 1 }
        return at == to
    }

    private func afterLineFeed(_ from: Int, _ to: Int) -> Int {
        var at = from
        if at < to, cursor.base[at] == 0x0D { at += 1 }
        if at < to, cursor.base[at] == 0x0A { at += 1 }
        return at
    }

    // MARK: Names

    // The number of the tag's name, a new one if need be.
    private mutating func number() -> Int32 {
        if let known = table.find(cursor.key, cursor.base + cursor.name, count: cursor.nameCount) { return known }
        let name = PageTree.loweredName(UnsafeBufferPointer(start: cursor.base + cursor.name, count: cursor.nameCount))
        if let number = otherNumbers[name] { return number }
        let number = Int32(table.names.count + otherNames.count)
        otherNames.append(name)
        otherNumbers[name] = number
        open.addName()
        return number
    }

    // The number of the tag's name, if a start tag had it or HTML knows it.
    private func knownNumber() -> Int32? {
        if let known = table.find(cursor.key, cursor.base + cursor.name, count: cursor.nameCount) { return known }
        if otherNames.isEmpty { return nil }
        return otherNumbers[
            PageTree.loweredName(UnsafeBufferPointer(start: cursor.base + cursor.name, count: cursor.nameCount))]
    }

    @inline(__always)
    private func nesting(of name: Int32) -> Nesting {
        Int(name) < table.nestings.count ? table.nestings[Int(name)] : []
    }
}
