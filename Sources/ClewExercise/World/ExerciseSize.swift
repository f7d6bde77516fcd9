/// How large an exercise is: its days, and how many pages each site gets on each of them.
///
/// Ten pages are one or two days of four tiny sites; 330,000 are six weeks of a market with some thousands of offers.
struct ExerciseSize: Sendable, Hashable {
    /// All pages, at least one.
    let pages: Int
    /// The days of the capture.
    let days: Int
    /// Of all pages, those that a second agency captured with its own tool.
    let secondPages: Int

    /// The largest number of days.
    static let maximumDays = 42

    init(pages: Int) {
        self.pages = max(1, pages)
        var root = 1
        while root < ExerciseSize.maximumDays * 4, (root + 1) * (root + 1) <= self.pages { root += 1 }
        days = self.pages < 4 ? 1 : min(ExerciseSize.maximumDays, max(2, root / 4))
        secondPages = min(2000, self.pages / 20)
    }

    /// The pages of the first agency.
    var firstPages: Int { pages - secondPages }

    /// The pages of one day; the days' pages add up to ``firstPages``.
    func pages(on day: Int) -> Int {
        firstPages * (day + 1) / days - firstPages * day / days
    }

    /// About how many pages a site gets on an ordinary day.
    func share(of site: SiteName) -> Int {
        firstPages * site.weight / (days * 100)
    }

    /// How many offers a market has in the whole time.
    func listings(on site: SiteName) -> Int { max(8, share(of: site)) }

    /// How many sellers' accounts a market has in the whole time.
    func accounts(on site: SiteName) -> Int { max(5, listings(on: site) / 6) }

    /// How many threads the forum has.
    var threads: Int { max(8, share(of: .quaysideTalk)) }
}
