import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWARC
import ClewWorkflows
import Synchronization
import Testing

/// What counts as a page that did not change.
@Suite(.serialized) struct LiveRevisitTests {
    private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"

    /// Two answers that differ in one thing alone.
    struct Change: Sendable, CustomTestStringConvertible {
        var name: String
        var before: (fields: String, body: String)
        var after: (fields: String, body: String)

        var testDescription: String { name }
    }

    private static let html = "Content-Type: text/html\r\n"
    static let changes = [
        Change(name: "a body of the same length", before: (html, "<p>one"), after: (html, "<p>two")),
        Change(
            name: "another type", before: (html, "<p>one"),
            after: ("Content-Type: text/html; charset=windows-1252\r\n", "<p>one")),
        Change(
            name: "another coding", before: (html, "<p>one"), after: (html + "Content-Encoding: identity\r\n", "<p>one")
        ),
    ]

    /// The records of a case that hold what came, in their order.
    private func answers(_ live: LiveCase) throws -> [VaultRecord] {
        let vault = try Vault.open(try CaseFolder.open(live.workspace.path), keys: nil)
        let reader = vault.reader()
        return try (0..<vault.size).compactMap { leaf in
            guard case .record(let record) = try reader.item(at: leaf),
                [.response, .revisit].contains(record.header.type)
            else { return nil }
            return record
        }
    }

    @Test(arguments: changes) func `a page that changed is no revisit, and the next one is of the new page`(
        change: Change
    ) throws {
        let count = Mutex(0)
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                let (fields, body) = number == 1 ? change.before : change.after
                visitor.send("HTTP/1.1 200 OK\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        #expect(try live.capture(site.url()).got == 1)
        let second = try live.capture(site.url())
        #expect(second.got == 1 && second.unchanged == 0)
        #expect(try live.capture(site.url()).unchanged == 1)
        let sealed = try answers(live)
        #expect(sealed.map(\.header.type) == [.response, .response, .revisit])
        guard sealed.count == 3 else { return }
        #expect(sealed[2].header["WARC-Refers-To"] == sealed[1].header["WARC-Record-ID"])
    }

    @Test func `the date of a page goes back to the site, and what has not changed since is a revisit`() throws {
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                if head.contains("\r\nIf-Modified-Since: \(Self.date)\r\n") {
                    visitor.send("HTTP/1.1 304 Not Modified\r\n\r\n")
                } else {
                    visitor.send(
                        "HTTP/1.1 200 OK\r\n\(Self.html)Last-Modified: \(Self.date)\r\nContent-Length: 6\r\n\r\n<p>one")
                }
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        #expect(try live.capture(site.url()).got == 1)
        for _ in 0..<2 {
            let report = try live.capture(site.url())
            #expect(report.unchanged == 1 && report.got == 0)
        }
        #expect(!String(decoding: site.received.joined(), as: UTF8.self).contains("If-None-Match"))
        let sealed = try answers(live)
        #expect(sealed.map(\.header.type) == [.response, .revisit, .revisit])
        let first = sealed.first?.header["WARC-Record-ID"]
        #expect(sealed.dropFirst().allSatisfy { $0.header["WARC-Refers-To"] == first })
        let captures = try live.captures()
        #expect(captures.count == 3 && Set(captures.map(\.evidence)).count == 1)
    }
}
