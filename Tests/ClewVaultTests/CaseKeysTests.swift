import ClewCore
import ClewVault
import Foundation
import Testing

@Suite struct CaseKeysTests {
    @Test func `keys that others can read are refused`() throws {
        let fixture = try CaseFixture()
        let folder = fixture.secrets.folder(of: fixture.folder.manifest.uuid)
        let name = fixture.folder.manifest.generation + ".key"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder + "/" + name)
        #expect(throws: KeyFault.readableByOthers) { try CaseKeys.load(for: fixture.folder, secrets: fixture.secrets) }
    }

    @Test func `without keys the fault says what to do`() throws {
        let fixture = try CaseFixture()
        #expect(throws: KeyFault.missing) {
            try CaseKeys.load(for: fixture.folder, secrets: SecretsFolder(fixture.root + "/elsewhere"))
        }
        #expect(KeyFault.missing.sentence.contains("clew adopt"))
    }

    @Test func `no secret is printed`() throws {
        let fixture = try CaseFixture()
        #expect("\(fixture.keys)" == "CaseKeys(secret)")
        #expect(String(reflecting: fixture.keys).contains(fixture.keys.pseudonymKey.hex) == false)
    }

    @Test func `handed over, the keys sign there and no more here`() throws {
        let fixture = try CaseFixture()
        _ = try fixture.vault().seal([.page(1)])
        let box = try fixture.keys.export(passphrase: "words", handingOver: true)
        #expect(throws: KeyFault.handedOver) { try CaseKeys.load(for: fixture.folder, secrets: fixture.secrets) }
        let there = SecretsFolder(fixture.root + "/there")
        #expect(throws: KeyFault.wrongPassphrase) {
            try CaseKeys.import(box, passphrase: "word", for: fixture.folder, secrets: there)
        }
        try CaseKeys.import(box, passphrase: "words", for: fixture.folder, secrets: there)
        let keys = try CaseKeys.load(for: fixture.folder, secrets: there)
        #expect(keys.pseudonymKey == fixture.keys.pseudonymKey)
        let vault = try Vault.open(fixture.folder, keys: keys, clock: CaseFixture.clock)
        #expect(try vault.seal([.page(2)])[0].isNew)
        // Back again.
        let back = try keys.export(passphrase: "other words", handingOver: true)
        try CaseKeys.import(back, passphrase: "other words", for: fixture.folder, secrets: fixture.secrets)
        #expect(try CaseKeys.load(for: fixture.folder, secrets: fixture.secrets).generation == keys.generation)
        #expect(try fixture.vault().verify(deep: true).isClean)
    }

    @Test func `a safety copy brings the pseudonyms back and not the right to sign`() throws {
        let fixture = try CaseFixture()
        let box = try fixture.keys.export(passphrase: "words", handingOver: false)
        #expect(try CaseKeys.load(for: fixture.folder, secrets: fixture.secrets).generation == fixture.keys.generation)
        #expect(throws: KeyFault.exists) {
            try CaseKeys.import(box, passphrase: "words", for: fixture.folder, secrets: fixture.secrets)
        }
        let there = SecretsFolder(fixture.root + "/there")
        try CaseKeys.import(box, passphrase: "words", for: fixture.folder, secrets: there)
        #expect(throws: KeyFault.missing) { try CaseKeys.load(for: fixture.folder, secrets: there) }
        let adopted = try fixture.folder.adopt(secrets: there)
        #expect(adopted.keys.pseudonymKey == fixture.keys.pseudonymKey)
    }

    @Test func `a box of another case is refused`() throws {
        let (one, two) = (try CaseFixture(), try CaseFixture())
        let box = try one.keys.export(passphrase: "words", handingOver: false)
        #expect(throws: KeyFault.malformed) {
            try CaseKeys.import(box, passphrase: "words", for: two.folder, secrets: two.secrets)
        }
    }
}

@Suite struct AdoptingTests {
    private func copy(_ fixture: CaseFixture, as name: String = "copy") throws -> CaseFolder {
        let path = fixture.root + "/" + name
        try FileManager.default.copyItem(atPath: fixture.folder.path, toPath: path)
        return try CaseFolder.open(path)
    }

