internal import CZlib

/// Makes one gzip member (RFC 1952) piece by piece with zlib, for what is too large to hold in memory.
///
///     let compressor = try GzipStreamCompressor(level: 6)
///     try compressor.write(piece) { packed in … }
///     try compressor.finish { packed in … }
public final class GzipStreamCompressor {
    private let stream: UnsafeMutablePointer<z_stream>
    private let room: UnsafeMutableRawBufferPointer

    /// A compressor at zlib's level 0 to 9; others are moved to the nearer end.
    public init(level: Int = 6) throws(CompressionError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        room = .allocate(byteCount: 64 << 10, alignment: 16)
        let status = deflateInit2_(
            stream, Int32(min(max(0, level), 9)), Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            stream.deinitialize(count: 1)
            stream.deallocate()
            room.deallocate()
            throw .outOfMemory
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
        room.deallocate()
    }

    /// Packs a piece and hands over what is ready.
    public func write<Failure: Error>(
        _ piece: UnsafeRawBufferPointer, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        var start = 0
        while start < piece.count {
            let end = min(piece.count, start + (1 << 30))
            try run(UnsafeRawBufferPointer(rebasing: piece[start..<end]), flush: Z_NO_FLUSH, to: sink)
            start = end
        }
    }

    /// Ends the member; the object begins a new one after.
    public func finish<Failure: Error>(
        to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        try run(UnsafeRawBufferPointer(start: nil, count: 0), flush: Z_FINISH, to: sink)
        deflateReset(stream)
    }

    private func run<Failure: Error>(
        _ piece: UnsafeRawBufferPointer, flush: Int32, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.bindMemory(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = UInt32(piece.count)
        while true {
            stream.pointee.next_out = room.bindMemory(to: UInt8.self).baseAddress
            stream.pointee.avail_out = UInt32(room.count)
            let status = deflate(stream, flush)
            let written = room.count - Int(stream.pointee.avail_out)
            if written > 0 { try sink(UnsafeRawBufferPointer(rebasing: room[..<written])) }
            if status == Z_STREAM_END || status == Z_STREAM_ERROR || stream.pointee.avail_out > 0 { return }
        }
    }
}
