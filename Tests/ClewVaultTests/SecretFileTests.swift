import ClewCrypto
import ClewTestSupport
import ClewVault
import Foundation
import Testing

@Suite struct SecretFileTests {
    private let scratch: ScratchFolder
    private let secrets: SecretsFolder
    private let words = "four words in a row"

    init() throws {
        scratch = try ScratchFolder()
        secrets = SecretsFolder(scratch.path("secrets"))
    }

    private var file: SecretFile { SecretFile("keystore", of: "case-1", in: secrets) }
    private var path: String { scratch.path("secrets/case-1/keystore") }

    private func put(_ bytes: [UInt8], into file: SecretFile) throws {
        try file.update { (content) throws(SecretFault) in
            content = bytes
            return nil
        }
    }

    @Test func `it is there when it was made, locked for others, and open for who knows the passphrase`() throws {
        let mine = file
        #expect(mine.state == .none)
        #expect(throws: SecretFault.missing) { try mine.read() }
        #expect(throws: SecretFault.missing) { try mine.unlock(passphrase: words) }
        try mine.create(passphrase: words, limits: .test)
        try put([1, 2, 3], into: mine)
        let other = file
        #expect(mine.state == .open && other.state == .locked)
        #expect(throws: SecretFault.locked) { try other.read() }
        #expect(throws: SecretFault.wrongPassphrase) { try other.unlock(passphrase: words + "s") }
        #expect(other.state == .locked)
        try other.unlock(passphrase: words)
        #expect(try other.read() == [1, 2, 3] && other.state == .open)
        other.lock()
        #expect(throws: SecretFault.locked) { try other.read() }
        #expect(throws: SecretFault.exists) { try other.create(passphrase: words, limits: .test) }
    }

    @Test func `nothing of what it holds is in its folder in clear, and its owner alone can read it`() throws {
        try file.create(passphrase: words, limits: .test)
        let mine = file
        try mine.unlock(passphrase: words)
        let secret = Array("a password that is easy to find".utf8)
        try mine.update { (content) throws(SecretFault) in
            content = secret
            return Array("not secret".utf8)
        }
        for name in try Files.paths(below: scratch.path("secrets/case-1")) {
            let bytes = try scratch.bytes("secrets/case-1/" + name)
            #expect(bytes.firstRange(of: secret) == nil, "\(name)")
            let mode = try FileManager.default.attributesOfItem(atPath: scratch.path("secrets/case-1/" + name))
            #expect(mode[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        #expect(file.index == Array("not secret".utf8))
        #expect(try PassphraseBox.open(scratch.bytes("secrets/case-1/keystore"), passphrase: words) == secret)
    }

    @Test(arguments: [0o640, 0o604, 0o660]) func `one that others can read is refused`(mode: Int) throws {
        try file.create(passphrase: words, limits: .test)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        #expect(throws: SecretFault.readableByOthers) { try file.unlock(passphrase: words) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let mine = file
        try mine.unlock(passphrase: words)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: scratch.path("secrets/case-1"))
        #expect(throws: SecretFault.readableByOthers) { try put([1], into: mine) }
    }

    @Test func `two who write at once lose nothing`() async throws {
        try file.create(passphrase: words, limits: .test)
        let (one, other) = (file, file)
        try one.unlock(passphrase: words)
        try other.unlock(passphrase: words)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, file) in [one, other, one, other].enumerated() {
                group.addTask {
                    for _ in 0..<25 {
                        try file.update { (content) throws(SecretFault) in
                            content.append(UInt8(number))
                            return nil
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let content = try one.read()
        #expect(content.count == 100)
        for number in 0..<4 { #expect(content.count { $0 == UInt8(number) } == 25) }
    }

    @Test func `after a change of the passphrase the old one opens nothing, and who had it open is told`() throws {
        let mine = file
        try mine.create(passphrase: words, limits: .test)
        try put([9], into: mine)
        let other = file
        try other.unlock(passphrase: words)
        #expect(throws: SecretFault.wrongPassphrase) {
            try mine.changePassphrase(from: "wrong", to: "new words", limits: .test)
        }
        try mine.changePassphrase(from: words, to: "new words", limits: .test)
        #expect(try mine.read() == [9])
        #expect(throws: SecretFault.locked) { try put([1], into: other) }
        #expect(other.state == .locked)
        #expect(throws: SecretFault.wrongPassphrase) { try other.unlock(passphrase: words) }
        try other.unlock(passphrase: "new words")
        #expect(try other.read() == [9])
    }

    @Test func `a change that fails changes nothing`() throws {
        let mine = file
        try mine.create(passphrase: words, limits: .test)
        try put([1], into: mine)
        #expect(throws: SecretFault.damaged) {
            try mine.update { (content) throws(SecretFault) in
                content = [2]
                throw .damaged
            }
        }
        #expect(try mine.read() == [1])
        let large = [UInt8](repeating: 0, count: SecretFile.maximumByteCount + 1)
        #expect(throws: SecretFault.tooLarge) { try put(large, into: mine) }
        #expect(try mine.read() == [1])
    }

    @Test func `whatever the file holds, opening it ends with an error in words`() throws {
        let mine = file
        try mine.create(passphrase: words, limits: .test)
        try put(Array("secret".utf8), into: mine)
        let whole = try scratch.bytes("secrets/case-1/keystore")
        var random = SplitMix64(seed: 41)
        for _ in 0..<300 {
            var damaged = random.mutated(whole)
            // Limits of another size would only cost time.
            if damaged.count >= 16 { damaged.replaceSubrange(8..<16, with: whole[8..<16]) }
            if damaged == whole { continue }
            try Data(damaged).write(to: URL(fileURLWithPath: path))
            #expect(throws: SecretFault.self) { try file.unlock(passphrase: words) }
        }
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(throws: SecretFault.damaged) { try file.unlock(passphrase: words) }
    }
}
