internal import ClewCompression
public import ClewCore
internal import ClewCrypto

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Makes one record whose block is too large for memory: its length is known, its bytes come in pieces.
///
/// The head goes out first, so digests stand in it only when the caller knows them. One object makes one record.
///
///     let encoder = try WARCStreamEncoder(header, blockLength: size, container: .gzip(), descriptor: file)
///     while let piece = next() { try encoder.write(piece) }
///     let record = try encoder.finish()
public final class WARCStreamEncoder {
    /// Takes the next bytes of the record as stored.
    public typealias Sink = (UnsafeRawBufferPointer) throws(WARCError) -> Void

    /// The record that was made.
    public struct Record: Hashable, Sendable {
        /// The number of bytes as stored.
        public let length: Int64
        /// SHA-256 of these bytes.
        public let storedDigest: ClewCore.Digest
        /// SHA-256 of the payload as it lies in the block.
        public let payloadDigest: ClewCore.Digest
    }

    private let sink: Sink
    private let compressor: GzipStreamCompressor?
    private var stored = SHA256Stream()
    private var payload = SHA256Stream()
    private var length: Int64 = 0
    private var left: Int64
    private var beforePayload: Int

    /// Begins a record and gives out its head.
    ///
    /// - Parameters:
    ///   - header: the fields; `Content-Length` is set here, everything else is written as given.
    ///   - blockLength: the length of the block in bytes.
    ///   - payloadOffset: where in the block the payload begins.
    ///   - container: plain, or one gzip member (zlib's levels end at 9).
    ///   - sink: takes the bytes.
    public init(
        _ header: WARCHeader, blockLength: Int64, payloadOffset: Int = 0, container: WARCEncoder.Container,
        sink: @escaping Sink
    ) throws(WARCError) {
        guard blockLength >= 0, payloadOffset >= 0 else { throw .lengthMismatch }
        self.sink = sink
        left = blockLength
        beforePayload = payloadOffset
        switch container {
        case .plain: compressor = nil
        case .gzip(let level):
            do throws(CompressionError) {
                compressor = try GzipStreamCompressor(level: level)
            } catch {
                throw .outOfMemory
            }
        }
        var head: [UInt8] = []
        try HeadWriter().write(header, length: Int(blockLength), to: &head)
        try put(head)
    }

    /// Begins a record in an open file, at its current place.
    public convenience init(
        _ header: WARCHeader, blockLength: Int64, payloadOffset: Int = 0, container: WARCEncoder.Container,
        descriptor: Int32
    ) throws(WARCError) {
        try self.init(header, blockLength: blockLength, payloadOffset: payloadOffset, container: container) {
            (bytes) throws(WARCError) in
            try WARCStreamEncoder.writeAll(bytes, to: descriptor)
        }
    }

    /// Adds the next bytes of the block.
    ///
    /// - Throws: ``WARCError/lengthMismatch`` when there are more than was announced.
    public func write(_ piece: UnsafeRawBufferPointer) throws(WARCError) {
        guard Int64(piece.count) <= left else { throw .lengthMismatch }
        left -= Int64(piece.count)
        let skipped = min(beforePayload, piece.count)
        beforePayload -= skipped
        payload.update(UnsafeRawBufferPointer(rebasing: piece[skipped...]))
        try put(piece)
    }

    /// Ends the record.
    ///
    /// - Throws: ``WARCError/lengthMismatch`` when fewer bytes came than were announced.
    public func finish() throws(WARCError) -> Record {
        guard left == 0 else { throw .lengthMismatch }
        try put(HeadWriter.end)
        if let compressor { try compressor.finish { (bytes) throws(WARCError) in try give(bytes) } }
        return Record(
            length: length, storedDigest: ClewCore.Digest(words: stored.finish()),
            payloadDigest: ClewCore.Digest(words: payload.finish()))
    }

    private func put(_ bytes: [UInt8]) throws(WARCError) {
        try bytes.withUnsafeBufferPointer { (bytes) throws(WARCError) in try put(UnsafeRawBufferPointer(bytes)) }
    }

    private func put(_ bytes: UnsafeRawBufferPointer) throws(WARCError) {
        guard let compressor else { return try give(bytes) }
        try compressor.write(bytes) { (packed) throws(WARCError) in try give(packed) }
    }

    private func give(_ bytes: UnsafeRawBufferPointer) throws(WARCError) {
        stored.update(bytes)
        length += Int64(bytes.count)
        try sink(bytes)
    }

    private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(WARCError) {
        var rest = bytes
        while let base = rest.baseAddress, !rest.isEmpty {
            let count = systemWrite(descriptor, base, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unwritable(errno: errno) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }
}

/// The system's `write`, which the encoder's own method of that name hides.
private func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, base, count)
}
