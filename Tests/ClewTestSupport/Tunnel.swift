import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ScriptedServer {
    /// An HTTP proxy on 127.0.0.1 that answers `CONNECT` to a host with a head, and then carries bytes to a port of 127.0.0.2.
    package static func proxy(to host: String, answering head: String, carryingTo port: UInt16) throws -> ScriptedServer
    {
        try ScriptedServer(address: "127.0.0.1") { visitor in
            guard visitor.readHead().hasPrefix("CONNECT \(host):443 HTTP/1.1\r\n") else { return }
            visitor.send(head)
            tunnel(visitor, to: port)
        }
    }
}

/// Carries bytes between a visitor and a port of 127.0.0.2, both ways, until the visitor has ended: what a proxy does after
/// `CONNECT`.
private func tunnel(_ visitor: Visitor, to port: UInt16) {
    let other = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard other >= 0 else { return }
    defer { close(other) }
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = in_port_t(port).bigEndian
    guard inet_pton(AF_INET, "127.0.0.2", &name.sin_addr) == 1 else { return }
    let status = withUnsafePointer(to: &name) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
            connect(other, generic, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
    }
    guard status == 0 else { return }
    let hasEnded = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
        defer { hasEnded.signal() }
        var room = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = recv(other, &room, 16 << 10, 0)
            guard count > 0, visitor.send(Array(room[..<count])) else { return }
        }
    }
    carrying: while true {
        var rest = visitor.read(atMost: 16 << 10)[...]
        if rest.isEmpty { break }
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(other, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { break carrying }
            rest = rest.dropFirst(count)
        }
    }
    shutdown(other, Int32(SHUT_RDWR))
    hasEnded.wait()
}
