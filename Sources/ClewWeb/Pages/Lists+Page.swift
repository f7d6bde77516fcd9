package import ClewCore
import ClewServer
package import ClewStore

extension ListPage {
    /// The number of rows on one page.
    package static let size = 50

    private static func paging(
        _ path: String, _ fields: [(String, String)] = [], page: Int, total: Int, shown: Int, noun: String,
        many: String? = nil
    ) -> Paging {
        Paging(page: page, size: size, total: total, shown: shown, noun: noun, many: many) {
            link(path, fields + [("page", "\($0 + 1)")])
        }
    }

    /// The evidence.
    package static func evidence(
        frame: Frame, list: Listing<EvidenceSummary>, form: Evidence.Form?, page: Int
    ) -> ListPage {
        let forms: [Evidence.Form?] = [nil] + Evidence.Form.allCases
        return ListPage(
            frame: frame, title: "Evidence", lead: "Bytes as they were got, each named by its SHA-256.",
            caption: "Evidence in the order of sealing",
            choices: forms.map { choice in
                Choice(
                    label: choice?.heading ?? "All", href: link("/evidence", [("form", choice?.rawValue ?? "")]),
                    current: choice == form ? "page" : "false")
            },
            columns: [
                ("Title", "words"), ("Form", ""), ("Size", "number"), ("Passages", "number"), ("Mentions", "number"),
                ("Grading", ""), ("SHA-256", "hash short"),
            ],
            rows: list.rows.map { row in
                let id = row.evidence.id.description
                let title = row.evidence.title.isEmpty ? "Untitled" : Words.cut(row.evidence.title, to: 140)
                return [
                    "<a href=\"/evidence/\(id)\"><bdi>\(title)</bdi></a>",
                    Markup(text: row.evidence.form.heading), Markup(text: Words.size(row.evidence.byteCount)),
                    Markup(text: Words.number(row.passageCount)), Markup(text: Words.number(row.mentionCount)),
                    Markup(text: row.handling.grading), Markup(text: Words.short(id)),
                ]
            },
            paging: paging(
                "/evidence", [("form", form?.rawValue ?? "")], page: page, total: list.total, shown: list.rows.count,
                noun: "item"),
            emptyTitle: "No evidence here",
            emptyText: "Bring captures in with <code>clew import PATH…</code>, or choose another form above.")
    }

    /// The captures.
    package static func captures(frame: Frame, list: Listing<Capture>, source: String?, page: Int) -> ListPage {
        let fields = [("source", source ?? "")]
        return ListPage(
            frame: frame, title: source.map { "Captures of \($0)" } ?? "Captures",
            lead:
                "Attempts to get bytes, with what came of them. Failed ones are kept: they tell when there was nothing.",
            caption: "Captures",
            columns: [
                ("Time", "when"), ("Address or file", "address"), ("Source", ""), ("Outcome", ""), ("Type", ""),
                ("Evidence", "hash short"),
            ],
            rows: list.rows.map { capture in
                let what: Markup =
                    capture.address.map { "<bdi>\(Words.cut($0, to: 200))</bdi>" }
                    ?? "<span class=\"muted\"><bdi>\(Words.cut(capture.path, to: 200))</bdi></span>"
                let evidence: Markup =
                    capture.evidence.map { id -> Markup in
                        "<a href=\"/evidence/\(id.description)\">\(Words.short(id.description))</a>"
                    } ?? "<span class=\"muted\">none</span>"
                let tone = capture.outcome == .got || capture.outcome == .unchanged ? "good" : "odd"
                let status = capture.status.map { " \($0)" } ?? ""
                let source: Markup =
                    "<a href=\"\(link("/captures", [("source", capture.source)]))\"><bdi>\(capture.source)</bdi></a>"
                return [
                    Markup(text: Words.moment(capture.time)), what, source,
                    "<span class=\"state \(tone)\">\(capture.outcome.rawValue)\(status)</span>",
                    Markup(text: capture.mediaType), evidence,
                ]
            },
            paging: paging("/captures", fields, page: page, total: list.total, shown: list.rows.count, noun: "capture"),
            emptyTitle: "No capture here",
            emptyText: "Bring captures in with <code>clew import PATH…</code>. <a href=\"/captures\">All captures</a>")
    }

