import ClewCore
import ClewExtract
import Testing

/// Names and addresses of the Internet.
@Suite struct HostTests {
    /// RFC 5952: sections 1, 2, 4 and 5, its own examples.
    @Test(arguments: [
        ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("2001:0db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
        ("2001:db8::1:0:0:1", "2001:db8::1:0:0:1"), ("2001:db8::0:1:0:0:1", "2001:db8::1:0:0:1"),
        ("2001:0db8::1:0:0:1", "2001:db8::1:0:0:1"), ("2001:db8:0:0:1::1", "2001:db8::1:0:0:1"),
        ("2001:db8:0000:0:1::1", "2001:db8::1:0:0:1"), ("2001:DB8:0:0:1::1", "2001:db8::1:0:0:1"),
        ("2001:db8:aaaa:bbbb:cccc:dddd:eeee:0001", "2001:db8:aaaa:bbbb:cccc:dddd:eeee:1"),
        ("2001:db8:aaaa:bbbb:cccc:dddd:0:1", "2001:db8:aaaa:bbbb:cccc:dddd:0:1"),
        ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"), ("2001:db8:0:0:0:0:2:1", "2001:db8::2:1"),
        ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("0:0:0:0:0:ffff:192.0.2.1", "::ffff:192.0.2.1"),
        ("::1", "::1"), ("fe80::", "fe80::"), ("2001:db8::", "2001:db8::"),
    ])
    func `an IPv6 address has one canonical form`(written: String, canonical: String) {
        #expect(IPv6Address.judge(written) == Verdict(canonical: canonical, grade: .unverified))
    }

    @Test(arguments: [
        "::", ":1", "1:", "1::2::3", "12345::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:1.2.3.4",
        "1:2:3:4:5:6:7::8:9",
        "::1.2.3", "::1.2.3.4:5", "g::1", "12:30:45", "::ffff:300.1.1.1",
    ])
    func `what breaks the grammar of RFC 4291 is no IPv6 address`(text: String) {
        #expect(IPv6Address.judge(text) == nil)
    }

    @Test(arguments: [
        ("hxxp://example.com/", "http://example.com/"), ("hXXps://example.com", "https://example.com/"),
        ("h**p://example.com", "http://example.com/"), ("hxxp[://]example[.]com", "http://example.com/"),
        ("http://example(.)com/a", "http://example.com/a"),
        ("http://example[dot]com/a?b=c", "http://example.com/a?b=c"),
        ("https[:]//example{.}com:443/", "https://example.com/"), ("fxp://example[.]com/x", "ftp://example.com/x"),
        ("http://example\\.com/", "http://example.com/"), ("http://example[.com/", "http://example.com/"),
        ("hxxp://203[.]0[.]113[.]7:8080/a", "http://203.0.113.7:8080/a"),
        ("http://silkroadvb5piz3r[.]onion/index.php", "http://silkroadvb5piz3r.onion/index.php"),
    ])
    func `a defanged address is read`(written: String, canonical: String) {
        #expect(URLAddress.judge(written) == Verdict(canonical: canonical, grade: .unverified))
        let bytes = Array(written.utf8)
        #expect(bytes.withUnsafeBufferPointer { Defanging.isDefanged($0) })
    }

    @Test(arguments: [
        "http://example.com/a(b)", "http://example.com/a[1]", "a.b.c", "see (example.com.)", "f(x).y", "h[1].c",
    ])
    func `plain brackets are no defanging`(text: String) {
        let bytes = Array(text.utf8)
        #expect(!bytes.withUnsafeBufferPointer { Defanging.isDefanged($0) })
    }

    @Test func `reading a defanged text is bounded and never longer than the text`() {
        let long = Array(String(repeating: "[.", count: 5000).utf8)
        var room = [UInt8](repeating: 0, count: long.count)
        long.withUnsafeBufferPointer { text in
            room.withUnsafeMutableBufferPointer { room in
                #expect(Defanging.refang(text, into: room) == nil)
                let part = UnsafeBufferPointer(rebasing: text[..<4000])
                #expect((Defanging.refang(part, into: room) ?? .max) <= 4000)
            }
        }
    }

    @Test(arguments: [
        ("HTTP://User@Example.COM:80/A?b#C", "http://User@example.com/A?b#C"),
        ("https://example.com:443?x", "https://example.com/?x"), ("http://example.com:443/", "http://example.com:443/"),
        ("ws://example.com:80/chat", "ws://example.com/chat"), ("http://localhost:8080", "http://localhost:8080/"),
        ("http://xn--bcher-kva.example.com/%7Euser", "http://xn--bcher-kva.example.com/%7Euser"),
        ("http://example.com:/a", "http://example.com/a"), ("http://stats.i2p/", "http://stats.i2p/"),
    ])
    func `a URL is normalised in scheme, host, port and empty path`(written: String, canonical: String) {
        #expect(URLAddress.judge(written) == Verdict(canonical: canonical, grade: .unverified))
    }

    /// RFC 5321, section 4.5.3.1.1: 64 octets; RFC 1035: 63 of a label.
    @Test func `the lengths of the standards hold`() {
        let local = String(repeating: "a", count: 64)
        #expect(EmailAddress.judge(local + "@example.com") != nil)
        #expect(EmailAddress.judge(local + "a@example.com") == nil)
        let label = String(repeating: "a", count: 63)
        #expect(DomainName.judge(label + ".com") != nil)
        #expect(DomainName.judge(label + "a.com") == nil)
        #expect(DomainName.judge(Array(repeating: label, count: 4).joined(separator: ".") + ".com") == nil)
    }

    @Test(arguments: [
        "simple@example.com", "very.common@example.com", "FirstName.LastName@EasierReading.org", "x@example.com",
        "long.email-address-with-hyphens@and.subdomains.example.com", "user.name+tag+sorting@example.com",
        "name/surname@example.com", "mailhost!username@example.org", "user%example.com@example.org",
        "user-@example.org",
    ])
    func `an address of RFC 5322 is read`(text: String) {
        #expect(EmailAddress.judge(text) == Verdict(canonical: text.lowercased(), grade: .unverified))
    }

    @Test(arguments: [
        "abc.example.com", "a@b@c@example.com", "just\"not\"right@example.com",
        "i.like.underscores@but_they_are_not_allowed.com",
        "bob@-example.com", "bob@example.com-", "bob @example.com", "bob.@example.com",
    ])
    func `what is no address of RFC 5322 is refused`(text: String) {
        #expect(EmailAddress.judge(text) == nil)
    }
}
