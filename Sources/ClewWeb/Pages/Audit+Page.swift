package import ClewCore
import ClewServer

extension ListPage {
    /// The audit, newest first.
    package static func audit(
        frame: Frame, entries: [(number: Int, entry: AuditEntry?)], total: Int, page: Int
    ) -> ListPage {
        var result = ListPage(
            frame: frame, title: "Audit",
            lead: "Who did and saw what, when, why and under which authority. Reading this page is written down too.",
            emptyTitle: "The audit is empty", emptyText: "Entries appear with the first use of the case.")
        result.table = .table(
            caption: "Entries of the audit log, newest first",
            columns: [
                ("Entry", "number"), ("Time (UTC)", "when"), ("Who", "short"), ("What", "short"),
                ("Object", "address"), ("Outcome", "place"), ("Purpose", "place"), ("Authority", "hash short"),
            ],
            rows: entries.map { number, entry in row(number, entry) }, isWide: true)
        result.paging = Paging(
            page: page, size: size, total: total, shown: entries.count, noun: "entry", many: "entries"
        ) { link("/audit", [("page", "\($0 + 1)")]) }
        return result
    }

    private static func row(_ number: Int, _ entry: AuditEntry?) -> [Markup] {
        let first = Markup(text: Words.number(number))
        guard let entry else {
            return [first, "", "", "", "<span class=\"muted\">a statement of the log itself</span>", "", "", ""]
        }
        let isDenied = entry.outcome == "denied"
        return [
            first, Markup(text: String(Words.exact(entry.time).dropLast(4))),
            "<bdi>\(entry.user)</bdi><span class=\"under\">\(entry.role.rawValue)</span>",
            "\(entry.operation)<span class=\"under\">\(entry.action.rawValue)</span>",
            object(entry.object),
            isDenied ? "<span class=\"state bad\">denied</span>" : Markup(text: entry.outcome),
            "<bdi>\(entry.purpose)</bdi>", Markup(text: entry.authority),
        ]
    }

    /// What an entry is about: an evidence or an indicator as a link, everything else as text.
    private static func object(_ text: String) -> Markup {
        let digits = text.prefix(64)
        if let digest = Digest(hex: digits) {
            return "\(Markup.link(Words.short(digest.hex), to: "/evidence/\(digest.hex)"))\(text.dropFirst(64))"
        }
        if let id = IndicatorID(text) {
            return .link(Words.cut(text, to: 300), to: indicatorLink(id.kind, id.canonical))
        }
        return "<bdi>\(Words.cut(text, to: 300))</bdi>"
    }
}
