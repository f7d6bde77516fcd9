/// The functions of XPath 1.0 (4), and `has-class`.
enum XPathFunction: String, Sendable, CaseIterable {
    case last, position, count, id, name, string, concat, contains, substring, translate, boolean, not, lang, number
    case sum, floor, round
    case ceiling
    case isTrue = "true"
    case isFalse = "false"
    case localName = "local-name"
    case namespace = "namespace-uri"
    case startsWith = "starts-with"
    case substringBefore = "substring-before"
    case substringAfter = "substring-after"
    case stringLength = "string-length"
    case normalizeSpace = "normalize-space"
    case hasClass = "has-class"

    var kind: XPathValue.Kind {
        switch self {
        case .last, .position, .count, .number, .sum, .floor, .ceiling, .round, .stringLength: .number
        case .id: .nodes
        case .boolean, .not, .isTrue, .isFalse, .lang, .contains, .startsWith, .hasClass: .boolean
        case .name, .localName, .namespace, .string, .concat, .substring, .substringBefore, .substringAfter,
            .translate, .normalizeSpace:
            .string
        }
    }

    /// How many arguments it takes.
    var counts: ClosedRange<Int> {
        switch self {
        case .last, .position, .isTrue, .isFalse: 0...0
        case .name, .localName, .namespace, .string, .number, .stringLength, .normalizeSpace: 0...1
        case .count, .id, .boolean, .not, .lang, .sum, .floor, .ceiling, .round, .hasClass: 1...1
        case .contains, .startsWith, .substringBefore, .substringAfter: 2...2
        case .substring: 2...3
        case .translate: 3...3
        case .concat: 2...Int.max
        }
    }

    /// ``counts`` in words.
    var countsInWords: String {
        let counts = counts
        if counts.upperBound == Int.max { return "\(counts.lowerBound) arguments or more" }
        if counts.upperBound == 0 { return "no arguments" }
        let words = counts.lowerBound == counts.upperBound ? "" : "\(counts.lowerBound) or "
        return words + "\(counts.upperBound) argument" + (counts.upperBound == 1 ? "" : "s")
    }

    /// Whether its argument must be nodes.
    var needsNodes: Bool {
        switch self {
        case .count, .sum, .name, .localName, .namespace: true
        default: false
        }
    }
}
