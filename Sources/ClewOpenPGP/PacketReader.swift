/// Cuts a sequence of OpenPGP packets (RFC 9580, section 4.2), front to back, without looking into them.
///
/// Linear and bounded: every packet takes at least one byte, nothing nests, and bodies are ranges, not copies. Packets of
/// partial or indeterminate length are no parts of keys and end the reading.
struct PacketReader {
    struct Packet {
        var tag: UInt8
        /// The whole packet with its header.
        var range: Range<Int>
        /// The body, clipped at the end of the bytes.
        var body: Range<Int>
        /// Whether all of the body is there.
        var isWhole: Bool
    }

    private let bytes: ArraySlice<UInt8>
    private var position: Int
    /// Whether the reading ended because what came was no packet.
    private(set) var isBroken = false

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// The next packet; `nil` at the end, or where there is no packet.
    mutating func next() -> Packet? {
        guard position < bytes.endIndex, !isBroken else { return nil }
        let start = position
        let head = bytes[start]
        guard head & 0x80 != 0, let (count, headCount) = length(head, at: start + 1) else {
            isBroken = true
            return nil
        }
        let tag = head & 0x40 != 0 ? head & 0x3f : head >> 2 & 0x0f
        guard tag != 0 else {
            isBroken = true
            return nil
        }
        let bodyStart = start + 1 + headCount
        let isWhole = count <= bytes.endIndex - bodyStart
        let end = isWhole ? bodyStart + count : bytes.endIndex
        position = end
        return Packet(tag: tag, range: start..<end, body: bodyStart..<end, isWhole: isWhole)
    }

    /// The length of the body and the number of bytes that say it.
    private func length(_ head: UInt8, at start: Int) -> (count: Int, headCount: Int)? {
        if head & 0x40 == 0 {
            let headCount = 1 << Int(head & 3)
            guard headCount < 8, let count = number(start, headCount) else { return nil }
            return (count, headCount)
        }
        guard let first = number(start, 1) else { return nil }
        switch first {
        case 0..<192:
            return (first, 1)
        case 192..<224:
            guard let second = number(start + 1, 1) else { return nil }
            return ((first - 192) << 8 + second + 192, 2)
        case 255:
            guard let count = number(start + 1, 4) else { return nil }
            return (count, 5)
        default:
            return nil
        }
    }

    private func number(_ start: Int, _ count: Int) -> Int? {
        guard start >= bytes.startIndex, count <= bytes.endIndex - start else { return nil }
        return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
