/// Takes the chunked transfer coding off a body (RFC 9112, section 7.1), leniently: extensions and trailers are passed
/// over, LF alone ends a line, and damage keeps what came before.
enum ChunkedBody {
    struct Decoded {
        var bytes: [UInt8] = []
        var finding: HTTPFinding?
        /// Where the coded body ends.
        var end = 0
    }

    static let longestLine = 4096

    static func decode(_ body: UnsafeRawBufferPointer, limit: Int) -> Decoded {
        var result = Decoded()
        result.bytes.reserveCapacity(min(body.count, limit))
        var position = 0
        while true {
            guard let line = sizeLine(body, from: position) else {
                // Nothing that looks like a first chunk: many tools store the body without the coding.
                if position == 0 {
                    return Decoded(bytes: Array(body.prefix(limit)), finding: .notChunked, end: body.count)
                }
                result.finding =
                    body.count - position < 20 && isSizePrefix(body, from: position) ? .clippedBody : .damagedChunk
                result.end = position
                return result
            }
            position = line.next
            if line.size == 0 {
                result.end = skipTrailers(body, from: position)
                return result
            }
            let there = Int(min(UInt64(body.count - position), line.size))
            let room = limit - result.bytes.count
            result.bytes.append(contentsOf: body[position..<position + min(there, room)])
            position += there
            if there > room {
                result.finding = .tooLarge
                result.end = position
                return result
            }
            guard UInt64(there) == line.size, position < body.count else {
                result.finding = .clippedBody
                result.end = position
                return result
            }
            // The line end after the data; missing only when the size was wrong.
            if body[position] == 0x0d { position += 1 }
            guard position < body.count, body[position] == 0x0a else {
                result.finding = position < body.count ? .damagedChunk : .clippedBody
                result.end = position
                return result
            }
            position += 1
        }
    }

    /// The size in the line at `start`, and where the data begin; `nil` when the line is none.
    static func sizeLine(_ body: UnsafeRawBufferPointer, from start: Int) -> (size: UInt64, next: Int)? {
        let end = min(body.count, start + longestLine)
        guard let feed = ByteSearch.first(0x0a, in: body, from: start, to: end) else { return nil }
        var position = start
        while position < feed, body[position] == 0x20 || body[position] == 0x09 { position += 1 }
        var size: UInt64 = 0
        let first = position
        while position < feed, let digit = hexDigit(body[position]) {
            guard position - first < 15 else { return nil }
            size = size << 4 | digit
            position += 1
        }
        guard position > first else { return nil }
        while position < feed, body[position] == 0x20 || body[position] == 0x09 || body[position] == 0x0d {
            position += 1
        }
        guard position == feed || body[position] == 0x3b else { return nil }
        return (size, feed + 1)
    }

    static func isSizePrefix(_ body: UnsafeRawBufferPointer, from start: Int) -> Bool {
        body[start...].allSatisfy { hexDigit($0) != nil || $0 == 0x0d || $0 == 0x20 }
    }

    private static func skipTrailers(_ body: UnsafeRawBufferPointer, from start: Int) -> Int {
        var position = start
        while let line = HeaderParser.nextLine(in: body, from: position) {
            position = line.next
            if line.range.isEmpty { return position }
        }
        return position
    }

    private static func hexDigit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case 0x30...0x39: UInt64(byte - 0x30)
        case 0x41...0x46: UInt64(byte - 0x41 + 10)
        case 0x61...0x66: UInt64(byte - 0x61 + 10)
        default: nil
        }
    }
}