    /// The findings.
    package static func findings(
        frame: Frame, list: Listing<FindingEntry>, severity: Finding.Severity?, page: Int
    ) -> ListPage {
        let severities: [Finding.Severity?] = [nil] + Finding.Severity.allCases
        return ListPage(
            frame: frame, title: "Findings",
            lead: "What a person must look at: inputs that could not be read whole, contradictions, doubts.",
            caption: "Findings in the order of the log",
            choices: severities.map { choice in
                Choice(
                    label: choice.map { $0 == .problem ? "Problems" : "Notices" } ?? "All",
                    href: link("/findings", [("severity", choice?.rawValue ?? "")]),
                    current: choice == severity ? "page" : "false")
            },
            columns: [
                ("What", "words"), ("Kind", "short"), ("File", "address"), ("Place", "short"), ("Log entry", "number"),
            ],
            rows: list.rows.map { entry in
                let finding = entry.finding
                let tone = finding.severity == .problem ? "bad" : "odd"
                return [
                    "<span class=\"state \(tone)\">\(finding.severity.rawValue)</span> \(finding.sentence)",
                    Markup(text: finding.kind), "<bdi>\(Words.cut(finding.path, to: 200))</bdi>",
                    Markup(text: finding.place), Markup(text: Words.number(entry.leaf)),
                ]
            },
            paging: paging(
                "/findings", [("severity", severity?.rawValue ?? "")], page: page, total: list.total,
                shown: list.rows.count, noun: "finding"),
            emptyTitle: "Nothing was found wrong",
            emptyText: "All that was imported could be read whole.")
    }

    /// The runs.
    package static func runs(frame: Frame, list: Listing<RunEntry>, page: Int) -> ListPage {
        ListPage(
            frame: frame, title: "Runs",
            lead: "Import and capture sessions. Their options are sealed, so that everything can be derived again.",
            caption: "Runs in the order of the log",
            columns: [
                ("Begun", "when"), ("Captures", "number"), ("Tool", ""), ("Authority", "hash"), ("Options", "words"),
                ("Run", "hash"),
            ],
            rows: list.rows.map { entry in
                [
                    Markup(text: Words.moment(entry.run.time)), Markup(text: Words.number(entry.captureCount)),
                    Markup(text: entry.run.tool), Markup(text: entry.run.authority),
                    "<details><summary>Show</summary><code>\(Words.cut(entry.run.options, to: 4000))</code></details>",
                    Markup(text: entry.run.id.description),
                ]
            },
            paging: paging("/runs", page: page, total: list.total, shown: list.rows.count, noun: "run"),
            emptyTitle: "No run yet", emptyText: "A run begins with <code>clew import PATH…</code>.")
    }

    /// What an entry is about: an evidence as a link, everything else as text.
    private static func object(_ text: String) -> Markup {
        let digits = text.prefix(64)
        guard let digest = Digest(hex: digits) else { return "<bdi>\(Words.cut(text, to: 300))</bdi>" }
        return "<a href=\"/evidence/\(digest.hex)\">\(Words.short(digest.hex))</a>\(text.dropFirst(64))"
    }

    /// The audit, newest first.
    package static func audit(
        frame: Frame, entries: [(number: Int, entry: AuditEntry?)], total: Int, page: Int
    ) -> ListPage {
        ListPage(
            frame: frame, title: "Audit",
            lead: "Who did and saw what, when, why and under which authority. Reading this page is written down too.",
            caption: "Entries of the audit log, newest first",
            columns: [
                ("Entry", "number"), ("Time (UTC)", "when"), ("Who", "short"), ("What", "short"),
                ("Object", "address"), ("Purpose", ""), ("Outcome", "short"), ("Authority", "hash short"),
            ],
            rows: entries.map { number, entry in
                let first = Markup(text: Words.number(number))
                guard let entry else {
                    return [
                        first, "", "", "", "<span class=\"muted\">a statement of the log itself</span>", "", "", "",
                    ]
                }
                let isDenied = entry.outcome == "denied"
                return [
                    first, Markup(text: String(Words.exact(entry.time).dropLast(4))),
                    "<bdi>\(entry.user)</bdi><span class=\"under\">\(entry.role.rawValue)</span>",
                    "\(entry.operation)<span class=\"under\">\(entry.action.rawValue)</span>",
                    object(entry.object), "<bdi>\(entry.purpose)</bdi>",
                    isDenied ? "<span class=\"state bad\">denied</span>" : Markup(text: entry.outcome),
                    Markup(text: entry.authority),
                ]
            },
            paging: paging("/audit", page: page, total: total, shown: entries.count, noun: "entry", many: "entries"),
            emptyTitle: "The audit is empty", emptyText: "Entries appear with the first use of the case.")
    }
}

extension Finding {
    /// Where in the file, in words.
    var place: String {
        let parts = [
            line.map { "line \($0)" }, item.map { "record \($0)" },
            range.map { "bytes \($0.lowerBound)–\($0.upperBound)" },
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
