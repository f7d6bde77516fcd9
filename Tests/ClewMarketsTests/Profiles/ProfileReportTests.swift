import ClewCore
import ClewMarkets
import Testing

@Suite struct ProfileReportTests {
    private let yaml = """
        profile: harbour
        market: Harbour
        recognise:
          contains: harbour-head
        pages:
          login:
            when: //input[@type='password']
          offer:
            when: //h1
            listing:
              required: [price]
              title: //h1
              price: //b
              stock: none
              seller: {xpath: //i, after: "by "}
            reviews:
              each: //li
              author: ./u
              text: ./em
        """

    private func report(_ html: String, named name: String = "page.html") throws -> ProfileReport {
        let set = ProfileSet([try SiteProfile(yaml: Array(yaml.utf8))])
        return ProfileReport(Reading.page(html), named: name, by: set)
    }

    @Test func `a report shows field by field what is read and what is missed, and where`() throws {
        let html = """
            <div class=harbour-head></div><h1>Green  tea</h1><b>5 EUR</b><i>HillCat</i>
            <ul><li><u>Mia_M</u><em>Good</em><li><em>Bad</em></ul>
            """
        let text = try report(html).text()
        #expect(
            text == """
                page.html
                  harbour@1 knows it as "offer"
                    it is not "login": //input[@type='password'] finds nothing
                    it is "offer": its when: holds
                  listing
                    title   "Green tea" [text, bytes 34–44]
                    price   "5 EUR" [text, bytes 52–57]
                    stock   none, says the profile
                    seller  missing: after gave nothing in "HillCat"
                  review 1
                    author  "Mia_M" [text, bytes 87–92], reviewer: replaced on import
                    text    "Good" [text, bytes 100–104]
                  review 2
                    author  missing: no node, the XPath finds nothing here
                    text    "Bad" [text, bytes 117–120]

                """)
    }

    @Test func `what is required and not there is a finding`() throws {
        let report = try report("<div class=harbour-head></div><h1>Tea</h1><b>ask</b>")
        #expect(!report.isClean && report.findings.count == 1)
        #expect(report.text().contains("price   REQUIRED and missing: no amount in \"ask\""))
        #expect(report.text().contains("  finding: Profile harbour@1 finds no price in 1 of 1 listings"))
        #expect(report.text().contains("  no reviews on this page"))
    }

    @Test func `an unknown page says why no profile knows it`() throws {
        let report = try report("<h1>Tea</h1>")
        #expect(report.profile == nil && report.kind == nil && !report.isClean)
        #expect(report.text().contains("it is not of harbour@1: its source does not contain \"harbour-head\""))
        let other = try self.report("<div class=harbour-head></div>")
        #expect(other.text().contains("harbour@1 knows the site, but not this page"))
        #expect(other.text().contains("it is not \"offer\": //h1 finds nothing"))
    }

    @Test func `a single profile may be tested alone`() {
        let page = Reading.page(AgoraPages.offer())
        #expect(ProfileReport(page, named: "x", by: .builtIn, only: "agora").kind == "offer")
        #expect(ProfileReport(page, named: "x", by: .builtIn, only: "empire").kind == nil)
        #expect(
            ProfileReport(page, named: "x", by: .builtIn, only: "nobody").reasons == [
                "there is no profile of that name"
            ])
    }

    @Test func `every made-up page gives a report without a miss of what is required`() {
        for known in KnownPages.all {
            let report = ProfileReport(Reading.page(known.html), named: known.kind, by: .builtIn, only: known.profile)
            #expect(report.isClean, "\(known.profile) \(known.kind)")
        }
    }
}
