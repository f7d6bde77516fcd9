#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The control port of a `tor` daemon that asks for no password (Tor's control-spec), to do to a circuit what the net does.
package struct TorControl: Sendable {
    /// The port on 127.0.0.1.
    package let port: UInt16

    /// Closes the circuits to an onion service.
    ///
    /// - Parameter host: its address with `.onion`.
    /// - Returns: how many there were.
    package func closeCircuits(to host: String) -> Int {
        let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard line >= 0 else { return 0 }
        defer { close(line) }
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(line, $0, size) }
        }
        guard status == 0, ask(line, "AUTHENTICATE").hasPrefix("250") else { return 0 }
        let query = "REND_QUERY=" + host.replacing(".onion", with: "")
        let found = ask(line, "GETINFO circuit-status").split(separator: "\r\n").filter { $0.contains(query) }
        let ids = found.compactMap { $0.split(separator: " ").first }
        return ids.count { ask(line, "CLOSECIRCUIT \($0)").hasPrefix("250") }
    }

    /// Sends a command and reads the reply as far as its last line.
    private func ask(_ line: Int32, _ command: String) -> String {
        let bytes = Array((command + "\r\n").utf8)
        guard send(line, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { return "" }
        var reply: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 4096)
        while reply.count < 1 << 20 {
            let text = String(decoding: reply, as: UTF8.self)
            // The last line has a blank behind its number; lines of data begin with other things.
            let last = text.split(separator: "\r\n").last ?? ""
            if text.hasSuffix("\r\n"), last.count >= 4, last.prefix(3).allSatisfy(\.isNumber),
                last.dropFirst(3).first == " "
            {
                return text
            }
            let count = recv(line, &room, room.count, 0)
            guard count > 0 else { return text }
            reply += room[..<count]
        }
        return ""
    }
}
