import ClewTestSupport
import Foundation
import Synchronization
import Testing

/// How `clew capture` and `clew watch add` end: what may not be fetched is exit status 4.
@Suite struct CaptureStatusTests {
    private func authority(_ program: Program, _ more: String...) throws -> String {
        try program.run(
            [
                "authority", "add", "--workspace", "case", "--officer", "M. W.", "--case", "1", "--basis", "test",
            ] + more
        ).output.trimmingCharacters(in: .newlines)
    }

    @Test func `what the authority does not cover ends with 4, before and after a redirect`() throws {
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                visitor.send(
                    head.hasPrefix("GET /away ")
                        ? "HTTP/1.1 302 Found\r\nLocation: /outside\r\nContent-Length: 0\r\n\r\n"
                        : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            }
        }
        defer { site.stop() }
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("init", "case").status == 0)
        func capture(_ address: String, _ authority: String, _ more: String...) throws -> Program.Outcome {
            try program.run(
                ["capture", address, "--workspace", "case", "--authority", authority, "--pause", "0"] + more)
        }
        let good = try authority(program, "--host", "127.0.0.2/away", "--host", "127.0.0.2/page")
        let outside = try capture(site.url("/outside"), good, "--clearnet")
        #expect(outside.status == 4 && outside.messages.contains("outside the scope"))
        let redirected = try capture(site.url("/away"), good, "--clearnet")
        #expect(redirected.status == 4 && redirected.messages.contains("Not fetched: \(site.url("/outside"))"))
        #expect(site.received.count { !$0.isEmpty } == 1)
        // The site's own refusal is a finding, and no lack of permission.
        #expect(try capture(site.url("/page"), good, "--clearnet").status == 1)
        // Nothing on the clearnet is asked for unless that is said, nothing on a private address ever.
        let overTor = try capture(site.url("/page"), good)
        #expect(overTor.status == 4 && overTor.messages.contains("For the way clearnet write --clearnet;"))
        let inside = try authority(program, "--host", "10.0.0.1")
        #expect(try capture("http://10.0.0.1/", inside, "--clearnet").status == 4)
        // No scope, out of time, too many requests, and nothing stated at all.
        #expect(try capture(site.url("/page"), try authority(program), "--clearnet").status == 4)
        let old = try authority(program, "--host", "127.0.0.2", "--until", "2001-01-01")
        #expect(try capture(site.url("/page"), old, "--clearnet").status == 4)
        let later = try authority(program, "--host", "127.0.0.2", "--from", "2999-01-01")
        #expect(try capture(site.url("/page"), later, "--clearnet").status == 4)
        let none = try authority(program, "--host", "127.0.0.2", "--request-limit", "0")
        #expect(try capture(site.url("/page"), none, "--clearnet").status == 4)
        let unstated = ["capture", site.url("/page"), "--workspace", "case", "--clearnet"]
        #expect(try program.run(unstated).status == 4)
        let watch = try program.run([
            "watch", "add", site.url("/outside"), "--workspace", "case", "--authority", good, "--clearnet",
        ])
        #expect(watch.status == 4)
        let audit = try program.run(["list", "audit", "--workspace", "case", "--format", "csv"]).output
        for words in [site.url("/outside"), "10.0.0.1", "not in force", "unstated", old, later] {
            #expect(audit.contains(words), "\(words)")
        }
    }

    @Test func `what may not be taken, and an authority that runs out meanwhile, end with 4`() throws {
        let end = Mutex<Date?>(nil)
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                if let end = end.withLock({ $0 }) { Thread.sleep(until: end.addingTimeInterval(1.5)) }
                let isPicture = head.hasPrefix("GET /picture ")
                visitor.answer(
                    type: isPicture ? "image/png" : "text/html", Array("<a href='/next'>x</a>".utf8))
            }
        }
        defer { site.stop() }
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("init", "case").status == 0)
        func capture(_ more: String...) throws -> Program.Outcome {
            try program.run(["capture", "--workspace", "case", "--pause", "0", "--clearnet"] + more)
        }
        // Pages that were got beside it change nothing.
        let good = try authority(program, "--host", "127.0.0.2")
        let mixed = try capture(site.url("/page"), site.url("/picture"), "--authority", good)
        #expect(mixed.status == 4 && mixed.messages.contains("Not fetched: \(site.url("/picture"))"))
        #expect(mixed.messages.contains(" 1 pages"))
        let audit = try program.run(["list", "audit", "--workspace", "case", "--format", "csv"]).output
        #expect(audit.contains("refused: The authority does not cover what the answer would have been"))
        #expect(try capture(site.url("/page"), "--authority", good).status == 0)
        let moment = Date(timeIntervalSinceNow: 6)
        end.withLock { $0 = moment }
        let short = try authority(
            program, "--host", "127.0.0.2", "--until", ISO8601DateFormatter().string(from: moment))
        let late = try capture(site.url("/other"), "--depth", "1", "--authority", short)
        #expect(late.status == 4 && late.messages.contains("not in force"), "\(late.messages)")
    }
}
