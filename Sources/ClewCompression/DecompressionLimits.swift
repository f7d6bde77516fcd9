/// How much an unpacking may give before it is stopped.
public struct DecompressionLimits: Hashable, Sendable {
    /// The most bytes that may come out.
    public var output: Int
    /// The most bytes that may come out for each byte that went in, looked at once 1 MiB is out; `nil` for any.
    ///
    /// DEFLATE itself cannot pass 1,032; brotli can pass a million.
    public var ratio: Int?

    /// Limits; without arguments 256 MiB at any ratio.
    public init(output: Int = 256 << 20, ratio: Int? = nil) {
        self.output = max(0, output)
        self.ratio = ratio
    }

    private static let ratioGrace = 1 << 20

    /// The most that may have come out after `consumed` bytes went in.
    func ceiling(consumed: Int) -> Int {
        guard let ratio else { return output }
        let (product, overflow) = max(1, consumed).multipliedReportingOverflow(by: max(1, ratio))
        return overflow ? output : min(output, max(DecompressionLimits.ratioGrace, product))
    }
}
