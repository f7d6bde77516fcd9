package import ClewCore
import ClewServer
package import ClewStore

extension IndicatorPage {
    /// The number of places on one page.
    package static let size = 20

    /// One indicator with one page of its places.
    package init(frame: Frame, view: IndicatorView, places: Listing<IndicatorPlace>, page: Int) {
        let id = view.summary.id
        let sources = Set(places.rows.map(\.source))
        self.init(
            frame: frame, kindTitle: id.kind.heading, kindHref: link("/indicators", [("kind", id.kind.rawValue)]),
            value: id.canonical, tone: id.kind.tone, grade: view.summary.grade.rawValue,
            gradeWords: view.summary.grade.words,
            facts: [
                Fact(label: "Kind", value: "\(id.kind.heading) (\(id.kind.rawValue))"),
                Fact(label: "First seen", value: view.firstSeen.date),
                Fact(label: "Last seen", value: view.lastSeen.date),
                Fact(label: "Mentions", value: Words.number(view.summary.mentionCount)),
                Fact(
                    label: places.hasMore || page > 0 ? "Sources here" : "Sources",
                    value: sources.sorted().joined(separator: ", ")),
                Fact(label: "Graded", value: "by form only; says nothing of who is behind it"),
            ],
            writings: view.writtenForms.map {
                Writing(text: Words.cut($0.written, to: 200), count: Words.number($0.count))
            },
            hasWritings: view.writtenForms.count > 1
                || view.writtenForms.first.map { $0.written != id.canonical } == true,
            places: places.rows.map { IndicatorPage.Place($0, of: id) },
            paging: Paging(
                page: page, size: IndicatorPage.size, total: places.total, shown: places.rows.count, noun: "place"
            ) { link("/indicator", [("id", id.description), ("page", "\($0 + 1)")]) },
            indicators: view.neighbours.map { IndicatorRow($0.id, grade: $0.grade, count: $0.passageCount) },
            hasIndicators: !view.neighbours.isEmpty, timeline: "",
            searchHref: link("/search", [("q", "\"\(id.canonical.filter { $0 != "\"" })\"")]))
    }
}

extension IndicatorPage.Place {
    /// One place.
    init(_ place: IndicatorPlace, of id: IndicatorID) {
        let location = place.mention.location
        self.init(
            heading: place.title.isEmpty ? "Untitled, \(Words.short(place.evidence.description))" : place.title,
            href: evidenceLink(
                place.evidence, passage: place.mention.passage, textOffset: location.text?.lowerBound),
            snippet: place.snippet.markup, place: location.place.heading, source: place.source,
            when: Words.moment(place.time))
    }
}

extension IndicatorsPage {
    /// The number of indicators on one page.
    package static let size = 50

    /// A list of indicators of one kind or of all.
    package init(
        frame: Frame, kind: IndicatorKind?, list: Listing<IndicatorSummary>,
        counts: [(kind: IndicatorKind, count: Int)],
        page: Int
    ) {
        let all = Choice(
            label: "All", href: "/indicators", count: Words.number(counts.map(\.count).reduce(0, +)),
            current: kind == nil ? "page" : "false")
        self.init(
            frame: frame, listTitle: kind?.heading ?? "Indicators",
            choices: [all]
                + counts.map { entry in
                    Choice(
                        label: entry.kind.heading, href: link("/indicators", [("kind", entry.kind.rawValue)]),
                        count: Words.number(entry.count), current: entry.kind == kind ? "page" : "false")
                },
            indicators: list.rows.map { IndicatorRow($0.id, grade: $0.grade, count: $0.mentionCount) },
            hasIndicators: !list.rows.isEmpty,
            paging: Paging(
                page: page, size: IndicatorsPage.size, total: list.total, shown: list.rows.count, noun: "indicator"
            ) { link("/indicators", [("kind", kind?.rawValue ?? ""), ("page", "\($0 + 1)")]) })
    }
}

extension Location.Place {
    /// Where it stands, in words.
    package var heading: String {
        switch self {
        case .text: "text"
        case .attribute(let name): "attribute \(name)"
        case .comment: "comment"
        case .script: "script"
        case .hidden: "hidden text"
        case .cell(let column): "column \(column + 1)"
        case .address: "address of the capture"
        }
    }
}
