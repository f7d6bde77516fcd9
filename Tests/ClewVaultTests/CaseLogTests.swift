import ClewCore
import ClewVault
import Testing

@Suite struct CaseLogTests {
    @Test func `statements are read back in order by another instance`() throws {
        let fixture = try CaseFixture()
        let log = try CaseLog.open(.decisions, folder: fixture.folder, keys: fixture.keys)
        #expect(try log.append([Array("{\"a\":1}".utf8)]) == 0..<1)
        #expect(try log.append([Array("{\"a\":2}".utf8), Array("{\"a\":3}".utf8)]) == 1..<3)
        let reader = try CaseLog.open(.decisions, folder: fixture.folder, keys: nil)
        #expect(try reader.refresh() == 3)
        #expect(
            try reader.entries(in: 1..<3).map { String(decoding: $0, as: UTF8.self) } == ["{\"a\":2}", "{\"a\":3}"])
        #expect(throws: VaultFault.readOnly) { try reader.append([[]]) }
    }

    @Test func `a log that nobody has begun has no entries`() throws {
        let fixture = try CaseFixture()
        let log = try CaseLog.open(.audit, folder: fixture.folder, keys: nil)
        #expect(try log.refresh() == 0)
        #expect(try log.entries(in: 0..<0).isEmpty)
    }

    @Test func `a statement that is too long is refused`() throws {
        let fixture = try CaseFixture()
        let log = try CaseLog.open(.audit, folder: fixture.folder, keys: fixture.keys)
        #expect(throws: VaultFault.self) { try log.append([[UInt8](repeating: 0x20, count: 70_000)]) }
        #expect(try log.refresh() == 0)
    }
}
