import ClewCore
import ClewTestSupport
import ClewVault
import Foundation
import Testing

/// Tools of others read what the vault wrote.
@Suite struct JudgeTests {
    private func sealed(_ compression: Vault.Compression) throws -> (CaseFixture, Vault) {
        let fixture = try CaseFixture()
        let vault = try fixture.vault(compression: compression)
        _ = try vault.seal((0..<10).map { .page($0) })
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
        _ = try vault.seal([.response(1, head: head, body: Array("5\r\nhello\r\n0\r\n\r\n".utf8))])
        return (fixture, vault)
    }

    @Test(.enabled(if: Python.isThere, Python.absence), arguments: [Vault.Compression.gzip(), .none])
    func `warcio and FastWARC read a segment, also with erased records in it`(compression: Vault.Compression) throws {
        let (fixture, vault) = try sealed(compression)
        let path = fixture.folder.vault + "/segment-000001.warc" + (compression == .none ? "" : ".gz")
        let script = """
            import sys
            from warcio.archiveiterator import ArchiveIterator
            import fastwarc
            with open(sys.argv[1], 'rb') as file:
                for record in ArchiveIterator(file):
                    print(record.rec_type, len(record.content_stream().read()))
            print('fastwarc', sum(1 for _ in fastwarc.ArchiveIterator(open(sys.argv[1], 'rb'))))
            """
        for erased in [[], [3, 11]] {
            for leaf in erased { try vault.erase(leaf, decision: 1) }
            let check = try Python.run(["-m", "warcio.cli", "check", "-v", path])
            #expect(check.status == 0, "\(check.output)")
            let read = try Python.run(script: script, [path])
            #expect(read.status == 0, "\(read.output)")
            let lines = read.output.split(separator: "\n")
            #expect(lines.last == "fastwarc 12", "\(read.output)")
            #expect(lines.filter { $0.hasPrefix("metadata") }.count == erased.count)
            #expect(lines.contains("response 5") == erased.isEmpty, "\(read.output)")
        }
    }

    @Test(.enabled(if: Python.isThere, Python.absence))
    func `each gzip member of a segment is one entry, and hashes to its commitment`() throws {
        let (fixture, vault) = try sealed(.gzip())
        var lines = ""
        for leaf in 0..<vault.size {
            let exhibit = try vault.exhibit(leaf)
            lines +=
                String(decoding: exhibit.entry, as: UTF8.self) + "\t" + String(decoding: exhibit.salt, as: UTF8.self)
        }
        try CaseFixture.write(Array(lines.utf8), to: fixture.root + "/entries")
        // The salt is read from the member itself and must be the one that the vault gave.
        let script = """
            import hashlib, json, re, sys, zlib
            data = open(sys.argv[1], 'rb').read()
            place = 0
            for line in open(sys.argv[2]):
                entry, salt = line.rstrip().split('\\t')
                entry = json.loads(entry)
                assert list(entry) == ['kind', 'file', 'offset', 'length', 'stored', 'payload']
                member = zlib.decompressobj(31)
                text = member.decompress(data[place:])
                length = len(data) - place - len(member.unused_data)
                assert (entry['offset'], entry['length']) == (place, length)
                found = re.search(rb'\\r\\nClew-Salt: ([0-9a-f]{64})\\r\\n', text).group(1).decode()
                assert found == salt
                stored = data[place:place + length]
                inner = hashlib.sha256(stored).digest()
                outer = hashlib.sha256(b'clew stored v1\\n' + bytes.fromhex(salt) + inner).hexdigest()
                assert outer == entry['stored']
                place += length
            assert place == len(data)
            print('whole')
            """
        let check = try Python.run(
            script: script, [fixture.folder.vault + "/segment-000001.warc.gz", fixture.root + "/entries"])
        #expect(check.status == 0 && check.output == "whole\n", "\(check.output)")
    }

    @Test(.enabled(if: Python.isThere, Python.absence))
    func `the program that lies in an exhibit finds it whole, and a changed one not`() throws {
        let (fixture, vault) = try sealed(.gzip())
        for leaf in [1, 11] {
            let exhibit = try vault.exhibit(leaf)
            let folder = fixture.root + "/exhibit\(leaf)"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            var files = [
                ("stored.bin", exhibit.stored), ("payload.bin", exhibit.payload ?? []), ("salt.hex", exhibit.salt),
                ("entry.json", exhibit.entry), ("proof.json", exhibit.proof), ("checkpoint", exhibit.checkpoint),
                (exhibit.script.name, Array(exhibit.script.text.utf8)),
            ]
            files += exhibit.signatureFiles.map { ($0.name, $0.bytes) }
            for (name, bytes) in files { try CaseFixture.write(bytes, to: folder + "/" + name) }
            let right = try Python.run([folder + "/" + exhibit.script.name, folder])
            #expect(right.status == 0, "\(right.output)")
            var changed = exhibit.payload ?? []
            changed[0] ^= 1
            try CaseFixture.write(changed, to: folder + "/payload.bin")
            #expect(try Python.run([folder + "/" + exhibit.script.name, folder]).status == 1)
        }
    }
}
