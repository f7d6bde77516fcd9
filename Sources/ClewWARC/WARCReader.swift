/// Reads the records of a WARC file in order: gzip per record, one gzip stream, plain, or a mixture.
public final class WARCReader {
    /// How much is taken into memory.
    public let limits: WARCLimits

    /// A reader of a file.
    public init(path: String, limits: WARCLimits = WARCLimits()) throws(WARCError) {
        self.limits = limits
    }

    /// The next record, gap or end of a stream; `nil` at the end of the file.
    public func next() throws(WARCError) -> WARCItem? {
        nil
    }
}
