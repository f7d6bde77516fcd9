/// How much of a foreign record is taken into memory.
public struct WARCLimits: Hashable, Sendable {
    /// The most bytes of a record's head; a longer one is no record.
    public var head: Int
    /// The most fields of a record's head; a head with more is no record.
    public var fields: Int
    /// The largest block that is handed over in memory, in bytes; a larger one is read piece by piece.
    public var block: Int
    /// The most bytes of a payload after transfer and content codings were taken off.
    public var payload: Int
    /// The most decoded bytes of one gzip stream; a stream that gives more is stopped there.
    public var stream: Int64
    /// The most decoded bytes for each stored one, once a gzip stream has given more than ``payload`` bytes; a stream that
    /// gives more is stopped there, as an unpacking bomb.
    public var ratio: Int64
    /// The most decoded bytes between two access points of a gzip stream; each costs up to 32 KiB.
    public var accessPointSpan: Int

    /// Limits; the defaults suit an ordinary machine: 16 MiB for a block, 256 MiB for a payload, 1 TiB for a stream, which
    /// may unfold to 200 times its size.
    public init(
        head: Int = 64 << 10, fields: Int = 512, block: Int = 16 << 20, payload: Int = 256 << 20,
        stream: Int64 = 1 << 40, ratio: Int64 = 200, accessPointSpan: Int = 8 << 20
    ) {
        self.head = min(max(64, head), 256 << 10)
        self.fields = max(4, fields)
        self.block = max(0, block)
        self.payload = max(0, payload)
        self.stream = max(1, stream)
        self.ratio = max(1, ratio)
        self.accessPointSpan = max(64 << 10, accessPointSpan)
    }
}
