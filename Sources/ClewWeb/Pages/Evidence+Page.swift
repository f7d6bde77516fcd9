package import ClewCore
import ClewServer
package import ClewStore
package import ClewWorkflows

/// The ways to look at an evidence.
package enum EvidenceTab: String, CaseIterable, Sendable {
    /// The reader's text with its marks.
    case text
    /// The rows of a table.
    case rows
    /// Headings, paragraphs, lists and tables.
    case outline
    /// The bytes.
    case raw
    /// The proof of the seal.
    case proof

    var label: String {
        switch self {
        case .text: "Text"
        case .rows: "Rows"
        case .outline: "Outline"
        case .raw: "Raw source"
        case .proof: "Seal and proof"
        }
    }
}

extension EvidencePage {
    /// The frame of every view of an evidence: facts, captures, tabs.
    package init(frame: Frame, view: EvidenceView, tab: EvidenceTab, body: EvidenceBody) {
        let evidence = view.evidence
        let id = evidence.id.description
        let title = evidence.title.isEmpty ? nil : evidence.title
        let tabs = EvidenceTab.allCases.filter { candidate in
            switch candidate {
            case .text: evidence.form == .page || evidence.form == .text || candidate == tab
            case .rows: evidence.form == .table
            case .outline: evidence.form == .page
            case .raw, .proof: true
            }
        }
        self.init(
            frame: frame,
            heading: title ?? view.captures.rows.first.map { $0.address ?? $0.path } ?? "Evidence \(Words.short(id))",
            digest: id, form: evidence.form.heading.lowercased(), size: Words.size(evidence.byteCount),
            encoding: evidence.encoding.isEmpty ? nil : evidence.encoding,
            tabs: tabs.map { candidate in
                Tab(
                    label: candidate.label, href: EvidencePage.href(evidence.id, candidate),
                    current: candidate == tab ? "page" : "false")
            }, body: body, legend: [], hasLegend: false, mentions: [], hasMentions: false,
            captures: view.captures.rows.prefix(20).map(CaptureRow.init), steps: [], hasSteps: false, position: "",
            note: evidence.form == .opaque
                ? "These bytes are sealed but were not read: an image, a program, or an archive that could not be opened."
                : nil)
    }

    /// The address of one view of an evidence.
    package static func href(_ id: EvidenceID, _ tab: EvidenceTab) -> String {
        tab == .text || tab == .rows ? "/evidence/\(id)" : "/evidence/\(id)/\(tab.rawValue)"
    }

    /// The text of one passage with its marks, the list of its mentions and the ways to its neighbours.
    package init(frame: Frame, view: EvidenceView, passage: PassageView, part: Int) {
        let marked = MarkedText(passage.passage.text, mentions: passage.mentions, part: part)
        let hasText = !passage.passage.text.isEmpty
        self.init(frame: frame, view: view, tab: .text, body: EvidenceBody(text: hasText ? marked.markup : nil))
        let id = view.evidence.id
        if view.evidence.form == .table, !passage.passage.title.isEmpty { heading = passage.passage.title }
        if !hasText, note == nil { note = "A reader sees no text here; look at the outline or the raw source." }
        legend = LegendRow.rows(passage.mentions, in: id, passage: passage.passage.ordinal)
        hasLegend = !legend.isEmpty
        mentions = passage.mentions.prefix(500).map { MentionRow($0, in: id) }
        hasMentions = !mentions.isEmpty
        addSteps(
            id, ordinal: passage.passage.ordinal, of: view.passageCount, part: marked.part, parts: marked.partCount)
    }

    private mutating func addSteps(_ id: EvidenceID, ordinal: Int, of count: Int, part: Int, parts: Int) {
        if count > 1 {
            position = "Row \(Words.number(ordinal + 1)) of \(Words.number(count))"
            steps.append(Step(label: "All rows", href: link("/evidence/\(id)", [("page", "\(ordinal / 50 + 1)")])))
            if ordinal > 0 { steps.append(Step(label: "← Row before", href: evidenceLink(id, passage: ordinal - 1))) }
            if ordinal + 1 < count {
                steps.append(Step(label: "Row after →", href: evidenceLink(id, passage: ordinal + 1)))
            }
        }
        if parts > 1 {
            func href(_ part: Int) -> String {
                link("/evidence/\(id)", [("passage", "\(ordinal)"), ("part", "\(part + 1)")])
            }
            position += (position.isEmpty ? "Part " : ", part ") + "\(part + 1) of \(parts)"
            if part > 0 { steps.append(Step(label: "← Part before", href: href(part - 1))) }
            if part + 1 < parts { steps.append(Step(label: "Part after →", href: href(part + 1))) }
        }
        hasSteps = !steps.isEmpty
    }

