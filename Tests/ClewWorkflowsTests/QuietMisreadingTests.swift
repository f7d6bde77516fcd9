import ClewCore
import ClewStore
import ClewTestSupport
import ClewWARC
import ClewWorkflows
import Foundation
import Testing

/// Inputs that were taken for something else without a word.
@Suite struct QuietMisreadingTests {
    /// A tar of the oldest form, without a mark.
    private func oldTar(_ name: String, _ content: String, time: Int = 1_396_785_600) -> [UInt8] {
        var head = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at place: Int) {
            head.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
        }
        put(name, at: 0)
        put("0000644\0" + "0000000\0" + "0000000\0", at: 100)
        let size = String(content.utf8.count, radix: 8)
        put(String(repeating: "0", count: 11 - size.count) + size + " ", at: 124)
        let seconds = String(time, radix: 8)
        put(String(repeating: "0", count: 11 - seconds.count) + seconds + " ", at: 136)
        put("        ", at: 148)
        let sum = String(head.reduce(0) { $0 + Int($1) }, radix: 8)
        put(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", at: 148)
        let padding = [UInt8](repeating: 0, count: (512 - content.utf8.count % 512) % 512 + 1024)
        return head + Array(content.utf8) + padding
    }

    private func captures(_ workspace: Workspace) throws -> [Capture] {
        try workspace.captures(page: Page(limit: 100), under: workspace.permit()).rows.sorted { $0.path < $1.path }
    }

