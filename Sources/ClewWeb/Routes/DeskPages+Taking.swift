import ClewCore
import ClewServer
import ClewWorkflows

/// What a person takes along or keeps: exports and saved searches.
extension DeskPages {
    /// The routes of these pages.
    var takingRoutes: [Route<Permit>] {
        [
            Route(.get, "/export/:list", for: .members, handler: export),
            Route(.get, "/saved", for: .members, handler: saved),
            Route(.post, "/saved", for: .members, handler: save),
            Route(.get, "/saved/:id", for: .members, handler: openSaved),
            Route(.post, "/saved/:id/remove", for: .members, handler: removeSaved),
        ]
    }

    /// A list as a file; long ones come in parts of ``ClewWorkflows/Workspace/mostExported`` rows, so that no answer grows
    /// without bounds.
    private func export(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let fields = try fields(visit["list"] ?? "", visit)
        guard let request = ListTarget.request(fields) else { throw Refusal.notFound }
        let isCSV = visit.query("format") != "jsonl"
        let part = pageIndex(visit.query("part"))
        let columns = request.columns
        var body = Array((isCSV ? RowText.csvHead(columns) : "").utf8)
        try workspace.export(request, part: part, under: permit) { row in
            body += (isCSV ? RowText.csvLine(row) : RowText.jsonLine(columns, row)).utf8
        }
        let name = request.name + (part > 0 ? "-\(part + 1)" : "") + (isCSV ? ".csv" : ".jsonl")
        return WebAnswer(
            status: 200,
            headers: [
                ("Content-Type", isCSV ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8"),
                ("Content-Disposition", "attachment; filename=\"\(name)\""),
            ], body: body)
    }

    private func saved(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let searches = try workspace.savedSearches(under: permit, request: ListTarget.request)
        return .page(try pages.page(SectionPage(saved: frame(visit, .saved), searches)))
    }

    private func save(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let target = visit.form["target"] ?? ""
        let name = (visit.form["name"] ?? "").trimmed.filter { !$0.isNewline }
        guard WebAnswer.isLocal(target), let request = ListTarget.request(target) else { throw Refusal.notFound }
        try workspace.save(name, target: target, of: request, under: permit)
        return .seeOther("/saved")
    }

    private func number(_ visit: Visit<Permit>) throws(Refusal) -> Int {
        guard let id = visit["id"].flatMap({ Int($0) }) else { throw .notFound }
        return id
    }

    /// Leads to the list, with the log entry from which on things are new for this person.
    private func openSaved(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let search = try workspace.visit(try number(visit), of: ListTarget.request, under: permit)
        return .seeOther(search.target + (search.target.contains("?") ? "&" : "?") + "since=\(search.leaf)")
    }

    private func removeSaved(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        try workspace.removeSaved(try number(visit), under: permit)
        return .seeOther("/saved")
    }
}
