import ClewOpenPGP
import Testing

@Suite struct SelfSignaturesTests {
    @Test func `a user id that the key has signed is told`() throws {
        let key = try #require(OpenPGPKey.keys(in: Samples.v4Data).first)
        let signed = SelfSignatures(of: Samples.v4Data)
        #expect(signed.keyCount == 1)
        #expect(signed.userIDs(of: key.fingerprint).map(Set.init) == Set(key.userIDs))
    }

    @Test func `a user id that somebody has added is not`() throws {
        let name = Array("Somebody Else <else@example.invalid>".utf8)
        // The added packet takes the place of the first user id, before its signature.
        let forged = Array(Samples.v4Data[..<143]) + [0xb4, UInt8(name.count)] + name + Samples.v4Data[184...]
        let key = try #require(OpenPGPKey.keys(in: forged).first)
        #expect(key.userIDs.first == "Somebody Else <else@example.invalid>")
        #expect(key.isWhole)
        #expect(SelfSignatures(of: forged).userIDs(of: key.fingerprint) == ["Exämple Two <two@example.invalid>"])
    }

    @Test func `a key that librnp does not know is not checked, and hides no other`() throws {
        let v6 = try #require(ArmorBlockTests.blocks(Samples.v6).first?.data)
        let signed = SelfSignatures(of: v6)
        #expect(signed.userIDs(of: try #require(OpenPGPKey.keys(in: v6).first).fingerprint) == nil)
        #expect(SelfSignatures(of: []).keyCount == 0)
        #expect(SelfSignatures(of: [UInt8](repeating: 0x98, count: SelfSignatures.maximumByteCount + 1)).keyCount == 0)
    }
}
