import ClewCore
import ClewMarkets
import Testing

@Suite struct ProfileSummaryTests {
    private let yaml = """
        profile: harbour
        market: Harbour
        recognise:
          contains: harbour-head
        clock:
          xpath: //footer
          after: Harbour time
          date: dd/MM/yy HH:mm
        mask:
          xpath: //header/b
        pages:
          offer:
            when: //h1
            listing:
              required: [price]
              title: //h1
              price: //b[@class='price']
              sold: none
            account:
              name: //i
              last-active: //em
              contacts: [//code, //tt]
          list:
            when: //ul
            listings:
              each: //li
              title: .
        """
    private let head = "<div class=harbour-head></div><header>Aboard as <b>reader_k7</b></header>"

    private func report(
        _ html: String, basis: Capture.TimeBasis = .given, named name: String = "page.html"
    ) throws -> ProfileReport {
        let set = ProfileSet([try SiteProfile(yaml: Array(yaml.utf8))])
        var page = Reading.page(head + html)
        page.timeBasis = basis
        return ProfileReport(page, named: name, by: set)
    }

    private func offer(_ more: String = "") -> String {
        "<h1>Tea \"No. 1\"</h1><b class=price>5 EUR</b><i>HillCat</i>\(more)"
    }

    @Test func `the table tells of each kind of page and each field how often it was read and missing`() throws {
        let reports = [
            try report(offer("<code>bc1a</code><tt>key</tt>")), try report("<h1>Mint</h1>", named: "mint.html"),
            try report("<ul><li>a<li>b<li></ul>"), try report("<p>", named: "odd.html"),
        ]
        #expect(
            ProfileSummary(reports).text == """
                4 pages: 2 offer, 1 list, 1 not recognised
                  not recognised: odd.html
                  with findings: mint.html, page.html, odd.html
                  page   record   records  field        read  missing
                  offer  page           2  clock           0        2
                         listing        2  title           2        0
                                           price           1        1
                                           sold            0        0
                         account        2  name            1        1
                                           last-active     0        2
                                           contacts        1        1
                         mask           2  mask            2        0
                  list   page           1  clock           0        1
                         listing        3  title           2        1
                         mask           1  mask            1        0

                """)
    }

    @Test func `the rows of the table are objects as well`() throws {
        let objects = ProfileSummary([try report("<ul><li>a</ul>")]).objects.map(\.text)
        #expect(
            objects[1] == #"{"kind":"list","record":"listing","field":"title","records":1,"read":1,"missing":0}"#)
    }

    @Test func `each value is an object with its bytes, whole and escaped`() throws {
        let long = String(repeating: "long ", count: 40) + "end"
        let lines = try report("<h1>\"\(long)\"</h1><b class=price>ask</b>").objects.map(\.text)
        let title = try #require(lines.first { $0.contains(#""field":"title""#) })
        #expect(title.contains(#""value":"\"\#(long)\"""#) && title.contains(#""start":"#))
        #expect(title.contains(#""required":true"#) && title.contains(#""problem":null"#))
        #expect(lines.contains { $0.contains("\"field\":\"price\"") && $0.contains("no amount in \\\"ask\\\"") })
        #expect(lines.contains { $0.contains("\"finding\":\"Profile harbour@1 finds no price") })
        #expect(lines.contains { $0.contains("\"value\":\"reader_k7\"") && $0.contains("\"role\":\"buyer\"") })
        let unknown = try self.report("<p>").objects.map(\.text)
        #expect(unknown.first?.contains("the profile knows the site, but not this page") == true)
    }

    @Test func `quotes inside of a value are escaped, and values are whole where that is wanted`() throws {
        let long = String(repeating: "tea ", count: 40)
        let text = try report(offer()).text()
        #expect(text.contains(#"title  "Tea \"No. 1\"" [text"#))
        let report = try report("<h1>\(long)</h1>")
        #expect(report.text().contains("…") && !report.text(isFull: true).contains("…"))
        #expect(report.text(isFull: true).contains("\"\(long.dropLast())\""))
    }

    @Test func `contacts are shown place by place`() throws {
        let text = try report(offer("<code>bc1a</code><tt>key</tt>")).text()
        #expect(text.contains("    contacts     \"bc1a\" [text") && text.contains("    contacts     \"key\" [text"))
        #expect(try report(offer()).text().contains("contacts     missing: no node"))
    }

    @Test func `a relative time that counts from the file's date is told`() throws {
        let ago = offer("<em>2 days ago</em>")
        let note = "relative times are counted from the file's date; give --captured-at"
        #expect(try report(ago, basis: .fileTime).text().contains("  note: \(note) (2019-11-06T12:00:00Z)\n"))
        #expect(ProfileSummary([try report(ago, basis: .fileTime)]).text.contains("  note: \(note) (pages: 1)\n"))
        #expect(try report(ago, basis: .fileTime).isClean)
        #expect(try report(ago, basis: .given).notes.isEmpty)
        #expect(try report(offer("<em>2019-11-01</em>"), basis: .fileTime).notes.isEmpty)
        // With a clock it counts from that.
        #expect(
            try report(ago + "<footer>Harbour time 06/11/19 11:00</footer>", basis: .fileTime).notes.isEmpty)
    }

    @Test func `a clock that is later than the time of the capture is told`() throws {
        let late = offer("<footer>Harbour time 06/11/19 15:22</footer>")
        let note = try #require(try report(late).notes.first)
        #expect(note.sentence == "the clock of the page is later than --captured-at; the clock counts, so look at both")
        #expect(note.detail == "2019-11-06T15:22:00Z after 2019-11-06T12:00:00Z")
        #expect(try report(late, basis: .fileTime).notes.first?.sentence.contains("the file's date") == true)
        #expect(try report(offer("<footer>Harbour time 06/11/19 11:22</footer>")).notes.isEmpty)
    }

    @Test func `a mask of the profile holds on every page, on those that it does not know too`() throws {
        let set = ProfileSet([try SiteProfile(yaml: Array(yaml.utf8))])
        for html in [offer(), "<ul><li>a</ul>", "<p>nothing</p>"] {
            let page = Reading.page(head + html)
            let match = try #require(set.match(page))
            #expect(set.read(page, as: match).reading.masked.map(\.name) == ["reader_k7"])
        }
        let without = Reading.page("<div class=harbour-head></div><h1>Tea</h1><b class=price>5 EUR</b><i>HillCat</i>")
        #expect(!ProfileReport(without, named: "x", by: set).text().contains("no mask"))
    }
}
