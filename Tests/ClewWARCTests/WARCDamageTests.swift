import ClewWARC
import Testing

@Suite struct WARCDamageTests {
    private static func lines(_ text: String) -> [UInt8] {
        Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
    }

    private static func record(_ id: Int, length: String?, _ block: String) -> [UInt8] {
        let head = "WARC/1.1\nWARC-Type: resource\nWARC-Record-ID: <urn:x:\(id)>\nWARC-Date: 2020-01-01T00:00:00Z\n"
        return lines(head + (length.map { "Content-Length: \($0)\n" } ?? "") + "\n") + Array(block.utf8)
            + Array("\r\n\r\n".utf8)
    }

    private static func text(_ entry: WARCEntry) -> String {
        String(decoding: entry.block ?? [], as: UTF8.self)
    }

    /// The wrong heads, in each container: findings and blocks are the same.
    @Test(arguments: ["plain", "member", "stream"])
    func `a wrong length costs no other record`(container: String) throws {
        for (length, kind) in [
            ("3", "wrongLength"), ("30000", "wrongLength"), ("9999999", "wrongLength"),
            ("x", "missingLength"), (nil, "missingLength"),
        ] {
            let parts = [
                Self.record(1, length: "5", "first"), Self.record(2, length: length, "second"),
                Self.record(3, length: "5", "third"),
            ]
            let plain = Array(parts.joined())
            let bytes =
                switch container {
                case "plain": plain
                case "stream": try Fixtures.oneStream(plain)
                default: try parts.flatMap { try Fixtures.oneStream($0) }
                }
            let outcome = try Outcome(bytes)
            #expect(outcome.fault == nil)
            #expect(
                outcome.records.map(\.header.recordID?.uri) == ["urn:x:1", "urn:x:2", "urn:x:3"], "\(length ?? "-")")
            let cut = length == "3" ? "sec" : "second"
            #expect(outcome.records.map(Self.text) == ["first", cut, "third"], "\(length ?? "-")")
            #expect(outcome.records[1].findings.map(\.kind.rawValue).contains(kind), "\(length ?? "-")")
            #expect(outcome.records[0].findings.isEmpty && outcome.records[2].findings.isEmpty)
        }
    }

    @Test func `the last record is clipped at every byte`() throws {
        let samples = Array(Fixtures.samples(pages: 2, size: 300)[1...2])
        for container in [WARCEncoder.Container.plain, .gzip()] {
            let first = try Fixtures.archive([samples[0]], container)
            let whole = try Fixtures.archive(samples, container)
            for count in 0...whole.count {
                let outcome = try Outcome(Array(whole[..<count]), reading: .declaredDigests)
                #expect(outcome.fault == nil, "at \(count)")
                if count >= first.count {
                    #expect(outcome.records.first?.block == samples[0].block, "at \(count)")
                }
                if count != 0, count != first.count, count != whole.count {
                    #expect(!outcome.findings.isEmpty, "at \(count)")
                }
            }
        }
    }

    @Test func `one gzip stream is clipped at every byte`() throws {
        let samples = Array(Fixtures.samples(pages: 2, size: 300)[1...2])
        let stream = try Fixtures.oneStream(Fixtures.archive(samples, .plain))
        for count in 4..<stream.count {
            let outcome = try Outcome(Array(stream[..<count]))
            #expect(outcome.fault == nil, "at \(count)")
            #expect(outcome.findings.contains("clippedGzip"), "at \(count)")
        }
    }

    @Test func `every flipped bit of a member is noticed and the next record is read`() throws {
        let samples = Array(Fixtures.samples(pages: 3, size: 200)[1...3])
        let bytes = try Fixtures.archive(samples, .gzip())
        let first = try Fixtures.archive([samples[0]], .gzip())
        let second = try Fixtures.archive([samples[1]], .gzip())
        let sound = try Outcome(bytes, reading: .storedDigests)
        for bit in first.count * 8..<(first.count + second.count) * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            let outcome = try Outcome(changed, reading: .storedDigests)
            #expect(outcome.fault == nil, "bit \(bit)")
            #expect(outcome.records.first?.block == samples[0].block)
            #expect(outcome.records.last?.block == samples[2].block, "bit \(bit)")
            // What the format itself cannot notice (time, system) the digest of the stored bytes does.
            let digests = outcome.records.map(\.storedDigest) + outcome.gaps.map(\.storedDigest)
            #expect(digests != sound.records.map(\.storedDigest), "bit \(bit)")
        }
    }

    @Test func `a failed checksum keeps the record and says so`() throws {
        let samples = Array(Fixtures.samples(pages: 2)[1...2])
        var bytes = try Fixtures.archive(samples, .gzip())
        let first = try Fixtures.archive([samples[0]], .gzip()).count
        bytes[first - 7] ^= 1
        let outcome = try Outcome(bytes)
        #expect(outcome.fault == nil)
        #expect(outcome.records.map(\.block) == samples.map(\.block))
        #expect(outcome.records[0].findings.map(\.kind) == [.damagedGzip])
        #expect(outcome.records[0].place.extent == ByteExtent(offset: 0, length: Int64(first)))
    }

    @Test func `wrong digests are found in every usual form and only then`() throws {
        var sample = Fixtures.samples(pages: 1)[1]
        sample.header.payloadDigest = WARCDigest("md5:d41d8cd98f00b204e9800998ecf8427e")
        sample.header.blockDigest = WARCDigest("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")
        let bytes = try Fixtures.archive([sample], .gzip(), declares: [])
        #expect(
            try Outcome(bytes, reading: .declaredDigests).findings == ["blockDigestMismatch", "payloadDigestMismatch"])
        #expect(try Outcome(bytes).findings == [])
        sample.header["WARC-Block-Digest"] = "sha3:abc"
        sample.header.payloadDigest = nil
        #expect(
            try Outcome(Fixtures.archive([sample], .plain, declares: []), reading: .declaredDigests).findings
                == ["uncheckedDigest"])
    }

    @Test func `a head beyond the limits is passed over`() throws {
        let good = Self.record(1, length: "4", "good")
        let long = Self.lines(
            "WARC/1.1\nWARC-Type: x\nX: " + String(repeating: "y", count: 70_000) + "\nContent-Length: 0\n\n")
        let many = Self.lines("WARC/1.1\n" + String(repeating: "A: b\n", count: 600) + "Content-Length: 0\n\n")
        for bad in [long, many] {
            for bytes in [good + bad + good, try Fixtures.oneStream(good + bad + good)] {
                let outcome = try Outcome(bytes)
                #expect(outcome.fault == nil)
                #expect(outcome.records.count == 2)
                #expect(outcome.gaps.map { $0.findings.map(\.kind) } == [[.headTooLong]])
            }
        }
    }

    @Test func `what the head lacks is said`() throws {
        let bytes = Self.lines("WARC/7.3\nno field\nContent-Length: 2\n\nab\n\n")
        #expect(
            try Outcome(bytes).findings == ["badDate", "badHeaderLine", "missingID", "missingType", "unknownVersion"])
    }

    @Test func `an empty member and a foreign member are gaps`() throws {
        let empty = try Fixtures.oneStream([])
        let foreign = try Fixtures.oneStream(Array("no archive".utf8))
        let good = try Fixtures.archive(Array(Fixtures.samples()[0...1]), .gzip())
        let outcome = try Outcome(empty + good + foreign + empty)
        #expect(outcome.fault == nil)
        #expect(outcome.records.count == 2)
        #expect(outcome.findings == ["bytesBetweenRecords", "emptyMember"])
    }

    @Test func `a bomb in a record is passed over in bounded memory`() throws {
        let compressor = try GzipBomb(record: 3 << 30)
        let good = try Fixtures.archive([Fixtures.samples()[1]], .gzip())
        let outcome = try Outcome(compressor.bytes + good, limits: WARCLimits(payload: 16 << 20))
        #expect(outcome.fault == nil)
        #expect(outcome.findings.contains("streamTooLarge"))
        #expect(outcome.records.count == 2)
        #expect(outcome.records[0].block == nil)
        #expect(outcome.records[0].blockLength < 64 << 20)
    }

    @Test func `records without number and bad lengths cost linear time`() throws {
        // Each of 4,000 records claims all the bytes that follow.
        let bad = Self.record(1, length: "90000000", "x")
        let plain = Array((0..<4000).map { _ in bad }.joined())
        let outcome = try Outcome(plain)
        #expect(outcome.fault == nil && outcome.records.count == 4000)
        let stream = try Outcome(Fixtures.oneStream(plain))
        #expect(stream.fault == nil && stream.records.count > 1)
        // Heads that never end, each followed by the next.
        let heads = Array("WARC/1.0\r\nA: b\r\nnonsense\r\n".utf8)
        let endless = Array((0..<20_000).map { _ in heads }.joined())
        #expect(try Outcome(endless).gaps.count == 20_000)
        #expect(try Outcome(Fixtures.oneStream(endless)).gaps.count == 20_000)
        // Members that begin like records and are broken.
        let member = try Fixtures.archive([Fixtures.samples(pages: 1, size: 20_000)[1]], .gzip())
        let broken = Array((0..<2000).map { _ in Array(member[..<60]) }.joined())
        #expect(try Outcome(broken).fault == nil)
    }
}
