import ClewCompression
import ClewCore
import ClewCrypto
import ClewTestSupport
import ClewWARC
import Testing

@Suite struct WARCReaderTests {
    private static func matches(_ outcome: Outcome, _ samples: [Fixtures.Sample]) {
        #expect(outcome.fault == nil)
        #expect(outcome.records.map(\.block) == samples.map(\.block))
        #expect(outcome.records.map(\.header.recordID) == samples.map(\.header.recordID))
        #expect(outcome.records.map(\.header.type) == samples.map(\.header.type))
        #expect(outcome.records.map(\.payloadOffset) == samples.map(\.payloadOffset))
        #expect(outcome.findings == [])
    }

    @Test func `plain records come back as they were written`() throws {
        let samples = Fixtures.samples()
        let outcome = try Outcome(Fixtures.archive(samples, .plain), reading: .declaredDigests)
        Self.matches(outcome, samples)
        #expect(outcome.gaps.isEmpty && outcome.streams.isEmpty)
    }

    @Test func `records of one gzip member each have their bytes to themselves`() throws {
        let samples = Fixtures.samples()
        let bytes = try Fixtures.archive(samples, .gzip())
        let outcome = try Outcome(bytes, reading: [.storedDigests, .payloadDigests, .declaredDigests])
        Self.matches(outcome, samples)
        #expect(outcome.streams.isEmpty)
        for (entry, sample) in zip(outcome.records, samples) {
            let extent = entry.place.extent
            let stored = bytes[Int(extent.offset)..<Int(extent.end)]
            #expect(entry.storedDigest == ClewCore.Digest(words: sha256(stored)))
            #expect(entry.payloadDigest == ClewCore.Digest(words: sha256(sample.block[sample.payloadOffset...])))
        }
    }

    @Test(arguments: [0, 6])
    func `one gzip stream over all gives inner places and an index`(level: Int) throws {
        let samples = Fixtures.samples(pages: 40, size: 9000)
        let stream = try Fixtures.oneStream(Fixtures.archive(samples, .plain), level: level)
        let reader = WARCReader(bytes: stream, limits: WARCLimits(accessPointSpan: 64 << 10), reading: .declaredDigests)
        let outcome = try Outcome(reader)
        Self.matches(outcome, samples)
        #expect(outcome.streams.map(\.extent) == [ByteExtent(offset: 0, length: Int64(stream.count))])
        #expect(outcome.records.allSatisfy { if case .stream(0, _) = $0.place { true } else { false } })
        let index = try #require(outcome.streams.first).index
        #expect(!index.points.isEmpty)
        for number in stride(from: samples.count - 1, through: 0, by: -5) {
            let again = try reader.record(at: outcome.records[number].place, index: index)
            #expect(again.block == samples[number].block)
            #expect(again.place == outcome.records[number].place)
        }
    }

    @Test(arguments: [97, 1000, 4096, 60_000])
    func `records that straddle gzip members are read as one stream`(size: Int) throws {
        let samples = Fixtures.samples()
        let outcome = try Outcome(
            Fixtures.blocks(Fixtures.archive(samples, .plain), of: size), reading: .declaredDigests)
        Self.matches(outcome, samples)
    }

