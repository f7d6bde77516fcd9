import ClewServer
import Testing

@Suite struct WebRequestTests {
    @Test func `A target is cut into decoded segments and query fields`() {
        let request = WebRequest(.get, "/evidence/a%2Fb?q=mdma+pills%20now&q=2&empty&=x")
        #expect(request.path == ["evidence", "a/b"])
        #expect(request.query["q"] == "mdma pills now")
        #expect(request.query.all("q") == ["mdma pills now", "2"])
        #expect(request.query["empty"] == "")
        #expect(request.query["absent"] == nil)
    }

    @Test(arguments: [
        ("%41%zz%4", "A%zz%4"), ("%C3%A9", "é"), ("%FF", "\u{FFFD}"), ("a+b", "a b"), ("%2B", "+"), ("%00", "\0"),
    ])
    func `Percent-encoding is read and never fails`(encoded: String, decoded: String) {
        #expect(Percent.decoded(encoded, plusIsSpace: true) == decoded)
    }

    @Test func `What is encoded is decoded again`() {
        let text = "kind:1/ä&=+%?#\"<>\u{0}\u{202E}😀"
        #expect(Percent.decoded(Percent.encoded(text), plusIsSpace: true) == text)
        #expect(Percent.encoded(text).utf8.allSatisfy { $0 != 0x22 && $0 != 0x3C && $0 != 0x26 && $0 != 0x20 })
    }

    @Test func `A field that came twice has no single value`() {
        let request = WebRequest(.get, "/", headers: [("Host", "a"), ("hOST", "b"), ("X-One", "1")])
        #expect(request.value(of: "host") == nil)
        #expect(request.value(of: "x-one") == "1")
    }

    @Test func `A cookie is found among others and doubted when it came with two values`() {
        let request = WebRequest(.get, "/", headers: [("Cookie", "a=1; clew-x=abc"), ("Cookie", "b=2; a=3")])
        #expect(request.cookie("clew-x") == "abc")
        #expect(request.cookie("a") == nil)
        #expect(request.cookie("x") == nil)
    }

    @Test func `A form is read only from a URL-encoded body and has a limit of fields`() {
        let body = Array(String(repeating: "a=1&", count: 1000).utf8)
        let type = "application/x-www-form-urlencoded; charset=utf-8"
        #expect(WebRequest(.post, "/", headers: [("content-type", type)], body: body).form.pairs.count == 200)
        #expect(WebRequest(.post, "/", headers: [("content-type", "text/plain")], body: body).form.pairs.isEmpty)
    }

    @Test(arguments: [
        ("/search?q=1", true), ("/", true), ("//evil.example", false), ("/\\evil.example", false), ("https://x", false),
        ("", false), ("/a\r\nSet-Cookie: x=1", false), ("javascript:alert(1)", false), ("/\u{202E}", false),
    ])
    func `A redirection stays on the site`(target: String, isLocal: Bool) {
        #expect(WebAnswer.isLocal(target) == isLocal)
        #expect(WebAnswer.seeOther(target).value(of: "Location") == (isLocal ? target : "/"))
    }
}
