import ClewCore
import ClewVault
import ClewWARC
import Foundation
import Testing

@Suite struct BackupTests {
    @Test func `a backup of a case that is being written verifies, and holds what was sealed before`() async throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault(segmentLimit: 20_000)
        _ = try vault.seal((0..<300).map { .page($0) })
        try CaseFixture.write(try ForeignWARC.mixture(), to: fixture.root + "/in")
        _ = try vault.importWARC(fixture.root + "/in", provenance: WARCImportTests.provenance)
        try Data("rates".utf8).write(to: URL(fileURLWithPath: fixture.folder.config + "/rates.tsv"))
        let (folder, keys, root) = (fixture.folder, fixture.keys, fixture.root)
        async let writing: Void = {
            let other = try Vault.open(folder, keys: keys, segmentLimit: 20_000, clock: CaseFixture.clock)
            let audit = try CaseLog.open(.audit, folder: folder, keys: keys)
            for round in 0..<60 {
                _ = try other.seal((0..<5).map { .page(1000 + round * 5 + $0) })
                try audit.append([Array("{\"round\":\(round)}".utf8)])
            }
        }()
        for number in 0..<5 {
            var isAsked = false
            let copy = try vault.backup(to: root + "/backup\(number)") { _ in isAsked = true }
            #expect(isAsked)
            let opened = try Vault.open(CaseFolder.open(copy.path), keys: nil)
            let report = try opened.verify(deep: true)
            #expect(report.findings.isEmpty, "\(report.findings.map(\.sentence))")
            #expect(opened.size > 300)
            #expect(try opened.find(SealRequest.page(299).id) != nil)
            #expect(FileManager.default.fileExists(atPath: copy.config + "/rates.tsv"))
        }
        try await writing
    }

    @Test func `a folder that is not empty is left alone`() throws {
        let fixture = try CaseFixture()
        #expect(throws: CaseFault.occupied) { try fixture.vault().backup(to: fixture.folder.path) }
    }
}
