import ClewCapture
import ClewTestSupport
import Testing

@Suite struct RouteTests {
    static let onion = "http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion/"
    static let tor = Route.tor(socks: .loopback(9), isolation: "site")
    static let torOut = Route.tor(socks: .loopback(9), isolation: "site", reachesClearnet: true)
    static let i2p = Route.i2p(http: .loopback(9))

    static let refusals: [(String, Route, Refusal)] = [
        (onion, .clearnet(), .needsTor), (onion, i2p, .needsTor),
        (onion, .clearnet(proxy: .socks(.loopback(9))), .needsTor),
        ("http://stats.i2p/", .clearnet(), .needsI2P), ("http://stats.i2p/", torOut, .needsI2P),
        ("http://market.example/", tor, .needsClearnet), ("http://market.example/", i2p, .needsClearnet),
        ("http://1.1.1.1/", tor, .needsClearnet), ("http://localhost/", torOut, .localName),
        ("http://router/", .clearnet(), .localName), ("http://printer.local/", .clearnet(), .localName),
        ("http://a.home.arpa/", torOut, .localName), ("http://a.internal/", .clearnet(), .localName),
        ("http://10.0.0.1/", torOut, .specialAddress(IPAddress("10.0.0.1") ?? .loopback, .privateUse)),
        ("http://127.0.0.2/", torOut, .specialAddress(IPAddress("127.0.0.2") ?? .loopback, .loopback)),
        ("http://192.168.0.1/", .clearnet(), .specialAddress(IPAddress("192.168.0.1") ?? .loopback, .privateUse)),
        ("http://[::1]/", .clearnet(), .specialAddress(IPAddress("::1") ?? .loopback, .loopback)),
        (onion, .tor(socks: .loopback(9), isolation: ""), .badIsolation),
        (onion, .tor(socks: .loopback(9), isolation: String(repeating: "x", count: 256)), .badIsolation),
    ]

    @Test(arguments: refusals) func `An address is not asked for on a way that is not its own`(
        text: String, route: Route, refusal: Refusal
    ) throws {
        let address = try WebAddress(text)
        let client = SiteClient(
            site: address.host, route: route, limits: quick, allowsLoopback: IPAddress("127.0.0.2"), now: ticking())
        let exchange = client.get(address)
        #expect(exchange.outcome == .refused(refusal))
        #expect(exchange.request.isEmpty && exchange.connection == nil)
    }

    @Test func `An address on another host than the client's is refused`() throws {
        let client = SiteClient(site: try WebHost("a.example"), route: .clearnet(), now: ticking())
        #expect(client.get(try WebAddress("http://b.example/")).outcome == .refused(.otherSite))
    }

    @Test func `Loopback is asked only where the address was named`() throws {
        try #require(Surroundings.areHostile)
        let server = try ScriptedServer { _ in }
        let address = try WebAddress(server.url())
        for allowed in [nil, IPAddress("127.0.0.1"), IPAddress("10.0.0.1")] {
            let client = SiteClient(
                site: address.host, route: .clearnet(), limits: quick, allowsLoopback: allowed, now: ticking())
            guard case .refused(.specialAddress(_, .loopback)) = client.get(address).outcome else {
                Issue.record("allowed: \(String(describing: allowed))")
                continue
            }
        }
        #expect(server.received.isEmpty)
    }

    @Test(arguments: [
        ("inside.example", "10.1.2.3", SpecialRange.privateUse), ("rebound.example", "127.0.0.2", .loopback),
        ("metadata.example", "169.254.169.254", .linkLocal), ("mapped.example", "::ffff:192.168.0.1", .privateUse),
        ("local-six.example", "::1", .loopback), ("unique.example", "fd00::1", .privateUse),
    ]) func `A name that resolves to a special address is refused before the connection`(
        name: String, text: String, range: SpecialRange
    ) throws {
        try #require(Surroundings.areHostile)
        let server = try ScriptedServer { _ in }
        let address = try WebAddress("http://\(name):\(server.port)/")
        let client = SiteClient(
            site: address.host, route: .clearnet(), limits: quick, allowsLoopback: IPAddress("127.0.0.2"),
            now: ticking())
        client.resolution = IPAddress(text)
        let exchange = client.get(address)
        let resolved = try #require(IPAddress(text))
        #expect(exchange.outcome == .refused(.specialAddress(resolved, range)))
        #expect(server.received.isEmpty)
    }
}
