internal import ClewCore

/// The days of an exercise, the rates of each, and when a market did not answer.
struct ExerciseCalendar: Sendable {
    /// The number of days.
    let days: Int
    /// What one euro costs on each day, in the smallest units of each currency.
    let rates: [[Int]]
    /// The days on which a market is down, in their order.
    let down: [(day: Int, site: SiteName)]

    /// 1 March 2025, midnight UTC.
    static let start = Timestamp(year: 2025, month: 3, day: 1) ?? Timestamp(milliseconds: 1_740_787_200_000)

    init(seed: UInt64, days: Int) {
        self.days = max(1, days)
        var random = SplitMix64(seed: seed, .days)
        var bitcoin = random.int(1150...1350)
        var monero = random.int(48...58)
        rates = (0..<self.days).map { _ in
            bitcoin = min(2000, max(800, bitcoin * random.int(975...1026) / 1000))
            monero = min(90, max(30, monero + random.int(-1...1)))
            return [100, random.int(107...109), 85, random.int(164...167), bitcoin, monero]
        }
        var down: [(day: Int, site: SiteName)] = []
        // A longer exercise has both kinds of failure: a market that says so, and one that does not answer at all.
        let silent = self.days >= 8 ? 1 + random.below(self.days - 3) : 0
        // The last day is whole, so that a server can show it.
        for day in 1..<max(2, self.days - 1) where self.days >= 4 {
            let isForced = day == self.days - 2 && !down.contains { $0.site.failsWithAnswer }
            if day == silent {
                down.append((day, .kontorNord))
            } else if isForced {
                down.append((day, random.chance(50) ? .harbourLane : .tallowRow))
            } else if random.chance(12) {
                down.append((day, random.pick(SiteName.markets, else: .harbourLane)))
            }
        }
        self.down = down
    }

    /// The last day.
    var last: Int { days - 1 }

    /// Whether a site is down on a day.
    func isDown(_ site: SiteName, on day: Int) -> Bool { down.contains { $0.day == day && $0.site == site } }

    /// The amount in a currency that equals so many euro cents on a day.
    func price(euroCents: Int, in coin: Coin, on day: Int) -> Price {
        let rate = rates[min(max(0, day), last)][coin.rawValue]
        return Price(minor: max(1, euroCents * rate / 100), coin: coin)
    }

    /// The amount in euro cents that equals a price on a day.
    func euroCents(_ price: Price, on day: Int) -> Int {
        let rate = rates[min(max(0, day), last)][price.coin.rawValue]
        return price.minor * 100 / max(1, rate)
    }

    /// A moment of a day; the days before the exercise are negative.
    static func time(day: Int, milliseconds: Int = 0) -> Timestamp {
        Timestamp(milliseconds: start.milliseconds + Int64(day) * 86_400_000 + Int64(milliseconds))
    }

    /// A day as `YYYY-MM-DD`.
    static func date(_ day: Int) -> String { time(day: day).date }

    /// A day as `DD.MM.YYYY`.
    static func germanDate(_ day: Int) -> String {
        let civil = time(day: day).civil
        return "\(two(civil.day)).\(two(civil.month)).\(civil.year)"
    }

    /// A day as `Mar 14, 2025`.
    static func englishDate(_ day: Int) -> String {
        let civil = time(day: day).civil
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(months[(civil.month + 11) % 12]) \(civil.day), \(civil.year)"
    }

    /// A number below a hundred with two digits.
    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
