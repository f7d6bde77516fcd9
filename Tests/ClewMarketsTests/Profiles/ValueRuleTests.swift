import ClewCore
import ClewMarkets
import Testing

@Suite struct ValueRuleTests {
    /// What a field of one XPath and some rules makes of a text; `nil` for nothing.
    private func category(_ text: String, _ rules: String) throws -> String? {
        let yaml = Reading.profile(
            "category:\n  xpath: //p\n" + rules.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
        return try Reading.read("<!--harbour--><h1>x</h1><p>\(text)</p>", by: yaml)?.reading.sightings.first?.category?
            .value
    }

    @Test(arguments: [
        ("Price: 5", "after: \"Price:\"", "5"), ("Cost: 5", "after: \"Price:\"", nil),
        ("Cost: 5", "after: [\"Price:\", \"Cost:\"]", "5"), ("5", "after: [\"Price:\", \"\"]", "5"),
        ("a (b) (c)", "after: (\nbefore: )", "b"), ("Tea (5)", "before: \" (\"", "Tea"), ("Tea", "before: \" (\"", nil),
        ("Tea", "before: [\" (\", \"\"]", "Tea"), ("x", "before: x", nil),
        ("★ Tea ★", "strip: ★", "Tea"), ("a-b_c", "strip: [\"-\", _]", "abc"), ("★★", "strip: ★", nil),
        ("Drinks &gt; Tea", "replace: {\">\": /}", "Drinks / Tea"), ("Tea", "replace: {x: y}", "Tea"),
        ("good.png", "map: {good.png: positive, bad.png: negative}", "positive"),
        ("ugly.png", "map: {good.png: positive}", nil),
        ("anon", "ignore: [anon, nobody]", nil), ("anonymous", "ignore: anon", "anonymous"),
        ("a<br>b<br>c", "line: 2", "b"), ("a<br>b<br>c", "line: -1", "c"), ("a<br>b", "line: 3", nil),
        ("Item # 35791 of 7", "number: 1", "35791"), ("Item # 35791 of 7", "number: -1", "7"),
        ("none", "number: 1", nil),
        ("Drinks &gt; Tea &gt; Green", "split: \">\"", "Drinks / Tea / Green"),
        ("Drinks &gt; Tea &gt; Green", "split: \">\"\npart: 2", "Tea"),
        ("Drinks &gt; Tea", "split: \">\"\npart: -1", "Tea"),
        ("Drinks", "split: \">\"\npart: 2", nil),
        ("TEA", "lower: yes", "tea"), ("a &amp;amp; b", "unescape: yes", "a & b"), ("a & b", "unescape: yes", "a & b"),
        ("http://m.example/p/A1b2/buy?x=1", "path-part: 2", "A1b2"), ("/p/A1b2/buy", "path-part: -2", "A1b2"),
        ("../p/A%20b#x", "path-part: -1", "A b"), ("http://m.example", "path-part: 1", nil),
        ("/p", "path-part: 2", nil),
        ("/index.php?topic=7.0;all", "query: topic\nbefore: .", "7"), ("/v?a=1&amp;id=x+y", "query: id", "x y"),
        ("/v?identity=1", "query: id", nil), ("/v#?id=1", "query: id", nil),
        ("anything", "value: Tea", "Tea"),
    ])
    func `a rule gives this, or nothing`(text: String, rules: String, expected: String?) throws {
        #expect(try category(text, rules) == expected)
    }

    @Test(arguments: [
        ("0.08609651 BTC", "0.08609651 XBT"), ("USD 1,106.71", "1106.71 USD"), ("485.00 USD/112g", "485 USD"),
        ("10 $", "10 USD"), ("$10.50", "10.5 USD"), ("A$ 5", "5 AUD"), ("US$5", "5 USD"), ("C$1.50", "1.5 CAD"),
        ("€ 12,50", "12.5 EUR"), ("12,50 €", "12.5 EUR"), ("1.234,50 EUR", "1234.5 EUR"), ("£3", "3 GBP"),
        ("฿0.5", "0.5 XBT"), ("₿ 1", "1 XBT"), ("5 mBTC", "0.005 XBT"), ("250 satoshis", "0.0000025 XBT"),
        ("2.5 XMR", "2.5 XMR"), ("0.3 monero", "0.3 XMR"), ("12 euros", "12 EUR"), ("500 руб", "500 RUB"),
        ("20 zł", "20 PLN"),
        ("Buy 1 For 60.00 USD", "60 USD"), ("5 g for 50 EUR", "50 EUR"), ("1'250 CHF", "1250 CHF"),
        (".5 BTC", "0.5 XBT"),
        ("Price: 7 GBP (0.1 BTC)", "7 GBP"), ("EUR 10 USD 12", "10 EUR"), ("1.000 XMR", "1 XMR"),
        ("0,045 BTC", "0.045 XBT"),
        ("1,234 USD", "1234 USD"), ("12 quid", nil), ("ask", nil), ("", nil), ("12", nil), ("1.2.3 USD", nil),
        ("12345678901234567890 USD", nil),
    ])
    func `an amount is read with its currency`(text: String, expected: String?) throws {
        let yaml = Reading.profile("price: //p")
        let read = try Reading.read("<!--harbour--><h1>x</h1><p>\(text)</p>", by: yaml)
        #expect(read?.reading.sightings.first?.price?.value.description == expected)
    }

    @Test(arguments: [
        ("12", "12 EUR", "currency: EUR"), ("$12", "12 AUD", "currency: AUD"), ("$12", "12 USD", "currency: EUR"),
        ("¥12", "12 CNY", "currency: CNY"), ("1.234", "1234 EUR", "currency: EUR\ndecimal: comma"),
        ("1,234", "1.234 EUR", "currency: EUR\ndecimal: comma"),
    ])
    func `a profile says the currency and the decimals where the page does not`(
        text: String, expected: String, head: String
    ) throws {
        let read = try Reading.read(
            "<!--harbour--><h1>x</h1><p>\(text)</p>", by: Reading.profile("price: //p", head: head))
        #expect(read?.reading.sightings.first?.price?.value.description == expected)
    }

    @Test(arguments: [
        ("17 112g", 17), ("1,067 sold", 1067), ("1.234", 1234), ("10+", 10), ("1.2k", 1200), ("3K+", 3000), ("3 kg", 3),
        ("(0)", 0), ("1.5", nil), ("Unlimited", nil), ("99999999999999999999", nil),
    ])
    func `a count is a whole number`(text: String, expected: Int?) throws {
        let yaml = Reading.profile("stock: //p", head: text == "1.234" ? "decimal: comma" : "")
        let read = try Reading.read("<!--harbour--><h1>x</h1><p>\(text)</p>", by: yaml)
        #expect(read?.reading.sightings.first?.stock?.value == expected)
    }

    /// What the field `joined` makes of a text, from and to.
    private func joined(_ text: String, _ rules: String, head: String = "", time: Timestamp? = Reading.time) throws
        -> String?
    {
        let yaml = """
            profile: harbour
            forum: Harbour
            \(head)
            recognise: {contains: harbour}
            pages:
              page:
                reviews:
                  each: //p
                  rating: .
                  written:
                    xpath: .
                    \(rules)
            """
        let read = try Reading.read("<!--harbour--><p>\(text)</p>", by: yaml, time: time)
        return (read?.reading.reviews.first?.written?.value).map { "\($0.lowerBound) \($0.upperBound)" }
    }

    // The capture is of 2019-11-06T12:00:00Z, a Wednesday.
    @Test(arguments: [
        ("3 days ago", "2019-11-02T12:00:00Z 2019-11-03T12:00:00Z"),
        ("0 days ago", "2019-11-05T12:00:00Z 2019-11-06T12:00:00Z"),
        ("an hour ago", "2019-11-06T10:00:00Z 2019-11-06T11:00:00Z"),
        ("5 min ago", "2019-11-06T11:54:00Z 2019-11-06T11:55:00Z"),
        ("about 2 weeks ago", "2019-10-16T12:00:00Z 2019-10-30T12:00:00Z"),
        ("2 months 3 days ago", "2019-09-02T12:00:00Z 2019-09-03T12:00:00Z"),
        ("1 year ago", "2017-11-06T12:00:00Z 2018-11-06T12:00:00Z"),
        ("today", "2019-11-06T00:00:00Z 2019-11-07T00:00:00Z"),
        ("Yesterday", "2019-11-05T00:00:00Z 2019-11-06T00:00:00Z"),
        ("Today at 05:40:12 am", "2019-11-06T05:40:12Z 2019-11-06T05:40:13Z"),
        ("yesterday, 9:15 pm", "2019-11-05T21:15:00Z 2019-11-05T21:16:00Z"),
        ("Within the last 24 hours", "2019-11-05T12:00:00Z 2019-11-06T12:00:00Z"),
        ("Whithin the last week", "2019-10-30T12:00:00Z 2019-11-06T12:00:00Z"),
        ("in the last two weeks", "2019-10-23T12:00:00Z 2019-11-06T12:00:00Z"),
        ("just now", "2019-11-06T11:59:00Z 2019-11-06T12:00:00Z"),
        ("Last seen 5 hours ago.", "2019-11-06T06:00:00Z 2019-11-06T07:00:00Z"),
        ("April 19, 2019", "2019-04-19T00:00:00Z 2019-04-20T00:00:00Z"),
        ("Member since 27 Apr 2019", "2019-04-27T00:00:00Z 2019-04-28T00:00:00Z"),
        ("Sep 27, 2019 20:49", "2019-09-27T20:49:00Z 2019-09-27T20:50:00Z"),
        ("August 15, 2013, 08:59 pm", "2013-08-15T20:59:00Z 2013-08-15T21:00:00Z"),
        ("2019-04-15 13:19:58", "2019-04-15T13:19:58Z 2019-04-15T13:19:59Z"),
        ("on 2019-04-15", "2019-04-15T00:00:00Z 2019-04-16T00:00:00Z"),
        ("2019-04-15T13:19:58+02:00", "2019-04-15T11:19:58Z 2019-04-15T11:19:59Z"),
        ("06.04.2014 07:05", "2014-04-06T07:05:00Z 2014-04-06T07:06:00Z"),
        ("04/05/2014", nil), ("3 days", nil), ("2019", nil), ("never", nil), ("30 February 2019", nil),
        ("999999 years ago", nil),
    ])
    func `times are read that cannot be misread`(text: String, expected: String?) throws {
        #expect(try joined(text, "after: \"\"") == expected)
    }

    @Test(arguments: [
        ("04/05/2014", "date: dd/MM/yyyy", "2014-05-04T00:00:00Z 2014-05-05T00:00:00Z"),
        ("3 days", "date: relative", "2019-11-02T12:00:00Z 2019-11-03T12:00:00Z"),
        ("1396785600", "date: unix", "2014-04-06T12:00:00Z 2014-04-06T12:00:01Z"),
        ("May 2014", "date: MMMM yyyy", "2014-05-01T00:00:00Z 2014-06-01T00:00:00Z"),
        ("2014", "date: yyyy", "2014-01-01T00:00:00Z 2015-01-01T00:00:00Z"),
        ("2014-05-04", "date: [relative, yyyy-MM-dd]", "2014-05-04T00:00:00Z 2014-05-05T00:00:00Z"),
        ("3 days ago", "date: yyyy-MM-dd", nil),
    ])
    func `a profile says how times are written`(text: String, rule: String, expected: String?) throws {
        #expect(try joined(text, rule) == expected)
    }

    @Test func `times are those of the site's zone, and relative ones need the time of the capture`() throws {
        #expect(
            try joined("2019-04-15 13:00:00", "after: \"\"", head: "time-zone: \"+02:00\"")
                == "2019-04-15T11:00:00Z 2019-04-15T11:00:01Z")
        #expect(
            try joined("today", "after: \"\"", head: "time-zone: \"+13:00\"")
                == "2019-11-06T11:00:00Z 2019-11-07T11:00:00Z")
        #expect(try joined("3 days ago", "after: \"\"", time: nil) == nil)
        #expect(try joined("2019-04-15", "after: \"\"", time: nil) != nil)
    }

    @Test func `of several ways to read a field the first that gives something counts`() throws {
        let yaml = Reading.profile(
            """
            category:
              - xpath: //i
              - xpath: [//b, //p]
                after: "in "
              - xpath: //p
                value: none of them
            """)
        #expect(
            try Reading.read("<!--harbour--><h1>x</h1><p>in Tea</p>", by: yaml)?.reading.sightings.first?.category?
                .value == "Tea")
        #expect(
            try Reading.read("<!--harbour--><h1>x</h1><p>Tea</p>", by: yaml)?.reading.sightings.first?.category?.value
                == "none of them")
        #expect(
            try Reading.read("<!--harbour--><h1>x</h1><i>Oil</i>", by: yaml)?.reading.sightings.first?.category?.value
                == "Oil")
    }

    @Test func `texts of several nodes are joined, and an XPath may give a text or a number`() throws {
        let html = "<!--harbour--><h1>x</h1><ul><li>Drinks<li>Tea</ul>"
        func category(_ rules: String) throws -> String? {
            try Reading.read(html, by: Reading.profile("category:\n" + rules))?.reading.sightings.first?.category?.value
        }
        #expect(try category("  xpath: //li\n  join: \" / \"") == "Drinks / Tea")
        #expect(try category("  xpath: //li") == "Drinks")
        #expect(try category("  xpath: concat(//li[2], '!')") == "Tea!")
        #expect(try category("  xpath: count(//li)") == "2")
        #expect(try category("  xpath: count(//li) > 5") == nil)
    }
}
