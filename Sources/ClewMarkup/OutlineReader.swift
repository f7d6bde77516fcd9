/// Makes an ``Outline`` in one walk over a page.
struct OutlineReader {
    private var cursor: TagCursor
    private let limits: Outline.Limits
    private let table = ElementTable.standard
    private var blocks: [Outline.Block] = []
    private var cells: [[Outline.Span]] = [[]]
    private var words: [UInt8] = []
    private var address: String?
    private var isInLink = false
    private var needsSpace = false
    private var kind = Outline.Block.Kind.paragraph
    private var listDepth = 0
    private var preformatted = 0
    private var selects = 0
    private var rowIsOpen = false
    private var rowHasCell = false
    private var concealment: Concealment?
    private var used = 0
    private var spans = 0
    private var isClipped = false

    init(_ base: UnsafePointer<UInt8>, count: Int, limits: Outline.Limits) {
        cursor = TagCursor(base, count: count)
        self.limits = limits
    }

    mutating func read() -> Outline {
        loop: while true {
            switch cursor.next() {
            case .text(let from, let to): write(from, to)
            case .startTag: startTag()
            case .endTag: endTag()
            case .comment, .declaration, .damaged: break
            case .end: break loop
            }
            if blocks.count >= limits.blocks || used >= limits.text {
                isClipped = true
                break
            }
        }
        endBlock()
        return Outline(blocks: Array(blocks.prefix(limits.blocks)), isClipped: isClipped)
    }

    private mutating func startTag() {
        let slot = table.find(cursor.key, count: cursor.nameCount)
        if var current = concealment {
            guard current.ends(before: slot, key: cursor.key, nameCount: cursor.nameCount) else {
                concealment = current
                if slot.traits.contains(.raw) { _ = cursor.rawText() }
                return
            }
            concealment = nil
        }
        let traits = slot.traits
        if traits.contains(.raw) {
            raw(slot)
            return
        }
        if traits.isDisjoint(with: [.void, .whole]), traits.contains(.concealed) || isHidden() {
            concealment = Concealment(slot, key: cursor.key, nameCount: cursor.nameCount)
            return
        }
        if traits.contains(.cell) {
            startCell()
        } else if traits.contains(.row) {
            endBlock()
            rowIsOpen = true
            kind = .tableRow
        } else if traits.contains(.lineBreak) {
            lineBreak()
        } else if traits.contains(.block) {
            startBlock(slot)
        } else {
            inline(slot)
        }
    }

    private mutating func startBlock(_ slot: ElementTable.Slot) {
        let traits = slot.traits
        if selects > 0 { return }
        if traits.contains(.container), !traits.contains(.table) { listDepth = min(listDepth + 1, 8) }
        // A block inside a cell is part of its row.
        if rowIsOpen, !traits.contains(.table), !traits.contains(.heading) {
            needsSpace = true
            return
        }
        endBlock()
        if traits.contains(.heading) {
            kind = .heading(Int(cursor.base[cursor.name + 1] &- 0x30))
        } else if traits.contains(.item) {
            kind = .listItem(max(1, listDepth))
        } else if traits.contains(.preformatted) {
            kind = .preformatted
            preformatted += 1
        }
    }

    private mutating func inline(_ slot: ElementTable.Slot) {
        switch slot.element {
        case .anchor:
            endSpan()
            address = value(AttributeKey.href, 4)
            isInLink = true
        case .image:
            if let words = value(AttributeKey.alt, 3), !words.isEmpty { mark(.image, "[image: \(words)]") }
        case .input:
            input()
        default:
            if slot.traits.contains(.parting) { needsSpace = true }
            if slot.traits.contains(.container) {
                if selects == 0 { mark(.field, "[choice]") }
                selects += 1
            }
        }
    }

    private mutating func input() {
        let type = value(AttributeKey.type, 4)?.lowercased() ?? "text"
        let words = value(AttributeKey.value, 5) ?? ""
        let hint = value(AttributeKey.placeholder, 11) ?? ""
        switch type {
        case "hidden": break
        case "submit", "button", "reset", "image": mark(.field, "[button: \(words)]")
        case "checkbox", "radio": mark(.field, "[\(type)]")
        case "password": mark(.field, "[field: \(hint)]")
        default: mark(.field, "[field: \(words.isEmpty ? hint : words)]")
        }
    }

