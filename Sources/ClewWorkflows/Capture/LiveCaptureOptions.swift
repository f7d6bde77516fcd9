public import ClewCapture

/// What a person says about a live capture.
public struct LiveCaptureOptions: Sendable {
    /// The way to the sites; each site gets a circuit of its own.
    public enum Way: Sendable, Hashable {
        /// Through the SOCKS5 port of a `tor` daemon on this machine.
        case tor(port: UInt16)
        /// Through the HTTP proxy of an I2P router on this machine.
        case i2p(port: UInt16)
        /// Over the Internet, in sight of everybody on the way.
        case clearnet
    }

    /// The addresses to begin with.
    public var addresses: [String]
    /// The way to them.
    public var way: Way
    /// How many links to follow from them; 0 for the addresses alone.
    public var depth: Int
    /// How many requests at most; `nil` for as many as the authority allows.
    public var limit: Int?
    /// How long to wait between two requests to a site, in milliseconds: a random time within.
    public var pause: ClosedRange<Int>
    /// How much an answer may be and how long it may take.
    public var limits: ExchangeLimits

    /// Options.
    public init(
        addresses: [String], way: Way, depth: Int = 0, limit: Int? = nil, pause: ClosedRange<Int> = 1000...3000,
        limits: ExchangeLimits = .standard
    ) {
        self.addresses = addresses
        self.way = way
        self.depth = depth
        self.limit = limit
        self.pause = pause
        self.limits = limits
    }
}

/// What a live capture did.
public struct LiveCaptureReport: Sendable, Hashable {
    /// How many requests were made.
    public var requests = 0
    /// How many answers came whole.
    public var got = 0
    /// How many pages had not changed.
    public var unchanged = 0
    /// How many answers were errors or refusals of the site.
    public var refused = 0
    /// How many attempts got no whole answer.
    public var failed = 0
    /// How many links led out of the scope and were not followed.
    public var outOfScope = 0
    /// How many bytes came.
    public var bytes = 0
    /// How many findings the reading gave.
    public var findings = 0
    /// Why it ended before all was fetched; `nil` when all was.
    public var ending: String?
    /// Whether it was ended by a person.
    public var wasCancelled = false

    /// Nothing yet.
    public init() {}
}
