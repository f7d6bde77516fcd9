package import ClewCore

/// What stands in the place of an erased record: bytes of exactly its length that say under which decision it went.
///
/// They follow from the erasure's log entry alone, so `verify` checks every byte of them as well. A record that is long
/// enough becomes a `metadata` record, in a gzip member of stored blocks (RFC 1951, section 3.2.4) where the file is
/// compressed, so any WARC tool reads on; a shorter one becomes an empty gzip member (RFC 1952) with a comment, or line
/// ends in a plain file.
package struct Tombstone {
    var leaf: Int
    var kind: EvidenceExtent.Kind
    var file: VaultFile
    var offset: Int
    var length: Int
    var decision: Int
    var time: Timestamp
    /// Whether the bytes stand in a file of plain records.
    var isPlain: Bool

    package init(
        leaf: Int, kind: EvidenceExtent.Kind, file: VaultFile, offset: Int, length: Int, decision: Int, time: Timestamp,
        isPlain: Bool
    ) {
        self.leaf = leaf
        self.kind = kind
        self.file = file
        self.offset = offset
        self.length = length
        self.decision = decision
        self.time = time
        self.isPlain = isPlain
    }

    /// Bytes in three parts, so that the place of a giant record is filled without holding it in memory.
    package struct Bytes: Hashable {
        var head: [UInt8] = []
        var fill: UInt8 = 0
        var fillCount = 0
        var tail: [UInt8] = []

        /// The number of bytes.
        var count: Int { head.count + fillCount + tail.count }

        /// All in one.
        package var joined: [UInt8] { head + repeatElement(fill, count: fillCount) + tail }
    }

    /// The bytes that stand in the place of the record.
    package var bytes: Bytes {
        guard kind.isRecord else { return Bytes(fill: isPlain ? 0x0A : 0, fillCount: length) }
        if isPlain { return record(length) ?? Bytes(fill: 0x0A, fillCount: length) }
        guard length <= Tombstone.storedLimit, let member = member() else { return emptyMember() }
        return Bytes(head: member)
    }

    /// A longer record becomes an empty member with a long comment.
    private static let storedLimit = 1 << 20

    /// A whole WARC record of exactly that length; `nil` when it is too short for one.
    private func record(_ length: Int) -> Bytes? {
        let note = Array("clew-erased-leaf: \(leaf)\r\nclew-erased-under-decision: \(decision)\r\n".utf8)
        for (head, note) in [(head(type: "Content-Type: application/warc-fields\r\n"), note), (head(type: ""), [])] {
            // One blank more or less in front of the number meets the lengths at which it gains a digit.
            for blank in [" ", "  "] {
                let label = Array("Content-Length:\(blank)".utf8)
                for digits in 1...12 {
                    let block = length - head.count - label.count - digits - 8
                    guard block >= note.count, String(block).utf8.count == digits else { continue }
                    var bytes = head + label
                    bytes.append(String(block) + "\r\n\r\n")
                    bytes += note
                    return Bytes(
                        head: bytes, fill: UInt8(ascii: " "), fillCount: block - note.count,
                        tail: Array("\r\n\r\n".utf8))
                }
            }
        }
        return nil
    }

    private func head(type: String) -> [UInt8] {
        let id = RecordID.derived(from: [Array("clew tombstone".utf8), Array(file.name.utf8), offset.bigEndianBytes])
        let text =
            "WARC/1.1\r\nWARC-Type: metadata\r\nWARC-Record-ID: <urn:uuid:\(id)>\r\nWARC-Date: \(time)\r\n\(type)"
        return Array(text.utf8)
    }

    private static let blockLimit = 65535

    private func member() -> [UInt8]? {
        // The longest content whose member is not longer than the room.
        var content = max(0, length - 23)
        while content > 0, size(ofMember: content) > length { content -= 1 }
        guard content > 0, let record = record(content)?.joined else { return nil }
        var bytes = Tombstone.gzipHead
        let comment = length - size(ofMember: content)
        if comment > 0 {
            bytes[3] = Tombstone.hasComment
            bytes += repeatElement(UInt8(ascii: " "), count: comment - 1)
            bytes.append(0)
        }
        bytes.reserveCapacity(length)
        var start = 0
        while start < record.count {
            let count = min(Tombstone.blockLimit, record.count - start)
            bytes.append(start + count == record.count ? 1 : 0)
            for number in [count, ~count & 0xFFFF] {
                bytes.append(UInt8(truncatingIfNeeded: number))
                bytes.append(UInt8(truncatingIfNeeded: number >> 8))
            }
            bytes += record[start..<start + count]
            start += count
        }
        appendTrailer(of: record, to: &bytes)
        return bytes
    }

    private func size(ofMember content: Int) -> Int {
        18 + content + 5 * ((content + Tombstone.blockLimit - 1) / Tombstone.blockLimit)
    }

    private func emptyMember() -> Bytes {
        guard length >= 20 else { return Bytes(fillCount: length) }
        var bytes = Bytes(head: Tombstone.gzipHead, fill: UInt8(ascii: " "))
        if length > 20 {
            bytes.head[3] = Tombstone.hasComment
            bytes.fillCount = length - 21
            bytes.tail = [0]
        }
        bytes.tail += [3, 0]
        appendTrailer(of: [], to: &bytes.tail)
        return bytes
    }

    /// What stands in the place of a gzip stream that was unfolded.
    static func emptyStream(length: Int) -> Bytes {
        Tombstone(
            leaf: 0, kind: .record, file: VaultFile(.imported, 1), offset: 0, length: length, decision: 0,
            time: Timestamp(milliseconds: 0), isPlain: false
        ).emptyMember()
    }

    private static let gzipHead: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    private static let hasComment: UInt8 = 0x10

    private func appendTrailer(of content: [UInt8], to bytes: inout [UInt8]) {
        for number in [crc32(content), UInt32(truncatingIfNeeded: content.count)] {
            bytes += number.littleEndian.bytesInMemory
        }
    }
}

extension Tombstone {
    func write(to file: DiskFile, at offset: Int) throws(DiskFault) { try bytes.write(to: file, at: offset) }
}

extension Tombstone.Bytes {
    /// The bytes in pieces of at most a mebibyte, each with its place.
    private func forEachPiece<Failure: Error>(
        _ body: (_ place: Int, [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try body(0, head)
        var done = 0
        while done < fillCount {
            let count = min(1 << 20, fillCount - done)
            try body(head.count + done, [UInt8](repeating: fill, count: count))
            done += count
        }
        try body(head.count + fillCount, tail)
    }

    func write(to file: DiskFile, at offset: Int) throws(DiskFault) {
        try forEachPiece { (place, bytes) throws(DiskFault) in try file.write(bytes, at: offset + place) }
    }

    /// Whether exactly these bytes stand at a place of a file.
    func stands(in file: DiskFile, at offset: Int) throws(DiskFault) -> Bool {
        var isSame = true
        try forEachPiece { (place, bytes) throws(DiskFault) in
            if isSame, try file.bytes(at: offset + place, count: bytes.count) != bytes { isSame = false }
        }
        return isSame
    }
}

extension UInt32 {
    fileprivate var bytesInMemory: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }
}

/// The checksum of gzip (RFC 1952, section 8).
private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = crcTable[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return ~sum
}

private let crcTable: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
}
