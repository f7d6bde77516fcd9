import ClewCapture
import ClewCore
import ClewTestSupport
import ClewVault
import ClewWARC
import ClewWorkflows
import Foundation
import Synchronization
import Testing

/// Sites that are reached over the Internet through a proxy, and over how many connections.
@Suite(.serialized) struct LiveProxyTests {
    private static let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<p>tea"
    private static let host = "market.example"

    /// Captures the site through a proxy: what came, and the way that its record names.
    private func capture(by proxy: Route.ClearnetProxy) throws -> (report: LiveCaptureReport, way: String?) {
        let live = try LiveCase(CaptureScope(places: [Self.host]))
        var options = LiveCase.options(["http://\(Self.host)/a"])
        options.way = .proxy(proxy)
        let report = try live.workspace.captureLive(options, under: live.permit)
        let capture = try #require(try live.captures().first)
        #expect(capture.address == "http://\(Self.host)/a" && capture.outcome == .got && capture.evidence != nil)
        let vault = try Vault.open(try CaseFolder.open(live.workspace.path), keys: nil)
        let header = try vault.record(at: Int(capture.leaf)).header
        #expect(header["WARC-IP-Address"] == nil)
        return (report, header["Clew-Route"])
    }

    @Test func `through a SOCKS5 proxy the name travels unresolved, and the page is sealed`() throws {
        let asked = Mutex<[[UInt8]]>([])
        let proxy = try ScriptedServer(address: "127.0.0.1") { visitor in
            // RFC 1928, sections 3, 4 and 6.
            let greeting = visitor.read(exactly: 2)
            guard greeting.count == 2, greeting[0] == 5 else { return }
            _ = visitor.read(exactly: Int(greeting[1]))
            visitor.send([5, 0])
            var request = visitor.read(exactly: 5)
            guard request.count == 5 else { return }
            request += visitor.read(exactly: Int(request[4]) + 2)
            asked.withLock { [request] in $0.append(request) }
            visitor.send([5, 0, 0, 1, 0, 0, 0, 0, 0, 0])
            while !visitor.readHead().isEmpty { visitor.send(Self.page) }
        }
        defer { proxy.stop() }
        let (report, way) = try capture(by: .socks(.loopback(proxy.port)))
        #expect(report.got == 1 && report.requests == 1)
        let wanted: [UInt8] = [5, 1, 0, 3, UInt8(Self.host.utf8.count)] + Array(Self.host.utf8) + [0, 80]
        #expect(asked.withLock { $0 } == [wanted])
        #expect(way == "clearnet; proxy=127.0.0.1:\(proxy.port); connection=1")
    }

    @Test func `through an HTTP proxy the whole address goes to the proxy, and the page is sealed`() throws {
        let proxy = try ScriptedServer(address: "127.0.0.1") { visitor in
            while !visitor.readHead().isEmpty { visitor.send(Self.page) }
        }
        defer { proxy.stop() }
        let (report, way) = try capture(by: .http(.loopback(proxy.port)))
        #expect(report.got == 1 && report.requests == 1)
        let wire = String(decoding: proxy.received(by: 1), as: UTF8.self)
        #expect(wire.hasPrefix("GET http://\(Self.host)/a HTTP/1.1\r\nHost: \(Self.host)\r\n"))
        #expect(way == "clearnet; proxy=127.0.0.1:\(proxy.port); connection=1")
    }

    @Test(arguments: [true, false])
    func `with account areas in the authority a site is asked one page at a time`(mayLogIn: Bool) throws {
        let now = Mutex(0)
        let most = Mutex(0)
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                let count = now.withLock { now in
                    now += 1
                    return now
                }
                most.withLock { $0 = max($0, count) }
                // The others come meanwhile, where there are others.
                if mayLogIn || head.hasPrefix("GET / ") {
                    _ = visitor.waitForClose(200)
                } else {
                    for _ in 0..<200 where most.withLock({ $0 }) < 4 { usleep(50_000) }
                }
                now.withLock { $0 -= 1 }
                let links = head.hasPrefix("GET / ") ? (1...12).map { "<a href='/\($0)'>x</a>" }.joined() : "<p>tea"
                visitor.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(links.utf8.count)\r\n\r\n\(links)")
            }
        }
        defer { site.stop() }
        let classes: Set<CaptureScope.DataClass> = mayLogIn ? [.text, .accountAreas] : [.text]
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"], classes: classes, accountPaths: ["/*"]))
        var options = LiveCase.options([site.url()], depth: 1)
        options.connections = 4
        #expect(try live.workspace.captureLive(options, under: live.permit).got == 13)
        #expect(most.withLock { $0 } == (mayLogIn ? 1 : 4))
    }
}
