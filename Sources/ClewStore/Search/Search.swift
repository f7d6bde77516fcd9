public import ClewCore
internal import GRDB

extension Store {
    /// Looks for passages.
    ///
    /// The newest ``SearchAnswer/mostCounted`` passages are counted, sorted and can be paged through. `order` is what
    /// is wished: relevance is given where few enough are found to be compared, otherwise the newest come first; the
    /// answer says which. A page holds at most 200 hits. What is above the clearance is neither shown nor counted.
    public func search(
        _ query: SearchQuery, clearance: Clearance, order: SearchOrder = .relevance, offset: Int = 0, limit: Int = 20
    ) throws(StoreFault) -> SearchAnswer {
        try read { db in
            var search = try Search(query, clearance: clearance, facets: facets, in: db)
            return try search.answer(order: order, offset: max(0, offset), limit: min(max(0, limit), 200))
        }
    }

    /// Reads a line (see ``SearchQuery``) and looks for what it asks.
    public func search(
        _ line: String, filter: SearchFilter = SearchFilter(), clearance: Clearance, order: SearchOrder = .relevance,
        offset: Int = 0, limit: Int = 20
    ) throws(StoreFault) -> SearchAnswer {
        try search(
            SearchQuery(line).narrowed(by: filter), clearance: clearance, order: order, offset: offset, limit: limit)
    }
}

/// One search on one connection.
struct Search {
    private let db: Database
    private let query: SearchQuery
    private let clearance: Clearance
    private let match: MatchText
    private let matcher: WordMatcher
    private let facets: FacetMemory
    private var notices: [String]

    init(_ query: SearchQuery, clearance: Clearance, facets: FacetMemory, in db: Database) throws {
        self.db = db
        self.facets = facets
        self.query = query
        self.clearance = clearance
        notices = query.notices
        var numbers = MatchText.Numbers(level: clearance.confidentiality.rawValue)
        for filter in query.root?.filters ?? [] {
            switch filter {
            case .kind(let kind):
                numbers.kinds[kind] = try db.first(
                    "SELECT id FROM indicator_kind WHERE name = ?", [.text(kind.rawValue)]
                ) { $0.int64(0) }
                if numbers.kinds[kind] == nil {
                    throw StoreFault.badQuery("kind: names no kind of indicator: `clew list indicators` shows them.")
                }
            case .source(let source):
                numbers.sources[source] = try db.first("SELECT id FROM source WHERE name = ?", [.text(source)]) {
                    $0.int64(0)
                }
                if numbers.sources[source] == nil { notices.append("No source of this case has that name.") }
            case .grade, .form: continue
            }
        }
        match = MatchText(query.root, numbers: numbers)
        matcher = WordMatcher(query.root)
    }

    mutating func answer(order wish: SearchOrder, offset: Int, limit: Int) throws -> SearchAnswer {
        var found = try candidates()
        let isComplete = found.count <= SearchAnswer.mostCounted
        if !isComplete { found.removeLast(found.count - SearchAnswer.mostCounted) }
        var total = Count(found.count, isExact: isComplete)
        if !isComplete, match == .everything, query.from == nil, query.to == nil {
            total = Count(try db.meta("passage_count"))
        }
        var order = SearchOrder.newest
        var numbers = found.map(\.number)
        if wish == .relevance, isComplete, matcher.count > 0, numbers.count <= SearchAnswer.mostRanked,
            let ranked = try Ranking(matcher, in: db).order(numbers, in: db)
        {
            numbers = ranked
            order = .relevance
        }
        let page = numbers.dropFirst(offset).prefix(limit)
        var reader = HitReader(matcher, clearance: clearance, in: db)
        return SearchAnswer(
            query: query, hits: try reader.hits(Array(page)), offset: offset,
            total: total, order: order,
            facets: try FacetCounter(facets, clearance: clearance, in: db).count(found, isComplete: isComplete),
            directHits: try directHits(), notices: notices)
    }

    /// The newest passages that match, one more than are counted.
    private func candidates() throws -> [(number: Int64, facet: Int64)] {
        let first = query.from.map { PassageNumber.first(of: PassageNumber.day($0)) } ?? 0
        let last = query.to.map { PassageNumber.last(of: PassageNumber.day($0)) } ?? .max
        var values: [SQLValue] = [.integer(first), .integer(last), .integer(SearchAnswer.mostCounted + 1)]
        let sql: String
        switch match {
        case .nothing: return []
        case .everything, .without:
            sql = "SELECT id, facet_id FROM passage WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT ?3"
        case .text(let text):
            values.append(.text(text))
            sql = """
                SELECT passage.id, passage.facet_id FROM passage_search
                CROSS JOIN passage ON passage.id = passage_search.rowid
                WHERE passage_search MATCH ?4 AND passage_search.rowid BETWEEN ?1 AND ?2
                ORDER BY passage_search.rowid DESC LIMIT ?3
                """
        }
        var found: [(number: Int64, facet: Int64)] = []
        try db.each(sql, values) { found.append(($0.int64(0), $0.int64(1))) }
        return found
    }

    /// The indicators whose value is a word of the query, as it stands or in lower or upper case.
    private func directHits() throws -> [DirectHit] {
        var hits: [DirectHit] = []
        for (leaf, _) in (query.root?.wantedLeaves ?? []).prefix(8) {
            let text: String
            switch leaf {
            case .word(let word), .phrase(let word): text = word
            default: continue
            }
            for id in try IndicatorReader(in: db, clearance: clearance).matching(text) where !hits.contains(id) {
                hits.append(id)
            }
        }
        return hits
    }
}

extension SearchQuery.Node {
    /// All filters, wherever they stand.
    var filters: [SearchQuery.Filter] {
        switch self {
        case .filter(let filter): [filter]
        case .title(let inner), .not(let inner): inner.filters
        case .all(let nodes), .any(let nodes): nodes.flatMap(\.filters)
        case .word, .phrase, .prefix: []
        }
    }
}
