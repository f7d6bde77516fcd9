public import ClewCompression
public import ClewCore

/// What a reader finds in a file, in the order of the file.
public enum WARCItem: Sendable {
    /// A record, whole or damaged.
    case record(WARCEntry)
    /// Bytes that belong to no record.
    case gap(WARCGap)
    /// The end of a gzip stream that held other than one record; its records and gaps came before.
    case stream(WARCStream)
}

/// A record as it was read.
public struct WARCEntry: Sendable {
    /// Where it lies.
    public var place: WARCPlace
    /// Its head.
    public var header: WARCHeader
    /// The decoded length of the head in bytes, its empty line included: where the block begins.
    public var headLength: Int
    /// The number of bytes of the block that are there.
    public var blockLength: Int64
    /// The block; `nil` when it is larger than ``WARCLimits/block``: see ``WARCReader/readBlock(of:range:_:)``.
    public var block: [UInt8]?
    /// The number of bytes before the payload within the block: the HTTP head, or zero.
    public var payloadOffset: Int
    /// SHA-256 of the bytes as stored (of the file, the gzip member included); `nil` unless asked for, and for records
    /// that share a stream.
    public var storedDigest: ClewCore.Digest?
    /// SHA-256 of the payload as it lies in the block: the HTTP body with its codings, else the block; `nil` unless
    /// asked for.
    public var payloadDigest: ClewCore.Digest?
    /// What is wrong with it.
    public var findings: [WARCFinding]
}

/// Bytes that belong to no record.
public struct WARCGap: Sendable {
    /// Where they lie.
    public var place: WARCPlace
    /// SHA-256 of the bytes as stored; `nil` unless asked for, and for gaps inside of a stream.
    public var storedDigest: ClewCore.Digest?
    /// Why.
    public var findings: [WARCFinding]
}

/// A gzip stream (one member, or several that records straddle) that held other than exactly one record.
public struct WARCStream: Sendable {
    /// The bytes of the file.
    public var extent: ByteExtent
    /// The number of bytes that came out: its records and gaps tile them.
    public var decodedLength: Int64
    /// Access points, to read a place inside without decoding from the start.
    public var index: GzipIndex
    /// SHA-256 of the bytes as stored; `nil` unless asked for.
    public var storedDigest: ClewCore.Digest?
    /// What is wrong with the stream as a whole.
    public var findings: [WARCFinding]
}
