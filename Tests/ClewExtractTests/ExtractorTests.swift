import ClewCore
import ClewExtract
import Testing

/// One example with the kind that it belongs to.
struct KindExample: CustomTestStringConvertible, Sendable {
    var kind: IndicatorKind
    var example: Example

    var testDescription: String { "\(kind.rawValue): \(example.text)" }

    static let all: [KindExample] = IndicatorFormats.all.flatMap { format in
        format.examples.map { KindExample(kind: format.kind, example: $0) }
    }
}

@Suite struct ExtractorTests {
    static let extractor = try? Extractor()
    static func mentions(_ text: String) throws -> [Mention] {
        try #require(extractor).mentions(in: text)
    }

    /// "kind:written" of each mention.
    static func brief(_ text: String) throws -> [String] {
        try mentions(text).map { "\($0.kind.rawValue):\($0.written)" }
    }

    @Test(arguments: KindExample.all)
    func `every example of a kind is found in its text, and nothing in a refused one`(_ row: KindExample) throws {
        for (before, after) in [("", ""), ("\n", "\n"), ("<b>", "</b>"), ("(", ")"), ("жук ", ", and")] {
            let found = try Self.mentions(before + row.example.text + after).filter { $0.kind == row.kind }
            guard let expected = row.example.expected else {
                #expect(found.isEmpty, "in \(before)…\(after)")
                continue
            }
            #expect(
                found.contains {
                    $0.written == expected.written && $0.canonical == expected.canonical && $0.grade == expected.grade
                }, "in \(before)…\(after): \(found)")
        }
    }

    @Test(
        arguments: [
            // A URL, what it leads to, and nothing else.
            (
                "see http://example.com/address/1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.",
                [
                    "url:http://example.com/address/1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "domain:example.com",
                    "bitcoin-address:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                ]
            ),
            (
                "<a href='http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion/x?a=1'>",
                [
                    "url:http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion/x?a=1",
                    "onion-v3:pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion",
                ]
            ),
            ("[url=http://example.com/a]link[/url]", ["url:http://example.com/a", "domain:example.com"]),
            ("(http://example.com/a_(b))", ["url:http://example.com/a_(b)", "domain:example.com"]),
            ("http://192.0.2.1:8080/", ["url:http://192.0.2.1:8080/", "ipv4:192.0.2.1"]),
            ("hxxps://evil[.]example[.]com/a", ["url:hxxps://evil[.]example[.]com/a", "domain:evil[.]example[.]com"]),
            ("https://t.me/durov", ["url:https://t.me/durov", "telegram:https://t.me/durov", "domain:t.me"]),
            // Mailboxes: the provider is not told, the hidden service is.
            ("bob@example.com", ["email:bob@example.com"]),
            (
                "bob@silkroadvb5piz3r.onion",
                ["email:bob@silkroadvb5piz3r.onion", "onion-v2:silkroadvb5piz3r.onion"]
            ),
            ("jabber: a@example.org, email: b@example.com", ["jabber:a@example.org", "email:b@example.com"]),
            ("a@example.org (jabber)", ["jabber:a@example.org"]),
            // One reading.
            (
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                ["ethereum-address:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"]
            ),
            (
                "bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=1",
                ["bitcoin-address:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"]
            ),
            ("BTC_1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa-x", ["bitcoin-address:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"]),
            ("Кошелёк1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", ["bitcoin-address:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"]),
            ("Signal: +44 20 7946 0123", ["signal:+44 20 7946 0123", "phone:+44 20 7946 0123"]),
            ("IBAN: DE89 3704 0044 0532 0130 00 BIC", ["iban:DE89 3704 0044 0532 0130 00"]),
            ("2 x 4111 1111 1111 1111", ["payment-card:4111 1111 1111 1111"]),
            // What is no name.
            ("Telegram is down", []), ("Signal is encrypted", []), ("telegram: none", []),
            ("contact me on Wickr or mail", []),
            // What programs write.
            ("jquery.min.js index.php style.css main.py", []), ("document.name window.open(x)", []),
            ("12:30:45 and std::vector<a::b>", []), ("#c0ffee #123456 1.2.3 v1.2.3.4 Chrome/34.0.1847.116", []),
            ("fast shipping.in europe", []), ("$1,250.00 0.12345678 2014-04-06 12:30", []),
            ("da39a3ee5e6b4b0d3255bfef95601890afd80709 550e8400-e29b-41d4-a716-446655440000", []),
            ("rv:1.9.1.2 was.more.like", []), ("we ship order 1234567", []),
            ("vessel 9074729", ["imo-number:9074729"]), ("call +49 30 8123256", ["phone:+49 30 8123256"]),
            // A gateway leads to a hidden service.
            ("silkroadvb5piz3r.onion.to", ["domain:silkroadvb5piz3r.onion.to", "onion-v2:silkroadvb5piz3r.onion"]),
            // Words right before.
            ("éxample.com caféexample.com", []),
            // Numbers and dates before a value are no part of it.
            ("100 192.0.2.1", ["ipv4:192.0.2.1"]), ("2014-04-06 12:00 192.0.2.1 GET /", ["ipv4:192.0.2.1"]),
            ("192.0.2.1 10 192.0.2.7", ["ipv4:192.0.2.1", "ipv4:192.0.2.7"]),
            ("id 5 2001:db8::1", ["ipv6:2001:db8::1"]), ("2014-04-06 24-7.com", ["domain:24-7.com"]),
            ("7732-18-5 50-36-2", ["cas-number:7732-18-5", "cas-number:50-36-2"]),
            ("CAS 7732-18-5 (50-36-2)", ["cas-number:7732-18-5", "cas-number:50-36-2"]),
            ("2014-04-06 50-36-2", ["cas-number:50-36-2"]), ("IMO 9074729 9074729", ["imo-number:IMO 9074729"]),
            // The rest of a number that is none is none either.
            ("12 345 030 8123256", []), ("1234 5678 030 8123256 77", []),
            // Four single digits are an address where something says so.
            ("version 5.9.2.7 and 5.9.2.7", []), ("IP: 5.9.2.7", ["ipv4:5.9.2.7"]), ("5.9.2.7:8080", ["ipv4:5.9.2.7"]),
            ("ssh root@5.9.2.7", ["ipv4:5.9.2.7"]),
            // More than ten groups of four.
            (
                "fingerprint: ABCD EF01 2345 6789 ABCD EF01 2345 6789 ABCD EF01 5000",
                ["openpgp-fingerprint:ABCD EF01 2345 6789 ABCD EF01 2345 6789 ABCD EF01"]
            ),
            (
                "ABCD EF01 2345 6789 ABCD EF01 2345 6789 ABCD EF01 2014-04-06",
                ["openpgp-fingerprint:ABCD EF01 2345 6789 ABCD EF01 2345 6789 ABCD EF01"]
            ),
            (
                "ABCD EF01 2345 6789 ABCD  EF01 2345 6789 ABCD EF01\n2014 was a year",
                ["openpgp-fingerprint:ABCD EF01 2345 6789 ABCD  EF01 2345 6789 ABCD EF01"]
            ),
            ("0000 ABCD EF01 2345 6789 ABCD EF01 2345 6789 ABCD EF01 5000", []),
        ] as [(String, [String])])
    func `each text gives what an analyst expects`(_ text: String, _ expected: [String]) throws {
        #expect(try Self.brief(text) == expected)
    }

    /// A number, a date or a time before a value takes nothing from it; what is a number itself may be read with it.
    @Test(arguments: KindExample.all) func `numbers before a value hide it not`(_ row: KindExample) throws {
        let numbers: Set<IndicatorKind> = [.phone, .paymentCard, .imei]
        guard row.example.expected != nil, !numbers.contains(row.kind) else { return }
        let prefix = row.kind.rawValue + ":"
        let alone = Set(try Self.brief(row.example.text).filter { $0.hasPrefix(prefix) })
        for lead in ["100 ", "2014-04-06 ", "12:00 ", "2014-04-06 12:00:01 "] {
            let found = Set(try Self.brief(lead + row.example.text))
            #expect(alone.isSubset(of: found), "behind \(lead)")
        }
    }

    @Test func `bytes that are no text end a word and are passed over`() throws {
        let address = Array("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa".utf8)
        let extractor = try #require(Self.extractor)
        let found = extractor.mentions(in: [0xFF, 0xC3] + address + [0x80, 0x00] + address + [0xE2, 0x82])
        #expect(found.map(\.range) == [2..<36, 38..<72])
        #expect(extractor.mentions(in: address.prefix(20) + [0xFF] + address.dropFirst(20)).isEmpty)
    }

    @Test func `a value in disguise says so and its canonical form is the real one`() throws {
        let found = try Self.mentions("bob (at) example (dot) com and 192[.]0[.]2[.]1")
        #expect(found.map(\.canonical) == ["bob@example.com", "192.0.2.1"])
        #expect(found.map(\.isDefanged) == [true, true])
        let plain = try Self.mentions("bob@example.com")
        #expect(plain.map(\.isDefanged) == [false])
    }

    @Test(arguments: 0..<80) func `a value is found wherever it lies in the blocks of the pass`(shift: Int) throws {
        let text =
            String(repeating: " ", count: shift) + "x.y bob@example.com 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa example.org"
        let found = try Self.mentions(text)
        #expect(found.map(\.kind) == [.email, .bitcoinAddress, .domain])
        #expect(found.map(\.range.lowerBound) == [4, 20, 55].map { $0 + shift })
    }

    @Test func `a value across the end of a keyword window is found`() throws {
        for shift in 0..<80 {
            let text =
                String(repeating: "word ", count: 13_107 - 8) + String(repeating: "x", count: shift)
                + " wickr: bobshop99"
            #expect(try Self.brief(text) == ["wickr:bobshop99"])
        }
    }
}
