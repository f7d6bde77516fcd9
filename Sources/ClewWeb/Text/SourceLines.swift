package import ClewServer

/// The bytes of a payload as text: lines with the offset of their first byte.
///
/// UTF-8 is shown as text, made harmless; every byte that is none is shown as its number, such as `\x9b`. Line feeds
/// end a line, and so do 160 bytes without one.
package struct SourceLines: Sendable {
    /// The longest line in bytes.
    package static let width = 160

    /// The rows of the table: offset and bytes.
    package let markup: Markup

    /// Shows bytes.
    ///
    /// - Parameters:
    ///   - bytes: the bytes.
    ///   - offset: the place of the first one in the payload.
    ///   - marked: the places in the payload that are marked.
    package init(_ bytes: [UInt8], at offset: Int, marked: Range<Int>? = nil) {
        var markup = Markup()
        var start = 0
        var isAnchored = false
        while start < bytes.count {
            let end = SourceLines.end(of: start, in: bytes)
            let line = SourceLines.line(bytes, start..<end, offset: offset, marked: marked, isAnchored: &isAnchored)
            markup += "<tr><th scope=\"row\">\(offset + start)</th><td>\(line)</td></tr>\n"
            start = end
        }
        self.markup = markup
    }

    /// Where the line that starts at a byte ends: after its line feed, or between characters when it is too long.
    private static func end(of start: Int, in bytes: [UInt8]) -> Int {
        let limit = min(bytes.count, start + width)
        if let feed = bytes[start..<limit].firstIndex(of: 0x0A) { return feed + 1 }
        guard limit < bytes.count else { return limit }
        var end = limit
        while end > limit - 4, end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes[end] & 0xC0 == 0x80 ? limit : end
    }

    private static func line(
        _ bytes: [UInt8], _ range: Range<Int>, offset: Int, marked: Range<Int>?, isAnchored: inout Bool
    ) -> Markup {
        var range = range
        // The end of a line is seen by the line ending; only a stray control character is worth showing.
        if bytes[range.upperBound - 1] == 0x0A {
            range = range.lowerBound..<range.upperBound - 1
            if range.last.map({ bytes[$0] == 0x0D }) == true { range = range.lowerBound..<range.upperBound - 1 }
        }
        guard let marked, !marked.isEmpty else { return plain(bytes, range) }
        let local = (marked.lowerBound - offset)..<(marked.upperBound - offset)
        let inside = local.clamped(to: range)
        guard !inside.isEmpty else { return plain(bytes, range) }
        let before = plain(bytes, range.lowerBound..<inside.lowerBound)
        let after = plain(bytes, inside.upperBound..<range.upperBound)
        let anchor: Markup = isAnchored ? "<mark>" : "<mark id=\"here\">"
        isAnchored = true
        return "\(before)\(anchor)\(plain(bytes, inside))</mark>\(after)"
    }

    /// Text where it is UTF-8, numbers where it is not.
    private static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> Markup {
        var markup = Markup()
        var position = range.lowerBound
        var run = position
        func flush(_ end: Int) {
            if run < end { markup += Markup(text: String(decoding: bytes[run..<end], as: UTF8.self)) }
        }
        while position < range.upperBound {
            let length = characterLength(bytes, at: position, limit: range.upperBound)
            if length == 0 {
                flush(position)
                let byte = bytes[position]
                let digits = String(byte, radix: 16)
                markup += "<span class=\"odd\">\\x\(byte < 16 ? "0" + digits : digits)</span>"
                position += 1
                run = position
            } else {
                position += length
            }
        }
        flush(position)
        return markup
    }

    /// The length of the UTF-8 character at a place (Unicode Standard, table 3-7); 0 for a byte that starts none and
    /// for a control character.
    private static func characterLength(_ bytes: [UInt8], at index: Int, limit: Int) -> Int {
        let first = bytes[index]
        func follows(_ distance: Int, _ allowed: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + distance < limit && allowed.contains(bytes[index + distance])
        }
        switch first {
        case 0x09, 0x20...0x7E: return 1
        case 0xC2...0xDF: return follows(1) ? 2 : 0
        case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
        case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
        case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
        case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
        case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
        case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
        default: return 0
        }
    }
}
