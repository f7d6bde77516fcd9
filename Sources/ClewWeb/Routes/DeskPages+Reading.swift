import ClewCore
import ClewServer
import ClewStore
import ClewWorkflows

/// The pages that show what is in the case. Who may see what is decided, and written down, by the use cases.
extension DeskPages {
    func overview(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let found = try workspace.firstPage(under: permit)
        let model = OverviewPage(
            frame: frame(visit, .overview), authority: permit.authority, overview: found.overview,
            sources: found.sources, runs: found.runs, logs: workspace.logStates())
        return .page(try pages.page(model))
    }

    func search(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let line = visit.query("q")?.trimmed ?? ""
        guard visit.query("q") != nil else {
            return .page(try pages.page(SearchPage(asking: frame(visit, .search))))
        }
        let frame = frame(visit, .search, query: line)
        let page = pageIndex(visit.query("page"))
        let began = ContinuousClock.now
        do {
            let answer = try workspace.search(
                line, page: Page(offset: page * SearchPage.size, limit: SearchPage.size), under: permit)
            let spent = (ContinuousClock.now - began).components
            let milliseconds = Int(spent.seconds) * 1000 + Int(spent.attoseconds / 1_000_000_000_000_000)
            return .page(
                try pages.page(
                    SearchPage(frame: frame, line: line, answer: answer, page: page, milliseconds: milliseconds)))
        } catch let fault as any Fault where fault.kind == .invalidInput {
            let model = SearchPage(frame: frame, line: line, trouble: DeskPages.capitalised(fault.sentence))
            return .page(try pages.page(model), status: 400)
        }
    }

    func indicators(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let kind = visit.query("kind").map { IndicatorKind(rawValue: $0) }
        if let kind, kind.entry == nil { throw Refusal.notFound }
        let page = pageIndex(visit.query("page"))
        let list = try workspace.indicators(
            kind: kind, page: Page(offset: page * IndicatorsPage.size, limit: IndicatorsPage.size), under: permit)
        let counts = try workspace.indicatorCounts(under: permit)
        return .page(
            try pages.page(
                IndicatorsPage(
                    frame: frame(visit, .indicators), kind: kind, list: list,
                    counts: counts.map { ($0.kind, $0.total) }, page: page)))
    }

    func indicator(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        guard let id = visit.query("id").flatMap({ IndicatorID($0) }) else { throw Refusal.notFound }
        let page = pageIndex(visit.query("page"))
        let part = Page(offset: page * IndicatorPage.size, limit: IndicatorPage.size)
        let sheet = try workspace.sheet(of: id, page: part, under: permit)
        return .page(
            try pages.page(
                IndicatorPage(
                    frame: frame(visit, .indicators), view: sheet.view, places: sheet.places, page: page)))
    }

    func evidenceList(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let form = visit.query("form").flatMap { Evidence.Form(rawValue: $0) }
        let page = pageIndex(visit.query("page"))
        let list = try workspace.evidence(form: form, page: Page.desk(page), under: permit)
        return .page(
            try pages.page(ListPage.evidence(frame: frame(visit, .evidence), list: list, form: form, page: page)))
    }

    func captures(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let source = visit.query("source").flatMap { $0.isEmpty ? nil : $0 }
        let page = pageIndex(visit.query("page"))
        let list = try workspace.captures(source: source, page: Page.desk(page), under: permit)
        return .page(
            try pages.page(ListPage.captures(frame: frame(visit, .captures), list: list, source: source, page: page)))
    }

    func findings(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let severity = visit.query("severity").flatMap { Finding.Severity(rawValue: $0) }
        let page = pageIndex(visit.query("page"))
        let list = try workspace.findings(severity: severity, page: Page.desk(page), under: permit)
        return .page(
            try pages.page(
                ListPage.findings(frame: frame(visit, .findings), list: list, severity: severity, page: page)))
    }

    func runs(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let page = pageIndex(visit.query("page"))
        let list = try workspace.runs(page: Page.desk(page), under: permit)
        return .page(try pages.page(ListPage.runs(frame: frame(visit, .runs), list: list, page: page)))
    }

    func audit(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let page = pageIndex(visit.query("page"))
        let list = try workspace.audit(page: Page.desk(page), under: permit)
        return .page(
            try pages.page(
                ListPage.audit(
                    frame: frame(visit, .audit), entries: list.rows.map { ($0.number, $0.entry) },
                    total: list.total, page: page)))
    }
}

extension Page {
    /// One page of a list of the desk, by its number from 0.
    static func desk(_ page: Int) -> Page { Page(offset: page * ListPage.size, limit: ListPage.size) }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
