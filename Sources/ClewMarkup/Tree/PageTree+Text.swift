#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension PageTree {
    /// The string-value of a node (XPath 1.0, 5): of an element or the document all text inside of it, scripts included; of
    /// a text, comment or attribute its own.
    ///
    /// Character references are decoded. As in browsers NUL is left out of texts, and U+FFFD where it stands elsewhere. The
    /// rest is as the page has it, white space, carriage returns and no-break spaces included.
    public func stringValue(of node: PageNode) -> String {
        if let attribute = attributeRecord(node) {
            let value = Int(attribute.value)..<Int(attribute.value) + Int(attribute.valueCount)
            return string(of: value, .value)
        }
        let record = record(node)
        if record.isText, record.name != Record.partedText {
            return string(of: Int(record.start)..<Int(record.end), Form(record))
        }
        if record.name == Record.comment {
            return string(of: Int(record.first)..<Int(record.second), .literal)
        }
        var bytes: [UInt8] = []
        source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            for index in max(0, min(node.index, records.count - 1))..<Int(record.after) {
                eachPiece(of: records[index], base) { from, to in
                    PageTree.append(base, from, to, Form(records[index]), to: &bytes)
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where the text of a node stands: from the first to the last byte of it that is no white space, half-open.
    ///
    /// Of an attribute its value as a whole. What scripts and styles hold is passed over unless they are what is asked for.
    /// White space written as a reference and the no-break space count as white space. Where there is no text the range is
    /// empty and stands at the start of the node.
    public func textSource(of node: PageNode) -> Range<Int> {
        if node.isAttribute { return source(of: node) }
        let record = record(node)
        var found: Range<Int>?
        source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            if record.name == Record.comment {
                found = PageTree.words(base, Int(record.first), Int(record.second), .literal)
                return
            }
            var index = min(node.index, records.count - 1)
            let first = index
            while index < Int(record.after) {
                let current = records[index]
                if index > first, current.name == PageTree.script || current.name == PageTree.style {
                    index = Int(current.after)
                    continue
                }
                eachPiece(of: current, base) { from, to in
                    guard let words = PageTree.words(base, from, to, Form(current)) else { return }
                    found = (found?.lowerBound ?? words.lowerBound)..<words.upperBound
                }
                index += 1
            }
        }
        let start = Int(record.start)
        return found ?? start..<start
    }

    static let script = ElementNames.standard.find("script") ?? 0
    static let style = ElementNames.standard.find("style") ?? 0

    /// How the bytes of a text are read.
    enum Form {
        /// With references, without NUL.
        case text
        /// As ``text``, but by the rules of attributes.
        case value
        /// Without references.
        case literal

        init(_ record: Record) { self = record.name == Record.literalText ? .literal : .text }
    }

    /// Calls with the bytes of each part of a text that no tag parts; does nothing for other nodes.
    @inline(__always)
    func eachPiece(of record: Record, _ base: UnsafePointer<UInt8>, _ body: (Int, Int) -> Void) {
        guard record.isText else { return }
        if record.name != Record.partedText {
            body(Int(record.start), Int(record.end))
            return
        }
        var cursor = TagCursor(base, count: Int(record.end))
        cursor.position = Int(record.start)
        while true {
            switch cursor.next() {
            case .text(let from, let to): body(from, to)
            case .end: return
            default: break
            }
        }
    }

    private func string(of range: Range<Int>, _ form: Form) -> String {
        source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return "" }
            if PageTree.isPlain(base, range.lowerBound, range.upperBound, form) {
                return String(decoding: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
            }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(range.count)
            PageTree.append(base, range.lowerBound, range.upperBound, form, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Whether a text is its own source.
    static func isPlain(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int, _ form: Form) -> Bool {
        memchr(base + from, 0, to - from) == nil && (form == .literal || memchr(base + from, 0x26, to - from) == nil)
    }

    private static func append(
        _ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int, _ form: Form, to bytes: inout [UInt8]
    ) {
        var from = from
        if from < to, base[from] & 0xC0 == 0x80 {
            // The tail of a character without its head must not complete what stands before a tag.
            append(scalar: 0xFFFD, to: &bytes)
            from += 1
        }
        if isPlain(base, from, to, form) {
            bytes.append(contentsOf: UnsafeBufferPointer(start: base + from, count: to - from))
            return
        }
        var at = from
        while at < to {
            let byte = base[at]
            if byte == 0x26, form != .literal,
                let reference = CharacterReference.read(base, at: at, end: to, inAttribute: form == .value)
            {
                append(scalar: reference.first, to: &bytes)
                if reference.second != 0 { append(scalar: reference.second, to: &bytes) }
                at += reference.count
                continue
            }
            if byte != 0 {
                bytes.append(byte)
            } else if form != .text {
                append(scalar: 0xFFFD, to: &bytes)
            }
            at += 1
        }
    }

    private static func append(scalar: UInt32, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    // From the first to the last byte that is no white space.
    private static func words(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int, _ form: Form) -> Range<Int>? {
        var first: Int?
        var end = from
        var at = from
        while at < to {
            var count = 1
            var isBlank = base[at] == 0 || TagCursor.isSpace(base[at])
            if base[at] == 0xC2, at + 1 < to, base[at + 1] == 0xA0 {
                (count, isBlank) = (2, true)
            } else if base[at] == 0x26, form != .literal,
                let reference = CharacterReference.read(base, at: at, end: to, inAttribute: false)
            {
                count = reference.count
                isBlank =
                    reference.first == 0xA0 || reference.first <= 0x20 && TagCursor.isSpace(UInt8(reference.first))
            }
            if !isBlank {
                if first == nil { first = at }
                end = at + count
            }
            at += count
        }
        return first.map { $0..<end }
    }
}
