import ClewCore
import ClewServer
import ClewStore
import ClewWorkflows

/// What watch rules have hit, and what the reader has seen of it.
extension DeskPages {
    /// The routes of these pages.
    var alertRoutes: [Route<Permit>] {
        [
            Route(.get, "/alerts", for: .members, handler: alerts),
            Route(.post, "/alerts/seen", for: .members, handler: markSeen),
            Route(.get, "/alerts/:id", for: .members, handler: alert),
        ]
    }

    private func alerts(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let fields = try fields("alerts", visit)
        let number = pageIndex(visit.query("page"))
        // Before the hits: what comes in between must not be marked as seen.
        let next = try workspace.nextEntry()
        let hits = try workspace.hits(
            rule: fields["rule"], page: Page(offset: number * ListPage.size, limit: ListPage.size), under: permit)
        return .page(
            try pages.page(
                ListPage.alerts(
                    frame: frame(visit, .alerts), hits: hits, states: try workspace.watchStates(under: permit),
                    fields: fields, page: number, next: next)))
    }

    private func alert(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        guard let id = visit["id"].flatMap({ HitID("hit:" + $0) }) else { throw Refusal.notFound }
        let (hit, reasons) = try workspace.hit(id, under: permit)
        return .page(try pages.page(SectionPage(hit: frame(visit, .alerts), hit, reasons: reasons)))
    }

    private func markSeen(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        if let text = visit.form["id"] {
            guard let id = HitID(text) else { throw Refusal.notFound }
            try workspace.markSeen(id, under: permit)
            return .seeOther("/alerts")
        }
        guard let next = visit.form["before"].flatMap({ UInt64($0) }) else { throw Refusal.notFound }
        let rule = visit.form["rule"].flatMap { $0.isEmpty ? nil : $0 }
        try workspace.markSeen(rule: rule, before: next, under: permit)
        return .seeOther(link("/alerts", [("rule", rule ?? "")]))
    }
}
