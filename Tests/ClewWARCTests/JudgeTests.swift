import ClewCore
import ClewCrypto
import ClewTestSupport
import ClewWARC
import Foundation
import Testing

/// Other people's programs read what we wrote, and we read what they wrote.
@Suite(.enabled(if: Python.isThere, Python.absence)) struct JudgeTests {
    /// Reads a file with FastWARC and prints for each record its id, type, length and digest of the block, and how many
    /// digests it finds wrong (it checks payloads of HTTP records only).
    private static let fastWARC = """
        import sys, hashlib, json
        from fastwarc.warc import ArchiveIterator, WarcRecordType
        out = []
        for r in ArchiveIterator(open(sys.argv[1], 'rb'), parse_http=False):
            head = {k.lower(): v for k, v in r.headers}
            block = r.reader.read()
            out.append([r.record_id, str(r.record_type), len(block), hashlib.sha256(block).hexdigest()])
        bad = 0
        for r in ArchiveIterator(open(sys.argv[1], 'rb'), parse_http=False):
            if 'WARC-Block-Digest' in r.headers and not r.verify_block_digest(): bad += 1
        for r in ArchiveIterator(open(sys.argv[1], 'rb'), parse_http=True):
            if r.record_type in (WarcRecordType.response, WarcRecordType.request) and not r.verify_payload_digest(): bad += 1
        print(json.dumps({'records': out, 'bad': bad}))
        """

    @Test(arguments: ["warc", "warc.gz"])
    func `warcio and FastWARC read and verify what we write`(name: String) throws {
        let folder = try ScratchFolder()
        var samples = Fixtures.samples(pages: 12, size: 13_000)
        // FastWARC tells unknown types apart by nothing; the judges get the types of the standard.
        samples.removeAll { $0.header.type.rawValue.hasPrefix("x-") }
        for number in 0..<4 {
            var header = Fixtures.response(100 + number, version: .v1p0)
            header.ipAddressForTests("10.0.0.1")
            let block = Fixtures.http(sampleText(5000, seed: UInt64(90 + number)))
            samples.append(.init(header: header, block: block, payloadOffset: block.count - 5000))
        }
        let container: WARCEncoder.Container = name == "warc" ? .plain : .gzip()
        let path = try folder.write(Fixtures.archive(samples, container), "judged.\(name)")

        let check = try Python.run(["-m", "warcio.cli", "check", "-v", path])
        #expect(check.status == 0, "\(check.output)")
        #expect(check.output.components(separatedBy: "digest pass").count - 1 == samples.count - 1)
        #expect(check.output.contains("digest present but not checked (revisit)"))

        let judged = try Python.run(script: Self.fastWARC, [path])
        #expect(judged.status == 0, "\(judged.output)")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(judged.output.utf8)) as? [String: Any])
        #expect(answer["bad"] as? Int == 0)
        let records = try #require(answer["records"] as? [[Any]])
        #expect(records.map { $0[0] as? String } == samples.map { $0.header.recordID?.description })
        #expect(records.map { $0[2] as? Int } == samples.map(\.block.count))
        #expect(records.map { $0[1] as? String } == samples.map(\.header.type.rawValue))
    }

    @Test func `warcio finds a digest that we spoil, so its praise means something`() throws {
        let folder = try ScratchFolder()
        var bytes = try Fixtures.archive(Fixtures.samples(), .plain)
        bytes[bytes.count - 6] ^= 1
        let path = try folder.write(bytes, "spoilt.warc")
        #expect(try Python.run(["-m", "warcio.cli", "check", path]).status == 1)
    }

    /// Writes archives with warcio, and beside each a list of what a reader must find.
    private static let writer = """
        import sys, io, gzip, zlib, json, hashlib, brotli
        from warcio.warcwriter import WARCWriter
        from warcio.statusandheaders import StatusAndHeaders
        folder = sys.argv[1]
        text = ('<html><p>' + 'listing of a market, 0.5 g, 20 EUR; ' * 200 + '</p></html>').encode()
        def chunked(b):
            out = b''
            for i in range(0, len(b), 777):
                p = b[i:i+777]; out += b'%x\\r\\n' % len(p) + p + b'\\r\\n'
            return out + b'0\\r\\n\\r\\n'
        raw = zlib.compressobj(9, zlib.DEFLATED, -15)
        bodies = [
            ([], text), ([('Transfer-Encoding', 'chunked')], chunked(text)),
            ([('Content-Encoding', 'gzip')], gzip.compress(text)), ([('Content-Encoding', 'br')], brotli.compress(text)),
            ([('Content-Encoding', 'deflate')], zlib.compress(text)),
            ([('Content-Encoding', 'deflate')], raw.compress(text) + raw.flush()),
            ([('Content-Encoding', 'gzip'), ('Transfer-Encoding', 'chunked')], chunked(gzip.compress(text))),
        ]
        for version in ('1.0', '1.1'):
            for name, gz in (('plain.warc', False), ('members.warc.gz', True), ('stream.warc.gz', None)):
                buffer = io.BytesIO()
                w = WARCWriter(buffer, gzip=bool(gz), warc_version=version)
                expected = []
                def add(r, payload):
                    w.write_record(r)
                    r.raw_stream.seek(0)
                    block = (r.http_headers.to_bytes() if r.http_headers else b'') + r.raw_stream.read()
                    expected.append([r.rec_headers.get_header('WARC-Record-ID'), r.rec_type,
                        hashlib.sha256(block).hexdigest(), hashlib.sha256(payload).hexdigest(),
                        r.rec_headers.get_header('WARC-Target-URI')])
                info = w.create_warcinfo_record('x.warc', {'software': 'a test', 'format': 'WARC'})
                about = info.raw_stream.read(); info.raw_stream.seek(0)
                add(info, about)
                for n, (fields, body) in enumerate(bodies):
                    uri = 'http://market.onion/%d?q=%%C3%%A9' % n
                    head = StatusAndHeaders('200 OK', [('Content-Type', 'text/html; charset=utf-8')] + fields, protocol='HTTP/1.1')
                    answer = w.create_warc_record(uri, 'response', payload=io.BytesIO(body), http_headers=head)
                    add(answer, text)
                    ask = StatusAndHeaders('GET /%d HTTP/1.1' % n, [('Host', 'market.onion')], is_http_request=True)
                    add(w.create_warc_record(uri, 'request', payload=io.BytesIO(b''), http_headers=ask), b'')
                    add(w.create_revisit_record(uri, 'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ', uri, '2020-01-01T00:00:00Z',
                        http_headers=head), b'')
                add(w.create_warc_record('urn:x', 'resource', payload=io.BytesIO(b'a,b'), warc_content_type='text/csv'), b'a,b')
                add(w.create_warc_record('urn:x', 'metadata', payload=io.BytesIO(b'via: x'), warc_content_type='application/warc-fields'), b'via: x')
                add(w.create_warc_record('urn:x', 'conversion', payload=io.BytesIO(b'text'), warc_content_type='text/plain'), b'text')
                data = buffer.getvalue()
                if gz is None: data = gzip.compress(data)
                open('%s/%s-%s' % (folder, version, name), 'wb').write(data)
                json.dump(expected, open('%s/%s-%s.json' % (folder, version, name), 'w'))
        """

    /// Writes every record of a file again with FastWARC, with new digests.
    private static let rewriter = """
        import sys
        from fastwarc.warc import ArchiveIterator
        from fastwarc.stream_io import GzipWriter
        out = open(sys.argv[2], 'wb')
        for r in ArchiveIterator(open(sys.argv[1], 'rb'), parse_http=True):
            w = GzipWriter(out) if sys.argv[2].endswith('.gz') else out
            r.write(w, checksum_data=True)
            if w is not out: w.close()
        """

    @Test(arguments: ["again.warc", "again.warc.gz"])
    func `we read what FastWARC writes`(name: String) throws {
        let folder = try ScratchFolder()
        var samples = Fixtures.samples(pages: 5, size: 13_000)
        samples.removeAll { $0.header.type.rawValue.hasPrefix("x-") }
        let path = try folder.write(Fixtures.archive(samples, .gzip(), declares: []), "first.warc.gz")
        let made = try Python.run(script: Self.rewriter, [path, folder.path(name)])
        #expect(made.status == 0, "\(made.output)")
        let outcome = try Outcome(WARCReader(path: folder.path(name), reading: .declaredDigests))
        #expect(outcome.fault == nil && outcome.findings == [])
        #expect(outcome.records.map(\.block) == samples.map(\.block))
        #expect(outcome.records.map(\.header.recordID) == samples.map(\.header.recordID))
        #expect(outcome.records.allSatisfy { $0.header.blockDigest != nil })
    }

    @Test func `we read what warcio writes, record by record`() throws {
        let folder = try ScratchFolder()
        let made = try Python.run(script: Self.writer, [folder.path])
        #expect(made.status == 0, "\(made.output)")
        for version in ["1.0", "1.1"] {
            for name in ["plain.warc", "members.warc.gz", "stream.warc.gz"] {
                let path = folder.path("\(version)-\(name)")
                let outcome = try Outcome(WARCReader(path: path, reading: [.declaredDigests, .payloadDigests]))
                let list = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path + ".json")))
                let expected = try #require(list as? [[Any]])
                #expect(outcome.fault == nil && outcome.findings == [] && outcome.gaps.isEmpty, "\(path)")
                #expect(outcome.streams.count == (name == "stream.warc.gz" ? 1 : 0))
                #expect(expected.count == 25)
                let found: [[String]] = outcome.records.map { entry in
                    let payload = entry.payload()
                    #expect(payload?.findings == [])
                    return [
                        entry.header.recordID?.description ?? "", entry.header.type.rawValue, digest(entry.block ?? []),
                        digest(payload?.bytes ?? []), entry.header.targetURI ?? "-",
                    ]
                }
                #expect(found == expected.map { $0.map { $0 as? String ?? "-" } }, "\(path)")
            }
        }
    }
}

extension WARCHeader {
    fileprivate mutating func ipAddressForTests(_ address: String) {
        fields.append("WARC-IP-Address", address)
    }
}

private func digest(_ bytes: [UInt8]) -> String {
    ClewCore.Digest(words: sha256(bytes)).hex
}
