import ClewCore

/// Steps through the calendar, for words such as `2 months ago`.
enum CalendarStep: String, Hashable {
    case second, minute, hour, day, week, month, year

    /// The unit of an English word or its abbreviation; `nil` for any other word.
    init?(word: Substring) {
        switch word {
        case "second", "seconds", "sec", "secs", "s": self = .second
        case "minute", "minutes", "min", "mins", "m": self = .minute
        case "hour", "hours", "hr", "hrs", "h": self = .hour
        case "day", "days", "d": self = .day
        case "week", "weeks", "wk", "wks", "w": self = .week
        case "month", "months", "mo", "mos": self = .month
        case "year", "years", "yr", "yrs", "y": self = .year
        default: return nil
        }
    }

    /// A moment moved by a number of units; `nil` where that leaves the calendar.
    func moved(_ moment: Timestamp, by count: Int) -> Timestamp? {
        switch self {
        case .second: return moved(moment, count, 1)
        case .minute: return moved(moment, count, 60)
        case .hour: return moved(moment, count, 3600)
        case .day: return moved(moment, count, 86400)
        case .week: return moved(moment, count, 7 * 86400)
        case .month: return moved(moment, months: count)
        case .year: return moved(moment, months: count * 12)
        }
    }

    private func moved(_ moment: Timestamp, _ count: Int, _ seconds: Int64) -> Timestamp? {
        let (distance, overflow) = Int64(count).multipliedReportingOverflow(by: seconds * 1000)
        let (sum, overflows) = moment.milliseconds.addingReportingOverflow(distance)
        return overflow || overflows ? nil : Timestamp(milliseconds: sum)
    }

    // The 31st of a month that has fewer days is its last.
    private func moved(_ moment: Timestamp, months: Int) -> Timestamp? {
        let at = moment.civil
        let month = at.year * 12 + at.month - 1 + months
        guard month >= 0 else { return nil }
        for day in stride(from: at.day, through: max(1, at.day - 3), by: -1) {
            if let moved = Timestamp(
                year: month / 12, month: month % 12 + 1, day: day, hour: at.hour, minute: at.minute, second: at.second,
                millisecond: at.millisecond)
            {
                return moved
            }
        }
        return nil
    }
}
