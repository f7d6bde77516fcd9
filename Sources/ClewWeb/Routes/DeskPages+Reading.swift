import ClewCore
import ClewServer
import ClewStore
import ClewWorkflows

/// The pages that show what is in the case. Who may see what is decided, and written down, by the use cases.
extension DeskPages {
    func overview(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let found = try workspace.firstPage(under: permit)
        var model = OverviewPage(
            frame: frame(visit, .overview), authority: permit.authority, overview: found.overview,
            sources: found.sources, runs: found.runs, logs: workspace.logStates(),
            markets: workspace.marketFigures(under: permit), rules: try workspace.watchStates(under: permit))
        let waiting = try workspace.waitingSites()
        if waiting > 0 {
            let sites = Words.count(waiting, "watched site waits", "watched sites wait")
            model.trouble = "\(sites) for a person: <a href=\"/sites\">see why</a>."
        }
        return .page(try pages.page(model))
    }

    func search(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let line = visit.query("q")?.trimmed ?? ""
        guard visit.query("q") != nil else {
            return .page(try pages.page(SearchPage(asking: frame(visit, .search))))
        }
        let frame = frame(visit, .search)
        let order = visit.query("order").flatMap { SearchOrder(rawValue: $0) }
        let page = pageIndex(visit.query("page"))
        let began = ContinuousClock.now
        do {
            let answer = try workspace.search(
                line, order: order ?? .relevance, page: Page(offset: page * SearchPage.size, limit: SearchPage.size),
                under: permit)
            let spent = (ContinuousClock.now - began).components
            let milliseconds = Int(spent.seconds) * 1000 + Int(spent.attoseconds / 1_000_000_000_000_000)
            var model = SearchPage(
                frame: frame, line: line, order: order, answer: answer, page: page, milliseconds: milliseconds)
            let fields = try fields("search", visit)
            model.tools = .tools(frame, fields, name: line, total: min(answer.total.value, SearchAnswer.mostCounted))
            if let since = fields.since {
                let marks = try workspace.marks(of: answer.hits.map(\.evidence), under: permit)
                for (index, hit) in answer.hits.enumerated() {
                    model.hits[index].isNew = marks[hit.evidence].map { $0.leaf >= since } ?? false
                }
            }
            return .page(try pages.page(model))
        } catch let fault as any Fault where fault.kind == .invalidInput {
            let model = SearchPage(frame: frame, line: line, trouble: DeskPages.capitalised(fault.sentence))
            return .page(try pages.page(model), status: 400)
        }
    }

    func indicators(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let kind = visit.query("kind").map { IndicatorKind(rawValue: $0) }
        if let kind, kind.entry == nil { throw Refusal.notFound }
        let grade = visit.query("grade").flatMap { Grade(rawValue: $0) }
        return try listing(visit, .indicators) { frame, page, part in
            let list = try workspace.indicators(kind: kind, grade: grade, page: part, under: permit)
            let counts = try workspace.indicatorCounts(under: permit)
            return ListPage.indicators(
                frame: frame, kind: kind, grade: grade, list: list, counts: counts.map { ($0.kind, $0.byGrade) },
                page: page)
        }
    }

    /// A page of a list: its number and its rows are found out once for all lists.
    private func listing(
        _ visit: Visit<Permit>, _ section: Frame.Section, _ list: (Frame, Int, Page) throws -> ListPage
    ) throws -> WebAnswer {
        let page = pageIndex(visit.query("page"))
        let part = Page(offset: page * ListPage.size, limit: ListPage.size)
        let frame = frame(visit, section)
        var model = try list(frame, page, part)
        let fields = try fields(section.rawValue, visit)
        model.tools = .tools(frame, fields, name: fields.proposal(model.listTitle), total: model.paging.total ?? 0)
        return .page(try pages.page(model))
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
        return try listing(visit, .evidence) { frame, page, part in
            let list = try workspace.evidence(form: form, page: part, under: permit)
            let captures = try workspace.firstCaptures(of: list.rows.map(\.evidence.id), under: permit)
            return ListPage.evidence(frame: frame, list: list, captures: captures, form: form, page: page)
        }
    }

    func captures(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let source = visit.query("source").flatMap { $0.isEmpty ? nil : $0 }
        return try listing(visit, .captures) { frame, page, part in
            let list = try workspace.captures(source: source, page: part, under: permit)
            let reasons = list.rows.filter { $0.outcome != .got }.compactMap { capture in
                workspace.reason(of: capture).map { (capture.id, DeskPages.capitalised($0)) }
            }
            return ListPage.captures(
                frame: frame, list: list, reasons: Dictionary(reasons, uniquingKeysWith: { first, _ in first }),
                source: source, page: page)
        }
    }

    func findings(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let severity = visit.query("severity").flatMap { Finding.Severity(rawValue: $0) }
        return try listing(visit, .findings) { frame, page, part in
            let found = try workspace.findings(severity: severity, page: part, under: permit)
            return ListPage.findings(
                frame: frame, list: found.list, evidence: found.evidence, severity: severity, page: page)
        }
    }

    func runs(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        return try listing(visit, .runs) { frame, page, part in
            ListPage.runs(frame: frame, list: try workspace.runs(page: part, under: permit), page: page)
        }
    }

    func audit(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        return try listing(visit, .audit) { frame, page, part in
            let list = try workspace.audit(page: part, under: permit)
            return ListPage.audit(
                frame: frame, entries: list.rows.map { ($0.number, $0.entry) }, total: list.total, page: page)
        }
    }
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
