package import ClewCore

/// Numbers, sizes and moments as a person reads them.
package enum Words {
    /// A number with a thin space between groups of three digits.
    package static func number(_ value: some BinaryInteger) -> String {
        let digits = String(value.magnitude)
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        groups.append(rest)
        return (value < 0 ? "−" : "") + groups.reversed().joined(separator: "\u{202F}")
    }

    /// A number of things: `1 row`, `2 rows`.
    package static func count(_ value: some BinaryInteger, _ one: String, _ many: String? = nil) -> String {
        "\(number(value)) \(value == 1 ? one : many ?? one + "s")"
    }

    /// A size in bytes, with a decimal unit where it is large.
    package static func size(_ bytes: Int) -> String {
        guard bytes >= 1000 else { return count(bytes, "byte") }
        var value = Double(bytes)
        for unit in ["kB", "MB", "GB", "TB"] {
            value /= 1000
            if value < 999.5 || unit == "TB" {
                let tenths = Int((value * 10).rounded())
                return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\(Int(value.rounded())) \(unit)"
            }
        }
        return count(bytes, "byte")
    }

    /// `2014-04-06 12:00`, in UTC; the date alone where the time is midnight to the second.
    package static func moment(_ time: Timestamp) -> String {
        let text = time.description
        let clock = text.dropFirst(11).prefix(8)
        return clock == "00:00:00" ? String(text.prefix(10)) : "\(text.prefix(10)) \(clock.prefix(5))"
    }

    /// The same with seconds, for the audit and for captures.
    package static func exact(_ time: Timestamp) -> String {
        let text = time.description
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(8)) UTC"
    }

    /// The first moment to the last, as days; one day where they are the same.
    package static func span(_ first: Timestamp?, _ last: Timestamp?) -> String {
        guard let first, let last else { return "unknown" }
        return first.date == last.date ? first.date : "\(first.date) to \(last.date)"
    }

    /// The first digits of a digest, enough to recognise it.
    package static func short(_ digest: String) -> String { String(digest.prefix(12)) }

    /// A text cut to a length, with an ellipsis where something is left out.
    package static func cut(_ text: some StringProtocol, to length: Int) -> String {
        let head = text.prefix(length)
        return head.endIndex == text.endIndex ? String(head) : head + "…"
    }
}
