import ClewCore
import ClewTestSupport
import ClewVault
import ClewWARC
import Foundation
import Testing

/// What Clew packed itself is read again, however well it was to be packed.
@Suite struct CompressibleTests {
    @Test func `a record that packs a thousandfold is whole and read to its end`() throws {
        let fixture = try CaseFixture()
        let count = 100 << 20
        let path = fixture.root + "/blank.txt"
        try Files.write([UInt8](repeating: 0x78, count: count), path)
        let vault = try fixture.vault()
        let request = SealRequest(
            id: RecordID.derived(from: [Array("blank".utf8)]), type: .resource, targetURI: "urn:x:blank", date: nil,
            contentType: "text/plain", content: .file(path: path))
        let leaf = try vault.seal([request])[0].address.leaf
        #expect(try vault.address(at: leaf).map { $0.length * 200 < count } == true)
        let report = try vault.verify(deep: true)
        #expect(report.isClean, "\(report.findings.map(\.sentence))")
        let reader = vault.reader()
        var read = 0
        try reader.readBlock(of: try reader.record(at: leaf)) { piece in
            read += piece.count
            return true
        }
        #expect(read == count)
        try fixture.remove("vault/leaves.index")
        #expect(try fixture.vault().find(request.id)?.leaf == leaf)
    }
}
