import ClewCore
import ClewServer
import ClewWeb

/// Every page of the desk, filled with one text in each place that a captured page can reach.
struct PageFixtures {
    /// What stands in each such place.
    var text: String
    /// Whether lists have rows.
    var isFull = true

    var frame: Frame {
        Frame(
            caseName: text, user: text, role: .supervisor, purpose: text, formToken: "0f", isUnstated: true,
            section: .overview, query: text)
    }

    var indicators: [IndicatorRow] {
        guard isFull else { return [] }
        return (0..<3).map { number in
            IndicatorRow(
                value: text, href: indicatorLink(.bitcoinAddress, text), kindTitle: "Bitcoin address", tone: "money",
                grade: ["valid", "unverified", "corrupt"][number % 3], number: "12")
        }
    }

    var paging: Paging {
        Paging(page: 1, size: 3, total: isFull ? 9 : 0, shown: isFull ? 3 : 0, noun: "page") {
            link("/search", [("q", text), ("page", "\($0)")])
        }
    }

    var snippet: Markup { "before <mark>\(text)</mark> after" }

    var overview: OverviewPage {
        OverviewPage(
            frame: frame,
            authority: AuthorityNote(
                isStated: true, officer: text, reference: text, basis: text, scope: text, term: "2026"),
            figures: [OverviewPage.Figure(number: "1", label: "evidence", href: "/evidence")],
            groups: [
                OverviewPage.KindGroup(
                    groupName: "Money",
                    kinds: [
                        OverviewPage.KindRow(
                            kindTitle: text, href: link("/indicators", [("kind", text)]), values: "1", valid: "1",
                            corrupt: "0",
                            bar: Bars.bar(1, of: 2))
                    ])
            ],
            sources: [
                OverviewPage.SourceRow(
                    sourceName: text, href: link("/search", [("q", text)]), captures: "1", seen: text, bar: "")
            ],
            runs: [OverviewPage.RunRow(when: "now", tool: text, what: text, href: "/runs")],
            logs: [OverviewPage.LogRow(logName: "evidence", size: "1", root: text, state: text, tone: "good")],
            isEmpty: !isFull)
    }

    var search: SearchPage {
        var page = SearchPage(
            frame: frame, query: text, isAsked: true,
            hits: isFull
                ? [
                    SearchPage.Hit(
                        heading: text, href: "/evidence/0", snippet: snippet, source: text, when: "now", form: "page",
                        address: text)
                ] : [], hasHits: isFull,
            facets: [
                SearchPage.Facet(
                    facetName: "Source",
                    options: [
                        SearchPage.Option(
                            label: text, count: "1", href: link("/search", [("q", text)]), isOn: !isFull)
                    ])
            ], hasFacets: true, paging: paging, time: "in 3 ms", trouble: isFull ? nil : text, notices: [text],
            indicators: indicators, hasIndicators: isFull, help: "")
        page.timeline = Bars.columns([1, 2, 3], label: text)
        page.timelineNote = text
        return page
    }

    var indicator: IndicatorPage {
        IndicatorPage(
            frame: frame, kindTitle: text, kindHref: link("/indicators", [("kind", text)]), value: text, tone: "money",
            grade: "valid",
            gradeWords: Grade.valid.words, facts: [IndicatorPage.Fact(label: "Seen", value: text)],
            writings: [IndicatorPage.Writing(text: text, count: "2")], hasWritings: true,
            places: [
                IndicatorPage.Place(
                    heading: text, href: "/evidence/0#b1", snippet: snippet, place: "attribute \(text)", source: text,
                    when: "now")
            ], paging: paging, indicators: indicators, hasIndicators: isFull, timeline: "",
            searchHref: link("/search", [("q", text)]))
    }

    var list: IndicatorsPage {
        IndicatorsPage(
            frame: frame, listTitle: text,
            choices: [IndicatorsPage.Choice(label: text, href: "/indicators", count: "1", current: "page")],
            indicators: indicators, hasIndicators: isFull, paging: paging)
    }

    var bodies: [EvidenceBody] {
        let mention = PlacedMention(
            passage: 0,
            mention: Mention(
                kind: .email, written: text, canonical: text, grade: .unverified, range: 0..<text.utf8.count),
            location: Location(place: .text, payload: 0..<1, text: 3..<3 + text.utf8.count))
        let marked = MarkedText("ab \(text) cd", mentions: [mention])
        return [
            EvidenceBody(text: marked.markup),
            EvidenceBody(outline: "<ul><li>\(text)</li></ul>"),
            EvidenceBody(
                raw: RawView(
                    lines: SourceLines(Array(text.utf8), at: 0, marked: 1..<4).markup, range: text, first: "/a",
                    previous: "/b", next: "/c", last: "/d", action: "/evidence/0/raw")),
            EvidenceBody(
                rows: RowsView(
                    header: [text], rows: [RowsView.Row(number: "1", href: "/evidence/0", cells: [Markup(text: text)])],
                    paging: paging)),
            EvidenceBody(
                proof: ProofView(
                    seals: [
                        ProofView.Seal(
                            caption: text, lines: [ProofView.Line(label: "Root", value: text)], path: [text],
                            hasPath: true)
                    ])),
        ]
    }

    func evidence(_ body: EvidenceBody) -> EvidencePage {
        EvidencePage(
            frame: frame, heading: text, digest: String(repeating: "ab", count: 32), form: "page", size: "1 kB",
            encoding: text, tabs: [EvidencePage.Tab(label: "Text", href: "/evidence/0", current: "page")], body: body,
            legend: [EvidencePage.LegendRow(kindTitle: text, tone: "money", count: "1", href: "#b3")], hasLegend: true,
            mentions: [
                EvidencePage.MentionRow(
                    kindTitle: text, tone: "money", written: text, href: indicatorLink(.email, text), grade: "valid",
                    place: text, bytes: "1–2", rawHref: "/evidence/0/raw")
            ], hasMentions: isFull,
            captures: [
                EvidencePage.CaptureRow(
                    when: "now", basis: "stated", address: text, source: text, path: text, outcome: "got", run: text)
            ], steps: [EvidencePage.Step(label: "Next", href: "/x")], hasSteps: true, position: text, note: text)
    }

    var rows: ListPage {
        ListPage(
            frame: frame, title: "Captures", lead: text, caption: text,
            choices: [ListPage.Choice(label: text, href: "/captures", current: "page")],
            columns: [("When", "when"), ("Address", "address")],
            rows: isFull ? [["now", Markup(text: text)]] : [], paging: paging, emptyTitle: "Nothing",
            emptyText: "\(text)")
    }

    /// Every page by name.
    func all() throws -> [(name: String, html: String)] {
        let set = try PageSet()
        var pages = [
            ("overview", try set.page(overview)), ("search", try set.page(search)),
            ("indicator", try set.page(indicator)), ("indicators", try set.page(list)),
            ("list", try set.page(rows)),
            (
                "login",
                try set.page(
                    LoginPage(
                        frame: Frame(caseName: text, formToken: "0f"), name: text, purpose: text, next: text,
                        trouble: text, note: text))
            ),
            (
                "account",
                try set.page(AccountPage(frame: frame, began: text, rights: [text], trouble: text, done: text))
            ),
            (
                "error",
                try set.page(
                    ErrorPage(
                        frame: frame, status: "404", headline: text, sentence: text, wayHref: "/", wayLabel: "Overview")
                )
            ),
            ("help", try set.page(HelpPage(frame: frame, queryHelp: "", kinds: []))),
        ]
        for (number, body) in bodies.enumerated() { pages.append(("evidence\(number)", try set.page(evidence(body)))) }
        return pages
    }
}
