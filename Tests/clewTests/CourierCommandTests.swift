import ClewTestSupport
import Testing

/// The contract of the commands that say where something is posted to and ask for time stamps.
@Suite(.timeLimit(.minutes(5))) struct CourierCommandTests {
    private func program() throws -> Program {
        let program = try Program()
        try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
        try program.write("<p>offer", "page.html")
        try program.run("import", "page.html", "--workspace", "case")
        return program
    }

    @Test func `couriers are added, listed and removed; a secret that is made is shown once`() throws {
        let program = try program()
        defer { program.remove() }
        let added = try program.run("courier", "add", "time-stamps", "https://tsa.example/", "--workspace", "case")
        #expect(added.status == 0 && added.output.hasPrefix("C-"))
        let hook = try program.run(
            "courier", "add", "webhook", "https://desk.local/hook", "--internal", "--workspace", "case")
        #expect(hook.status == 0 && hook.output.hasPrefix("whsec_"))
        let list = try program.run("courier", "list", "--format", "jsonl", "--workspace", "case")
        let lines = list.output.split(separator: "\n")
        let id = added.output.prefix(10)
        #expect(
            lines.first ?? ""
                == #"{"id":"\#(id)","purpose":"time-stamps","address":"https://tsa.example/","#
                + #""torPort":null,"isInternal":false,"policy":null}"#)
        #expect(lines.count == 2 && !list.output.contains("whsec_"))
        #expect(try program.run("courier", "remove", String(id), "--workspace", "case").status == 0)
        #expect(try program.run("courier", "remove", String(id), "--workspace", "case").status == 3)
        for wrong in [["http://tsa.example/"], ["https://192.168.1.1/"], ["https://a.example/", "--policy", "x"]] {
            let refused = try program.run(["courier", "add", "time-stamps"] + wrong + ["--workspace", "case"])
            #expect(refused.status == 3 && refused.messages.hasPrefix("clew: "))
        }
        #expect(try program.run("courier", "add", "letters", "https://a.example/", "--workspace", "case").status == 2)
    }

    @Test(.enabled(if: TimeStampAuthority.isAvailable, "openssl is not installed"))
    func `a time stamp is asked for and told by verify`() throws {
        let program = try program()
        defer { program.remove() }
        let none = try program.run("verify", "--workspace", "case")
        #expect(none.status == 0 && none.messages.contains("Time stamp: absent; no authority is configured"))
        let refused = try program.run("timestamp", "--workspace", "case")
        #expect(refused.status == 3 && refused.messages.contains("clew courier add time-stamps"))
        let server = try TimeStampAuthority().serve()
        let url = server.url("/tsr")
        #expect(
            try program.run("courier", "add", "time-stamps", url, "--internal", "--workspace", "case").status == 0)
        let stamped = try program.run("timestamp", "--format", "jsonl", "--workspace", "case")
        #expect(stamped.status == 0 && stamped.output.contains(#""authority":"Exercise Time Stamps""#))
        #expect(!stamped.messages.contains("ahead of") && !stamped.messages.contains("behind"))
        let whole = try program.run("verify", "--deep", "--workspace", "case")
        #expect(whole.status == 0 && whole.messages.contains("Time stamp: present, of "))
        #expect(whole.messages.contains(" by Exercise Time Stamps; its signature is not verified by Clew"))
    }
}
