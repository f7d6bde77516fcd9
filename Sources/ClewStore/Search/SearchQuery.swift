public import ClewCore

/// What is looked for, as a tree: made by reading an analyst's line, and by nothing that line could break.
///
/// | written | means |
/// | --- | --- |
/// | `white widow` | both words, anywhere |
/// | `lsd OR mdma` | either |
/// | `-seeds`, `NOT seeds` | without |
/// | `"white widow"` | the words one after the other |
/// | `amphet*` | words that begin so (three letters at least) |
/// | `(lsd OR mdma) -uk` | grouped |
/// | `title:heroin`, `title:"pure heroin"` | in the title |
/// | `kind:bitcoin-address` | holds such an indicator |
/// | `grade:valid` | holds an indicator of that grade; beside `kind:` it is one and the same indicator |
/// | `source:agora` | from that market or site |
/// | `form:page` | a page, `text`, a `table` row |
/// | `from:2014-03-01`, `to:2014-04` | first seen on or after, on or before (whole months and years count) |
///
/// Letter case and diacritics do not matter. Operators are upper case; words beside each other belong together before
/// `OR` divides. Several filters of one name beside each other
/// are alternatives. Dates hold for the whole query wherever they stand. A word with characters between
/// (`john@example.org`) is looked up as those words in a row.
///
/// A line with a mistake in its form is read as well as it can be: an open quotation ends with the line, an open
/// bracket closes there, a closing bracket without an opening one is passed over, an operator without words is left
/// out, a prefix that is too short is read as a word; each is told in ``notices``. Refused are only a filter whose
/// value makes no sense and a line that is too long.
public struct SearchQuery: Hashable, Sendable {
    /// One part of the tree.
    public indirect enum Node: Hashable, Sendable {
        /// A word, or several joined by other characters.
        case word(String)
        /// Words one after the other.
        case phrase(String)
        /// The last word may go on.
        case prefix(String)
        /// Words in the title: a word, a phrase or a prefix.
        case title(Node)
        /// A property of the passage.
        case filter(Filter)
        /// All of them.
        case all([Node])
        /// At least one of them.
        case any([Node])
        /// Not this.
        case not(Node)
    }

    /// A property that passages are filtered by.
    public enum Filter: Hashable, Sendable {
        /// Holds an indicator of this kind.
        case kind(IndicatorKind)
        /// Comes from this market or site.
        case source(String)
        /// Holds an indicator of this grade.
        case grade(Grade)
        /// Was read in this form.
        case form(Evidence.Form)
    }

    /// The tree; `nil` when nothing was asked for, which finds everything.
    public var root: Node?
    /// The first day, by a moment in it.
    public var from: Timestamp?
    /// The last day, by a moment in it.
    public var to: Timestamp?
    /// What was read otherwise than it was written, a sentence each.
    public var notices: [String]

    /// The longest line that is read, in bytes.
    public static let longestLine = 2000
    /// The greatest number of words and filters.
    public static let mostTerms = 64

    /// A query from its parts.
    public init(root: Node? = nil, from: Timestamp? = nil, to: Timestamp? = nil, notices: [String] = []) {
        self.root = root
        self.from = from
        self.to = to
        self.notices = notices
    }

    /// Reads a line as described above.
    ///
    /// Throws ``StoreFault/badQuery(_:)`` for a filter without a sensible value, for more than ``longestLine`` bytes,
    /// ``mostTerms`` terms or 32 brackets inside each other.
    public init(_ line: some StringProtocol) throws(StoreFault) {
        guard line.utf8.count <= SearchQuery.longestLine else {
            throw .badQuery("The query is longer than \(SearchQuery.longestLine) bytes: use fewer words.")
        }
        var parser = QueryParser(line)
        self = try parser.parse()
    }

    /// The same query narrowed by choices made beside the line: alternatives within a name, all names at once.
    public func narrowed(by filter: SearchFilter) -> SearchQuery {
        var result = self
        var parts = root.map { [$0] } ?? []
        // Kinds and grades stay beside each other, so that both are asked of one indicator.
        let chosen =
            filter.kinds.sorted().map { Node.filter(.kind($0)) }
            + Grade.allCases.filter(filter.grades.contains).map { Node.filter(.grade($0)) }
            + filter.sources.sorted().map { Node.filter(.source($0)) }
            + Evidence.Form.allCases.filter(filter.forms.contains).map { Node.filter(.form($0)) }
        if !chosen.isEmpty { parts.append(.all(chosen)) }
        result.root = parts.count > 1 ? .all(parts) : parts.first
        if let first = filter.from { result.from = max(first, from ?? first) }
        if let last = filter.to { result.to = min(last, to ?? last) }
        return result
    }
}

/// Choices made beside the query line; empty sets choose nothing.
public struct SearchFilter: Hashable, Sendable {
    /// Kinds of indicators.
    public var kinds: Set<IndicatorKind>
    /// Markets or sites.
    public var sources: Set<String>
    /// Grades of indicators; with kinds, of one and the same indicator.
    public var grades: Set<Grade>
    /// Forms.
    public var forms: Set<Evidence.Form>
    /// The first day, by a moment in it.
    public var from: Timestamp?
    /// The last day, by a moment in it.
    public var to: Timestamp?

    /// A choice.
    public init(
        kinds: Set<IndicatorKind> = [], sources: Set<String> = [], grades: Set<Grade> = [],
        forms: Set<Evidence.Form> = [], from: Timestamp? = nil, to: Timestamp? = nil
    ) {
        self.kinds = kinds
        self.sources = sources
        self.grades = grades
        self.forms = forms
        self.from = from
        self.to = to
    }
}
