/// The names of HTML by number, each with its ``Nesting``.
///
/// A name is found by its first eight letters, as ``TagCursor/key(_:)`` packs them, in a hash table; the letters beyond
/// are compared.
struct ElementNames: Sendable {
    static let standard = ElementNames()

    private(set) var names: [String] = []
    private(set) var nestings: [Nesting] = []
    private var tails: [[UInt8]] = []
    private var slots = [Slot](repeating: Slot(), count: 512)

    private struct Slot {
        var key: UInt64 = 0
        var count: Int32 = 0
        var number: Int32 = 0
    }

    /// The number of a name whose first byte stands at `name`.
    @inline(__always)
    func find(_ key: UInt64, _ name: UnsafePointer<UInt8>, count: Int) -> Int32? {
        var index = ElementNames.hash(key)
        while true {
            let slot = slots[index]
            if slot.count == 0 { return nil }
            if slot.key == key, Int(slot.count) == count, count <= 8 || hasTail(slot.number, name, count) {
                return slot.number
            }
            index = (index + 1) & 511
        }
    }

    /// The number of a name in lower case.
    func find(_ name: String) -> Int32? {
        names.firstIndex { $0.utf8.elementsEqual(name.utf8) }.map { Int32($0) }
    }

    private func hasTail(_ number: Int32, _ name: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let tail = tails[Int(number)]
        for index in tail.indices where TagCursor.lowered(name[8 + index]) != tail[index] { return false }
        return true
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55) }

    private mutating func add(_ words: String, _ nesting: Nesting) {
        for word in words.split(separator: " ") {
            let letters = Array(word.utf8)
            var key: UInt64 = 0
            for index in 0..<min(8, letters.count) { key |= UInt64(letters[index]) << UInt64(index * 8) }
            var index = ElementNames.hash(key)
            while slots[index].count != 0 { index = (index + 1) & 511 }
            slots[index] = Slot(key: key, count: Int32(letters.count), number: Int32(names.count))
            names.append(String(word))
            nestings.append(nesting)
            tails.append(Array(letters.dropFirst(8)))
        }
    }

    private init() {
        let block: Nesting = [.special, .endsParagraph]
        add("html", [.special, .scope, .page])
        add("body", [.special, .page])
        add("head", [.special, .head])
        add("p", [.special, .endsParagraph, .paragraph, .passable])
        add("div address", [.special, .endsParagraph, .passable])
        add("article aside blockquote center details dialog dir fieldset figcaption figure footer header", block)
        add("hgroup main menu nav search section summary", block)
        add("form", block.union(.form))
        add("ul ol", block.union(.list))
        add("dl", block)
        add("h1 h2 h3 h4 h5 h6", block.union(.heading))
        add("pre listing", block.union(.dropsLineFeed))
        add("li", block.union(.listItem))
        add("dt dd", block.union(.term))
        add("table", block.union([.table, .scope]))
        add("thead tbody tfoot", [.special, .section])
        add("tr", [.special, .row])
        add("td th", [.special, .cell, .scope])
        add("caption", [.special, .caption, .scope])
        add("colgroup", [.special, .caption])
        add("col", [.special, .void])
        add("hr", block.union(.void))
        add("area br embed img input keygen param source track wbr", [.special, .void])
        add("base basefont bgsound link meta", [.special, .void, .headContent])
        add("script style noframes", [.special, .raw, .headContent])
        add("title", [.special, .raw, .decodes, .headContent])
        add("noscript", [.special, .headContent])
        add("template", [.special, .scope, .headContent])
        add("textarea", [.special, .raw, .decodes, .dropsLineFeed])
        add("iframe noembed", [.special, .raw])
        add("xmp plaintext", block.union(.raw))
        add("a nobr", [.formatting, .alone])
        add("b big code em font i s small strike strong tt u", .formatting)
        add("applet marquee object", [.special, .scope])
        add("button", [.special, .button])
        add("select", [.special, .select])
        add("option", .option)
        add("optgroup", .optionGroup)
        add("rt rp", .ruby)
        add("svg math", .foreign)
        add("frame", [.special, .void])
        add("frameset", .special)
        add("abbr acronym audio bdi bdo blink canvas cite data datalist del dfn ins kbd label legend map", [])
        add("mark meter output picture progress q rb rtc ruby samp slot span sub sup time var video", [])
        add("g path rect circle line polygon polyline ellipse use defs symbol", [])
    }
}
