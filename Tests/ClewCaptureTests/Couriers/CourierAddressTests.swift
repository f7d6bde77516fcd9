import ClewCapture
import Testing

@Suite struct CourierAddressTests {
    static let refused: [(address: String, torPort: UInt16?, isInternal: Bool, fault: CourierFault)] = [
        ("http://tsa.example/", nil, false, .needsTLS), ("http://tsa.example/", 9050, false, .needsTLS),
        ("http://10.0.0.8/", nil, true, .needsTLS), ("http://198.41.0.4/", nil, false, .needsTLS),
        ("http://127.0.0.1/", nil, false, .internalAddress), ("https://10.0.0.8/", nil, false, .internalAddress),
        ("https://[::1]/", nil, false, .internalAddress), ("https://desk.local/", nil, false, .internalAddress),
        ("https://desk/", nil, false, .internalAddress), ("https://desk.local/", 9050, true, .internalThroughTor),
        ("http://example.i2p/", nil, false, .i2p),
    ]

    @Test(arguments: refused)
    func `an address that would tell others what is posted, or leads inside unasked, is refused`(
        address: String, torPort: UInt16?, isInternal: Bool, fault: CourierFault
    ) throws {
        let web = try WebAddress(address)
        #expect(throws: fault) { try CourierAddress(web, torPort: torPort, isInternal: isInternal) }
    }

    @Test func `onion services are reached through Tor, others as it was said`() throws {
        let onion = try WebAddress("http://\(ProxyTests.onion)/hook")
        let usual = try CourierAddress(onion)
        #expect(usual.route.proxy == .loopback(9050) && usual.route.name == "tor")
        #expect(try CourierAddress(onion, torPort: 9150).route.proxy == .loopback(9150))
        let web = try WebAddress("https://tsa.example/")
        #expect(try CourierAddress(web).route == .clearnet())
        #expect(try CourierAddress(web, torPort: 9050).route.name == "tor")
        #expect(try CourierAddress(try WebAddress("http://127.0.0.2:80/"), isInternal: true).route == .clearnet())
        #expect(try CourierAddress(try WebAddress("https://desk.local/"), isInternal: true).isInternal)
    }
}
