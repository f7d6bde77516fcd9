import ClewTestSupport
import Foundation
import Testing

/// An import that is killed at any moment loses nothing and doubles nothing.
@Suite struct KillTests {
    @Test(.timeLimit(.minutes(30)))
    func `imports killed at twenty moments and started again end like one that was not`() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("exercise", "new", "captures", "--pages", "200").status == 0)
        try CaseCopy.prepare(program)
        let whole = try CaseCopy("whole", program)
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try whole.run("import", "captures").status == 1)
        let length = Double((clock.now - start) / .microseconds(1))
        let expected = (content: try whole.content(), lists: try whole.lists())
        var random = SplitMix64(seed: 20)
        var killed = 0
        var begun = 0
        var current = try CaseCopy("killed-0", program)
        var captures: Set<Substring> = []
        // The moments lie over the length of a whole import. What a case has read it does not read again, so that each
        // soon comes to its end: then it has to be like the whole one, and a fresh case goes on.
        for _ in 0..<400 where killed < 20 {
            let (process, _, _) = try current.startImport(["captures"])
            usleep(UInt32(Double.random(in: 0..<length, using: &random)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // One that ended before the signal came was not killed.
            if process.terminationReason == .uncaughtSignal {
                killed += 1
                let durable = try current.sealedCount()
                let verified = try current.run("verify", "--deep")
                // Unfinished work is no damage; damage would be told as such.
                #expect(!verified.messages.contains("Damaged:"), "\(verified.output)")
                // Before the next import could bring it again: what was sealed is there, and what was to be seen before.
                #expect(try current.sealedCount() >= durable)
                let seen = Set(
                    try current.run("list", "captures", "--all", "--format", "jsonl").output.split(separator: "\n"))
                #expect(seen.isSuperset(of: captures))
                captures = seen
            } else {
                try compare(current, with: expected)
                begun += 1
                current = try CaseCopy("killed-\(begun)", program)
                captures = []
            }
        }
        #expect(killed == 20)
        try compare(current, with: expected)
    }

    /// Brings an import to its end and compares the case with one whose import nobody disturbed, and with what a rebuild
    /// makes of its own vault.
    private func compare(
        _ copy: CaseCopy, with expected: (content: [String], lists: [String: [String]])
    ) throws {
        let last = try copy.run("import", "captures")
        // 1 when the last run still had findings to tell, 0 when an earlier one had come to the end.
        #expect([0, 1].contains(last.status), "\(last.messages)")
        #expect(try copy.run("verify", "--deep").status == 0)
        let content = try copy.content()
        #expect(content.count == expected.content.count)
        #expect(Set(content).symmetricDifference(expected.content).sorted().prefix(6) == [])
        for (subject, rows) in try copy.lists() {
            #expect(rows == expected.lists[subject], "\(subject)")
        }
        let dump = try copy.dump()
        let rebuilt = try copy.run("rebuild")
        #expect(rebuilt.status == 0, "\(rebuilt.messages)")
        #expect(try copy.dump() == dump)
    }
}
