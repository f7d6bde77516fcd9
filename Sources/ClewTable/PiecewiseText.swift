/// A document of UTF-16 made UTF-8 piece by piece, with the way back for as much of it as is still wanted.
///
///     var text = PiecewiseText(.utf16LittleEndian)
///     let bytes = text.append(piece)
///     let place = text.source(of: 0..<4)
///     text.forget(before: 4)
public struct PiecewiseText: Sendable {
    private struct Segment {
        /// The first decoded byte, and the first byte of the source.
        var decoded: Int
        var source: Int
        var text: DecodedText
    }

    private let encoding: CharacterEncoding
    private var segments: [Segment] = []
    /// The first bytes of a character whose others are not here yet.
    private var held: [UInt8] = []
    private var decodedCount = 0
    private var sourceCount = 0

    /// An empty document in an encoding.
    public init(_ encoding: CharacterEncoding) {
        self.encoding = encoding
    }

    /// Takes the next bytes and gives the characters that are whole by now.
    public mutating func append(_ piece: some Collection<UInt8>) -> [UInt8] {
        held.append(contentsOf: piece)
        let rest = cut
        let bytes = Array(held.dropLast(rest))
        held.removeFirst(held.count - rest)
        return decode(bytes)
    }

    /// Says that the document ends here and gives what is left of it.
    public mutating func finish() -> [UInt8] {
        let bytes = held
        held = []
        return decode(bytes)
    }

    /// The source bytes from which a range of decoded bytes came, as ``OffsetMap/source(of:)`` of the whole document.
    public func source(of range: Range<Int>) -> Range<Int> {
        let lower = character(at: range.lowerBound).lowerBound
        guard !range.isEmpty else { return lower..<lower }
        return lower..<max(lower, character(at: range.upperBound - 1).upperBound)
    }

    /// Gives up the way back from what lies before a decoded offset.
    public mutating func forget(before offset: Int) {
        let kept = segments.firstIndex { $0.decoded + $0.text.bytes.count > offset } ?? segments.count
        if kept > 0 { segments.removeFirst(kept) }
    }

    /// How many bytes at the end belong to a character that is not whole.
    private var cut: Int {
        switch encoding.kind {
        case .utf16LittleEndian, .utf16BigEndian:
            let odd = held.count & 1
            guard held.count >= 2 else { return held.count }
            let high = held[held.count - odd - (encoding.kind == .utf16BigEndian ? 2 : 1)]
            return high & 0xFC == 0xD8 ? odd + 2 : odd
        case .utf8, .singleByte, .multiByte: return 0
        }
    }

    private mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
        guard !bytes.isEmpty else { return [] }
        let text = DecodedText(bytes, encoding, isStart: sourceCount == 0)
        segments.append(Segment(decoded: decodedCount, source: sourceCount, text: text))
        decodedCount += text.bytes.count
        sourceCount += bytes.count
        return text.bytes
    }

    /// The source bytes of the character that a decoded byte belongs to.
    private func character(at offset: Int) -> Range<Int> {
        let found = segments.first { $0.decoded + $0.text.bytes.count > offset }
        guard let segment = found, offset >= segment.decoded else { return sourceCount..<sourceCount }
        let local = offset - segment.decoded
        let place = segment.text.offsets.source(of: local..<local + 1)
        return place.lowerBound + segment.source..<place.upperBound + segment.source
    }
}
