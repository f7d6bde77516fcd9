import ClewCore
import ClewServer
import ClewStore
import ClewWeb
import ClewWorkflows
import Testing

@Suite struct TakingTests {
    static let shared = Result { try DeskCase() }

    var deskCase: DeskCase { get throws { try TakingTests.shared.get() } }

    @Test(arguments: [
        "captures", "evidence", "indicators", "findings", "runs", "sources", "markets", "listings", "accounts",
        "reviews", "posts", "decisions", "audit",
    ])
    func `Every list can be taken along as CSV and as JSON Lines`(list: String) throws {
        let browser = try deskCase.browser(as: .supervisor)
        let csv = browser.get("/export/\(list)?format=csv")
        #expect(csv.status == 200 && csv.value(of: "Content-Type") == "text/csv; charset=utf-8")
        #expect(csv.value(of: "Content-Disposition")?.contains("\(list).csv") == true)
        #expect(csv.value(of: "Content-Security-Policy") == SafetyHeaders.contentPolicy)
        let lines = browser.get("/export/\(list)?format=jsonl")
        #expect(lines.status == 200 && lines.value(of: "Content-Disposition")?.contains("\(list).jsonl") == true)
        if list != "findings" { #expect(lines.text.hasPrefix("{\"")) }
        #expect(csv.text.hasPrefix(try #require(ListSubject(rawValue: list)).columns.joined(separator: ",")))
    }

    @Test func `What a spreadsheet would carry out is made harmless`() throws {
        let own = try DeskCase()
        let browser = own.browser(as: .analyst)
        let csv = browser.get("/export/listings?format=csv").text
        #expect(csv.contains("\"Harbour\"") == false && csv.contains("listing:Harbour/471,Harbour,"))
        for line in browser.get("/export/search?q=HYPERLINK&format=csv").text.split(separator: "\r\n") {
            for cell in line.split(separator: ",") { #expect(!cell.hasPrefix("=") && !cell.hasPrefix("\"=")) }
        }
    }

    @Test func `An export is narrowed as the list is, and is a disclosure`() throws {
        let browser = try deskCase.browser(as: .supervisor)
        let csv = browser.get("/export/listings?words=speed&format=csv").text
        #expect(csv.contains("Speed 5g") && !csv.contains("MDMA"))
        #expect(browser.get("/export/listings?part=2").text.split(separator: "\r\n").count == 1)
        let audit = browser.get("/audit").text
        #expect(audit.contains("export listings<span class=\"under\">disclosure</span>"))
        #expect(browser.get("/listings?words=speed").links.contains("/export/listings?words=speed&format=csv"))
        #expect(browser.get("/export/nothing").status == 404)
        #expect(browser.get("/export/search?q=kind%3Anothing&format=csv").status == 400)
        let analyst = try deskCase.browser(as: .analyst)
        #expect(analyst.get("/export/audit").status == 403 && analyst.get("/export/decisions").status == 403)
    }

    @Test func `A saved search tells what is new since its own person looked last`() throws {
        let own = try DeskCase()
        let browser = own.browser(as: .analyst)
        _ = browser.get("/listings")
        let wrong = browser.post("/saved", ["name": "x", "target": "https://evil.example/"])
        #expect(wrong.status == 404)
        #expect(browser.post("/saved", ["name": "", "target": "/listings"]).status == 400)
        #expect(browser.post("/saved", ["name": "Speed <b>", "target": "/listings?words=speed"]).status == 303)
        #expect(browser.post("/saved", ["name": "Word", "target": "/search?q=more"]).status == 303)
        let before = browser.get("/saved")
        #expect(before.text.contains("Speed &lt;b&gt;") && !before.text.contains(" new</span>"))
        #expect(inertness(of: before.text) == [])
        try own.importLaterDay()
        let after = browser.get("/saved").text
        #expect(after.ranges(of: "1 new</span>").count == 2)
        let sent = browser.get("/saved/1")
        let target = try #require(sent.value(of: "Location"))
        #expect(sent.status == 303 && target.hasPrefix("/listings?words=speed&since="))
        let list = browser.get(target).text
        #expect(list.contains("<span class=\"state good\">new</span> <a href=\"/listing?market=Harbour&amp;id=473\""))
        #expect(list.ranges(of: ">new</span>").count == 1)
        #expect(browser.get("/saved").text.ranges(of: "1 new</span>").count == 1)
        let hits = browser.get(try #require(browser.get("/saved/2").value(of: "Location"))).text
        #expect(hits.contains(">new</span>"))
        #expect(!own.browser(as: .supervisor).get("/saved").text.contains("Speed"))
        #expect(browser.get("/saved/99").status == 404)
        #expect(browser.post("/saved/1/remove", [:]).status == 303)
        #expect(!browser.get("/saved").text.contains("Speed"))
    }
}
