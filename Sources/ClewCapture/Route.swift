/// An address and port of a proxy. It is an IP address and no name, so that finding the proxy asks no name server.
public struct ProxyEndpoint: Hashable, Sendable, CustomStringConvertible {
    /// The IP address.
    public let address: IPAddress
    /// The port.
    public let port: UInt16

    /// An endpoint.
    public init(address: IPAddress, port: UInt16) {
        self.address = address
        self.port = port
    }

    /// Reads `127.0.0.1:3128` or `[::1]:3128`; `nil` for a name or anything else.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            return nil
        }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard let address = IPAddress(String(host)) else { return nil }
        self.init(address: address, port: port)
    }

    /// A port of `127.0.0.1`.
    public static func loopback(_ port: UInt16) -> ProxyEndpoint { ProxyEndpoint(address: .loopback, port: port) }

    /// Address and port.
    public var description: String { "\(WebHost.ip(address)):\(port)" }
}

/// The way by which a site is asked.
///
///     let route = Route.tor(socks: .loopback(9050), isolation: "site-7f3a")
///
/// Onion services are reached by Tor alone, names in `.i2p` by I2P alone, everything else over the clearnet, or by Tor
/// where that was asked for. Nothing falls back from one way to another.
public enum Route: Hashable, Sendable {
    /// Through the SOCKS5 port of a `tor` daemon. The host name travels unresolved. `isolation` (1 to 255 bytes) is sent as
    /// user name and password: streams with different ones never share a circuit (`IsolateSOCKSAuth`), so give each site
    /// its own. `reachesClearnet` allows hosts outside `.onion`, which an exit relay then sees.
    case tor(socks: ProxyEndpoint, isolation: String, reachesClearnet: Bool = false)
    /// Through the HTTP proxy of an I2P router. Its error pages look like answers of the site (status 500, 503, 504); they
    /// are told apart by their marks (``ExchangeOutcome/Unreachable/i2pRouter(_:)``).
    case i2p(http: ProxyEndpoint)
    /// Over the Internet, in sight of everybody on the way.
    case clearnet(proxy: ClearnetProxy? = nil)

    /// A proxy for the clearnet; it resolves the names.
    public enum ClearnetProxy: Hashable, Sendable {
        /// An HTTP proxy, with `CONNECT` for https.
        case http(ProxyEndpoint)
        /// A SOCKS5 proxy without user name.
        case socks(ProxyEndpoint)
    }

    /// The word for the record: `tor`, `i2p`, `clearnet`.
    public var name: String {
        switch self {
        case .tor: "tor"
        case .i2p: "i2p"
        case .clearnet: "clearnet"
        }
    }

    /// The proxy; `nil` for the direct way.
    public var proxy: ProxyEndpoint? {
        switch self {
        case .tor(let endpoint, _, _), .i2p(let endpoint), .clearnet(.http(let endpoint)),
            .clearnet(.socks(let endpoint)):
            endpoint
        case .clearnet(nil): nil
        }
    }

    /// Whether the proxy speaks HTTP, so that a request for an http address names the whole address.
    var isHTTPProxy: Bool {
        switch self {
        case .i2p, .clearnet(.http): true
        default: false
        }
    }

    /// Why a host is not asked for on this way; `nil` when it may be.
    ///
    /// - Parameter exercise: the one loopback address that is allowed, written out as the host.
    func refusal(of host: WebHost, exercise: IPAddress?) -> Refusal? {
        if case .tor(_, let isolation, _) = self,
            !(1...255).contains(isolation.utf8.count) || isolation.utf8.contains(0)
        {
            return .badIsolation
        }
        switch (host, self) {
        case (.onion, .tor), (.i2p, .i2p): return nil
        case (.onion, _): return .needsTor
        case (.i2p, _): return .needsI2P
        case (_, .i2p), (_, .tor(_, _, reachesClearnet: false)): return .needsClearnet
        default: break
        }
        if host.isLocalName { return .localName }
        if case .ip(let address) = host, let range = address.specialRange {
            let isExercise = address == exercise && range == .loopback
            if case .tor = self { return .specialAddress(address, range) }
            return isExercise ? nil : .specialAddress(address, range)
        }
        return nil
    }
}
