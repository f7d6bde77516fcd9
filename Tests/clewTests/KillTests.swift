import Foundation
import Testing

/// An import that is killed at any moment loses nothing and doubles nothing.
@Suite struct KillTests {
    @Test func `an import killed at twenty moments and started again ends like one that was not`() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("exercise", "new", "captures", "--pages", "400").status == 0)
        try program.run("init", "whole", "--officer", "a", "--case", "b", "--basis", "c")
        try program.run("import", "captures", "--workspace", "whole")
        let expected = try lists(of: "whole", program)
        try program.run("init", "killed", "--officer", "a", "--case", "b", "--basis", "c")
        var random = UInt64(20)
        var killed = 0
        for _ in 0..<20 {
            let (process, _, _) = try program.start(["import", "captures", "--workspace", "killed"])
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // From before the first byte to about the length of a whole import.
            usleep(UInt32(truncatingIfNeeded: (random >> 33) % 250_000))
            if process.isRunning {
                kill(process.processIdentifier, SIGKILL)
                killed += 1
            }
            process.waitUntilExit()
            let verified = try program.run("verify", "--deep", "--workspace", "killed")
            // Unfinished work is no damage; damage would be told as such.
            #expect(!verified.messages.contains("Damaged:"), "\(verified.output)")
        }
        #expect(killed > 0)
        let last = try program.run("import", "captures", "--workspace", "killed")
        // 1 when the last run still had findings to tell, 0 when an earlier one had come to the end.
        #expect([0, 1].contains(last.status))
        #expect(try program.run("verify", "--deep", "--workspace", "killed").status == 0)
        #expect(try lists(of: "killed", program) == expected)
    }

    /// What a case holds, without what tells of the moment of sealing.
    private func lists(of workspace: String, _ program: Program) throws -> [String] {
        try ["captures", "evidence", "indicators", "findings"].map { subject in
            let listed = try program.run("list", subject, "--all", "--format", "csv", "--workspace", workspace)
            return listed.output.split(separator: "\r\n").map { line in
                // The number of the entry and the time of sealing differ between two cases.
                subject == "captures" ? line.split(separator: ",", omittingEmptySubsequences: false).first ?? "" : line
            }.sorted().joined(separator: "\n")
        }
    }
}
