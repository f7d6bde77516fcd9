/// A moment in UTC with millisecond resolution, in the proleptic Gregorian calendar.
///
/// Written as RFC 3339 with the letter Z, without a fraction where it is zero:
///
///     Timestamp("2014-04-06T12:00:00Z")?.description  // "2014-04-06T12:00:00Z"
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// A moment as milliseconds since 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// A moment as seconds since 1970-01-01T00:00:00Z.
    public init(seconds: Int64) {
        milliseconds = seconds &* 1000
    }

    /// A civil date and time in UTC; `nil` where the calendar has no such moment (a leap second counts as second 59).
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0)
    {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Timestamp.days(inMonth: month, of: year), (0...23).contains(hour), (0...59).contains(minute),
            (0...60).contains(second), (0...999).contains(millisecond)
        else { return nil }
        let clock = Int64(hour * 3600 + minute * 60 + min(second, 59))
        milliseconds =
            (Timestamp.dayNumber(year: year, month: month, day: day) * 86400 + clock) * 1000 + Int64(millisecond)
    }

    /// Reads RFC 3339 (any offset, any fraction), WARC's W3C date-times down to the year alone, and `YYYY-MM-DD`.
    public init?(_ text: some StringProtocol) {
        var reader = DateReader(text)
        guard let moment = reader.read() else { return nil }
        self = moment
    }

    /// The civil date and time of the moment.
    public var civil: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, millisecond: Int) {
        let (seconds, fraction) = milliseconds.floored(by: 1000)
        let (days, clock) = seconds.floored(by: 86400)
        let (year, month, day) = Timestamp.date(ofDay: days)
        return (year, month, day, Int(clock / 3600), Int(clock / 60 % 60), Int(clock % 60), Int(fraction))
    }

    /// RFC 3339 in UTC.
    public var description: String {
        let at = civil
        let date = "\(padded(at.year, 4))-\(padded(at.month, 2))-\(padded(at.day, 2))"
        let clock = "\(padded(at.hour, 2)):\(padded(at.minute, 2)):\(padded(at.second, 2))"
        let fraction = at.millisecond == 0 ? "" : ".\(padded(at.millisecond, 3))"
        return "\(date)T\(clock)\(fraction)Z"
    }

    /// The date alone, `YYYY-MM-DD`.
    public var date: String { String(description.prefix(10)) }

    /// Earlier is less.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Days since 1970-01-01, counting years from March so that the leap day comes last.
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int64 {
        let shifted = Int64(month > 2 ? year : year - 1)
        let (era, yearOfEra) = shifted.floored(by: 400)
        let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(ofDay day: Int64) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (day + 719_468).floored(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        let year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
        return (year, month, Int(dayOfYear - (153 * shiftedMonth + 2) / 5) + 1)
    }
}

extension Timestamp: Codable {
    /// Reads RFC 3339.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let moment = Timestamp(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a date and time of RFC 3339 expected")
        }
        self = moment
    }

    /// Writes RFC 3339.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Int64 {
    /// Quotient rounded down and the remainder, which is never negative.
    fileprivate func floored(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Reads the date forms of RFC 3339 and of WARC 1.1 (W3C-DTF), one character after the other.
private struct DateReader {
    private var rest: Substring.UTF8View

    init(_ text: some StringProtocol) {
        rest = Substring(text).utf8
    }

    mutating func read() -> Timestamp? {
        guard let year = number(4) else { return nil }
        guard skip("-") else { return rest.isEmpty ? Timestamp(year: year, month: 1, day: 1) : nil }
        guard let month = number(2) else { return nil }
        guard skip("-") else { return rest.isEmpty ? Timestamp(year: year, month: month, day: 1) : nil }
        guard let day = number(2) else { return nil }
        if rest.isEmpty { return Timestamp(year: year, month: month, day: day) }
        guard skip("T") || skip("t") || skip(" "), let hour = number(2), skip(":"), let minute = number(2) else {
            return nil
        }
        let second = skip(":") ? number(2) : 0
        guard let second, let millisecond = fraction(), let offset = offset(), rest.isEmpty,
            let local = Timestamp(
                year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond
            )
        else { return nil }
        return Timestamp(milliseconds: local.milliseconds - Int64(offset) * 60000)
    }

    private mutating func number(_ width: Int) -> Int? {
        guard rest.count >= width else { return nil }
        var value = 0
        for byte in rest.prefix(width) {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        rest = rest.dropFirst(width)
        return value
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == character.value else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func fraction() -> Int? {
        guard skip(".") else { return 0 }
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        var value = 0
        for place in 0..<3 {
            value *= 10
            if place < digits.count { value += Int(digits[digits.index(digits.startIndex, offsetBy: place)] - 0x30) }
        }
        return value
    }

    /// The offset from UTC in minutes; a time without one counts as UTC.
    private mutating func offset() -> Int? {
        if rest.isEmpty || skip("Z") || skip("z") { return 0 }
        let sign = skip("+") ? 1 : skip("-") ? -1 : 0
        guard sign != 0, let hours = number(2), skip(":"), let minutes = number(2), hours < 24, minutes < 60 else {
            return nil
        }
        return sign * (hours * 60 + minutes)
    }
}
