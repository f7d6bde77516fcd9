import ClewCore
import ClewVault
import ClewWARC
import Foundation
import Testing

@Suite struct ErasingTests {
    /// A sealed record, in a segment or in an imported file of one form or the other.
    private func leaves(_ fixture: CaseFixture, _ vault: Vault, _ form: String) throws -> [Int] {
        switch form {
        case "gzip", "plain": return try vault.seal((0..<6).map { .page($0) }).map(\.address.leaf)
        default:
            try CaseFixture.write(try ForeignWARC.mixture(), to: fixture.root + "/in")
            _ = try vault.importWARC(fixture.root + "/in", provenance: WARCImportTests.provenance)
            var found: [Int] = []
            try vault.items(from: 0) { leaf, item in
                if case .record(let record) = item, record.address.file.series == .imported { found.append(leaf) }
            }
            return found
        }
    }

    @Test(arguments: [("gzip", 2), ("plain", 2), ("import", 1), ("import", 5), ("import", 9)])
    func `what is erased is gone, said, and everything else stays`(form: String, position: Int) throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault(compression: form == "plain" ? .none : .gzip())
        let all = try leaves(fixture, vault, form)
        let leaf = all[position]
        let record = try vault.record(at: leaf)
        let exhibit = try vault.exhibit(leaf)
        let address = record.address
        let size = try fixture.bytes("vault/" + address.file.name).count
        try vault.erase(leaf, decision: 17)
        #expect(try vault.find(record.id) == nil)
        #expect(throws: VaultFault.erased(leaf: leaf, decision: 17)) { try vault.record(at: leaf) }
        #expect(try fixture.bytes("vault/" + address.file.name).count == size)
        for other in all where other != leaf { #expect(try vault.record(at: other).leaf == other) }
        for instance in [vault, try fixture.readOnlyVault(), try fixture.vault()] {
            let report = try instance.verify(deep: true)
            #expect(report.findings.isEmpty, "\(report.findings.map(\.sentence))")
            #expect(report.erased.contains { $0.leaf == leaf && $0.decision == 17 })
        }
        try expectGone(fixture, record, exhibit)
        // Erased is erased: a second time changes nothing, and an index that is made again knows it.
        let entries = vault.size
        try vault.erase(leaf, decision: 18)
        #expect(vault.size == entries)
        try fixture.remove("vault/leaves.index")
        let again = try fixture.vault()
        #expect(try again.find(record.id) == nil)
        #expect(try again.verify(deep: true).isClean)
    }

    /// Nothing in the folder confirms a guess of what was erased: not its bytes, not its salt, not its id, no digest of it.
    private func expectGone(_ fixture: CaseFixture, _ record: VaultRecord, _ exhibit: Exhibit) throws {
        let payload = Array((record.payload?.bytes ?? []).prefix(40))
        let salt = Array(exhibit.salt.dropLast())
        let traces: [(String, [UInt8])] = [
            ("payload", payload), ("salt as text", salt),
            ("salt", [UInt8](hex: String(decoding: salt, as: UTF8.self)) ?? []),
            ("id", record.id.bytes), ("id as text", Array(record.id.description.utf8)),
            ("stored digest", record.storedDigest.bytes),
            ("stored digest as text", Array(record.storedDigest.hex.utf8)),
            ("stored bytes", Array(exhibit.stored.suffix(60).prefix(40))),
        ]
        let names = FileManager.default.enumerator(atPath: fixture.folder.path)?.allObjects as? [String] ?? []
        for name in names {
            guard let bytes = try? fixture.bytes(name) else { continue }
            for (what, trace) in traces where !trace.isEmpty {
                #expect(Data(bytes).range(of: Data(trace)) == nil, "\(what) in \(name)")
            }
        }
    }

    @Test func `the digest of an imported file goes with the first erasure in it`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        let all = try leaves(fixture, vault, "import")
        let file = try vault.record(at: all[0]).address.file
        let before = try vault.provenance(of: file).map { try vault.record(at: $0) }
        let old = String(decoding: before?.payload?.bytes ?? [], as: UTF8.self)
        #expect(old.contains("sha256:"))
        try vault.erase(all[0], decision: 1)
        try vault.erase(all[1], decision: 2)
        let after = try vault.provenance(of: file).map { try vault.record(at: $0) }
        let text = String(decoding: after?.payload?.bytes ?? [], as: UTF8.self)
        #expect(!text.contains("sha256:"))
        #expect(text.contains("name: pages.warc.gz\r\n"))
        #expect(after?.header["Clew-Run"] == "r1")
        #expect(try vault.verify(deep: true).isClean)
    }

    @Test func `an erasure that a crash interrupted is finished when the case is opened`() throws {
        for form in ["gzip", "import"] {
            let fixture = try CaseFixture()
            let vault = try fixture.vault()
            let leaf = try leaves(fixture, vault, form)[4]
            let files = FileManager.default
            try files.copyItem(atPath: fixture.folder.vault, toPath: fixture.root + "/vault-before")
            try vault.erase(leaf, decision: 3)
            // The entry is in the log and everything else is as it was: the worst moment for a crash.
            let streams = try files.contentsOfDirectory(atPath: fixture.folder.vault + "/imported").filter {
                $0.contains("-")
            }
            for name in streams {
                try files.copyItem(
                    atPath: fixture.folder.vault + "/imported/" + name,
                    toPath: fixture.root + "/vault-before/imported/" + name)
            }
            let segment = try fixture.bytes("vault/segment-000001.warc.gz")
            try files.removeItem(atPath: fixture.folder.vault)
            try files.copyItem(atPath: fixture.root + "/vault-before", toPath: fixture.folder.vault)
            if form == "import" { try fixture.write(segment, to: "vault/segment-000001.warc.gz") }
            let found = try fixture.readOnlyVault().verify(deep: true)
            #expect(!found.isClean)
            let again = try fixture.vault()
            #expect(again.notices.contains(.erasureFinished(leaf: leaf)))
            let report = try again.verify(deep: true)
            #expect(report.findings.isEmpty, "\(form): \(report.findings.map(\.sentence))")
        }
    }

    @Test func `a tombstone that was changed is found`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        let address = try vault.seal([.page(1)])[0].address
        try vault.erase(address.leaf, decision: 4)
        var bytes = try fixture.bytes("vault/segment-000001.warc.gz")
        bytes[address.offset + 60] ^= 1
        try fixture.write(bytes, to: "vault/segment-000001.warc.gz")
        #expect(
            try fixture.readOnlyVault().verify(deep: false).findings.map(\.problem) == [.erasureUnfinished(decision: 4)]
        )
    }
}
