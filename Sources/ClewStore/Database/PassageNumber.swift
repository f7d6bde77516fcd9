internal import ClewCore

/// The row number of a passage: the day of what it tells, then a running number within the day.
///
/// Rows stand in the order of time, so the full-text index hands out the newest first without sorting, and a range of
/// dates is a range of row numbers.
enum PassageNumber {
    /// Room for a thousand million passages a day.
    static let bits: Int64 = 30
    /// The last day that fits 15 bits: in the year 2059; anything later counts as that day, anything before 1970 as
    /// the first one.
    static let lastDay: Int64 = 32767

    /// The day of a moment, from 1970-01-01.
    static func day(_ time: Timestamp?) -> Int64 {
        guard let time, time.milliseconds > 0 else { return 0 }
        return min(time.milliseconds / 86_400_000, lastDay)
    }

    static func first(of day: Int64) -> Int64 { day << bits }
    static func last(of day: Int64) -> Int64 { (day + 1) << bits - 1 }
    static func day(of number: Int64) -> Int64 { number >> bits }

    /// The moment at which a day begins.
    static func start(of day: Int64) -> Timestamp { Timestamp(seconds: day * 86400) }
}
