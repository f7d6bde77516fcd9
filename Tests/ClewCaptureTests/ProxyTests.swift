import ClewCapture
import ClewTestSupport
import Synchronization
import Testing

/// A SOCKS5 proxy (RFC 1928, RFC 1929) that notes what it was asked for, gives one reply, and then is the site itself.
final class SocksProxy: Sendable {
    struct Asked: Hashable {
        var methods: [UInt8] = []
        var user = ""
        var password = ""
        var kind: UInt8 = 0
        var host = ""
        var port = 0
    }

    let server: ScriptedServer
    private let log: Log

    private final class Log: Sendable {
        let asked = Mutex<[Asked]>([])
    }

    var asked: [Asked] { log.asked.withLock { $0 } }

    init(reply: UInt8 = 0, _ site: @escaping @Sendable (Visitor) -> Void = { _ in }) throws {
        let log = Log()
        self.log = log
        server = try ScriptedServer(address: "127.0.0.1") { visitor in
            var asked = Asked()
            let greeting = visitor.read(exactly: 2)
            guard greeting.count == 2, greeting[0] == 5 else { return }
            asked.methods = visitor.read(exactly: Int(greeting[1]))
            let wantsName = asked.methods.contains(2)
            visitor.send([5, wantsName ? 2 : 0])
            if wantsName {
                guard visitor.read(exactly: 1) == [1] else { return }
                let length = visitor.read(exactly: 1)
                asked.user = text(visitor.read(exactly: Int(length.first ?? 0)))
                let other = visitor.read(exactly: 1)
                asked.password = text(visitor.read(exactly: Int(other.first ?? 0)))
                visitor.send([1, 0])
            }
            let request = visitor.read(exactly: 4)
            guard request.count == 4, request[1] == 1 else { return }
            asked.kind = request[3]
            let length = request[3] == 3 ? Int(visitor.read(exactly: 1).first ?? 0) : request[3] == 1 ? 4 : 16
            asked.host = text(visitor.read(exactly: length))
            asked.port = visitor.read(exactly: 2).reduce(0) { $0 * 256 + Int($1) }
            log.asked.withLock { [asked] in $0.append(asked) }
            visitor.send([5, reply, 0, 1, 0, 0, 0, 0, 0, 0])
            if reply == 0 { site(visitor) }
        }
    }
}

@Suite struct ProxyTests {
    static let onion = "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion"

    @Test func `Through Tor the name travels unresolved under the isolation token`() throws {
        try #require(Surroundings.areHostile)
        let proxy = try SocksProxy { visitor in
            while !visitor.readHead().isEmpty {
                visitor.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")
            }
        }
        for isolation in ["site-1", "site-2"] {
            let address = try WebAddress("http://\(ProxyTests.onion)/a")
            let route = Route.tor(socks: .loopback(proxy.server.port), isolation: isolation)
            let client = SiteClient(site: address.host, route: route, limits: quick, now: ticking())
            let exchange = client.get(address)
            #expect(exchange.outcome == .got && text(exchange.body) == "hello")
            #expect(exchange.connection?.peer == nil)
            #expect(text(exchange.request).hasPrefix("GET /a HTTP/1.1\r\nHost: \(ProxyTests.onion)\r\n"))
            #expect(client.get(address).connection?.earlierExchanges == 1)
            let asked = try #require(proxy.asked.last)
            #expect(asked.user == isolation && asked.password == isolation)
            #expect(asked.kind == 3 && asked.host == ProxyTests.onion && asked.port == 80)
        }
        #expect(proxy.asked.count == 2)
        #expect(Surroundings.trap?.received.isEmpty == true)
    }

    #if os(Linux)
        @Test func `Through Tor no name is looked up here, neither of an onion service nor of the clearnet`() throws {
            try #require(Surroundings.areHostile)
            let watch = try #require(LookupWatch())
            LookupWatch.lookUpLocalhost()
            #expect(watch.sawLookup(), "the watch sees a lookup")
            let proxy = try SocksProxy { visitor in
                _ = visitor.readHead()
                visitor.send("HTTP/1.1 204 No Content\r\n\r\n")
            }
            for name in [ProxyTests.onion, "market.example"] {
                let address = try WebAddress("http://\(name)/")
                let route = Route.tor(socks: .loopback(proxy.server.port), isolation: "s", reachesClearnet: true)
                let isQuiet = LookupWatch.isQuiet {
                    let client = SiteClient(site: address.host, route: route, limits: quick, now: ticking())
                    #expect(client.get(address).outcome == .got)
                }
                #expect(isQuiet, "\(name) was looked up")
            }
        }
    #endif

    @Test func `A clearnet name travels unresolved too`() throws {
        try #require(Surroundings.areHostile)
        let proxy = try SocksProxy { visitor in
            _ = visitor.readHead()
            visitor.send("HTTP/1.1 204 No Content\r\n\r\n")
        }
        let address = try WebAddress("http://inside.example:8080/")
        let route = Route.tor(socks: .loopback(proxy.server.port), isolation: "s", reachesClearnet: true)
        let client = SiteClient(site: address.host, route: route, limits: quick, now: ticking())
        #expect(client.get(address).outcome == .got)
        #expect(proxy.asked.last?.host == "inside.example" && proxy.asked.last?.port == 8080)
    }

