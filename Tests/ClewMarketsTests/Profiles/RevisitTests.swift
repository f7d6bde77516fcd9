import ClewMarkets
import ClewTable
import Testing

@Suite struct RevisitTests {
    @Test(arguments: [
        ("hourly", 60), ("daily", 1440), ("weekly", 10080), ("6 hours", 360), ("1 hour", 60), ("90 minutes", 90),
        ("2 days", 2880), ("1 day", 1440), ("366 days", 527_040),
    ])
    func `what a profile may say of the time between two visits`(text: String, minutes: Int) {
        #expect(Revisit(text)?.minutes == minutes)
    }

    @Test func `a page that is fetched once has no time between visits`() throws {
        #expect(try #require(Revisit("once")).minutes == nil)
    }

    @Test(arguments: [
        "", "often", "Hourly", "0 hours", "-1 days", "4 minutes", "367 days", "1.5 hours", "hours", "6hours", "6 weeks",
        "99999999999999999999 days", "6  hours more",
    ])
    func `anything else is refused`(text: String) {
        #expect(Revisit(text) == nil)
    }

    private func profile(_ pages: String) -> String {
        "profile: x\nversion: 1\nmarket: X\nrecognise:\n  contains: x-head\npages:\n" + pages
    }

    @Test func `a kind of page is fetched as often as its records want, or as the profile says`() throws {
        let text = profile(
            """
              offer:
                when: //a
                listing:
                  title: //h1
              list:
                when: //b
                listings:
                  each: //tr
                  title: ./td
              thread:
                when: //c
                posts:
                  each: //tr
                  text: ./td
              seller:
                when: //d
                revisit: 3 days
                account:
                  name: //h1
              login:
                when: //e
                revisit: once
            """)
        let read = try SiteProfile(yaml: Array(text.utf8))
        #expect(read.pages.map { $0.revisit.minutes } == [1440, 60, 10080, 4320, nil])
        let wrong = profile("  offer:\n    when: //a\n    revisit: fortnightly\n")
        let fault = #expect(throws: ConfigFault.self) { try SiteProfile(yaml: Array(wrong.utf8)) }
        #expect(fault?.sentence.contains("hourly, daily, weekly") == true)
    }
}
