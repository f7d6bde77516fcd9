/// A run of bytes: where it begins and how many there are.
public struct ByteExtent: Hashable, Sendable, Codable {
    /// The first byte, counted from zero.
    public var offset: Int64
    /// The number of bytes.
    public var length: Int64

    /// A run of bytes.
    public init(offset: Int64, length: Int64) {
        self.offset = offset
        self.length = length
    }

    /// The first byte after the run.
    public var end: Int64 { offset &+ length }
}

/// Where a record or a gap lies.
///
/// The places of all items of a file tile it: each byte of the file belongs to exactly one `.file` place or to exactly
/// one ``WARCStream``, and each decoded byte of such a stream to exactly one `.stream` place.
public enum WARCPlace: Hashable, Sendable, Codable {
    /// These bytes of the file hold it alone: a plain record, or one gzip member of its own.
    case file(ByteExtent)
    /// It shares a gzip stream with others: the offset of the stream in the file, and the run of *decoded* bytes.
    case stream(at: Int64, ByteExtent)

    /// Where in the file to begin reading.
    public var fileOffset: Int64 {
        switch self {
        case .file(let extent): extent.offset
        case .stream(let offset, _): offset
        }
    }

    /// The run of bytes, of the file or of the decoded stream.
    public var extent: ByteExtent {
        switch self {
        case .file(let extent), .stream(_, let extent): extent
        }
    }
}
