import ClewCore
import ClewServer
import ClewWeb
import ClewWorkflows
import Testing

@Suite struct DeskTests {
    /// One case for the tests that only read.
    static let shared = Result { try DeskCase() }

    var deskCase: DeskCase { get throws { try DeskTests.shared.get() } }

    @Test func `A visitor is sent to the log-in and after it to where they wanted`() throws {
        let browser = Browser(try deskCase)
        let sent = browser.get("/search?q=a%26b")
        #expect(sent.status == 303)
        let login = browser.get(try #require(sent.value(of: "Location")))
        #expect(login.status == 200)
        #expect(login.text.contains("name=\"next\" value=\"/search?q=a%26b\""))
        let cookie = try #require(login.value(of: "Set-Cookie"))
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"))
        let before = browser.cookie
        let password = try #require(deskCase.passwords[.analyst])
        let done = browser.post("/login", ["name": "analyst", "password": password, "next": "/search?q=a%26b"])
        #expect(done.status == 303 && done.value(of: "Location") == "/search?q=a%26b")
        #expect(browser.cookie != before)
        #expect(browser.get("/").status == 200)
        browser.cookie = before
        #expect(browser.get("/").status == 303)
    }

    @Test(arguments: ["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"])
    func `A log-in leads nowhere else`(next: String) throws {
        let browser = Browser(try deskCase)
        _ = browser.get("/login?next=\(Percent.encoded(next))")
        let password = try #require(deskCase.passwords[.analyst])
        let done = browser.post("/login", ["name": "analyst", "password": password, "next": next])
        #expect(done.value(of: "Location") == "/")
    }

    @Test func `Wrong names and passwords are told apart from nothing, and guessing is stopped`() throws {
        let own = try DeskCase()
        let browser = Browser(own)
        _ = browser.get("/login")
        let wrong = browser.post("/login", ["name": "analyst", "password": "guess", "purpose": "<b>"])
        let unknown = browser.post("/login", ["name": "nobody", "password": "guess"])
        #expect(wrong.status == 403 && unknown.status == 403)
        let sentence = "The name or the password is wrong."
        #expect(wrong.text.contains(sentence) && unknown.text.contains(sentence))
        #expect(!wrong.text.contains("guess"))
        for _ in 0..<4 { _ = browser.post("/login", ["name": "analyst", "password": "guess"]) }
        let stopped = browser.post("/login", ["name": "analyst", "password": own.passwords[.analyst] ?? ""])
        #expect(stopped.status == 429)
        #expect(stopped.value(of: "Retry-After") == "30")
    }

    @Test func `A form without the token of its session is refused`() throws {
        let browser = try deskCase.browser(as: .analyst)
        let password = try #require(deskCase.passwords[.analyst])
        #expect(browser.post("/logout", [:], withToken: false).status == 403)
        #expect(browser.post("/logout", ["token": String(repeating: "0", count: 64)], withToken: false).status == 403)
        let change = ["current": password, "fresh": "a long new password", "again": "a long new password"]
        #expect(browser.post("/account/password", change, withToken: false).status == 403)
        #expect(Browser(try deskCase).post("/login", ["name": "analyst", "password": password]).status == 403)
        #expect(browser.get("/").status == 200)
    }

    @Test(arguments: [
        [("Host", "evil.example")], [("Host", "127.0.0.1:1")], [("Sec-Fetch-Site", "cross-site")],
        [("Sec-Fetch-Site", "same-site")], [("Origin", "http://evil.example")],
    ])
    func `What comes from elsewhere gets nothing`(headers: [(String, String)]) throws {
        let browser = try deskCase.browser(as: .supervisor)
        let answer = browser.get("/search?q=seller", headers: headers)
        #expect(answer.status == 421)
        #expect(!answer.text.contains("tormail"))
        #expect(browser.post("/logout", [:], headers: headers).status == 421)
        #expect(browser.get("/").status == 200)
    }

    @Test func `Every route carries the safety headers, errors included`() throws {
        let browser = try deskCase.browser(as: .supervisor)
        let targets = try allTargets(browser)
        #expect(targets.count > 25)
        for target in targets + [
            "/nothing", "/evidence/zz", "/indicator", "/login", DeskStyle.href, DeskStyle.iconHref,
        ] {
            let answer = browser.get(target)
            for (name, value) in SafetyHeaders.fields(for: answer.storage) {
                #expect(answer.value(of: name) == value, "\(target)")
            }
        }
        let visitor = Browser(try deskCase)
        for target in ["/", "/audit", "/nothing", "/login"] {
            #expect(visitor.get(target).value(of: "Content-Security-Policy") == SafetyHeaders.contentPolicy)
        }
    }

    @Test func `Hostile captures are inert on every page that shows them`() throws {
        let browser = try deskCase.browser(as: .supervisor, purpose: "<script>alert('purpose')</script>")
        var shown = 0
        for target in try allTargets(browser) {
            let answer = browser.get(target)
            #expect(answer.status == 200, "\(target)")
            #expect(inertness(of: answer.text) == [], "\(target)")
            if answer.text.contains("&lt;script&gt;") { shown += 1 }
        }
        #expect(shown > 10)
    }

    @Test func `Before the first byte of a source stand the heads of its record, without the salt`() throws {
        let browser = try deskCase.browser(as: .supervisor)
        let evidence = try #require(browser.get("/evidence").links.first { $0.hasPrefix("/evidence/") })
        let raw = browser.get(evidence + "/raw").text
        #expect(raw.contains("Heads of the record") && raw.contains("WARC-Record-ID: "))
        #expect(!raw.contains("Clew-Salt"))
    }

    @Test func `A mention leads to its indicator, to the other places and to its bytes`() throws {
        let browser = try deskCase.browser(as: .analyst)
        let found = browser.get("/search?q=\(DeskCase.wallet)")
        #expect(found.text.contains("Indicators of this value"))
        let indicator = try #require(found.links.first { $0.hasPrefix("/indicator?id=bitcoin-address") })
        let sheet = browser.get(indicator)
        #expect(sheet.text.contains("<span class=\"grade valid\">valid</span>"))
        #expect(sheet.text.contains("seller@tormail.example"))
        let place = try #require(sheet.links.first { $0.hasPrefix("/evidence/") && $0.contains("#b") })
        let page = browser.get(String(place.prefix { $0 != "#" }))
        let anchor = try #require(place.split(separator: "#").last)
        #expect(page.text.contains("id=\"\(anchor)\""))
        let raw = page.links.filter { $0.contains("/raw?from=") }
        #expect(!raw.isEmpty)
        let marks = raw.compactMap { link -> String? in
            let text = browser.get(String(link.prefix { $0 != "#" })).text
            guard let start = text.firstRange(of: "<mark id=\"here\">") else { return nil }
            return text[start.upperBound...].split(separator: "</mark>").first.map(String.init)
        }
        #expect(marks.contains(DeskCase.wallet))
    }

    @Test func `The search tells what it cannot read and offers what narrows`() throws {
        let browser = try deskCase.browser(as: .analyst)
        let wrong = browser.get("/search?q=" + Percent.encoded("kind:nothing-like-it"))
        #expect(wrong.status == 400 && wrong.text.contains("role=\"alert\""))
        let none = browser.get("/search?q=zzzz")
        #expect(none.status == 200 && none.text.contains("Nothing answers to this"))
        let all = browser.get("/search?q=seller")
        let narrower = try #require(all.links.first { $0.contains("kind%3Abitcoin-address") })
        let narrowed = browser.get(narrower)
        #expect(narrowed.text.contains("aria-current=\"true\""))
        #expect(narrowed.links.contains("/search?q=seller"))
    }

    @Test func `The first page tells of the case and of an authority that nobody has stated`() throws {
        let page = try deskCase.browser(as: .analyst).get("/")
        #expect(page.text.contains("M. Weber") && page.text.contains("§ 163 StPO"))
        #expect(!page.text.contains("Authority unstated"))
        #expect(page.text.contains("signature is right"))
        let unstated = try DeskCase(isStated: false)
        #expect(unstated.browser(as: .analyst).get("/").text.contains("Authority unstated"))
    }

    /// Every page that can be reached by links from the first one, as far as they lead to something of its own.
    private func allTargets(_ browser: Browser) throws -> [String] {
        var seen: Set<String> = ["/"]
        var open = ["/"]
        while let target = open.popLast(), seen.count < 300 {
            for link in browser.get(target).links {
                let plain = String(link.prefix { $0 != "#" })
                // What is taken along is a file and no page; see MarketExportTests.
                guard plain.hasPrefix("/"), !plain.hasPrefix("/static"), !plain.hasPrefix("/export"),
                    seen.insert(plain).inserted
                else { continue }
                open.append(plain)
            }
        }
        return seen.sorted()
    }
}
