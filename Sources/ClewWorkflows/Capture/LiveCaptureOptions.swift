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
        /// Over the Internet through a proxy, which resolves the names.
        case proxy(Route.ClearnetProxy)

        /// The way as it is written: `tor:9050`, `i2p:4444`, `clearnet`, `http://127.0.0.1:3128`, `socks5://127.0.0.1:1080`.
        public var text: String {
            switch self {
            case .tor(let port): "tor:\(port)"
            case .i2p(let port): "i2p:\(port)"
            case .clearnet: "clearnet"
            case .proxy(.http(let endpoint)): "http://\(endpoint)"
            case .proxy(.socks(let endpoint)): "socks5://\(endpoint)"
            }
        }

        /// Reads a way; `nil` for what is none.
        public init?(_ text: String) {
            for (scheme, isSOCKS) in [("http://", false), ("socks5://", true)] where text.hasPrefix(scheme) {
                guard let endpoint = ProxyEndpoint(String(text.dropFirst(scheme.count))) else { return nil }
                self = .proxy(isSOCKS ? .socks(endpoint) : .http(endpoint))
                return
            }
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            let port = parts.count == 2 ? UInt16(parts[1]) : nil
            switch (parts.first, port) {
            case ("tor", let port?): self = .tor(port: port)
            case ("i2p", let port?): self = .i2p(port: port)
            case ("clearnet", nil) where parts.count == 1: self = .clearnet
            default: return nil
            }
        }
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
    /// How many connections to a site at once; the pause is kept between any two requests.
    public var connections: Int
    /// How much an answer may be and how long it may take.
    public var limits: ExchangeLimits

    /// Options.
    public init(
        addresses: [String], way: Way, depth: Int = 0, limit: Int? = nil, pause: ClosedRange<Int> = 1000...3000,
        connections: Int = 1, limits: ExchangeLimits = .standard
    ) {
        self.addresses = addresses
        self.way = way
        self.depth = depth
        self.limit = limit
        self.pause = pause
        self.connections = max(1, connections)
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
    /// How many pages were not asked for, or their answers not taken, because they may not be.
    public var withheld = 0
    /// Named addresses that may not be fetched, or redirect to what may not, or whose answers may not be taken: a sentence
    /// each.
    public var denied: [String] = []
    /// Whether the authority allowed no more before all was fetched: it was not in force any more, or its requests or bytes
    /// were used up.
    public var hasRunOut = false
    /// Why no whole page came, in words, and how often.
    public var troubles: [String: Int] = [:]
    /// How many attempts got no whole answer.
    public var failed = 0
    /// How many links led out of the scope and were not followed.
    public var outOfScope = 0
    /// How many pages were stopped at because they are protected material.
    public var stopped = 0
    /// Why sites were left alone that need a person, a sentence each with the site.
    public var parked: [String] = []
    /// How many bytes came.
    public var bytes = 0
    /// How many findings the reading gave.
    public var findings = 0
    /// Why it ended before all was fetched; `nil` when all was.
    public var ending: String?
    /// Whether it was ended by a person.
    public var wasCancelled = false
    /// Whether what was sealed got a time stamp.
    public var timeStamp = TimeStampOutcome.notConfigured

    /// Nothing yet.
    public init() {}

    /// The ways that lead to what was not asked for because the chosen one does not: `clearnet`, `tor`, `i2p`.
    public var missingWays: [String] {
        let ways: [(refusal: Refusal, name: String)] = [
            (.needsClearnet, "clearnet"), (.needsTor, "tor"), (.needsI2P, "i2p"),
        ]
        return ways.filter { troubles[$0.refusal.sentence] != nil }.map(\.name)
    }
}
