/// The host of an address, by the network that it lies in.
///
///     try WebHost("Market.Example")  // .name("market.example")
///     try WebHost("[::1]")           // .ip(…)
public enum WebHost: Hashable, Sendable, CustomStringConvertible {
    /// A name of the public Internet, in lower case.
    case name(String)
    /// An onion service of version 3.
    case onion(OnionAddress)
    /// A name inside I2P, in lower case, with `.i2p`.
    case i2p(String)
    /// An IP address.
    case ip(IPAddress)

    /// Reads a host as it stands in an address: a name of letters, digits, hyphens and underscores (labels of at most 63
    /// bytes, 253 in all; RFC 1123, section 2.1), a dotted IPv4 or a bracketed IPv6 address. A name that ends in a number
    /// is none, since resolvers read it as an IPv4 address.
    public init(_ text: String) throws(AddressFault) {
        if text.hasPrefix("["), text.hasSuffix("]") {
            guard let address = IPAddress(String(text.dropFirst().dropLast())), address.isVersion6 else {
                throw .badHost
            }
            self = .ip(address)
            return
        }
        if let address = IPAddress(text), !address.isVersion6 {
            self = .ip(address)
            return
        }
        let name = text.lowercased()
        let labels = name.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard name.utf8.count <= 253, let last = labels.last, !WebHost.isNumber(last),
            labels.allSatisfy({ (1...63).contains($0.count) && $0.allSatisfy(WebHost.mayStandInName) })
        else { throw .badHost }
        if last.elementsEqual("onion".utf8) {
            do {
                self = .onion(try OnionAddress(name))
            } catch {
                throw .badOnion(error)
            }
        } else {
            self = last.elementsEqual("i2p".utf8) && labels.count > 1 ? .i2p(name) : .name(name)
        }
    }

    /// As it stands in an address: in lower case, IPv6 in brackets.
    public var description: String {
        switch self {
        case .name(let name), .i2p(let name): name
        case .onion(let onion): onion.name
        case .ip(let address): address.isVersion6 ? "[\(address)]" : address.description
        }
    }

    /// Whether it is a name that only the own machine or the own network knows (RFC 6761, RFC 6762, RFC 8375): one
    /// without a dot, or below `localhost`, `local`, `internal` or `home.arpa`.
    var isLocalName: Bool {
        guard case .name(let name) = self else { return false }
        let domains = [".localhost", ".local", ".internal", ".home.arpa"]
        return !name.contains(".") || domains.contains { name.hasSuffix($0) }
    }

    /// Decimal digits alone, or hexadecimal ones after `0x`.
    private static func isNumber(_ label: Substring.UTF8View) -> Bool {
        if label.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
        return label.starts(with: "0x".utf8)
            && label.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private static func mayStandInName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }
}
