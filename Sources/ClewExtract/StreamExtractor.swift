public import ClewCore

/// Finds every indicator in a text that comes in pieces, such as standard input, in bounded memory.
///
/// The result is that of ``Extractor/mentions(in:_:)`` over all pieces together, with offsets into the whole, wherever
/// the pieces end. About `windowSize` bytes and twice the longest value are held at a time.
///
///     var stream = StreamExtractor(extractor)
///     while let piece = read() { stream.append(piece) { print($0.canonical) } }
///     stream.finish { print($0.canonical) }
public struct StreamExtractor: Sendable {
    private let extractor: Extractor
    private let windowSize: Int
    /// The bytes that are held, and the offset of the first of them in the whole.
    private var held: [UInt8] = []
    private var origin = 0
    /// Everything before this place in the held bytes has been visited.
    private var visited = 0
    private var state = Cutter.State()

    /// A stream without a byte yet.
    ///
    /// - Parameter windowSize: How many bytes are looked at together; more is a little faster and takes more memory.
    public init(_ extractor: Extractor, windowSize: Int = 16 << 20) {
        self.extractor = extractor
        self.windowSize = max(windowSize, 4096)
    }

    /// Takes the next bytes and calls `body` with the indicators that no later byte can change.
    public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Mention) -> Void) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let room = max(1, windowSize + Cutter.lookahead + Cutter.lookbehind - held.count)
            held.append(contentsOf: rest.prefix(room))
            rest = rest.dropFirst(room)
            if held.count - visited >= windowSize + Cutter.lookahead { visit(to: held.count - Cutter.lookahead, body) }
        }
    }

    /// Says that there are no more bytes and calls `body` with the remaining indicators.
    public mutating func finish(_ body: (Mention) -> Void) {
        visit(to: held.count, body)
        held = []
        origin = 0
        visited = 0
        state = Cutter.State()
    }

    private mutating func visit(to end: Int, _ body: (Mention) -> Void) {
        let origin = origin
        let visited = visited
        let state = state
        self.state = held.withUnsafeBufferPointer { text in
            guard let start = text.baseAddress, end > visited else { return state }
            var cutter = Cutter(words: extractor.words, text: start, count: text.count, state)
            cutter.cut(from: visited, to: end) { found in
                for mention in found {
                    var mention = mention
                    mention.range = (mention.range.lowerBound + origin)..<(mention.range.upperBound + origin)
                    body(mention)
                }
                found.removeAll(keepingCapacity: true)
            }
            return cutter.state
        }
        self.visited = end
        // What lies behind is kept as far as a visit looks back.
        let done = max(0, min(end, held.count) - Cutter.lookbehind)
        held.removeFirst(done)
        self.origin += done
        self.visited -= done
        self.state.move(by: done)
    }
}
