/// The little of style sheets that decides whether an element shows.
enum InlineStyle {
    /// Whether the value of a `style` attribute says `display: none` or `visibility: hidden`.
    static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        while at < style.count {
            let end = style[at...].firstIndex(of: 0x3B) ?? style.count
            if let colon = style[at..<end].firstIndex(of: 0x3A) {
                if isWord("display", style, at, colon), startsWith("none", style, colon + 1, end) { return true }
                if isWord("visibility", style, at, colon), startsWith("hidden", style, colon + 1, end) { return true }
            }
            at = end + 1
        }
        return false
    }

    private static func isWord(
        _ word: StaticString, _ style: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int
    ) -> Bool {
        var to = to
        while to > from, TagCursor.isSpace(style[to - 1]) { to -= 1 }
        var from = from
        while from < to, TagCursor.isSpace(style[from]) { from += 1 }
        return to - from == word.utf8CodeUnitCount && startsWith(word, style, from, to)
    }

    private static func startsWith(
        _ word: StaticString, _ style: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int
    ) -> Bool {
        var from = from
        while from < to, TagCursor.isSpace(style[from]) { from += 1 }
        guard to - from >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where TagCursor.lowered(style[from + index]) != word.utf8Start[index] {
            return false
        }
        return true
    }
}

/// Addresses that carry their data in themselves.
enum DataAddress {
    /// The end of the head of a `data:` address in base64 (behind its comma); `nil` for any other address.
    static func head(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Int? {
        let scheme: StaticString = "data:"
        guard to - from > 5 else { return nil }
        for index in 0..<5 where TagCursor.lowered(base[from + index]) != scheme.utf8Start[index] { return nil }
        var at = from + 5
        let limit = min(to, from + 256)
        while at < limit, base[at] != 0x2C { at += 1 }
        guard at < limit, at - from > 12, base[at - 1] == 0x34, base[at - 2] == 0x36 else { return nil }
        return at + 1
    }
}
