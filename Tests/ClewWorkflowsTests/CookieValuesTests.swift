import ClewTestSupport
import ClewWorkflows
import Testing

/// Values of cookies are taken out of heads, and nothing else is.
@Suite struct CookieValuesTests {
    /// SHA-256 of `5f2c` and of `dark`, by sha256sum.
    private static let sid = "sha256:c5520470c5c51b0d2c98fa420c6919cd6823dea452bf880afc511cc1c7e98c35"
    private static let dark = "sha256:e6bb5689beec52c4672bd4df92c3613d128d30cdc2b704f76953fe43d89c4ae8"
    /// Of `b`, and of `5f2c` behind the end of a line and a blank.
    private static let b = "sha256:3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
    private static let folded = "sha256:57ea6798673aa50d24581d3d6696896ce8b0fe0f815a67d058bae8fd43d67fc9"
    private static let none = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    private func withheld(_ head: String) -> String? {
        CookieValues.withheld(from: Array(head.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nCookie: a=5f2c; b=dark\r\n\r\n", "GET / HTTP/1.1\r\nCookie: a=\(sid); b=\(dark)\r\n\r\n"),
        ("cOOKIE:a=5f2c;;b\r\n\r\n", "cOOKIE:a=\(sid);;\(CookieValuesTests.b)\r\n\r\n"),
        (
            "HTTP/1.1 200 OK\nSet-Cookie: a=5f2c; Path=/; HttpOnly\nX: a=5f2c\nset-cookie : b=dark\n\n",
            "HTTP/1.1 200 OK\nSet-Cookie: a=\(sid); Path=/; HttpOnly\nX: a=5f2c\nset-cookie : b=\(dark)\n\n"
        ),
        // A field that goes on in the next line, one that ends with the head, one without a value.
        ("Set-Cookie: a=\r\n 5f2c\r\nY: z\r\n", "Set-Cookie: a=\(CookieValuesTests.folded)\r\nY: z\r\n"),
        ("Cookie: a=5f2c", "Cookie: a=\(sid)"), ("Cookie:", "Cookie:"), ("Cookie: a=\r\n", "Cookie: a=\(none)\r\n"),
    ])
    func `the digest stands in the place of the value`(head: String, kept: String) {
        #expect(withheld(head) == kept)
    }

    @Test(arguments: ["", "GET /?Cookie=5f2c HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 200 OK\r\nX-Cookie: a=1\r\n\r\n"])
    func `a head without cookies is left alone`(head: String) {
        #expect(withheld(head) == nil)
    }

    @Test func `no head makes it stumble, and a value is in none that is kept`() {
        var random = SplitMix64(seed: 9)
        let parts = ["Cookie", ":", ";", " ", "\r", "\t", "name=secret", "\n ", "Path"].map { Array($0.utf8) }
        for _ in 0..<5_000 {
            let middle = (0..<Int.random(in: 0..<20, using: &random)).flatMap { _ in
                parts[Int.random(in: parts.indices, using: &random)]
            }
            let kept = CookieValues.withheld(from: Array("Cookie:".utf8) + middle + [0x0A])
            #expect(kept?.firstRange(of: "secret".utf8) == nil && kept != nil)
            _ = CookieValues.withheld(from: middle)
        }
    }
}
