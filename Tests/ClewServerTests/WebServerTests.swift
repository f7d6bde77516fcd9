import ClewCore
import ClewServer
import Dispatch
import Synchronization
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite(.serialized) struct WebServerTests {
    func site(port: Int, address: String = "127.0.0.1") -> Site<String> {
        Site(
            home: HomeAddress(address: address, port: port), cookie: SessionCookie(suffix: "t"),
            sessions: SessionStore { Timestamp(seconds: 0) }, loginPath: "/login",
            routes: [
                Route(.get, "/", for: .everybody) { visit in .text("path \(visit.request.target)") },
                Route(.post, "/", for: .everybody) { _ in .text("posted") },
                Route(.post, "/long", for: .everybody, bodyLimit: 3000) { visit in .text("\(visit.request.body.count)")
                },
            ], errorPage: { error, _ in .text("error \(httpStatus(of: error))") })
    }

    @Test func `A server answers over a socket with the safety headers and stops when it is told`() async throws {
        let port = try #require(LoopbackPort.free())
        let ready = AsyncStream<Void>.makeStream()
        let server = Task {
            try await WebServer(site: site(port: port), bodyLimit: 1000).run { _ in ready.continuation.finish() }
        }
        for await _ in ready.stream {}
        let host = "Host: 127.0.0.1:\(port)\r\nConnection: close\r\n"
        let page = await exchange("GET /?a=1 HTTP/1.1\r\n\(host)\r\n", port: port)
        #expect(page.hasPrefix("HTTP/1.1 200 "))
        #expect(page.lowercased().contains("content-security-policy: default-src 'none'"))
        #expect(page.hasSuffix("path /?a=1"))
        let head = await exchange("HEAD / HTTP/1.1\r\n\(host)\r\n", port: port)
        #expect(head.hasPrefix("HTTP/1.1 200 ") && head.hasSuffix("\r\n\r\n"))
        #expect(head.lowercased().contains("content-length: 6"))
        let foreign = await exchange("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", port: port)
        #expect(foreign.hasPrefix("HTTP/1.1 421 "))
        let large = await exchange(
            "POST / HTTP/1.1\r\n\(host)Content-Length: 2000\r\n\r\n" + String(repeating: "x", count: 2000), port: port)
        #expect(large.hasPrefix("HTTP/1.1 413 "))
        #expect(large.lowercased().contains("referrer-policy: no-referrer"))
        // A route may take more, and no more than that: what was read is refused because it names no origin.
        for (count, status) in [(2000, "421"), (4000, "413")] {
            let long = await exchange(
                "POST /long HTTP/1.1\r\n\(host)Content-Length: \(count)\r\n\r\n" + String(repeating: "x", count: count),
                port: port)
            #expect(long.hasPrefix("HTTP/1.1 \(status) "))
        }
        let rubbish = await exchange("rubbish\r\n\r\n", port: port)
        #expect(rubbish.hasPrefix("HTTP/1.1 400 "))
        await #expect(throws: ServerFault.portTaken(port)) { try await WebServer(site: site(port: port)).run { _ in } }
        server.cancel()
        _ = try? await server.value
        #expect(LoopbackPort.isFree(port, on: "127.0.0.1"))
    }

    @Test func `Another interface than loopback is refused`() async {
        await #expect(throws: ServerFault.notLoopback) {
            try await WebServer(site: site(port: 1, address: "0.0.0.0")).run { _ in }
        }
    }

    /// Sends bytes to a port of the loopback interface and reads until the other side closes, on a thread of its own: the
    /// server needs those on which tests run.
    private func exchange(_ message: String, port: Int) async -> String {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: WebServerTests.talk(message, port: port)) }
        }
    }

    private static func talk(_ message: String, port: Int) -> String {
        #if canImport(Glibc)
            let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        defer { close(socket) }
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = UInt16(port).bigEndian
        inet_pton(AF_INET, "127.0.0.1", &name.sin_addr)
        let connected = withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return "no connection" }
        var patience = timeval(tv_sec: 3600, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let bytes = Array(message.utf8)
        _ = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        var answer: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4096)
        while case let count = recv(socket, &part, part.count, 0), count > 0 { answer += part[..<count] }
        return String(decoding: answer, as: UTF8.self)
    }
}
