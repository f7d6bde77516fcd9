package import ClewCore
import ClewServer
package import ClewStore
package import ClewWorkflows

extension OverviewPage {
    /// The first page.
    package init(
        frame: Frame, authority: Authority, overview: Overview, sources: Listing<SourceSummary>,
        runs: [RunEntry], logs: [LogState]
    ) {
        let mostSeen = sources.rows.map(\.captureCount).max() ?? 0
        let total = overview.indicators.map(\.total).reduce(0, +)
        let bySize = sources.rows.sorted { ($1.captureCount, $0.name) < ($0.captureCount, $1.name) }
        self.init(
            frame: frame, authority: AuthorityNote(authority),
            figures: [
                Figure(number: Words.number(overview.evidence), label: "evidence", href: "/evidence"),
                Figure(number: Words.number(overview.captures), label: "captures", href: "/captures"),
                Figure(number: Words.number(overview.passages), label: "passages", href: "/search"),
                Figure(number: Words.number(total), label: "indicators", href: "/indicators"),
                Figure(number: Words.number(overview.mentions), label: "mentions", href: "/indicators"),
                Figure(
                    number: Words.number(overview.problems + overview.notices), label: "findings", href: "/findings"),
            ],
            groups: OverviewPage.groups(overview.indicators),
            sources: bySize.prefix(12).map { source in
                SourceRow(
                    sourceName: source.name, href: link("/search", [("q", QueryLine.filter("source", source.name))]),
                    captures: Words.number(source.captureCount), seen: Words.span(source.first, source.last),
                    bar: Bars.bar(source.captureCount, of: mostSeen))
            },
            runs: runs.map { entry in
                RunRow(
                    when: Words.moment(entry.run.time), tool: entry.run.tool,
                    what: Words.count(entry.captureCount, "capture"), href: "/runs")
            },
            logs: logs.map { log in
                LogRow(
                    logName: log.name, size: Words.number(log.size), root: log.root.map { Words.short($0.hex) } ?? "",
                    state: log.trouble ?? (log.size == 0 ? "not begun" : "signature is right"),
                    tone: log.trouble == nil ? "good" : "bad")
            },
            isEmpty: overview.captures == 0)
    }

    private static func groups(_ counts: [Overview.IndicatorCount]) -> [KindGroup] {
        let most = counts.map(\.total).max() ?? 0
        return IndicatorKind.Group.allCases.compactMap { group in
            let kinds = counts.filter { ($0.kind.entry?.group ?? .device) == group }
            guard !kinds.isEmpty else { return nil }
            return KindGroup(
                groupName: group.heading,
                kinds: kinds.map { entry in
                    KindRow(
                        kindTitle: entry.kind.heading, href: link("/indicators", [("kind", entry.kind.rawValue)]),
                        values: Words.number(entry.total), valid: Words.number(entry.byGrade[.valid] ?? 0),
                        corrupt: Words.number(entry.byGrade[.corrupt] ?? 0), bar: Bars.bar(entry.total, of: most))
                })
        }
    }
}

extension AuthorityNote {
    /// Who acts on what basis.
    init(_ authority: Authority) {
        let term: String? =
            switch (authority.from, authority.until) {
            case (let from?, let until?): "\(from.date) to \(until.date)"
            case (let from?, nil): "from \(from.date)"
            case (nil, let until?): "until \(until.date)"
            case (nil, nil): nil
            }
        self.init(
            isStated: !authority.isUnstated, officer: authority.officer, reference: authority.caseReference,
            basis: authority.legalBasis, scope: authority.scope, term: term)
    }
}
