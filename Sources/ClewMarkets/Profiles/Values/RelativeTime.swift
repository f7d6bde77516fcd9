import ClewCore

/// Reads times that are told from another: `3 days ago`, `about 2 weeks`, `yesterday`, `within the last 24 hours`.
///
/// What the words leave open stays open: `3 days ago` is all that a site may call so, from four days before the capture
/// to three.
struct RelativeTime {
    /// The moment that the words count from: that of the capture, or the clock of the page.
    let now: Timestamp
    /// The zone of the site, in minutes east of UTC; it says when a day begins.
    let zone: Int

    /// The time that a text tells; `nil` when it tells none.
    ///
    /// - Parameter isBare: whether `3 days` without an `ago` is enough.
    func read(_ text: some StringProtocol, isBare: Bool) -> Range<Timestamp>? {
        guard let words = RelativeTime.words(text) else { return nil }
        if let named = named(words) { return named }
        var amounts: [(count: Int, unit: CalendarStep)] = []
        var index = 0
        while index < words.count {
            if let count = RelativeTime.count(words[index]), index + 1 < words.count,
                let unit = CalendarStep(word: words[index + 1])
            {
                amounts.append((count, unit))
                index += 2
                // `2 years, 3 months and 5 days`.
                if index < words.count, words[index] == "and" { index += 1 }
            } else if amounts.isEmpty {
                index += 1
            } else {
                break
            }
        }
        let isWithin = words.contains { $0 == "within" || $0 == "whithin" || $0 == "less" } || isLast(words)
        if amounts.isEmpty, isWithin, let unit = words.compactMap({ CalendarStep(word: $0) }).first {
            amounts = [(1, unit)]
        }
        guard let smallest = amounts.last?.unit, isBare || isWithin || words.contains("ago") else { return nil }
        return range(amounts, smallest, words, isWithin: isWithin)
    }

    /// `the last two weeks`, but not `last seen 5 hours ago`.
    private func isLast(_ words: [Substring]) -> Bool {
        guard let last = words.firstIndex(where: { $0 == "last" || $0 == "past" }), last + 1 < words.count else {
            return false
        }
        let next = words[last + 1]
        return CalendarStep(word: next) != nil || RelativeTime.count(next) != nil
    }

    private func range(
        _ amounts: [(count: Int, unit: CalendarStep)], _ smallest: CalendarStep, _ words: [Substring], isWithin: Bool
    ) -> Range<Timestamp>? {
        var moment = now
        for amount in amounts {
            guard let moved = amount.unit.moved(moment, by: -amount.count) else { return nil }
            moment = moved
        }
        if isWithin { return moment < now ? moment..<now : nil }
        guard let earlier = smallest.moved(moment, by: -1) else { return nil }
        let isAbout = words.contains { ["about", "around", "approximately", "approx", "circa", "almost"].contains($0) }
        guard isAbout, let later = smallest.moved(moment, by: 1) else { return earlier..<moment }
        return earlier..<min(later, max(now, moment))
    }

    private func named(_ words: [Substring]) -> Range<Timestamp>? {
        if words.contains("now"), words.count <= 3 {
            return CalendarStep.minute.moved(now, by: -1).map { $0..<now }
        }
        guard let index = words.firstIndex(where: { $0 == "today" || $0 == "yesterday" }), index <= 4 else {
            return nil
        }
        let offset = Int64(zone) * 60000
        let local = now.milliseconds + offset
        let midnight = local - (local % 86_400_000 + 86_400_000) % 86_400_000
        let start = midnight - (words[index] == "today" ? 0 : 86_400_000) - offset
        let day = Timestamp(milliseconds: start)..<Timestamp(milliseconds: start + 86_400_000)
        guard let clock = clock(words[(index + 1)...]) else { return day }
        let moment = Timestamp(milliseconds: start + clock.milliseconds)
        return moment..<Timestamp(milliseconds: moment.milliseconds + clock.step)
    }

    /// `at 05:40:12 am` behind the name of a day.
    private func clock(_ words: ArraySlice<Substring>) -> (milliseconds: Int64, step: Int64)? {
        guard let word = words.prefix(2).first(where: { $0.contains(":") }) else { return nil }
        let parts = word.split(separator: ":").map { Int64($0) }
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], hour < 24, minute < 60,
            hour >= 0, minute >= 0
        else { return nil }
        let second = parts.count == 3 ? parts[2] : 0
        guard let second, (0..<60).contains(second) else { return nil }
        let isAfternoon = words.contains("pm")
        let isMorning = words.contains("am")
        guard !isAfternoon && !isMorning || (1...12).contains(hour) else { return nil }
        let hours = isAfternoon || isMorning ? hour % 12 + (isAfternoon ? 12 : 0) : hour
        return (((hours * 60 + minute) * 60 + second) * 1000, parts.count == 3 ? 1000 : 60000)
    }

    private static func count(_ word: Substring) -> Int? {
        if let number = Int(word) { return (0...100_000).contains(number) ? number : nil }
        switch word {
        case "a", "an", "one": return 1
        case "two": return 2
        case "three": return 3
        case "four": return 4
        case "five": return 5
        case "six": return 6
        case "seven": return 7
        case "eight": return 8
        case "nine": return 9
        case "ten": return 10
        default: return nil
        }
    }

    /// Lower-case words and numbers; `3d` becomes two of them. `nil` for a text that is too long to be a time.
    private static func words(_ text: some StringProtocol) -> [Substring]? {
        guard text.utf8.count <= 256 else { return nil }
        var spaced = ""
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            switch lower {
            case 0x30...0x39, 0x3A:
                spaced.unicodeScalars.append(Unicode.Scalar(lower))
            case 0x61...0x7A:
                if NumberText.isDigit(last) { spaced.append(" ") }
                spaced.unicodeScalars.append(Unicode.Scalar(lower))
            default: spaced.append(" ")
            }
            last = lower
        }
        let words = spaced.split(separator: " ")
        return words.isEmpty || words.count > 24 ? nil : words
    }
}
