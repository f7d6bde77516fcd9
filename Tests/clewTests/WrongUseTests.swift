import Foundation
import Testing

/// Wrong use is told in one sentence that says what to do, and lists say what a person needs.
@Suite struct WrongUseTests {
    static let uses: [(arguments: [String], sentence: String)] = [
        (["nonsense"], "clew: there is no command 'nonsense'; see 'clew --help'."),
        (["nonsense", "--workspace", "x"], "clew: there is no command 'nonsense'; see 'clew --help'."),
        (
            ["list", "listings", "--origin", "Germany"],
            "clew: --origin takes codes of ISO 3166 such as NL, EU or WW-US, not 'Germany'; see 'clew list --help'."
        ),
        (["show"], "clew: missing expected argument '<id>'; see 'clew show --help'."),
        (["serve", "--port", "0"], "clew: --port is between 1 and 65535; see 'clew serve --help'."),
        (["extract", "--nope"], "clew: unknown option '--nope'; see 'clew extract --help'."),
        (
            ["list", "accounts", "--words", "x"],
            "clew: --words does not narrow accounts; it is for listings; see 'clew list --help'."
        ),
        (
            ["list", "reviews", "--seller", "x"],
            "clew: reviews take --market and --seller together, or neither; see 'clew list --help'."
        ),
        (["profile", "tes"], "clew: unexpected argument 'tes'; see 'clew profile --help'."),
        (
            ["list", "findings", "--format", "xml"],
            "clew: the value 'xml' is invalid for '--format <format>'; give one of 'table', 'json', 'jsonl' or 'csv'; "
                + "see 'clew list --help'."
        ),
    ]

    @Test(arguments: uses)
    func `wrong use is one sentence that says where to look`(arguments: [String], sentence: String) throws {
        let program = try Program()
        defer { program.remove() }
        let outcome = try program.run(arguments)
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.messages == sentence + "\n")
    }

    @Test func `what may be given stands on the same line, and help stays whole`() throws {
        let program = try Program()
        defer { program.remove() }
        let outcome = try program.run("list", "nothing")
        #expect(outcome.messages.contains("'<subject>'; give one of captures, evidence, "))
        #expect(outcome.messages.split(separator: "\n").count == 1)
        let help = try program.run("list", "--help")
        #expect(help.status == 0 && help.output.contains("USAGE: clew list"))
        #expect(help.output.split(separator: "\n").count > 10)
    }

    @Test func `show and why say which mentions were written so that nobody follows them`() throws {
        let program = try Program()
        defer { program.remove() }
        try Data("write bob[at]mail.example.net or ann@mail.example.net".utf8)
            .write(to: URL(fileURLWithPath: program.folder + "/note.txt"))
        try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
        try program.run("import", "note.txt", "--workspace", "case")
        let place = ["--workspace", "case", "--format", "json"]
        let why = try program.run(["why", "email:bob@mail.example.net"] + place)
        #expect(why.output.contains(#""defanged":true"#))
        #expect(try program.run(["why", "email:ann@mail.example.net"] + place).output.contains(#""defanged":false"#))
        let listed = try program.run("list", "evidence", "--format", "csv", "--workspace", "case").output
        let id = try #require(listed.split(separator: "\r\n").last?.split(separator: ",").first).description
        let shown = try program.run(["show", id] + place).output
        #expect(shown.contains(#""defanged":true"#) && shown.contains(#""defanged":false"#))
        #expect(try program.run("show", id, "--workspace", "case").output.contains("DEFANGED"))
    }

    @Test func `what cannot be meant is refused before anything is done`() throws {
        let program = try Program()
        defer { program.remove() }
        try Data("a page".utf8).write(to: URL(fileURLWithPath: program.folder + "/note.txt"))
        try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
        let future = try program.run("import", "note.txt", "--captured-at", "2999-01-01", "--workspace", "case")
        #expect(future.status == 3 && future.messages.contains("lies in the future"))
        let base = try program.run("import", "note.txt", "--base-address", "nonsense", "--workspace", "case")
        #expect(base.status == 3 && base.messages.contains("'nonsense' is none"))
        let market = try program.run("list", "listings", "--market", "agroa", "--workspace", "case")
        #expect(market.status == 3 && market.messages.contains("no market 'agroa'"))
        let source = try program.run("list", "captures", "--source", "agroa", "--workspace", "case")
        #expect(source.status == 3 && source.messages.contains("no source 'agroa'"))
        #expect(try program.run("list", "runs", "--format", "jsonl", "--workspace", "case").output.isEmpty)
    }

    @Test func `a broken profile stops an import before anything is sealed`() throws {
        let program = try Program()
        defer { program.remove() }
        try Data("a page".utf8).write(to: URL(fileURLWithPath: program.folder + "/note.txt"))
        try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
        let profiles = program.folder + "/case/config/profiles"
        try FileManager.default.createDirectory(atPath: profiles, withIntermediateDirectories: true)
        try Data("profile: [".utf8).write(to: URL(fileURLWithPath: profiles + "/bad.yaml"))
        let outcome = try program.run("import", "note.txt", "--workspace", "case")
        #expect(outcome.status == 3)
        #expect(outcome.messages.hasPrefix("clew: config/profiles/bad.yaml: line "))
        #expect(try program.run("list", "runs", "--format", "jsonl", "--workspace", "case").output.isEmpty)
    }
}
