internal import CDeflate

/// Unpacks exactly one gzip member (RFC 1952) that lies whole in memory. One object serves one task at a time.
///
/// libdeflate does the work while the output fits into the room at hand (1 MiB at first); what is larger, clipped or
/// damaged is done once more by zlib, which goes on where it stands when the room grows: the cost stays linear, and
/// damage is told from a clipped end.
///
///     var output = OutputBuffer()
///     let member = try GzipDecompressor().decompress(bytes, limit: 16 << 20, into: &output)
public final class GzipDecompressor {
    /// One member that was unpacked: its checksum and length agreed.
    public struct Member: Hashable, Sendable {
        /// The bytes of the input that the member takes up, its header and trailer included.
        public let consumed: Int
        /// The bytes that came out.
        public let produced: Int
    }

    private static let firstRoom = 1 << 20
    private let state: OpaquePointer
    private let inflater: Inflater

    /// A decompressor.
    public init() throws(CompressionError) {
        inflater = try Inflater(.gzip)
        guard let state = libdeflate_alloc_decompressor() else { throw .outOfMemory }
        self.state = state
    }

    deinit {
        libdeflate_free_decompressor(state)
    }

    /// Unpacks the member at the beginning of `input` and puts what comes out in place of what `output` held.
    ///
    /// On ``CompressionError/damaged``, ``CompressionError/clipped`` and ``CompressionError/limitExceeded(_:)`` the
    /// buffer holds what came out before.
    public func decompress(
        _ input: UnsafeRawBufferPointer, limit: Int, into output: inout OutputBuffer
    ) throws(CompressionError) -> Member {
        if let member = try decompressWhole(input, limit: limit, into: &output) { return member }
        output.removeAll()
        inflater.reset()
        var consumed = 0
        while true {
            let rest = UnsafeRawBufferPointer(rebasing: input[consumed...])
            let step: Inflater.Step = try output.appendWritten(room: 64 << 10) { room in
                let step = inflater.step(rest, into: room)
                return (step.produced, step)
            }
            consumed += step.consumed
            if output.count > limit { throw .limitExceeded(limit) }
            switch step.outcome {
            case .ended: return Member(consumed: consumed, produced: output.count)
            case .damaged: throw consumed < 3 ? .notCompressed : .damaged
            case .goesOn:
                if step.consumed == 0, step.produced == 0 { throw .clipped }
            }
        }
    }

    /// The fast way: `nil` when the member does not fit into the room or is not whole.
    ///
    /// - Returns: the member, when libdeflate could unpack it at one go.
    package func decompressWhole(
        _ input: UnsafeRawBufferPointer, limit: Int, into output: inout OutputBuffer
    ) throws(CompressionError) -> Member? {
        output.removeAll()
        try output.reserve(GzipDecompressor.firstRoom)
        var consumed = 0
        let done: Bool = try output.appendWritten(room: GzipDecompressor.firstRoom) { room in
            var produced = 0
            // A byte more than the limit, so that what just fits is told from what does not.
            let most = limit < room.count ? limit + 1 : room.count
            let result = libdeflate_gzip_decompress_ex(
                state, input.baseAddress, input.count, room.baseAddress, most, &consumed, &produced)
            return result == LIBDEFLATE_SUCCESS ? (produced, true) : (0, false)
        }
        guard done, output.count <= limit else { return nil }
        return Member(consumed: consumed, produced: output.count)
    }
}
