import ClewWARC
import Testing

@Suite struct WARCDigestTests {
    @Test(arguments: [
        "sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N", "sha1:vl2mmho4yxukfwv63yhtwsbm3gxksq2n",
        "sha1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d", "SHA-1:qvTGHdzF6KLavt4PO0gs2a6pQ00=",
    ])
    func `the digest of hello is read in every encoding`(text: String) throws {
        let digest = try #require(WARCDigest(text))
        #expect(digest.description == "sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N")
    }

    @Test(arguments: [
        "", "sha1", "sha1:", "sha1:xyz", "crc32:00", "sha1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434", "md5:==",
    ])
    func `anything else is none`(text: String) {
        #expect(WARCDigest(text) == nil)
    }

    // RFC 1321, appendix A.5; checked by reading a record that declares the digest.
    @Test(arguments: [
        ("", "d41d8cd98f00b204e9800998ecf8427e"), ("a", "0cc175b9c0f1b6a831c399e269772661"),
        ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "d174ab98d277d9f5a5611c2c9f419d9f"),
        (String(repeating: "1234567890", count: 8), "57edf4a22be3c955ac49da2e2107b67a"),
    ])
    func `MD5 agrees with its standard`(text: String, digest: String) throws {
        var header = WARCHeader(type: .resource, id: Fixtures.id(1), date: Fixtures.date)
        header.blockDigest = WARCDigest("md5:\(digest)")
        let sample = Fixtures.Sample(header: header, block: Array(text.utf8))
        let bytes = try Fixtures.archive([sample], .plain, declares: [])
        #expect(try Outcome(bytes, reading: .declaredDigests).findings == [])
        let large = try Outcome(bytes, limits: WARCLimits(block: 0), reading: .declaredDigests)
        #expect(large.findings == [])
    }
}