    @Test(arguments: [
        (UInt8(1), ExchangeOutcome.Unreachable.onionService(.unstated)), (2, .proxyRefused(code: 2)),
        (4, .onionService(.unstated)), (5, .onionService(.unstated)), (6, .onionService(.unstated)),
        (7, .proxyRefused(code: 7)), (0xF0, .onionService(.descriptorNotFound)),
        (0xF1, .onionService(.descriptorInvalid)), (0xF2, .onionService(.introductionFailed)),
        (0xF3, .onionService(.rendezvousFailed)), (0xF4, .onionService(.authorizationMissing)),
        (0xF5, .onionService(.authorizationWrong)), (0xF6, .onionService(.badAddress)),
        (0xF7, .onionService(.introductionTimedOut)), (0x55, .proxyRefused(code: 0x55)),
    ]) func `What Tor says of an onion service is told`(reply: UInt8, reason: ExchangeOutcome.Unreachable) throws {
        try #require(Surroundings.areHostile)
        let proxy = try SocksProxy(reply: reply)
        let address = try WebAddress("http://\(ProxyTests.onion)/")
        let route = Route.tor(socks: .loopback(proxy.server.port), isolation: "s")
        let exchange = SiteClient(site: address.host, route: route, limits: quick, now: ticking()).get(address)
        #expect(exchange.outcome == .unreachable(reason))
        #expect(exchange.request.isEmpty)
    }

    @Test func `A proxy that is not there, that is none, and that is silent, are told apart`() throws {
        try #require(Surroundings.areHostile)
        let address = try WebAddress("http://\(ProxyTests.onion)/")
        func outcome(_ port: UInt16, within time: Duration = .seconds(20)) -> ExchangeOutcome {
            let limits = ExchangeLimits(connectTime: time, totalTime: .seconds(30))
            let route = Route.tor(socks: .loopback(port), isolation: "s")
            return SiteClient(site: address.host, route: route, limits: limits, now: ticking()).get(address).outcome
        }
        #expect(outcome(9) == .unreachable(.proxyNotThere))
        let web = try ScriptedServer(address: "127.0.0.1") { visitor in
            _ = visitor.read(atMost: 100)
            visitor.send("HTTP/1.1 400 Bad Request\r\n\r\n")
        }
        #expect(outcome(web.port) == .unreachable(.proxyBroken))
        let silent = try ScriptedServer(address: "127.0.0.1") { visitor in
            _ = visitor.read(atMost: 100)
            _ = visitor.waitForClose(10000)
        }
        #expect(outcome(silent.port, within: .milliseconds(300)) == .unreachable(.timedOut))
    }

    @Test(.enabled(if: SecureServer.isAvailable, "openssl or python3 is not installed"))
    func `The head with which an HTTP proxy answers CONNECT is kept, and the site behind it is read`() throws {
        try #require(Surroundings.areHostile)
        let site = try SecureServer(name: "inside.example")
        let head = "HTTP/1.1 200 Connection established\r\nVia: 1.1 proxy.example\r\n\r\n"
        let proxy = try ScriptedServer.proxy(to: "inside.example", answering: head, carryingTo: site.port)
        let address = try WebAddress("https://inside.example/")
        let client = SiteClient(
            site: address.host, route: .clearnet(proxy: .http(.loopback(proxy.port))), limits: quick,
            certificates: .recordedOnly, now: ticking())
        for earlier in 0..<2 {
            let exchange = client.get(address)
            #expect(exchange.outcome == .got && text(exchange.body) == SecureServer.page)
            let facts = try #require(exchange.connection)
            #expect(facts.earlierExchanges == earlier && text(facts.proxyHead) == head)
            #expect(facts.certificates.first == site.certificate && facts.peer == nil)
        }
        #expect(proxy.received.count == 1)
    }

    @Test func `A clearnet name travels unresolved through a SOCKS5 proxy, without a user`() throws {
        try #require(Surroundings.areHostile)
        let proxy = try SocksProxy { visitor in
            _ = visitor.readHead()
            visitor.send("HTTP/1.1 204 No Content\r\n\r\n")
        }
        let address = try WebAddress("http://inside.example:8080/")
        let route = Route.clearnet(proxy: .socks(.loopback(proxy.server.port)))
        let client = SiteClient(site: address.host, route: route, limits: quick, now: ticking())
        #expect(client.get(address).outcome == .got)
        let asked = try #require(proxy.asked.last)
        #expect(asked.kind == 3 && asked.host == "inside.example" && asked.port == 8080 && asked.user.isEmpty)
    }

    @Test func `I2P gets the whole address of an http page, and a tunnel for https`() throws {
        try #require(Surroundings.areHostile)
        let refusal = "HTTP/1.1 503 No tunnel\r\nContent-Length: 0\r\n\r\n"
        let proxy = try ScriptedServer(address: "127.0.0.1") { visitor in
            visitor.send(
                visitor.readHead().hasPrefix("CONNECT ") ? refusal : "HTTP/1.1 204 No Content\r\n\r\n")
        }
        let host = try WebHost("stats.i2p")
        let client = SiteClient(site: host, route: .i2p(http: .loopback(proxy.port)), limits: quick, now: ticking())
        let plain = client.get(try WebAddress("http://stats.i2p/a?b"))
        #expect(plain.outcome == .got && plain.connection?.peer == nil)
        #expect(text(plain.request).hasPrefix("GET http://stats.i2p/a?b HTTP/1.1\r\nHost: stats.i2p\r\n"))
        let tunnelled = client.get(try WebAddress("https://stats.i2p/"))
        #expect(tunnelled.outcome == .unreachable(.proxyRefused(code: 503)))
        #expect(tunnelled.connection.map { text($0.proxyHead) } == refusal)
        #expect(text(proxy.received(by: 2)).hasPrefix("CONNECT stats.i2p:443 HTTP/1.1\r\n"))
    }
}
