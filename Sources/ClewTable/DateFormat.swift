public import ClewCore

/// How a table writes its dates: `yyyy-MM-dd`, `MMM d, yyyy`, `EEE MMM d HH:mm:ss yyyy`, `unix`, `iso`.
///
/// The letters are those of Unicode's date patterns (UTS 35) that tables need: `yyyy yy MMMM MMM MM M dd d EEEE EEE HH H
/// hh h mm m ss s a`, quotes around literal letters, other characters for themselves. English names. Dates without a
/// zone count as UTC.
///
///     DateFormat("dd.MM.yyyy")?.read("06.04.2014")?.description  // "2014-04-06T00:00:00Z"
public struct DateFormat: Hashable, Sendable {
    /// The pattern as written.
    public let pattern: String
    private let parts: [Part]

    private enum Part: Hashable {
        case field(UInt8, Int)
        case literal(UInt8)
        case unix(Int64)
        case iso
    }

    /// RFC 3339, and dates alone.
    public static let iso = DateFormat(pattern: "iso", parts: [.iso])

    /// Reads a pattern; `nil` for one that has letters nobody knows here or no year.
    public init?(_ pattern: String) {
        let pattern = String(pattern)
        switch pattern {
        case "unix": self.init(pattern: pattern, parts: [.unix(1000)])
        case "unix-milliseconds": self.init(pattern: pattern, parts: [.unix(1)])
        case "iso": self = .iso
        default:
            guard let parts = DateFormat.parts(of: Array(pattern.utf8)) else { return nil }
            self.init(pattern: pattern, parts: parts)
        }
    }

    private init(pattern: String, parts: [Part]) {
        self.pattern = pattern
        self.parts = parts
    }

    private static func parts(of pattern: [UInt8]) -> [Part]? {
        guard pattern.count <= 64 else { return nil }
        var parts: [Part] = []
        var isQuoted = false
        var at = 0
        while at < pattern.count {
            let byte = pattern[at]
            if byte == 0x27 {
                isQuoted.toggle()
                at += 1
            } else if isQuoted || (byte | 0x20) &- 0x61 >= 26 {
                parts.append(.literal(byte))
                at += 1
            } else {
                var end = at
                while end < pattern.count, pattern[end] == byte { end += 1 }
                let allowed: ClosedRange<Int>? =
                    switch byte {
                    case 0x79: 1...4
                    case 0x4D, 0x45: 1...4
                    case 0x64, 0x48, 0x68, 0x6D, 0x73: 1...2
                    case 0x61: 1...1
                    default: nil
                    }
                guard let allowed, allowed.contains(end - at) else { return nil }
                parts.append(.field(byte, end - at))
                at = end
            }
        }
        let hasYear = parts.contains { if case .field(0x79, _) = $0 { true } else { false } }
        return isQuoted || !hasYear ? nil : parts
    }

    /// The moment that a text tells; `nil` when it is not of this form. Spaces around it do not count.
    public func read(_ text: some StringProtocol) -> Timestamp? {
        read(Array(text.utf8)[...])
    }

    /// The moment that the bytes of a cell tell; `nil` when they are not of this form. Spaces around it do not count.
    public func read(_ text: ArraySlice<UInt8>) -> Timestamp? {
        var text = text.drop { $0 <= 0x20 }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        guard !text.isEmpty, text.count <= 64 else { return nil }
        switch parts.first {
        case .iso: return Timestamp(String(decoding: text, as: UTF8.self))
        case .unix(let factor):
            // Twelve digits reach far beyond the year 9999 in seconds; milliseconds have thirteen.
            let whole = text.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false).first ?? text
            guard whole.count <= 15, let number = Int64(String(decoding: whole, as: UTF8.self)),
                abs(number) <= 253_402_300_799 * (1000 / factor)
            else { return nil }
            return Timestamp(milliseconds: number * factor)
        default:
            var reader = DateFieldReader(text)
            return read(&reader) && reader.rest.isEmpty ? reader.moment : nil
        }
    }

    /// The first moment of this form in a text such as a file name.
    public func find(in text: some StringProtocol) -> Timestamp? {
        let bytes = Array(text.utf8)
        for start in bytes.indices {
            // A number that goes on before the date is no date.
            if start > 0, bytes[start - 1] &- 0x30 < 10, bytes[start] &- 0x30 < 10 { continue }
            if case .field(let letter, let width) = parts.first,
                !DateFieldReader.canBegin(letter, width, with: bytes[start])
            {
                continue
            }
            var reader = DateFieldReader(bytes[start...])
            if case .iso = parts.first {
                if let moment = Timestamp(String(decoding: bytes[start...].prefix(10), as: UTF8.self)) { return moment }
            } else if read(&reader), let moment = reader.moment {
                return moment
            }
        }
        return nil
    }

    private func read(_ reader: inout DateFieldReader) -> Bool {
        for part in parts {
            switch part {
            case .literal(let byte):
                guard reader.skip(byte) else { return false }
            case .field(let letter, let width):
                guard reader.field(letter, width) else { return false }
            case .unix, .iso: return false
            }
        }
        return true
    }
}

