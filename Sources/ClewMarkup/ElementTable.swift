/// What a reader sees of an element: whether it breaks the line, whether it shows at all.
struct ElementTraits: OptionSet {
    let rawValue: UInt32

    /// Starts and ends on a line of its own.
    static let block = ElementTraits(rawValue: 1 << 0)
    /// A block with an empty line around it.
    static let spaced = ElementTraits(rawValue: 1 << 1)
    static let lineBreak = ElementTraits(rawValue: 1 << 2)
    static let cell = ElementTraits(rawValue: 1 << 3)
    static let row = ElementTraits(rawValue: 1 << 4)
    static let table = ElementTraits(rawValue: 1 << 5)
    /// Has no content and no end tag.
    static let void = ElementTraits(rawValue: 1 << 6)
    /// Its content is one run of text without tags.
    static let raw = ElementTraits(rawValue: 1 << 7)
    /// Something stands there (an image, a button) that parts the words on both sides.
    static let parting = ElementTraits(rawValue: 1 << 8)
    /// White space is kept.
    static let preformatted = ElementTraits(rawValue: 1 << 9)
    /// A browser does not show its content.
    static let concealed = ElementTraits(rawValue: 1 << 10)
    /// Holds list items, rows or options, whose end tags may be left out.
    static let container = ElementTraits(rawValue: 1 << 11)
    /// Ends by itself where the next of its kind begins or its container ends.
    static let impliedEnd = ElementTraits(rawValue: 1 << 12)
    static let heading = ElementTraits(rawValue: 1 << 13)
    static let item = ElementTraits(rawValue: 1 << 14)
    /// May not be hidden by an attribute: a page hidden as a whole is a page waiting for its script.
    static let whole = ElementTraits(rawValue: 1 << 15)
}

/// The elements whose meaning the reader acts on.
enum KnownElement: UInt8 {
    case other, base, body, dialog, html, image, input, label, link, meta, option, script, style, template, textarea
    case title, anchor, plaintext
}

/// The known elements by their names, in a hash table without collisions beyond its own steps.
///
/// HTML Standard, 15.3 (the style sheet of browsers) and 13.2.6 (which elements hold raw text and which end tags may be
/// missing).
struct ElementTable {
    struct Slot {
        var key: UInt64 = 0
        var nameCount = 0
        var element = KnownElement.other
        var traits: ElementTraits = []
    }

    static let standard = ElementTable()

    private var slots = [Slot](repeating: Slot(), count: 512)

