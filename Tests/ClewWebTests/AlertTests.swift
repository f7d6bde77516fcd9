import ClewCore
import ClewServer
import ClewStore
import ClewTestSupport
import ClewWeb
import ClewWorkflows
import Testing

@Suite struct AlertTests {
    private let own: DeskCase
    private let scratch: ScratchFolder

    init() throws {
        own = try DeskCase()
        scratch = try ScratchFolder()
        let permit = try own.workspace.permit(forOperatorWith: nil, purpose: "test")
        for (number, rule) in [
            "name: Offers <script>alert('rule')</script>\nwhen: new listing\nnote: \"<b>\"\n",
            "name: Wallet & mailbox\nwhen: indicator\nvalue: \(DeskCase.wallet)\n",
            "name: Shops\nwhen: term\nterm: [shop, \"one' OR '1\"]\n",
        ].enumerated() {
            try scratch.write(Array(rule.utf8), "\(number).yaml")
            try own.workspace.addRule(from: scratch.path("\(number).yaml"), under: permit)
        }
    }

    @Test
    func `The overview tells how many hits are new, and the alerts show them with rule, time, place and evidence`()
        throws
    {
        let browser = own.browser(as: .analyst)
        let overview = browser.get("/")
        #expect(overview.text.contains("new alerts") && overview.links.contains("/alerts"))
        let page = browser.get("/alerts")
        #expect(page.status == 200)
        #expect(page.text.contains("Wallet &amp; mailbox") && page.text.contains("2019-11-06"))
        #expect(
            page.links.contains { $0.hasPrefix("/listing?") } && page.links.contains { $0.hasPrefix("/indicator?") })
        #expect(page.links.contains { $0.hasPrefix("/evidence/") } && page.links.contains("/alerts?rule=Shops"))
        let narrowed = browser.get("/alerts?rule=Shops")
        #expect(narrowed.text.contains("“shop”") && !narrowed.text.contains("tormail"))
        let alert = try #require(page.links.first { $0.hasPrefix("/alerts/") })
        let one = browser.get(alert)
        #expect(one.status == 200 && one.text.contains("What it rests on"))
        #expect(one.links.contains { $0.hasPrefix("/evidence/") })
        #expect(browser.get("/alerts/nothing").status == 404)
        #expect(browser.get("/alerts/" + String(repeating: "0", count: 32)).status == 404)
    }

    @Test func `Hostile rules and hits are inert on the pages of alerts`() throws {
        let browser = own.browser(as: .supervisor)
        let page = browser.get("/alerts")
        #expect(page.text.contains("&lt;script&gt;") && inertness(of: page.text) == [])
        for target in page.links where target.hasPrefix("/alerts") {
            let answer = browser.get(target)
            #expect(answer.status == 200 && inertness(of: answer.text) == [], "\(target)")
            for (name, value) in SafetyHeaders.fields(for: answer.storage) {
                #expect(answer.value(of: name) == value, "\(target)")
            }
        }
        for target in ["/export/alerts?format=csv", "/export/alerts?rule=Shops&format=jsonl"] {
            #expect(browser.get(target).status == 200)
        }
        #expect(browser.get("/export/alerts").text.hasPrefix(ListSubject.hits.columns.joined(separator: ",")))
    }

    @Test func `What a person marks is seen by that person alone, and what comes in later is new`() throws {
        let browser = own.browser(as: .analyst)
        let before = browser.get("/alerts").text
        let marks = before.matches(of: #/name="before" value="([0-9]+)"/#).map { String($0.output.1) }
        let next = try #require(marks.first)
        #expect(before.contains("state good\">new</span>"))
        #expect(browser.post("/alerts/seen", ["before": next], withToken: false).status == 403)
        #expect(browser.post("/alerts/seen", ["before": "x"]).status == 404)
        #expect(browser.post("/alerts/seen", ["id": "hit:0"]).status == 404)
        #expect(browser.post("/alerts/seen", ["before": next, "rule": "nothing"]).status == 404)
        let one = browser.post("/alerts/seen", ["before": next, "rule": "Shops"])
        #expect(one.status == 303 && one.value(of: "Location") == "/alerts?rule=Shops")
        #expect(!browser.get("/alerts?rule=Shops").text.contains("state good\">new</span>"))
        #expect(browser.post("/alerts/seen", ["before": next]).value(of: "Location") == "/alerts")
        #expect(!browser.get("/alerts").text.contains("state good\">new</span>"))
        #expect(own.browser(as: .supervisor).get("/alerts").text.contains("state good\">new</span>"))
        try own.importLaterDay()
        let after = browser.get("/alerts").text
        #expect(after.contains("state good\">1 new</span>"))
        let id = try #require(after.matches(of: #/name="id" value="(hit:[0-9a-f]+)"/#).first?.output.1)
        #expect(browser.post("/alerts/seen", ["id": String(id)]).status == 303)
        #expect(!browser.get("/alerts").text.contains("state good\">"))
    }

    @Test func `One look at alerts is one entry of the audit, and an auditor needs a purpose`() throws {
        let browser = own.browser(as: .supervisor)
        let permit = try own.workspace.permit(forOperatorWith: nil, purpose: "test")
        func count() throws -> Int { try own.workspace.audit(page: Page(limit: 1), under: permit).total }
        let alert = try #require(browser.get("/alerts").links.first { $0.hasPrefix("/alerts/") })
        for target in ["/alerts", alert, "/export/alerts"] {
            let before = try count()
            #expect(browser.get(target).status == 200)
            #expect(try count() - before == 2, "\(target)")
        }
        let silent = own.browser(as: .auditor, purpose: "")
        #expect(silent.get("/").status == 200 && silent.get("/alerts").status == 403 && silent.get(alert).status == 403)
        #expect(own.browser(as: .auditor, purpose: "complaint").get("/alerts").status == 200)
    }

    @Test func `A case without rules says how to begin`() throws {
        let plain = try DeskCase()
        let browser = plain.browser(as: .analyst)
        #expect(browser.get("/alerts").text.contains("clew rule add FILE"))
        #expect(!browser.get("/").text.contains("new alerts"))
    }
}
