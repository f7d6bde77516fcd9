public import ClewCore

/// Dates as servers write them.
///
///     HTTPDate.read("Sun, 06 Nov 1994 08:49:37 GMT")  // 1994-11-06T08:49:37Z
public enum HTTPDate {
    /// Reads the three forms of RFC 9110, section 5.6.7, and whatever RFC 6265, section 5.1.1, allows for cookies: a day, a
    /// month, a year and a time in any order. Every time counts as UTC. `nil` for a text of more than 128 bytes or without
    /// such a date.
    public static func read(_ text: String) -> Timestamp? {
        guard text.utf8.count <= 128 else { return nil }
        var clock: [Int]?
        var day: Int?
        var month: Int?
        var year: Int?
        for token in text.utf8.split(whereSeparator: isDelimiter) {
            if clock == nil, let found = time(token) {
                clock = found
            } else if day == nil, let number = leadingNumber(token, digits: 1...2) {
                day = number
            } else if month == nil, let number = monthNumber(token) {
                month = number
            } else if year == nil, let number = leadingNumber(token, digits: 2...4) {
                year = number < 70 ? number + 2000 : number < 100 ? number + 1900 : number
            }
        }
        guard let clock, let day, let month, let year, year >= 1601 else { return nil }
        return Timestamp(year: year, month: month, day: day, hour: clock[0], minute: clock[1], second: clock[2])
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x20...0x2F, 0x3B...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static func time(_ token: Substring.UTF8View) -> [Int]? {
        let parts = token.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let numbers = parts.compactMap { leadingNumber($0, digits: 1...2) }
        return numbers.count == 3 ? numbers : nil
    }

    /// The number at the beginning, when it has that many digits and no more.
    private static func leadingNumber(_ token: Substring.UTF8View, digits: ClosedRange<Int>) -> Int? {
        let run = token.prefix { (0x30...0x39).contains($0) }
        guard digits.contains(run.count) else { return nil }
        return run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func monthNumber(_ token: Substring.UTF8View) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let start = String(Substring(token.prefix(3))).lowercased()
        return names.firstIndex(of: start).map { $0 + 1 }
    }
}
