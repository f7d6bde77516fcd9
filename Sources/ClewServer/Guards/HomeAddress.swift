/// The one address under which a site is served: the loopback interface and a port.
///
/// A browser sends three fields that a hostile page cannot forge: `Host`, `Origin` (RFC 6454) and `Sec-Fetch-Site`
/// (Fetch Metadata). A name that an attacker has pointed to 127.0.0.1 (DNS rebinding) betrays itself in `Host`; a form
/// on another site in the other two.
///
///     let home = HomeAddress(port: 8080)
///     home.refusal(of: WebRequest(.get, "/", headers: [("Host", "evil.example:8080")]))  // .foreign
public struct HomeAddress: Sendable, Hashable {
    /// The port.
    public let port: Int
    /// The numeric loopback address that the server binds to.
    public let address: String

    /// A home on the loopback interface; 127.0.0.1 unless another address of 127.0.0.0/8 is given.
    public init(address: String = "127.0.0.1", port: Int) {
        self.address = address
        self.port = port
    }

    /// Whether the address is one of this machine alone.
    public var isLoopback: Bool {
        let parts = address.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// The address to type into a browser.
    public var url: String { "http://\(address):\(port)/" }

    /// The values of `Host` that are answered.
    public var hosts: [String] {
        let names = address == "127.0.0.1" ? [address, "localhost"] : [address]
        // A browser leaves the port out where it is the scheme's own.
        return names.map { "\($0):\(port)" } + (port == 80 ? names : [])
    }

    /// Why a request is not for this site or not from it; `nil` when it is both.
    public func refusal(of request: WebRequest) -> Refusal? {
        guard let host = request.value(of: "host")?.lowercased(), hosts.contains(host) else { return .foreign }
        let site = request.value(of: "sec-fetch-site")?.lowercased()
        let origins = request.values(of: "origin")
        guard origins.count < 2, request.values(of: "sec-fetch-site").count < 2 else { return .foreign }
        // "none" is an address that the person typed; "same-site" is another port of this machine.
        if let site, site != "same-origin", site != "none" { return .foreign }
        if request.method.isSafe {
            return origins.allSatisfy { $0 == "http://\(host)" || $0 == "null" } ? nil : .foreign
        }
        if site == "none" { return .foreign }
        switch origins.first {
        case "http://\(host)": return nil
        // Under `Referrer-Policy: no-referrer` browsers send `null` with a form of the site itself.
        case "null", nil: return site == "same-origin" ? nil : .foreign
        default: return .foreign
        }
    }
}