    @Test func `containers may be mixed, with junk between`() throws {
        let samples = Fixtures.samples()
        let plain = try Fixtures.archive(samples, .plain)
        let junk = Array("\u{1f}\u{8b}\u{8} WARC/1.0 no line, <html>\r\n".utf8) + [0x1f, 0x8b, 8, 0, 0, 0]
        let bytes =
            junk + (try Fixtures.archive(samples, .gzip())) + plain + junk + (try Fixtures.oneStream(plain)) + junk
            + (try Fixtures.archive(samples, .gzip()))
        let outcome = try Outcome(bytes, reading: .declaredDigests)
        #expect(outcome.fault == nil)
        #expect(outcome.records.map(\.block) == (samples + samples + samples + samples).map(\.block))
        #expect(outcome.gaps.map(\.place.extent.length) == [Int64](repeating: Int64(junk.count), count: 3))
        #expect(outcome.gaps[1].place.fileOffset > outcome.gaps[0].place.extent.end)
        #expect(
            outcome.findings == ["bytesBetweenRecords"] || outcome.findings == ["bytesBetweenRecords", "damagedGzip"])
    }

    @Test(arguments: [WARCEncoder.Container.plain, .gzip()])
    func `a block over the limit is read in pieces`(container: WARCEncoder.Container) throws {
        let body = sampleText(1_500_000)
        let block = Fixtures.http(body)
        var samples = Fixtures.samples(pages: 1)
        samples.insert(
            .init(header: Fixtures.response(7), block: block, payloadOffset: block.count - body.count), at: 1)
        let bytes = try Fixtures.archive(samples, container)
        let reader = WARCReader(
            bytes: bytes, limits: WARCLimits(block: 1 << 20),
            reading: [.payloadDigests, .declaredDigests, .storedDigests])
        let outcome = try Outcome(reader)
        #expect(outcome.fault == nil)
        #expect(outcome.findings == [])
        #expect(outcome.records.count == samples.count)
        let large = outcome.records[1]
        #expect(large.block == nil && large.blockLength == Int64(block.count))
        #expect(large.payloadOffset == block.count - body.count)
        #expect(large.payloadDigest == ClewCore.Digest(words: sha256(body)))
        let extent = large.place.extent
        #expect(large.storedDigest == ClewCore.Digest(words: sha256(bytes[Int(extent.offset)..<Int(extent.end)])))
        var read: [UInt8] = []
        try reader.readBlock(of: large, range: 100..<1_400_000) {
            read.append(contentsOf: $0)
            return true
        }
        #expect(read == Array(block[100..<1_400_000]))
    }

    @Test func `a large block inside of a shared stream is read in pieces`() throws {
        let block = sampleText(900_000)
        var samples = Fixtures.samples(pages: 2)
        samples[2].block = block
        samples[2].payloadOffset = 0
        let stream = try Fixtures.oneStream(Fixtures.archive(samples, .plain))
        let reader = WARCReader(bytes: stream, limits: WARCLimits(block: 100_000), reading: .declaredDigests)
        let outcome = try Outcome(reader)
        #expect(outcome.fault == nil)
        #expect(outcome.records.count == samples.count)
        var read: [UInt8] = []
        try reader.readBlock(of: outcome.records[2], index: try #require(outcome.streams.first).index) {
            read.append(contentsOf: $0)
            return true
        }
        #expect(read == block)
    }

    @Test func `a record is read again by its place`() throws {
        let samples = Fixtures.samples()
        let reader = WARCReader(bytes: try Fixtures.archive(samples, .gzip()))
        let outcome = try Outcome(reader)
        for (entry, sample) in zip(outcome.records, samples).reversed() {
            #expect(try reader.record(at: entry.place).block == sample.block)
        }
        #expect(throws: WARCError.noRecord) { try reader.record(at: .file(ByteExtent(offset: 3, length: 9))) }
        #expect(throws: WARCError.noRecord) { try reader.record(at: .stream(at: 0, ByteExtent(offset: 3, length: 9))) }
    }

    @Test func `old versions, bare line feeds and odd heads are read`() throws {
        let text = """
            WARC/0.18\nWARC-Type: resource\nWARC-Record-ID: <urn:x:1>\nWARC-Date: 2008-04-30T20:48:25Z
            content-length: 5\n\nhello\n\nWARC/1.0\r\nWARC-Type: metadata\r\nWARC-Record-ID: <urn:x:2>\r
            WARC-Date: 2014\r\nX-Folded: one\r\n  two\r\n\tthree\r\nWARC-Target-URI: <http://a.onion/>\r
            Content-Length: 2\r\n\r\nab\r\n\r\n
            """
        let outcome = try Outcome(Array(text.utf8))
        #expect(outcome.fault == nil)
        #expect(outcome.findings == [])
        #expect(outcome.records.map(\.block) == [Array("hello".utf8), Array("ab".utf8)])
        #expect(outcome.records[1].header["x-folded"] == "one two three")
        #expect(outcome.records[1].header.targetURI == "http://a.onion/")
        #expect(outcome.records[0].header.version == WARCVersion(major: 0, minor: 18))
    }

    @Test func `an empty file has no items`() throws {
        #expect(try Outcome([]).items.isEmpty)
        #expect(throws: WARCError.unreadable(errno: 2)) { try WARCReader(path: "/nowhere/at/all.warc") }
    }
}
