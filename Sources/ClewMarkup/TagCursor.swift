#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Cuts the bytes of a page into text, tags and comments, one token after the other, in one pass.
///
/// The rules are those of the WHATWG HTML tokenizer (HTML Standard, 13.2.5) as far as they decide what a reader sees:
/// no tree is built, nothing recurses, and every byte is looked at a fixed number of times, whatever the page does. The
/// bytes must stay where they are while the cursor lives.
struct TagCursor {
    /// One attribute of the tag that was read last.
    struct Attribute {
        var name: Int
        var nameCount: Int
        var key: UInt64
        var value: Int
        var valueCount: Int
    }

    enum Token {
        /// Text without a tag; it may hold character references.
        case text(Int, Int)
        case startTag
        case endTag
        /// What stands between `<!--` and `-->`, or in `<!…>` and `<?…>`, which a browser takes for a comment.
        case comment(Int, Int)
        /// A document type; nothing a person could want.
        case declaration
        /// A tag that the page ends in: a browser drops it.
        case damaged(Int, Int)
        case end
    }

    /// How many attributes of one tag are kept; the others are passed over.
    static let maximumAttributes = 512

    let base: UnsafePointer<UInt8>
    let count: Int
    var position = 0
    /// The attributes of the last tag are the first ``attributeCount`` of these; the room is used again and again.
    private var room = [Attribute](
        repeating: Attribute(name: 0, nameCount: 0, key: 0, value: 0, valueCount: 0), count: maximumAttributes)
    private(set) var attributeCount = 0
    /// The first eight letters of the last tag's name, in lower case, first letter lowest.
    private(set) var key: UInt64 = 0
    private(set) var name = 0
    private(set) var nameCount = 0
    /// Where the last token began.
    private(set) var tokenStart = 0
    private(set) var droppedAttributes = false

    init(_ base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        self.count = count
    }

    mutating func next() -> Token {
        guard position < count else { return .end }
        tokenStart = position
        if base[position] == 0x3C {
            if let token = tag() { return token }
            // A `<` that opens nothing is text; so is what follows it.
            position = tokenStart + 1
        }
        position = find(0x3C, from: position) ?? count
        return .text(tokenStart, position)
    }

    /// The text of an element that holds no tags (script, style, title, textarea), up to its end tag, which stays.
    mutating func rawText() -> (Int, Int) {
        let start = position
        let element = (name, nameCount)
        var at = position
        while let open = find(0x3C, from: at) {
            let after = open + 2 + element.1
            if open + 1 < count, base[open + 1] == 0x2F, after <= count, isName(element, at: open + 2),
                after == count || TagCursor.endsName(base[after])
            {
                position = open
                return (start, open)
            }
            at = open + 1
        }
        position = count
        return (start, count)
    }

    /// Everything to the end.
    mutating func rest() -> (Int, Int) {
        defer { position = count }
        return (position, count)
    }

    /// The attributes of the last start tag, in the order of the page.
    var attributes: ArraySlice<Attribute> { room[..<attributeCount] }

    /// The attribute at an index below ``attributeCount``.
    @inline(__always)
    func attribute(at index: Int) -> Attribute { room[index] }

    func attribute(_ key: UInt64, count nameCount: Int) -> Attribute? {
        for index in 0..<attributeCount where room[index].key == key && room[index].nameCount == nameCount {
            return room[index]
        }
        return nil
    }

    // What follows a `<`; nil when it is no tag.
    private mutating func tag() -> Token? {
        guard position + 1 < count else { return nil }
        let next = base[position + 1]
        if TagCursor.isLetter(next) {
            position += 1
            readName()
            return readAttributes() ? .startTag : .damaged(tokenStart, count)
        }
        if next == 0x2F {
            guard position + 2 < count else { return nil }
            position += 2
            guard TagCursor.isLetter(base[position]) else {
                // `</>` is nothing at all, `</3` a comment.
                return comment(from: position)
            }
            readName()
            return readAttributes() ? .endTag : .damaged(tokenStart, count)
        }
        if next == 0x21 { return declaration() }
        if next == 0x3F { return comment(from: position + 1) }
        return nil
    }

    private mutating func comment(from start: Int) -> Token {
        let end = find(0x3E, from: start) ?? count
        position = min(end + 1, count)
        return .comment(start, end)
    }