/// Reads the fields of a date one after the other.
struct DateFieldReader {
    private(set) var rest: ArraySlice<UInt8>
    private var year = 1970
    private var month = 1
    private var day = 1
    private var hour = 0
    private var minute = 0
    private var second = 0
    private var isAfternoon: Bool?

    init(_ text: ArraySlice<UInt8>) {
        rest = text
    }

    var moment: Timestamp? {
        var hour = hour
        if let isAfternoon {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        return Timestamp(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        // One space stands for any number, as ctime pads its days with them.
        if byte == 0x20 {
            guard rest.first == 0x20 else { return false }
            rest = rest.drop { $0 == 0x20 }
            return true
        }
        guard rest.first == byte else { return false }
        rest.removeFirst()
        return true
    }

    mutating func field(_ letter: UInt8, _ width: Int) -> Bool {
        switch letter {
        case 0x79:
            guard let value = number(width == 2 ? 2 : 4, 4) else { return false }
            // Two digits: this century up to 68, as POSIX has it.
            year = width == 2 ? value + (value < 69 ? 2000 : 1900) : value
        case 0x4D:
            guard let value = width >= 3 ? name(DateFieldReader.months, full: width == 4) : number(width, 2) else {
                return false
            }
            month = value
        case 0x45: return name(DateFieldReader.days, full: width == 4) != nil
        case 0x64:
            guard let value = number(width, 2) else { return false }
            day = value
        case 0x48, 0x68:
            guard let value = number(width, 2) else { return false }
            hour = value
        case 0x6D:
            guard let value = number(width, 2) else { return false }
            minute = value
        case 0x73:
            guard let value = number(width, 2) else { return false }
            second = value
        default:
            guard rest.count >= 2, let first = rest.first, [0x61, 0x70].contains(first | 0x20),
                rest[rest.startIndex + 1] | 0x20 == 0x6D
            else { return false }
            isAfternoon = first | 0x20 == 0x70
            rest = rest.dropFirst(2)
        }
        return true
    }

    private mutating func number(_ least: Int, _ most: Int) -> Int? {
        let digits = rest.prefix(most).prefix { $0 &- 0x30 < 10 }
        let wanted = least == 2 && most == 4 ? 2 : digits.count
        guard digits.count >= least, wanted > 0 else { return nil }
        var value = 0
        for digit in digits.prefix(wanted) { value = value * 10 + Int(digit &- 0x30) }
        rest = rest.dropFirst(min(wanted, digits.count))
        return value
    }

    private mutating func name(_ names: [[UInt8]], full: Bool) -> Int? {
        guard let first = rest.first else { return nil }
        for (index, name) in names.enumerated() where name[0] == first | 0x20 {
            let wanted = full ? name[...] : name.prefix(3)
            guard rest.count >= wanted.count else { continue }
            if zip(rest, wanted).allSatisfy({ $0 | 0x20 == $1 }) {
                rest = rest.dropFirst(wanted.count)
                return index + 1
            }
        }
        return nil
    }

    /// Whether a field may begin with this byte.
    static func canBegin(_ letter: UInt8, _ width: Int, with byte: UInt8) -> Bool {
        switch letter {
        case 0x4D where width >= 3: months.contains { $0[0] == byte | 0x20 }
        case 0x45: days.contains { $0[0] == byte | 0x20 }
        case 0x61: byte | 0x20 == 0x61 || byte | 0x20 == 0x70
        default: byte &- 0x30 < 10
        }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ].map { Array($0.utf8) }
    private static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        .map { Array($0.utf8) }
}
