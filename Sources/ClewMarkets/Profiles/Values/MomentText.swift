import ClewCore
import ClewTable

/// Reads the times of a page: in a form that the profile gives, or in any that cannot be misread.
struct MomentText: Hashable, Sendable {
    /// A form of times.
    enum Form: Hashable, Sendable {
        /// From the capture, or from the clock of the page.
        case relative
        /// As a pattern says, and how far the smallest unit of it reaches.
        case pattern(DateFormat, CalendarStep)
    }

    /// The forms that are tried, in their order.
    let forms: [Form]
    /// Whether the profile gave them; only then `3 days` without `ago` is a time.
    let isGiven: Bool

    /// The forms that nobody misreads: months by name, the year first, or dots between.
    static let usual = MomentText(forms: usualForms, isGiven: false)

    private init(forms: [Form], isGiven: Bool) {
        self.forms = forms
        self.isGiven = isGiven
    }

    /// `nil` when one of the words is neither `relative` nor a pattern.
    init?(_ words: [String]) {
        var forms: [Form] = []
        for word in words {
            guard let form = MomentText.form(word) else { return nil }
            forms.append(form)
        }
        guard !forms.isEmpty else { return nil }
        self.init(forms: forms, isGiven: true)
    }

    /// The time that a text tells: from its first moment to the first that it excludes, and whether it is counted from
    /// another.
    ///
    /// - Parameters:
    ///   - now: what relative times count from; without it they tell nothing.
    ///   - zone: minutes east of UTC of times that name no zone.
    func read(_ text: String, now: Timestamp?, zone: Int) -> (span: Range<Timestamp>, isRelative: Bool)? {
        let text = String(decoding: text.utf8.prefix(256), as: UTF8.self)
        for form in forms {
            switch form {
            case .relative:
                guard let now else { continue }
                if let range = RelativeTime(now: now, zone: zone).read(text, isBare: isGiven) { return (range, true) }
            case .pattern(let format, let step):
                if let range = MomentText.read(text, format, step, zone: zone) { return (range, false) }
            }
        }
        return nil
    }

    /// Whether any form counts from the capture.
    var isRelative: Bool { forms.contains(.relative) }

    private static func read(_ text: String, _ format: DateFormat, _ step: CalendarStep, zone: Int) -> Range<Timestamp>?
    {
        // A year alone is a date to RFC 3339's relatives, and any number to a page: at least a day is wanted.
        if format == .iso {
            guard text.utf8.count >= 10, let moment = Timestamp(text) else { return nil }
            return range(moment, text.utf8.count == 10 ? .day : .second, zone: namesZone(text) ? 0 : zone)
        }
        if format.pattern.hasPrefix("unix") { return format.read(text).flatMap { range($0, step, zone: 0) } }
        return format.find(in: text).flatMap { range($0, step, zone: zone) }
    }

    /// Whether a time of RFC 3339 says from which zone it is.
    private static func namesZone(_ text: String) -> Bool {
        let clock = text.utf8.dropFirst(10)
        return clock.last == 0x5A || clock.last == 0x7A || clock.contains(0x2B) || clock.contains(0x2D)
    }

    private static func range(_ moment: Timestamp, _ step: CalendarStep, zone: Int) -> Range<Timestamp>? {
        let start = Timestamp(milliseconds: moment.milliseconds - Int64(zone) * 60000)
        return step.moved(start, by: 1).map { start..<$0 }
    }

    private static func form(_ word: String) -> Form? {
        if word == "relative" { return .relative }
        guard let format = DateFormat(word), let step = step(of: word) else { return nil }
        return .pattern(format, step)
    }

    /// How far the smallest unit of a pattern reaches; `nil` for minutes without hours, by which months are meant.
    private static func step(of pattern: String) -> CalendarStep? {
        if pattern == "iso" { return .day }
        if pattern.hasPrefix("unix") { return .second }
        var isQuoted = false
        var letters: Set<Character> = []
        for character in pattern {
            if character == "'" { isQuoted.toggle() } else if !isQuoted { letters.insert(character) }
        }
        if letters.contains("m"), letters.isDisjoint(with: ["H", "h"]) { return nil }
        for (letter, step) in [
            ("s", CalendarStep.second), ("m", .minute), ("H", .hour), ("h", .hour), ("d", .day), ("M", .month),
        ] where letters.contains(Character(letter)) {
            return step
        }
        return .year
    }

    private static let usualForms: [Form] = {
        var patterns = ["iso"]
        for date in ["yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy"] {
            for clock in [" HH:mm:ss", " HH:mm", ""] { patterns.append(date + clock) }
        }
        for month in ["MMMM", "MMM"] {
            for date in ["\(month) d, yyyy", "\(month) d yyyy", "d \(month), yyyy", "d \(month) yyyy"] {
                for clock in [", h:mm:ss a", ", h:mm a", " h:mm:ss a", " h:mm a", ", HH:mm", " HH:mm:ss", " HH:mm", ""]
                {
                    patterns.append(date + clock)
                }
            }
        }
        return [.relative] + patterns.compactMap(form)
    }()
}
