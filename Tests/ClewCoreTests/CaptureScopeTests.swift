import ClewCore
import Testing

/// What an authority lets live capture fetch, case by case.
@Suite struct CaptureScopeTests {
    static let scope = CaptureScope(
        places: ["market.example/shop", "*.forum.example", "127.0.0.2"], classes: [.text, .accountAreas],
        accountPaths: ["/shop/listing/*", "/shop/index.php?page=*"], depthLimit: 3, requestLimit: 10, byteLimit: 1000)

    static let places: [(host: String, path: String, isCovered: Bool)] = [
        ("market.example", "/shop", true), ("market.example", "/shop/3", true), ("MARKET.example", "/shop/", true),
        ("market.example", "/shopping", false), ("market.example", "/", false), ("market.example", "/wallet", false),
        ("a.market.example", "/shop", false), ("market.example.evil.example", "/shop", false),
        ("forum.example", "/", false), ("a.forum.example", "/x", true), ("aforum.example", "/x", false),
        ("127.0.0.2", "/anything", true), ("127.0.0.1", "/anything", false),
        // Ways around.
        ("market.example", "/shop/../wallet", false), ("market.example", "/shop/%2e%2e/wallet", false),
        ("market.example", "/shop/%2E./wallet", false), ("market.example", "/shop%2fx", false),
        ("market.example", "/shop/..;/wallet", false), ("market.example", "/shop\\..\\wallet", false),
        ("market.example", "/%73hop/3", true), ("market.example", "/shop/%0d%0aHost:x", false),
        ("market.example", "/shop/%zz", false), ("market.example", "shop", false), ("", "/shop", false),
    ]

