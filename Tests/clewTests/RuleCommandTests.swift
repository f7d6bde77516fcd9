import Foundation
import Testing

/// The contract of the commands about watch rules.
@Suite(.timeLimit(.minutes(5))) struct RuleCommandTests {
    private static let columns = [
        "id", "new", "time", "rule", "kind", "source", "subject", "says", "evidence", "passage", "capture", "leaf",
    ]

    private func opened() throws -> Program {
        let program = try Program()
        try program.write("<title>Offer</title><p>pure opium, mail a@b.org", "page.html")
        try program.write("name: Opium\nwhen: term\nterm: opium\n", "opium.yaml")
        try program.write("name: b\nwhen: tem\nterm: opium\n", "bad.yaml")
        try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
        try program.run(
            "import", "page.html", "--workspace", "case", "--market", "Harbour", "--captured-at", "2014-04-06")
        return program
    }

    @Test func `check needs no case, says what a rule means and refuses a bad one with its line`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.write("name: Opium\nwhen: term\nterm: opium\n", "opium.yaml")
        try program.write("name: b\nwhen: terms\nterm: opium\n", "bad.yaml")
        let good = try program.run("rule", "check", "opium.yaml")
        #expect(good.status == 0)
        #expect(good.output == "Opium: Tells of each page or file on which “opium” did not stand before.\n")
        let bad = try program.run("rule", "check", "bad.yaml")
        #expect(bad.status == 3 && bad.output.isEmpty)
        #expect(
            bad.messages.contains("bad.yaml: line 2: \"when\" wants one of")
                && bad.messages.hasSuffix("did you mean \"term\"?\n"))
        #expect(try program.run("rule", "check", "missing.yaml").status == 3)
        // Those after a bad one are read too.
        let all = try program.run("rule", "check", "missing.yaml", "opium.yaml", "bad.yaml")
        #expect(all.status == 3 && all.output == good.output)
        let lines = all.messages.split(separator: "\n")
        #expect(lines.count == 2 && lines.first?.contains("missing.yaml") == true)
        #expect(lines.last == bad.messages.dropLast())
        #expect(try program.run("rule", "check").status == 2)
    }

    @Test func `try keeps nothing, add looks back, list and show tell of the hits, remove takes them away`() throws {
        let program = try opened()
        defer { program.remove() }
        func run(_ arguments: String...) throws -> Program.Outcome {
            try program.run(arguments + ["--workspace", "case"])
        }
        let trial = try run("rule", "try", "opium.yaml", "--format", "csv")
        #expect(trial.status == 0 && trial.output.hasPrefix(Self.columns.joined(separator: ",") + "\r\n"))
        #expect(trial.messages.contains("1 hit in what was read so far; nothing was kept."))
        #expect(try run("list", "hits", "--format", "json").output == "[]\n")
        let added = try run("rule", "add", "opium.yaml")
        #expect(added.status == 0 && added.messages.contains("The rule 'Opium' is in the case and has 1 hit so far."))
        #expect(try run("rule", "add", "bad.yaml").status == 3)
        // Hits that are to be posted want a webhook.
        #expect(!added.messages.contains("webhook"))
        try program.write("name: Sent\nwhen: term\nterm: opium\nsend: yes\n", "sent.yaml")
        #expect(try run("rule", "add", "sent.yaml").messages.contains("No webhook is configured"))
        #expect(try run("rule", "list").messages.contains("No webhook is configured"))
        #expect(try run("rule", "remove", "Sent").status == 0)
        let list = try run("list", "hits", "--format", "jsonl")
        #expect(list.output.contains(#""new":true,"time":"2014-04-06T00:00:00Z","rule":"Opium","kind":"term""#))
        #expect(list.output.contains(#""subject":"opium","says":"“opium” stands on page.html.""#))
        let other = try run("list", "hits", "--rule", "other", "--format", "json")
        #expect(other.status == 3 && other.output.isEmpty)
        #expect(other.messages == "clew: the case has no rule 'other'; its rules are 'Opium'.\n")
        #expect(try run("list", "captures", "--rule", "Opium").status == 2)
        let id = try #require(list.output.matches(of: #/"id":"(hit:[0-9a-f]{32})"/#).first?.output.1).description
        let shown = try run("show", id, "--format", "json")
        #expect(shown.status == 0 && shown.output.hasPrefix(#"{"hit":[{"id":"\#(id)""#))
        #expect(shown.output.contains(#""reasons":[{"time":"2014-04-06T00:00:00Z","what":"passage""#))
        #expect(try run("why", id, "--format", "csv").output.contains("passage,opium,"))
        #expect(try run("show", "hit:" + String(repeating: "0", count: 32)).status == 3)
        let rules = try run("rule", "list", "--format", "jsonl").output
        #expect(
            rules.hasPrefix(
                #"{"name":"Opium","kind":"term","hits":1,"new":1,"last":"2014-04-06T00:00:00Z","sends":false,"#))
        let seen = try run("rule", "seen", id)
        #expect(seen.status == 0 && seen.messages == "The hit is seen.\n")
        #expect(try run("rule", "list", "--format", "jsonl").output.contains(#""new":0"#))
        #expect(try run("rule", "seen", "nothing").status == 2)
        #expect(try run("rule", "seen").messages == "All hits are seen.\n")
        #expect(try run("rule", "remove", "Opium").status == 0)
        #expect(try run("rule", "remove", "Opium").status == 3)
        #expect(try run("list", "hits", "--rule", "Opium").messages.contains("'clew rule add' adds one."))
        #expect(try run("list", "hits", "--format", "json").output == "[]\n")
        #expect(try run("verify", "--deep").status == 0)
    }

    @Test func `an import says how many new hits there are`() throws {
        let program = try opened()
        defer { program.remove() }
        try program.run("rule", "add", "opium.yaml", "--workspace", "case")
        try program.write("<title>Other</title><p>opium", "other.html")
        let outcome = try program.run("import", "other.html", "--workspace", "case", "--captured-at", "2014-04-07")
        #expect(outcome.status == 0 && outcome.messages.contains("1 new hit of watch rules; look with"))
    }
}
