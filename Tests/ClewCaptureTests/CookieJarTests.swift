import ClewCapture
import ClewCore
import Foundation
import Testing

@Suite struct CookieJarTests {
    let now = Timestamp(seconds: 1_767_225_600)

    func jar(_ fields: [String], from text: String = "http://a.example/x/y") throws -> (CookieJar, WebAddress) {
        let address = try WebAddress(text)
        var jar = CookieJar(host: address.host)
        for field in fields { try jar.take(setCookie: field, from: address, at: now) }
        return (jar, address)
    }

    @Test(arguments: [
        ("a=b", "http://a.example/x/z", "a=b"), ("a=b", "http://a.example/", nil),
        ("a=b; Path=/", "http://a.example/", "a=b"),
        ("a=b; path=/x", "http://a.example/xy", nil), ("a=b; path=/x", "http://a.example/x", "a=b"),
        ("a=b; Path=/; Secure", "http://a.example/", nil), ("a=b; Path=/; Secure", "https://a.example/", "a=b"),
        ("a=b; Domain=a.example; Path=/", "http://a.example:81/", "a=b"),
        ("a=b; Domain=.a.example; Path=/", "http://a.example/", "a=b"),
        ("a=b; Path=/; Max-Age=10", "http://a.example/", "a=b"), ("a=b; Path=/; Max-Age=0", "http://a.example/", nil),
        ("a=b; Path=/; Expires=Sun, 06 Nov 1994 08:49:37 GMT", "http://a.example/", nil),
        ("a=b; Path=/; Expires=Sun, 06 Nov 1994 08:49:37 GMT; Max-Age=5", "http://a.example/", "a=b"),
        (" a = \"b c\" ;Path=/", "http://a.example/", "a=\"b c\""), ("a=; Path=/", "http://a.example/", "a="),
        ("a=b; Path=/", "http://b.example/", nil), ("a=b; Path=/", "http://www.a.example/", nil),
    ]) func `A cookie goes where it belongs`(field: String, to: String, value: String?) throws {
        let (jar, _) = try jar([field])
        #expect(jar.header(for: try WebAddress(to), at: now) == value)
    }

    @Test(arguments: [
        ("a=b; Domain=example", Cookie.Flaw.foreign), ("a=b; Domain=b.example", .foreign),
        ("a=b; Domain=www.a.example", .foreign), ("novalue", .malformed), ("=b", .malformed), ("a\u{1}=b", .malformed),
        ("a b=c", .malformed), ("a=b\r\nX: y", .malformed), ("a=" + String(repeating: "x", count: 5000), .tooLarge),
        ("a=b; Path=/" + String(repeating: "x", count: 2000), .tooLarge),
    ]) func `A trap is not taken`(field: String, flaw: Cookie.Flaw) {
        #expect(throws: flaw) { try jar([field]) }
    }

    @Test func `A secure cookie goes to an onion service, whose way is encrypted`() throws {
        let onion = "http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion/"
        let (jar, address) = try jar(["a=b; Secure; Path=/"], from: onion)
        #expect(jar.header(for: address, at: now) == "a=b")
    }

    @Test func `Longer paths come first, a later cookie takes the place of an earlier one`() throws {
        let (jar, address) = try jar(["a=1; Path=/", "b=2; Path=/x", "a=3; Path=/", "c=4; Path=/; Max-Age=100"])
        #expect(jar.header(for: address, at: now) == "b=2; a=3; c=4")
        #expect(jar.header(for: address, at: Timestamp(seconds: 1_767_225_700)) == "b=2; a=3")
    }

    @Test func `A full jar takes nothing new, and what ends makes room`() throws {
        let address = try WebAddress("http://a.example/")
        var jar = CookieJar(host: address.host)
        for number in 0..<CookieJar.mostCookies {
            try jar.take(setCookie: "c\(number)=x; Max-Age=\(number == 0 ? 1 : 1000)", from: address, at: now)
        }
        #expect(throws: Cookie.Flaw.jarIsFull) { try jar.take(setCookie: "new=x", from: address, at: now) }
        try jar.take(setCookie: "new=x", from: address, at: Timestamp(seconds: 1_767_225_601))
        var heavy = CookieJar(host: address.host)
        let large = String(repeating: "x", count: 4000)
        for name in ["a", "b", "c", "d"] { try heavy.take(setCookie: "\(name)=\(large)", from: address, at: now) }
        #expect(throws: Cookie.Flaw.jarIsFull) { try heavy.take(setCookie: "e=\(large)", from: address, at: now) }
    }

    @Test func `A session is pasted, kept and continued`() throws {
        let address = try WebAddress("http://a.example/account")
        var jar = CookieJar(host: address.host)
        try jar.paste("session=5f2; theme=dark=er")
        #expect(jar.header(for: address, at: now) == "session=5f2; theme=dark=er")
        let kept = try JSONEncoder().encode(jar)
        #expect(try JSONDecoder().decode(CookieJar.self, from: kept) == jar)
        #expect(throws: Cookie.Flaw.malformed) { try jar.paste("session") }
        let forged = String(decoding: kept, as: UTF8.self).replacing("5f2", with: "5f2\\r\\nX: y")
        #expect(throws: Cookie.Flaw.malformed) { try JSONDecoder().decode(CookieJar.self, from: Data(forged.utf8)) }
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
        ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
        ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"), ("Thu, 01-Jan-1970 00:00:01 GMT", "1970-01-01T00:00:01Z"),
        ("Wed, 1 Jan 69 0:0:1", "2069-01-01T00:00:01Z"), ("", nil), ("yesterday", nil),
        ("Sun, 31 Feb 2020 00:00:00 GMT", nil),
        ("Sun, 06 Nov 1994", nil), ("Sun, 06 Nov 1500 08:49:37 GMT", nil), (String(repeating: "1 ", count: 100), nil),
    ]) func `Dates are read in every form that servers use`(text: String, date: String?) {
        #expect(HTTPDate.read(text)?.description == date)
    }
}
