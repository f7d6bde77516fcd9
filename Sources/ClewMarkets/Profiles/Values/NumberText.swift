import ClewCore

/// Finds numbers as people write them: `1,234.50`, `1.234,50`, `1'234`, `0,045`, `.5`.
///
/// Groups of three are never parted by spaces: `17 112g` are seventeen.
struct NumberText {
    /// A number and where it stands.
    struct Found {
        var range: Range<Int>
        var value: DecimalNumber
    }

    private let bytes: [UInt8]
    private let mark: DecimalMark

    init(_ bytes: [UInt8], mark: DecimalMark) {
        self.bytes = bytes
        self.mark = mark
    }

    /// The first number that starts at a place or behind it; `nil` when there is none.
    func next(from start: Int) -> Found? {
        var at = start
        while at < bytes.count {
            guard let first = bytes[at...].firstIndex(where: { NumberText.isDigit($0) }) else { return nil }
            var begin = first
            // `.5`, but not the end of a sentence before a number.
            if first > start, bytes[first - 1] == 0x2E, first < 2 || bytes[first - 2] <= 0x20 { begin = first - 1 }
            let end = self.end(of: first)
            if let value = value(begin..<end) { return Found(range: begin..<end, value: value) }
            at = end
        }
        return nil
    }

    /// Where the digits and the separators between them end.
    private func end(of start: Int) -> Int {
        var at = start
        while at < bytes.count {
            if NumberText.isDigit(bytes[at]) {
                at += 1
            } else if at + 1 < bytes.count, NumberText.isSeparator(bytes[at]), NumberText.isDigit(bytes[at + 1]) {
                at += 1
            } else {
                break
            }
        }
        return at
    }

    private func value(_ range: Range<Int>) -> DecimalNumber? {
        // Eighteen digits with their separators, and no more.
        guard range.count <= 40 else { return nil }
        guard let decimal = decimal(range) else { return nil }
        var mantissa: Int64 = 0
        var digits = 0
        var group = 0
        var isGrouped = false
        for at in range {
            if NumberText.isDigit(bytes[at]) {
                if mantissa > 0 || bytes[at] > 0x30 { digits += 1 }
                guard digits <= 18 else { return nil }
                mantissa = mantissa * 10 + Int64(bytes[at] - 0x30)
                group += 1
            } else {
                // What stands before the decimals ends a group of three, unless there are no groups.
                if isGrouped, group != 3 { return nil }
                isGrouped = at != decimal
                group = 0
            }
        }
        if isGrouped, group != 3 { return nil }
        return DecimalNumber(mantissa: mantissa, scale: decimal < range.upperBound ? range.upperBound - decimal - 1 : 0)
    }

    /// Where the decimals begin: the place of the separator before them, or the end for a whole number; `nil` for what is no
    /// number, such as an address or a date.
    private func decimal(_ range: Range<Int>) -> Int? {
        var first = range.upperBound
        var last = range.upperBound
        var count = 0
        var countOfLast = 0
        for at in range where NumberText.isSeparator(bytes[at]) {
            if count == 0 { first = at }
            countOfLast = count > 0 && bytes[at] == bytes[last] ? countOfLast + 1 : 1
            last = at
            count += 1
        }
        guard count > 0, bytes[last] != 0x27 else { return range.upperBound }
        // `.5`
        if first == range.lowerBound { return count == 1 ? first : nil }
        if count > 1 {
            // `1,234.50` has one of the last; `1,234,567` has no other.
            if countOfLast == 1 { return last }
            return countOfLast == count ? range.upperBound : nil
        }
        if range.upperBound - last != 4 { return last }
        // Three digits behind the only separator: a group, unless what stands before it cannot be one.
        if first - range.lowerBound > 3 || bytes[range.lowerBound] == 0x30 { return last }
        return bytes[last] == (mark == .point ? 0x2E : 0x2C) ? last : range.upperBound
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C || byte == 0x27 }
}

/// A count as sites write it: `1,067`, `10+`, `1.2k`.
enum CountText {
    /// The first number of a text as a whole number; `nil` when there is none, or one with decimals.
    static func read(_ text: some StringProtocol, mark: DecimalMark) -> Int? {
        let bytes = Array(text.utf8.prefix(512))
        guard let found = NumberText(bytes, mark: mark).next(from: 0) else { return nil }
        let after = found.range.upperBound
        let isThousands =
            after < bytes.count && bytes[after] | 0x20 == 0x6B
            && (after + 1 == bytes.count || !isLetter(bytes[after + 1]))
        var scale = found.value.scale
        var whole = found.value.mantissa
        if isThousands {
            let (product, overflow) = whole.multipliedReportingOverflow(by: 1000)
            guard !overflow else { return nil }
            whole = product
        }
        while scale > 0, whole.isMultiple(of: 10) { (whole, scale) = (whole / 10, scale - 1) }
        return scale == 0 ? Int(exactly: whole) : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
