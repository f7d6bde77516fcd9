import ClewCore
import Testing

@Suite struct DigestTests {
    @Test func `a digest comes back from its hexadecimal form in either case`() throws {
        let hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        let digest = try #require(Digest(hex: hex))
        #expect(digest.hex == hex)
        #expect(Digest(hex: hex.uppercased()) == digest)
        #expect(Digest(bytes: digest.bytes) == digest)
    }

    @Test(arguments: ["", "00", String(repeating: "g", count: 64), String(repeating: "0", count: 66)])
    func `what is no digest is refused`(text: String) {
        #expect(Digest(hex: text) == nil)
    }
}
