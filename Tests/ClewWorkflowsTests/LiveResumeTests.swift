import ClewCore
import ClewStore
import ClewTestSupport
import ClewWorkflows
import Foundation
import Synchronization
import Testing

/// Pages that were sealed before the program was killed, and of which the frontier does not know; and pages whose fields
/// cannot be sent back.
@Suite struct LiveResumeTests {
    private static func site() throws -> ScriptedServer {
        try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                let links = "<html><p>text of a page</p><a href='/one'>1</a><a href='/two'>2</a></html>"
                switch head.split(separator: " ").dropFirst().first {
                case nil: return
                case "/typed": send(Array(links.utf8), "Content-Type: text/html\r\n", visitor)
                case "/untyped": send(Array(links.utf8), "", visitor)
                case "/wide":
                    let wide: [UInt8] = links.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
                    send([0xFF, 0xFE] + wide, "Content-Type: text/html\r\n", visitor)
                case "/long-tag":
                    send(Array("tag".utf8), "ETag: \"\(String(repeating: "a", count: 9000))\"\r\n", visitor)
                case "/odd-tag": send(Array("tag".utf8), "ETag: \"a\u{7F}b\"\r\nLast-Modified: a\u{1}b\r\n", visitor)
                default: send(Array("<p>end".utf8), "Content-Type: text/html\r\n", visitor)
                }
            }
        }
    }

    private static func send(_ body: [UInt8], _ fields: String, _ visitor: Visitor) {
        visitor.send(Array("HTTP/1.1 200 OK\r\n\(fields)Content-Length: \(body.count)\r\n\r\n".utf8) + body)
    }

    @Test(arguments: ["/typed", "/untyped", "/wide"])
    func `a page that was sealed and not settled leads on`(target: String) throws {
        let site = try Self.site()
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let frontier = live.workspace.path + "/state/frontier.sqlite"
        // Another page, so that there is a frontier to go back to.
        #expect(try live.capture(site.url("/end")).got == 1)
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: frontier + suffix) {
            try FileManager.default.copyItem(atPath: frontier + suffix, toPath: live.fixture.root + "/kept" + suffix)
        }
        #expect(try live.capture(site.url(target)).got == 1)
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: frontier + suffix)
            if FileManager.default.fileExists(atPath: live.fixture.root + "/kept" + suffix) {
                try FileManager.default.copyItem(
                    atPath: live.fixture.root + "/kept" + suffix, toPath: frontier + suffix)
            }
        }
        let report = try live.capture(site.url(target), depth: 1)
        // The other page is asked for again, because its links were not followed.
        #expect(report.got == 2 && report.unchanged == 1 && report.requests == 3)
        let addresses = try live.captures().compactMap(\.address).sorted()
        #expect(addresses == ["/end", "/end", "/one", "/two", target].map { site.url($0) }.sorted())
    }

    @Test(arguments: [false, true])
    func `a site that answers no more is left alone, and what is missing is fetched the next time`(
        isWatched: Bool
    ) throws {
        let isDown = Mutex(false)
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                if isDown.withLock({ $0 }) { return visitor.reset() }
                let links = (1...30).map { "<a href='/\($0)'>\($0)</a>" }.joined()
                let isFirst = head.hasPrefix("GET / ")
                Self.send(Array((isFirst ? links : "<p>end").utf8), "Content-Type: text/html\r\n", visitor)
                if isFirst { isDown.withLock { $0 = true } }
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        if isWatched { try live.workspace.watchSites(LiveCase.options([site.url()], depth: 1), under: live.permit) }
        let report = try live.capture(site.url(), depth: 1)
        #expect(report.got == 1 && report.failed == 8 && report.requests == 9)
        #expect(report.parked.first?.contains("did not answer 8 times in a row") == true)
        // What is watched has its own times for what failed.
        if isWatched { return }
        isDown.withLock { $0 = false }
        // The page that was named is down again behind its answer; all others came by then or come the next time.
        _ = try live.capture(site.url("/1"), depth: 1)
        let addresses = Set(try live.captures().filter { $0.outcome == .got }.compactMap(\.address))
        #expect(addresses.count == 31)
    }

    @Test(arguments: ["/long-tag", "/odd-tag"])
    func `a page whose fields cannot be sent back is asked for without conditions`(target: String) throws {
        let site = try Self.site()
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        #expect(try live.capture(site.url(target)).got == 1)
        let again = try live.capture(site.url(target))
        #expect(again.requests == 1 && again.unchanged == 1 && again.withheld == 0)
    }
}
