import ClewCrypto
import ClewTestSupport
import Testing

@Suite struct RecipientKeyTests {
    // RFC 7748, section 6.1.
    @Test(arguments: [
        (
            "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
            "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"
        ),
        (
            "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb",
            "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"
        ),
    ])
    func `the public key follows from the secret one as published`(secret: String, key: String) throws {
        let pair = try #require(RecipientSecret(bytes: bytes(hex: secret)))
        #expect(pair.publicKey.bytes == bytes(hex: key))
    }

    @Test func `as text it comes back, whatever blanks and capitals, and every slip of the pen is noticed`() throws {
        let key = try #require(RecipientSecret(bytes: [UInt8](1...32))).publicKey
        let line = key.description
        #expect(line.hasPrefix("clewunit1:") && line.hasSuffix(key.fingerprint) && line.utf8.count == 82)
        #expect(RecipientKey(line: line) == key)
        #expect(RecipientKey(line: " \(line.uppercased())\n") == key)
        let characters = Array(line)
        for place in characters.indices {
            var wrong = characters
            wrong[place] = wrong[place] == "7" ? "8" : "7"
            #expect(RecipientKey(line: String(wrong)) == nil)
            wrong.remove(at: place)
            #expect(RecipientKey(line: String(wrong)) == nil)
        }
        for other in ["", "clewunit1:", "clewunit2:" + line.dropFirst(10), line + "0", String(line.dropLast(8))] {
            #expect(RecipientKey(line: other) == nil)
        }
    }

    @Test func `two key pairs differ, and a key is 32 bytes`() throws {
        let first = try #require(RecipientSecret())
        let second = try #require(RecipientSecret())
        #expect(first.publicKey != second.publicKey)
        #expect(RecipientSecret(bytes: [1, 2, 3]) == nil && RecipientKey(bytes: [1, 2, 3]) == nil)
    }

    @Test func `points to which anybody could open are no keys`() {
        var one = [UInt8](repeating: 0, count: 32)
        #expect(RecipientKey(bytes: one) == nil)
        one[0] = 1
        #expect(RecipientKey(bytes: one) == nil)
        let order8 = bytes(hex: "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800")
        #expect(RecipientKey(bytes: order8) == nil)
    }
}
