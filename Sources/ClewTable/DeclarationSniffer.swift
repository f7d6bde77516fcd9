/// Finds what a document declares as its character set, without reading it as a document.
///
/// HTML Standard, 13.2.3.2: only the start counts (four kibibytes here, since saved pages carry comments before), comments
/// do not.
enum DeclarationSniffer {
    private static let reach = 4096

    static func label(in bytes: [UInt8]) -> String? {
        let head = bytes.prefix(reach).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        if head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: 0x3E),
            let found = value(after: "encoding", in: head[..<end])
        {
            return found
        }
        var at = 0
        while let open = head[at...].firstIndex(of: 0x3C) {
            if head[open...].starts(with: "<!--".utf8) {
                guard let close = end(of: "-->", in: head, from: open + 4) else { return nil }
                at = close
                continue
            }
            at = open + 1
            guard head[at...].starts(with: "meta".utf8) else { continue }
            let close = head[at...].firstIndex(of: 0x3E) ?? head.count
            if let found = value(after: "charset", in: head[at..<close]) { return found }
            at = close
        }
        return nil
    }

    private static func end(of word: String, in bytes: [UInt8], from start: Int) -> Int? {
        let word = Array(word.utf8)
        guard start < bytes.count else { return nil }
        var at = start
        while let found = bytes[at...].firstIndex(of: word[0]) {
            if bytes[found...].starts(with: word) { return found + word.count }
            at = found + 1
        }
        return nil
    }

    // The value in `word = "value"` or `word=value`.
    private static func value(after word: String, in bytes: ArraySlice<UInt8>) -> String? {
        let word = Array(word.utf8)
        var at = bytes.startIndex
        while let found = bytes[at...].firstIndex(of: word[0]) {
            at = found + 1
            guard bytes[found...].starts(with: word) else { continue }
            var rest = bytes[(found + word.count)...].drop { $0 <= 0x20 }
            guard rest.first == 0x3D else { continue }
            rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
            let label = rest.prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F }
            if !label.isEmpty { return String(decoding: label.prefix(40), as: UTF8.self) }
        }
        return nil
    }
}
