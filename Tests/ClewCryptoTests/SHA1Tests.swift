import ClewCrypto
import Testing

@Suite struct SHA1Tests {
    // FIPS 180-4, examples of NIST.
    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    ])
    func `the published vectors`(message: String, digest: String) {
        let bytes = Array(message.utf8)
        #expect(hex(sha1(bytes)) == digest)
        #expect(hex(bytes.withUnsafeBytes { sha1($0) }) == digest)
        var stream = SHA1Stream()
        for byte in bytes { stream.update(CollectionOfOne(byte)) }
        #expect(hex(stream.finish()) == digest)
    }
}
