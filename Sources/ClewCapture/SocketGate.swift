internal import CCurl

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Opens the sockets of one connection and refuses every address that the route does not allow.
///
/// libcurl asks it after resolution, with the address that would be connected to, so nothing that a name server says can
/// lead elsewhere. Where a proxy is used, it lets pass nothing but that proxy.
final class SocketGate {
    /// What may be connected to.
    enum Rule {
        /// One proxy.
        case only(ProxyEndpoint)
        /// The public Internet, and one loopback address that was written out as the host.
        case publicInternet(exercise: IPAddress?)
        /// The public Internet, private networks and the machine itself: for an address that a person has configured so.
        case internalNetwork
    }

    /// The last address that was refused, and why.
    private(set) var refused: (address: IPAddress, range: SpecialRange)?

    private let rule: Rule

    init(_ rule: Rule) {
        self.rule = rule
    }

    /// Makes a handle ask this gate, which must live as long as the handle.
    func guardSockets(of handle: UnsafeMutableRawPointer) -> Bool {
        clew_curl_set_open_socket(
            handle,
            { context, purpose, address in
                guard let context, let address, purpose == CURLSOCKTYPE_IPCXN else { return CLEW_CURL_SOCKET_BAD }
                return Unmanaged<SocketGate>.fromOpaque(context).takeUnretainedValue().open(address)
            }, Unmanaged.passUnretained(self).toOpaque()) == CURLE_OK
    }

    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 16
        let place = UnsafeRawPointer(address) + offset
        guard let (ip, port) = IPAddress.read(place, length: Int(address.pointee.addrlen)), mayOpen(ip, port) else {
            return CLEW_CURL_SOCKET_BAD
        }
        let opened = socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
        guard opened >= 0 else { return CLEW_CURL_SOCKET_BAD }
        _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
        return opened
    }

    private func mayOpen(_ address: IPAddress, _ port: UInt16) -> Bool {
        switch rule {
        case .only(let proxy): return proxy.address == address && proxy.port == port
        case .publicInternet(let exercise):
            guard let range = address.specialRange else { return true }
            if address == exercise, range == .loopback { return true }
            refused = (address, range)
            return false
        case .internalNetwork:
            guard let range = address.specialRange, ![.privateUse, .shared, .loopback].contains(range) else {
                return true
            }
            refused = (address, range)
            return false
        }
    }
}
