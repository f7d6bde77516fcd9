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
}
