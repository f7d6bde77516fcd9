import ClewCore
import ClewVault
import Foundation
import Testing

@Suite(.serialized) struct RecoveryTests {
    private static let segment = "vault/segment-000001.warc.gz"

    /// A case before and after its last group, and the bytes of the segment in both.
    private func twoStates(_ compression: Vault.Compression) throws -> (
        CaseFixture, before: Int, after: [UInt8], name: String
    ) {
        let fixture = try CaseFixture()
        let name = compression == .none ? "vault/segment-000001.warc" : Self.segment
        _ = try fixture.vault(compression: compression).seal([.page(1, count: 40)])
        let before = try fixture.bytes(name).count
        try fixture.keep(as: "before")
        _ = try fixture.vault(compression: compression).seal([.page(2, count: 40), .page(3, count: 40)])
        try fixture.keep(as: "after")
        return (fixture, before, try fixture.bytes(name), name)
    }

    /// Opens, verifies, seals the last group again and verifies once more.
    private func settle(_ fixture: CaseFixture, _ compression: Vault.Compression, _ place: String) throws {
        let vault = try fixture.vault(compression: compression)
        let report = try vault.verify(deep: true, workers: 1)
        #expect(
            report.isWhole && !report.findings.contains { $0.problem == .unaccounted },
            "\(place): \(report.findings.map(\.sentence))")
        #expect(try vault.seal([.page(1, count: 40)])[0].isNew == false)
        _ = try vault.seal([.page(2, count: 40), .page(3, count: 40)])
        #expect(vault.size == 4, "\(place)")
        let again = try vault.verify(deep: true, workers: 1)
        #expect(again.isWhole, "\(place): \(again.findings.map(\.sentence))")
        for number in 1...3 { #expect(try vault.find(SealRequest.page(number).id) != nil) }
    }

    @Test(arguments: [Vault.Compression.gzip(), .none])
    func `a crash at any byte of the records loses nothing and doubles nothing`(compression: Vault.Compression) throws {
        let (fixture, before, after, name) = try twoStates(compression)
        for length in before...after.count {
            try fixture.restore("before")
            try fixture.write(Array(after[..<length]), to: name)
            try settle(fixture, compression, "segment cut at \(length) of \(after.count)")
        }
    }

    @Test func `a torn tail is kept, and said`() throws {
        let (fixture, before, after, _) = try twoStates(.gzip())
        try fixture.restore("before")
        try fixture.write(Array(after[..<(after.count - 3)]), to: Self.segment)
        let vault = try fixture.vault()
        guard vault.notices.count == 2, case .tornTail(_, let offset, let count, let name) = vault.notices[0],
            case .adopted(let address) = vault.notices[1]
        else {
            Issue.record("\(vault.notices)")
            return
        }
        #expect(address.offset == before)
        #expect(try fixture.bytes("vault/torn/" + name) == Array(after[offset..<(after.count - 3)]))
        #expect(count == after.count - 3 - offset)
    }

    @Test func `bytes that are not ours at the end are set aside, and so is what follows them`() throws {
        let (fixture, before, after, _) = try twoStates(.gzip())
        try fixture.restore("before")
        try fixture.write(Array(after[..<before]) + [0, 0, 0] + Array(after[before...]), to: Self.segment)
        try settle(fixture, .gzip(), "zeros between")
    }

    /// The new files of the log in the order in which they may have come to the disk, each at every length.
    @Test func `a crash at any byte of the log loses nothing and doubles nothing`() throws {
        let (fixture, _, after, name) = try twoStates(.gzip())
        let files = FileManager.default
        let kept = fixture.root + "/after-case/logs/evidence/"
        let old = fixture.root + "/before-case/logs/evidence/"
        let names = (files.enumerator(atPath: kept)?.allObjects as? [String] ?? []).sorted()
        let fresh = names.filter { !files.fileExists(atPath: old + $0) && !isFolder(kept + $0) }
        #expect(fresh.count >= 2)
        for file in fresh + ["checkpoint.new"] {
            let source = file == "checkpoint.new" ? "checkpoint" : file
            let whole = Array(try Data(contentsOf: URL(fileURLWithPath: kept + source)))
            for length in 0...whole.count {
                try fixture.restore("before")
                try fixture.write(after, to: name)
                for other in fresh where other != file && length.isMultiple(of: 2) {
                    try copy(kept + other, to: fixture.folder.path + "/logs/evidence/" + other)
                }
                try make(Array(whole[..<length]), at: fixture.folder.path + "/logs/evidence/" + file)
                try settle(fixture, .gzip(), "\(file) cut at \(length)")
            }
        }
    }

    @Test func `a checkpoint in place without the memory of the key, or without the index, is a sealed group`() throws {
        let (fixture, _, _, _) = try twoStates(.gzip())
        let files = FileManager.default
        try fixture.restore("after")
        try files.removeItem(atPath: fixture.root + "/secrets")
        try files.copyItem(atPath: fixture.root + "/before-secrets", toPath: fixture.root + "/secrets")
        try settle(fixture, .gzip(), "old memory")
        let rows = Array(try Data(contentsOf: URL(fileURLWithPath: fixture.root + "/after-case/vault/leaves.index")))
        for length in 0..<rows.count {
            try fixture.restore("after")
            try fixture.write(Array(rows[..<length]), to: "vault/leaves.index")
            try settle(fixture, .gzip(), "index cut at \(length)")
        }
    }

    @Test func `a segment shorter than the log says is not written any more`() throws {
        let (fixture, before, after, name) = try twoStates(.gzip())
        try fixture.restore("after")
        try fixture.write(Array(after[..<(before + 5)]), to: name)
        let vault = try fixture.vault()
        #expect(vault.notices.contains(.damagedSegment(file: "segment-000001.warc.gz")))
        #expect(try vault.seal([.page(9)])[0].address.file == VaultFile(.segment, 2))
        let report = try vault.verify(deep: true)
        #expect(report.findings.filter { $0.problem == .damaged }.map(\.leaf) == [2, 3])
        #expect(report.findings.contains { $0.problem == .truncated })
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func make(_ bytes: [UInt8], at path: String) throws {
        try FileManager.default.createDirectory(
            atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    private func copy(_ source: String, to target: String) throws {
        try make(Array(try Data(contentsOf: URL(fileURLWithPath: source))), at: target)
    }
}
