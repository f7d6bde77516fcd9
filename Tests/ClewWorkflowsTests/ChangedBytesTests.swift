import ClewCore
import ClewStore
import ClewTestSupport
import ClewWorkflows
import Testing

/// A bit of the vault changes behind the program's back. What was sealed is no longer there, and nobody may be shown what
/// stands in its place as if it were.
@Suite struct ChangedBytesTests {
    @Test func `changed bytes are no evidence: a rebuild says damaged, a proof says so, no exhibit is made`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        // Stored plain in an imported file: a flipped bit changes the text and breaks no packing.
        let page = "<p>The widow sells honey, write to ann@mail.example.net</p>"
        let body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(page.utf8.count)\r\n\r\n" + page
        let record =
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
            + "WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: http://m.example/1\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
        _ = try workspace.importing(try fixture.write("in/crawl.warc", Array(record.utf8)))
        let sealed = try #require(try workspace.evidence(under: workspace.permit()).rows.first).evidence.id
        #expect(try workspace.seals(of: sealed, under: workspace.permit()).map(\.isStored) == [true])

        let stored = fixture.root + "/case/vault/imported/"
        let name = try #require(try Files.paths(below: stored).first { $0.hasSuffix(".warc") })
        var bytes = try Files.bytes(stored + name)
        let place = try #require(bytes.firstIndex(of: UInt8(ascii: "@")))
        bytes[place - 1] ^= 1
        try Files.write(bytes, stored + name)

        #expect(try workspace.seals(of: sealed, under: workspace.permit()).map(\.isStored) == [false])
        let folder = fixture.root + "/exhibit"
        #expect(throws: (any Error).self) {
            try workspace.exportExhibit(.evidence(sealed), to: folder, under: workspace.permit())
        }
        #expect(throws: (any Error).self) { try Files.bytes(folder + "/stored.bin") }
        let report = try workspace.rebuild(under: workspace.permit())
        #expect(report.damaged == 1)
        #expect(try workspace.evidence(under: workspace.permit()).rows.allSatisfy { $0.evidence.form == .opaque })
        let findings = try workspace.findings(under: workspace.permit()).rows.map(\.finding.kind)
        #expect(findings.contains("damaged-record"))
    }
}
