internal import ClewCore

/// What the index is asked: the MATCH expression of FTS5 for a query.
///
/// Every word of a person stands in quotation marks with its own quotation marks doubled, so nothing typed is ever
/// read as FTS5's syntax; filters become words of the column `tag`.
enum MatchText: Hashable {
    /// Every passage.
    case everything
    /// No passage.
    case nothing
    /// The passages that match this expression.
    case text(String)
    /// All but those that match this expression.
    case without(String)

    /// The row numbers behind the names in a query.
    struct Numbers {
        var kinds: [IndicatorKind: Int64] = [:]
        var sources: [String: Int64] = [:]
        /// The levels that may be seen: 0 up to this.
        var level: Int
    }

    /// The expression for a tree, restricted to what may be seen.
    init(_ root: SearchQuery.Node?, numbers: Numbers) {
        let asked = root.map { MatchText.compile($0, numbers) } ?? .everything
        self = MatchText.all([asked, MatchText.visible(upTo: numbers.level)])
        // FTS5 has no complement; every passage has a form.
        if case .without(let text) = self { self = .text("(\(MatchText.universe)) NOT (\(text))") }
    }

    /// A person's words as FTS5 reads them literally; what would end the expression or name a tag becomes a space.
    static func quoted(_ word: String) -> String {
        var text = "\"".unicodeScalars
        for scalar in word.unicodeScalars {
            if scalar == "\"" { text.append("\"") }
            text.append(scalar.value == 0 || scalar == Facet.mark ? " " : scalar)
        }
        text.append("\"")
        return String(text)
    }

    /// A word of the column `tag`.
    private static func quoted(tag: String) -> String { "\"" + tag + "\"" }

    private static let universe = tagged(Evidence.Form.allCases.map { Facet.word($0) })

    private static func tagged(_ words: [String]) -> String {
        let quotedWords = words.map(quoted(tag:))
        return "tag : " + (quotedWords.count > 1 ? "(\(quotedWords.joined(separator: " OR ")))" : quotedWords[0])
    }

    private static func tags(_ words: [String]) -> MatchText { words.isEmpty ? .nothing : .text(tagged(words)) }

    private static func visible(upTo level: Int) -> MatchText {
        let levels = Handling.Confidentiality.allCases.map(\.rawValue)
        // The usual level carries no word, so those above are taken away; below it, only the marked ones are left.
        if level < Facet.usualLevel { return tags(levels.filter { $0 <= level }.map { Facet.word(level: $0) }) }
        let hidden = levels.filter { $0 > level }
        return hidden.isEmpty ? .everything : .without(tagged(hidden.map { Facet.word(level: $0) }))
    }

    private static func compile(_ node: SearchQuery.Node, _ numbers: Numbers) -> MatchText {
        switch node {
        case .word(let text), .phrase(let text): .text(quoted(text))
        case .prefix(let text): .text(quoted(text) + " *")
        case .title(let inner):
            switch compile(inner, numbers) {
            case .text(let text): .text("title : " + text)
            case let other: other
            }
        case .filter: all(filters([node], numbers))
        case .all(let nodes):
            all(filters(nodes, numbers) + nodes.filter { !$0.isFilter }.map { compile($0, numbers) })
        case .any(let nodes): any(nodes.map { compile($0, numbers) })
        case .not(let inner): not(compile(inner, numbers))
        }
    }

    /// The filters among the parts of one group: alternatives within a name, kinds and grades of one indicator.
    private static func filters(_ nodes: [SearchQuery.Node], _ numbers: Numbers) -> [MatchText] {
        var kinds: [IndicatorKind] = []
        var grades: [Int] = []
        var sources: [String] = []
        var forms: [Evidence.Form] = []
        for case .filter(let filter) in nodes {
            switch filter {
            case .kind(let kind): kinds.append(kind)
            case .grade(let grade): grades.append(grade.code)
            case .source(let source): sources.append(source)
            case .form(let form): forms.append(form)
            }
        }
        var result: [MatchText] = []
        let kindNumbers = kinds.compactMap { numbers.kinds[$0] }
        if !kinds.isEmpty, !grades.isEmpty {
            result.append(tags(kindNumbers.flatMap { kind in grades.map { Facet.word(kind: kind, grade: $0) } }))
        } else if !kinds.isEmpty {
            result.append(tags(kindNumbers.map { Facet.word(kind: $0) }))
        } else if !grades.isEmpty {
            result.append(tags(grades.map { Facet.word(grade: $0) }))
        }
        if !sources.isEmpty {
            let levels = Handling.Confidentiality.allCases.map(\.rawValue).filter { $0 <= numbers.level }
            let known = sources.compactMap { numbers.sources[$0] }
            result.append(tags(known.flatMap { id in levels.map { Facet.word(source: id, level: $0) } }))
        }
        if !forms.isEmpty { result.append(tags(forms.map { Facet.word($0) })) }
        return result
    }

    private static func all(_ parts: [MatchText]) -> MatchText {
        var wanted: [String] = []
        var unwanted: [String] = []
        for part in parts {
            switch part {
            case .everything: continue
            case .nothing: return .nothing
            case .text(let text): wanted.append(text)
            case .without(let text): unwanted.append(text)
            }
        }
        let minus = unwanted.map { "(\($0))" }.joined(separator: " OR ")
        if wanted.isEmpty { return unwanted.isEmpty ? .everything : .without(minus) }
        let plus = wanted.count > 1 ? wanted.map { "(\($0))" }.joined(separator: " AND ") : wanted[0]
        return .text(unwanted.isEmpty ? plus : "(\(plus)) NOT (\(minus))")
    }

    private static func any(_ parts: [MatchText]) -> MatchText {
        var texts: [String] = []
        for part in parts {
            switch part {
            case .everything: return .everything
            case .nothing: continue
            case .text(let text): texts.append("(\(text))")
            case .without(let text): texts.append("((\(universe)) NOT (\(text)))")
            }
        }
        return texts.isEmpty ? .nothing : .text(texts.joined(separator: " OR "))
    }

    private static func not(_ part: MatchText) -> MatchText {
        switch part {
        case .everything: .nothing
        case .nothing: .everything
        case .text(let text): .without(text)
        case .without(let text): .text(text)
        }
    }
}

extension SearchQuery.Node {
    var isFilter: Bool {
        if case .filter = self { true } else { false }
    }

    /// The leaves that a passage is found by, with whether the title alone counts; what is negated is left out.
    var wantedLeaves: [(leaf: SearchQuery.Node, inTitle: Bool)] {
        switch self {
        case .word, .phrase, .prefix: [(self, false)]
        case .title(let inner): inner.wantedLeaves.map { ($0.leaf, true) }
        case .filter, .not: []
        case .all(let nodes), .any(let nodes): nodes.flatMap(\.wantedLeaves)
        }
    }
}
