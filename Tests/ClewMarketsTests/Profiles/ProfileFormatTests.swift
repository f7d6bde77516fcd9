import ClewCore
import ClewMarkets
import Testing

@Suite struct ProfileFormatTests {
    private static let head = "profile: a\nmarket: A\nrecognise: {contains: harbour}\n"

    private static func page(_ lines: String) -> String {
        head + "pages:\n  offer:\n" + lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    }

    @Test(arguments: [
        ("", "line 1: \"profile\" wants a file that begins with \"profile: name\""),
        ("profil: a", "line 1: \"profil\" means nothing here; did you mean \"profile\"?"),
        ("market: A", "line 1: \"profile\" is missing"), ("profile: a\nmarket: A", "line 1: \"pages\" is missing"),
        ("profile: a\nmarket: A\npages: {x: {}}", "line 1: \"recognise\" is missing"),
        ("profile: a\npages: {x: {}}\nrecognise: //a", "line 1: \"market\" is missing"),
        (
            "profile: Ä B\nmarket: A\npages: {x: {}}\nrecognise: //a",
            "line 1: \"profile\" wants a name of small letters, digits and hyphens"
        ),
        (
            "profile: a\nmarket: A\nforum: B\npages: {x: {}}\nrecognise: //a",
            "line 3: \"forum\" wants to stand alone: a site is a market or a forum"
        ),
        (
            "profile: a\nversion: new\nmarket: A\npages: {x: {}}\nrecognise: //a",
            "line 2: \"version\" wants a whole number from 1"
        ),
        (
            "profile: a\nmarket: A\ncurrency: Deutschmark\npages: {x: {}}\nrecognise: //a",
            "line 3: \"currency\" wants a code of three to five letters such as USD, EUR, XBT or XMR"
        ),
        (
            "profile: a\nmarket: A\ndecimal: dot\npages: {x: {}}\nrecognise: //a",
            "line 3: \"decimal\" wants point (as in 1,234.50) or comma (as in 1.234,50)"
        ),
        (
            "profile: a\nmarket: A\ntime-zone: CET\npages: {x: {}}\nrecognise: //a",
            "line 3: \"time-zone\" wants UTC, or hours and minutes east of it such as \"+02:00\" or \"-05:00\""
        ),
        (head + "pages: {}", "line 4: \"pages\" wants names of pages, each with its when: and its records"),
        (
            head + "pages: {offer: {}, list: {when: //a}}",
            "line 4: \"offer\" wants a when:, since only the last page may be any other one"
        ),
        (head + "pages: {a b: {}}", "line 4: \"a b\" wants a name of small letters, digits and hyphens"),
        (
            "profile: a\nmarket: A\nrecognise: {contains: abc}\npages: {x: {}}",
            "line 3: \"contains\" wants a text of at least 4 letters that stands in the source of the page"
        ),
        (
            "profile: a\nmarket: A\nrecognise: {header: abc}\npages: {x: {}}",
            "line 3: \"header\" wants to be one of the words that may stand here: contains, xpath, title, host, path"
        ),
        (
            "profile: a\nmarket: A\nrecognise: {title: \"*\"}\npages: {x: {}}",
            "line 3: \"title\" wants a text in which * stands for anything, such as \"Harbour - *\""
        ),
        (
            "profile: a\nmarket: A\nrecognise: []\npages: {x: {}}",
            "line 3: \"recognise\" wants one to sixteen conditions"
        ),
        (page("lising: {title: //h1}"), "line 6: \"lising\" means nothing here; did you mean \"listing\"?"),
        (page("listing: //h1"), "line 6: \"listing\" wants fields such as id:"),
        (page("listing: {price: //b}"), "line 6: \"title\" is missing"),
        (page("listing: {title: none}"), "line 6: \"listing\" wants title: to be read, not none"),
        (page("listing: {title: //h1, prize: //b}"), "line 6: \"prize\" means nothing here; did you mean \"price\"?"),
        (
            page("listing: {title: //h1, preis: //b}"),
            "line 6: \"preis\" wants to be one of the words that may stand here: id, title, seller, price, category, ships-from, ships-to, stock, sold, text, contacts, at, required, optional"
        ),
        (
            page("reviews: {each: //li, contacts: ./b}"),
            "line 6: \"contacts\" wants to be one of the words that may stand here: seller, listing, author, rating, text, written, each, required, optional"
        ),
        (
            page("listing: {each: //tr, title: //h1}"),
            "line 6: \"each\" wants to stand under listings:, which are many; one listing: has at:"
        ),
        (
            page("listings: {at: //tr, title: ./h1}"),
            "line 6: \"at\" wants to stand under listing:, which is one; many listings: have each:"
        ),
        (page("listings: {title: ./h1}"), "line 6: \"each\" is missing"),
        (
            page("listings: {each: //tr, title: //h1}"),
            "line 6: \"title\" wants an XPath that begins with . to look inside of each record; write from: page to look in the whole page"
        ),
        (
            page("listings: {each: //tr, title: \"./b | //i\"}"),
            "line 6: \"title\" wants an XPath that begins with . to look inside of each record; write from: page to look in the whole page"
        ),
        (
            page("listings: {each: //tr, title: ./b, stock: count(//li)}"),
            "line 6: \"stock\" wants an XPath that begins with . to look inside of each record; write from: page to look in the whole page"
        ),
        (
            page("listing: {at: //main, title: //h1}"),
            "line 6: \"title\" wants an XPath that begins with . to look inside of at:; write from: page to look in the whole page"
        ),
        (
            page("account: {name: ./h1, contacts: //p, at: //main}"),
            "line 6: \"contacts\" wants an XPath that begins with . to look inside of at:; write from: page to look in the whole page"
        ),
        (
            page("listing:\n  title: //h1\n  required: [cost]"),
            "line 8: \"required\" wants fields of a listing: id, title, seller, price, category, ships-from, ships-to, stock, sold, text"
        ),
        (page("listing:\n  title: //h1\n  required: price"), "line 8: \"price\" is missing"),
        (
            page("listing:\n  title: //h1["),
            "line 7: \"title\" wants a right XPath in place of \"//h1[\": At character 6 of the expression"
        ),
        (page("listing:\n  title: \"\""), "line 7: \"title\" wants an XPath such as .//span[@class='price']"),
        (page("listing:\n  title:\n    xpth: //h1"), "line 8: \"xpth\" means nothing here; did you mean \"xpath\"?"),
        (page("listing:\n  title:\n    after: x"), "line 7: \"xpath\" is missing"),
        (page("listing:\n  title:\n    xpath: //h1\n    from: file"), "line 9: \"from\" wants record, page or address"),
        (
            page("listing:\n  title:\n    xpath: //h1\n    from: address"),
            "line 8: \"xpath\" wants to be left out: an address has no XPath"
        ),
        (
            page("listing:\n  title:\n    xpath: //h1\n    role: seller"),
            "line 9: \"role\" wants to stand in a field that holds a name, such as seller:"
        ),
        (
            page("listing:\n  title: //h1\n  seller:\n    xpath: //h2\n    role: boss"),
            "line 10: \"role\" wants one of seller, member, staff, buyer, reviewer"
        ),
        (
            page("listing:\n  title:\n    xpath: //h1\n    currency: USD"),
            "line 9: \"currency\" wants to stand in price:"
        ),
        (
            page("listing:\n  title:\n    xpath: //h1\n    date: iso"),
            "line 9: \"date\" wants to stand in a field that holds a time"
        ),
        (
            page("account:\n  name: //h1\n  joined:\n    xpath: //h2\n    date: QQQ"),
            "line 10: \"date\" wants relative, or a form such as yyyy-MM-dd HH:mm or \"MMMM d, yyyy\""
        ),
        (
            page("account:\n  name: //h1\n  joined:\n    xpath: //h2\n    date: DD/MM/YY"),
            "line 10: \"date\" wants relative, or a form such as yyyy-MM-dd HH:mm or \"MMMM d, yyyy\"; did you mean dd/MM/yy?"
        ),
        (
            page("account:\n  name: //h1\n  joined:\n    xpath: //h2\n    date: dd/mm/yyyy"),
            "line 10: \"date\" wants relative, or a form such as yyyy-MM-dd HH:mm or \"MMMM d, yyyy\"; did you mean dd/MM/yyyy?"
        ),
        (
            page("account:\n  name: //h1\n  joined:\n    xpath: //h2\n    date: \"%Y-%m-%d %H:%M\""),
            "line 10: \"date\" wants relative, or a form such as yyyy-MM-dd HH:mm or \"MMMM d, yyyy\"; did you mean yyyy-MM-dd HH:mm?"
        ),
        (
            page("account:\n  name: //h1\n  contacts:\n    xpath: //p\n    after: \"at \""),
            "line 8: \"contacts\" wants XPaths without rules: what stands at these places is looked through as it is"
        ),
        (
            page("accounts:\n  each: //li\n  name: ./b\n  contacts:\n    from: page\n    xpath: //p"),
            "line 9: \"contacts\" wants XPaths that begin with . : a place of the page belongs to none of its records alone"
        ),
        (
            page("account:\n  name:\n    xpath: //h1\n    role: buyer"),
            "line 7: \"name\" wants the role seller, member or staff; names of buyers go under mask:"
        ),
        (
            page("listing:\n  title:\n    xpath: //h1\n    line: 0"),
            "line 9: \"line\" wants 1 for the first, 2 for the second, -1 for the last"
        ),
        (page("listing:\n  title:\n    xpath: //h1\n    part: 1"), "line 9: \"part\" wants a split: right before it"),
        (
            page("listing:\n  title:\n    xpath: //h1\n    map: x"),
            "line 9: \"map\" wants texts with what stands for them, such as {\"Sold out\": 0}"
        ),
        (page("listing:\n  title:\n    xpath: //h1\n    lower: no"), "line 9: \"lower\" wants yes, or to be left out"),
        (
            page("listing:\n  title:\n    xpath: //h1\n    after: {}"),
            "line 9: \"after\" wants a text or a list of texts"
        ),
        (page("mask:\n  xpath: //b\n  role: seller"), "line 7: \"mask\" wants the role buyer or reviewer"),
        (
            head + "clock: {xpath: //b, date: relative}\npages: {x: {}}",
            "line 4: \"clock\" wants a form of dates such as yyyy-MM-dd HH:mm; a clock cannot be relative"
        ),
        ("profile: [a", "line 2: not YAML"),
    ])
    func `a bad profile is refused with its line and what would be right`(yaml: String, sentence: String) {
        let told = Reading.fault(yaml) ?? "nothing"
        // The words of the XPath and YAML readers are their own.
        let isOpen = sentence.hasSuffix("expression") || sentence.hasSuffix("YAML")
        #expect((isOpen ? String(told.prefix(sentence.count)) : told) == sentence)
    }

