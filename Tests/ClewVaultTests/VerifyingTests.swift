import ClewCore
import ClewTestSupport
import ClewVault
import ClewWARC
import Foundation
import Testing

@Suite struct VerifyingTests {
    /// A small case with everything that a vault can hold.
    private func smallCase() throws -> CaseFixture {
        let fixture = try CaseFixture()
        let vault = try fixture.vault(segmentLimit: 4000)
        _ = try vault.seal((0..<12).map { .page($0, count: 200) })
        try CaseFixture.write(try ForeignWARC.mixture(), to: fixture.root + "/in")
        _ = try vault.importWARC(fixture.root + "/in", provenance: WARCImportTests.provenance)
        _ = try vault.seal([.page(20, count: 100)])
        for name in [LogName.decisions, .audit] {
            let log = try CaseLog.open(name, folder: fixture.folder, keys: fixture.keys)
            for number in 0..<3 { try log.append([Array("{\"n\":\(number)}".utf8)]) }
        }
        return fixture
    }

    @Test func `one flipped bit at 2,000 random places is found, and the record is named where it lies in one`() throws
    {
        let fixture = try smallCase()
        let whole = try fixture.readOnlyVault()
        #expect(try whole.verify(deep: true).findings.isEmpty)
        // Which leaf covers which bytes, from the log alone.
        var covers: [String: [(range: Range<Int>, leaf: Int, isRecord: Bool)]] = [:]
        for leaf in 0..<whole.size {
            guard case .extent(let extent) = try whole.statement(at: leaf), extent.stream == nil else { continue }
            covers["vault/" + extent.file.name, default: []].append(
                (extent.offset..<extent.offset + extent.length, leaf, extent.kind == .record))
        }
        var places: [(name: String, count: Int)] = []
        for part in ["vault", "logs"] {
            let names =
                FileManager.default.enumerator(atPath: fixture.folder.path + "/" + part)?.allObjects as? [String] ?? []
            for name in names.sorted() {
                let bytes = try? fixture.bytes(part + "/" + name)
                if let bytes, !bytes.isEmpty { places.append((part + "/" + name, bytes.count)) }
            }
        }
        let all = places.reduce(0) { $0 + $1.count }
        let records = covers.sorted { $0.key < $1.key }.flatMap { name, found in
            found.filter(\.isRecord).map { (name: name, range: $0.range) }
        }
        var random = SplitMix64(seed: 32)
        /// Every second place lies in a record, the others anywhere: logs, salts, index, what lies between records.
        func pick(_ flip: Int) throws -> (name: String, place: Int) {
            if flip % 2 == 0 {
                let record = try #require(records.randomElement(using: &random))
                return (record.name, Int.random(in: record.range, using: &random))
            }
            var place = Int.random(in: 0..<all, using: &random)
            let file = try #require(
                places.first { file in
                    if place < file.count { return true }
                    place -= file.count
                    return false
                })
            return (file.name, place)
        }
        var named = 0
        for flip in 0..<2_000 {
            let (name, place) = try pick(flip)
            let bytes = try fixture.bytes(name)
            var changed = bytes
            changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try fixture.write(changed, to: name)
            let report = try fixture.readOnlyVault().verify(deep: true, workers: 1)
            #expect(!report.isClean, "\(name) at \(place)")
            if let cover = covers[name]?.first(where: { $0.range.contains(place) }) {
                named += 1
                #expect(
                    report.findings.contains { $0.leaf == cover.leaf && $0.problem == .damaged }, "\(name) at \(place)")
                let other = report.findings.filter {
                    $0.problem == .damaged && $0.leaf != cover.leaf && $0.stream == nil && $0.offset != nil
                }
                #expect(other.isEmpty, "\(name) at \(place): \(other.map(\.sentence))")
            }
            try fixture.write(bytes, to: name)
        }
        #expect(named > 1_000)
        #expect(try fixture.readOnlyVault().verify(deep: true).isClean)
    }

    @Test func `missing, cut, longer and foreign files are told apart`() throws {
        let fixture = try smallCase()
        let segment = "vault/segment-000001.warc.gz"
        let bytes = try fixture.bytes(segment)
        func problems() throws -> Set<VerifyFinding.Problem> {
            Set(try fixture.readOnlyVault().verify(deep: false).findings.map(\.problem))
        }
        try fixture.write(bytes + [0], to: segment)
        #expect(try problems() == [.unaccounted])
        try fixture.write(Array(bytes.dropLast()), to: segment)
        #expect(try problems() == [.truncated])
        try fixture.remove(segment)
        #expect(try problems() == [.missing])
        try fixture.write(bytes, to: segment)
        try fixture.write([1], to: "vault/notes.txt")
        #expect(try problems() == [.foreign])
        try fixture.remove("vault/notes.txt")
        try fixture.write([1], to: "vault/imported/000009.warc.gz")
        #expect(try problems() == [.importUnfinished])
        try fixture.remove("vault/imported/000009.warc.gz")
        try fixture.remove("vault/imported/000001.salts")
        #expect(try problems() == [.missing])
    }

    @Test func `the id of a record stands in the finding even when the record cannot be read`() throws {
        let fixture = try CaseFixture()
        let sealed = try fixture.vault().seal([.page(1), .page(2)])
        var bytes = try fixture.bytes("vault/segment-000001.warc.gz")
        for place in sealed[1].address.offset..<bytes.count { bytes[place] = 0 }
        try fixture.write(bytes, to: "vault/segment-000001.warc.gz")
        let report = try fixture.readOnlyVault().verify(deep: true)
        #expect(report.findings.map(\.id) == [SealRequest.page(2).id])
        #expect(report.findings.map(\.leaf) == [2])
        #expect(report.findings.first?.sentence.contains("segment-000001.warc.gz") == true)
        guard case .damaged = try fixture.readOnlyVault().reader().item(at: 2) else {
            Issue.record("not damaged")
            return
        }
    }

    @Test func `a record sealed while verifying is no finding`() async throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        _ = try vault.seal((0..<50).map { .page($0) })
        let (folder, keys) = (fixture.folder, fixture.keys)
        async let writing: Void = {
            let other = try Vault.open(folder, keys: keys, clock: CaseFixture.clock)
            for number in 100..<140 { _ = try other.seal([.page(number)]) }
        }()
        for _ in 0..<10 {
            let report = try fixture.readOnlyVault().verify(deep: true)
            #expect(report.findings.filter(\.isDamage).isEmpty, "\(report.findings.map(\.sentence))")
        }
        try await writing
    }
}
