/// Tells whether bytes are a page of HTML, by looking at the first four kibibytes.
public enum PageSniffer {
    /// Whether the bytes look like HTML: they start as a page does, or hold several of its commonest tags.
    ///
    /// Reads ASCII, so it works for UTF-8 and for the single-byte character sets, not for UTF-16: decode first.
    public static func looksLikeHTML(_ bytes: some Collection<UInt8>) -> Bool {
        let head = Array(bytes.prefix(4096))
        return head.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            var start = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            while start < buffer.count, TagCursor.isSpace(base[start]) { start += 1 }
            var cursor = TagCursor(base + start, count: buffer.count - start)
            return looksLikeHTML(&cursor)
        }
    }

    private static func looksLikeHTML(_ cursor: inout TagCursor) -> Bool {
        let strong = ["html", "head", "body", "!doctype"]
        let common: Set<String> = [
            "a", "b", "blockquote", "br", "center", "div", "font", "form", "h1", "h2", "h3", "hr", "i", "img", "input",
            "li", "link", "meta", "p", "pre", "script", "span", "strong", "style", "table", "td", "title", "tr", "ul",
        ]
        var met = 0
        while true {
            switch cursor.next() {
            case .startTag, .damaged:
                let name = String(
                    decoding: UnsafeBufferPointer(start: cursor.base + cursor.name, count: min(16, cursor.nameCount)),
                    as: UTF8.self
                ).lowercased()
                if strong.contains(name) { return true }
                if common.contains(name) { met += 1 }
                if met >= 3 { return true }
            case .declaration:
                let rest = UnsafeBufferPointer(
                    start: cursor.base + cursor.tokenStart, count: cursor.position - cursor.tokenStart)
                return String(decoding: rest.prefix(64), as: UTF8.self).lowercased().contains("html")
            case .end: return met >= 2
            default: break
            }
        }
    }
}
