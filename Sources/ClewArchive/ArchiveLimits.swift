/// How much an archive may unfold to before its reading is stopped.
public struct ArchiveLimits: Hashable, Sendable {
    /// The most entries.
    public var entryCount: Int
    /// The most decoded bytes of all entries together, those that are passed over included.
    public var byteCount: UInt64
    /// The most decoded bytes for one byte of the archive, once some megabytes have come out.
    public var ratio: UInt64
    /// The most bytes of a path; a longer one is cut.
    public var pathByteCount: Int

    /// Limits of one's own.
    public init(
        entryCount: Int = 5_000_000, byteCount: UInt64 = 1 << 40, ratio: UInt64 = 2000, pathByteCount: Int = 4096
    ) {
        self.entryCount = entryCount
        self.byteCount = byteCount
        self.ratio = ratio
        self.pathByteCount = pathByteCount
    }

    /// Enough for ten gigabytes of captured pages, and the end of a bomb: five million entries, one tebibyte, a ratio of
    /// 2,000 (deflate ends at 1,032, pages compress to between a tenth and a hundredth).
    public static let standard = ArchiveLimits()
}