    @inline(__always)
    func find(_ key: UInt64, count: Int) -> Slot {
        var index = ElementTable.hash(key)
        while true {
            let slot = slots[index]
            if slot.key == key && slot.nameCount == count { return slot }
            if slot.nameCount == 0 { return slot }
            index = (index + 1) & 511
        }
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55) }

    private init() {
        for name: StaticString in [
            "address", "article", "aside", "body", "center", "dir", "div", "fieldset", "figcaption", "figure",
            "footer", "form", "frameset", "header", "hgroup", "legend", "main", "menu", "nav", "noframes", "optgroup",
            "search", "section", "summary", "details",
        ] {
            add(name, [.block])
        }
        for name: StaticString in ["p", "blockquote"] { add(name, [.block, .spaced]) }
        for name: StaticString in ["h1", "h2", "h3", "h4", "h5", "h6"] { add(name, [.block, .spaced, .heading]) }
        for name: StaticString in ["ul", "ol", "dl"] { add(name, [.block, .container]) }
        for name: StaticString in ["li", "dt", "dd"] { add(name, [.block, .item, .impliedEnd]) }
        for name: StaticString in ["td", "th"] { add(name, [.cell, .impliedEnd]) }
        for name: StaticString in ["thead", "tbody", "tfoot", "caption"] { add(name, [.block]) }
        for name: StaticString in ["col", "wbr", "area", "embed", "param", "source", "track"] { add(name, [.void]) }
        for name: StaticString in ["audio", "canvas", "datalist", "noembed", "video"] {
            add(name, [.concealed, .parting])
        }
        for name: StaticString in ["button", "meter", "object", "progress"] { add(name, [.parting]) }
        for name: StaticString in ["pre", "listing"] { add(name, [.block, .spaced, .preformatted]) }
        add("xmp", [.block, .preformatted, .raw])
        add("plaintext", [.block, .preformatted, .raw], .plaintext)
        add("br", [.lineBreak, .void])
        add("hr", [.block, .void])
        add("tr", [.row, .impliedEnd, .container])
        add("table", [.table, .block, .container])
        add("select", [.parting, .container])
        add("option", [.block, .impliedEnd], .option)
        add("html", [.block, .whole], .html)
        add("head", [.block, .whole])
        add("body", [.block, .whole], .body)
        add("script", [.raw, .concealed], .script)
        add("style", [.raw, .concealed], .style)
        add("iframe", [.raw, .concealed, .parting])
        add("title", [.raw], .title)
        add("textarea", [.raw, .preformatted, .block], .textarea)
        add("template", [.concealed], .template)
        add("dialog", [.block], .dialog)
        add("a", [], .anchor)
        add("label", [], .label)
        add("img", [.void, .parting], .image)
        add("input", [.void, .parting], .input)
        add("base", [.void], .base)
        add("link", [.void], .link)
        add("meta", [.void], .meta)
    }

    private mutating func add(_ name: StaticString, _ traits: ElementTraits, _ element: KnownElement = .other) {
        let key = TagCursor.key(name)
        let count = name.utf8CodeUnitCount
        var index = ElementTable.hash(key)
        while slots[index].nameCount != 0, slots[index].key != key || slots[index].nameCount != count {
            index = (index + 1) & 511
        }
        slots[index] = Slot(key: key, nameCount: count, element: element, traits: traits)
    }
}

/// Attribute names that the reader acts on, packed as ``TagCursor/key(_:)`` packs them.
enum AttributeKey {
    static let style = TagCursor.key("style")
    static let hidden = TagCursor.key("hidden")
    static let href = TagCursor.key("href")
    static let rel = TagCursor.key("rel")
    static let content = TagCursor.key("content")
    static let property = TagCursor.key("property")
    static let name = TagCursor.key("name")
    static let charset = TagCursor.key("charset")
    static let httpEquivalent = TagCursor.key("http-equ")
    static let lang = TagCursor.key("lang")
    static let open = TagCursor.key("open")
    static let alt = TagCursor.key("alt")
    static let type = TagCursor.key("type")
    static let value = TagCursor.key("value")
    static let placeholder = TagCursor.key("placehol")
}

/// Attributes that lay out or wire a page and do not carry what a person wrote, as long as they are short.
struct LayoutAttributes {
    static let standard = LayoutAttributes()

    private var slots = [UInt64](repeating: 0, count: 256)

    @inline(__always)
    func contains(_ key: UInt64) -> Bool {
        var index = LayoutAttributes.hash(key)
        while slots[index] != 0 {
            if slots[index] == key { return true }
            index = (index + 1) & 255
        }
        return false
    }

    private init() {
        for name: StaticString in [
            "align", "aria-hid", "bgcolor", "border", "cellpadd", "cellspac", "charset", "class", "color", "cols",
            "colspan", "dir", "enctype", "face", "for", "frame", "height", "http-equ", "id", "lang", "maxlengt",
            "media",
            "method", "nowrap", "rel", "role", "rows", "rowspan", "scope", "size", "sizes", "style", "tabindex",
            "target",
            "type", "valign", "width",
        ] {
            let key = TagCursor.key(name)
            var index = LayoutAttributes.hash(key)
            while slots[index] != 0 { index = (index + 1) & 255 }
            slots[index] = key
        }
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56) }
}
