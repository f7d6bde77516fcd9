import ClewTestSupport
import Foundation
import Testing

/// The contract of the commands that keep logins and sessions.
@Suite(.timeLimit(.minutes(5))) struct SessionCommandTests {
    private static let site = "http://market.example"

    private func prepared() throws -> Program {
        let program = try Program()
        for (name, text) in [
            ("words.txt", "correct horse battery\n"), ("wrong.txt", "incorrect horse battery\n"),
            ("short.txt", "short\n"),
            ("password.txt", "harbour wind 7\n"), ("new.txt", "staple horse battery\n"),
        ] { try program.write(text, name) }
        try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
        return program
    }

    private func session(
        _ program: Program, _ arguments: String..., input: String? = nil, words: String = "words.txt"
    ) throws -> Program.Outcome {
        try program.run(
            ["session"] + arguments + ["--workspace", "case", "--passphrase-file", words], input: input)
    }

    @Test func `a login and a session are kept, listed masked, and removed; each change is in the audit, no secret is`()
        throws
    {
        let program = try prepared()
        defer { program.remove() }
        let none = try session(program, "list", "--format", "json")
        #expect(none.status == 0 && none.output == "[]\n")
        let kept = try session(
            program, "login", Self.site, "--page", Self.site + "/login", "--user", "trainee", "--password-file",
            "password.txt")
        #expect(kept.status == 0 && kept.messages.hasSuffix("Kept a login for http://market.example.\n"))
        let pasted = try session(program, "paste", Self.site, input: "Cookie: sid=5f2c0ffee; theme=dark\n")
        #expect(
            pasted.status == 0 && pasted.messages.contains("Kept a session of 2 cookies for http://market.example.\n"))
        #expect(pasted.messages.hasSuffix(", which does not cover account areas.\n"))
        let listed = try session(program, "list", "--format", "csv")
        #expect(listed.status == 0)
        #expect(
            listed.output.hasPrefix(
                "site,user,page,state,source,cookies,since,by\r\nhttp://market.example,t…,http://market.example/login,session,pasted,2,"
            ))
        #expect(try session(program, "remove", Self.site, "--keep-login").status == 0)
        #expect(
            try session(program, "list", "--format", "jsonl").output.contains(
                #""state":"login","source":null,"cookies":0"#))
        #expect(try session(program, "remove", Self.site).status == 0)
        #expect(try session(program, "remove", Self.site).status == 3)
        var seen = 0
        for name in try Files.paths(below: program.folder) where !name.hasSuffix(".txt") && !name.hasPrefix("input-") {
            let bytes = try Files.bytes(program.folder + "/" + name)
            for secret in ["harbour wind", "5f2c0ffee", "trainee"] {
                #expect(bytes.firstRange(of: Array(secret.utf8)) == nil, "\(name)")
            }
            if name.hasPrefix("case/logs/"), bytes.firstRange(of: Array("paste a session".utf8)) != nil { seen += 1 }
        }
        #expect(seen > 0)
        #expect(try FileManager.default.attributesOfItem(atPath: keystore(program))[.posixPermissions] as? Int == 0o600)
    }

    private func keystore(_ program: Program) throws -> String {
        let name = try #require(try Files.paths(below: program.folder).first { $0.hasSuffix("/keystore") })
        #expect(name.hasPrefix("secrets/"))
        return program.folder + "/" + name
    }

    @Test func `a wrong passphrase, a short one, none, and what is no session are refused`() throws {
        let program = try prepared()
        defer { program.remove() }
        #expect(try session(program, "paste", Self.site, input: "a=1", words: "short.txt").status == 3)
        #expect(try program.run("session", "paste", Self.site, "--workspace", "case", input: "a=1").status == 2)
        #expect(try session(program, "paste", Self.site, input: "a=1").status == 0)
        let wrong = try session(program, "list", words: "wrong.txt")
        #expect(wrong.status == 3 && wrong.messages.contains("passphrase is wrong"))
        #expect(try session(program, "paste", Self.site, input: "").status == 3)
        #expect(try session(program, "paste", "nowhere", input: "a=1").status == 3)
        #expect(try session(program, "paste", "gopher://market.example", input: "a=1").status == 3)
        let foreign = try session(
            program, "login", Self.site, "--page", "http://other.example/login", "--user", "x", "--password-file",
            "password.txt")
        #expect(foreign.status == 3 && foreign.messages.contains("another site"))
        #expect(try session(program, "login", Self.site, "--user", "x").status == 2)
    }

    @Test func `after a change of the passphrase the old one opens nothing`() throws {
        let program = try prepared()
        defer { program.remove() }
        #expect(try session(program, "paste", Self.site, input: "a=1").status == 0)
        let changed = try session(program, "passphrase", "--new-passphrase-file", "new.txt")
        #expect(changed.status == 0, "\(changed.messages)")
        #expect(try session(program, "list").status == 3)
        #expect(try session(program, "list", words: "new.txt").output.contains(Self.site))
    }
}
