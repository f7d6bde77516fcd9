import ClewCore
import ClewTestSupport
import ClewVault
import Foundation
import Testing

@Suite struct CaseFolderTests {
    @Test func `the nearest case is found from a folder below`() throws {
        let fixture = try CaseFixture()
        let below = fixture.folder.path + "/config/deep/er"
        try FileManager.default.createDirectory(atPath: below, withIntermediateDirectories: true)
        #expect(try CaseFolder.find(from: below).manifest == fixture.folder.manifest)
        #expect(throws: CaseFault.noCase) { try CaseFolder.find(from: fixture.root) }
    }

    @Test func `a folder that holds something is not made a case`() throws {
        let fixture = try CaseFixture()
        #expect(throws: CaseFault.occupied) {
            try CaseFolder.create(at: fixture.folder.path, name: "again", secrets: fixture.secrets)
        }
    }

    @Test func `folders and secrets are the owner's alone`() throws {
        let fixture = try CaseFixture()
        _ = try fixture.vault().seal([.page(1)])
        let secret = fixture.secrets.folder(of: fixture.folder.manifest.uuid)
        var paths = [fixture.folder.path, fixture.folder.vault, fixture.folder.logs, secret]
        paths += try FileManager.default.contentsOfDirectory(atPath: secret).filter { $0.hasSuffix(".key") }.map {
            secret + "/" + $0
        }
        for path in paths {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect((mode ?? 0o777) & 0o077 == 0, "\(path)")
        }
    }

    @Test func `a case of a newer format is refused in one sentence`() throws {
        let fixture = try CaseFixture()
        let text = String(decoding: try fixture.bytes("clew.json"), as: UTF8.self)
        try fixture.write(
            Array(text.replacingOccurrences(of: "\"formatVersion\" : 1", with: "\"formatVersion\" : 2").utf8),
            to: "clew.json")
        #expect(throws: CaseFault.newerFormat(2)) { try CaseFolder.open(fixture.folder.path) }
        #expect(CaseFault.newerFormat(2).sentence.filter { $0 == "." }.count == 1)
    }

    @Test(arguments: ["", "{}", "[]", "{\"formatVersion\":1}", "\u{0}\u{1}"])
    func `a damaged manifest is told as such`(text: String) throws {
        let fixture = try CaseFixture()
        try fixture.write(Array(text.utf8), to: "clew.json")
        #expect(throws: CaseFault.malformed) { try CaseFolder.open(fixture.folder.path) }
    }

    @Test func `20,000 changed manifests never trap`() throws {
        let fixture = try CaseFixture()
        let bytes = try fixture.bytes("clew.json")
        var random = SplitMix64(seed: 31)
        for _ in 0..<20_000 {
            var changed = bytes
            random.mutate(&changed)
            _ = try? CaseFolder.manifest(from: changed)
        }
    }
}
