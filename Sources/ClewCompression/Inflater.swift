internal import CZlib

/// Unpacks DEFLATE data (RFC 1951) piece by piece with zlib. One object serves one task at a time.
///
///     let inflater = try Inflater(.gzip)
///     let step = inflater.step(input, into: room)
public final class Inflater {
    /// What is round the DEFLATE data.
    public enum Format: Sendable {
        /// RFC 1952: header, CRC-32 and length are checked.
        case gzip
        /// RFC 1950: header and Adler-32 are checked.
        case zlib
        /// Nothing.
        case raw

        fileprivate var windowBits: Int32 {
            switch self {
            case .gzip: 31
            case .zlib: 15
            case .raw: -15
            }
        }
    }

    /// How a step ended.
    public enum Outcome: Hashable, Sendable {
        /// More input or more room is needed.
        case goesOn
        /// The end of the member was reached and its checksum agreed.
        case ended
        /// The format was broken; what came out before stands in the room.
        case damaged
    }

    /// What one step did.
    public struct Step: Hashable, Sendable {
        /// Bytes taken from the input.
        public let consumed: Int
        /// Bytes put into the room.
        public let produced: Int
        /// How it ended.
        public let outcome: Outcome
        /// Where stopping at blocks was asked: the number of bits of the last input byte not yet used, at the end of a
        /// block that is not the last one; `nil` elsewhere.
        public let unusedBits: Int?
    }

    private let stream: UnsafeMutablePointer<z_stream>

    /// An inflater for one format.
    public init(_ format: Format) throws(CompressionError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = inflateInit2_(stream, format.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            stream.deinitialize(count: 1)
            stream.deallocate()
            throw .outOfMemory
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Begins anew in the same format.
    public func reset() {
        inflateReset(stream)
    }

    /// Begins anew in another format.
    public func reset(_ format: Format) {
        inflateReset2(stream, format.windowBits)
    }

    /// Takes from `input` and fills `room` as far as either goes (no more than 1 GiB of each at a time).
    ///
    /// - Parameter stopsAtBlocks: whether to stop at the end of each DEFLATE block, for access points.
    public func step(
        _ input: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer, stopsAtBlocks: Bool = false
    ) -> Step {
        let most = 1 << 30
        let inputCount = min(input.count, most)
        let roomCount = min(room.count, most)
        var nothing: UInt8 = 0
        return withUnsafeMutablePointer(to: &nothing) { empty in
            stream.pointee.next_in = UnsafeMutablePointer(
                mutating: input.bindMemory(to: UInt8.self).baseAddress ?? UnsafePointer(empty))
            stream.pointee.avail_in = UInt32(inputCount)
            stream.pointee.next_out = room.bindMemory(to: UInt8.self).baseAddress ?? empty
            stream.pointee.avail_out = UInt32(roomCount)
            let status = inflate(stream, stopsAtBlocks ? Z_BLOCK : Z_NO_FLUSH)
            let consumed = inputCount - Int(stream.pointee.avail_in)
            let produced = roomCount - Int(stream.pointee.avail_out)
            let kind = stream.pointee.data_type
            let atBlock = stopsAtBlocks && kind & 128 != 0 && kind & 64 == 0
            let outcome: Outcome =
                switch status {
                case Z_OK, Z_BUF_ERROR: .goesOn
                case Z_STREAM_END: .ended
                default: .damaged
                }
            return Step(
                consumed: consumed, produced: produced, outcome: outcome, unusedBits: atBlock ? Int(kind & 7) : nil)
        }
    }

    /// Takes over the state of another inflater, its checksum and window included, to go on from there.
    func copyState(of other: Inflater) -> Bool {
        inflateEnd(stream)
        return inflateCopy(stream, other.stream) == Z_OK
    }

    /// The last 32 KiB (or fewer) that came out: what is needed to go on from here later.
    func window() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32768) { buffer, count in
            var length: UInt32 = 0
            let status = inflateGetDictionary(stream, buffer.baseAddress, &length)
            count = status == Z_OK ? min(Int(length), 32768) : 0
        }
    }

    /// Goes on in the middle of raw DEFLATE data: the bits of the byte before that were not used, and the window.
    func resume(bits: Int, of byte: UInt8, window: [UInt8]) -> Bool {
        reset(.raw)
        if bits > 0, inflatePrime(stream, Int32(bits), Int32(byte) >> Int32(8 - bits)) != Z_OK { return false }
        return window.withUnsafeBufferPointer { inflateSetDictionary(stream, $0.baseAddress, UInt32($0.count)) } == Z_OK
    }
}
