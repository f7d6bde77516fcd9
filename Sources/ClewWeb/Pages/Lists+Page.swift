package import ClewCore
import ClewServer
package import ClewStore

extension ListPage {
    /// The number of rows on one page.
    package static let size = 50

    /// Puts rows into the list, with the ways to the pages before and after.
    private mutating func fill(
        _ columns: [Markup.Column], _ rows: [[Markup]], at path: String, _ fields: [(String, String)] = [], page: Int,
        total: Int, noun: String, many: String? = nil
    ) {
        table = .table(caption: listTitle, columns: columns, rows: rows, isWide: true)
        paging = Paging(page: page, size: ListPage.size, total: total, shown: rows.count, noun: noun, many: many) {
            link(path, fields + [("page", "\($0 + 1)")])
        }
    }

    /// Ways to one value or all.
    private static func choices<Value: Equatable>(
        _ name: String, _ values: [Value], taken: Value?, at path: String, field: String, all: String,
        _ words: (Value) -> (label: String, value: String)
    ) -> [Choices] {
        let all = Way(all, to: path, isOn: taken == nil)
        return [
            Choices(
                name,
                [all]
                    + values.map { value in
                        let words = words(value)
                        return Way(words.label, to: link(path, [(field, words.value)]), isOn: value == taken)
                    })
        ]
    }

    /// The evidence.
    ///
    /// - Parameter captures: the first capture of each, where it may be seen.
    package static func evidence(
        frame: Frame, list: Listing<EvidenceSummary>, captures: [EvidenceID: Capture], form: Evidence.Form?, page: Int
    ) -> ListPage {
        var result = ListPage(
            frame: frame, title: "Evidence", lead: "Bytes as they were got, each named by its SHA-256.",
            emptyTitle: "No evidence here",
            emptyText: "Bring captures in with <code>clew import PATH…</code>, or choose another form above.")
        result.choices = choices(
            "Form", Evidence.Form.allCases, taken: form, at: "/evidence", field: "form", all: "All"
        ) { ($0.heading, $0.rawValue) }
        result.fill(
            [
                ("Title", "words"), ("First captured", "when"), ("Form", ""), ("Size", "number"),
                ("Passages", "number"), ("Mentions", "number"), ("<a href=\"/help#grading\">Grading</a>", ""),
                ("SHA-256", "hash short"),
            ],
            list.rows.map { row in
                let id = row.evidence.id.description
                let capture = captures[row.evidence.id]
                let origin = capture.map { Words.cut($0.address ?? $0.path, to: 140) } ?? ""
                let title = Words.cut(row.evidence.title, to: 140)
                let name: Markup = .link(
                    title.isEmpty ? (origin.isEmpty ? "Untitled" : origin) : title, to: "/evidence/\(id)")
                return [
                    title.isEmpty || origin.isEmpty || origin.hasSuffix(title)
                        ? name : "\(name)<span class=\"under address\"><bdi>\(origin)</bdi></span>",
                    Markup(text: capture.map { Words.moment($0.time) } ?? ""), Markup(text: row.evidence.form.heading),
                    Markup(text: Words.size(row.evidence.byteCount)), .number(row.passageCount),
                    .number(row.mentionCount), Markup(text: row.handling.grading), Markup(text: Words.short(id)),
                ]
            }, at: "/evidence", [("form", form?.rawValue ?? "")], page: page, total: list.total, noun: "item")
        return result
    }

