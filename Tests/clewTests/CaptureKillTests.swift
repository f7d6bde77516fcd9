import ClewTestSupport
import Foundation
import Testing

/// A live capture that is killed at any moment goes on without a gap and without a double.
@Suite struct CaptureKillTests {
    /// A site of a few hundred pages, each of which leads to two others.
    private static let pages = 400

    private static func site() throws -> ScriptedServer {
        try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                guard !head.isEmpty else { return }
                let number = Int(head.split(separator: " ")[1].dropFirst()) ?? 0
                let links = [2 * number + 1, 2 * number + 2].filter { $0 < pages }.map {
                    "<a href=\"/\($0)\">\($0)</a>"
                }
                let body =
                    "<p>page \(number)</p>" + links.joined() + String(repeating: "<p>text of \(number)</p>", count: 200)
                visitor.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a capture killed at twenty moments has each page once, and every page`() throws {
        let site = try Self.site()
        defer { site.stop() }
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("init", "case", "--officer", "M. W.", "--case", "1", "--basis", "test").status == 0)
        let authority = try program.run(
            "authority", "add", "--workspace", "case", "--officer", "M. W.", "--case", "1", "--basis", "test", "--host",
            "127.0.0.2"
        ).output.trimmingCharacters(in: .whitespacesAndNewlines)
        let start = [
            "capture", site.url("/0"), "--workspace", "case", "--authority", authority, "--clearnet", "--pause", "30",
            "--depth", "20",
        ]
        var random = SplitMix64(seed: 4)
        var killed = 0
        var durable = 0
        for _ in 0..<200 where killed < 20 {
            let (process, _, _) = try program.start(start)
            usleep(UInt32(Double.random(in: 20_000..<1_200_000, using: &random)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            guard process.terminationReason == .uncaughtSignal else { break }
            killed += 1
            let verified = try program.run("verify", "--deep", "--workspace", "case")
            #expect(!verified.messages.contains("Damaged:"), "\(verified.output)\(verified.messages)")
            let count = try addresses(program).count
            #expect(count >= durable)
            durable = count
        }
        #expect(killed == 20)
        #expect(durable > 0)
        let last = try program.run(start)
        #expect(last.status == 0, "\(last.messages)")
        let counts = Dictionary(try addresses(program).map { ($0, 1) }, uniquingKeysWith: +)
        #expect(counts.count == Self.pages)
        // The address that was named is asked for at every start; no other twice.
        #expect(counts.filter { $0.value > 1 && $0.key != site.url("/0") }.keys.sorted() == [])
        #expect(try program.run("verify", "--deep", "--workspace", "case").status == 0)
    }

    @Test(.timeLimit(.minutes(5)))
    func `a limit holds over captures that are killed before what they fetched was read`() throws {
        let site = try Self.site()
        defer { site.stop() }
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("init", "case", "--officer", "M. W.", "--case", "1", "--basis", "test").status == 0)
        let authority = try program.run(
            "authority", "add", "--workspace", "case", "--officer", "M. W.", "--case", "1", "--basis", "test", "--host",
            "127.0.0.2", "--request-limit", "20"
        ).output.trimmingCharacters(in: .whitespacesAndNewlines)
        let start = [
            "capture", site.url("/0"), "--workspace", "case", "--authority", authority, "--clearnet", "--pause", "100",
            "--depth", "20",
        ]
        func requests() -> Int {
            String(decoding: site.received.joined(), as: UTF8.self).components(separatedBy: "GET /").count - 1
        }
        for killed in 1...4 {
            let (process, _, _) = try program.start(start)
            for _ in 0..<400 where requests() < killed * 4 { usleep(25_000) }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        #expect(requests() >= 16)
        #expect(try program.run(start).status != 0)
        #expect(requests() <= 20)
        #expect(try program.run(start).status == 4)
    }

    /// The addresses of all captures, after what was sealed was read.
    private func addresses(_ program: Program) throws -> [String] {
        _ = try program.run("rebuild", "--workspace", "case")
        let lines = try program.run("list", "captures", "--all", "--format", "jsonl", "--workspace", "case").output
        return lines.split(separator: "\n").compactMap { line in
            guard let start = line.range(of: "\"address\":\"")?.upperBound else { return nil }
            return String(line[start...].prefix { $0 != "\"" })
        }
    }
}
