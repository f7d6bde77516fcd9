import ClewTestSupport
import Testing

/// The contract of the command that serves the desk, as far as it ends by itself.
@Suite struct ServeCommandTests {
    @Test func `a port that is taken costs nobody the first password`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
        let other = try ScriptedServer(address: "127.0.0.1") { _ in }
        defer { other.stop() }
        let refused = try program.run("serve", "--port", "\(other.port)", "--workspace", "case")
        #expect(refused.status == 3 && refused.messages.contains("Port \(other.port) is in use"))
        #expect(try program.run("user", "list", "--format", "jsonl", "--workspace", "case").output.isEmpty)
    }
}
