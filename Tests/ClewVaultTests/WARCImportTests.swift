import ClewCompression
import ClewCore
import ClewTestSupport
import ClewVault
import ClewWARC
import Foundation
import Testing

/// WARC files as others write them.
enum ForeignWARC {
    static func record(_ number: Int, type: WARCRecordType = .response) -> [UInt8] {
        var random = SplitMix64(seed: UInt64(number) &* 77)
        let text = "<p>offer \(number) " + (0..<60).map { _ in String(random.next() % 1000) }.joined(separator: " ")
        let block = type == .response ? "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(text)" : text
        let head =
            "WARC/1.0\r\nWARC-Type: \(type.rawValue)\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000\(1000 + number)>\r\n"
            + "WARC-Date: 2014-04-06T12:00:00Z\r\nWARC-Target-URI: http://example.onion/\(number)\r\n"
            + (type == .response ? "Content-Type: application/http;msgtype=response\r\n" : "")
            + "Content-Length: \(block.utf8.count)\r\n\r\n"
        return Array((head + block + "\r\n\r\n").utf8)
    }

    static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
        var packed: [UInt8] = []
        try bytes.withUnsafeBytes { _ = try GzipCompressor(level: 6).compress($0, appendingTo: &packed) }
        return packed
    }

    static func members(_ numbers: Range<Int>) throws -> [UInt8] { try numbers.flatMap { try gzip(record($0)) } }
    static func plain(_ numbers: Range<Int>) -> [UInt8] { numbers.flatMap { record($0) } }
    static func stream(_ numbers: Range<Int>) throws -> [UInt8] { try gzip(plain(numbers)) }

    /// Every form at once: members, junk, a stream of several, a plain record, a clipped member.
    static func mixture() throws -> [UInt8] {
        try members(0..<3) + Array("junk between\n".utf8) + stream(3..<9) + plain(9..<11) + members(11..<12)
            + gzip(record(12)).dropLast(9)
    }
}

@Suite struct WARCImportTests {
    static let provenance = ImportProvenance(
        name: "pages.warc.gz", modified: CaseFixture.now, fields: ["Clew-Run": "r1", "Clew-Authority": "A-1"])

    static let forms: [(String, Int, @Sendable () throws -> [UInt8])] = [
        ("members", 40, { try ForeignWARC.members(0..<40) }), ("plain", 40, { ForeignWARC.plain(0..<40) }),
        ("stream", 40, { try ForeignWARC.stream(0..<40) }), ("mixture", 13, { try ForeignWARC.mixture() }),
        ("empty", 0, { [] }),
        ("junk", 0, { Array("no WARC at all".utf8) }),
    ]

    private func addresses(_ vault: Vault) throws -> [String] {
        var found: [String] = []
        try vault.items(from: 0) { _, item in
            if case .record(let record) = item, record.address.file.series == .imported {
                found.append(record.header.targetURI ?? "-")
            }
        }
        return found
    }

    @Test(arguments: forms.indices)
    func `a foreign file is kept byte by byte, covered whole, and its records are found`(form: Int) throws {
        let (name, records, make) = Self.forms[form]
        let fixture = try CaseFixture()
        let bytes = try make()
        try CaseFixture.write(bytes, to: fixture.root + "/in")
        let vault = try fixture.vault()
        let imported = try vault.importWARC(fixture.root + "/in", provenance: Self.provenance)
        #expect(imported.isNew && imported.isComplete)
        #expect(try fixture.bytes("vault/" + imported.file.name) == bytes)
        #expect(try addresses(vault) == (0..<records).map { "http://example.onion/\($0)" }, "\(name)")
        #expect(imported.records == records)
        let report = try vault.verify(deep: true)
        #expect(report.findings.isEmpty, "\(name): \(report.findings.map(\.sentence))")
        let origin = try vault.record(at: imported.provenance)
        #expect(origin.header["Clew-Authority"] == "A-1")
        #expect(origin.header[VaultField.importedFile] == imported.file.name)
        #expect(vault.provenance(of: imported.file) == imported.provenance)
        // The same through an index that is made again, and in another instance.
        let size = vault.size
        try fixture.remove("vault/leaves.index")
        let again = try fixture.vault()
        #expect(again.provenance(of: imported.file) == imported.provenance)
        #expect(try again.verify(deep: true).isClean)
        #expect(try again.importWARC(fixture.root + "/in", provenance: Self.provenance).isNew == false)
        #expect(again.size == size)
    }

