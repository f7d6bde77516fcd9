import ClewCompression
import ClewCore
import ClewStore
import ClewTestSupport
import ClewWARC
import ClewWorkflows
import Testing

/// Tables whose HTTP body is coded and too large for memory.
@Suite(.serialized) struct CodedTableTests {
    /// A table of a little more than 16 MiB in few rows.
    private static func table(rows: Int = 40) -> [UInt8] {
        var random = SplitMix64(seed: 5)
        let digits = Array("0123456789abcdef".utf8)
        var bytes = Array("number,name,note\n".utf8)
        for row in 0..<rows {
            bytes += "\(row),seller\(row),".utf8
            for _ in 0..<30_000 {
                var word = random.next()
                for _ in 0..<15 {
                    bytes.append(digits[Int(word & 15)])
                    word >>= 4
                }
            }
            bytes.append(0x0A)
        }
        return bytes
    }

    private func warc(_ body: [UInt8], _ head: String, type: String = "text/csv") -> [UInt8] {
        let http = Array("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\(head)\r\n".utf8)
        let record =
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
            + "WARC-Date: 2026-03-04T05:06:07Z\r\nWARC-Target-URI: http://a.example/prices.csv\r\n"
            + "Content-Type: application/http\r\nContent-Length: \(http.count + body.count)\r\n\r\n"
        return Array(record.utf8) + http + body + Array("\r\n\r\n".utf8)
    }

    private func chunked(_ bytes: [UInt8], by size: Int) -> [UInt8] {
        var coded: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let part = bytes[start..<min(start + size, bytes.count)]
            coded += Array("\(String(part.count, radix: 16));x=y\r\n".utf8) + part + [0x0D, 0x0A]
        }
        return coded + Array("0\r\nTrailer: t\r\n\r\n".utf8)
    }

    /// The gzip form without compression, so that the coded body is too large as well.
    private func stored(_ bytes: [UInt8], level: Int = 0) throws -> [UInt8] {
        var output: [UInt8] = []
        try bytes.withUnsafeBytes { _ = try GzipCompressor(level: level).compress($0, appendingTo: &output) }
        return output
    }

    private func read(_ warc: [UInt8], rows: Int = 40, byteCount: Int) throws -> [Finding] {
        let fixture = try CaseFixture()
        let file = try fixture.write("big.warc", warc)
        let workspace = try fixture.create()
        #expect(try workspace.importing(file).read == 1)
        let id = try #require(try workspace.evidence(under: workspace.permit()).rows.first).evidence.id
        let evidence = try workspace.evidence(id, under: workspace.permit()).evidence
        #expect(evidence.form == .table)
        #expect(evidence.columns == ["number", "name", "note"])
        #expect(evidence.byteCount == byteCount)
        #expect(try workspace.overview(under: workspace.permit()).passages == rows)
        #expect(try workspace.search("seller\(rows - 1)", under: workspace.permit()).total.value == 1)
        let dump = try workspace.dumped()
        _ = try workspace.rebuild(under: workspace.permit())
        #expect(try workspace.dumped() == dump)
        return try workspace.findings(under: workspace.permit()).rows.map(\.finding)
    }

    @Test func `a table of more than 16 MiB is read without its gzip coding, its chunks or both`() throws {
        let table = Self.table()
        #expect(table.count > 17 << 20)
        let gzip = try stored(table)
        #expect(try read(warc(gzip, "Content-Encoding: gzip\r\n"), byteCount: table.count).isEmpty)
        let chunks = "Transfer-Encoding: chunked\r\n"
        #expect(try read(warc(chunked(table, by: 70_001), chunks), byteCount: table.count).isEmpty)
        let both = chunks + "Content-Encoding: x-gzip\r\n"
        #expect(try read(warc(chunked(gzip, by: 3 << 20), both), byteCount: table.count).isEmpty)
    }

    @Test func `a coded table that is cut off is read as far as it goes and a finding says so`() throws {
        let table = Self.table()
        let line = try #require(table[(17 << 20)...].firstIndex(of: 0x0A))
        let rows = table[..<(17 << 20)].count { $0 == 0x0A }
        #expect(line < table.count)
        let cut = Array(chunked(table, by: 1 << 20).prefix((17 << 20) + 17 * 11))
        let whole = ChunkCount.bytes(cut)
        let findings = try read(warc(cut, "Transfer-Encoding: chunked\r\n"), rows: rows, byteCount: whole)
        #expect(findings.contains { $0.kind == "clipped-body" && $0.severity == .problem })
    }

    @Test func `what says a coding that it does not have is read as it is`() throws {
        let table = Self.table()
        let head = "Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n"
        let findings = try read(warc(table, head), byteCount: table.count)
        #expect(Set(findings.map(\.kind)) == ["not-chunked", "not-coded"])
    }
}

