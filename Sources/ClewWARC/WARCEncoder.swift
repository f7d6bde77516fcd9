internal import ClewCompression
public import ClewCore
internal import ClewCrypto

/// Makes WARC records (ISO 28500) with the digests that sealing needs. One object serves one task at a time.
///
///     let encoder = try WARCEncoder(container: .gzip())
///     var segment: [UInt8] = []
///     let record = try encoder.append(header, block: block, payloadOffset: 0, to: &segment)
public final class WARCEncoder {
    /// How a record is stored.
    public enum Container: Hashable, Sendable {
        /// As it is.
        case plain
        /// One gzip member a record (ISO 28500:2017, annex D), at libdeflate's level 1 to 12.
        ///
        /// Level 1 is the default: on pages it packs 1.6 to 1.8 times as fast as level 6 and gives 3 to 4 % more
        /// bytes (measured; see the decision record 0020).
        case gzip(level: Int = 1)
    }

    /// Digests that are written into the head.
    public struct Declared: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: Int

        /// Digests by their bits.
        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// `WARC-Block-Digest`; costs one more SHA-256 over the block where there is a head before the payload.
        public static let block = Declared(rawValue: 1)
        /// `WARC-Payload-Digest`; costs nothing, as the payload is hashed anyway.
        public static let payload = Declared(rawValue: 2)
    }

    /// One record that was made.
    public struct Record: Hashable, Sendable {
        /// Where in the output its bytes lie.
        public let range: Range<Int>
        /// SHA-256 of these bytes: of the record as stored.
        public let storedDigest: ClewCore.Digest
        /// SHA-256 of the payload as it lies in the block.
        public let payloadDigest: ClewCore.Digest
    }

    private let compressor: GzipCompressor?
    private let declared: Declared
    private var plain: [UInt8] = []

    /// An encoder.
    public init(container: Container, declares declared: Declared = .payload) throws(WARCError) {
        self.declared = declared
        switch container {
        case .plain: compressor = nil
        case .gzip(let level):
            do throws(CompressionError) {
                compressor = try GzipCompressor(level: level)
            } catch {
                throw .outOfMemory
            }
        }
    }

    /// Appends one record with the given head and block to `output`.
    ///
    /// `Content-Length` and the digests that this encoder declares are set here; fields of these names in `header` are
    /// not written. A digest that the encoder does not declare is written as the caller gave it.
    ///
    /// - Parameter payloadOffset: where in the block the payload begins: the length of the HTTP head, or zero.
    /// - Throws: ``WARCError/badField`` when a field cannot stand in a head.
    @discardableResult
    public func append(
        _ header: WARCHeader, block: UnsafeRawBufferPointer, payloadOffset: Int = 0, to output: inout [UInt8]
    ) throws(WARCError) -> Record {
        let offset = min(max(0, payloadOffset), block.count)
        let payloadDigest = ClewCore.Digest(words: sha256(UnsafeRawBufferPointer(rebasing: block[offset...])))
        var blockDigest: ClewCore.Digest?
        if declared.contains(.block) {
            blockDigest = offset == 0 ? payloadDigest : ClewCore.Digest(words: sha256(block))
        }
        let start = output.count
        let written = HeadWriter(
            blockDigest: blockDigest,
            payloadDigest: declared.contains(.payload) && header.type != .revisit ? payloadDigest : nil)
        if let compressor {
            plain.removeAll(keepingCapacity: plain.capacity <= 4 << 20)
            try written.write(header, length: block.count, to: &plain)
            plain.append(contentsOf: block)
            plain.append(contentsOf: HeadWriter.end)
            do throws(CompressionError) {
                try plain.withUnsafeBufferPointer { (bytes) throws(CompressionError) in
                    _ = try compressor.compress(UnsafeRawBufferPointer(bytes), appendingTo: &output)
                }
            } catch {
                output.removeLast(output.count - start)
                throw .outOfMemory
            }
        } else {
            output.reserveCapacity(start + block.count + 2048)
            do throws(WARCError) {
                try written.write(header, length: block.count, to: &output)
            } catch {
                output.removeLast(output.count - start)
                throw error
            }
            output.append(contentsOf: block)
            output.append(contentsOf: HeadWriter.end)
        }
        let storedDigest = output.withUnsafeBytes { sha256(UnsafeRawBufferPointer(rebasing: $0[start...])) }
        return Record(
            range: start..<output.count, storedDigest: ClewCore.Digest(words: storedDigest),
            payloadDigest: payloadDigest)
    }

    /// Appends one record whose block is an array.
    @discardableResult
    public func append(
        _ header: WARCHeader, block: [UInt8], payloadOffset: Int = 0, to output: inout [UInt8]
    ) throws(WARCError) -> Record {
        try block.withUnsafeBufferPointer { (bytes) throws(WARCError) in
            try append(header, block: UnsafeRawBufferPointer(bytes), payloadOffset: payloadOffset, to: &output)
        }
    }
}
