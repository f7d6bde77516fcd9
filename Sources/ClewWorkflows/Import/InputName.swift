package import ClewCore

/// What the name of a file tells about the page in it: when it was captured and under which address.
///
/// Crawlers and people name saved pages in a few ways: a date as folder or prefix (`2014-04-06/p/x1`,
/// `2013.07.07_0214am == …`, `20140406120000/http:/…`), and the host as a folder (`example.onion/item/7.html`).
///
///     InputName("agora/2014-04-06/p/x1").time?.date  // "2014-04-06"
package struct InputName {
    /// The moment that the name states, read from the last part that states one; `nil` when none does.
    package let time: Timestamp?
    /// The address that the name states; `nil` when no part of it is a host name.
    package let address: String?

    /// Reads a path with `/` between its parts.
    package init(_ path: some StringProtocol) {
        let parts = path.split(separator: "/").map { Array($0.utf8) }
        time = parts.reversed().lazy.compactMap(InputName.time).first
        address = InputName.address(parts)
    }

    /// The first date in a name, with the time of day that may follow it.
    private static func time(in name: [UInt8]) -> Timestamp? {
        var start = 0
        while start < name.count {
            if name[start].isDigit, start == 0 || !name[start - 1].isDigit {
                if let moment = time(in: name[start...]) { return moment }
            }
            start += 1
        }
        return nil
    }

    /// A date at the start of a piece of a name: `YYYY-MM-DD` with `-`, `.` or `_`, or `YYYYMMDD` and `YYYYMMDDhhmmss`.
    private static func time(in piece: ArraySlice<UInt8>) -> Timestamp? {
        let digits = piece.prefix { $0.isDigit }
        if digits.count == 14 || digits.count == 8 {
            guard let date = date(year: number(digits, 0, 4), month: number(digits, 4, 2), day: number(digits, 6, 2))
            else {
                return nil
            }
            guard digits.count == 14 else { return moment(date, clock(after: piece.dropFirst(8))) }
            return moment(date, (number(digits, 8, 2), number(digits, 10, 2), number(digits, 12, 2)))
        }
        guard digits.count == 4 else { return nil }
        let rest = Array(piece.prefix(10))
        guard rest.count == 10, [0x2D, 0x2E, 0x5F].contains(rest[4]), rest[7] == rest[4],
            rest[5...6].allSatisfy(\.isDigit), rest[8...9].allSatisfy(\.isDigit),
            piece.count == 10 || !piece[piece.startIndex + 10].isDigit,
            let date = date(year: number(rest[...], 0, 4), month: number(rest[...], 5, 2), day: number(rest[...], 8, 2))
        else { return nil }
        return moment(date, clock(after: piece.dropFirst(10)))
    }

    /// The time of day after a date: `_0214am`, `T12:34:56`, `-12-34-56`, ` 1234`; midnight when there is none.
    private static func clock(after rest: ArraySlice<UInt8>) -> (Int, Int, Int) {
        let none = (0, 0, 0)
        guard let separator = rest.first, [0x5F, 0x54, 0x20, 0x2D].contains(separator) else { return none }
        var fields: [Int] = []
        var place = rest.dropFirst()
        while fields.count < 3 {
            guard place.prefix(2).count == 2, place.prefix(2).allSatisfy(\.isDigit) else { break }
            fields.append(number(place, 0, 2))
            place = place.dropFirst(2)
            if let next = place.first, [0x3A, 0x2D, 0x2E, 0x5F].contains(next) { place = place.dropFirst() }
        }
        guard fields.count >= 2 else { return none }
        var hour = fields[0]
        let suffix = place.prefix(2).map { $0 | 0x20 }
        if suffix == Array("am".utf8), hour == 12 { hour = 0 }
        if suffix == Array("pm".utf8), hour < 12 { hour += 12 }
        let second = fields.count > 2 ? fields[2] : 0
        guard hour < 24, fields[1] < 60, second < 60 else { return none }
        return (hour, fields[1], second)
    }

    private static func date(year: Int, month: Int, day: Int) -> (Int, Int, Int)? {
        guard (1990...2100).contains(year), Timestamp(year: year, month: month, day: day) != nil else { return nil }
        return (year, month, day)
    }

    private static func moment(_ date: (Int, Int, Int), _ clock: (Int, Int, Int)) -> Timestamp? {
        Timestamp(year: date.0, month: date.1, day: date.2, hour: clock.0, minute: clock.1, second: clock.2)
    }

    private static func number(_ digits: ArraySlice<UInt8>, _ offset: Int, _ width: Int) -> Int {
        digits.dropFirst(offset).prefix(width).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The path from the first part that is a host name of an onion or I2P service, or of the web after a scheme.
    private static func address(_ parts: [[UInt8]]) -> String? {
        for (index, part) in parts.enumerated() where index < parts.count - 1 || parts.count == 1 {
            let name = String(decoding: part, as: UTF8.self).lowercased()
            let scheme = index > 0 ? String(decoding: parts[index - 1], as: UTF8.self).lowercased() : ""
            let isScheme = scheme == "http:" || scheme == "https:"
            guard name.hasSuffix(".onion") || name.hasSuffix(".i2p") || isScheme, !name.contains(" ") else { continue }
            let rest = parts[(index + 1)...].map { String(decoding: $0, as: UTF8.self) }
            return ([(isScheme ? scheme : "http:") + "/", name] + rest).joined(separator: "/")
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
