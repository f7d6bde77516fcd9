import ClewCore
import ClewMarkets
import ClewMarkup
import ClewTestSupport
import Foundation
import Testing

/// What `Documentation/Profiles.md` shows is run here: its profiles on its pages, its rules on their examples.
@Suite struct TutorialTests {
    /// A block of the document with the words behind its fence: a language, and names of files.
    private struct Block {
        var words: [String]
        var text: String
    }

    private static let document: String =
        (try? RepositoryFile.bytes("Documentation/Profiles.md")).map { String(decoding: $0, as: UTF8.self) } ?? ""

    private static let blocks: [Block] = {
        var blocks: [Block] = []
        var open: Block?
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if let block = open {
                    blocks.append(block)
                    open = nil
                } else {
                    open = Block(words: line.dropFirst(3).split(separator: " ").map(String.init), text: "")
                }
            } else {
                open?.text += line + "\n"
            }
        }
        return blocks
    }()

    private static func file(_ name: String) throws -> [UInt8] {
        Array(try #require(blocks.first { $0.words.count == 2 && $0.words[1] == name }, "\(name)").text.utf8)
    }

    private static func report(_ profile: String, _ page: String) throws -> ProfileReport {
        let set = ProfileSet([try SiteProfile(yaml: try file(profile))])
        let page = (name: page, html: try file(page))
        return ProfileReport(
            SitePage(PageTree(html: page.html), captureTime: Timestamp("2019-11-06T12:00:00Z")), named: page.name,
            by: set)
    }

    @Test func `the document has its pages, profiles and reports`() {
        let names = Self.blocks.filter { $0.words.count == 2 }.map { $0.words[1] }
        #expect(
            names == [
                "pages/offer.html", "pages/list.html", "pages/seller.html", "pages/login.html", "step-1.yaml",
                "step-2.yaml",
                "step-3.yaml", "harbour.yaml",
            ])
        #expect(Self.blocks.count { $0.words.first == "text" } == 4)
        #expect(Self.blocks.count { $0.words.first == "table" } == 1)
    }

    // `CLEW_RECORD=1` writes the reports of the document anew and fails, so that somebody looks at the change.
    @Test func `each report is what the test prints`() throws {
        var document = Self.document
        for block in Self.blocks where block.words.first == "text" {
            let report = try Self.report(block.words[1], block.words[2])
            #expect(report.text() == block.text, "\(block.words)")
            #expect(report.isClean)
            let fence = "```\(block.words.joined(separator: " "))\n"
            document = document.replacing(fence + block.text, with: fence + report.text())
        }
        for block in Self.blocks where block.words.first == "table" {
            let pages = ["offer", "list", "seller", "login"]
            let summary = ProfileSummary(try pages.map { try Self.report("harbour.yaml", "pages/\($0).html") })
            #expect(summary.text == block.text)
            document = document.replacing("```table\n" + block.text, with: "```table\n" + summary.text)
        }
        if ProcessInfo.processInfo.environment["CLEW_RECORD"] != nil {
            try Data(document.utf8).write(to: Repository.root.appending(path: "Documentation/Profiles.md"))
            Issue.record("recorded the reports; look at the change")
        }
    }

    @Test func `each page is recognised, at the first step and at the last`() throws {
        for name in ["offer", "list", "seller", "login"] {
            #expect(try Self.report("step-1.yaml", "pages/\(name).html").kind == "other")
            let report = try Self.report("harbour.yaml", "pages/\(name).html")
            #expect(report.kind == name && report.isClean)
        }
    }

    @Test func `each fragment has its place in a profile`() throws {
        let head = "profile: a\nmarket: A\nrecognise: {contains: harbour}\n"
        for block in Self.blocks where block.words == ["yaml"] {
            let lines = block.text.split(separator: "\n").map(String.init)
            var yaml = head + "pages:\n"
            switch lines.first {
            case "clock:", "mask:", "walls:": yaml = head + block.text + "pages: {any: {}}"
            case "listings:": yaml += "  list:\n" + lines.map { "    \($0)\n" }.joined()
            case "stock:":
                yaml +=
                    "  list:\n    listings:\n      each: //tr\n      title: .\n"
                    + lines.map { "      \($0)\n" }.joined()
            default: yaml += lines.map { "  \($0)\n" }.joined()
            }
            #expect(Reading.fault(yaml) == nil, "\(block.text)")
        }
    }

    @Test func `each rule makes of its example what the table says`() throws {
        let rows = Self.rows(below: "## Value rules").map { row in
            row.map { $0.hasPrefix("`") ? String($0.dropFirst().dropLast()) : $0 }
        }
        #expect(rows.count == 17)
        for row in rows {
            // `{split: ">", part: -1}` are two rules, each on a line of its own.
            let rule =
                row[0].hasPrefix("{")
                ? row[0].dropFirst().dropLast().replacing(", part", with: "\n  part") : row[0][...]
            let yaml = Reading.profile("category:\n  xpath: //p\n  \(rule)")
            let read = try Reading.read("<!--harbour--><h1>x</h1><p>\(row[2])</p>", by: yaml)
            #expect((read?.reading.sightings.first?.category?.value ?? "") == row[3], "\(row[0])")
        }
    }

    @Test func `each XPath of the crib is one, and most find something on the pages`() throws {
        let paths = Self.rows(below: "## XPath in ten minutes").map {
            String($0[0].dropFirst().dropLast()).replacing("\\|", with: "|")
        }
        let trees = try ["offer", "list", "seller", "login"].map { PageTree(html: try Self.file("pages/\($0).html")) }
        #expect(paths.count == 21)
        for path in paths where !path.hasPrefix(".") {
            let xpath = try XPath(path)
            #expect(try trees.contains { try !["", "0"].contains(xpath.string(in: $0)) }, "\(path)")
        }
    }

    @Test func `what the document says in passing is so`() throws {
        // Blocks that are written once, one text where a list is meant, the record itself, entities in a title.
        let yaml = """
            profile: a
            market: A
            recognise: {title: "* ~ Brine & Barley"}
            pages:
              list:
                when: //ol
                accounts: &names
                  each: //ol//a
                  name: .
                  joined: {xpath: ./@title, ignore: "-", date: MMM yyyy}
                  sales: ./@rel
              other:
                accounts: *names
            """
        let html = """
            <title>x ~ Brine &amp; Barley</title><ol><a title='Mar 2024' rel='1,2k'>HillCat</a><a title='-'>M</a></ol>
            """
        let accounts = try #require(try Reading.read(html, by: yaml)).reading.accounts
        #expect(accounts.map(\.account.name) == ["HillCat", "M"])
        #expect(accounts[0].sales?.value == 1200 && accounts[1].joined == nil)
        #expect(accounts[0].joined?.value.description == "2024-03-01T00:00:00Z")
        // The price without the other price in it; the whole title where it is there; a number of marks cut off.
        let prices = Reading.profile(
            "price: //b/text()\nseller: [//i/@title, //i]\nships-to: {xpath: //u, before: [\" (\", \"\"]}")
        let offer = try Reading.read(
            "<!--harbour--><h1>x</h1><b>12,50 EUR <small>0.05 XMR</small></b><i title=Whole>Wh…</i><u>4.87 (312)</u>",
            by: prices)?.reading.sightings.first
        #expect(offer?.price?.value.description == "12.5 EUR" && offer?.seller?.value == "Whole")
        #expect(offer?.shipsTo?.value == "4.87")
    }

    @Test func `an account whose place is empty lacks its name, and one whose place is narrowed does not`() throws {
        func findings(_ place: String) throws -> Int? {
            let yaml = """
                profile: a
                market: A
                recognise: {contains: harbour}
                pages:
                  any:
                    account: {at: "\(place)", optional: yes, name: ./a}
                """
            return try Reading.read("<!--harbour--><div class=by></div>", by: yaml)?.findings.count
        }
        #expect(try findings("//div[has-class('by')]") == 1)
        #expect(try findings("//div[has-class('by')][a]") == 0)
    }

    @Test func `all fields, rules and lines that exist are told`() throws {
        for record in RecordKind.allCases { #expect(Self.document.contains("| \(record.rawValue) |")) }
        for field in FieldName.allCases { #expect(Self.document.contains("`\(field.rawValue)"), "\(field)") }
    }

    /// The cells of the table that follows a heading, without its first two lines.
    private static func rows(below heading: String) -> [[String]] {
        let lines = document.components(separatedBy: heading + "\n").last?.components(separatedBy: "\n") ?? []
        return lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2).map { line in
            let cells = line.replacing("\\|", with: "\u{1}").split(separator: "|", omittingEmptySubsequences: false)
            return cells.dropFirst().dropLast().map {
                $0.trimmingCharacters(in: .whitespaces).replacing("\u{1}", with: "\\|")
            }
        }
    }
}
