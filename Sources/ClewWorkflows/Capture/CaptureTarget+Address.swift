import ClewCapture
import ClewCore

extension CaptureTarget {
    /// An address as a scope is asked about it.
    init(_ address: WebAddress, isPortNamed: Bool, depth: Int = 0, isLoggedIn: Bool = false) {
        self.init(
            host: address.host.description, port: address.port, isPortNamed: isPortNamed, path: address.path,
            query: address.query ?? "", dataClass: MediaTypes.isMediaPath(address.path) ? .images : .text, depth: depth,
            isLoggedIn: isLoggedIn)
    }
}

/// The hosts with their ports that a person named to begin with: an authority that names a host without a port covers them.
struct NamedPorts: Sendable {
    private struct Endpoint: Hashable {
        let host: WebHost
        let port: UInt16
    }

    private let endpoints: Set<Endpoint>

    /// Those of addresses; what is none is passed over.
    init(_ addresses: [String]) {
        endpoints = Set(
            addresses.compactMap { try? WebAddress($0) }.map { Endpoint(host: $0.host, port: $0.port) })
    }

    func contain(_ address: WebAddress) -> Bool {
        endpoints.contains(Endpoint(host: address.host, port: address.port))
    }
}
