import ClewCore
import ClewServer
import Testing

@Suite struct SiteTests {
    let sessions = SessionStore<String> { Timestamp(seconds: 1_700_000_000) }
    let cookie = SessionCookie(suffix: "abc")

    var site: Site<String> {
        let sessions = sessions
        let cookie = cookie
        return Site(
            home: HomeAddress(port: 8080), cookie: cookie, sessions: sessions, loginPath: "/login",
            routes: [
                Route(.get, "/login", for: .everybody) { _ in .page("login") },
                Route(.get, "/", for: .members) { visit in .page("hello \(try visit.person())") },
                Route(.get, "/thing/:id", for: .members) { visit in .page(visit["id"] ?? "") },
                Route(.post, "/change", for: .members) { visit in .text(visit.form["a"] ?? "") },
                Route(.get, "/broken", for: .everybody) { _ in throw Broken() },
                Route(.get, "/weak", for: .everybody) { _ in
                    WebAnswer(
                        status: 200,
                        headers: [("content-security-policy", "default-src *"), ("X-Bad", "a\r\nSet-Cookie: b")])
                },
                Route(.get, "/style.css", for: .everybody) { _ in .file("a{}", type: "text/css") },
            ], errorPage: { error, visit in .page("error for \(visit?.session?.person ?? "nobody")") })
    }
    struct Broken: Error {}

    func answer(
        _ method: WebRequest.Method, _ target: String, session: Session<String>? = nil, form: String? = nil,
        headers: [(String, String)] = []
    ) -> WebAnswer {
        var all = [("Host", "127.0.0.1:8080")] + headers
        if let session { all.append(("Cookie", "\(cookie.name)=\(session.id)")) }
        if form != nil {
            all += [("Content-Type", "application/x-www-form-urlencoded"), ("Origin", "http://127.0.0.1:8080")]
        }
        return site.answer(WebRequest(method, target, headers: all, body: Array((form ?? "").utf8)))
    }

    func text(_ answer: WebAnswer) -> String { String(decoding: answer.body, as: UTF8.self) }

    @Test func `Whoever is not logged in is sent to the login and back again after it`() {
        let sent = answer(.get, "/thing/4?x=1")
        #expect(sent.status == 303)
        #expect(sent.value(of: "Location") == "/login?next=%2Fthing%2F4%3Fx%3D1")
        #expect(answer(.get, "/").value(of: "Location") == "/login")
        #expect(answer(.get, "/login").status == 200)
    }

    @Test func `Whoever is logged in gets pages`() {
        let session = sessions.begin("weber")
        #expect(text(answer(.get, "/", session: session)) == "hello weber")
        #expect(text(answer(.get, "/thing/a%20b", session: session)) == "a b")
        #expect(answer(.head, "/", session: session).status == 200)
        #expect(answer(.get, "/", session: sessions.begin(nil)).status == 303)
        #expect(answer(.get, "/", session: session).value(of: "Server-Timing") != nil)
    }

    @Test func `A change needs the form token of the session`() {
        let session = sessions.begin("weber")
        let other = sessions.begin("novak")
        #expect(answer(.post, "/change", session: session, form: "a=1").status == 403)
        #expect(answer(.post, "/change", session: session, form: "a=1&token=").status == 403)
        #expect(answer(.post, "/change", session: session, form: "a=1&token=\(other.formToken)").status == 403)
        #expect(answer(.post, "/change", form: "a=1&token=\(session.formToken)").status == 403)
        #expect(answer(.post, "/change?token=\(session.formToken)", session: session, form: "a=1").status == 403)
        #expect(text(answer(.post, "/change", session: session, form: "a=1&token=\(session.formToken)")) == "1")
        let visitor = sessions.begin(nil)
        #expect(answer(.post, "/change", session: visitor, form: "token=\(visitor.formToken)").status == 401)
    }

    @Test(
        arguments: [
            (.get, "/nothing", 404), (.post, "/login", 405), (.other("PUT"), "/", 405), (.get, "/broken", 500),
            (.get, "/thing", 404), (.get, "/thing/1/2", 404), (.get, "/change", 405),
        ] as [(WebRequest.Method, String, Int)])
    func `Errors are pages with the right status`(method: WebRequest.Method, target: String, status: Int) {
        let session = sessions.begin("weber")
        let answer = answer(method, target, session: session, form: method == .get ? nil : "token=\(session.formToken)")
        #expect(answer.status == status)
        #expect(text(answer) == "error for weber")
    }

    @Test func `A request from elsewhere gets no page and leaves the session alone`() {
        let session = sessions.begin("weber")
        let answer = answer(.get, "/", session: session, headers: [("Sec-Fetch-Site", "cross-site")])
        #expect(answer.status == 421)
        #expect(text(answer) == "error for nobody")
    }

    @Test func `Every answer carries the safety headers whatever a handler says`() {
        let answers = [
            answer(.get, "/"), answer(.get, "/login"), answer(.get, "/nothing"), answer(.get, "/broken"),
            answer(.get, "/weak"), answer(.get, "/style.css"), answer(.post, "/change"),
            site.answer(to: Refusal.tooLarge), site.answer(WebRequest(.get, "/")),
        ]
        for answer in answers {
            for (name, value) in SafetyHeaders.fields(for: answer.storage) {
                #expect(answer.headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value) == [value])
            }
            #expect(answer.headers.allSatisfy { !$0.value.contains("\r\n") })
            #expect(answer.value(of: "Content-Security-Policy")?.hasPrefix("default-src 'none'") == true)
            #expect(answer.value(of: "Referrer-Policy") == "no-referrer")
        }
        #expect(answer(.get, "/login").value(of: "Cache-Control") == "no-store")
        #expect(answer(.get, "/style.css").value(of: "Cache-Control")?.contains("immutable") == true)
        #expect(site.answer(to: Refusal.tooMany(seconds: 9)).value(of: "Retry-After") == "9")
    }
}
