/// A piece of text for a person to look at, with what matters marked: never markup, and on one line.
///
/// The pieces together are the text, with line breaks and other control characters as spaces.
public struct Snippet: Hashable, Sendable {
    /// A run of text.
    public struct Piece: Hashable, Sendable {
        /// The text.
        public var text: String
        /// Whether it is what was looked for.
        public var isMarked: Bool

        /// A run of text.
        public init(text: String, isMarked: Bool) {
            self.text = text
            self.isMarked = isMarked
        }
    }

    /// The runs, in order.
    public var pieces: [Piece]
    /// Whether text was left out before the first piece.
    public var isCutBefore: Bool
    /// Whether text was left out after the last piece.
    public var isCutAfter: Bool

    /// A snippet from its pieces.
    public init(pieces: [Piece], isCutBefore: Bool = false, isCutAfter: Bool = false) {
        self.pieces = pieces
        self.isCutBefore = isCutBefore
        self.isCutAfter = isCutAfter
    }

    /// The text without marks, with an ellipsis where something was left out.
    public var text: String {
        (isCutBefore ? "…" : "") + pieces.map(\.text).joined() + (isCutAfter ? "…" : "")
    }
}

extension Snippet {
    /// Bytes before the first mark.
    private static let lead = 60
    /// Bytes in all, as far as words allow.
    private static let width = 260

    /// The stretch of a text that shows the most different patterns, with all matches in it marked.
    init(of bytes: UnsafeBufferPointer<UInt8>, matching matcher: WordMatcher, isTitle: Bool = false) {
        var matches: [WordMatcher.Match] = []
        matcher.scan(bytes, isTitle: isTitle, limit: 1 << 18) { if matches.count < 2000 { matches.append($0) } }
        var best = 0
        var mostPatterns = 0
        var last = 0
        for first in matches.indices {
            last = max(last, first)
            while last + 1 < matches.count,
                matches[last + 1].range.upperBound - matches[first].range.lowerBound <= Snippet.width - Snippet.lead
            { last += 1 }
            let patterns = Set(matches[first...min(last, first + 50)].map(\.pattern)).count
            if patterns > mostPatterns { (best, mostPatterns) = (first, patterns) }
        }
        let start = matches.isEmpty ? 0 : matches[best].range.lowerBound
        self.init(of: bytes, around: start..<start, marks: matches.map(\.range))
    }

    /// The stretch of a text around a place, with the marks in it.
    init(of bytes: UnsafeBufferPointer<UInt8>, around place: Range<Int>, marks: [Range<Int>]) {
        let first = min(max(0, place.lowerBound), bytes.count)
        let start = Snippet.boundary(in: bytes, near: first - Snippet.lead, notAfter: first)
        let marked = min(bytes.count, max(first, place.upperBound))
        let aim = max(min(bytes.count, start + Snippet.width), marked)
        let end = Snippet.end(in: bytes, near: aim)
        var pieces: [Piece] = []
        var position = start
        for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let from = max(mark.lowerBound, position)
            let to = min(mark.upperBound, end)
            guard from < to else { continue }
            Snippet.append(bytes[position..<from], isMarked: false, to: &pieces)
            Snippet.append(bytes[from..<to], isMarked: true, to: &pieces)
            position = to
        }
        Snippet.append(bytes[position..<max(position, end)], isMarked: false, to: &pieces)
        self.init(pieces: pieces, isCutBefore: start > 0, isCutAfter: end < bytes.count)
    }

    /// The beginning of a word or at least of a character, at or after a position.
    private static func boundary(
        in bytes: UnsafeBufferPointer<UInt8>, near position: Int, notAfter limit: Int
    ) -> Int {
        guard position > 0 else { return 0 }
        var start = position
        while start < limit, !isSpace(bytes[start - 1]) { start += 1 }
        if start == limit, !isSpace(bytes[limit - 1]) { start = position }
        while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        return start
    }

    private static func end(in bytes: UnsafeBufferPointer<UInt8>, near position: Int) -> Int {
        guard position < bytes.count else { return bytes.count }
        var end = position
        while end < bytes.count, end < position + 40, !isSpace(bytes[end]) { end += 1 }
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private static func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isMarked: Bool, to pieces: inout [Piece]) {
        guard !bytes.isEmpty else { return }
        let text = String(decoding: bytes.lazy.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
        pieces.append(Piece(text: text, isMarked: isMarked))
    }
}
