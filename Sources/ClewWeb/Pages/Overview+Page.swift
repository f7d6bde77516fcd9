package import ClewCore
import ClewServer
package import ClewStore
package import ClewWorkflows

extension OverviewPage {
    /// The number of sources that are shown; the list of captures leads to the others.
    private static let mostSources = 12
    /// The number of markets that are shown.
    private static let mostMarkets = 6

    /// The first page.
    package init(
        frame: Frame, authority: Authority, overview: Overview, sources: Listing<SourceSummary>,
        runs: [RunEntry], logs: [LogState], markets: [MarketSummary] = [], rules: [WatchState] = []
    ) {
        self.init(frame: frame)
        self.authority = authority.isUnstated ? [] : authority.facts
        let values = overview.indicators.map(\.total).reduce(0, +)
        figures = [
            Way("evidence", to: "/evidence", count: overview.evidence),
            Way("captures", to: "/captures", count: overview.captures),
            Way("passages", to: "/search", count: overview.passages),
            Way("indicators", to: "/indicators", count: values),
            Way("mentions", to: "/indicators", count: overview.mentions),
            Way("findings", to: "/findings", count: overview.problems + overview.notices),
        ]
        if !markets.isEmpty {
            figures += [
                Way("listings", to: "/listings", count: markets.map(\.listingCount).reduce(0, +)),
                Way("accounts", to: "/accounts", count: markets.map(\.accountCount).reduce(0, +)),
            ]
        }
        if !rules.isEmpty {
            figures.append(Way("new alerts", to: "/alerts", count: rules.map(\.fresh).reduce(0, +)))
        }
        self.markets = .markets(Array(markets.prefix(OverviewPage.mostMarkets)))
        kinds = OverviewPage.kinds(overview.indicators)
        self.sources = OverviewPage.sources(sources.rows)
        self.runs = Markup.table(
            caption: "The last import and capture sessions",
            columns: [("Begun", ""), ("What", ""), ("Tool", "")],
            rows: runs.map { entry in
                [
                    .link(Words.moment(entry.run.time), to: runLink(entry.run.id)),
                    Markup(text: Words.count(entry.captureCount, "capture")), Markup(text: entry.run.tool),
                ]
            })
        self.logs = Markup.table(
            caption: "The last checkpoint of each log",
            columns: [("Log", "short"), ("Entries", "number"), ("Root hash", "hash"), ("Checkpoint", "")],
            rows: logs.map { log in
                let state = log.trouble ?? (log.size == 0 ? "not begun" : "signature is right")
                return [
                    Markup(text: log.name), .number(log.size), Markup(text: log.root.map { Words.short($0.hex) } ?? ""),
                    "<span class=\"state \(log.trouble == nil ? "good" : "bad")\">\(state)</span>",
                ]
            })
        isEmpty = overview.captures == 0
    }

    private static func kinds(_ counts: [Overview.IndicatorCount]) -> Markup {
        let most = counts.map(\.total).max() ?? 0
        return Markup.table(
            caption: "Kinds of indicators with the number of different values, and how many of them have which grade",
            columns: [
                ("Kind", ""), ("Values", "number"), ("Valid", "number"), ("Unverified", "number"),
                ("Corrupt", "number"), ("<span class=\"hidden\">Share</span>", "wide"),
            ],
            groups: IndicatorKind.Group.allCases.map { group in
                let kinds = counts.filter { ($0.kind.entry?.group ?? .device) == group }
                return (
                    group.heading,
                    kinds.map { entry in
                        [
                            .link(entry.kind.heading, to: link("/indicators", [("kind", entry.kind.rawValue)])),
                            .number(entry.total), .number(entry.byGrade[.valid] ?? 0),
                            .number(entry.byGrade[.unverified] ?? 0), .number(entry.byGrade[.corrupt] ?? 0),
                            Bars.bar(entry.total, of: most),
                        ]
                    }
                )
            })
    }

    private static func sources(_ sources: [SourceSummary]) -> Markup {
        let most = sources.map(\.captureCount).max() ?? 0
        let bySize = sources.sorted { ($1.captureCount, $0.name) < ($0.captureCount, $1.name) }
        return Markup.table(
            caption: "Markets and sites with the number of captures and when they were seen",
            columns: [
                ("Market or site", "name"), ("Captures", "number"), ("Seen", "seen"),
                ("<span class=\"hidden\">Share</span>", "narrow"),
            ],
            rows: bySize.prefix(mostSources).map { source in
                [
                    .link(source.name, to: link("/search", [("q", QueryLine.filter("source", source.name))])),
                    .number(source.captureCount),
                    // Rows of a table may name a market of which no page was captured.
                    source.captureCount == 0
                        ? "<span class=\"muted\">in tables only</span>"
                        : Markup(text: Words.span(source.first, source.last)),
                    Bars.bar(source.captureCount, of: most),
                ]
            })
    }
}

extension Authority {
    /// Who acts on what basis, as facts; what is not stated is left out.
    var facts: [Fact] {
        let term =
            switch (from, until) {
            case (let from?, let until?): "\(from.date) to \(until.date)"
            case (let from?, nil): "from \(from.date)"
            case (nil, let until?): "until \(until.date)"
            case (nil, nil): ""
            }
        let facts = [
            ("Officer", officer), ("Case", caseReference), ("Legal basis", legalBasis), ("Covers", scope),
            ("In force", term),
        ]
        return facts.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1) }
    }
}

/// The address of a run in the list of runs.
func runLink(_ id: RunID) -> String { link("/runs", at: "run-\(id)") }
