internal import ClewCore

/// Reads a query line by recursive descent, forgiving where the meaning is plain.
///
///     line  = group
///     group = part { OR part }
///     part  = term { [AND] term }
///     term  = ( "-" | NOT ) term | "(" group ")" | name ":" value | quotation | word [ "*" ]
struct QueryParser {
    private var lexer: QueryLexer
    private var token: QueryLexer.Token?
    private var query = SearchQuery()
    private var depth = 0
    private var terms = 0

    private static let deepest = 32
    /// Shorter prefixes stand for too much of the index to be found at once.
    private static let shortestPrefix = 3

    init(_ line: some StringProtocol) {
        lexer = QueryLexer(line)
        token = lexer.next()
    }

    mutating func parse() throws(StoreFault) -> SearchQuery {
        var parts: [SearchQuery.Node] = []
        while token != nil {
            if let node = try group() { parts.append(node) }
            if token == .close {
                notice("A closing bracket without an opening one was passed over.")
                advance()
            }
        }
        query.root = QueryParser.joined(parts, SearchQuery.Node.all)
        if let from = query.from, let to = query.to, from > to {
            throw .badQuery(
                "The query ends before it begins: write the earlier date after from: and the later after to:.")
        }
        return query
    }

    private mutating func advance() { token = lexer.next() }

    private mutating func notice(_ sentence: String) {
        if !query.notices.contains(sentence) { query.notices.append(sentence) }
    }

    private static func joined(
        _ nodes: [SearchQuery.Node], _ make: ([SearchQuery.Node]) -> SearchQuery.Node
    ) -> SearchQuery.Node? {
        nodes.count > 1 ? make(nodes) : nodes.first
    }

    private mutating func group() throws(StoreFault) -> SearchQuery.Node? {
        var parts: [SearchQuery.Node] = []
        var operators = 0
        var filled = 0
        while true {
            let part = try part()
            if let part {
                parts.append(part)
                filled += 1
            }
            guard token == .or else { break }
            operators += 1
            advance()
        }
        if operators >= max(1, filled) { notice("OR without words on both sides was left out.") }
        return QueryParser.joined(parts, SearchQuery.Node.any)
    }

    private mutating func part() throws(StoreFault) -> SearchQuery.Node? {
        var nodes: [SearchQuery.Node] = []
        while let current = token, current != .or, current != .close {
            if current == .and {
                advance()
            } else if let node = try term() {
                nodes.append(node)
            }
        }
        return QueryParser.joined(nodes, SearchQuery.Node.all)
    }

    private mutating func term() throws(StoreFault) -> SearchQuery.Node? {
        terms += 1
        guard terms <= SearchQuery.mostTerms else {
            throw .badQuery("The query has more than \(SearchQuery.mostTerms) words and filters: use fewer.")
        }
        switch token {
        case .minus, .not:
            advance()
            var isNegated = true
            while token == .minus || token == .not {
                isNegated.toggle()
                advance()
            }
            guard let current = token, current != .close, current != .or, current != .and else {
                notice("NOT without a word behind it was left out.")
                return nil
            }
            let before = (query.from, query.to)
            let node = try term()
            guard before == (query.from, query.to) || !isNegated else {
                throw .badQuery("A date cannot be negated: write to: instead of -from:, and from: instead of -to:.")
            }
            return isNegated ? node.map(SearchQuery.Node.not) : node
        case .open:
            return try brackets()
        case .name(let name):
            return try filter(name)
        case .phrase(let text, let isClosed):
            advance()
            if !isClosed { notice("The quotation was not closed and was read to the end of the line.") }
            return phrase(text)
        case .word(let text, let isPrefix):
            advance()
            return word(text, isPrefix: isPrefix)
        case .close, .and, .or, nil:
            return nil
        }
    }