    @Test func `a tar without a mark is opened, also inside of an archive`() throws {
        let fixture = try CaseFixture()
        _ = try fixture.write("in/old.tar", oldTar("page.html", "<p>xylophonist</p>"))
        _ = try fixture.write("outer/inner.tar", oldTar("other.html", "<p>zanzibar</p>"))
        let zip = fixture.root + "/in/outer.zip"
        #expect(try ProgramRun("zip", ["-qr", zip, "inner.tar"], in: fixture.root + "/outer").status == 0)
        let workspace = try fixture.create()
        let report = try workspace.importing(fixture.root + "/in")
        #expect(report.findings == 0)
        #expect(
            try captures(workspace).map(\.path) == [
                "in/old.tar!/page.html", "in/outer.zip!/inner.tar!/other.html",
            ])
    }

    @Test func `what is only called a tar is sealed whole, and a finding says so`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        _ = try workspace.importing(try fixture.write("no.tar", Array("<p>xylophonist, and more words</p>".utf8)))
        #expect(try captures(workspace).map(\.path) == ["no.tar"])
        let findings = try workspace.findings(under: workspace.permit()).rows.map(\.finding)
        #expect(findings.map(\.kind) == ["damaged-archive"])
    }

    @Test func `enciphered or packed bytes are no text, and a name that promises one is a finding`() throws {
        let fixture = try CaseFixture()
        var random = SplitMix64(seed: 1130)
        for name in ["a.bin", "b.html", "c.warc.gz", "d.txt"] {
            let bytes = (0..<3_000).map { _ in UInt8.random(in: 1...255, using: &random) }
            _ = try fixture.write("in/" + name, [0x91] + bytes)
        }
        let russian = Array(repeating: "Запечатанная страница. ", count: 40).joined()
        _ = try fixture.write("in/e.txt", russian.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        let workspace = try fixture.create()
        #expect(try workspace.importing(fixture.root + "/in").read == 5)
        let forms = try workspace.evidence(under: workspace.permit()).rows.map(\.evidence.form)
        #expect(forms.count { $0 == .opaque } == 4 && forms.count { $0 == .text } == 1)
        let findings = try workspace.findings(under: workspace.permit()).rows.map(\.finding)
        #expect(findings.map(\.kind) == ["unreadable", "unreadable", "unreadable"])
        #expect(findings.map(\.path).sorted() == ["in/b.html", "in/c.warc.gz", "in/d.txt"])
    }

    @Test func `a member of an archive without a time has none`() throws {
        let fixture = try CaseFixture()
        _ = try fixture.write("in/a.tar", oldTar("page.html", "<p>xylophonist</p>", time: 0))
        _ = try fixture.write("in/b.tar", oldTar("page.html", "<p>zanzibar</p>"))
        let workspace = try fixture.create()
        _ = try workspace.importing(fixture.root + "/in")
        let captures = try captures(workspace)
        #expect(captures.map(\.timeBasis) == [.sealed, .fileTime])
        #expect(captures.allSatisfy { $0.time > Timestamp(seconds: 1_300_000_000) })
    }

    @Test func `a block that says it is a key and holds none is a notice with its place`() throws {
        let fixture = try CaseFixture()
        let line = "-----BEGIN PGP PUBLIC KEY BLOCK-----"
        let page = "<html><p>My key:</p><pre>\(line)\n\nxxxx not a key xxxx\n</pre></html>"
        let workspace = try fixture.create()
        _ = try workspace.importing(try fixture.write("key.html", Array(page.utf8)))
        let findings = try workspace.findings(under: workspace.permit()).rows.map(\.finding)
        #expect(findings.map(\.kind) == ["block-without-key"])
        #expect(findings.first?.severity == .notice)
        let start = try #require(page.utf8.firstRange(of: line.utf8))
        let offset = page.utf8.distance(from: page.utf8.startIndex, to: start.lowerBound)
        #expect(findings.first?.range == offset..<offset + line.utf8.count)
    }

    @Test func `a key that can be read gives no such notice`() throws {
        let fixture = try CaseFixture()
        let captures = try fixture.exercise(pages: 40)
        let workspace = try fixture.create()
        _ = try workspace.importing(captures)
        let findings = try workspace.findings(under: workspace.permit()).rows.map(\.finding)
        #expect(!findings.contains { $0.kind == "block-without-key" })
    }

    @Test func `a saved page of more than 8 MiB keeps its address and its time`() throws {
        let fixture = try CaseFixture()
        let start =
            "<!DOCTYPE html>\n<!-- saved from url=(0026)http://a.example/page/one?x -->\n"
            + "<html><head><link rel=canonical href=\"http://a.example/page/one\"></head><body>"
        let page = start + String(repeating: "<p>filler words\n", count: 600_000) + "</body></html>"
        #expect(page.utf8.count > 9 << 20)
        let large = try fixture.write("large.html", Array(page.utf8))
        let small = try fixture.write("small.html", Array((start + "<p>few words</p></body></html>").utf8))
        let workspace = try fixture.create()
        _ = try workspace.importing(large, small)
        let addresses = try captures(workspace).map(\.address)
        #expect(addresses.count == 2 && addresses[0] != nil && addresses[0] == addresses[1])
        let saved =
            "<!--\n Page saved with SingleFile\n url: http://b.example/two\n"
            + " saved date: Sat Mar 14 2026 10:22:33 GMT+0100 -->"
        let other = try fixture.write("other.html", Array(("<html>" + saved + page).utf8))
        _ = try workspace.importing(other)
        let capture = try #require(try captures(workspace).first { $0.path == "other.html" })
        #expect(capture.address == "http://b.example/two")
        #expect(capture.timeBasis == .stated && capture.time == Timestamp("2026-03-14T09:22:33Z"))
    }

    @Test func `a large table of UTF-16 is read to its last row, each cell at its place`() throws {
        let fixture = try CaseFixture()
        let filler = String(repeating: "größer", count: 20_000)
        var text = "\u{FEFF}name,mail,note\n"
        for row in 0..<300 { text += "row\(row),last\(row)@market.org,\(row.isMultiple(of: 2) ? filler : "x")\n" }
        let bytes = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(bytes.count > 34 << 20)
        let file = try fixture.write("wide.csv", bytes)
        let workspace = try fixture.create()
        #expect(try workspace.importing(file).findings == 0)
        #expect(try workspace.overview(under: workspace.permit()).passages == 300)
        let id = try #require(try workspace.evidence(under: workspace.permit()).rows.first).evidence.id
        let evidence = try workspace.evidence(id, under: workspace.permit()).evidence
        #expect(evidence.byteCount == bytes.count && evidence.columns == ["name", "mail", "note"])
        let passages = try workspace.passages(of: evidence.id, limit: 1000, under: workspace.permit())
        for row in [0, 1, 150, 299] {
            let placed = try #require(passages[row].mentions.first { $0.mention.kind == .email })
            let wanted = "last\(row)@market.org".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            #expect(bytes[placed.location.payload].elementsEqual(wanted))
        }
    }

    @Test func `findings are spelled in one way`() {
        let names = WARCFinding.Kind.allCases.map(\.name) + HTTPFinding.allCases.map(\.rawValue)
        for name in names { #expect(name.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) != nil, "\(name)") }
        #expect(Set(WARCFinding.Kind.allCases.map(\.name)).count == WARCFinding.Kind.allCases.count)
        #expect(WARCFinding.Kind.clippedRecord.name == "clipped-record")
        #expect(WARCFinding.Kind.clippedGzip.name == "clipped-gzip")
        #expect(WARCFinding.Kind.missingID.name == "missing-id")
        #expect(WARCFinding.Kind.bytesBetweenRecords.name == "bytes-between-records")
    }

    @Test func `a finding about a record is listed under that spelling`() throws {
        let fixture = try CaseFixture()
        let record =
            "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
            + "Content-Type: text/html\r\nContent-Length: 500\r\n\r\n<p>xylophonist"
        let workspace = try fixture.create()
        _ = try workspace.importing(try fixture.write("a.warc", Array(record.utf8)))
        let kinds = try workspace.findings(under: workspace.permit()).rows.map(\.finding.kind)
        #expect(!kinds.isEmpty && kinds.allSatisfy { $0.lowercased() == $0 }, "\(kinds)")
    }
}
