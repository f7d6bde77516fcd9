import ClewCore
import ClewLedger
import ClewTestSupport
import ClewVault
import Testing

/// Time stamps beside the logs: kept, found again, checked, copied, and part of exhibits.
@Suite(.enabled(if: TimeStampAuthority.isAvailable, "openssl is not installed")) struct TimeStampShelfTests {
    private static let authority = try? TimeStampAuthority()

    private func seal(_ vault: Vault, _ number: Int) throws {
        _ = try vault.seal([SealRequest.page(number)])
    }

    private func stamp(_ vault: Vault) throws -> KeptTimeStamp {
        let authority = try #require(Self.authority)
        let checkpoint = try #require(try vault.newestCheckpoint())
        let request = TimeStampRequest(of: checkpoint.note)
        let stamp = try TimeStamp(response: try authority.reply(to: request.encoded))
        return try vault.keep(stamp, of: checkpoint.note)
    }

    @Test func `the newest is told, and an exhibit holds the first that covers its record`() throws {
        let authority = try #require(Self.authority)
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        for number in 0..<2 { try seal(vault, number) }
        #expect(try vault.newestTimeStamp() == nil)
        let first = try stamp(vault)
        for number in 2..<5 { try seal(vault, number) }
        let second = try stamp(vault)
        try seal(vault, 5)
        #expect(try vault.newestTimeStamp() == second)
        // The first entry is that of the segment itself.
        #expect(first.size == 3 && second.size == 6)
        for (leaf, kept) in [(1, first), (2, first), (3, second), (5, second)] {
            let exhibit = try vault.exhibit(leaf)
            #expect(exhibit.timeStamp == kept && exhibit.checkpoint == kept.note)
            #expect(try authority.accepts(kept.stamp.response, for: exhibit.checkpoint))
        }
        let late = try vault.exhibit(6)
        let newest = try vault.newestCheckpoint()?.note
        #expect(late.timeStamp == nil && late.checkpoint == newest)
        #expect(try vault.verify(deep: true).isClean)
    }

    @Test func `a stamp for other bytes, or for a note that is no checkpoint of the case, is not kept`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        try seal(vault, 0)
        let kept = try stamp(vault)
        try seal(vault, 1)
        let newer = try #require(try vault.newestCheckpoint())
        #expect(throws: VaultFault.self) { try vault.keep(kept.stamp, of: newer.note) }
        #expect(throws: VaultFault.self) { try vault.keep(kept.stamp, of: Array("words\n".utf8)) }
        #expect(try vault.newestTimeStamp() == kept)
    }

    @Test func `one changed bit in either file is found, and so is a file that is missing or of somebody else`() throws
    {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        for number in 0..<3 { try seal(vault, number) }
        let kept = try stamp(vault)
        let folder = fixture.folder.path + "/logs/time-stamps/"
        let names = try Files.paths(below: folder)
        #expect(names.count == 2)
        var random = SplitMix64(seed: 5)
        for name in names {
            let whole = try Files.bytes(folder + name)
            for _ in 0..<40 {
                var bytes = whole
                bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
                try Files.write(bytes, folder + name)
                let report = try vault.verify(deep: false)
                #expect(report.findings.count == 1 && report.findings[0].file.hasPrefix("logs/time-stamps/"))
                #expect(try vault.newestTimeStamp() == nil)
            }
            try Files.write(whole, folder + name)
            #expect(try vault.verify(deep: false).isClean)
        }
        #expect(try vault.newestTimeStamp() == kept)
        try Files.write([1], folder + "stray.tsr")
        #expect(try vault.verify(deep: false).findings.map(\.problem) == [.foreign])
    }

    @Test func `a log that was cut behind a stamp is found by it`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        for number in 0..<2 { try seal(vault, number) }
        // What another history of the same keys had stamped.
        let copy = try vault.backup(to: fixture.root + "/copy")
        try seal(vault, 2)
        _ = try stamp(vault)
        let stamps = try Files.paths(below: fixture.folder.path + "/logs/time-stamps")
        let shelf = copy.path + "/logs/time-stamps"
        try #require(try ProgramRun("cp", ["-r", fixture.folder.path + "/logs/time-stamps", shelf]).status == 0)
        #expect(try Files.paths(below: shelf) == stamps)
        let findings = try Vault.open(copy, keys: nil).verify(deep: false).findings
        #expect(findings.count == 1 && findings[0].sentence.contains("cut or replaced") && findings[0].isDamage)
    }

    @Test func `a backup takes the stamps along`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        try seal(vault, 0)
        let kept = try stamp(vault)
        let copy = try Vault.open(try vault.backup(to: fixture.root + "/copy"), keys: nil)
        #expect(try copy.newestTimeStamp() == kept)
        #expect(try copy.verify(deep: true).isClean)
        #expect(try copy.exhibit(1).timeStamp == kept)
    }

    @Test func `a stamp from before an adoption goes on counting, under the key of then`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        try seal(vault, 0)
        let kept = try stamp(vault)
        let (folder, keys) = try fixture.folder.adopt(secrets: SecretsFolder(fixture.root + "/there"))
        let adopted = try Vault.open(folder, keys: keys, clock: CaseFixture.clock)
        try seal(adopted, 1)
        #expect(try adopted.newestTimeStamp() == kept)
        let exhibit = try adopted.exhibit(1)
        #expect(exhibit.timeStamp == kept && exhibit.signatureFiles.count == 3)
        #expect(try adopted.verify(deep: true).isClean)
    }
}