    private mutating func brackets() throws(StoreFault) -> SearchQuery.Node? {
        depth += 1
        guard depth <= QueryParser.deepest else {
            throw .badQuery("The query has more than \(QueryParser.deepest) brackets inside each other: use fewer.")
        }
        advance()
        let node = try group()
        if token == .close {
            advance()
        } else {
            notice("A bracket was not closed and was read to the end of the line.")
        }
        depth -= 1
        return node
    }

    private mutating func phrase(_ text: String) -> SearchQuery.Node? {
        guard Folding.hasWord(text) else {
            notice("A quotation without letters or digits was left out.")
            return nil
        }
        return .phrase(text)
    }

    private mutating func word(_ text: String, isPrefix: Bool) -> SearchQuery.Node? {
        guard Folding.hasWord(text) else {
            notice("What has no letters or digits was left out.")
            return nil
        }
        // An indicator's id stands for its value.
        if !isPrefix, let id = IndicatorID(text), Folding.hasWord(id.canonical) { return .word(id.canonical) }
        if let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy(\.isLetter), IndicatorID(text) == nil,
            text[colon...].count > 1, !text[colon...].hasPrefix("://")
        {
            notice(
                "There is no field '\(text[..<colon])', so its words were looked for; the fields are "
                    + QueryLexer.names.sorted().joined(separator: ", ") + ".")
        }
        guard isPrefix else { return .word(text) }
        let last = text.unicodeScalars.reversed().prefix { Folding.isWord($0) }.count
        guard last >= QueryParser.shortestPrefix else {
            notice(
                "A prefix needs \(QueryParser.shortestPrefix) letters or digits before the star: it was read as a word."
            )
            return .word(text)
        }
        return .prefix(text)
    }

    private mutating func filter(_ name: String) throws(StoreFault) -> SearchQuery.Node? {
        let value = lexer.value()
        advance()
        let text: String
        switch value {
        case .word(let word, let isPrefix):
            if name == "title" { return self.word(word, isPrefix: isPrefix).map(SearchQuery.Node.title) }
            text = word
        case .phrase(let phrase, let isClosed):
            if !isClosed { notice("The quotation was not closed and was read to the end of the line.") }
            if name == "title" { return self.phrase(phrase).map(SearchQuery.Node.title) }
            text = phrase
        default: throw .badQuery("\(name): stands alone: write its value directly behind the colon.")
        }
        switch name {
        case "kind": return .filter(.kind(IndicatorKind(rawValue: text.lowercased())))
        case "source": return .filter(.source(text))
        case "grade":
            guard let grade = Grade(rawValue: text.lowercased()) else {
                throw .badQuery("grade: takes valid, unverified or corrupt.")
            }
            return .filter(.grade(grade))
        case "form":
            guard let form = Evidence.Form(rawValue: text.lowercased()) else {
                throw .badQuery("form: takes page, text, table or opaque.")
            }
            return .filter(.form(form))
        default:
            try date(name, text)
            return nil
        }
    }

    private mutating func date(_ name: String, _ text: String) throws(StoreFault) {
        guard [4, 7, 10].contains(text.utf8.count), let start = Timestamp(text) else {
            throw .badQuery("\(name): takes a year, a month or a day, such as 2014, 2014-03 or 2014-03-01.")
        }
        if name == "from" {
            query.from = query.from.map { max($0, start) } ?? start
        } else {
            let end = QueryParser.lastDay(of: start, isYear: text.utf8.count == 4, isMonth: text.utf8.count == 7)
            query.to = query.to.map { min($0, end) } ?? end
        }
    }

    private static func lastDay(of start: Timestamp, isYear: Bool, isMonth: Bool) -> Timestamp {
        let civil = start.civil
        let next =
            isYear
            ? Timestamp(year: civil.year + 1, month: 1, day: 1)
            : Timestamp(year: civil.month == 12 ? civil.year + 1 : civil.year, month: civil.month % 12 + 1, day: 1)
        guard isYear || isMonth, let next else { return start }
        return Timestamp(milliseconds: next.milliseconds - 86_400_000)
    }
}
