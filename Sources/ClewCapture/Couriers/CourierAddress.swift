public import ClewCore

/// Why an address is none that something may be posted to.
public enum CourierFault: Fault, Hashable {
    /// It is http, and neither an onion service nor the machine itself.
    case needsTLS
    /// It is inside of a network, and nobody said that this is meant.
    case internalAddress
    /// It is inside of a network, where Tor does not lead.
    case internalThroughTor
    /// It is a name in `.i2p`, where no courier goes.
    case i2p

    /// Always invalid input.
    public var kind: FaultKind { .invalidInput }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .needsTLS:
            "What is posted travels encrypted: write the address with https://, unless it is an onion service."
        case .internalAddress:
            "The address lies inside of this machine or network: say so with --internal when that is meant."
        case .internalThroughTor: "An internal address is not reached through Tor: leave one of the two out."
        case .i2p: "Nothing is posted into I2P: give an address with https:// or an onion service."
        }
    }
}

/// One address that something may be posted to, as a person has configured it.
///
///     let address = try CourierAddress(WebAddress("https://tsa.example/"))
public struct CourierAddress: Hashable, Sendable {
    /// The address.
    public let address: WebAddress
    /// The way to it.
    public let route: Route
    /// Whether it may lie in a private network or on this machine.
    public let isInternal: Bool

    /// The port of Tor's SOCKS5 where none is named.
    public static let usualTorPort: UInt16 = 9050

    /// An address with the way to it.
    ///
    /// - Parameters:
    ///   - torPort: the SOCKS5 port of a `tor` daemon on this machine; an onion service is always reached through it.
    ///   - isInternal: whether it may lie in a private network or on this machine.
    public init(_ address: WebAddress, torPort: UInt16? = nil, isInternal: Bool = false) throws(CourierFault) {
        var isLoopback = false
        switch address.host {
        case .i2p: throw .i2p
        case .onion:
            if isInternal { throw .internalThroughTor }
        case .ip(let ip):
            isLoopback = ip.specialRange == .loopback
            if ip.specialRange != nil, !isInternal { throw .internalAddress }
        case .name:
            if address.host.isLocalName, !isInternal { throw .internalAddress }
        }
        if isInternal, torPort != nil { throw .internalThroughTor }
        var isOnion = false
        if case .onion = address.host { isOnion = true }
        if address.scheme == .http, !isOnion, !isLoopback { throw .needsTLS }
        self.address = address
        self.isInternal = isInternal
        if isOnion || torPort != nil {
            // What is posted is known to its receiver anyway; it shares no circuit with what is captured.
            route = .tor(
                socks: .loopback(torPort ?? CourierAddress.usualTorPort), isolation: "courier \(address.origin)",
                reachesClearnet: true)
        } else {
            route = .clearnet()
        }
    }

    /// What a socket may be opened to; `nil` leaves it to the route.
    var rule: SocketGate.Rule? { isInternal ? .internalNetwork : nil }
}
