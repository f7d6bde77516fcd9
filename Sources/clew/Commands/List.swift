import ArgumentParser
import ClewCore
import ClewStore
import ClewWorkflows

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List captures, evidence, indicators, findings, runs, sources, audit.",
        discussion: """
            Examples:
              clew list findings
              clew list indicators --kind bitcoin-address --grade valid
              clew list captures --source agora --format csv > captures.csv
            """)

    /// What can be listed.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case captures, evidence, indicators, findings, runs, sources, audit
    }

    @Argument(help: "captures, evidence, indicators, findings, runs, sources or audit.") var subject: Subject
    @OptionGroup var options: CaseOptions
    @OptionGroup var list: ListOptions
    @Option(help: "Only this kind of indicator.") var kind: String?
    @Option(help: "Only this grade: valid, unverified or corrupt.") var grade: Grade?
    @Option(help: "Only this market or site.") var source: String?
    @Flag(help: "The whole list, whatever --limit says.") var all = false

    mutating func validate() throws {
        if let kind, IndicatorKind(rawValue: kind).entry == nil {
            throw ValidationError(
                "there is no kind '\(kind)'; the kinds stand in the README and in Documentation/Glossary.md.")
        }
    }

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        var sheet = Sheet(columns: ListRow.columns[subject] ?? [])
        var offset = list.offset
        var total = 0
        repeat {
            let page = Page(offset: offset, limit: all ? 1000 : min(1000, list.limit - sheet.rows.count))
            let part = try rows(page, workspace, permit)
            total = part.total
            sheet.rows += part.rows
            offset += part.rows.count
            if part.rows.isEmpty { break }
        } while offset < total && (all || sheet.rows.count < list.limit)
        Console.write(sheet.text(list.format))
        if sheet.rows.count + list.offset < total {
            Console.say("\(sheet.rows.count.grouped) of \(total.grouped); --all gives the whole list.")
        }
    }

    private func rows(_ page: Page, _ workspace: Workspace, _ permit: Permit) throws -> Listing<[JSONValue]> {
        switch subject {
        case .captures:
            try workspace.captures(source: source, page: page, under: permit).map(ListRow.capture)
        case .evidence:
            try workspace.evidence(page: page, under: permit).map(ListRow.evidence)
        case .indicators:
            try workspace.indicators(
                kind: kind.map { IndicatorKind(rawValue: $0) }, grade: grade, page: page, under: permit
            ).map(ListRow.indicator)
        case .findings:
            try workspace.findings(page: page, under: permit).map(ListRow.finding)
        case .runs:
            try workspace.runs(page: page, under: permit).map(ListRow.run)
        case .sources:
            try workspace.sources(page: page, under: permit).map(ListRow.source)
        case .audit:
            try workspace.audit(page: page, under: permit).map(ListRow.audit)
        }
    }
}
