/// What a page says about where it came from; none of it is proof, and a page may lie.
public struct AddressHint: Hashable, Sendable {
    /// Who says it.
    public enum Origin: String, Sendable, Hashable, CaseIterable {
        /// `<base href>`.
        case base
        /// `<link rel="canonical">`.
        case canonical
        /// `<meta property="og:url">`.
        case openGraph
        /// The comment `saved from url=(0022)…` of browsers, or that of SingleFile.
        case saved
        /// The comment `Mirrored from …` of HTTrack.
        case mirrored
    }

    /// Who says it.
    public let origin: Origin
    /// The address as written, with character references decoded; at most 2,048 bytes.
    public let address: String
    /// When the page was saved, as the tool wrote it; `nil` where it did not.
    public let savedAt: String?
    /// The bytes of the page that hold the address or the comment, half-open.
    public let source: Range<Int>
}

extension AddressHint {
    /// What a comment left by a tool that saved the page tells.
    ///
    /// - Parameter source: the place of the comment in the page.
    init?(comment: UnsafeBufferPointer<UInt8>, source: Range<Int>) {
        // The tools write their comment in less; a comment that long is the page's own.
        guard comment.count > 16, comment.count < 4096 else { return nil }
        let words = String(decoding: comment, as: UTF8.self)
        if let found = words.range(after: "saved from url=("), let close = words[found...].firstIndex(of: ")") {
            // Browsers write the length of the address in brackets before it.
            self.init(.saved, words[words.index(after: close)...].firstWord, nil, source)
        } else if words.contains("SingleFile"), let found = words.range(after: "url:") {
            let date = words.range(after: "saved date:").map { words[$0...].firstLine }
            self.init(.saved, words[found...].firstWord, date, source)
        } else if let found = words.range(after: "Mirrored from "), let by = words.range(after: " by HTTrack") {
            let date = words[by...].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).dropFirst()
                .first
            // HTTrack writes the address without its scheme.
            let address = words[found...].firstWord
            self.init(
                .mirrored, address.isEmpty || address.contains("://") ? address : "http://" + address,
                date.map { $0.firstLine }, source)
        } else {
            return nil
        }
    }

    init?(_ origin: Origin, _ address: String, _ savedAt: String?, _ source: Range<Int>) {
        guard !address.isEmpty else { return nil }
        self.origin = origin
        self.address = address.utf8.count <= 2048 ? address : String(decoding: address.utf8.prefix(2048), as: UTF8.self)
        self.savedAt = savedAt.flatMap { $0.isEmpty ? nil : $0 }
        self.source = source
    }
}

extension String {
    /// The index behind the first place where a word stands, in time linear in both.
    fileprivate func range(after word: String) -> String.Index? {
        let bytes = utf8
        let wanted = Array(word.utf8)
        guard let first = wanted.first else { return nil }
        var at = bytes.startIndex
        while let found = bytes[at...].firstIndex(of: first) {
            if bytes[found...].starts(with: wanted) { return bytes.index(found, offsetBy: wanted.count) }
            at = bytes.index(after: found)
        }
        return nil
    }
}

extension Substring {
    fileprivate var firstWord: String {
        let rest = drop { $0.isWhitespace }
        return String(rest.prefix { !$0.isWhitespace })
    }

    fileprivate var firstLine: String {
        let rest = drop { $0.isWhitespace }
        var line = rest.prefix { !$0.isNewline }
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line)
    }
}
