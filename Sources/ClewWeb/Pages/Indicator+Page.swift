package import ClewCore
import ClewServer
package import ClewStore

extension IndicatorPage {
    /// The number of places on one page.
    package static let size = 20

    /// One indicator with one page of its places.
    package init(frame: Frame, view: IndicatorView, places: Listing<IndicatorPlace>, page: Int) {
        let id = view.summary.id
        self.init(frame: frame)
        kind = Way(id.kind.heading, to: link("/indicators", [("kind", id.kind.rawValue)]))
        value = id.canonical
        kindTone = id.kind.tone
        grade = .grade(view.summary.grade.rawValue)
        gradeWords = view.summary.grade.words
        let sources = Set(places.rows.map(\.source)).sorted().joined(separator: ", ")
        facts = [
            Fact("First seen", view.firstSeen.date), Fact("Last seen", view.lastSeen.date),
            Fact("Mentions", markup: .number(view.summary.mentionCount)),
            Fact(places.hasMore || page > 0 ? "Sources on this page" : "Sources", sources),
            Fact("Graded", "by form only; says nothing of who is behind it"),
            Fact("In a query", markup: "<code>kind:\(id.kind.rawValue)</code>"),
        ]
        if view.writtenForms.count > 1 || view.writtenForms.contains(where: { $0.written != id.canonical }) {
            writings = Markup.table(
                caption: "The forms in which it was written and how often",
                columns: [("Form", "value"), ("Times", "number")],
                rows: view.writtenForms.map { ["<bdi>\(Words.cut($0.written, to: 200))</bdi>", .number($0.count)] })
        }
        hits = places.rows.map { Hit($0) }
        paging = Paging(
            page: page, size: IndicatorPage.size, total: places.total, shown: places.rows.count, noun: "place"
        ) { link("/indicator", [("id", id.description), ("page", "\($0 + 1)")]) }
        indicators = .indicators(
            view.neighbours.map { ($0.id, $0.grade, $0.passageCount) }, countLabel: "Together on")
        searchHref = link("/search", [("q", "\"\(id.canonical.filter { $0 != "\"" })\"")])
    }
}

extension Hit {
    /// A place where an indicator stands.
    init(_ place: IndicatorPlace) {
        let location = place.mention.location
        let origin = place.captures.first
        self.init(
            heading: place.title.isEmpty
                ? origin.map { Words.cut($0.address ?? $0.path, to: 140) } ?? Words.short("\(place.evidence)")
                : place.title,
            href: evidenceLink(
                place.evidence, passage: place.mention.passage, textOffset: location.text?.lowerBound),
            snippet: place.snippet.markup, tag: location.place.heading,
            meta: [place.source, Words.moment(place.time)])
    }
}

extension Markup {
    /// A table of indicators, each with a number.
    static func indicators(_ rows: [(id: IndicatorID, grade: Grade, count: Int)], countLabel: Markup) -> Markup {
        table(
            caption: "Indicators with their kind, grade and how often they stand where",
            columns: [("Value", "value"), ("Kind", ""), ("Grade", ""), (countLabel, "number")],
            rows: rows.map { row in
                [
                    .link(Words.cut(row.id.canonical, to: 160), to: indicatorLink(row.id.kind, row.id.canonical)),
                    .kind(row.id.kind.heading, tone: row.id.kind.tone), .grade(row.grade.rawValue), .number(row.count),
                ]
            })
    }
}

extension ListPage {
    /// Indicators of one kind or of all, and of one grade or of all.
    package static func indicators(
        frame: Frame, kind: IndicatorKind?, grade: Grade?, list: Listing<IndicatorSummary>,
        counts: [(kind: IndicatorKind, byGrade: [Grade: Int])], page: Int
    ) -> ListPage {
        func href(_ kind: IndicatorKind?, _ grade: Grade?, page: Int = 0) -> String {
            link(
                "/indicators",
                [
                    ("kind", kind?.rawValue ?? ""), ("grade", grade?.rawValue ?? ""),
                    ("page", page > 0 ? "\(page + 1)" : ""),
                ])
        }
        func count(_ byGrade: [Grade: Int], of grade: Grade?) -> Int {
            grade.map { byGrade[$0] ?? 0 } ?? byGrade.values.reduce(0, +)
        }
        func count(of kind: IndicatorKind?, _ grade: Grade?) -> Int {
            counts.filter { kind == nil || $0.kind == kind }.map { count($0.byGrade, of: grade) }.reduce(0, +)
        }
        var result = ListPage(
            frame: frame, title: kind?.heading ?? "Indicators",
            lead: "Addresses, keys, accounts and contacts that tie things together, those first that stand most often.",
            emptyTitle: "No such indicator",
            emptyText: "Nothing that was imported so far holds one. <a href=\"/indicators\">All indicators</a>")
        let kinds = [nil] + counts.map { Optional($0.kind) }.filter { $0 == kind || count(of: $0, grade) > 0 }
        result.choices = [
            Choices(
                "Kind",
                kinds.map { choice in
                    Way(
                        choice?.heading ?? "All kinds", to: href(choice, grade), count: count(of: choice, grade),
                        isOn: choice == kind)
                }),
            Choices(
                "Grade",
                ([nil] + Grade.allCases).map { choice in
                    Way(
                        choice?.rawValue ?? "any grade", to: href(kind, choice), count: count(of: kind, choice),
                        isOn: choice == grade)
                }),
        ]
        result.table = .indicators(list.rows.map { ($0.id, $0.grade, $0.mentionCount) }, countLabel: "Mentions")
        result.paging = Paging(
            page: page, size: size, total: list.total, shown: list.rows.count, noun: "indicator"
        ) { href(kind, grade, page: $0) }
        return result
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
