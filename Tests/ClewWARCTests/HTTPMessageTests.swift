import ClewWARC
import Testing

@Suite struct HTTPMessageTests {
    private static func message(_ text: String) -> HTTPMessage? {
        HTTPMessage(Array(text.utf8))
    }

    @Test func `an answer is read with its fields and the place of its body`() throws {
        let text = "HTTP/1.1 404 Not Found\r\nServer: nginx\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\n\r\nbody"
        let message = try #require(Self.message(text))
        #expect(message.start == .response(version: "HTTP/1.1", status: 404, reason: "Not Found"))
        #expect(message.status == 404)
        #expect(message.fields.values(of: "SET-COOKIE") == ["a=1", "b=2"])
        #expect(message.headLength == text.utf8.count - 4)
        #expect(message.findings == [])
        #expect(Array(text.utf8).withUnsafeBytes { HTTPMessage.headLength($0) } == message.headLength)
    }

    @Test(arguments: [
        ("GET /a b?c=d HTTP/1.1\r\n\r\n", "GET", "/a b?c=d", "HTTP/1.1"),
        ("POST http://x.onion/ HTTP/1.0\n\n", "POST", "http://x.onion/", "HTTP/1.0"),
        ("GET /\n\n", "GET", "/", ""),
    ])
    func `a question is read`(text: String, method: String, target: String, version: String) {
        #expect(Self.message(text)?.start == .request(method: method, target: target, version: version))
        #expect(Self.message(text)?.headLength == text.utf8.count)
    }

    @Test(arguments: [
        ("HTTP/1.0 200\n\n", 200), ("http/1.1 302 \r\n\r\n", 302), ("HTTP/2 204 No Content\r\n\r\n", 204),
    ])
    func `odd status lines are read`(text: String, status: Int) {
        #expect(Self.message(text)?.status == status)
    }

    @Test(arguments: [
        "", "\r\n\r\n", "<html>", "HTTP/1.1 OK\r\n\r\n", "HTTP/1.1 99999 x\r\n\r\n", "get / HTTP/1.1\r\n\r\n",
    ])
    func `what is no message is none`(text: String) {
        #expect(Self.message(text) == nil)
    }

    @Test func `folded and bad lines are read leniently`() throws {
        let message = try #require(Self.message("HTTP/1.1 200 OK\nX: a\n b\nnonsense\n: no name\nY:c\n\nbody"))
        #expect(message.fields["x"] == "a b")
        #expect(message.fields["y"] == "c")
        #expect(message.findings == [.badHeaderLine])
    }

    @Test func `a head that does not end is said to be clipped`() throws {
        let message = try #require(Self.message("HTTP/1.1 200 OK\r\nServer: x"))
        #expect(message.findings == [.clippedHead])
        #expect(message.headLength == 26)
        #expect(message.fields["Server"] == "x")
    }

    @Test func `a head with too many fields still shows where the body begins`() throws {
        let text = "HTTP/1.1 200 OK\r\n" + String(repeating: "A: b\r\n", count: 3000) + "\r\nbody"
        let message = try #require(Self.message(text))
        #expect(message.findings == [.tooManyFields])
        #expect(message.headLength == text.utf8.count - 4)
    }

    @Test(arguments: [
        ("text/HTML; charset=\"utf-8\"", "text/html", "utf-8"),
        ("text/html;charset=windows-1252;x=y", "text/html", "windows-1252"),
        ("text/html; x=\"a;charset=b\"; Charset='ISO-8859-1'", "text/html", "ISO-8859-1"),
        ("application/json", "application/json", nil),
        ("", "", nil), (";;;charset=x", "", "x"), ("text/html; charset=", "text/html", nil),
    ])
    func `a media type and its charset are read`(text: String, essence: String, charset: String?) {
        #expect(MediaType(text).essence == essence)
        #expect(MediaType(text).charset == charset)
    }
}
