/// What a page says about itself.
struct PageFacts {
    private(set) var title = ""
    private(set) var language: String?
    private(set) var charset: String?
    private(set) var hints: [AddressHint] = []

    private static let maximumHints = 32
    private static let maximumTitle = 4096

    mutating func setTitle(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int) {
        guard title.isEmpty else { return }
        var flow = TextFlow()
        flow.write(base, from, min(to, from + PageFacts.maximumTitle))
        title = String(decoding: flow.text.bytes, as: UTF8.self)
    }

    mutating func note(comment: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard hints.count < PageFacts.maximumHints,
            let hint = AddressHint(comment: comment, source: start..<start + comment.count)
        else { return }
        hints.append(hint)
    }

    @inline(__always)
    mutating func note(_ element: KnownElement, _ cursor: TagCursor) {
        switch element {
        case .html, .base, .link, .meta: noteAttributes(element, cursor)
        default: break
        }
    }

    private mutating func noteAttributes(_ element: KnownElement, _ cursor: TagCursor) {
        switch element {
        case .html:
            if language == nil { language = value(AttributeKey.lang, 4, cursor) }
        case .base:
            add(.base, AttributeKey.href, 4, cursor)
        case .link:
            if let rel = value(AttributeKey.rel, 3, cursor), rel.lowercased() == "canonical" {
                add(.canonical, AttributeKey.href, 4, cursor)
            }
        case .meta:
            if charset == nil { charset = declaredCharset(cursor) }
            let name = value(AttributeKey.property, 8, cursor) ?? value(AttributeKey.name, 4, cursor)
            if let name, name.lowercased() == "og:url" { add(.openGraph, AttributeKey.content, 7, cursor) }
        default: break
        }
    }

    private mutating func add(_ origin: AddressHint.Origin, _ key: UInt64, _ count: Int, _ cursor: TagCursor) {
        guard hints.count < PageFacts.maximumHints, let attribute = cursor.attribute(key, count: count),
            let hint = AddressHint(
                origin, decoded(attribute, cursor), nil, attribute.value..<attribute.value + attribute.valueCount)
        else { return }
        hints.append(hint)
    }

    private func declaredCharset(_ cursor: TagCursor) -> String? {
        if let charset = value(AttributeKey.charset, 7, cursor) { return charset }
        // `http-equiv` has ten letters.
        guard let equivalent = value(AttributeKey.httpEquivalent, 10, cursor),
            equivalent.lowercased() == "content-type",
            let content = value(AttributeKey.content, 7, cursor)?.lowercased()
        else { return nil }
        let parts = content.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, parts[0].hasSuffix("charset") else { return nil }
        let label = parts[1].drop { $0 == " " || $0 == "\"" }.prefix { $0 != ";" && $0 != " " && $0 != "\"" }
        return label.isEmpty ? nil : String(label)
    }

    private func value(_ key: UInt64, _ count: Int, _ cursor: TagCursor) -> String? {
        cursor.attribute(key, count: count).map { decoded($0, cursor) }
    }

    private func decoded(_ attribute: TagCursor.Attribute, _ cursor: TagCursor) -> String {
        var text = MappedTextBuilder()
        let count = min(attribute.valueCount, PageFacts.maximumTitle)
        text.copyDecoding(cursor.base, attribute.value, attribute.value + count, inAttribute: true)
        var trimmed = text.bytes.drop { TagCursor.isSpace($0) }
        while let last = trimmed.last, TagCursor.isSpace(last) { trimmed.removeLast() }
        return String(decoding: trimmed, as: UTF8.self)
    }
}