    /// Some rows of a table, each with its marks.
    package init(frame: Frame, view: EvidenceView, rows: [PassageView], page: Int) {
        let id = view.evidence.id
        let shown = rows.map { row in
            RowsView.Row(
                number: Words.number(row.passage.ordinal + 1), href: evidenceLink(id, passage: row.passage.ordinal),
                cells: [
                    Markup(text: row.passage.title), MarkedText(row.passage.text, mentions: row.mentions).markup,
                    Markup(text: row.passage.time.map(Words.moment) ?? ""), Markup(text: row.passage.source ?? ""),
                ])
        }
        let paging = Paging(page: page, size: 50, total: view.passageCount, shown: rows.count, noun: "row") {
            link("/evidence/\(id)", [("page", "\($0 + 1)")])
        }
        self.init(
            frame: frame, view: view, tab: .rows,
            body: EvidenceBody(
                rows: RowsView(header: ["Title", "Text of the row", "Seen", "Source"], rows: shown, paging: paging)))
        legend = LegendRow.rows(rows.flatMap(\.mentions), in: id, passage: nil)
        hasLegend = !legend.isEmpty
        if !view.evidence.columns.isEmpty { note = "Columns: " + view.evidence.columns.joined(separator: ", ") }
    }
}

extension EvidencePage.CaptureRow {
    /// One capture.
    init(_ capture: Capture) {
        let status = capture.status.map { ", status \($0)" } ?? ""
        self.init(
            when: Words.exact(capture.time), basis: capture.timeBasis.heading, address: capture.address,
            source: capture.source, path: capture.path,
            outcome: capture.outcome.rawValue + status
                + (capture.mediaType.isEmpty ? "" : ", \(capture.mediaType)"),
            run: capture.run?.description)
    }
}

extension EvidencePage.LegendRow {
    /// The kinds of some mentions, most frequent first, each with a way to the first of them.
    static func rows(_ mentions: [PlacedMention], in id: EvidenceID, passage: Int?) -> [EvidencePage.LegendRow] {
        let shown = mentions.filter { $0.location.text != nil }
        var rows = Dictionary(grouping: shown) { $0.mention.kind }.sorted { left, right in
            (right.value.count, left.key) < (left.value.count, right.key)
        }.map { kind, mentions in
            let href = mentions.first.map {
                evidenceLink(id, passage: passage ?? $0.passage, textOffset: $0.location.text?.lowerBound)
            }
            return EvidencePage.LegendRow(
                kindTitle: kind.heading, tone: kind.tone, count: Words.number(mentions.count), href: href ?? "#main")
        }
        let hidden = mentions.count - shown.count
        if hidden > 0, passage != nil {
            rows.append(
                EvidencePage.LegendRow(
                    kindTitle: "Not shown to a reader", tone: "none", count: Words.number(hidden), href: "#mentions"))
        }
        return rows
    }
}

extension EvidencePage.MentionRow {
    /// One mention with the way to its bytes.
    init(_ placed: PlacedMention, in id: EvidenceID) {
        let mention = placed.mention
        let range = placed.location.payload
        self.init(
            kindTitle: mention.kind.heading, tone: mention.kind.tone, written: Words.cut(mention.written, to: 160),
            href: indicatorLink(mention.kind, mention.canonical), grade: mention.grade.rawValue,
            place: placed.location.place.heading + (mention.isDefanged ? ", defanged" : ""),
            bytes: range.isEmpty ? "none" : "\(range.lowerBound)–\(range.upperBound)",
            rawHref: range.isEmpty ? nil : rawLink(id, marking: range))
    }
}

/// The address of the raw source, from a little before a place that is marked.
package func rawLink(_ id: EvidenceID, marking range: Range<Int>) -> String {
    link(
        "/evidence/\(id)/raw",
        [("from", "\(max(0, range.lowerBound - 400))"), ("mark", "\(range.lowerBound)-\(range.upperBound)")], at: "here"
    )
}

extension Capture.TimeBasis {
    /// Where the time comes from, in words.
    var heading: String {
        switch self {
        case .stated: "stated by the capture"
        case .given: "given on import"
        case .fileName: "from the file name"
        case .fileTime: "time of the file"
        case .sealed: "time of sealing, nothing else is known"
        }
    }
}

extension ProofView.Seal {
    /// The proof for one capture.
    package init(_ seal: Seal) {
        self.init(
            caption: seal.isProved
                ? "Entry \(Words.number(seal.leaf)): the path leads to the signed root"
                : "Entry \(Words.number(seal.leaf)): the path does not lead to the signed root; run clew verify",
            lines: [
                ProofView.Line(label: "Capture", value: seal.capture.description),
                ProofView.Line(label: "Entry", value: seal.entry),
                ProofView.Line(label: "Leaf hash", value: seal.leafHash.hex),
                ProofView.Line(label: "Tree size", value: "\(seal.treeSize)"),
                ProofView.Line(label: "Root hash", value: seal.root.hex),
                ProofView.Line(label: "Signed as", value: seal.origin),
            ], path: seal.path.map(\.hex), hasPath: !seal.path.isEmpty)
    }
}
