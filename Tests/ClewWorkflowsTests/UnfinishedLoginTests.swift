import ClewCapture
import ClewCore
import ClewCrypto
import ClewMarkets
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// Logins of which nobody knows what came: servers that break off, redirects without an end, doors that meet.
@Suite(.serialized) struct UnfinishedLoginTests {
    private static let form =
        "<h1>Login</h1><form action=/enter method=post><input name=u><input type=password name=p></form>"

    private let scratch: ScratchFolder
    private let ticks = GuardedMarket.Ticks()

    init() throws {
        scratch = try ScratchFolder()
    }

    /// A server that shows a login form everywhere, and answers a login as it is told.
    private func server(_ answer: @escaping @Sendable (Visitor) -> Void) throws -> ScriptedServer {
        try ScriptedServer { visitor in
            // What is not read before the end of a connection resets it.
            while let head = visitor.readPost()?.head {
                if head.hasPrefix("POST ") {
                    answer(visitor)
                    return
                }
                visitor.send(UnfinishedLoginTests.page(UnfinishedLoginTests.form))
            }
        }
    }

    private static func page(_ html: String) -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(html.utf8.count)\r\n\r\n\(html)"
    }

    private static func redirect(to place: String, _ fields: String = "") -> String {
        "HTTP/1.1 302 Found\r\n\(fields)Location: \(place)\r\nContent-Length: 0\r\n\r\n"
    }

    private func posts(_ server: ScriptedServer) -> Int {
        server.received.count { String(decoding: $0, as: UTF8.self).contains("POST /enter ") }
    }

    private func keystore() throws -> Keystore {
        let keystore = Keystore(uuid: "case-1", secrets: SecretsFolder(scratch.path("secrets")), limits: .test)
        try keystore.unlock(passphrase: GuardedMarket.words, creating: true)
        return keystore
    }

    private func look(_ server: ScriptedServer, _ keystore: Keystore) throws -> DoorState {
        try visit(server, keystore).state
    }

    /// What came of a visit, with the door and the client as they are afterwards.
    private func visit(
        _ server: ScriptedServer, _ keystore: Keystore, places: [String] = ["127.0.0.2"]
    ) throws -> (state: DoorState, door: SiteDoor, client: SiteClient) {
        let ticks = ticks
        let origin = "http://127.0.0.2:\(server.port)"
        if try keystore.secret(of: origin) == nil {
            let login = SiteLogin(
                page: server.url("/login"), user: "trainee", password: "harbour wind", entered: ticks.next(),
                by: "tester")
            try keystore.update(origin) { $0 = SiteSecret(login: login) }
        }
        let authority = Authority(
            id: "A-1", officer: "M. Example", caseReference: "EX-1", legalBasis: "exercise",
            capture: CaptureScope(places: places, classes: [.text, .accountAreas], accountPaths: ["/*"]))
        let door = SiteDoor(
            origin: origin, keystore: keystore, authority: authority, walls: WallReader(), user: "tester",
            clock: { ticks.next() }, audit: { _ in })
        let host = try WebHost("127.0.0.2")
        var loopback: IPAddress?
        if case .ip(let ip) = host { loopback = ip }
        let client = SiteClient(site: host, route: .clearnet(proxy: nil), allowsLoopback: loopback) { ticks.next() }
        let prepared = door.prepare(client)
        guard prepared == .goOn else { return (prepared, door, client) }
        let exchange = client.get(try WebAddress(server.url("/")))
        return (try door.look(at: exchange, with: client) { $0.perform(with: client) }, door, client)
    }

    @Test func `a login without an answer is posted twice at the most, with time between`() throws {
        let server = try server { $0.reset() }
        defer { server.stop() }
        let keystore = try keystore()
        #expect(try look(server, keystore).seconds == 60)
        // Another one that comes at once waits for the first.
        #expect(try (look(server, keystore).seconds ?? 0) > 100)
        #expect(posts(server) == 1)
        ticks.pass(200)
        #expect(try look(server, keystore).seconds == 60)
        ticks.pass(200)
        #expect(try look(server, keystore).parked == .loginUnclear)
        #expect(posts(server) == 2)
        #expect(try keystore.rows().map(\.state) == [.unclear])
    }

    @Test(arguments: [
        "HTTP/1.1 302 Found\r\nLocation: /login?error=1\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nSet-Cookie: x=1\r\nContent-Type: text/html\r\nContent-Length: 81\r\n\r\n"
            + "<form action=/enter method=post><input name=u><input type=password name=p></form>",
    ]) func `the form again is a refusal, also behind a redirect and beside a cookie`(answer: String) throws {
        let server = try server { $0.send(answer) }
        defer { server.stop() }
        let keystore = try keystore()
        #expect(try look(server, keystore).parked == .passwordRefused)
        ticks.pass(86_400)
        #expect(try look(server, keystore).parked == .passwordRefused)
        #expect(posts(server) == 1)
    }

    @Test func `where the connection is closed behind the login the page is asked for once more`() throws {
        let server = try server {
            $0.send(UnfinishedLoginTests.redirect(to: "/login?error=1"))
            _ = $0.readHead()
        }
        defer { server.stop() }
        #expect(try look(server, keystore()).parked == .passwordRefused)
        #expect(posts(server) == 1)
    }

    @Test func `a page without a cookie is not taken for a login`() throws {
        let server = try server { $0.send(UnfinishedLoginTests.page("<h1>Welcome</h1><p>Tea")) }
        defer { server.stop() }
        #expect(try look(server, keystore()).parked == .loginUnclear)
    }

    @Test func `a site that shows the form again after every login is posted to once`() throws {
        let server = try server {
            $0.send("HTTP/1.1 200 OK\r\nSet-Cookie: s=1\r\nContent-Type: text/html\r\nContent-Length: 7\r\n\r\nWelcome")
        }
        defer { server.stop() }
        let (state, door, client) = try visit(server, try keystore())
        #expect(state == .again)
        for _ in 0..<5 {
            let exchange = client.get(try WebAddress(server.url("/")))
            let next = try door.look(at: exchange, with: client) { $0.perform(with: client) }
            #expect(next.parked == .loginDoesNotHold)
        }
        #expect(posts(server) == 1)
    }

    @Test func `a login page that leads to another host is not posted to`() throws {
        let elsewhere = try ScriptedServer(address: "127.0.0.3") { visitor in
            while visitor.readPost() != nil { visitor.send(UnfinishedLoginTests.page(UnfinishedLoginTests.form)) }
        }
        defer { elsewhere.stop() }
        let server = try ScriptedServer { visitor in
            while let request = visitor.readPost() {
                visitor.send(
                    request.head.hasPrefix("GET /login ")
                        ? UnfinishedLoginTests.redirect(to: elsewhere.url("/login"))
                        : UnfinishedLoginTests.page(UnfinishedLoginTests.form))
            }
        }
        defer { server.stop() }
        let places = ["127.0.0.2", "127.0.0.3:\(elsewhere.port)"]
        #expect(try visit(server, try keystore(), places: places).state.parked == .loginForm)
        #expect(posts(server) == 0 && elsewhere.received.isEmpty)
    }

    @Test func `a redirect to another host behind a login is not followed`() throws {
        let elsewhere = try ScriptedServer(address: "127.0.0.3") { visitor in
            while visitor.readPost() != nil { visitor.send(UnfinishedLoginTests.page("<h1>Welcome</h1>")) }
        }
        defer { elsewhere.stop() }
        let server = try ScriptedServer { visitor in
            while let request = visitor.readPost() {
                if request.head.hasPrefix("POST ") {
                    visitor.send(UnfinishedLoginTests.redirect(to: elsewhere.url("/in"), "Set-Cookie: s=1\r\n"))
                } else {
                    let isInside = request["Cookie"] == "s=1"
                    visitor.send(
                        UnfinishedLoginTests.page(isInside ? "<h1>Welcome</h1>" : UnfinishedLoginTests.form))
                }
            }
        }
        defer { server.stop() }
        let places = ["127.0.0.2", "127.0.0.3:\(elsewhere.port)"]
        let (state, door, _) = try visit(server, try keystore(), places: places)
        // The page that was wanted tells that the login worked.
        #expect(state == .again && door.isLoggedIn)
        #expect(posts(server) == 1 && elsewhere.received.isEmpty)
    }

    /// A site that knows the session `live` no more and leads, on the way to the form and behind it, to what acts.
    @Test func `no cookie of an account goes along on the way to a form, and none acts behind it`() throws {
        let server = try ScriptedServer { visitor in
            while let request = visitor.readPost() {
                switch request.head.split(separator: " ").dropFirst().first {
                case "/login": visitor.send(UnfinishedLoginTests.redirect(to: "/shop?buy=7"))
                case "/enter":
                    // The form was that of `/shop?buy=7`.
                    visitor.send(UnfinishedLoginTests.redirect(to: "/shop?error=1&buy=8", "Set-Cookie: s=new\r\n"))
                default: visitor.send(UnfinishedLoginTests.page(UnfinishedLoginTests.form))
                }
            }
        }
        defer { server.stop() }
        let keystore = try keystore()
        let origin = "http://127.0.0.2:\(server.port)"
        let login = SiteLogin(
            page: server.url("/login"), user: "trainee", password: "harbour wind", entered: ticks.next(), by: "tester")
        let pasted = try PastedSession(Array("s=live".utf8), for: try WebHost("127.0.0.2"), at: ticks.next())
        try keystore.update(origin) {
            $0 = SiteSecret(
                login: login,
                session: SiteSession(cookies: pasted.jar, source: .pasted, obtained: self.ticks.next(), by: "tester"))
        }
        _ = try visit(server, keystore)
        let heads = server.received.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(heads.contains("GET / HTTP/1.1") && heads.contains("Cookie: s=live"))
        let requests = heads.components(separatedBy: "\r\n\r\n")
        #expect(requests.filter { $0.contains("Cookie: s=live") && !$0.contains("GET / HTTP") } == [])
        #expect(requests.contains { $0.contains("GET /shop?buy=7 ") && !$0.contains("Cookie:") })
        #expect(posts(server) == 1 && !heads.contains("buy=8"))
    }

    @Test func `a captcha behind the login parks the site and is no refusal`() throws {
        let riddle = "<form method=post><img src=/captcha.png><input name=captcha></form>"
        let server = try server { $0.send(UnfinishedLoginTests.page(riddle)) }
        defer { server.stop() }
        let keystore = try keystore()
        #expect(try look(server, keystore).parked == .captcha)
        #expect(try keystore.rows().map(\.state) == [.login])
    }

    @Test(arguments: [
        ("200 OK", "<title>Access queue</title><h2>You are in a queue</h2>"), ("503 Busy", "busy"),
        ("500 Error", "<h1>Error</h1>"), ("403 Forbidden", "<h1>No</h1>"),
        ("200 OK", "<form method=post><img src=/captcha.png><input name=captcha></form>"),
    ]) func `whoever has the cookie of a login counts as logged in, whatever came of it`(
        status: String, html: String
    ) throws {
        let server = try server { visitor in
            visitor.send(
                "HTTP/1.1 \(status)\r\nSet-Cookie: s=1\r\nContent-Type: text/html\r\nContent-Length: "
                    + "\(html.utf8.count)\r\n\r\n\(html)")
        }
        defer { server.stop() }
        let (state, door, client) = try visit(server, try keystore())
        #expect(state != .goOn && state != .again && posts(server) == 1)
        #expect(door.isLoggedIn || client.cookies.cookies.isEmpty)
    }

    @Test func `what is typed goes into the body alone, which is marked so that no record takes it`() throws {
        let server = try server { _ = $0.send("HTTP/1.1 200 OK\r\nSet-Cookie: s=1\r\nContent-Length: 0\r\n\r\n") }
        defer { server.stop() }
        let form = LoginForm(
            action: try WebAddress(server.url("/enter")), fields: [("u", "trainee"), ("p", "harbour wind")],
            page: try WebAddress(server.url("/login")))
        let host = try WebHost("127.0.0.2")
        var loopback: IPAddress?
        if case .ip(let ip) = host { loopback = ip }
        let ticks = ticks
        let client = SiteClient(site: host, route: .clearnet(proxy: nil), allowsLoopback: loopback) { ticks.next() }
        let exchange = DoorRequest.logIn(form).perform(with: client)
        #expect(exchange.holdsCredentials)
        let head = String(decoding: exchange.request.prefix(exchange.requestHeadLength), as: UTF8.self)
        #expect(head.hasPrefix("POST /enter ") && !head.contains("trainee") && !head.contains("harbour"))
    }
}
