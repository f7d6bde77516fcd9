import ClewTestSupport
import Glibc
import Testing

/// The contract of the command that serves the desk, as far as it ends by itself.
@Suite struct ServeCommandTests {
    @Test func `a port that is taken costs nobody the first password`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
        let (socket, port) = try taken()
        defer { close(socket) }
        let refused = try program.run("serve", "--port", "\(port)", "--workspace", "case")
        #expect(refused.status == 3 && refused.messages.contains("Port \(port) is in use"))
        #expect(try program.run("user", "list", "--format", "jsonl", "--workspace", "case").output.isEmpty)
    }

    /// A socket that listens, and its port.
    private func taken() throws -> (socket: Int32, port: Int) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, size) == 0 && listen(listener, 1) == 0
                    ? getsockname(listener, generic, &size) : -1
            }
        }
        try #require(status == 0)
        return (listener, Int(UInt16(bigEndian: name.sin_port)))
    }
}
