import ClewCrypto
import Testing

@Suite struct MD5Tests {
    // RFC 1321, A.5.
    @Test(arguments: [
        ("", "d41d8cd98f00b204e9800998ecf8427e"), ("abc", "900150983cd24fb0d6963f7d28e17f72"),
        ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
    ])
    func `the published vectors`(message: String, digest: String) {
        #expect(hex(md5(Array(message.utf8))) == digest)
    }

    @Test func `in pieces it is the same as at once`() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
        var stream = MD5Stream()
        for start in stride(from: 0, to: 1000, by: 37) { stream.update(bytes[start..<min(1000, start + 37)]) }
        #expect(stream.finish() == md5(bytes))
    }
}
