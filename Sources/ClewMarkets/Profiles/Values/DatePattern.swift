internal import ClewTable

/// Forms of dates as other programs write them.
enum DatePattern {
    /// The form that was probably meant by one that is none: `dd/MM/yy` by `DD/MM/YY`, `dd/mm/yy` or `%d/%m/%y`; `nil`
    /// where nothing helps.
    static func meant(by word: String) -> String? {
        let pattern = word.contains("%") ? strftime(word) : letters(word)
        guard pattern != word, DateFormat(pattern) != nil else { return nil }
        return pattern
    }

    private static func strftime(_ word: String) -> String {
        let pairs = [
            "%d": "dd", "%e": "d", "%m": "MM", "%B": "MMMM", "%b": "MMM", "%Y": "yyyy", "%y": "yy", "%H": "HH",
            "%I": "hh", "%M": "mm", "%S": "ss", "%p": "a", "%F": "yyyy-MM-dd", "%T": "HH:mm:ss",
        ]
        return pairs.reduce(word) { $0.replacingAll($1.key, with: $1.value) }
    }

    /// Days and years in small letters, hours as they are; `M` and `m` are months, behind hours minutes.
    private static func letters(_ word: String) -> String {
        var pattern = ""
        var isClock = false
        for character in word {
            switch character {
            case "D": pattern.append("d")
            case "Y": pattern.append("y")
            case "S": pattern.append("s")
            case "H", "h":
                isClock = true
                pattern.append(character)
            case "M", "m": pattern.append(isClock ? "m" : "M")
            case " ":
                isClock = false
                pattern.append(character)
            default: pattern.append(character)
            }
        }
        return pattern
    }
}

extension String {
    fileprivate func replacingAll(_ text: String, with other: String) -> String {
        String(self[...].replacing(text, with: other))
    }
}
