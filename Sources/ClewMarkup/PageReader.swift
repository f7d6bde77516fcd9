/// Walks over a page once and sorts what it meets into what is shown, what is hidden and what is known about the page.
struct PageReader {
    struct Finished {
        var text: MappedText
        var hidden: MappedText
        var records: [HiddenRecord]
        var title: String
        var language: String?
        var charset: String?
        var hints: [AddressHint]
        var isClipped: Bool
        var readCount: Int
    }

    var cursor: TagCursor
    private var shown = TextFlow()
    /// The text of hidden elements; it joins the other hidden texts at the end.
    private var concealed = TextFlow()
    private var hidden = MappedTextBuilder()
    private var records: [HiddenRecord] = []
    private var concealedRecords: [HiddenRecord] = []
    private var concealment: Concealment?
    private var preformatted = 0
    private var facts = PageFacts()
    private var isClipped = false
    private let limits: ReaderText.Limits
    private let table = ElementTable.standard
    private let layout = LayoutAttributes.standard

    init(_ base: UnsafePointer<UInt8>, count: Int, limits: ReaderText.Limits) {
        cursor = TagCursor(base, count: count)
        self.limits = limits
        let bytes = min(count, 1 << 18)
        shown.reserve(bytes: bytes / 2, pieces: bytes / 32)
        hidden.reserve(bytes: bytes / 2, pieces: bytes / 32)
        records.reserveCapacity(bytes / 64)
    }

    mutating func read() {
        while true {
            switch cursor.next() {
            case .text(let from, let to): write(from, to)
            case .startTag: startTag()
            case .endTag: endTag()
            case .comment(let from, let to): comment(from, to)
            case .declaration: break
            case .damaged(let from, let to): keep(.damaged, from, to, decoding: false)
            case .end: return
            }
            let used = shown.text.count + hidden.count + concealed.text.count
            let pieces = shown.text.pieces.count + hidden.pieces.count + concealed.text.pieces.count
            if used >= limits.text || pieces >= limits.pieces || records.count >= limits.places {
                isClipped = cursor.position < cursor.count || isClipped
                return
            }
        }
    }

    consuming func finish() -> Finished {
        if concealment != nil { reveal() }
        let shift = UInt32(truncatingIfNeeded: hidden.count)
        hidden.append(concealed.text)
        if concealed.text.count > 0 {
            hidden.replace(cursor.count, cursor.count)
            hidden.append(0x0A)
        }
        for var record in concealedRecords {
            record.text &+= shift
            records.append(record)
        }
        return Finished(
            text: shown.text.finish(), hidden: hidden.finish(), records: records, title: facts.title,
            language: facts.language, charset: facts.charset, hints: facts.hints,
            isClipped: isClipped || cursor.droppedAttributes, readCount: cursor.count)
    }

    private mutating func write(_ from: Int, _ to: Int) {
        var to = to
        // One text may be longer than all that may be kept.
        if to - from > limits.text {
            to = from + limits.text
            isClipped = true
        }
        if concealment != nil {
            concealed.write(cursor.base, from, to)
        } else if preformatted > 0 {
            shown.writePreformatted(cursor.base, from, to)
        } else {
            shown.write(cursor.base, from, to)
        }
    }

    private mutating func startTag() {
        let slot = table.find(cursor.key, count: cursor.nameCount)
        let position = cursor.tokenStart
        keepAttributes()
        facts.note(slot.element, cursor)
        if var current = concealment {
            let isOver = current.ends(before: slot, key: cursor.key, nameCount: cursor.nameCount)
            if isOver {
                reveal()
            } else {
                concealment = current
                if slot.traits.contains(.raw) { raw(slot) } else if !slot.traits.isEmpty { lay(slot, position) }
                return
            }
        }
        if slot.traits.contains(.raw) {
            raw(slot)
            return
        }
        lay(slot, position)
        if slot.traits.isDisjoint(with: [.void, .whole]), slot.traits.contains(.concealed) || isHidden(slot) {
            conceal(slot)
        } else if slot.traits.contains(.preformatted) {
            preformatted += 1
            shown.preformattedStart(at: position)
        }
    }

    // Lays out the start of an element in the text that is being written.
    private mutating func lay(_ slot: ElementTable.Slot, _ position: Int) {
        if concealment != nil {
            PageReader.lay(slot, position, &concealed)
        } else {
            PageReader.lay(slot, position, &shown)
        }
    }

    private static func lay(_ slot: ElementTable.Slot, _ position: Int, _ flow: inout TextFlow) {
        let traits = slot.traits
        if traits.isEmpty { return }
        if traits.contains(.lineBreak) {
            flow.lineBreak(at: position)
        } else if traits.contains(.cell) {
            flow.cellStart(at: position)
        } else if traits.contains(.row) {
            flow.rowStart(at: position)
        } else if traits.contains(.table) {
            flow.tableStart(at: position)
        } else if traits.contains(.block) {
            flow.block(at: position, lines: traits.contains(.spaced) ? 2 : 1)
        } else if traits.contains(.parting) {
            flow.space(at: position)
        }
    }

    private mutating func endTag() {
        let slot = table.find(cursor.key, count: cursor.nameCount)
        if slot.traits.isEmpty, concealment == nil { return }
        let position = cursor.tokenStart
        if var current = concealment {
            switch current.end(slot, key: cursor.key, nameCount: cursor.nameCount) {
            case .inside:
                concealment = current
                PageReader.layEnd(slot, position, &concealed)
                return
            case .closed:
                reveal()
                PageReader.layEnd(slot, position, &shown)
                return
            case .closedBefore:
                reveal()
            }
        }
        if slot.traits.contains(.preformatted), preformatted > 0 { preformatted -= 1 }
        // `</br>` is a line break and `</p>` a paragraph to browsers; the others end what was open.
        PageReader.layEnd(slot, position, &shown)
    }

