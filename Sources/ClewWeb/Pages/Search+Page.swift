package import ClewCore
package import ClewServer
package import ClewStore

extension Snippet {
    /// The snippet with what was looked for in marks.
    package var markup: Markup {
        var markup: Markup = isCutBefore ? "… " : ""
        for piece in pieces {
            markup += piece.isMarked ? "<mark>\(piece.text)</mark>" : Markup(text: piece.text)
        }
        if isCutAfter { markup += " …" }
        return markup
    }
}

extension SearchPage {
    /// The number of hits on one page.
    package static let size = 20

    /// The page before anything was asked.
    package init(asking frame: Frame) {
        self.init(frame: frame)
        help = QueryHelp.markup
    }

    /// The page for a query that could not be carried out.
    package init(frame: Frame, line: String, trouble: String) {
        self.init(asking: frame)
        query = line
        self.trouble = trouble
    }

    /// The answers to a query.
    ///
    /// - Parameter order: the order that was asked for; `nil` where the search was to choose.
    package init(
        frame: Frame, line: String, order: SearchOrder?, answer: SearchAnswer, page: Int, milliseconds: Int
    ) {
        self.init(frame: frame)
        query = line
        isAsked = true
        hits = answer.hits.map { Hit($0) }
        facets = SearchPage.facets(answer.facets, of: QueryLine(line), order: order)
        notices = answer.notices
        indicators = .indicators(
            answer.directHits.map { ($0.id, $0.grade, $0.mentionCount) }, countLabel: "Mentions")
        tellPaging(answer, page, order)
        self.order = "\(answer.order.words), in \(milliseconds) ms"
        if answer.total.value > 1 {
            // Of very many the newest come, whatever was asked for.
            let other: SearchOrder = answer.order == .newest ? .relevance : .newest
            if other == .newest || answer.total.isExact, answer.total.value <= SearchAnswer.mostRanked {
                orders = [Way(other.words, to: SearchPage.href(line, other))]
            }
        }
        let months = answer.facets.months
        let counted = answer.facets.basis.value
        if counted < answer.total.value || !answer.total.isExact {
            basis = "Counted over the newest \(Words.number(counted)) only; others may have other months and sources."
        }
        guard let first = months.first, let last = months.last, months.count > 2 else { return }
        timeline = SearchPage.timeline(months)
        timelineNote = "\(first.value) to \(last.value), by month" + (basis == nil ? "" : "; the newest passages only")
    }

    private mutating func tellPaging(_ answer: SearchAnswer, _ page: Int, _ order: SearchOrder?) {
        let total = answer.total
        let reachable = min(total.value, SearchAnswer.mostCounted)
        paging = Paging(
            page: page, size: SearchPage.size, total: reachable, shown: answer.hits.count, noun: "passage"
        ) { SearchPage.href(query, order, page: $0) }
        guard !total.isExact || total.value > reachable else { return }
        let range = "\(Words.number(answer.offset + 1))–\(Words.number(answer.offset + answer.hits.count))"
        let all = total.isExact ? Words.number(total.value) : "more than \(Words.number(reachable))"
        paging.summary = "\(range) of \(all) passages"
    }

    /// The address of a query.
    private static func href(_ line: String, _ order: SearchOrder?, page: Int = 0) -> String {
        link(
            "/search", [("q", line), ("order", order?.rawValue ?? ""), ("page", page > 0 ? "\(page + 1)" : "")])
    }

    /// Columns for every month from the first to the last, those without passages included.
    private static func timeline(_ months: [SearchFacets.Entry<String>]) -> Markup {
        guard let first = months.first, let last = months.last else { return "" }
        let counts = Dictionary(months.map { ($0.value, $0.count) }) { $0 + $1 }
        guard let from = SearchPage.number(ofMonth: first.value), let to = SearchPage.number(ofMonth: last.value),
            from <= to, to - from < 600
        else { return "" }
        let values = (from...to).map { month in
            let digits = String(month % 12 + 1)
            return counts["\(month / 12)-\(digits.count < 2 ? "0" : "")\(digits)"] ?? 0
        }
        return Bars.columns(values, label: "Passages by month, \(first.value) to \(last.value)")
    }

    private static func number(ofMonth text: String) -> Int? {
        let parts = text.split(separator: "-")
        guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month),
            (0...9999).contains(year)
        else { return nil }
        return year * 12 + month - 1
    }

    private static func facets(_ found: SearchFacets, of line: QueryLine, order: SearchOrder?) -> [Facet] {
        func options<Value>(
            _ entries: [SearchFacets.Entry<Value>], most: Int = 12, label: (Value) -> String,
            filters: (Value) -> [String]
        ) -> [Way] {
            entries.prefix(most).map { entry in
                let filters = filters(entry.value)
                let isOn = filters.allSatisfy(line.has)
                let query = isOn ? line.removing(filters) : line.adding(filters)
                return Way(label(entry.value), to: href(query, order), count: entry.count, isOn: isOn)
            }
        }
        let facets = [
            Facet(
                "Kind of indicator",
                options(found.kinds, label: \.heading) { [QueryLine.filter("kind", $0.rawValue)] }),
            Facet("Source", options(found.sources, label: { $0 }) { [QueryLine.filter("source", $0)] }),
            Facet("Month", options(found.months, most: 36, label: { $0 }) { ["from:\($0)", "to:\($0)"] }),
            Facet("Grade", options(found.grades, label: \.rawValue) { [QueryLine.filter("grade", $0.rawValue)] }),
            Facet("Form", options(found.forms, label: \.heading) { [QueryLine.filter("form", $0.rawValue)] }),
        ]
        // A list with one entry that holds for all narrows nothing.
        return facets.filter { $0.options.count > 1 || $0.options.contains(where: \.isOn) }
    }
}

extension SearchOrder {
    /// The order in words.
    fileprivate var words: String { self == .newest ? "newest first" : "best first" }
}

extension Hit {
    /// One passage that answers.
    init(_ hit: SearchHit) {
        let title = hit.title.text
        let address = hit.captures.first.map { Words.cut($0.address ?? $0.path, to: 140) } ?? ""
        self.init(
            heading: title.isEmpty ? (address.isEmpty ? "Untitled" : address) : title,
            href: evidenceLink(hit.evidence, passage: hit.ordinal), snippet: hit.snippet.markup,
            tag: hit.form == .table ? "Row" : hit.form.heading,
            // An address that begins with the name of the source tells it already.
            meta: [
                address.contains("//\(hit.source)/") ? "" : hit.source, Words.moment(hit.time),
                title.isEmpty ? "" : address,
            ])
    }
}

/// The address of the page of an evidence, at a passage of it.
package func evidenceLink(_ id: EvidenceID, passage: Int? = nil, textOffset: Int? = nil) -> String {
    let part = textOffset.map(MarkedText.part(of:)) ?? 0
    return link(
        "/evidence/\(id)", [("passage", passage.map { "\($0)" } ?? ""), ("part", part > 0 ? "\(part + 1)" : "")],
        at: textOffset.map(MarkedText.anchor(of:)))
}

extension Evidence.Form {
    /// The name of the form in lists.
    package var heading: String {
        switch self {
        case .page: "Page"
        case .text: "Text"
        case .table: "Table"
        case .opaque: "Unread"
        }
    }
}