    private mutating func declaration() -> Token {
        let start = position + 2
        guard start + 1 < count, base[start] == 0x2D, base[start + 1] == 0x2D else {
            if start + 6 < count, base[start] | 0x20 == 0x64, base[start + 1] | 0x20 == 0x6F,
                base[start + 2] | 0x20 == 0x63
            {
                position = min((find(0x3E, from: start) ?? count) + 1, count)
                return .declaration
            }
            return comment(from: start)
        }
        let text = start + 2
        // `<!-->` and `<!--->` are empty comments.
        if text < count, base[text] == 0x3E {
            position = text + 1
            return .comment(text, text)
        }
        if text + 1 < count, base[text] == 0x2D, base[text + 1] == 0x3E {
            position = text + 2
            return .comment(text, text)
        }
        var at = text
        while let close = find(0x3E, from: at) {
            if close >= text + 2, base[close - 1] == 0x2D, base[close - 2] == 0x2D {
                position = close + 1
                return .comment(text, close - 2)
            }
            if close >= text + 3, base[close - 1] == 0x21, base[close - 2] == 0x2D, base[close - 3] == 0x2D {
                position = close + 1
                return .comment(text, close - 3)
            }
            at = close + 1
        }
        position = count
        return .comment(text, count)
    }

    private mutating func readName() {
        name = position
        var packed: UInt64 = 0
        var at = position
        while at < count, !TagCursor.endsName(base[at]) {
            if at - name < 8 { packed |= UInt64(TagCursor.lowered(base[at])) << UInt64((at - name) * 8) }
            at += 1
        }
        key = packed
        nameCount = at - name
        position = at
    }

    // Reads up to and with the `>`; false when the page ends before it.
    private mutating func readAttributes() -> Bool {
        attributeCount = 0
        var at = position
        while at < count {
            let byte = base[at]
            if byte == 0x3E {
                position = at + 1
                return true
            }
            if byte == 0x2F || TagCursor.isSpace(byte) {
                at += 1
                continue
            }
            guard let after = readAttribute(from: at) else { break }
            at = after
        }
        position = count
        return false
    }

    private mutating func readAttribute(from start: Int) -> Int? {
        var packed: UInt64 = 0
        var at = start
        repeat {
            if at - start < 8 { packed |= UInt64(TagCursor.lowered(base[at])) << UInt64((at - start) * 8) }
            at += 1
        } while at < count && base[at] != 0x3D && !TagCursor.endsName(base[at])
        var attribute = Attribute(name: start, nameCount: at - start, key: packed, value: at, valueCount: 0)
        while at < count, TagCursor.isSpace(base[at]) { at += 1 }
        guard at < count else { return nil }
        if base[at] == 0x3D {
            at += 1
            while at < count, TagCursor.isSpace(base[at]) { at += 1 }
            guard at < count else { return nil }
            let quote = base[at]
            if quote == 0x22 || quote == 0x27 {
                guard let close = find(quote, from: at + 1) else { return nil }
                attribute.value = at + 1
                attribute.valueCount = close - at - 1
                at = close + 1
            } else {
                attribute.value = at
                while at < count, base[at] != 0x3E, !TagCursor.isSpace(base[at]) { at += 1 }
                attribute.valueCount = at - attribute.value
            }
        }
        if attributeCount < TagCursor.maximumAttributes {
            room[attributeCount] = attribute
            attributeCount += 1
        } else {
            droppedAttributes = true
        }
        return at
    }

    private func isName(_ element: (start: Int, count: Int), at start: Int) -> Bool {
        for offset in 0..<element.count
        where TagCursor.lowered(base[element.start + offset]) != TagCursor.lowered(base[start + offset]) {
            return false
        }
        return true
    }

    @inline(__always)
    func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < count, let found = memchr(base + start, Int32(byte), count - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inline(__always)
    static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    @inline(__always)
    static func endsName(_ byte: UInt8) -> Bool { byte == 0x3E || byte == 0x2F || isSpace(byte) }

    /// A name of at most eight letters as ``key`` has it; of a longer one the first eight.
    static func key(_ name: StaticString) -> UInt64 {
        var packed: UInt64 = 0
        for index in 0..<min(8, name.utf8CodeUnitCount) {
            packed |= UInt64(name.utf8Start[index]) << UInt64(index * 8)
        }
        return packed
    }
}