    @Test func `records are found by their ids like those of segments`() throws {
        let fixture = try CaseFixture()
        try CaseFixture.write(try ForeignWARC.mixture(), to: fixture.root + "/in")
        let vault = try fixture.vault()
        _ = try vault.importWARC(fixture.root + "/in", provenance: Self.provenance)
        var ids: [RecordID: Int] = [:]
        try vault.items(from: 0) { leaf, item in
            if case .record(let record) = item { ids[record.id] = leaf }
        }
        for (id, leaf) in ids { #expect(try vault.find(id)?.leaf == leaf) }
        #expect(ids.count == 15)
    }

    @Test func `an import that stops anywhere goes on without a double or a gap`() throws {
        let fixture = try CaseFixture()
        // Two and a half groups, with a stream at the end.
        try CaseFixture.write(
            try ForeignWARC.members(0..<1700) + ForeignWARC.stream(1700..<2600), to: fixture.root + "/in")
        for resumed in [false, true] {
            let other = try CaseFixture()
            let stopped = try other.vault().importWARC(fixture.root + "/in", provenance: Self.provenance) { _, _ in
                false
            }
            #expect(stopped.isComplete == false)
            let vault = try other.vault()
            #expect(vault.notices == [.unfinishedImport(file: "imported/000001.warc.gz")])
            #expect(try vault.verify(deep: true).isWhole)
            if resumed {
                #expect(try vault.finishImports().count == 1)
            } else {
                #expect(try vault.importWARC(fixture.root + "/in", provenance: Self.provenance).isComplete)
            }
            #expect(try addresses(vault) == (0..<2600).map { "http://example.onion/\($0)" })
            let report = try vault.verify(deep: true)
            #expect(report.findings.isEmpty, "\(report.findings.map(\.sentence))")
        }
    }

    @Test func `a copy without an entry, a half copy, and salts without entries do no harm`() throws {
        let fixture = try CaseFixture()
        let bytes = try ForeignWARC.members(0..<5)
        try CaseFixture.write(bytes, to: fixture.root + "/in")
        _ = try fixture.vault()
        try fixture.write(bytes, to: "vault/imported/000001.warc.gz")
        try fixture.write([1, 2, 3], to: "vault/imported/000002.part")
        try fixture.write([UInt8](repeating: 7, count: 3 * 32), to: "vault/imported/000001.salts")
        let vault = try fixture.vault()
        #expect(!FileManager.default.fileExists(atPath: fixture.folder.path + "/vault/imported/000002.part"))
        let imported = try vault.importWARC(fixture.root + "/in", provenance: Self.provenance)
        #expect(imported.file.number == 1)
        #expect(try vault.verify(deep: true).isClean)
    }

    @Test func `two importers of one file make one copy`() async throws {
        let fixture = try CaseFixture()
        try CaseFixture.write(try ForeignWARC.members(0..<300), to: fixture.root + "/in")
        let (folder, keys, path) = (fixture.folder, fixture.keys, fixture.root + "/in")
        let files = try await withThrowingTaskGroup(of: VaultFile.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    let vault = try Vault.open(folder, keys: keys, clock: CaseFixture.clock)
                    return try vault.importWARC(path, provenance: Self.provenance).file
                }
            }
            return try await group.reduce(into: Set<VaultFile>()) { $0.insert($1) }
        }
        #expect(files.count == 1)
        let vault = try fixture.vault()
        #expect(try addresses(vault).count == 300)
        let report = try vault.verify(deep: true)
        #expect(report.findings.isEmpty, "\(report.findings.map(\.sentence))")
    }

    /// Whoever copies a file that another one has just sealed takes its copy away again, while others look through the
    /// folder; each program opens the vault anew, which clears away what nobody holds.
    @Test func `programs that import the same files at once do not stumble over each other's copies`() async throws {
        let fixture = try CaseFixture()
        let (folder, keys, root) = (fixture.folder, fixture.keys, fixture.root)
        for number in 0..<60 {
            try CaseFixture.write(
                try ForeignWARC.members(100 * number..<100 * number + 100), to: "\(root)/in-\(number)")
        }
        let files = try await withThrowingTaskGroup(of: Set<VaultFile>.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var vault = try Vault.open(folder, keys: keys, clock: CaseFixture.clock)
                    return try Set(
                        (0..<60).map { number in
                            if number % 4 == 0 { vault = try Vault.open(folder, keys: keys, clock: CaseFixture.clock) }
                            return try vault.importWARC("\(root)/in-\(number)", provenance: Self.provenance).file
                        })
                }
            }
            return try await group.reduce(into: Set()) { $0.formUnion($1) }
        }
        #expect(files.count == 60)
        let vault = try fixture.vault()
        #expect(try addresses(vault).count == 6_000)
        let report = try vault.verify(deep: true)
        #expect(report.findings.isEmpty, "\(report.findings.map(\.sentence))")
    }

    @Test func `2,000 mutated files are imported whole and verify`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        let seed = try ForeignWARC.mixture()
        var random = SplitMix64(seed: 33)
        for _ in 0..<2_000 {
            var bytes = seed
            random.mutate(&bytes)
            try CaseFixture.write(bytes, to: fixture.root + "/in")
            _ = try vault.importWARC(fixture.root + "/in", provenance: Self.provenance)
        }
        let report = try vault.verify(deep: true)
        let problems = report.findings.prefix(5).map(\.sentence)
        #expect(problems.isEmpty)
    }
}
