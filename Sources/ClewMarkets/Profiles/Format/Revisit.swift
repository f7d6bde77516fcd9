/// How often a kind of page is fetched again while its site is watched.
///
///     Revisit("daily")        // every day
///     Revisit("6 hours")      // every six hours
public struct Revisit: Hashable, Sendable {
    /// The time between two visits in minutes; `nil` for a page that is fetched once.
    public let minutes: Int?

    /// Once a day: for pages of which nothing is known.
    public static let standard = Revisit(minutes: 24 * 60)

    /// What may be written, in words.
    static let words = "hourly, daily, weekly, once, or a number of minutes, hours or days such as 6 hours"

    private init(minutes: Int?) {
        self.minutes = minutes
    }

    /// Reads what a profile says; `nil` for anything else, and for less than five minutes or more than a year.
    public init?(_ text: String) {
        switch text {
        case "hourly": minutes = 60
        case "daily": minutes = 24 * 60
        case "weekly": minutes = 7 * 24 * 60
        case "once": minutes = nil
        default:
            let parts = text.split(separator: " ")
            let units = ["minute": 1, "hour": 60, "day": 24 * 60]
            guard parts.count == 2, parts[0].utf8.count <= 6, let count = Int(parts[0]),
                let unit = units[String(parts[1].hasSuffix("s") ? parts[1].dropLast() : parts[1])],
                (5...366 * 24 * 60).contains(count * unit)
            else { return nil }
            minutes = count * unit
        }
    }

    /// What is usual for a page with such records: lists of offers every hour, because what is new stands there first;
    /// posts every week; offers, sellers and all else every day.
    init(usualFor blocks: [RecordBlock]) {
        if blocks.contains(where: { $0.kind == .listing && !$0.isPlural }) {
            minutes = Revisit.standard.minutes
        } else if blocks.contains(where: { $0.kind == .listing }) {
            minutes = 60
        } else if blocks.contains(where: { $0.kind == .post }) {
            minutes = 7 * 24 * 60
        } else {
            minutes = Revisit.standard.minutes
        }
    }
}