/// How many bytes are in chunks of one MiB of a body that is cut off.
private enum ChunkCount {
    static func bytes(_ body: [UInt8]) -> Int {
        let line = Array("100000;x=y\r\n".utf8).count
        let whole = (1 << 20) + line + 2
        let rest = body.count % whole
        return ((body.count / whole) << 20) + max(0, min(1 << 20, rest - line))
    }
}

/// Bodies that come in pieces, against the reading of whole ones.
@Suite struct CodedBodyTests {
    private static let text = Array(String(repeating: "a table row, with a price of 12.50\n", count: 5000).utf8)

    private func streamed(_ message: HTTPMessage, _ body: [UInt8], by size: Int) -> (bytes: [UInt8], [HTTPFinding]) {
        var output: [UInt8] = []
        let stream = HTTPBodyStream(message, limits: WARCLimits(payload: 64 << 20))
        for start in stride(from: 0, to: body.count, by: size) {
            let goesOn = body[start..<min(start + size, body.count)].withUnsafeBytes { piece in
                stream.push(piece) {
                    output.append(contentsOf: $0)
                    return true
                }
            }
            if !goesOn { break }
        }
        stream.finish {
            output.append(contentsOf: $0)
            return true
        }
        return (output, stream.findings)
    }

    private static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        var output: [UInt8] = []
        try bytes.withUnsafeBytes { _ = try GzipCompressor(level: 6).compress($0, appendingTo: &output) }
        return output
    }

    /// Bodies with their codings: whole, in two members, cut, damaged, with bytes behind the end, with no coding at all.
    static func bodies() throws -> [(head: String, body: [UInt8])] {
        let gzip = try packed(text)
        // The DEFLATE data alone: without the head of ten bytes and the trailer of eight.
        let raw = Array(gzip.dropFirst(10).dropLast(8))
        var damaged = gzip
        damaged[gzip.count / 2] ^= 0x55
        let chunks = Array("5\r\nhello\r\n6;a=b\r\n world\r\n0\r\n\r\n".utf8)
        let plain = Array("no coding here\nat all\n".utf8)
        let brotli: [UInt8] = [0x0B, 0x02, 0x80, 0x68, 0x65, 0x6C, 0x6C, 0x6F, 0x03]
        var bodies: [(String, [UInt8])] = []
        for body in [gzip, gzip + gzip, gzip + [0, 0, 0, 0], Array(gzip.dropLast(9)), damaged, plain, []] {
            bodies.append(("Content-Encoding: gzip\r\n", body))
            bodies.append(("Content-Length: 7\r\nContent-Encoding: identity, gzip\r\n", body))
        }
        for body in [raw, Array(raw.dropLast(9)), plain, gzip] {
            bodies.append(("Content-Encoding: deflate\r\n", body))
        }
        for body in [brotli, Array(brotli.dropLast(2)), plain] { bodies.append(("Content-Encoding: br\r\n", body)) }
        for body in [chunks, Array(chunks.dropLast(9)), Array(chunks.prefix(7)), plain, Array("5\r\nhelloworld".utf8)] {
            bodies.append(("Transfer-Encoding: chunked\r\n", body))
        }
        bodies.append(("Content-Encoding: gzip, gzip\r\n", try packed(gzip)))
        bodies.append(("Content-Encoding: klingon, gzip\r\n", gzip))
        bodies.append(("Transfer-Encoding: gzip\r\n", gzip))
        return bodies
    }

    @Test(arguments: [1, 3, 1000, 1 << 20])
    func `a body in pieces gives the bytes and the findings of the whole`(size: Int) throws {
        let header = WARCHeader(version: .v1p1, fields: ["WARC-Type": "response", "Content-Type": "application/http"])
        for (head, body) in try Self.bodies() {
            let block = Array("HTTP/1.1 200 OK\r\n\(head)\r\n".utf8) + body
            let message = try #require(HTTPMessage(block))
            let whole = WARCPayload(header: header, block: block)
            let (bytes, findings) = streamed(message, body, by: size)
            #expect(bytes == whole.bytes, "\(head) \(body.count)")
            #expect(Set(findings) == Set(whole.findings), "\(head) \(body.count)")
        }
    }

    @Test func `a body that unfolds to hundreds of times its size is stopped`() throws {
        let bomb = try Self.packed([UInt8](repeating: 0x61, count: 80 << 20))
        let message = try #require(HTTPMessage(Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".utf8)))
        let (bytes, findings) = streamed(message, bomb, by: 64 << 10)
        #expect(bytes.count < 65 << 20 && bytes.count > 60 << 20)
        #expect(findings == [.tooLarge])
    }
}