    @Test func `a copy that has fallen behind cannot be continued under the old name`() throws {
        let fixture = try CaseFixture()
        _ = try fixture.vault().seal([.page(1)])
        let copy = try copy(fixture)
        _ = try fixture.vault().seal([.page(2)])
        #expect(throws: VaultFault.keys(.otherHistory)) {
            try Vault.open(copy, keys: fixture.keys, clock: CaseFixture.clock)
        }
        #expect(try Vault.open(copy, keys: nil).verify(deep: true).isClean)
        #expect(KeyFault.otherHistory.sentence.contains("clew adopt"))
    }

    @Test func `of two copies that are even only the first to go on keeps the name`() throws {
        let fixture = try CaseFixture()
        let vault = try fixture.vault()
        _ = try vault.seal([.page(1)])
        let copy = try copy(fixture)
        let other = try Vault.open(copy, keys: fixture.keys, clock: CaseFixture.clock)
        _ = try other.seal([.page(2)])
        #expect(throws: VaultFault.keys(.otherHistory)) { try vault.seal([.page(3)]) }
    }

    @Test func `an adopted copy goes on as one tree, names what it continues, and both are checked`() throws {
        let fixture = try CaseFixture()
        let audit = try CaseLog.open(.audit, folder: fixture.folder, keys: fixture.keys)
        try audit.append([Array("{}".utf8)])
        _ = try fixture.vault().seal([.page(1), .page(2)])
        let copied = try copy(fixture)
        _ = try fixture.vault().seal([.page(3)])
        let there = SecretsFolder(fixture.root + "/there")
        let (folder, keys) = try copied.adopt(secrets: there)
        let vault = try Vault.open(folder, keys: keys, clock: CaseFixture.clock)
        #expect(vault.size == 4)
        guard case .adoption(let adoption) = try vault.statement(at: 3) else {
            Issue.record("no adoption")
            return
        }
        #expect(adoption.size == 3)
        #expect(adoption.origin == fixture.folder.manifest[.evidence]?.origin)
        #expect(try vault.seal([.page(2), .page(4)]).map(\.isNew) == [false, true])
        #expect(try vault.verify(deep: true).isClean)
        #expect(folder.manifest.predecessors.map(\.log).contains(.audit))
        #expect(folder.manifest[.evidence]?.origin != fixture.folder.manifest[.evidence]?.origin)
        // The original is not disturbed, even with the adopted keys beside it.
        #expect(try fixture.vault().seal([.page(5)])[0].isNew)
        // A manifest that tells another past is found.
        let text = String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/clew.json")), as: UTF8.self)
        try CaseFixture.write(
            Array(text.replacingOccurrences(of: "\"size\" : 3", with: "\"size\" : 2").utf8),
            to: folder.path + "/clew.json")
        #expect(try !Vault.open(CaseFolder.open(folder.path), keys: nil).verify(deep: false).isWhole)
    }

    @Test func `adopting again, and adopting on the machine of the original, works`() throws {
        let fixture = try CaseFixture()
        _ = try fixture.vault().seal([.page(1)])
        let (first, _) = try copy(fixture).adopt(secrets: fixture.secrets)
        let (second, keys) = try first.adopt(secrets: fixture.secrets)
        let vault = try Vault.open(second, keys: keys, clock: CaseFixture.clock)
        #expect(try vault.verify(deep: true).isClean)
        #expect(second.manifest.predecessors.filter { $0.log == .evidence }.count == 2)
        #expect(try fixture.vault().seal([.page(2)])[0].isNew)
    }

    @Test func `an adoption that a crash interrupted is finished when the case is opened`() throws {
        let fixture = try CaseFixture()
        _ = try fixture.vault().seal([.page(1)])
        let copied = try copy(fixture)
        let checkpoint = try Data(contentsOf: URL(fileURLWithPath: copied.path + "/logs/evidence/checkpoint"))
        let (folder, keys) = try copied.adopt(secrets: fixture.secrets)
        // Back to the moment after the manifest was written: old checkpoint, old tiles.
        let files = FileManager.default
        try files.removeItem(atPath: folder.logs)
        try files.copyItem(atPath: fixture.folder.logs, toPath: folder.logs)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/logs/evidence/checkpoint")) == checkpoint)
        #expect(try Vault.open(folder, keys: nil).verify(deep: true).isClean)
        let secret = fixture.secrets.folder(of: folder.manifest.uuid)
        for name in try files.contentsOfDirectory(atPath: secret)
        where name.hasPrefix(keys.generation) && name.hasSuffix(".signed") {
            try files.removeItem(atPath: secret + "/" + name)
        }
        let vault = try Vault.open(folder, keys: keys, clock: CaseFixture.clock)
        #expect(try vault.statement(at: 2) != .unknown)
        #expect(try vault.verify(deep: true).isClean)
    }
}
