import ClewTestSupport
import Foundation
import Testing

/// The contract of the commands that carry a case elsewhere, and of an interruption.
@Suite(.timeLimit(.minutes(10))) struct KeepingCommandTests {
    /// A program with a case of one page, two passphrases in files, and further pages.
    private func prepared() throws -> Program {
        let program = try Program()
        for (name, text) in [
            ("page.html", "<p>one"), ("new.html", "<p>two"), ("newer.html", "<p>three"),
            ("right.txt", "correct horse battery\n"), ("wrong.txt", "incorrect horse battery\n"),
            ("short.txt", "abc\n"),
        ] {
            try program.write(text, name)
        }
        try program.run("init", "case", "--officer", "a", "--case", "b", "--basis", "c")
        try program.run("import", "page.html", "--workspace", "case")
        return program
    }

    @Test func `a backup is a copy that verifies, is not written to without keys, and goes on after adopt`() throws {
        let program = try prepared()
        defer { program.remove() }
        #expect(try program.run("backup", "copy", "--workspace", "case").status == 0)
        #expect(try program.run("backup", "copy", "--workspace", "case").status == 3)
        #expect(try program.run("backup", "--workspace", "case").status == 2)
        let elsewhere = program.with(secrets: "elsewhere")
        #expect(try elsewhere.run("verify", "--deep", "--workspace", "copy").status == 0)
        let list = try elsewhere.run("list", "captures", "--format", "csv", "--workspace", "copy")
        #expect(list.status == 0)
        #expect(try list.output == program.run("list", "captures", "--format", "csv", "--workspace", "case").output)
        let refused = try elsewhere.run("import", "new.html", "--workspace", "copy")
        #expect(refused.status == 4 && refused.messages.contains("clew adopt"))
        #expect(try elsewhere.run("adopt", "--workspace", "copy").status == 0)
        #expect(try elsewhere.run("import", "new.html", "--workspace", "copy").status == 0)
        #expect(try elsewhere.run("verify", "--deep", "--workspace", "copy").status == 0)
        // The case itself knows nothing of it and goes on under its own keys.
        #expect(try program.run("import", "newer.html", "--workspace", "case").status == 0)
        #expect(try program.run("verify", "--deep", "--workspace", "case").status == 0)
    }

    @Test func `keys leave under a passphrase, and come in with the same one alone`() throws {
        let program = try prepared()
        defer { program.remove() }
        func export(_ file: String, _ more: String...) throws -> Program.Outcome {
            try program.run(["key", "export", file, "--workspace", "case"] + more)
        }
        // Nobody is there to be asked.
        #expect(try export("keys.bin").status == 2)
        #expect(try export("keys.bin", "--passphrase-file", "short.txt").status == 3)
        #expect(!FileManager.default.fileExists(atPath: program.folder + "/keys.bin"))
        let exported = try export("keys.bin", "--passphrase-file", "right.txt")
        #expect(exported.status == 0 && exported.messages.contains("safety copy"))
        // A file that is there is somebody's.
        #expect(try export("keys.bin", "--passphrase-file", "right.txt").status == 3)
        try program.run("backup", "copy", "--workspace", "case")
        let elsewhere = program.with(secrets: "elsewhere")
        func bring(_ file: String, _ passphrase: String) throws -> Program.Outcome {
            try elsewhere.run("key", "import", file, "--passphrase-file", passphrase, "--workspace", "copy")
        }
        #expect(try bring("keys.bin", "wrong.txt").status == 3)
        #expect(try bring("page.html", "right.txt").status == 3)
        #expect(try bring("nothing.bin", "right.txt").status == 3)
        let brought = try bring("keys.bin", "right.txt")
        #expect(brought.status == 0 && brought.messages.contains("clew adopt"))
        #expect(try elsewhere.run("import", "new.html", "--workspace", "copy").status == 4)
        #expect(try elsewhere.run("adopt", "--workspace", "copy").status == 0)
        #expect(try elsewhere.run("import", "new.html", "--workspace", "copy").status == 0)
    }

    @Test func `who hands the keys over signs no more until they come back`() throws {
        let program = try prepared()
        defer { program.remove() }
        let handed = try program.run(
            "key", "export", "keys.bin", "--hand-over", "--passphrase-file", "right.txt", "--workspace", "case")
        #expect(handed.status == 0)
        #expect(try program.run("import", "new.html", "--workspace", "case").status == 4)
        #expect(try program.run("verify", "--deep", "--workspace", "case").status == 0)
        let back = try program.run(
            "key", "import", "keys.bin", "--passphrase-file", "right.txt", "--workspace", "case")
        #expect(back.status == 0 && back.messages.contains("can be continued"))
        #expect(try program.run("import", "new.html", "--workspace", "case").status == 0)
        #expect(try program.run("verify", "--deep", "--workspace", "case").status == 0)
    }

    @Test func `Ctrl-C ends an import with 130, and the same command brings it to its end`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.run("exercise", "new", "captures", "--pages", "1500")
        try CaseCopy.prepare(program)
        let whole = try CaseCopy("whole", program)
        #expect(try whole.run("import", "captures").status == 1)
        let content = try whole.content()
        var interrupted = 0
        for number in 0..<20 where interrupted < 2 {
            let copy = try CaseCopy("interrupted-\(number)", program)
            let checkpoint = "\(program.folder)/\(copy.name)/logs/evidence/checkpoint"
            let before = FileManager.default.contents(atPath: checkpoint)
            let (process, _, messages) = try copy.startImport(["captures"])
            // The signal comes when the first records are sealed, and the others are still to come.
            while process.isRunning, FileManager.default.contents(atPath: checkpoint) == before { usleep(500) }
            kill(process.processIdentifier, SIGINT)
            let said = String(decoding: try messages.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            process.waitUntilExit()
            // Where all was done before the signal came there was nothing to end.
            guard process.terminationStatus != 1 else { continue }
            interrupted += 1
            #expect(process.terminationReason == .exit && process.terminationStatus == 130)
            #expect(said.contains("Interrupted; the same command goes on where it stopped."))
            #expect([0, 1].contains(try copy.run("import", "captures").status))
            #expect(try copy.run("verify", "--deep").status == 0)
            #expect(Set(try copy.content()).symmetricDifference(content).sorted().prefix(6) == [])
        }
        #expect(interrupted > 0)
    }
}
