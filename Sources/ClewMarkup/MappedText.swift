/// Text that was made from other bytes, with a map from every byte of the text back to the bytes it was made from.
///
/// The map is a list of pieces. A *verbatim* piece is a run of source bytes that stands in the text as it is; a
/// *replaced* piece is text that stands for something else: one space for a run of white space and tags, `&` for
/// `&amp;`, a line feed for the start of a block. What left no trace in the text (an inline tag) lies between two pieces.
///
///     let page = ReaderText(html: Array("<p>5&nbsp;g <b>MD</b>MA".utf8))
///     String(decoding: page.text.bytes, as: UTF8.self)  // "5 g MDMA"
///     page.text.source(of: 4..<8)  // 15..<23, the bytes "MD</b>MA"
public struct MappedText: Sendable {
    /// The text, as UTF-8 where the source was UTF-8.
    public let bytes: [UInt8]
    let pieces: [Piece]

    /// A part of a text and where it comes from.
    public struct Run: Hashable, Sendable {
        /// The bytes of the text, half-open.
        public let text: Range<Int>
        /// The bytes of the source, half-open.
        public let source: Range<Int>
        /// Whether the bytes of the text are those of the source.
        public let isVerbatim: Bool
    }

    /// Where a piece starts in the text and in the source, and how much of the source it stands for.
    ///
    /// Where it ends in the text is where the next piece starts. Twelve bytes, since a page of 20 kB has hundreds.
    struct Piece {
        var text: UInt32
        var source: UInt32
        /// The number of source bytes, doubled, plus one for a replaced piece.
        var count: UInt32

        var isVerbatim: Bool { count & 1 == 0 }
        var sourceCount: Int { Int(count >> 1) }
    }

    init(bytes: [UInt8], pieces: [Piece]) {
        self.bytes = bytes
        self.pieces = pieces
    }

    /// Text that is its own source.
    init(identity bytes: [UInt8]) {
        self.bytes = bytes
        pieces = bytes.isEmpty ? [] : [Piece(text: 0, source: 0, count: UInt32(clamping: bytes.count) << 1)]
    }

    /// The number of bytes of the text.
    public var count: Int { bytes.count }

    /// The pieces of the map in the order of the text; together they cover it without a gap.
    public var runs: [Run] {
        pieces.indices.map { index in
            let piece = pieces[index]
            return Run(
                text: Int(piece.text)..<textEnd(of: index),
                source: Int(piece.source)..<Int(piece.source) + piece.sourceCount, isVerbatim: piece.isVerbatim)
        }
    }

    /// The bytes of the source from which a range of the text was made: the smallest range that holds them all, tags
    /// between them included.
    ///
    /// A range that cuts a replaced piece gets the whole source of that piece. What lies outside the text is cut off; an
    /// empty range gives an empty range at the place where it would stand.
    public func source(of range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<bytes.count)
        guard !pieces.isEmpty else { return 0..<0 }
        guard !range.isEmpty else {
            guard range.lowerBound > 0 else { return Int(pieces[0].source)..<Int(pieces[0].source) }
            let end = source(of: range.lowerBound - 1..<range.lowerBound).upperBound
            return end..<end
        }
        let firstIndex = index(at: range.lowerBound)
        let first = pieces[firstIndex]
        let lower = first.isVerbatim ? Int(first.source) + range.lowerBound - Int(first.text) : Int(first.source)
        let lastIndex = textEnd(of: firstIndex) >= range.upperBound ? firstIndex : index(at: range.upperBound - 1)
        let last = pieces[lastIndex]
        let upper =
            last.isVerbatim
            ? Int(last.source) + range.upperBound - Int(last.text) : Int(last.source) + last.sourceCount
        return lower..<max(lower, upper)
    }

    /// Whether the bytes of the range stand in the source as they are, in one run.
    public func isVerbatim(_ range: Range<Int>) -> Bool {
        let range = range.clamped(to: 0..<bytes.count)
        guard !range.isEmpty, !pieces.isEmpty else { return true }
        let found = index(at: range.lowerBound)
        return pieces[found].isVerbatim && textEnd(of: found) >= range.upperBound
    }

    private func textEnd(of index: Int) -> Int {
        index + 1 < pieces.count ? Int(pieces[index + 1].text) : bytes.count
    }

    /// The piece that holds a byte of the text: the last one that starts at or before it.
    private func index(at offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(pieces[middle].text) <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
