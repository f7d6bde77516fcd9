import ClewCompression
import ClewTestSupport
import ClewWARC
import Testing

@Suite struct WARCPayloadTests {
    private static func payload(_ body: [UInt8], _ fields: [String], limits: WARCLimits = WARCLimits()) -> WARCPayload {
        WARCPayload(header: Fixtures.response(1), block: Fixtures.http(body, fields: fields), limits: limits)
    }

    private static func chunked(_ bytes: [UInt8], size: Int, feed: String = "\r\n") -> [UInt8] {
        var body: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = bytes[start..<min(bytes.count, start + size)]
            body += Array("\(String(piece.count, radix: 16));name=\"a b\"\(feed)".utf8) + piece + Array(feed.utf8)
        }
        return body + Array("0\(feed)Trailer: x\(feed)\(feed)".utf8)
    }

    private static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
        try Fixtures.oneStream(bytes)
    }

    @Test func `a plain body is taken as it is`() {
        let result = Self.payload(Array("hello".utf8), ["Content-Type: text/html; charset=x", "Content-Length: 5"])
        #expect(result.bytes == Array("hello".utf8))
        #expect(result.findings == [])
        #expect(result.mediaType?.charset == "x")
        #expect(result.message?.status == 200)
    }

    @Test(arguments: ["\r\n", "\n"], [1, 7, 5000])
    func `chunks are joined, with extensions and trailers`(feed: String, size: Int) {
        let text = sampleText(3000)
        let result = Self.payload(Self.chunked(text, size: size, feed: feed), ["Transfer-Encoding: chunked"])
        #expect(result.bytes == text)
        #expect(result.findings == [])
    }

    @Test func `chunks as RFC 9112 describes them are read`() {
        // Section 7.1: size in hexadecimal, extension, last chunk, trailer section.
        let body = "4\r\nWiki\r\n7;a=b\r\npedia i\r\nB\r\nn \r\nchunks.\r\n0\r\n\r\n"
        let result = Self.payload(Array(body.utf8), ["transfer-encoding: Chunked"])
        #expect(String(decoding: result.bytes, as: UTF8.self) == "Wikipedia in \r\nchunks.")
        #expect(result.findings == [])
    }

    @Test func `chunks round a compressed body come off first`() throws {
        let text = sampleText(20_000)
        for fields in [
            ["Transfer-Encoding: chunked", "Content-Encoding: gzip"], ["Transfer-Encoding: gzip, chunked"],
        ] {
            let result = Self.payload(Self.chunked(try Self.gzip(text), size: 999), fields)
            #expect(result.bytes == text)
            #expect(result.findings == [])
        }
    }

    @Test func `damaged and clipped chunks keep what came before`() {
        let text = Array("0123456789".utf8)
        let body = Self.chunked(text, size: 5)
        for count in 1..<body.count - 14 {
            let result = Self.payload(Array(body[..<count]), ["Transfer-Encoding: chunked"])
            #expect(text.starts(with: result.bytes) || result.findings == [.notChunked])
            #expect(result.findings != [])
        }
        let broken = Array("5\r\nhello\r\nzz\r\nworld\r\n0\r\n\r\n".utf8)
        let result = Self.payload(broken, ["Transfer-Encoding: chunked"])
        #expect(result.bytes == Array("hello".utf8))
        #expect(result.findings == [.damagedChunk])
        let huge = Self.payload(Array("ffffffffffffff\r\nab".utf8), ["Transfer-Encoding: chunked"])
        #expect(huge.bytes == Array("ab".utf8))
        #expect(huge.findings == [.clippedBody])
    }

    @Test func `a head that names codings which the body lacks does no harm`() {
        let page = Array("<html>not coded at all</html>".utf8)
        #expect(Self.payload(page, ["Transfer-Encoding: chunked"]).findings == [.notChunked])
        #expect(Self.payload(page, ["Transfer-Encoding: chunked"]).bytes == page)
        for name in ["gzip", "br", "deflate"] {
            let result = Self.payload(page, ["Content-Encoding: \(name)"])
            #expect(result.bytes == page, "\(name)")
            #expect(result.findings == [.notCoded], "\(name)")
        }
        #expect(Self.payload(page, ["Content-Encoding: zstd"]).findings == [.unknownCoding])
    }

    @Test func `a length that does not agree is said`() {
        #expect(Self.payload([1, 2, 3], ["Content-Length: 4"]).findings == [.lengthMismatch])
        #expect(Self.payload([], ["Content-Length: 4", "Content-Encoding: gzip"]).findings == [])
    }

    @Test func `clipped and bursting bodies stop with a finding`() throws {
        let text = sampleText(100_000)
        let body = try Self.gzip(text)
        let clipped = Self.payload(Array(body[..<(body.count / 2)]), ["Content-Encoding: gzip"])
        #expect(clipped.findings == [.clippedCoding])
        #expect(text.starts(with: clipped.bytes) && !clipped.bytes.isEmpty)
        let limits = WARCLimits(payload: 1000)
        for (bytes, fields) in [
            (body, ["Content-Encoding: gzip"]), (text, []),
            (Self.chunked(text, size: 300), ["Transfer-Encoding: chunked"]),
        ] {
            let stopped = Self.payload(bytes, fields, limits: limits)
            #expect(stopped.findings == [.tooLarge])
            #expect(stopped.bytes == Array(text[..<1000]))
        }
    }

    @Test func `what is no HTTP message is its own payload`() {
        var header = Fixtures.response(1)
        header.type = .resource
        header.contentType = "text/plain; charset=utf-8"
        let block = Fixtures.http([1])
        let result = WARCPayload(header: header, block: block)
        #expect(result.bytes == block && result.message == nil && result.mediaType?.essence == "text/plain")
        var dns = Fixtures.response(1)
        dns.contentType = "text/dns"
        #expect(WARCPayload(header: dns, block: block).bytes == block)
    }

    @Test func `mutated messages are read without harm`() throws {
        let text = sampleText(600)
        let seeds = [
            Fixtures.http(Self.chunked(text, size: 50), fields: ["Transfer-Encoding: chunked", "Content-Length: 3"]),
            Fixtures.http(
                try Self.gzip(text), fields: ["Content-Encoding: gzip, identity", "Content-Type: a/b; charset=\"x"]),
            Fixtures.http(
                Self.chunked(try Self.gzip(text), size: 64),
                fields: ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
            Array("POST /x HTTP/1.1\r\nA: b\r\n c\r\n\r\nq=1".utf8),
        ]
        var random = SplitMix64(seed: 50)
        for round in 0..<3000 {
            let block = random.mutated(seeds[round % seeds.count])
            let result = WARCPayload(header: Fixtures.response(1), block: block, limits: WARCLimits(payload: 5000))
            #expect(result.bytes.count <= 5000)
        }
    }
}