    /// The captures.
    ///
    /// - Parameter reasons: why attempts got no page, in words, where that is known.
    package static func captures(
        frame: Frame, list: Listing<Capture>, reasons: [RecordID: String], source: String?, page: Int
    ) -> ListPage {
        var result = ListPage(
            frame: frame, title: source.map { "Captures of \($0)" } ?? "Captures",
            lead: "Attempts to get bytes, with what came of them. Failed ones are kept: they tell when nothing was.",
            emptyTitle: "No capture here",
            emptyText: "Bring captures in with <code>clew import PATH…</code>. <a href=\"/captures\">All captures</a>")
        if let source {
            let own = Way(source, to: link("/captures", [("source", source)]), isOn: true)
            result.choices = [Choices("Source", [Way("All sources", to: "/captures"), own])]
        }
        result.fill(
            [
                ("Time (UTC)", "when"), ("Address or file", "address"), ("Source", "name"), ("Outcome", "short"),
                ("Type", ""), ("Evidence", "hash short"),
            ],
            list.rows.map { capture in
                let what = Words.cut(capture.address ?? capture.path, to: 200)
                let tone = capture.outcome == .got || capture.outcome == .unchanged ? "good" : "odd"
                let status = capture.status.map { " \($0)" } ?? ""
                let reason: Markup =
                    reasons[capture.id].map { "<span class=\"under\"><bdi>\(Words.cut($0, to: 300))</bdi></span>" }
                    ?? ""
                return [
                    Markup(text: Words.moment(capture.time)),
                    capture.address == nil ? "<span class=\"muted\"><bdi>\(what)</bdi></span>" : "<bdi>\(what)</bdi>",
                    .link(capture.source, to: link("/captures", [("source", capture.source)])),
                    "<span class=\"state \(tone)\">\(capture.outcome.rawValue)\(status)</span>\(reason)",
                    Markup(text: capture.mediaType),
                    capture.evidence.map { .link(Words.short($0.description), to: "/evidence/\($0)") }
                        ?? "<span class=\"muted\">none</span>",
                ]
            }, at: "/captures", [("source", source ?? "")], page: page, total: list.total, noun: "capture")
        return result
    }

    /// The findings.
    ///
    /// - Parameter evidence: what the captures that they concern have got.
    package static func findings(
        frame: Frame, list: Listing<FindingEntry>, evidence: [RecordID: EvidenceID], severity: Finding.Severity?,
        page: Int
    ) -> ListPage {
        var result = ListPage(
            frame: frame, title: "Findings",
            lead: "What a person must look at: inputs that could not be read whole, contradictions, doubts.",
            emptyTitle: severity == nil ? "Nothing was found wrong" : "None of these",
            emptyText: severity == nil
                ? "All that was imported could be read whole." : "<a href=\"/findings\">All findings</a>")
        result.choices = choices(
            "Severity", Finding.Severity.allCases, taken: severity, at: "/findings", field: "severity", all: "All"
        ) { ($0 == .problem ? "Problems" : "Notices", $0.rawValue) }
        result.fill(
            [("What", "words"), ("File", "address"), ("Place", "place"), ("Kind", "short"), ("Log entry", "number")],
            list.rows.map { entry in
                let finding = entry.finding
                let tone = finding.severity == .problem ? "bad" : "odd"
                let path = Words.cut(finding.path, to: 200)
                let sentence = DeskPages.capitalised(finding.sentence)
                return [
                    "<span class=\"state \(tone)\">\(finding.severity.rawValue)</span> \(sentence)",
                    finding.capture.flatMap { evidence[$0] }.map { .link(path, to: finding.href(in: $0)) }
                        ?? "<bdi>\(path)</bdi>",
                    Markup(text: finding.place), "<span class=\"muted\">\(finding.kind)</span>", .number(entry.leaf),
                ]
            }, at: "/findings", [("severity", severity?.rawValue ?? "")], page: page, total: list.total,
            noun: "finding")
        return result
    }

    /// The runs.
    package static func runs(frame: Frame, list: Listing<RunEntry>, page: Int) -> ListPage {
        var result = ListPage(
            frame: frame, title: "Runs",
            lead: "Import and capture sessions. Their options are sealed, so that everything can be derived again.",
            emptyTitle: "No run yet", emptyText: "A run begins with <code>clew import PATH…</code>.")
        result.fill(
            [
                ("Begun (UTC)", "when"), ("Captures", "number"), ("Tool", ""), ("Authority", "hash short"),
                ("Options", "words"), ("Run", "hash"),
            ],
            list.rows.map { entry in
                [
                    Markup(text: Words.moment(entry.run.time)), .number(entry.captureCount),
                    Markup(text: entry.run.tool), Markup(text: entry.run.authority),
                    "<details><summary>Show</summary><code>\(Words.cut(entry.run.options, to: 4000))</code></details>",
                    "<span id=\"run-\(entry.run.id.description)\">\(entry.run.id.description)</span>",
                ]
            }, at: "/runs", page: page, total: list.total, noun: "run")
        return result
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

    /// The evidence; of a row of a table the bytes, which are counted from the start of the payload.
    func href(in evidence: EvidenceID) -> String {
        guard kind == "bad-row", let range, !range.isEmpty else { return "/evidence/\(evidence)" }
        return rawLink(evidence, marking: range)
    }
}
