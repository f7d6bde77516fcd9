import ClewCrypto
import Testing

@Suite struct SHA256Tests {
    // FIPS 180-4, examples of NIST.
    static let vectors = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ]

    @Test(arguments: vectors)
    func `the published vectors`(message: String, digest: String) {
        let bytes = Array(message.utf8)
        #expect(hex(sha256(bytes)) == digest)
        #expect(hex(bytes.withUnsafeBytes { sha256($0) }) == digest)
        #expect(hex(sha256(message.utf8)) == digest)
        #expect(hex(sha256([1] + bytes)) != digest)
        #expect(hex(sha256(([1] + bytes).dropFirst())) == digest)
    }

    @Test func `a million letters in pieces of every size`() {
        let letters = [UInt8](repeating: 0x61, count: 1_000_000)
        for size in [1000, 4096, 65537] {
            var stream = SHA256Stream()
            for start in stride(from: 0, to: letters.count, by: size) {
                stream.update(letters[start..<min(start + size, letters.count)])
            }
            #expect(hex(stream.finish()) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        }
    }

    @Test func `a copy of a stream goes on by itself`() {
        var first = SHA256Stream()
        first.update(Array("ab".utf8))
        var second = first
        first.update(Array("c".utf8))
        second.update(Array("x".utf8))
        #expect(hex(first.finish()) == Self.vectors[1].1)
        #expect(hex(second.finish()) == hex(sha256(Array("abx".utf8))))
        #expect(hex(first.finish()) == Self.vectors[1].1)
    }

    // RFC 4231, cases 1, 2 and 6.
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0b, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `the published codes`(key: [UInt8], message: String, code: String) {
        #expect(hex(hmacSHA256(Array(message.utf8), key: key)) == code)
    }
}
