import ClewServer
import Testing

@Suite struct HomeAddressTests {
    let home = HomeAddress(port: 8080)

    func refusal(
        _ method: WebRequest.Method, host: String? = "127.0.0.1:8080", origin: String? = nil, site: String? = nil
    ) -> Refusal? {
        var headers: [(String, String)] = []
        if let host { headers.append(("Host", host)) }
        if let origin { headers.append(("Origin", origin)) }
        if let site { headers.append(("Sec-Fetch-Site", site)) }
        return home.refusal(of: WebRequest(method, "/", headers: headers))
    }

    @Test(arguments: [
        ("127.0.0.1:8080", true), ("localhost:8080", true), ("LOCALHOST:8080", true), ("127.0.0.1", false),
        ("127.0.0.1:8081", false), ("evil.example:8080", false), ("localhost.evil.example:8080", false),
        ("127.0.0.1:8080.evil.example", false), ("[::1]:8080", false), ("", false), ("127.0.0.2:8080", false),
    ])
    func `Only the site's own names are answered`(host: String, isAnswered: Bool) {
        #expect((refusal(.get, host: host) == nil) == isAnswered)
    }

    @Test func `A request without Host or with two is refused`() {
        #expect(refusal(.get, host: nil) == .foreign)
        let two = WebRequest(.get, "/", headers: [("Host", "127.0.0.1:8080"), ("Host", "127.0.0.1:8080")])
        #expect(home.refusal(of: two) == .foreign)
    }

    @Test(arguments: [("same-origin", true), ("none", true), ("same-site", false), ("cross-site", false), ("x", false)])
    func `A page is shown only to its own site and to whoever types the address`(site: String, isAnswered: Bool) {
        #expect((refusal(.get, site: site) == nil) == isAnswered)
    }

    @Test(
        arguments: [
            ("http://127.0.0.1:8080", nil, true),
            ("http://127.0.0.1:8080", "same-origin", true),
            ("null", "same-origin", true),
            (nil, "same-origin", true),
            (nil, nil, false),
            ("null", nil, false),
            ("null", "cross-site", false),
            ("http://127.0.0.1:8080", "cross-site", false),
            ("http://127.0.0.1:8080", "none", false),
            ("http://localhost:8080", "same-origin", false),
            ("http://evil.example", "same-origin", false),
            ("https://127.0.0.1:8080", nil, false),
        ] as [(String?, String?, Bool)])
    func `A form is taken only from the site itself`(origin: String?, site: String?, isTaken: Bool) {
        #expect((refusal(.post, origin: origin, site: site) == nil) == isTaken)
        #expect((refusal(.other("DELETE"), origin: origin, site: site) == nil) == isTaken)
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.0.0.2", true), ("0.0.0.0", false), ("192.168.1.1", false), ("localhost", false),
        ("127.0.0.1.evil.example", false), ("127.0.0", false), ("127.0.0.256", false),
    ])
    func `Only addresses of this machine are loopback`(address: String, isLoopback: Bool) {
        #expect(HomeAddress(address: address, port: 1).isLoopback == isLoopback)
    }

    @Test func `The port may be left out where it is the usual one`() {
        #expect(HomeAddress(port: 80).hosts.contains("localhost"))
        #expect(!home.hosts.contains("localhost"))
    }
}
