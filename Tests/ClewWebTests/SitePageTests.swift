import ClewCapture
import ClewCore
import ClewServer
import ClewStore
import ClewWeb
import ClewWorkflows
import Testing

/// The pages of the desk about sites that are watched and the authorities under which they are.
@Suite struct SitePageTests {
    /// A case with an authority for live capture.
    private func own() throws -> (own: DeskCase, authority: Authority) {
        let own = try DeskCase()
        var statement = AuthorityStatement(officer: "M. Weber", caseReference: "62 Js 1/26", legalBasis: "§ 163 StPO")
        statement.capture = CaptureScope(places: ["market.example/shop"], requestLimit: 1000)
        let permit = try own.workspace.permit(forOperatorWith: nil, purpose: "test")
        return (own, try own.workspace.addAuthority(statement, asDefault: false, under: permit))
    }

    private func fields(_ address: String, _ authority: String, way: String = "tor:9050") -> [String: String] {
        ["address": address, "authority": authority, "way": way, "depth": "2", "pause": "1500"]
    }

    @Test func `a site is watched, paused, stopped and started from the desk`() throws {
        let (own, authority) = try own()
        let browser = own.browser(as: .analyst)
        let empty = browser.get("/sites")
        #expect(
            empty.status == 200 && empty.text.contains("No site is watched yet") && empty.text.contains(authority.id))
        let site = "http://market.example"
        #expect(browser.post("/sites", fields(site + "/shop/", authority.id)).status == 303)
        let list = browser.get("/sites").text
        #expect(list.contains(site) && list.contains("running") && list.contains("Pause"))
        let page = browser.get("/site?site=http%3A%2F%2Fmarket.example")
        #expect(page.status == 200 && page.text.contains("Gap calendar") && page.text.contains("we were not looking"))
        #expect(page.text.contains("1\u{202F}500 to 3\u{202F}000 ms") && page.text.contains("tor:9050"))
        for (state, word) in [("paused", "Go on"), ("stopped", "Start"), ("running", "Pause")] {
            let changed = browser.post("/sites/state", ["site": site, "state": state])
            #expect(changed.status == 303)
            #expect(browser.get("/sites").text.contains(">\(word)</button>"))
        }
        #expect(browser.post("/sites/state", ["site": site, "state": "waiting"]).status == 404)
        #expect(browser.post("/sites/state", ["site": "http://other.example", "state": "paused"]).status == 404)
        #expect(browser.get("/site?site=x").status == 404)
    }

    @Test(arguments: [
        ("http://market.example/admin", "tor:9050", 403, "market.example/admin is outside the scope"),
        ("nonsense", "tor:9050", 400, "nonsense"), ("http://market.example/shop/", "vpn", 400, "tor:PORT"),
    ])
    func `what cannot be watched is told in the form, with what was typed`(
        address: String, way: String, status: Int, word: String
    ) throws {
        let (own, authority) = try own()
        let browser = own.browser(as: .supervisor)
        _ = browser.get("/sites")
        let answer = browser.post("/sites", fields(address, authority.id, way: way))
        #expect(answer.status == status && answer.text.contains("role=\"alert\"") && answer.text.contains(word))
        #expect(answer.text.contains("value=\"\(address)\""))
        #expect(try own.workspace.sites(under: own.workspace.permit(forOperatorWith: nil, purpose: "t")).isEmpty)
    }

    @Test(arguments: [
        ("it is not in force.", "It is not in force."), ("stopped.", "Stopped."), ("note: x", "Note: x"), ("", ""),
        ("market.example/a is outside the scope.", "market.example/a is outside the scope."),
        ("localhost:8080 does not answer.", "localhost:8080 does not answer."),
        ("http://a: no answer.", "http://a: no answer."),
    ])
    func `a sentence begins with a capital letter, and a host keeps its own`(sentence: String, shown: String) {
        #expect(Words.capitalised(sentence) == shown)
    }

    @Test func `an auditor sees the sites and changes nothing`() throws {
        let (own, authority) = try own()
        let analyst = own.browser(as: .analyst)
        _ = analyst.get("/sites")
        #expect(analyst.post("/sites", fields("http://market.example/shop/", authority.id)).status == 303)
        let auditor = own.browser(as: .auditor)
        let page = auditor.get("/sites")
        #expect(page.status == 200 && page.text.contains("market.example") && !page.text.contains("Watch a site"))
        #expect(!page.text.contains(">Pause</button>"))
        let state = ["site": "http://market.example", "state": "paused"]
        #expect(auditor.post("/sites/state", state).status == 403)
        #expect(auditor.post("/sites", fields("http://market.example/shop/", authority.id)).status == 403)
    }

    @Test func `the list of captures tells why an attempt got no page`() throws {
        let (own, authority) = try own()
        let permit = Permit(user: "tester", role: .analyst, authority: authority, purpose: "test")
        // Over Tor nothing on the clearnet is asked for, and no tor is needed to know that.
        let options = LiveCaptureOptions(addresses: ["http://market.example/shop/"], way: .tor(port: 1), pause: 0...0)
        #expect(try own.workspace.captureLive(options, under: permit).withheld == 1)
        let page = own.browser(as: .analyst).get("/captures")
        let sentence = Refusal.needsClearnet.sentence
        #expect(page.status == 200 && page.text.contains(">parked</span><span class=\"under\"><bdi>\(sentence)"))
    }

    @Test func `the help tells of sites, authorities, alerts and rules, and what to do when a site waits`() throws {
        let own = try DeskCase()
        let help = own.browser(as: .auditor).get("/help")
        #expect(help.status == 200)
        for words in [
            "<h2 id=\"sites\">", "<h2 id=\"authorities\">", "<h2 id=\"alerts\">", "<h2 id=\"rules\">",
            ">running</span>", ">paused</span>", ">stopped</span>", ">waiting for a person</span>",
            "Unlock the keystore", "paste the session", ">not in force</span>",
        ] {
            #expect(help.text.contains(words), "\(words)")
        }
    }

    @Test func `authorities are listed with what is left of them`() throws {
        let (own, authority) = try own()
        let page = own.browser(as: .analyst).get("/authorities")
        #expect(page.status == 200 && page.text.contains(authority.id) && page.text.contains("1\u{202F}000 left"))
        #expect(page.text.contains("market.example/shop") && page.text.contains("no live capture"))
    }
}
