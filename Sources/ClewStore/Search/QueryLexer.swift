/// Cuts a query line into words, quotations, brackets and signs.
struct QueryLexer {
    enum Token: Hashable {
        case open
        case close
        /// A sign `-` directly before what it negates.
        case minus
        case and
        case or
        case not
        /// A word; `isPrefix` when a star follows it.
        case word(String, isPrefix: Bool)
        /// A quotation; `isClosed` is false when the line ended first.
        case phrase(String, isClosed: Bool)
        /// A filter's name; its value is the next word or quotation, which follows without a space.
        case name(String)
    }

    /// The names before a colon that are filters; anything else with a colon is a word.
    static let names: Set<String> = ["kind", "source", "grade", "form", "from", "to", "title"]

    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ line: some StringProtocol) {
        // The character that begins the words of the index column `tag` is nobody's to search for.
        scalars = line.unicodeScalars.map { $0 == Facet.mark || $0.value == 0 ? " " : $0 }
    }

    mutating func next() -> Token? {
        while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
        guard position < scalars.count else { return nil }
        switch scalars[position] {
        case "(":
            position += 1
            return .open
        case ")":
            position += 1
            return .close
        case "-" where position + 1 < scalars.count && !ends(at: position + 1):
            position += 1
            return .minus
        case let scalar where QueryLexer.isQuotation(scalar):
            return phrase()
        default:
            return word()
        }
    }

    private static func isQuotation(_ scalar: Unicode.Scalar) -> Bool {
        ["\"", "\u{201C}", "\u{201D}", "\u{201E}"].contains(scalar)
    }

    private func ends(at index: Int) -> Bool {
        scalars[index].properties.isWhitespace || scalars[index] == ")"
    }

    private mutating func phrase() -> Token {
        position += 1
        let start = position
        while position < scalars.count, !QueryLexer.isQuotation(scalars[position]) { position += 1 }
        let text = string(start..<position)
        let isClosed = position < scalars.count
        if isClosed { position += 1 }
        return .phrase(text, isClosed: isClosed)
    }

    private mutating func word() -> Token {
        let start = position
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar.properties.isWhitespace || scalar == "(" || scalar == ")" || QueryLexer.isQuotation(scalar) {
                break
            }
            position += 1
            if scalar == ":", QueryLexer.names.contains(string(start..<position - 1)) {
                return .name(string(start..<position - 1))
            }
        }
        let text = string(start..<position)
        switch text {
        case "AND": return .and
        case "OR": return .or
        case "NOT": return .not
        default:
            let isPrefix = text.last == "*"
            return .word(isPrefix ? String(text.dropLast()) : text, isPrefix: isPrefix)
        }
    }

    /// The value after a filter's name; `nil` when a space, a bracket or the end follows.
    mutating func value() -> Token? {
        guard position < scalars.count, !ends(at: position), scalars[position] != "(" else { return nil }
        return QueryLexer.isQuotation(scalars[position]) ? phrase() : bareValue()
    }

    private mutating func bareValue() -> Token {
        let start = position
        while position < scalars.count, !ends(at: position), scalars[position] != "(",
            !QueryLexer.isQuotation(scalars[position])
        { position += 1 }
        let text = string(start..<position)
        let isPrefix = text.last == "*"
        return .word(isPrefix ? String(text.dropLast()) : text, isPrefix: isPrefix)
    }

    private func string(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }
}
