#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ports of the loopback interface.
public enum LoopbackPort {
    /// A port that nobody listens on at this moment; `nil` when the machine has none to give.
    public static func free(on address: String = "127.0.0.1") -> Int? { bound(address, 0) }

    /// Whether nobody listens on a port.
    public static func isFree(_ port: Int, on address: String) -> Bool { bound(address, port) != nil }

    /// Binds a socket for a moment and tells the port that it got.
    private static func bound(_ address: String, _ port: Int) -> Int? {
        guard let number = UInt16(exactly: port) else { return nil }
        #if canImport(Glibc)
            let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard socket >= 0 else { return nil }
        defer { close(socket) }
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = number.bigEndian
        guard inet_pton(AF_INET, address, &name.sin_addr) == 1 else { return nil }
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(socket, generic, size) == 0 && listen(socket, 1) == 0 ? getsockname(socket, generic, &size) : -1
            }
        }
        return status == 0 ? Int(UInt16(bigEndian: name.sin_port)) : nil
    }
}