    @Test(arguments: places)
    func `a place is covered or not`(host: String, path: String, isCovered: Bool) {
        let refusal = Self.scope.refusal(of: CaptureTarget(host: host, path: path), used: CaptureUse())
        #expect((refusal == nil) == isCovered)
        if !isCovered { #expect(refusal == .place(host + path)) }
    }

    static let ports: [(place: String, host: String, port: UInt16, isNamed: Bool, isCovered: Bool)] = [
        ("market.example", "market.example", 80, false, true), ("market.example", "market.example", 443, false, true),
        ("market.example", "market.example", 8080, false, false),
        // A person named it to begin with.
        ("market.example", "market.example", 8080, true, true),
        ("market.example:8080", "market.example", 8080, false, true),
        ("market.example:8080/shop", "market.example", 8080, false, true),
        ("market.example:8080", "market.example", 80, false, false),
        ("market.example:8080", "market.example", 8081, true, false),
        ("*.market.example:8080", "a.market.example", 8080, false, true),
        ("*.market.example", "a.market.example", 8080, false, false),
        ("[2001:db8::1]", "[2001:db8::1]", 443, false, true), ("[2001:db8::1]", "[2001:db8::1]", 8080, false, false),
        ("[2001:db8::1]:8080/shop", "[2001:db8::1]", 8080, false, true),
        ("[2001:db8::1]:8080", "[2001:db8::1]", 80, false, false),
        (".market.example", "a.market.example", 80, false, false),
    ]

    @Test(arguments: ports)
    func `a port is covered or not`(place: String, host: String, port: UInt16, isNamed: Bool, isCovered: Bool) {
        let target = CaptureTarget(host: host, port: port, isPortNamed: isNamed, path: "/shop")
        let refusal = CaptureScope(places: [place]).refusal(of: target, used: CaptureUse())
        #expect((refusal == nil) == isCovered)
    }

    @Test func `classes, depth and amounts are held`() {
        func refusal(
            _ dataClass: CaptureScope.DataClass = .text, depth: Int = 0, requests: Int = 0, bytes: Int = 0
        ) -> CaptureRefusal? {
            Self.scope.refusal(
                of: CaptureTarget(host: "127.0.0.2", path: "/", dataClass: dataClass, depth: depth),
                used: CaptureUse(requests: requests, bytes: bytes))
        }
        #expect(refusal() == nil && refusal(.images) == .dataClass(.images))
        #expect(refusal(depth: 3) == nil && refusal(depth: 4) == .depth(3))
        #expect(refusal(requests: 9) == nil && refusal(requests: 10) == .requests(10))
        #expect(refusal(bytes: 999) == nil && refusal(bytes: 1000) == .bytes(1000))
    }

    @Test func `in an account area nothing is fetched that is not named`() {
        func refusal(_ path: String, _ query: String = "", in scope: CaptureScope = Self.scope) -> CaptureRefusal? {
            scope.refusal(
                of: CaptureTarget(host: "market.example", path: path, query: query, isLoggedIn: true),
                used: CaptureUse())
        }
        #expect(refusal("/shop/listing/7") == nil && refusal("/shop/index.php", "page=list") == nil)
        for (path, query) in [
            ("/shop/logout", ""), ("/shop/listing/7", "buy=1"), ("/shop/index.php", ""),
            ("/shop/index.php", "page=list?buy=1"), ("/shop/%6cogout", ""),
        ] {
            #expect(refusal(path, query) == .accountPath("market.example" + path))
        }
        var plain = Self.scope
        plain.classes = [.text]
        #expect(refusal("/shop/listing/7", in: plain) == .dataClass(.accountAreas))
    }

    /// Asked for in an account area whose list is `/item/*`, `/listing?id=*` and `/find?q=*&p=*`.
    static let accountTargets: [(path: String, query: String, isCovered: Bool)] = [
        ("/item/7", "", true), ("/item/", "", true), ("/item/a%20b", "", true), ("/listing", "id=5", true),
        ("/listing", "id=", true), ("/listing", "id=a%20b", true), ("/find", "q=tea&p=2", true),
        ("/item/7/buy", "", false), ("/item/7%2Fbuy", "", false), ("/item/7%252Fbuy", "", false),
        ("/item/7&buy=1", "", false), ("/item/7%26buy=1", "", false), ("/item/7%2526buy", "", false),
        ("/item/7;buy", "", false), ("/item/7%3Bbuy", "", false), ("/item/7", "buy=1", false),
        ("/item/7%3Fbuy=1", "", false), ("/item/7%23buy", "", false), ("/item/../item/7", "", false),
        ("/item/%2e%2e/item/7", "", false), ("/item/7/.", "", false), ("/listing", "id=5&buy=1", false),
        ("/listing", "id=5%26buy=1", false), ("/listing", "id=5%2526buy=1", false), ("/listing", "id=5;buy=1", false),
        ("/listing", "id=5%3bbuy=1", false), ("/listing", "id=../buy", false), ("/listing", "id=..%2Fbuy", false),
        ("/listing", "id=5%3Fbuy", false), ("/listing", "id=5%", false), ("/listing", "id=5%0d%0aX", false),
        ("/listing", "buy=1&id=5", false), ("/find", "q=tea&p=2&buy=1", false), ("/find", "q=tea", false),
    ]

    @Test(arguments: accountTargets)
    func `a star in a path of an account area is one part of it and no more`(
        path: String, query: String, isCovered: Bool
    ) {
        let scope = CaptureScope(
            places: ["market.example"], classes: [.text, .accountAreas],
            accountPaths: ["/item/*", "/listing?id=*", "/find?q=*&p=*"])
        let target = CaptureTarget(host: "market.example", path: path, query: query, isLoggedIn: true)
        #expect((scope.refusal(of: target, used: CaptureUse()) == nil) == isCovered)
    }

    @Test func `an authority that is unstated, silent on capture or not in force allows nothing`() {
        let target = CaptureTarget(host: "127.0.0.2", path: "/")
        let moment = Timestamp("2026-06-01") ?? Timestamp(seconds: 0)
        func refusal(_ authority: Authority) -> CaptureRefusal? {
            authority.refusal(of: target, at: moment, used: CaptureUse())
        }
        #expect(refusal(.unstated) == .unstated)
        var authority = Authority(id: "A-1", officer: "a", caseReference: "b", legalBasis: "c")
        #expect(refusal(authority) == .noScope(authority: "A-1"))
        authority.capture = Self.scope
        #expect(refusal(authority) == nil)
        authority.until = Timestamp("2026-05-01")
        #expect(refusal(authority) == .notInForce(authority: "A-1"))
        authority.until = nil
        authority.from = Timestamp("2026-07-01")
        #expect(refusal(authority) == .notInForce(authority: "A-1"))
        authority.from = nil
        authority.legalBasis = ""
        #expect(refusal(authority) == .unstated)
    }

    @Test(arguments: [
        CaptureScope(places: []), CaptureScope(places: ["http://a.example"]), CaptureScope(places: ["a b"]),
        CaptureScope(places: [""]), CaptureScope(places: ["a.example/?q"]), CaptureScope(places: ["a.example:"]),
        CaptureScope(places: ["a.example:0"]), CaptureScope(places: ["a.example:65536"]),
        CaptureScope(places: ["a.example:+80"]), CaptureScope(places: ["2001:db8::1"]), CaptureScope(places: ["[]"]),
        CaptureScope(places: ["a.example"], classes: []),
        CaptureScope(places: ["a.example"], accountPaths: ["x"]), CaptureScope(places: ["a.example"], depthLimit: -1),
    ])
    func `a scope that cannot be enforced says why`(scope: CaptureScope) {
        #expect((scope.problem?.count ?? 0) > 20)
        #expect(Self.scope.problem == nil)
    }

    @Test(arguments: ["*.onion", "*.com", "*.i2p", "*.b32.i2p", "*.ONION", "*.onion:8080/shop", "*.onion."])
    func `all hosts below a whole domain are too many`(place: String) {
        let problem = CaptureScope(places: ["market.example", place]).problem
        #expect(
            problem == "'\(place)' covers every host below a whole domain, which is too wide: "
                + "name each host, or all below one of them as in '*.market.example'.")
    }

    @Test func `a star alone is no place, and one below a host is`() {
        #expect(CaptureScope(places: ["*"]).problem?.hasPrefix("'*' is no place: write a host") == true)
        #expect(CaptureScope(places: ["*.market.onion", "*.market.example", "onion", "*.shop.b32.i2p"]).problem == nil)
    }

    @Test func `a long pattern on a long path ends`() {
        let path = "/shop/" + String(repeating: "a", count: 4000)
        let scope = CaptureScope(
            places: ["market.example"], classes: [.text, .accountAreas],
            accountPaths: [String(repeating: "/*a", count: 160)])
        let target = CaptureTarget(host: "market.example", path: path, isLoggedIn: true)
        #expect(scope.refusal(of: target, used: CaptureUse()) != nil)
    }
}
