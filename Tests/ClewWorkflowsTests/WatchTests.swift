import ClewCapture
import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// Rules are sealed with the configuration, and a rebuild finds the same hits.
@Suite struct WatchTests {
    private let fixture: CaseFixture
    private let workspace: Workspace

    init() throws {
        fixture = try CaseFixture()
        workspace = try fixture.create()
    }

    private func page(_ name: String, _ text: String, day: String) throws -> ImportReport {
        let path = try fixture.write("pages/\(name).html", Array("<title>\(name)</title><p>\(text)".utf8))
        let options = ImportOptions(paths: [path], market: "Harbour", capturedAt: Timestamp(day))
        return try workspace.importInputs(options, under: workspace.permit())
    }

    @discardableResult
    private func add(_ text: String) throws -> Int {
        try workspace.addRule(from: fixture.write("rule.yaml", Array(text.utf8)), under: workspace.permit()).hits
    }

    private func hits() throws -> [String] {
        try workspace.hits(page: Page(limit: 1000), under: workspace.permit()).rows.map { "\($0.rule): \($0.sentence)" }
    }

    private var rules: String { workspace.path + "/config/rules" }
    private let opium = "name: Opium\nwhen: term\nterm: opium\n"

    @Test func `a rule looks back, is sealed, and looks at what comes in; a rebuild finds the same`() throws {
        _ = try page("anna", "opium for a@b.org", day: "2025-05-02")
        #expect(try add(opium) == 1)
        #expect(try add("name: Mailbox\nwhen: indicator\nvalue: A@B.org\n") == 1)
        let report = try page("berta", "Opium again", day: "2025-05-03")
        #expect(report.hits == 1 && !report.wasReconfigured && !report.wasRebuilt)
        #expect(try page("carla", "nothing", day: "2025-05-03").hits == 0)
        let before = try hits()
        #expect(
            before.sorted() == [
                "Mailbox: Not seen before on Harbour: E-mail address a@b.org.", "Opium: “opium” stands on anna.html.",
                "Opium: “opium” stands on berta.html.",
            ])
        let dump = try workspace.dumped()
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try workspace.dumped() == dump)
        #expect(try hits() == before)
        #expect(try workspace.verify(deep: true, under: workspace.permit()).isClean)
    }

    @Test func `a rule from the start and one that comes later find the same hits`() throws {
        try add(opium)
        _ = try page("anna", "opium", day: "2025-05-03")
        _ = try page("berta", "opium", day: "2025-05-02")
        let early = try workspace.hits(under: workspace.permit()).rows.map { [$0.id.description, $0.time.description] }
        let other = try CaseFixture()
        let later = try other.create()
        for (name, day) in [("anna", "2025-05-03"), ("berta", "2025-05-02")] {
            let path = try other.write("pages/\(name).html", Array("<title>\(name)</title><p>opium".utf8))
            _ = try later.importInputs(
                ImportOptions(paths: [path], market: "Harbour", capturedAt: Timestamp(day)), under: later.permit())
        }
        _ = try later.addRule(from: other.write("rule.yaml", Array(opium.utf8)), under: later.permit())
        let late = try later.hits(under: later.permit()).rows.map { [$0.id.description, $0.time.description] }
        #expect(early.count == 2 && late == early)
    }

    @Test func `a rule that changes nothing of reading makes no database again, and a profile still does`() throws {
        _ = try page("anna", "opium", day: "2025-05-02")
        let entries = try workspace.overview(under: workspace.permit()).appliedLeaf
        try add(opium)
        // One record for the configuration, and none for the same again.
        #expect(try workspace.overview(under: workspace.permit()).appliedLeaf == entries + 1)
        try add(opium)
        #expect(try workspace.overview(under: workspace.permit()).appliedLeaf == entries + 1)
        let profile = "profile: pier\nforum: Pier\nrecognise: {contains: pier-head}\npages: {x: {}}\n"
        _ = try workspace.addProfile(
            from: try fixture.write("pier.yaml", Array(profile.utf8)), under: workspace.permit())
        let report = try page("berta", "opium", day: "2025-05-03")
        #expect(report.wasReconfigured)
        #expect(try hits().count == 2)
        try add(opium + "note: changed\n")
        #expect(try !page("carla", "opium", day: "2025-05-04").wasReconfigured)
        #expect(try hits().count == 3)
    }

    @Test func `a rule of the same name takes the place of the other, and a removed one takes its hits along`() throws {
        _ = try page("anna", "opium and kush", day: "2025-05-02")
        try add(opium)
        try add("name: Ópium!\nwhen: term\nterm: kush\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: rules).count == 2)
        #expect(try add("name: Opium\nwhen: term\nterm: kush\n") == 1)
        #expect(try workspace.rules(under: workspace.permit()).map(\.rule.name) == ["Opium", "Ópium!"])
        #expect(try hits().count == 2 && hits().allSatisfy { $0.contains("kush") })
        let conflict = #expect(throws: WorkflowFault.self) { try add("name: opium.\nwhen: term\nterm: kush\n") }
        #expect(conflict?.kind == .conflict)
        try workspace.removeRule("Opium", under: workspace.permit())
        #expect(try hits().count == 1)
        let unknown = #expect(throws: WorkflowFault.self) {
            try workspace.removeRule("Opium", under: workspace.permit())
        }
        #expect(unknown?.kind == .notFound)
        try workspace.removeRule("Ópium!", under: workspace.permit())
        #expect(try hits().isEmpty && workspace.rules(under: workspace.permit()).isEmpty)
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try FileManager.default.contentsOfDirectory(atPath: rules).isEmpty)
    }

    @Test func `rules that were lost are put back, and a broken one stops an import before anything is sealed`() throws
    {
        try add(opium)
        _ = try page("anna", "opium", day: "2025-05-02")
        let dump = try workspace.dumped()
        try FileManager.default.removeItem(atPath: rules)
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try workspace.dumped() == dump)
        #expect(try String(contentsOfFile: rules + "/opium.yaml", encoding: .utf8) == opium)
        let broken = URL(fileURLWithPath: rules + "/broken.yaml")
        for (bytes, words) in [
            (Array("name: b\nwhen: trem\n".utf8), "line 2"), ([0xFF, 0xFE], "UTF-8"),
            (Array(opium.utf8), "have one name"),
        ] {
            try Data(bytes).write(to: broken)
            let fault = #expect(throws: (any Error).self) { try page("berta", "opium", day: "2025-05-03") }
            let sentence = (fault as? any Fault)?.sentence ?? ""
            #expect(sentence.contains("config/rules/broken.yaml") && sentence.contains(words), "\(sentence)")
        }
        try FileManager.default.removeItem(at: broken)
        #expect(try workspace.dumped() == dump)
    }

    @Test func `a trial keeps nothing and seals nothing`() throws {
        _ = try page("anna", "opium", day: "2025-05-02")
        let dump = try workspace.dumped()
        let path = try fixture.write("rule.yaml", Array(opium.utf8))
        let (rule, found) = try workspace.tryRule(from: path, limit: 10, under: workspace.permit())
        #expect(
            rule.name == "Opium" && found.total == 1 && found.rows.first?.subject == .term("opium", place: "anna.html"))
        #expect(try workspace.dumped() == dump && hits().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: rules))
    }

    @Test func `each person has seen what that person has marked`() throws {
        try add(opium)
        _ = try page("anna", "opium", day: "2025-05-02")
        let next = try workspace.overview(under: workspace.permit()).appliedLeaf
        _ = try page("berta", "opium", day: "2025-05-03")
        let other = Permit(user: "m.weber", role: .analyst, authority: workspace.defaultAuthority, purpose: "test")
        func fresh(_ permit: Permit) throws -> [Bool] { try workspace.hits(under: permit).rows.map(\.isNew) }
        #expect(try fresh(workspace.permit()) == [true, true])
        // What came in after the person looked stays new.
        try workspace.markSeen(before: next, under: workspace.permit())
        #expect(try fresh(workspace.permit()) == [true, false] && fresh(other) == [true, true])
        let id = try #require(try workspace.hits(under: other).rows.first?.id)
        try workspace.markSeen(id, under: other)
        try workspace.markSeen(id, under: other)
        #expect(try fresh(other) == [true, false])
        try workspace.markSeen(rule: "Opium", under: other)
        #expect(try fresh(other) == [false, false])
        #expect(throws: (any Error).self) { try workspace.markSeen(rule: "Opiom", under: other) }
        let files = try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/state/desk").sorted()
        #expect(files == ["m%2Eweber.seen.json", "tester.seen.json"])
        try Data("{".utf8).write(to: URL(fileURLWithPath: workspace.path + "/state/desk/tester.seen.json"))
        let fault = #expect(throws: WorkflowFault.self) { try workspace.hits(under: workspace.permit()) }
        #expect(fault?.kind == .corrupted)
    }

    @Test func `hits of rules that are to be sent are handed over once, as JSON that another program reads`() throws {
        try add(opium)
        _ = try page("anna", "opium \"<b>\"", day: "2025-05-02")
        #expect(try workspace.unsentHits(under: workspace.permit()).isEmpty)
        try add(opium + "send: yes\n")
        _ = try page("berta", "opium", day: "2025-05-01")
        let messages = try workspace.unsentHits(under: workspace.permit())
        #expect(messages.count == 2)
        let body = try #require(messages.first?.body)
        let value = try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
        #expect(value["type"] as? String == "clew-hit" && value["case"] as? String == workspace.uuid)
        #expect(value["time"] as? String == "2025-05-01T00:00:00Z" && value["source"] as? String == "Harbour")
        #expect((value["rule"] as? [String: Any])?["name"] as? String == "Opium")
        #expect(value["says"] as? String == "“opium” stands on berta.html." && value["passage"] as? Int == 0)
        // What was not noted as sent comes again, the same.
        #expect(try workspace.unsentHits(under: workspace.permit()) == messages)
        try workspace.noteSent([try #require(messages.first?.id)], under: workspace.permit())
        #expect(try workspace.unsentHits(under: workspace.permit()).map(\.id) == messages.dropFirst().map(\.id))
        // A line that was cut off loses nothing but itself.
        let path = workspace.path + "/state/sent-hits"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data((text + "hit:00").utf8).write(to: URL(fileURLWithPath: path))
        try workspace.noteSent(messages.map(\.id), under: workspace.permit())
        #expect(try workspace.unsentHits(under: workspace.permit()).isEmpty)
        let audit = try workspace.audit(page: Page(limit: 100), under: workspace.permit()).rows.compactMap(\.entry)
        #expect(audit.contains { $0.operation == "send hits" && $0.action == .disclosure })
    }

    @Test func `hits arrive at a webhook once, and those that it does not take arrive later`() throws {
        try add(opium + "send: yes\n")
        _ = try page("anna", "opium", day: "2025-05-01")
        _ = try page("berta", "opium", day: "2025-05-02")
        #expect(try workspace.deliverHits(under: workspace.permit()) == 0)
        let receiver = try ScriptedServer { visitor in
            while visitor.readPost() != nil {
                // The second message is not taken the first time.
                visitor.answer(visitor.number == 2 ? "503 Busy" : "200 OK", type: "text/plain", [])
            }
        }
        defer { receiver.stop() }
        let hook = try ConfiguredCourier(.webhook, address: receiver.url("/hook"), isInternal: true)
        let secret = try #require(
            try workspace.addCourier(hook, under: workspace.permit()).flatMap { WebhookSecret($0) })
        #expect(try workspace.deliverHits(under: workspace.permit()) == 1)
        #expect(try workspace.deliverHits(under: workspace.permit()) == 1)
        #expect(try workspace.deliverHits(under: workspace.permit()) == 0)
        let posts = receiver.received.map { String(decoding: $0, as: UTF8.self) }
        #expect(posts.count == 3 && posts[1].contains("berta.html") && posts[2].contains("berta.html"))
        for post in posts {
            let parts = post.components(separatedBy: "\r\n\r\n")
            let posted = PostedRequest(head: parts[0], body: Array((parts.last ?? "").utf8))
            let id = try #require(posted["webhook-id"])
            let message = try #require(WebhookMessage(id: id, body: posted.body))
            let time = try #require(posted["webhook-timestamp"].flatMap { Int64($0) })
            let fields = message.fields(under: secret, at: Timestamp(seconds: time))
            #expect(posted["webhook-signature"] == fields.last?.value)
            #expect(id.wholeMatch(of: #/hit-[0-9a-f]{32}/#) != nil)
        }
    }

    @Test func `an auditor may not change rules, and sees hits for a stated purpose only`() throws {
        try add(opium)
        let silent = workspace.permit(role: .auditor, purpose: "")
        #expect(throws: WorkflowFault.self) { try workspace.hits(under: silent) }
        #expect(throws: WorkflowFault.self) {
            try workspace.removeRule("Opium", under: workspace.permit(role: .auditor))
        }
        #expect(throws: WorkflowFault.self) { try workspace.unsentHits(under: workspace.permit(role: .auditor)) }
        #expect(try workspace.rules(under: silent).count == 1)
        #expect(try workspace.hits(under: workspace.permit(role: .auditor)).total == 0)
    }
}