    @Test(arguments: [
        "listing: {at: //main, title: \"./h1[. = //title]\"}", "listing: {at: //main, title: \"(./h1)[1] | .//h2\"}",
        "listing: {at: //main, title: {from: page, xpath: //h1}}", "listing: {title: //h1}",
        "listings: {each: //tr, title: \"concat(./b, '//', ./i)\"}",
    ])
    func `a path that stays in its record may be written as it likes`(lines: String) {
        #expect(Reading.fault(Self.page(lines)) == nil)
    }

    @Test func `the smallest profile is one`() throws {
        let profile = try SiteProfile(yaml: Array((Self.head + "pages: {any: {}}").utf8))
        #expect(
            profile.label == "a@1" && profile.kind == .market && profile.site == "A" && profile.pages[0].records.isEmpty
        )
    }

    @Test func `all that a profile may say is taken over`() throws {
        let yaml = """
            profile: harbour-2
            version: 7
            forum: The Harbour
            currency: btc
            decimal: comma
            time-zone: "-03:30"
            notes: Made up.
            recognise:
              - contains: [abcd, efgh]
                title: "*harbour*"
              - host: "*.harbour.example"
                path: /forum/*
            pages:
              thread:
                notes: One of many.
                when: {xpath: [//dl, //ol]}
                posts:
                  each: //li
                  optional: yes
                  author: {xpath: ./b, role: staff}
                  text: .
              any: {}
            """
        let profile = try SiteProfile(yaml: Array(yaml.utf8))
        #expect(profile.label == "harbour-2@7" && profile.kind == .forum && profile.site == "The Harbour")
        #expect(profile.currency == .bitcoin && profile.decimalMark == .comma && profile.zone == -210)
        #expect(profile.notes == "Made up." && profile.pages[0].notes == "One of many.")
        #expect(profile.pages.map(\.name) == ["thread", "any"] && profile.pages[0].records == [.post])
        let set = ProfileSet([profile])
        func kind(_ html: String, _ address: String?) -> String? {
            set.match(Reading.page(html, address: address))?.page?.name
        }
        #expect(kind("<title>The Harbour 1</title><ol>efgh", nil) == "thread")
        #expect(kind("<title>The Harbour 1</title><p>efgh", nil) == "any")
        #expect(kind("<title>The Hill</title><ol>efgh", nil) == nil)
        #expect(kind("<ol>", "http://a.harbour.example:81/forum/7?x=1") == "thread")
        #expect(kind("<ol>", "http://harbour.example/forum/7") == nil)
        #expect(kind("<ol>", "http://a.harbour.example/shop/7") == nil)
    }
}
