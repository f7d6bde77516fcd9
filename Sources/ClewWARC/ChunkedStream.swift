/// Takes the chunked transfer coding off a body that comes in pieces, by the rules of ``ChunkedBody``.
struct ChunkedStream {
    private enum State {
        /// In the line with the size of a chunk; what is there of it is held.
        case size(isFirst: Bool)
        case data(left: UInt64)
        /// Behind the data of a chunk, before its line end.
        case lineEnd
        /// Behind the last chunk, or where it could not be read on.
        case ended
        /// The body does not have the coding.
        case plain
    }

    /// What is wrong; `nil` when all is well.
    private(set) var finding: HTTPFinding?
    private var state = State.size(isFirst: true)
    private var line: [UInt8] = []

    /// Takes the next bytes of the body and hands on what is in the chunks; `false` when more bytes are of no use.
    mutating func push(_ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            switch state {
            case .ended: return false
            case .plain: return body(rest) || stop(nil)
            case .data(let left):
                let count = Int(min(left, UInt64(rest.count)))
                guard body(UnsafeRawBufferPointer(rebasing: rest[..<count])) else { return stop(nil) }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
                state = left == UInt64(count) ? .lineEnd : .data(left: left - UInt64(count))
            case .lineEnd:
                if line.isEmpty, rest[0] == 0x0d {
                    line = [0x0d]
                } else if rest[0] == 0x0a {
                    line = []
                    state = .size(isFirst: false)
                } else {
                    return stop(.damagedChunk)
                }
                rest = UnsafeRawBufferPointer(rebasing: rest[1...])
            case .size(let isFirst):
                let feed = ByteSearch.first(0x0a, in: rest, from: 0)
                let count = feed.map { $0 + 1 } ?? rest.count
                let room = ChunkedBody.longestLine + 1 - line.count
                line.append(contentsOf: rest[..<min(count, room)])
                guard feed != nil || line.count > ChunkedBody.longestLine else { return true }
                guard let size = line.withUnsafeBytes({ ChunkedBody.sizeLine($0, from: 0)?.size }) else {
                    guard isFirst else { return stop(.damagedChunk) }
                    // Many tools store the body without the coding.
                    finding = .notChunked
                    state = .plain
                    let start = line
                    line = []
                    guard start.withUnsafeBytes({ body($0) }) else { return stop(nil) }
                    rest = UnsafeRawBufferPointer(rebasing: rest[min(count, room)...])
                    continue
                }
                line = []
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
                state = size == 0 ? .ended : .data(left: size)
            }
        }
        if case .ended = state { return false }
        return true
    }

    /// Says that the body ends here.
    mutating func finish(_ body: (UnsafeRawBufferPointer) -> Bool) {
        switch state {
        case .ended, .plain: break
        case .data, .lineEnd: _ = stop(.clippedBody)
        case .size(isFirst: true):
            finding = line.isEmpty ? nil : .notChunked
            if !line.isEmpty { _ = line.withUnsafeBytes { body($0) } }
            state = .ended
        case .size(isFirst: false):
            let isPrefix = line.count < 20 && line.withUnsafeBytes { ChunkedBody.isSizePrefix($0, from: 0) }
            _ = stop(isPrefix ? .clippedBody : .damagedChunk)
        }
    }

    private mutating func stop(_ finding: HTTPFinding?) -> Bool {
        if let finding { self.finding = finding }
        state = .ended
        return false
    }
}
