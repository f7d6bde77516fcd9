import ClewTestSupport
import Foundation
import Testing

/// A live capture that is killed at any moment goes on without a gap and without a double.
@Suite struct CaptureKillTests {
    /// A program with a case and an authority for the site of the test.
    private func prepared(_ scope: String...) throws -> (program: Program, arguments: [String]) {
        let program = try Program()
        #expect(try program.run("init", "case", "--officer", "M. W.", "--case", "1", "--basis", "test").status == 0)
        let authority = try program.run(
            [
                "authority", "add", "--workspace", "case", "--officer", "M. W.", "--case", "1", "--basis", "test",
                "--host", "127.0.0.2",
            ] + scope
        ).output.trimmingCharacters(in: .whitespacesAndNewlines)
        return (program, ["--workspace", "case", "--authority", authority])
    }

    /// Starts the program again and again, and kills it at random moments; the vault is whole each time, and holds no less
    /// than before.
    private func killAtRandom(
        _ moments: Int, _ start: [String], _ program: Program, _ site: KillSite, within microseconds: Range<Double>,
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        var killed = 0
        var durable = 0
        /// Starts it, and kills it after a wait; `false` when it had ended by then.
        func killOnce(after wait: (Process) -> Void) throws -> Bool {
            let (process, _, _) = try program.start(start)
            wait(process)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            guard process.terminationReason == .uncaughtSignal else { return false }
            killed += 1
            let verified = try program.run("verify", "--deep", "--workspace", "case")
            #expect(!verified.messages.contains("Damaged:"), "\(verified.output)\(verified.messages)")
            let count = try site.sealed(in: program).count
            #expect(count >= durable)
            durable = count
            return true
        }
        for _ in 0..<(10 * moments) where killed < moments {
            let moment = UInt32(Double.random(in: microseconds, using: &random))
            guard try killOnce(after: { _ in usleep(moment) }) else { break }
        }
        #expect(killed == moments)
        // Where the machine is so busy that each moment came before the first page was sealed, one more comes later.
        if durable == 0 {
            let asked = site.requests
            _ = try killOnce { process in
                for _ in 0..<4000 where process.isRunning && site.requests < asked + 3 { usleep(50_000) }
            }
        }
        #expect(durable > 0)
        #expect(durable < site.pages, "all was fetched before the last kill: the test kills too late")
    }

    /// Each page lies in the vault once, and nothing is wrong with it; but for the one to which a login leads.
    private func check(_ program: Program, _ site: KillSite) throws {
        let sealed = try site.sealed(in: program)
        #expect((0..<site.pages).filter { sealed[$0] == nil } == [])
        // The one that was named is asked for at every start: sent again unchanged it is a revisit, which holds no page.
        #expect(sealed.filter { $0.value > 1 && ($0.key != 0 || $0.value > 1 + site.logins) }.keys.sorted() == [])
        #expect(try program.run("verify", "--deep", "--workspace", "case").status == 0)
    }

    @Test(.timeLimit(.minutes(10)), arguments: [(1, 20), (4, 8)])
    func `a capture killed at random moments has each page once, and every page`(
        connections: Int, moments: Int
    ) throws {
        let site = try KillSite(pages: 400)
        defer { site.stop() }
        let (program, arguments) = try prepared()
        defer { program.remove() }
        let start =
            ["capture", site.url("/p/0"), "--clearnet", "--pause", "30", "--depth", "20"] + arguments
            + ["--connections", "\(connections)"]
        try killAtRandom(moments, start, program, site, within: 20_000..<1_200_000, seed: 4)
        let last = try program.run(start)
        #expect(last.status == 0, "\(last.messages)")
        try check(program, site)
        // At the site a page is asked for again where it came and was not sealed yet: a second of it at each kill.
        let again = site.requests - site.pages
        #expect(again <= (moments + 1) * (1 + 1000 / 30 + 2 * connections))
        // The addresses of the captures tell the same after what was sealed was read anew.
        _ = try program.run("rebuild", "--workspace", "case")
        let lines = try program.run("list", "captures", "--all", "--format", "jsonl", "--workspace", "case").output
        let addresses = lines.split(separator: "\n").compactMap { line in
            line.range(of: "\"address\":\"").map { String(line[$0.upperBound...].prefix { $0 != "\"" }) }
        }
        let counts = Dictionary(addresses.map { ($0, 1) }, uniquingKeysWith: +)
        #expect(counts.count == site.pages)
        #expect(counts.filter { $0.value > 1 }.keys.sorted().allSatisfy { $0 == site.url("/p/0") })
    }

