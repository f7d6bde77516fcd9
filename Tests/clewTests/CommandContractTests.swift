import ClewTestSupport
import Foundation
import Testing

/// The contract of the commands that look at a case and keep it: words, keys in their order, exit statuses.
@Suite(.timeLimit(.minutes(5))) struct CommandContractTests {
    private static let address = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"

    /// A case with one page.
    private struct Opened {
        let program: Program
        let evidence: String

        init() throws {
            program = try Program()
            try program.write(
                "<title>Offer</title><p>xylophone pay \(address) now DE89370400440532013000", "page.html")
            try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
            try program.run("import", "page.html", "--workspace", "case", "--captured-at", "2014-04-06T12:00:00Z")
            let list = try program.run("list", "evidence", "--format", "csv", "--workspace", "case").output
            evidence = try #require(list.split(separator: "\r\n").last?.split(separator: ",").first).description
        }

        @discardableResult
        func run(_ arguments: String...) throws -> Program.Outcome {
            try program.run(arguments + ["--workspace", "case"])
        }
    }

    /// The keys of the objects of a line of JSON in the order in which they are written, of the first object of each kind.
    private func keys(_ line: some StringProtocol) -> [String] {
        String(line).matches(of: #/[{,]"([A-Za-z]+)":/#).map { String($0.output.1) }
    }

    @Test func `search writes hits in every format, says on standard error how many, and a none is done`() throws {
        let opened = try Opened()
        defer { opened.program.remove() }
        let columns = ["evidence", "passage", "time", "source", "title", "snippet", "mentions"]
        let lines = try opened.run("search", "xylophone", "--format", "jsonl")
        #expect(lines.status == 0 && lines.messages == "1 found, the best first.\n")
        #expect(keys(lines.output) == columns)
        #expect(lines.output.contains(#""evidence":"\#(opened.evidence)","passage":0,"time":"2014-04-06T12:00:00Z""#))
        #expect(lines.output.hasSuffix(#","mentions":2}"# + "\n"))
        let table = try opened.run("search", "xylophone", "--format", "csv").output
        #expect(table.hasPrefix(columns.joined(separator: ",") + "\r\n\(opened.evidence),0,2014-04-06T12:00:00Z,"))
        #expect(try opened.run("search", "xylophone", "kind:iban", "--format", "json").output.hasPrefix("[{"))
        let none = try opened.run("search", "nothinghere", "--format", "json")
        #expect(none.status == 0 && none.output == "[]\n" && none.messages == "0 found, the best first.\n")
        #expect(try opened.run("search", "xylophone", "--limit", "0").status == 2)
        #expect(try opened.run("search").status == 2)
        #expect(try opened.run("search", "x", "--format", "xml").status == 2)
    }

    @Test func `show tells of an evidence, a capture and an indicator, and refuses what is not there`() throws {
        let opened = try Opened()
        defer { opened.program.remove() }
        for id in [opened.evidence, String(opened.evidence.prefix(12))] {
            let shown = try opened.run("show", id, "--format", "json")
            #expect(shown.status == 0)
            let value = try #require(
                try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: [[String: Any]]])
            #expect(Set(value.keys) == ["evidence", "captures", "mentions", "passages"])
            #expect(value["mentions"]?.compactMap { $0["kind"] as? String } == ["bitcoin-address", "iban"])
            #expect(value["captures"]?.first?["time"] as? String == "2014-04-06T12:00:00Z")
            let capture = try #require(value["captures"]?.first?["id"] as? String)
            #expect(keys(try opened.run("show", capture, "--format", "json").output).first == "capture")
        }
        let indicator = try opened.run("show", "bitcoin-address:\(Self.address)", "--format", "json").output
        #expect(
            keys(indicator) == [
                "indicator", "id", "grade", "mentions", "firstSeen", "lastSeen", "writtenForms", "written", "count",
                "beside", "id", "grade", "passages",
            ])
        for id in ["ffffffffffff", "nonsense", "bitcoin-address:nothing", "account:Agora/nobody"] {
            let refused = try opened.run("show", id)
            #expect(refused.status == 3 && refused.output.isEmpty, "\(id)")
            #expect(refused.messages.hasPrefix("clew: "), "\(id)")
        }
        #expect(try opened.run("show").status == 2)
    }

    @Test func `why leads an indicator to bytes, and the bytes are those of the file`() throws {
        let opened = try Opened()
        defer { opened.program.remove() }
        let why = try opened.run("why", "bitcoin-address:\(Self.address)", "--format", "jsonl")
        #expect(why.status == 0)
        #expect(
            keys(why.output) == [
                "evidence", "passage", "place", "start", "end", "written", "grade", "defanged", "time", "source",
                "leaf",
                "address", "path", "context",
            ])
        let value = try #require(try JSONSerialization.jsonObject(with: Data(why.output.utf8)) as? [String: Any])
        let start = try #require(value["start"] as? Int)
        let end = try #require(value["end"] as? Int)
        let page = try Files.bytes(opened.program.folder + "/page.html")
        #expect(String(decoding: page[start..<end], as: UTF8.self) == Self.address)
        #expect(keys(try opened.run("why", opened.evidence, "--format", "jsonl").output).first == "id")
        #expect(try opened.run("why", "nonsense").status == 3)
    }

    @Test func `rebuild makes the same lists from no database`() throws {
        let opened = try Opened()
        defer { opened.program.remove() }
        let before = try opened.run("show", opened.evidence, "--format", "json").output
        for suffix in ["", "-wal", "-shm"] {
            let file = opened.program.folder + "/case/clew.sqlite" + suffix
            if FileManager.default.fileExists(atPath: file) { try FileManager.default.removeItem(atPath: file) }
        }
        let rebuilt = try opened.run("rebuild")
        #expect(rebuilt.status == 0 && rebuilt.messages.hasSuffix("Read 1 records, 0 findings.\n"))
        #expect(try opened.run("show", opened.evidence, "--format", "json").output == before)
        #expect(try opened.run("rebuild", "superfluous").status == 2)
    }

    @Test func `a damaged database is an internal fault, and rebuild makes it again`() throws {
        let opened = try Opened()
        defer { opened.program.remove() }
        let before = try opened.run("show", opened.evidence, "--format", "json").output
        for suffix in ["-wal", "-shm"] {
            let file = opened.program.folder + "/case/clew.sqlite" + suffix
            if FileManager.default.fileExists(atPath: file) { try FileManager.default.removeItem(atPath: file) }
        }
        try opened.program.write(String(repeating: "no database ", count: 1000), "case/clew.sqlite")
        let search = try opened.run("search", "xylophone")
        #expect(search.status == 5 && search.output.isEmpty)
        #expect(search.messages.hasPrefix("clew: ") && search.messages.contains("clew rebuild"))
        #expect(try opened.run("rebuild").status == 0)
        #expect(try opened.run("show", opened.evidence, "--format", "json").output == before)
    }

    @Test func `an authority that is stated is used by its id, and one that is not in force is not permitted`() throws {
        let opened = try Opened()
        defer { opened.program.remove() }
        let words = ["authority", "add", "--officer", "o", "--case", "c", "--basis", "§ 1"]
        let added = try opened.program.run(words + ["--workspace", "case"])
        #expect(added.status == 0 && added.output.wholeMatch(of: #/A-[0-9a-f]{8}\n/#) != nil)
        let id = added.output.trimmingCharacters(in: .newlines)
        #expect(try opened.run("search", "xylophone", "--authority", id).status == 0)
        let late = try opened.program.run(words + ["--until", "2001-01-01", "--workspace", "case"])
        #expect(!added.messages.contains("over already"))
        #expect(late.status == 0 && late.messages.contains("is over already, since 2001-01-01T23:59:59.999Z"))
        let old = late.output.trimmingCharacters(in: .newlines)
        let refused = try opened.run("search", "xylophone", "--authority", old)
        #expect(refused.status == 4 && refused.output.isEmpty && refused.messages.contains("not in force"))
        #expect(try opened.run("search", "xylophone", "--authority", "A-ffffffff").status == 3)
        let list = try opened.run("authority", "list", "--format", "jsonl")
        let lines = list.output.split(separator: "\n")
        #expect(list.status == 0 && lines.count == 3)
        #expect(
            keys(lines.first ?? "")
                == [
                    "id", "officer", "case", "legalBasis", "scope", "from", "until", "isDefault", "inForce", "captures",
                    "classes", "accountPaths", "depthLimit", "requestLimit", "byteLimit",
                ])
        // A day that is named as the last one counts to its end.
        #expect(lines.last?.contains(#""until":"2001-01-01T23:59:59.999Z","isDefault":false,"inForce":false"#) == true)
        #expect(lines.dropFirst().first?.contains(#""inForce":true"#) == true)
        #expect(try opened.run("authority", "end", id, "--grounds", "withdrawn").status == 0)
        #expect(try opened.run("search", "xylophone", "--authority", id).status == 4)
        #expect(try opened.run("authority", "add", "--officer", "o").status == 2)
        #expect(
            try opened.program.run(words + ["--from", "nonsense", "--workspace", "case"]).status == 2)
        // What was looked at stands in the audit under that authority.
        #expect(try opened.run("list", "audit", "--format", "csv").output.contains(",search,xylophone,,\(id),"))
    }

    @Test func `a case without an authority says what is missing, and how the case gets its own`() throws {
        let program = try Program()
        defer { program.remove() }
        let made = try program.run("init", "case", "--officer", "o", "--case", "c")
        #expect(made.status == 0 && made.messages.contains("Its authority is unstated, as --basis is missing;"))
        let listed = try program.run("authority", "list", "--workspace", "case")
        #expect(listed.messages.contains("state one with 'clew authority add --default'"))
        let words = ["authority", "add", "--officer", "o", "--case", "c", "--basis", "§ 1", "--default"]
        let added = try program.run(words + ["--workspace", "case"])
        #expect(added.status == 0 && added.messages.isEmpty)
        #expect(try program.run("authority", "list", "--workspace", "case").messages.isEmpty)
    }

    @Test func `a list that is cut says where the newest rows are`() throws {
        let opened = try Opened()
        defer { opened.program.remove() }
        try opened.program.write("<p>another page", "later.html")
        #expect(try opened.run("import", opened.program.folder + "/later.html").status == 0)
        let total = try opened.run("list", "captures", "--format", "jsonl").output.split(separator: "\n").count
        let cut = try opened.run("list", "captures", "--limit", "1")
        #expect(
            cut.messages
                == "1 of \(total), the oldest first; --offset \(total - 1) gives the newest, --all the whole list.\n")
        let newest = try opened.run("list", "captures", "--offset", "\(total - 1)", "--format", "csv")
        #expect(newest.output.contains("later.html"))
    }

    @Test func `a user's password alone stands on standard output, and a role that is not there is wrong use`() throws {
        let opened = try Opened()
        defer { opened.program.remove() }
        let added = try opened.run("user", "add", "m.weber", "--role", "auditor")
        #expect(added.status == 0)
        #expect(added.output.wholeMatch(of: #/[0-9a-z]{4}(-[0-9a-z]{4}){3}\n/#) != nil)
        #expect(added.messages == "m.weber may log in as auditor. The password is shown this once:\n")
        let list = try opened.run("user", "list", "--format", "json")
        #expect(list.status == 0 && keys(list.output) == ["name", "role", "since"])
        #expect(list.output.hasPrefix(#"[{"name":"m.weber","role":"auditor","since":""#))
        #expect(!list.output.contains(added.output.trimmingCharacters(in: .newlines)))
        #expect(try opened.run("user", "add", "x", "--role", "boss").status == 2)
        // A user who is there is changed only where that is said; the role stays where none is named.
        for name in ["m.weber", "M.Weber"] {
            let again = try opened.run("user", "add", name)
            #expect(again.status == 3 && again.output.isEmpty && again.messages.contains("--replace"))
        }
        #expect(try opened.run("user", "list", "--format", "json").output == list.output)
        let replaced = try opened.run("user", "add", "m.weber", "--replace")
        #expect(replaced.status == 0 && replaced.output != added.output)
        #expect(replaced.messages.contains("m.weber may log in as auditor."))
        #expect(try opened.run("user", "list", "--format", "json").output == list.output)
        let raised = try opened.run("user", "add", "m.weber", "--replace", "--role", "supervisor")
        #expect(raised.status == 0 && raised.messages.contains("m.weber may log in as supervisor."))
        #expect(try opened.run("user", "list").output.contains("supervisor"))
        #expect(try opened.run("user", "add", "nobody", "--replace").status == 3)
    }

    @Test func `an exhibit is written once, and what shows buyers only for the purpose unmask`() throws {
        let opened = try Opened()
        defer { opened.program.remove() }
        let written = try opened.run("export-exhibit", opened.evidence, "exhibit")
        #expect(written.status == 0 && written.output.isEmpty)
        #expect(written.messages.contains("READ-ME-FIRST.txt"))
        #expect(try opened.run("export-exhibit", opened.evidence, "exhibit").status == 3)
        #expect(try opened.run("export-exhibit", "bitcoin-address:\(Self.address)", "other").status == 3)
        #expect(try opened.run("export-exhibit", opened.evidence).status == 2)
        try opened.program.run("exercise", "new", "captures", "--pages", "60")
        try opened.run("import", "captures")
        let rows = try opened.run("list", "reviews", "--limit", "1", "--format", "jsonl").output
        let masked = try #require(rows.firstMatch(of: #/"evidence":"([0-9a-f]{64})"/#)?.output.1).description
        let refused = try opened.run("export-exhibit", masked, "masked")
        #expect(refused.status == 4 && refused.messages.contains("'unmask'"))
        #expect(!FileManager.default.fileExists(atPath: opened.program.folder + "/masked"))
        #expect(try opened.run("export-exhibit", masked, "masked", "--purpose", "unmask").status == 0)
    }
}
