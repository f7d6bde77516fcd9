import ClewCrypto
import ClewTestSupport
import Testing

@Suite struct KeccakTests {
    /// FIPS 202 example values: the empty message, 24 bits, 448 bits, 896 bits, 1,600 bits of 0xa3.
    @Test(arguments: [
        ("", "a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a"),
        ("abc", "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "41c0dba2a9d6240849100376a8235e2c82e1b9998a999e21db32dd97496d3376"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "916f6061fe879741ca6469b43971dfdb28b1a32dc36cb3254e812be27aad1d18"
        ),
    ])
    func `SHA3-256 gives the published digests`(message: String, digest: String) {
        #expect(hex(sha3_256(Array(message.utf8))) == digest)
    }

    @Test func `SHA3-256 of 200 bytes crosses a block`() {
        let message = [UInt8](repeating: 0xa3, count: 200)
        #expect(
            hex(sha3_256(message))
                == "79f38adec5c20307a98ef76e8324afbfd46cfd81b22e3973c65fa1bd9de31787")
    }

    @Test(arguments: [
        ("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        ("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
        ("testing", "5f16f4c7f149ac4f9510d9cf8cf384038ad348b3bcdc01915f95de12df9d1b02"),
        (
            "The quick brown fox jumps over the lazy dog",
            "4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15"
        ),
    ])
    func `Keccak-256 gives the digests that Ethereum knows`(message: String, digest: String) {
        #expect(hex(keccak256(Array(message.utf8))) == digest)
    }

    /// Lengths round the block of 136 bytes; the digest of all digests was made with pycryptodome.
    @Test func `every length up to three blocks is padded right`() {
        var digests: [UInt8] = []
        for count in 0...408 {
            digests += bytes(hex: hex(keccak256((0..<count).map { UInt8(truncatingIfNeeded: $0) })))
            digests += bytes(hex: hex(sha3_256((0..<count).map { UInt8(truncatingIfNeeded: $0) })))
        }
        #expect(
            hex(keccak256(digests))
                == "f62ce5267f33fa9e608db45bb32d6b2efe6978b20573d12ae3994f51ee5c854c")
    }
}