    private mutating func endTag() {
        let slot = table.find(cursor.key, count: cursor.nameCount)
        if var current = concealment {
            switch current.end(slot, key: cursor.key, nameCount: cursor.nameCount) {
            case .inside:
                concealment = current
                return
            case .closed:
                concealment = nil
                return
            case .closedBefore: concealment = nil
            }
        }
        let traits = slot.traits
        if slot.element == .anchor {
            endSpan()
            isInLink = false
            address = nil
        } else if traits.contains(.row) || traits.contains(.table) {
            rowIsOpen = false
            endBlock()
        } else if traits.contains(.container) {
            if selects > 0, !traits.contains(.block) { selects -= 1 }
            if traits.contains(.block) {
                listDepth = max(0, listDepth - 1)
                if rowIsOpen { needsSpace = true } else { endBlock() }
            }
        } else if traits.contains(.block) {
            if traits.contains(.preformatted), preformatted > 0 { preformatted -= 1 }
            if rowIsOpen, !traits.contains(.heading) { needsSpace = true } else { endBlock() }
        }
    }

    private mutating func raw(_ slot: ElementTable.Slot) {
        let hidden = isHidden()
        let (from, to) = slot.element == .plaintext ? cursor.rest() : cursor.rawText()
        guard !hidden, slot.traits.contains(.preformatted) else { return }
        let wasInRow = rowIsOpen
        endBlock()
        kind = .preformatted
        preformatted += 1
        write(from, to)
        preformatted -= 1
        endBlock()
        rowIsOpen = wasInRow
    }

    private mutating func write(_ from: Int, _ to: Int) {
        guard concealment == nil, selects == 0 else { return }
        let end = min(to, from + max(0, limits.text - used))
        if end < to { isClipped = true }
        var text = MappedTextBuilder()
        text.copyDecoding(cursor.base, from, end, inAttribute: false)
        if preformatted > 0 {
            let lines = words.isEmpty && text.bytes.first == 0x0A ? text.bytes.dropFirst() : text.bytes[...]
            words.append(contentsOf: lines.lazy.filter { $0 != 0 && $0 != 0x0D })
            used += lines.count
            return
        }
        for byte in text.bytes where byte != 0 {
            if TagCursor.isSpace(byte) {
                needsSpace = true
                continue
            }
            space()
            words.append(byte)
            used += 1
        }
    }

    // Writes the space that is due, unless nothing stands before it.
    private mutating func space() {
        guard needsSpace else { return }
        needsSpace = false
        if !words.isEmpty || cells.last?.isEmpty == false { words.append(0x20) }
    }

    private mutating func mark(_ kind: Outline.Span.Kind, _ text: String) {
        guard concealment == nil, selects == 0 else { return }
        needsSpace = true
        space()
        endSpan()
        append(Outline.Span(kind: kind, text: text, address: isInLink ? address : nil))
        needsSpace = true
        used += text.utf8.count
    }

    private mutating func lineBreak() {
        if preformatted > 0 {
            words.append(0x0A)
        } else if rowIsOpen {
            needsSpace = true
        } else {
            let current = kind
            endBlock()
            kind = current
        }
    }

    private mutating func startCell() {
        endSpan()
        needsSpace = false
        if !rowIsOpen {
            endBlock()
            rowIsOpen = true
            kind = .tableRow
        } else if rowHasCell {
            if cells.count < limits.cells { cells.append([]) } else { isClipped = true }
        }
        rowHasCell = true
    }

    private mutating func endSpan() {
        guard !words.isEmpty else { return }
        let text = String(decoding: words, as: UTF8.self)
        words.removeAll(keepingCapacity: true)
        append(Outline.Span(kind: isInLink ? .link : .text, text: text, address: isInLink ? address : nil))
    }

    private mutating func append(_ span: Outline.Span) {
        guard spans < limits.spans else {
            isClipped = true
            return
        }
        spans += 1
        cells[cells.count - 1].append(span)
    }

    private mutating func endBlock() {
        endSpan()
        let filled = cells.contains { !$0.isEmpty }
        if filled {
            blocks.append(Outline.Block(kind: kind, cells: kind == .tableRow ? cells : [cells.flatMap { $0 }]))
        }
        cells = [[]]
        spans = 0
        needsSpace = false
        rowHasCell = false
        kind = rowIsOpen ? .tableRow : .paragraph
    }

    private func isHidden() -> Bool {
        cursor.attributes.contains { attribute in
            attribute.key == AttributeKey.hidden && attribute.nameCount == 6
                || attribute.key == AttributeKey.style && attribute.nameCount == 5
                    && InlineStyle.hides(
                        UnsafeBufferPointer(start: cursor.base + attribute.value, count: attribute.valueCount))
        }
    }

    // An attribute as inert text on one line.
    private func value(_ key: UInt64, _ count: Int) -> String? {
        guard let attribute = cursor.attribute(key, count: count) else { return nil }
        var flow = TextFlow()
        flow.write(cursor.base, attribute.value, attribute.value + min(attribute.valueCount, limits.address))
        return String(decoding: flow.text.bytes, as: UTF8.self)
    }
}
