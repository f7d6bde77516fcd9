internal import ClewCompression
internal import ClewCore

/// The access points of the gzip streams of one imported file, each behind its place, its length and its checksum.
///
/// Big-endian: where the stream begins (8), length (8), checksum over both and the bytes (4), the bytes of a
/// `GzipIndex`. The file is derived: without it reading is slower and gives the same.
enum PointsFile {
    private static let headCount = 20

    private struct Part {
        var stream: Int
        var bytes: [UInt8]
        var isRight: Bool
    }

    /// Adds the points of a stream behind the others.
    static func append(_ index: GzipIndex, stream: Int, to path: String) throws(VaultFault) {
        let bytes: [UInt8]
        do throws(CompressionError) {
            bytes = try index.serialized()
        } catch {
            throw .log(.unavailable, error.description)
        }
        let place = UInt64(stream).bigEndianBytes + UInt64(bytes.count).bigEndianBytes
        let sum = (place + bytes).withUnsafeBytes { checksum($0) }
        try onDisk { () throws(DiskFault) in
            let file = try DiskFile(path, .writing)
            try file.write(place + sum.bigEndianBytes + bytes, at: try file.size)
            try file.sync()
        }
    }

    /// The points of a stream; `nil` when the file has none for it, or damaged ones.
    static func read(_ path: String, stream: Int) throws(DiskFault) -> GzipIndex? {
        guard Disk.exists(path) else { return nil }
        var found: GzipIndex?
        _ = try walk(path) { part in
            // A damaged index is none.
            if part.stream == stream, part.isRight { found = try? GzipIndex(serialized: part.bytes) }
        }
        return found
    }

    /// Whether every part of the file has its checksum and nothing is left over.
    static func isWhole(_ path: String) throws(DiskFault) -> Bool {
        var isRight = true
        let isEven = try walk(path) { part in isRight = isRight && part.isRight }
        return isRight && isEven
    }

    /// Goes through the parts; whether the file ends with one.
    private static func walk(_ path: String, _ body: (Part) -> Void) throws(DiskFault) -> Bool {
        let file = try DiskFile(path, .reading)
        let size = try file.size
        var position = 0
        while position + headCount <= size {
            let head = try file.bytes(at: position, count: headCount)
            let count = Int(clamping: head.dropFirst(8).prefix(8).bigEndianWord)
            guard head.count == headCount, count <= size - position - headCount else { return false }
            let bytes = try file.bytes(at: position + headCount, count: count)
            let sum = (head.prefix(16) + bytes).withUnsafeBytes { checksum($0) }
            body(
                Part(
                    stream: Int(clamping: head.prefix(8).bigEndianWord), bytes: bytes,
                    isRight: UInt64(sum) == head.suffix(4).bigEndianWord))
            position += headCount + count
        }
        return position == size
    }
}
