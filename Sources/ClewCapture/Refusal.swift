/// Why an address was not asked for at all: nothing went out.
public enum Refusal: Hashable, Sendable {
    /// The client is for another host.
    case otherSite
    /// An onion service, and the route is not Tor.
    case needsTor
    /// A name in `.i2p`, and the route is not I2P.
    case needsI2P
    /// A host of the public Internet, and the route does not lead there.
    case needsClearnet
    /// A name that only the own machine or network knows.
    case localName
    /// The address, or what the name resolves to, is no place on the public Internet.
    case specialAddress(IPAddress, SpecialRange)
    /// The isolation token is empty, longer than 255 bytes, or holds a zero.
    case badIsolation
    /// A field of the request that the client sets itself, or that holds a control character; its name.
    case badField(String)
    /// Nothing is posted to an address that is not on the courier's list.
    case notConfigured

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .otherSite: "The address is on another host than the client is for: open a client for that host."
        case .needsTor: "An onion service is reached through Tor alone: choose the way tor."
        case .needsI2P: "A name in .i2p is reached through I2P alone: choose the way i2p."
        case .needsClearnet:
            "The host is neither an onion service nor in I2P, and the chosen way leads nowhere else: choose the way clearnet."
        case .localName: "The name belongs to the own machine or network, and that is never captured."
        case .specialAddress(let address, let range):
            "The address \(address) is \(range.rawValue) and no place on the public Internet; it was not contacted."
        case .badIsolation: "The isolation token must have 1 to 255 bytes and no zero: give the site another one."
        case .notConfigured: "The address is not configured, so nothing is sent to it: add it with 'clew courier add'."
        case .badField(let name): "The request field \(name) may not be set: leave it out."
        }
    }
}
