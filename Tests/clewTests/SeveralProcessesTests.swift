import ClewTestSupport
import Foundation
import Testing

/// Several programs that work on one case at once.
@Suite struct SeveralProcessesTests {
    @Test(.timeLimit(.minutes(10)))
    func `two imports with common inputs and a reader at once end like one import after the other`() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("exercise", "new", "captures", "--pages", "300").status == 0)
        // The first has the archives and the forum, the second the forum and the table, and both the market's archive.
        let first = ["captures/captures.warc.gz", "captures/market.warc.gz", "captures/forum"]
        let second = ["captures/forum", "captures/offers.csv", "captures/market.warc.gz", "captures/damaged.warc.gz"]
        try CaseCopy.prepare(program)
        let whole = try CaseCopy("whole", program)
        for inputs in [first, second] {
            #expect([0, 1].contains(try whole.program.run(["import"] + inputs + ["--workspace", "whole"]).status))
        }
        let ids = try recordIDs(whole)
        #expect(!ids.isEmpty && Set(ids).count == ids.count)
        let content = try whole.content(isOrderTold: false)
        for round in 0..<2 {
            let shared = try CaseCopy("shared-\(round)", program)
            // Now the one begins, now the other.
            let imports = try (round.isMultiple(of: 2) ? [first, second] : [second, first]).map { inputs in
                try shared.startImport(inputs)
            }
            var looks = 0
            var last = 0
            repeat {
                let found = try shared.run("search", "the", "--format", "jsonl", "--limit", "1000")
                #expect(found.status == 0, "\(found.messages)")
                let captures = try recordIDs(shared)
                // What was there stays there, and nothing is there twice.
                #expect(captures.count >= last && Set(captures).count == captures.count)
                #expect(Set(captures).isSubset(of: ids))
                last = captures.count
                looks += 1
            } while imports.contains(where: \.process.isRunning)
            #expect(looks > 0)
            for (process, _, messages) in imports {
                process.waitUntilExit()
                let said = String(decoding: try messages.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
                #expect(process.terminationReason == .exit && [0, 1].contains(process.terminationStatus), "\(said)")
            }
            #expect(try recordIDs(shared).sorted() == ids.sorted())
            let mixed = try shared.content(isOrderTold: false)
            #expect(mixed.count == content.count)
            #expect(Set(mixed).symmetricDifference(content).sorted().prefix(6) == [])
            #expect(try shared.run("verify", "--deep").status == 0)
            let dump = try shared.dump()
            #expect(try shared.run("rebuild").status == 0)
            #expect(try shared.dump() == dump)
        }
    }

    /// The ids of all captures.
    private func recordIDs(_ copy: CaseCopy) throws -> [String] {
        let list = try copy.run("list", "captures", "--all", "--format", "csv")
        #expect(list.status == 0, "\(list.messages)")
        return list.output.split(separator: "\r\n").dropFirst().compactMap { row in
            row.split(separator: ",", maxSplits: 1).first.map(String.init)
        }
    }
}
