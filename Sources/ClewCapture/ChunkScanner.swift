/// Finds the end of a chunked body (RFC 9112, section 7.1) without taking the chunks apart.
package struct ChunkScanner {
    /// Where the body stands.
    package enum State: Hashable {
        /// More must come.
        case open
        /// The last chunk and its trailer are there.
        case whole
        /// A size or a line end is wrong.
        case damaged
    }

    /// Where the body stands.
    package private(set) var state = State.open

    /// The most bytes of a size line with its extensions, and of all trailer fields.
    private static let longestLine = 4096
    private static let longestTrailer = 16384

    private enum Place {
        case size, afterSize, data, afterData, trailer
    }

    private var place = Place.size
    private var size: UInt64 = 0
    private var digits = 0
    private var lineLength = 0
    private var trailerLength = 0
    private var previous: UInt8 = 0

    package init() {}

    /// Looks at the next bytes.
    ///
    /// - Returns: how many of them belong to the body; fewer than all only where it ends or is damaged.
    package mutating func push(_ bytes: UnsafeRawBufferPointer) -> Int {
        var index = 0
        while index < bytes.count, state == .open {
            if place == .data {
                let step = min(size, UInt64(bytes.count - index))
                size -= step
                index += Int(step)
                if size == 0 {
                    place = .afterData
                    lineLength = 0
                }
                continue
            }
            read(bytes[index])
            if state != .damaged { index += 1 }
        }
        return index
    }

    private mutating func read(_ byte: UInt8) {
        switch place {
        case .size: readSize(byte)
        case .afterSize:
            lineLength += 1
            if byte == 0x0A { endSize() } else if lineLength > ChunkScanner.longestLine { state = .damaged }
        case .afterData:
            // CR LF, or LF alone as some servers write it.
            lineLength += 1
            if byte == 0x0A {
                place = .size
                (size, digits, lineLength) = (0, 0, 0)
            } else if byte != 0x0D || lineLength > 1 {
                state = .damaged
            }
        case .trailer:
            trailerLength += 1
            if byte == 0x0A {
                if lineLength == 0 || lineLength == 1 && previous == 0x0D { state = .whole }
                lineLength = 0
            } else {
                lineLength += 1
                if trailerLength > ChunkScanner.longestTrailer { state = .damaged }
            }
            previous = byte
        case .data: break
        }
    }

    private mutating func readSize(_ byte: UInt8) {
        let digit: UInt64
        switch byte {
        case 0x30...0x39: digit = UInt64(byte - 0x30)
        case 0x41...0x46: digit = UInt64(byte - 0x41 + 10)
        case 0x61...0x66: digit = UInt64(byte - 0x61 + 10)
        case 0x0A where digits > 0: return endSize()
        case 0x09 where digits > 0, 0x0D where digits > 0, 0x20 where digits > 0, 0x3B where digits > 0:
            place = .afterSize
            lineLength = digits
            return
        default:
            state = .damaged
            return
        }
        digits += 1
        if digits > 15 { state = .damaged } else { size = size << 4 | digit }
    }

    private mutating func endSize() {
        lineLength = 0
        place = size == 0 ? .trailer : .data
    }
}
