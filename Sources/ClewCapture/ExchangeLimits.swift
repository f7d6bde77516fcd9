/// How much a server may send and how long it may take; what goes beyond is stopped, and what came is kept.
public struct ExchangeLimits: Hashable, Sendable {
    /// The most bytes of all heads of an answer, interim ones included.
    public var headBytes: Int
    /// The most fields of all heads of an answer.
    public var headFields: Int
    /// The most bytes of the body as they come over the wire, coded and with the marks of chunks.
    public var bodyBytes: Int
    /// The most bytes of heads and body together.
    public var answerBytes: Int
    /// How long connecting may take, the proxy and TLS included.
    public var connectTime: Duration
    /// How long the whole exchange may take, connecting included.
    public var totalTime: Duration
    /// Slower than this many bytes a second, in both directions together, is too slow …
    public var slowestRate: Int
    /// … when it lasts this long. It counts from the connection on, waiting for the answer included, in windows of this
    /// length: a slow server is stopped after one or two of them.
    public var slowTime: Duration

    /// Limits of one's own.
    public init(
        headBytes: Int = 64 << 10, headFields: Int = 200, bodyBytes: Int = 16 << 20,
        answerBytes: Int = .max, connectTime: Duration = .seconds(120), totalTime: Duration = .seconds(600),
        slowestRate: Int = 50,
        slowTime: Duration = .seconds(60)
    ) {
        self.headBytes = headBytes
        self.headFields = headFields
        self.bodyBytes = bodyBytes
        self.answerBytes = answerBytes
        self.connectTime = connectTime
        self.totalTime = totalTime
        self.slowestRate = slowestRate
        self.slowTime = slowTime
    }

    /// Patient enough for an onion service on a bad day: 64 KiB of head with 200 fields, 16 MiB of body, two minutes to
    /// connect, ten in all, and 50 bytes a second over a minute.
    public static let standard = ExchangeLimits()
}
