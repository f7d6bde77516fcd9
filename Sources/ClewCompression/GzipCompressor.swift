internal import CDeflate

/// Makes gzip members (RFC 1952) out of whole buffers, with libdeflate. One object serves one task at a time.
///
///     let compressor = try GzipCompressor(level: 6)
///     var segment: [UInt8] = []
///     let length = try compressor.compress(record, appendingTo: &segment)
public final class GzipCompressor {
    /// The level, 1 (fast) to 12 (small); 0 stores.
    public let level: Int
    private let state: OpaquePointer
    private var scratch = OutputBuffer()

    /// A compressor; a level outside of 0 to 12 is moved to the nearer end.
    public init(level: Int) throws(CompressionError) {
        self.level = min(max(0, level), 12)
        guard let state = libdeflate_alloc_compressor(Int32(self.level)) else { throw .outOfMemory }
        self.state = state
    }

    deinit {
        libdeflate_free_compressor(state)
    }

    /// Appends `input` as one gzip member (no name, time zero, so equal input gives equal bytes) to `output`.
    ///
    /// - Returns: the length of the member in bytes.
    @discardableResult
    public func compress(
        _ input: UnsafeRawBufferPointer, appendingTo output: inout [UInt8]
    ) throws(CompressionError) -> Int {
        scratch.removeAll()
        let length = try compress(input, appendingTo: &scratch)
        scratch.withUnsafeBytes { output.append(contentsOf: $0) }
        // One giant record shall not keep its memory for the rest of the run.
        scratch.shrink(to: 4 << 20)
        return length
    }

    /// Appends `input` as one gzip member to a buffer.
    @discardableResult
    public func compress(
        _ input: UnsafeRawBufferPointer, appendingTo output: inout OutputBuffer
    ) throws(CompressionError) -> Int {
        let bound = libdeflate_gzip_compress_bound(state, input.count)
        let length: Int = try output.appendWritten(room: bound) { room in
            let written = libdeflate_gzip_compress(state, input.baseAddress, input.count, room.baseAddress, room.count)
            return (written, written)
        }
        guard length > 0 else { throw .outOfMemory }
        return length
    }
}
