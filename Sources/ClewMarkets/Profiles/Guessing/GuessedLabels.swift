import ClewCore
import ClewMarkup

/// What stands behind labels on a page that no profile knows.
struct GuessedLabels {
    private let page: SitePage
    private let words: [GuessedTexts.Word]

    private static let sellers = ["vendor", "seller", "sold by", "verkäufer", "brought to you by", "offered by"]
    private static let origins = [
        "ships from", "ship from", "shipping from", "shipped from", "origin country", "versand aus", "from:",
    ]
    private static let targets = ["ships to", "ship to", "shipping to", "versand nach", "to:"]
    private static let all = sellers + origins + targets
    private static let arrows = [" → ", " -> ", " => "]
    /// Bytes of a value.
    private static let maximum = 120

    /// The labels behind a heading; what stands before it are filters and menus.
    init(_ page: SitePage, _ texts: GuessedTexts, after start: Int?) {
        self.page = page
        words = texts.words.filter { $0.start >= start ?? 0 }
    }

    /// The seller: a name that is a link counts more than another text.
    var seller: Located<String>? {
        let found = values(behind: GuessedLabels.sellers)
        return (found.first { $0.isLink } ?? found.first)?.located
    }

    /// Where it is shipped from and to, which may stand together: `Norway → Sweden`.
    var shipping: (from: Located<String>?, to: Located<String>?) {
        var from = values(behind: GuessedLabels.origins).first?.located
        var to = values(behind: GuessedLabels.targets).first?.located
        for arrow in GuessedLabels.arrows {
            guard let both = from, let place = both.value[...].firstPlace(of: arrow) else { continue }
            from = both.map { String($0[..<place.lowerBound]) }
            if to == nil { to = both.map { String($0[place.upperBound...]) } }
        }
        return (from, to)
    }

    /// What stands behind labels, in the same text or in the next one.
    private func values(behind labels: [String]) -> [(located: Located<String>, isLink: Bool)] {
        var found: [(located: Located<String>, isLink: Bool)] = []
        for (index, word) in words.enumerated() where word.text.utf8.count <= 200 && found.count < 8 {
            guard let value = GuessedLabels.rest(of: word.text, behind: labels) else { continue }
            if !value.isEmpty {
                guard value.utf8.count <= GuessedLabels.maximum else { continue }
                found.append((GuessedTexts.located(String(value), word.node, page), word.isLink))
                continue
            }
            var next = index + 1
            while next < words.count, words[next].text == ":" { next += 1 }
            guard next < words.count, (1...GuessedLabels.maximum).contains(words[next].text.utf8.count),
                GuessedLabels.rest(of: words[next].text, behind: GuessedLabels.all) == nil, words[next].text.last != ":"
            else { continue }
            found.append((GuessedTexts.located(words[next].text, words[next].node, page), words[next].isLink))
        }
        return found
    }

    /// What a text has behind one of the labels that it begins with, empty for nothing; `nil` when it begins with none.
    private static func rest(of text: String, behind labels: [String]) -> Substring? {
        let lower = text.lowercased()
        guard let label = labels.first(where: { lower.hasPrefix($0) }) else { return nil }
        let rest = text.dropFirst(label.count)
        if label.hasSuffix(":") { return rest.drop { $0 == " " } }
        // `Vendors` is no label, and `vendor of the month` needs a colon.
        guard rest.isEmpty || rest.first == ":" || rest.first == " " && (label.contains(" ") || rest.contains(":"))
        else {
            return nil
        }
        return rest.drop { $0 == ":" || $0 == " " || $0 == "-" }
    }
}