    private static func layEnd(_ slot: ElementTable.Slot, _ position: Int, _ flow: inout TextFlow) {
        let traits = slot.traits
        if traits.contains(.lineBreak) {
            flow.lineBreak(at: position)
        } else if traits.contains(.row) {
            flow.rowEnd(at: position)
        } else if traits.contains(.table) {
            flow.tableEnd(at: position)
        } else if traits.contains(.block) {
            flow.block(at: position, lines: traits.contains(.spaced) ? 2 : 1)
        } else if traits.contains(.parting) {
            flow.space(at: position)
        }
    }

    // An element whose content has no tags.
    private mutating func raw(_ slot: ElementTable.Slot) {
        let position = cursor.tokenStart
        let (from, to) = slot.element == .plaintext ? cursor.rest() : cursor.rawText()
        switch slot.element {
        case .script: keep(.script, from, to, decoding: false)
        case .style: keep(.style, from, to, decoding: false)
        case .title:
            facts.setTitle(cursor.base, from, to)
            keep(.title, from, to, decoding: true)
        case _ where slot.traits.contains(.concealed) || concealment != nil || isHidden(slot):
            keep(.concealed, from, to, decoding: slot.element == .textarea)
        default:
            // A text area or an example: a block of its own whose characters count.
            shown.block(at: position, lines: 1)
            shown.preformattedStart(at: from)
            let end = min(to, from + limits.text)
            if slot.element == .textarea {
                shown.writePreformatted(cursor.base, from, end)
            } else {
                shown.writeLiteral(cursor.base, from, end)
            }
            shown.block(at: to, lines: 1)
        }
    }

    private mutating func comment(_ from: Int, _ to: Int) {
        facts.note(comment: UnsafeBufferPointer(start: cursor.base + from, count: to - from), at: from)
        keep(.comment, from, to, decoding: false)
    }

    private func isHidden(_ slot: ElementTable.Slot) -> Bool {
        for index in 0..<cursor.attributeCount {
            let attribute = cursor.attribute(at: index)
            if attribute.key == AttributeKey.hidden, attribute.nameCount == 6 { return true }
            if attribute.key == AttributeKey.style, attribute.nameCount == 5, attribute.valueCount >= 12,
                InlineStyle.hides(
                    UnsafeBufferPointer(start: cursor.base + attribute.value, count: attribute.valueCount))
            {
                return true
            }
        }
        return slot.element == .dialog && cursor.attribute(AttributeKey.open, count: 4) == nil
    }

    private mutating func conceal(_ slot: ElementTable.Slot) {
        concealment = Concealment(slot, key: cursor.key, nameCount: cursor.nameCount)
        concealed.section(at: cursor.tokenStart)
        concealedRecords.append(
            record(.concealed, text: concealed.text.count, count: 0, attribute: nil))
    }

    private mutating func reveal() {
        concealment = nil
        guard var last = concealedRecords.popLast() else { return }
        last.textCount = UInt32(truncatingIfNeeded: concealed.text.count) &- last.text
        if last.textCount > 0 { concealedRecords.append(last) }
    }

    // Keeps a text that is not shown.
    private mutating func keep(_ kind: HiddenPlaceKind, _ from: Int, _ to: Int, decoding: Bool) {
        guard to > from else { return }
        var to = to
        if to - from > limits.text {
            to = from + limits.text
            isClipped = true
        }
        add(kind, from, to, attribute: nil, decoding: decoding)
    }

    private mutating func keepAttributes() {
        for index in 0..<cursor.attributeCount {
            let attribute = cursor.attribute(at: index)
            guard attribute.valueCount >= 4 else { continue }
            if attribute.valueCount < 16, layout.contains(attribute.key) { continue }
            let from = attribute.value
            var to = from + attribute.valueCount
            if attribute.valueCount > 64, let cut = DataAddress.head(cursor.base, from, to) { to = cut }
            add(.attribute, from, min(to, from + limits.text), attribute: attribute, decoding: true)
        }
    }

    @inline(__always)
    private mutating func add(
        _ kind: HiddenPlaceKind, _ from: Int, _ to: Int, attribute: TagCursor.Attribute?, decoding: Bool
    ) {
        let start = hidden.count
        if decoding {
            hidden.copyDecoding(cursor.base, from, to, inAttribute: kind == .attribute)
        } else {
            hidden.copy(cursor.base, from, to)
        }
        records.append(record(kind, text: start, count: hidden.count - start, attribute: attribute))
        hidden.replace(to, to)
        hidden.append(0x0A)
    }

    @inline(__always)
    private func record(
        _ kind: HiddenPlaceKind, text: Int, count: Int, attribute: TagCursor.Attribute?
    ) -> HiddenRecord {
        let hasElement = kind != .comment && kind != .damaged
        return HiddenRecord(
            text: UInt32(truncatingIfNeeded: text), textCount: UInt32(truncatingIfNeeded: count),
            element: UInt32(truncatingIfNeeded: cursor.name),
            attribute: UInt32(truncatingIfNeeded: attribute?.name ?? 0),
            elementCount: hasElement ? UInt8(min(64, cursor.nameCount)) : 0,
            attributeCount: UInt8(min(64, attribute?.nameCount ?? 0)), kind: kind)
    }
}
