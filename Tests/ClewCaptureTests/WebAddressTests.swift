import ClewCapture
import ClewCore
import ClewTestSupport
import Testing

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("HTTP://Market.Example:80/a/../listing?id=1#top", "http://market.example/listing?id=1"),
        ("https://market.example:443", "https://market.example/"),
        ("https://market.example:8443/", "https://market.example:8443/"),
        ("  http://market.example/a b\n", "http://market.example/a%20b"),
        ("http://market.example/ä?q=\"<x>\"", "http://market.example/%C3%A4?q=%22%3Cx%3E%22"),
        ("http://market.example/a/%2e%2E/b/./c/..", "http://market.example/b/"),
        ("http://market.example/../../etc", "http://market.example/etc"),
        ("http://market.example?a=1?b", "http://market.example/?a=1?b"),
        ("http://market.example:/", "http://market.example/"),
        ("http://127.0.0.2:8080/x", "http://127.0.0.2:8080/x"),
        ("http://[2001:DB8:0:0::1]:81/", "http://[2001:db8::1]:81/"),
        (
            "http://PG6MMJIYJMCRSSLVYKFWNNTLARU7P5SVN6Y2YMMJU6NUBXNDF4PSCRYD.onion/",
            "http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion/"
        ),
        ("http://stats.i2p/", "http://stats.i2p/"),
    ]) func `An absolute address has one form`(text: String, form: String) throws {
        let address = try WebAddress(text)
        #expect(address.description == form)
        #expect(try WebAddress(form) == address)
    }

    @Test(arguments: [
        ("", AddressFault.notAbsolute), ("/path", .notAbsolute), ("//market.example/", .notAbsolute),
        ("market.example", .notAbsolute), ("http:/path", .notAbsolute), ("http:market.example", .notAbsolute),
        ("ftp://market.example/", .unsupportedScheme), ("javascript:alert(1)", .unsupportedScheme),
        ("file:///etc/passwd", .unsupportedScheme), ("localhost:80/", .unsupportedScheme),
        ("http://user:word@market.example/", .userInformation),
        ("http://market.example@evil.example/", .userInformation),
        ("http://market.example\\@evil.example/", .forbiddenCharacter), ("http://a.example/x\\y", .forbiddenCharacter),
        ("http://market.example/a\r\nHost: b", .forbiddenCharacter), ("http://market.example/\0", .forbiddenCharacter),
        ("http:///path", .badHost), ("http://a..b/", .badHost), ("http://market.example./", .badHost),
        ("http://mark%65t.example/", .badHost), ("http://märkt.example/", .badHost), ("http://2130706433/", .badHost),
        ("http://0x7f.0.0.1/", .badHost), ("http://127.1/", .badHost), ("http://0177.0.0.1/", .badHost),
        ("http://a.0x7f/", .badHost), ("http://[::1", .badHost), ("http://[1.2.3.4]/", .badHost),
        ("http://[fe80::1%25eth0]/", .badHost), ("http://a b/", .badHost), ("http://::1/", .badHost),
        ("http://market.example:0/", .badPort), ("http://market.example:65536/", .badPort),
        ("http://market.example:8o/", .badPort), ("http://market.example:+80/", .badPort),
        ("http://silkroadvb5piz3r.onion/", .badOnion(.versionTwo)), ("http://short.onion/", .badOnion(.notBase32)),
        ("http://onion/", .badOnion(.notBase32)),
        ("http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscrya.onion/", .badOnion(.wrongVersion)),
        ("http://qg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion/", .badOnion(.wrongChecksum)),
    ]) func `What is no address is refused with a sentence`(text: String, fault: AddressFault) {
        #expect(throws: fault) { try WebAddress(text) }
        #expect(fault.sentence.hasSuffix(".") && fault.kind == .invalidInput)
    }

    @Test func `An address longer than the limit is refused, after encoding too`() throws {
        let room = WebAddress.longest - "http://a.example/".utf8.count
        _ = try WebAddress("http://a.example/" + String(repeating: "x", count: room))
        #expect(throws: AddressFault.tooLong) {
            try WebAddress("http://a.example/" + String(repeating: "x", count: room + 1))
        }
        #expect(throws: AddressFault.tooLong) {
            try WebAddress("http://a.example/" + String(repeating: "\"", count: room / 2))
        }
    }

    /// RFC 3986, sections 5.4.1 and 5.4.2; the fragment is dropped.
    @Test(arguments: [
        ("g", "http://a.example/b/c/g"), ("./g", "http://a.example/b/c/g"), ("g/", "http://a.example/b/c/g/"),
        ("/g", "http://a.example/g"), ("//g.example", "http://g.example/"), ("?y", "http://a.example/b/c/d;p?y"),
        ("g?y", "http://a.example/b/c/g?y"), ("#s", "http://a.example/b/c/d;p?q"), ("g#s", "http://a.example/b/c/g"),
        ("g?y#s", "http://a.example/b/c/g?y"), (";x", "http://a.example/b/c/;x"), ("g;x", "http://a.example/b/c/g;x"),
        ("", "http://a.example/b/c/d;p?q"), (".", "http://a.example/b/c/"), ("./", "http://a.example/b/c/"),
        ("..", "http://a.example/b/"), ("../", "http://a.example/b/"), ("../g", "http://a.example/b/g"),
        ("../..", "http://a.example/"), ("../../g", "http://a.example/g"), ("../../../g", "http://a.example/g"),
        ("/./g", "http://a.example/g"), ("/../g", "http://a.example/g"), ("g.", "http://a.example/b/c/g."),
        ("..g", "http://a.example/b/c/..g"), ("./../g", "http://a.example/b/g"), ("g/./h", "http://a.example/b/c/g/h"),
        ("g/../h", "http://a.example/b/c/h"), ("g;x=1/../y", "http://a.example/b/c/y"),
        ("g?y/../x", "http://a.example/b/c/g?y/../x"), ("https://b.example/x", "https://b.example/x"),
    ]) func `A reference is resolved as the RFC has it`(reference: String, result: String) throws {
        #expect(try WebAddress("http://a.example/b/c/d;p?q").resolving(reference).description == result)
    }

    @Test func `A reference to another scheme, or one that hides something, is refused`() throws {
        let page = try WebAddress("http://a.example/")
        #expect(throws: AddressFault.unsupportedScheme) { try page.resolving("javascript:alert(1)") }
        #expect(throws: AddressFault.notAbsolute) { try page.resolving("http:g") }
        #expect(throws: AddressFault.userInformation) { try page.resolving("//u@b.example/") }
        #expect(throws: AddressFault.forbiddenCharacter) { try page.resolving("/\\evil.example/") }
        #expect(throws: AddressFault.forbiddenCharacter) { try page.resolving("a\tb") }
    }

    @Test func `An onion address is the server's key, subdomains or not`() throws {
        let name = "sp3k262uwy4r2k3ycr5awluarykdpag6a7y33jxop4cs2lu5uz5sseqd.onion"
        let bare = try OnionAddress(name)
        #expect(bare.publicKey.count == 32)
        #expect(try OnionAddress("www." + name).publicKey == bare.publicKey)
        #expect(try OnionAddress("www." + name).name == "www." + name)
    }

    @Test func `Damaged addresses trap nowhere, and what is read reads again as itself`() throws {
        var random = SplitMix64(seed: 4)
        let seeds = [
            "http://user@market.example:80/a/../b?c=d#e", "https://[2001:db8::1]:8443/%2e%2e/x y",
            "http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion/?q=ä",
        ]
        let base = try WebAddress("http://a.example/b/c")
        for _ in 0..<20000 {
            let bytes = random.mutated(Array(seeds[random.below(seeds.count)].utf8))
            let damaged = String(decoding: bytes, as: UTF8.self)
            if let address = try? WebAddress(damaged) { #expect(try WebAddress(address.description) == address) }
            if let address = try? base.resolving(damaged) { #expect(try WebAddress(address.description) == address) }
        }
    }
}
