import ClewCrypto
import Testing

@Suite struct PasswordHashTests {
    @Test(arguments: [
        "", "correct horse battery staple", "пароль", "with\u{0}zero", String(repeating: "x", count: 5000),
    ])
    func `a password matches its own hash and no other does`(password: String) throws {
        let hash = try PasswordHash(of: password, limits: .test)
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
        #expect(hash.matches(password))
        #expect(!hash.matches(password + "x"))
        #expect(try PasswordHash(of: password, limits: .test) != hash)
        let again = try #require(PasswordHash(text: hash.text))
        #expect(again == hash)
        #expect(again.matches(password))
    }

    @Test func `a hash says under which limits it was made`() throws {
        let hash = try PasswordHash(of: "a", limits: .test)
        #expect(hash.needsRehash())
        #expect(!hash.needsRehash(for: .test))
    }

    @Test(arguments: [
        "", "password", "$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$aGFzaA",
        "$argon2id$v=19$m=4194304,t=1,p=1$c2FsdA$aGFzaA",
        "$argon2id$v=19$m=8,t=4000000,p=1$c2FsdA$aGFzaA", "$argon2id$v=19$m=8,t=1,p=1$c2FsdA",
        "$argon2id$v=19$m=99999999999999999999,t=1,p=1$c2FsdA$aGFzaA",
    ])
    func `what is no hash of ours is refused`(text: String) {
        #expect(PasswordHash(text: text) == nil)
    }

    @Test func `a hash with a damaged tail matches nothing`() throws {
        let hash = try PasswordHash(of: "a", limits: .test)
        let damaged = try #require(PasswordHash(text: String(hash.text.dropLast())))
        #expect(!damaged.matches("a"))
    }

    @Test func `limits outside of the bounds do not exist`() {
        #expect(Argon2Limits(passes: 0, kibibytes: 8) == nil)
        #expect(Argon2Limits(passes: 17, kibibytes: 8) == nil)
        #expect(Argon2Limits(passes: 1, kibibytes: 7) == nil)
        #expect(Argon2Limits(passes: 1, kibibytes: 1_048_577) == nil)
        #expect(Argon2Limits(passes: 2, kibibytes: 65536) == .interactive)
    }
}
