import Foundation
import Testing

/// The command-line contract: words, keys, exit statuses.
@Suite struct ContractTests {
    @Test func `extract prints one object a line with its keys in order`() throws {
        let program = try Program()
        defer { program.remove() }
        let outcome = try program.run("extract", input: "pay 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa now")
        #expect(outcome.status == 0)
        #expect(
            outcome.output
                == #"{"kind":"bitcoin-address","value":"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa","#
                + #""canonical":"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa","grade":"valid","start":4,"end":38}"# + "\n")
    }

    @Test func `extract names the file when there are several`() throws {
        let program = try Program()
        defer { program.remove() }
        for name in ["a.txt", "b.txt"] {
            try Data("DE89 3704 0044 0532 0130 00".utf8).write(to: URL(fileURLWithPath: program.folder + "/" + name))
        }
        let lines = try program.run("extract", "a.txt", "b.txt").output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasSuffix(#","file":"a.txt"}"#) == true)
    }

    static let uses: [(arguments: [String], status: Int32)] = [
        (["nonsense"], 2), (["list", "nothing"], 2), (["serve", "--port", "0"], 2), (["--help"], 0),
        (["verify", "--workspace", "/nonexistent"], 3), (["extract", "/nonexistent"], 3),
    ]

    @Test(arguments: uses)
    func `wrong use is told by the exit status`(arguments: [String], status: Int32) throws {
        let program = try Program()
        defer { program.remove() }
        let (process, _, _) = try program.start(arguments)
        process.waitUntilExit()
        #expect(process.terminationStatus == status)
    }

    @Test func `an error is one sentence on standard error`() throws {
        let program = try Program()
        defer { program.remove() }
        let outcome = try program.run("search", "x")
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix("clew: there is no case"))
        #expect(outcome.messages.split(separator: "\n").count == 1)
    }
}
