/// Access points into a gzip stream: where decoding can begin in the middle.
///
/// A point holds the place in the compressed bytes to the bit, and the 32 KiB of decoded bytes before it, as DEFLATE
/// may refer back to them. Offsets count from the beginning of the stream.
///
///     let index = try GzipIndex(serialized: bytes)
public struct GzipIndex: Hashable, Sendable {
    /// One place where decoding can begin.
    public struct Point: Hashable, Sendable {
        /// Decoded bytes before the point.
        public let decodedOffset: Int64
        /// Compressed bytes before the point; with unused bits the byte that holds them counts as before.
        public let compressedOffset: Int64
        /// How many high bits of the byte before belong to what follows, 0 to 7.
        public let unusedBits: Int
        /// The decoded bytes before the point, at most 32 KiB; `nil` at the beginning of a gzip member.
        public let window: [UInt8]?
    }

    /// The points, in order of both offsets.
    public private(set) var points: [Point] = []

    /// An index without points: decoding begins at the beginning.
    public init() {}

    /// Adds a point behind the others; one that does not lie behind is left out.
    mutating func append(_ point: Point) {
        if let last = points.last,
            point.decodedOffset <= last.decodedOffset || point.compressedOffset <= last.compressedOffset
        {
            return
        }
        points.append(point)
    }

    /// The last point at or before a decoded offset.
    func point(before decodedOffset: Int64) -> Point? {
        var low = 0
        var high = points.count
        while low < high {
            let middle = (low + high) / 2
            if points[middle].decodedOffset <= decodedOffset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : points[low - 1]
    }
}

extension GzipIndex {
    private static let magic = Array("clewgzi1".utf8)

    /// The index as bytes: the word `clewgzi1`, the number of points, and for each point its offsets (8 bytes each),
    /// unused bits, length of the packed window (4 bytes; all ones for none) and the window as one gzip member. Numbers
    /// are little-endian.
    public func serialized() throws(CompressionError) -> [UInt8] {
        let compressor = try GzipCompressor(level: 6)
        var bytes = GzipIndex.magic
        bytes.append(littleEndian: UInt64(points.count))
        for point in points {
            bytes.append(littleEndian: UInt64(bitPattern: point.decodedOffset))
            bytes.append(littleEndian: UInt64(bitPattern: point.compressedOffset))
            bytes.append(UInt8(truncatingIfNeeded: point.unusedBits))
            guard let window = point.window else {
                bytes.append(littleEndian: UInt32.max)
                continue
            }
            var packed: [UInt8] = []
            try window.withUnsafeBufferPointer { (bytes) throws(CompressionError) in
                _ = try compressor.compress(UnsafeRawBufferPointer(bytes), appendingTo: &packed)
            }
            bytes.append(littleEndian: UInt32(packed.count))
            bytes += packed
        }
        return bytes
    }

    /// Reads what ``serialized()`` wrote.
    ///
    /// - Throws: ``CompressionError/badIndex`` for anything else.
    public init(serialized bytes: [UInt8]) throws(CompressionError) {
        var reader = IndexReader(bytes: bytes)
        guard reader.take(GzipIndex.magic.count) == GzipIndex.magic[...], let count: UInt64 = reader.number() else {
            throw .badIndex
        }
        let decompressor = try GzipDecompressor()
        var output = OutputBuffer()
        for _ in 0..<min(count, UInt64(bytes.count)) {
            guard let decoded: UInt64 = reader.number(), let compressed: UInt64 = reader.number(),
                let bits = reader.take(1)?.first, bits < 8, let length: UInt32 = reader.number(),
                decoded <= UInt64(Int64.max), compressed <= UInt64(Int64.max)
            else { throw .badIndex }
            var window: [UInt8]?
            if length != UInt32.max {
                guard let packed = reader.take(Int(length)) else { throw .badIndex }
                try packed.withUnsafeBufferPointer { (bytes) throws(CompressionError) in
                    _ = try decompressor.decompress(UnsafeRawBufferPointer(bytes), limit: 32768, into: &output)
                }
                window = output.withUnsafeBytes { Array($0) }
            }
            let before = points.count
            append(
                Point(
                    decodedOffset: Int64(decoded), compressedOffset: Int64(compressed), unusedBits: Int(bits),
                    window: window))
            guard points.count > before else { throw .badIndex }
        }
        guard UInt64(points.count) == count, reader.isAtEnd else { throw .badIndex }
    }
}

private struct IndexReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, bytes.count - position >= count else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func number<Number: FixedWidthInteger>() -> Number? {
        take(MemoryLayout<Number>.size)?.reversed().reduce(0) { $0 << 8 | Number(truncatingIfNeeded: $1) }
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
        for place in 0..<number.bitWidth / 8 {
            append(UInt8(truncatingIfNeeded: number >> (place * 8)))
        }
    }
}
