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
        self.init(
            frame: frame, query: "", isAsked: false, hits: [], hasHits: false, facets: [], hasFacets: false,
            paging: Paging(page: 0, size: SearchPage.size, total: 0, shown: 0, noun: "hit") { _ in "/search" },
            time: "",
            trouble: nil, notices: [], indicators: [], hasIndicators: false, help: QueryHelp.markup)
    }

    /// The page for a query that could not be carried out.
    package init(frame: Frame, line: String, trouble: String) {
        self.init(asking: frame)
        query = line
        self.trouble = trouble
    }

    /// The answers to a query.
    package init(frame: Frame, line: String, answer: SearchAnswer, page: Int, milliseconds: Int) {
        let total = answer.total
        let reachable = min(total.value, SearchAnswer.mostCounted)
        var paging = Paging(
            page: page, size: SearchPage.size, total: reachable, shown: answer.hits.count, noun: "passage"
        ) { link("/search", [("q", line), ("page", "\($0 + 1)")]) }
        if !total.isExact || total.value > reachable {
            let range = "\(Words.number(answer.offset + 1))–\(Words.number(answer.offset + answer.hits.count))"
            let all = total.isExact ? Words.number(total.value) : "more than \(Words.number(reachable))"
            paging.summary = "\(range) of \(all) passages"
        }
        let order = answer.order == .newest ? "newest first" : "best first"
        let facets = SearchPage.facets(answer.facets, of: QueryLine(line))
        self.init(
            frame: frame, query: line, isAsked: true, hits: answer.hits.map(Hit.init), hasHits: !answer.hits.isEmpty,
            facets: facets, hasFacets: !facets.isEmpty, paging: paging, time: "\(order), in \(milliseconds) ms",
            trouble: nil, notices: answer.notices,
            indicators: answer.directHits.map { IndicatorRow($0.id, grade: $0.grade, count: $0.mentionCount) },
            hasIndicators: !answer.directHits.isEmpty, help: "")
        let months = answer.facets.months
        guard let first = months.first, let last = months.last, months.count > 2 else { return }
        timeline = SearchPage.timeline(months)
        timelineNote =
            "\(first.value) to \(last.value), by month"
            + (answer.facets.basis.value < total.value ? "; the newest \(Words.number(answer.facets.basis.value))" : "")
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

    private static func facets(_ found: SearchFacets, of line: QueryLine) -> [Facet] {
        func options<Value>(
            _ entries: [SearchFacets.Entry<Value>], most: Int = 12, label: (Value) -> String,
            filters: (Value) -> [String]
        ) -> [Option] {
            entries.prefix(most).map { entry in
                let filters = filters(entry.value)
                let isOn = filters.allSatisfy(line.has)
                let query = isOn ? line.removing(filters) : line.adding(filters)
                return Option(
                    label: label(entry.value), count: Words.number(entry.count),
                    href: link("/search", [("q", query)]), isOn: isOn)
            }
        }
        let lists: [(String, [Option])] = [
            (
                "Kind of indicator",
                options(found.kinds, label: \.heading) { [QueryLine.filter("kind", $0.rawValue)] }
            ),
            ("Source", options(found.sources, label: { $0 }) { [QueryLine.filter("source", $0)] }),
            ("Month", options(found.months, most: 36, label: { $0 }) { ["from:\($0)", "to:\($0)"] }),
            ("Grade", options(found.grades, label: \.rawValue) { [QueryLine.filter("grade", $0.rawValue)] }),
            ("Form", options(found.forms, label: \.heading) { [QueryLine.filter("form", $0.rawValue)] }),
        ]
        // A list with one entry that holds for all narrows nothing.
        return lists.filter { $0.1.count > 1 || $0.1.contains(where: \.isOn) }.map {
            Facet(facetName: $0.0, options: $0.1)
        }
    }
}

extension SearchPage.Hit {
    /// One passage that answers.
    init(_ hit: SearchHit) {
        let title = hit.title.text
        self.init(
            heading: title.isEmpty ? "Untitled \(hit.form.heading.lowercased())" : title,
            href: evidenceLink(hit.evidence, passage: hit.ordinal), snippet: hit.snippet.markup, source: hit.source,
            when: Words.moment(hit.time), form: hit.form.heading,
            address: hit.captures.first.map { $0.address ?? $0.path }.map { Words.cut($0, to: 120) })
    }
}

extension IndicatorRow {
    /// One indicator with a number.
    package init(_ id: IndicatorID, grade: Grade, count: Int) {
        self.init(
            value: Words.cut(id.canonical, to: 160), href: indicatorLink(id.kind, id.canonical),
            kindTitle: id.kind.heading, tone: id.kind.tone, grade: grade.rawValue, number: Words.number(count))
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
