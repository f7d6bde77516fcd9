import ClewCore
import ClewCrypto
import ClewTestSupport
import ClewVault
import ClewWARC
import Foundation
import Testing

@Suite struct VaultSealingTests {
    @Test(arguments: [Vault.Compression.gzip(), .none])
    func `what is sealed is read back, and verifies`(compression: Vault.Compression) throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault(compression: compression)
        let sealed = try vault.seal((0..<20).map { .page($0) })
        #expect(sealed.filter(\.isNew).count == sealed.count)
        // The first entry is the segment's own warcinfo record.
        #expect(sealed.map(\.address.leaf) == Array(1...20))
        let reader = vault.reader()
        for (number, answer) in sealed.enumerated() {
            let record = try reader.record(at: answer.address.leaf)
            guard case .bytes(let body) = SealRequest.page(number).content else { continue }
            #expect(record.payload?.bytes == body)
            #expect(record.id == SealRequest.page(number).id)
            #expect(record.header.targetURI == "http://example.onion/\(number)")
            #expect(record.hasStatedDate == false)
            #expect(try vault.find(record.id) == answer.address)
        }
        let report = try vault.verify(deep: true)
        #expect(report.findings.isEmpty, "\(report.findings.map(\.sentence))")
        #expect(report.extentCount == 21)
    }

    @Test func `sealing twice is one record, also in another instance and without any index`() throws {
        let fixture = try CaseFixture()
        let first = try fixture.vault().seal([.page(1), .page(2), .page(1)])
        #expect(first.map(\.isNew) == [true, true, false])
        #expect(first[0].address == first[2].address)
        try fixture.remove("vault/leaves.index")
        let vault = try fixture.vault()
        #expect(vault.notices == [.indexRebuilt(rows: 3)])
        let again = try vault.seal([.page(2), .page(1), .page(3)])
        #expect(again.map(\.isNew) == [false, false, true])
        #expect(again[1].address == first[0].address)
        #expect(vault.size == 4)
        #expect(try vault.verify(deep: true).isClean)
    }

    @Test func `an index with other content is made again`() throws {
        let fixture = try CaseFixture()
        let other = try CaseFixture()
        _ = try fixture.vault().seal((0..<9).map { .page($0) })
        _ = try other.vault().seal((20..<40).map { .page($0, count: 90) })
        try fixture.write(try other.bytes("vault/leaves.index"), to: "vault/leaves.index")
        let vault = try fixture.vault()
        #expect(vault.notices == [.indexRebuilt(rows: 10)])
        #expect(try vault.seal([.page(3)])[0].isNew == false)
        #expect(try vault.verify(deep: true).isClean)
    }

    @Test func `two instances see what the other one sealed`() throws {
        let fixture = try CaseFixture()
        let (one, two) = (try fixture.vault(), try fixture.vault())
        _ = try one.seal([.page(1)])
        _ = try two.seal([.page(2)])
        #expect(try one.seal([.page(2), .page(3)]).map(\.isNew) == [false, true])
        #expect(try two.refresh() == 4)
        #expect(try two.find(SealRequest.page(3).id)?.leaf == 3)
    }

    @Test func `many writers at once seal each record once`() async throws {
        let fixture = try CaseFixture()
        let folder = fixture.folder
        let keys = fixture.keys
        try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let vault = try Vault.open(folder, keys: keys, clock: CaseFixture.clock)
                    var fresh = 0
                    for round in 0..<15 {
                        // Neighbours overlap, so every record is offered twice.
                        let batch = (0..<4).map { SealRequest.page(writer * 30 + round * 4 + $0, count: 60) }
                        fresh += try vault.seal(batch).filter(\.isNew).count
                    }
                    return fresh
                }
            }
            var fresh = 0
            for try await count in group { fresh += count }
            #expect(fresh == Set((0..<4).flatMap { writer in (0..<60).map { writer * 30 + $0 } }).count)
        }
        let report = try fixture.readOnlyVault().verify(deep: true)
        #expect(report.findings.isEmpty, "\(report.findings.map(\.sentence))")
    }

    @Test func `threads that share one vault seal, look and read at once`() async throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    for round in 0..<20 {
                        let number = worker * 100 + round
                        let leaf = try vault.seal([.page(number, count: 60)])[0].address.leaf
                        let size = try vault.refresh()
                        #expect(leaf < size)
                        let id = try vault.record(at: leaf).id
                        #expect(id == SealRequest.page(number).id)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(vault.size == 81)
        let report = try fixture.readOnlyVault().verify(deep: true)
        #expect(report.findings.isEmpty, "\(report.findings.map(\.sentence))")
    }

    @Test func `a full segment is closed and the next begins with its own head`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault(segmentLimit: 2000)
        let sealed = try vault.seal((0..<20).map { .page($0) })
        #expect(Set(sealed.map(\.address.file.number)).count > 2)
        #expect(try fixture.vault(segmentLimit: 2000).seal([.page(100)])[0].isNew)
        #expect(try vault.verify(deep: true).isClean)
    }

    @Test func `a large file goes through without being held in memory`() throws {
        let fixture = try CaseFixture()
        let path = fixture.root + "/large"
        var random = SplitMix64(seed: 5)
        let bytes = random.bytes(1 << 20)
        var content: [UInt8] = []
        for _ in 0..<9 { content += bytes }
        content += [1, 2, 3]
        try CaseFixture.write(content, to: path)
        for compression in [Vault.Compression.gzip(), .none] {
            let vault = try fixture.vault(compression: compression)
            var request = SealRequest.page(compression == .none ? 1 : 2)
            request.content = .file(path: path)
            let leaf = try vault.seal([.page(8), request, .page(9)])[1].address.leaf
            let record = try vault.record(at: leaf)
            #expect(record.payload?.bytes == content)
            #expect(record.header.payloadDigest == WARCDigest(Digest(words: sha256(content))))
        }
        #expect(try fixture.vault().verify(deep: true).isClean)
    }

    @Test func `the entry of a coded answer commits to its decoded payload`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        let sealed = try vault.seal([.response(1, head: head, body: Array("5\r\nhello\r\n0\r\n\r\n".utf8))])
        let exhibit = try vault.exhibit(sealed[0].address.leaf)
        #expect(exhibit.payload == Array("hello".utf8))
        guard case .extent(let extent) = try vault.statement(at: sealed[0].address.leaf),
            let salt = Salt(hex: String(decoding: exhibit.salt.dropLast(), as: UTF8.self))
        else {
            Issue.record("no extent")
            return
        }
        // The two commitments as the format says, made from their parts.
        for (mark, bytes, said) in [
            ("clew payload v1\n", Array("hello".utf8), extent.payload),
            ("clew stored v1\n", exhibit.stored, extent.stored),
        ] {
            let inner = Digest(words: sha256(bytes)).bytes
            #expect(Digest(words: sha256(Array(mark.utf8) + salt.bytes + inner)) == said)
        }
        #expect(try vault.verify(deep: true).isClean)
    }

    @Test func `an answer that cannot be decoded has no payload commitment`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
        let leaf = try vault.seal([.response(1, head: head, body: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B])])[0]
            .address.leaf
        guard case .extent(let extent) = try vault.statement(at: leaf) else { return }
        #expect(extent.payload == nil)
        #expect(try vault.verify(deep: true).isClean)
    }

    @Test func `a field that would make a line of its own is refused and nothing is written`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        var request = SealRequest.page(1)
        request.targetURI = "http://x/\r\nWARC-Type: response"
        #expect(throws: VaultFault.self) { try vault.seal([request]) }
        #expect(vault.size == 0)
    }

    @Test func `without keys nothing is sealed and everything is read`() throws {
        let fixture = try CaseFixture()
        _ = try fixture.vault().seal([.page(1)])
        let vault = try fixture.readOnlyVault()
        #expect(throws: VaultFault.readOnly) { try vault.seal([.page(2)]) }
        #expect(try vault.record(at: 1).id == SealRequest.page(1).id)
        #expect(try vault.verify(deep: true).isClean)
    }
}
