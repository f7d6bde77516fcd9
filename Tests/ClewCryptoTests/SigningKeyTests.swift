import ClewCrypto
import ClewTestSupport
import Testing

@Suite struct SigningKeyTests {
    // RFC 8032, section 7.1, TEST 1 to 3: seed, public key, message, signature.
    static let vectors = [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ]

    @Test(arguments: vectors)
    func `the published vectors`(seed: String, publicKey: String, message: String, signature: String) throws {
        let key = try #require(SigningKey(seed: bytes(hex: seed)))
        #expect(hex(key.seed) == seed)
        #expect(hex(key.verifyingKey.bytes) == publicKey)
        #expect(key.verifyingKey.isValid(bytes(hex: signature), for: bytes(hex: message)))
        #expect(key.verifyingKey.isValid(key.sign(bytes(hex: message)), for: bytes(hex: message)))
        #if os(Linux)
            // CryptoKit adds randomness to its signatures; here they are those of the RFC, byte for byte.
            #expect(hex(key.sign(bytes(hex: message))) == signature)
        #endif
    }

    @Test func `no flipped bit of signature or message passes`() {
        let key = SigningKey()
        let message = Array("twenty bytes of text".utf8)
        let signature = key.sign(message)
        for bit in 0..<512 {
            var wrong = signature
            wrong[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!key.verifyingKey.isValid(wrong, for: message))
        }
        for bit in 0..<message.count * 8 {
            var wrong = message
            wrong[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!key.verifyingKey.isValid(signature, for: wrong))
        }
        #expect(!SigningKey().verifyingKey.isValid(signature, for: message))
    }

    @Test(arguments: [0, 31, 33, 64])
    func `keys and signatures of a wrong length are refused`(count: Int) throws {
        let wrong = [UInt8](repeating: 1, count: count)
        #expect(SigningKey(seed: wrong) == nil)
        #expect(VerifyingKey(bytes: wrong) == nil)
        #expect(!SigningKey().verifyingKey.isValid(Array(wrong.prefix(63)), for: []))
        // No point of the curve: all ones exceeds the field.
        let noPoint = try #require(VerifyingKey(bytes: [UInt8](repeating: 0xff, count: 32)))
        #expect(!noPoint.isValid([UInt8](repeating: 0, count: 64), for: []))
    }

    @Test func `a printed key does not show its seed`() {
        let key = SigningKey()
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(text.contains("secret"))
            #expect(!text.contains(hex(key.seed)))
            #expect(!text.contains("\(key.seed[0]), \(key.seed[1])"))
        }
    }
}
