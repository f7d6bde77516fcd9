import ClewCore
import ClewCrypto
import ClewTestSupport
import ClewWARC
import Testing

@Suite struct WARCEncoderTests {
    @Test func `a plain record is written to the letter`() throws {
        var header = WARCHeader(type: .resource, id: Fixtures.id(1), date: Fixtures.date)
        header.targetURI = "http://a.onion/"
        header.fields.append("content-length", "99")
        var output: [UInt8] = []
        let record = try WARCEncoder(container: .plain, declares: [.block, .payload])
            .append(header, block: Array("hello".utf8), to: &output)
        let digest = "sha256:FTZE3OS7WCRQ4JXIHMVMLOPCTYNRMHS4D6TUEXTTAQZWFE4LTASA===="
        #expect(
            String(decoding: output, as: UTF8.self)
                == "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:5a5a5a5a-5a5a-4a5a-8a5a-5a5a5a5a0001>\r\n"
                + "WARC-Date: 2020-09-13T12:26:40.123Z\r\nWARC-Target-URI: http://a.onion/\r\n"
                + "WARC-Block-Digest: \(digest)\r\nWARC-Payload-Digest: \(digest)\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n"
        )
        #expect(record.range == 0..<output.count)
        #expect(record.storedDigest == ClewCore.Digest(words: sha256(output)))
        #expect(record.payloadDigest == ClewCore.Digest(words: sha256(Array("hello".utf8))))
    }

    @Test func `version 1·0 has whole seconds and its own first line`() throws {
        let header = WARCHeader(
            type: .metadata, id: Fixtures.id(1), date: Timestamp(milliseconds: -1), version: .v1p0)
        var output: [UInt8] = []
        try WARCEncoder(container: .plain).append(header, block: [], to: &output)
        let text = String(decoding: output, as: UTF8.self)
        #expect(text.hasPrefix("WARC/1.0\r\n"))
        #expect(text.contains("WARC-Date: 1969-12-31T23:59:59Z\r\n"))
    }

    @Test(arguments: [
        ("WARC-Target-URI", "http://a/\r\nWARC-Type: response"), ("X", "a\nb"), ("X", "a\0b"), ("", "x"), ("X Y", "x"),
        ("X:", "x"),
    ])
    func `a field that would forge others is refused and leaves no trace`(name: String, value: String) throws {
        for container in [WARCEncoder.Container.plain, .gzip()] {
            var header = Fixtures.response(1)
            header.fields.append(name, value)
            var output: [UInt8] = [1, 2, 3]
            let encoder = try WARCEncoder(container: container)
            #expect(throws: WARCError.badField) { try encoder.append(header, block: [1], to: &output) }
            #expect(output == [1, 2, 3])
        }
    }

    @Test(arguments: [WARCEncoder.Container.plain, .gzip(level: 6)])
    func `a large block written in pieces is read back`(container: WARCEncoder.Container) throws {
        let block = Fixtures.http(sampleText(700_000))
        var output: [UInt8] = []
        let box = Box()
        let encoder = try WARCStreamEncoder(
            Fixtures.response(1), blockLength: Int64(block.count), payloadOffset: block.count - 700_000,
            container: container
        ) { box.bytes.append(contentsOf: $0) }
        for start in stride(from: 0, to: block.count, by: 33_333) {
            try Array(block[start..<min(block.count, start + 33_333)]).withUnsafeBytes { try encoder.write($0) }
        }
        let record = try encoder.finish()
        output = box.bytes
        #expect(record.length == Int64(output.count))
        #expect(record.storedDigest == ClewCore.Digest(words: sha256(output)))
        #expect(record.payloadDigest == ClewCore.Digest(words: sha256(block.suffix(700_000))))
        let outcome = try Outcome(output, reading: [.storedDigests, .payloadDigests])
        #expect(outcome.fault == nil && outcome.findings == [])
        #expect(outcome.records.map(\.block) == [block])
        #expect(outcome.records.first?.storedDigest == record.storedDigest)
        #expect(outcome.records.first?.payloadDigest == record.payloadDigest)
    }

    @Test func `a block of another length than announced is refused`() throws {
        let encoder = try WARCStreamEncoder(Fixtures.response(1), blockLength: 3, container: .plain) { _ in }
        #expect(throws: WARCError.lengthMismatch) {
            try [UInt8](repeating: 0, count: 4).withUnsafeBytes { try encoder.write($0) }
        }
        #expect(throws: WARCError.lengthMismatch) { try encoder.finish() }
    }

    private final class Box {
        var bytes: [UInt8] = []
    }
}
