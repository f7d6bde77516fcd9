import ClewTestSupport
import Foundation
import Testing

/// `clew protect` as people run it: the unit on its machine, the supervisor on the case.
@Suite struct ProtectCommandTests {
    @Test func `from the unit's keys over a match to the opened file, each step with its exit status`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.write("four words in a row\n", "words")
        try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
        let text = "a harmless line\n"
        try program.write(text, "it.txt")
        let digest = try ProgramRun("sha256sum", ["it.txt"], in: program.folder).output
        try program.write(digest + "no hash\n", "list.txt")

        let early = try program.run("protect", "import", "list.txt", "--workspace", "case")
        #expect(early.status == 3 && early.messages.contains("clew protect unit"))
        let keys = try program.run("protect", "keys", "unit.key", "--passphrase-file", "words")
        #expect(keys.status == 0 && keys.output.hasPrefix("clewunit1:"))
        #expect(try program.run("protect", "keys", "unit.key", "--passphrase-file", "words").status == 3)
        let line = keys.output.trimmingCharacters(in: .newlines)
        #expect(try program.run("protect", "unit", String(line.dropLast()) + "g", "--workspace", "case").status == 3)
        let unit = try program.run("protect", "unit", line, "--name", "Unit 4", "--workspace", "case")
        #expect(unit.status == 0 && unit.messages.contains("Unit 4"))

        let loaded = try program.run("protect", "import", "list.txt", "--workspace", "case")
        #expect(loaded.status == 1)
        #expect(loaded.messages.contains("Loaded 1 hashes of 'list.txt': 0 MD5, 0 SHA-1, 1 SHA-256."))
        #expect(loaded.messages.contains("1 lines or objects hold no hash where one should be: 2."))
        let listed = try program.run("protect", "list", "--format", "csv", "--workspace", "case")
        #expect(listed.status == 0 && listed.output.contains("list.txt,0,0,1,,"))
        #expect(!listed.output.contains(digest.prefix(64)) && listed.messages.contains(line))

        let imported = try program.run("import", "it.txt", "--workspace", "case")
        #expect(imported.status == 1 && imported.messages.contains("1 match of protected material was sealed"))
        #expect(try program.run("search", "harmless", "--format", "json", "--workspace", "case").output == "[]\n")
        let findings = try program.run("list", "findings", "--format", "csv", "--workspace", "case").output
        let named = findings.firstMatch(of: #/under number ([0-9]+) /#).map { String($0.output.1) }
        let number = try #require(named)
        #expect(findings.contains("referral"))
        let over = try program.run("protect", "hand-over", number, "over.sealed", "--workspace", "case")
        #expect(over.status == 0)
        // A file that is there is refused before the audit tells of a disclosure.
        let again = try program.run("protect", "hand-over", number, "over.sealed", "--workspace", "case")
        #expect(again.status == 3 && again.messages.contains("over.sealed is there already"))
        let audit = try program.run("list", "audit", "--format", "csv", "--workspace", "case").output
        #expect(audit.matches(of: #/hand over protected material/#).count == 1, "\(audit)")
        #expect(try program.run("protect", "hand-over", "0", "x.sealed", "--workspace", "case").status == 3)
        let opening = ["protect", "open", "over.sealed", "--key", "unit.key", "--passphrase-file", "words"]
        let opened = try program.run(opening + ["-o", "opened.txt"])
        #expect(opened.status == 0 && opened.output.hasPrefix(#"{"form":"file","path":"it.txt","#))
        #expect(try String(contentsOfFile: program.folder + "/opened.txt", encoding: .utf8) == text)
        #expect(try program.run(opening + ["-o", "opened.txt"]).status == 3)
        #expect(try program.run("verify", "--deep", "--workspace", "case").status == 0)
        let decisions = try program.run("list", "decisions", "--format", "csv", "--workspace", "case").output
        #expect(decisions.contains("protection-unit") && decisions.contains("protection-list"))
    }
}