    @Test(.timeLimit(.minutes(10)))
    func `a watch killed at twelve moments goes on by itself, with each page once, and every page`() throws {
        let site = try KillSite(pages: 300)
        defer { site.stop() }
        let (program, arguments) = try prepared()
        defer { program.remove() }
        let added = try program.run(
            ["watch", "add", site.url("/p/0"), "--clearnet", "--pause", "30", "--depth", "20"] + arguments)
        #expect(added.status == 0, "\(added.messages)")
        let start = ["watch", "run", "--workspace", "case"]
        try killAtRandom(12, start, program, site, within: 20_000..<1_200_000, seed: 5)
        let (process, _, _) = try program.start(start)
        for _ in 0..<600 {
            if try site.sealed(in: program).count >= site.pages { break }
            usleep(100_000)
        }
        process.interrupt()
        process.waitUntilExit()
        try check(program, site)
        #expect(site.requests - site.pages <= 13 * (1 + 1000 / 30 + 2))
    }

    @Test(.timeLimit(.minutes(10)))
    func `a capture behind a login killed at ten moments has each page once, and seals no password`() throws {
        let site = try KillSite(pages: 200, wantsLogin: true)
        defer { site.stop() }
        let (program, arguments) = try prepared("--class", "text", "--class", "account-areas", "--account-path", "/p/*")
        defer { program.remove() }
        try program.write("correct horse battery\n", "words.txt")
        try program.write(KillSite.password + "\n", "password.txt")
        let unlock = ["--passphrase-file", "words.txt"]
        let kept = try program.run(
            [
                "session", "login", site.url(""), "--page", site.url("/login"), "--user", "trainee",
                "--password-file", "password.txt", "--workspace", "case",
            ] + unlock)
        #expect(kept.status == 0, "\(kept.messages)")
        let start = ["capture", site.url("/p/0"), "--clearnet", "--depth", "20"] + unlock + arguments
        // A passphrase takes its time, and so does the login; so slowly that the last kill comes before the last page.
        try killAtRandom(10, start + ["--pause", "100"], program, site, within: 300_000..<2_500_000, seed: 6)
        let last = try program.run(start + ["--pause", "20"])
        #expect(last.status == 0, "\(last.messages)")
        try check(program, site)
        // A session that was not kept yet when the program was killed is begun again; no login is tried for each page.
        #expect((1...11).contains(site.logins), "\(site.logins)")
        func lines(_ patterns: String) throws -> String? {
            let script = "zcat -q case/vault/*.warc.gz | grep -a -c \(patterns); true"
            return try ProgramRun("sh", ["-c", script], in: program.folder).output.split(separator: "\n").last
                .map(String.init)
        }
        // Neither the password nor the value of a session's cookie is in the case.
        #expect(try lines("-e harbour.wind -e harbour%20wind -e 'sid=s[0-9]*x'") == "0")
        #expect(try lines("'^Cookie: sid=sha256:'") != "0" && lines("'^Set-Cookie: sid=sha256:'") != "0")
    }

    @Test(.timeLimit(.minutes(5)))
    func `a limit holds over captures that are killed before what they fetched was read`() throws {
        let site = try KillSite(pages: 400)
        defer { site.stop() }
        let (program, arguments) = try prepared("--request-limit", "20")
        defer { program.remove() }
        let start = ["capture", site.url("/p/0"), "--clearnet", "--pause", "100", "--depth", "20"] + arguments
        for killed in 1...4 {
            let (process, _, _) = try program.start(start)
            for _ in 0..<1200 where site.requests < killed * 4 { usleep(50_000) }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        #expect(site.requests >= 16)
        // What is left of the limit is used up on the way.
        #expect(try program.run(start).status == 4)
        #expect(site.requests <= 20)
        #expect(try program.run(start).status == 4)
    }
}
