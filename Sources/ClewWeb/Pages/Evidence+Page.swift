package import ClewCore
import ClewServer
package import ClewStore
package import ClewWorkflows

/// The ways to look at an evidence.
package enum EvidenceTab: String, CaseIterable, Sendable {
    /// The reader's text with its marks; of a table one row of it.
    case text
    /// The rows of a table.
    case rows
    /// Headings, paragraphs, lists and tables.
    case outline
    /// The bytes.
    case raw
    /// The proof of the seal.
    case proof

    /// Whether it shows the bytes as they came, with the names that are replaced everywhere else.
    var showsNames: Bool { self == .outline || self == .raw }

    fileprivate func label(of form: Evidence.Form) -> String {
        switch self {
        case .text: form == .table ? "One row" : "Text"
        case .rows: "Rows"
        case .outline: "Outline"
        case .raw: "Raw source"
        case .proof: "Seal and proof"
        }
    }

    fileprivate func fits(_ form: Evidence.Form) -> Bool {
        switch self {
        case .text: form == .page || form == .text
        case .rows: form == .table
        case .outline: form == .page
        case .raw, .proof: true
        }
    }
}

/// Whether pages in which names were replaced may be shown as they came, and why.
package struct EvidenceSight: Sendable {
    /// Whether the purpose says so.
    package var isOpen: Bool
    /// The reason that was given for this look alone; empty where the purpose of the session says it.
    package var reason: String

    /// A sight.
    package init(isOpen: Bool, reason: String = "") {
        self.isOpen = isOpen
        self.reason = reason
    }

    /// Everything as it came.
    package static let open = EvidenceSight(isOpen: true)

    /// The field of an address that hands the reason on.
    var fields: [(String, String)] { [("unmask", reason)] }
}

extension EvidencePage {
    /// The number of captures beside the content.
    private static let mostCaptures = 20

    /// The frame of every view of an evidence: facts, captures, tabs.
    package init(
        frame: Frame, view: EvidenceView, tab: EvidenceTab, body: EvidenceBody, sight: EvidenceSight = .open
    ) {
        let evidence = view.evidence
        self.init(frame: frame, body: body)
        digest = evidence.id.description
        let origin = view.captures.rows.first.map { $0.address ?? $0.path }
        heading = evidence.title.isEmpty ? origin ?? "Evidence \(Words.short(digest))" : evidence.title
        let isVeiled = evidence.isMasked && !sight.isOpen
        let known = EvidenceTab.allCases.filter { $0 == tab || $0.fits(evidence.form) }
        tabs = known.filter { !isVeiled || !$0.showsNames }.map { candidate in
            Way(
                candidate.label(of: evidence.form), to: EvidencePage.href(evidence.id, candidate, sight),
                isOn: candidate == tab)
        }
        if isVeiled {
            unmask = UnmaskForm(
                ways: known.filter(\.showsNames).map {
                    Way("Show the \($0.label(of: evidence.form).lowercased())", to: EvidencePage.href(evidence.id, $0))
                })
        }
        facts = [
            Fact("SHA-256", digest, style: "hash"), Fact("Size", Words.size(evidence.byteCount)),
            Fact(
                "Read as",
                evidence.form.heading.lowercased() + (evidence.encoding.isEmpty ? "" : ", \(evidence.encoding)")),
            Fact("Grading", markup: view.handling.markup), Fact("Log entry", Words.number(view.leaf)),
        ]
        captures = view.captures.rows.prefix(EvidencePage.mostCaptures).map { FactList($0.facts) }
        let left = view.captures.total - captures.count
        if left > 0 { more = "and \(Words.count(left, "other capture")) of the same bytes" }
        if evidence.form == .opaque {
            note = """
                These bytes are sealed but were not read: an image, a program, or an archive that could not be opened.
                """
        }
    }

    /// The address of one view of an evidence.
    package static func href(_ id: EvidenceID, _ tab: EvidenceTab, _ sight: EvidenceSight = .open) -> String {
        let path = tab == .text || tab == .rows ? "/evidence/\(id)" : "/evidence/\(id)/\(tab.rawValue)"
        return tab.showsNames ? link(path, sight.fields) : path
    }

    /// The text of one passage with its marks, the list of its mentions and the ways to its neighbours.
    ///
    /// - Parameter cells: the cells of a row of a table; `nil` where they cannot be told apart.
    package init(
        frame: Frame, view: EvidenceView, passage: PassageView, cells: [TableCell]?, part: Int,
        sight: EvidenceSight = .open
    ) {
        let marked = MarkedText(passage.passage.text, mentions: passage.mentions, part: part)
        let text = passage.passage.text
        // A row that is longer than one part is shown in parts.
        let cells = marked.partCount == 1 ? cells : nil
        var body = EvidenceBody()
        if let cells {
            let values = MarkedText.cells(text, mentions: passage.mentions, at: cells.map(\.text))
            body.cells = zip(cells.indices, values).map { index, value in
                Fact(
                    TableCell.heading(cells[index].column, at: index),
                    markup: value.isNull ? "<span class=\"muted\">empty</span>" : value, style: "cell")
            }
        } else if !text.isEmpty {
            body.text = marked.markup
        }
        self.init(frame: frame, view: view, tab: .text, body: body, sight: sight)
        let id = view.evidence.id
        if let time = passage.passage.time { facts.append(Fact("Row seen", Words.exact(time))) }
        if let source = passage.passage.source { facts.append(Fact("Row is of", source)) }
        if view.evidence.form == .table {
            if !passage.passage.title.isEmpty { heading = passage.passage.title }
            if cells == nil, !text.isEmpty { note = EvidencePage.unnamed }
        }
        if text.isEmpty, note == nil { note = "A reader sees no text here; look at the outline or the raw source." }
        legend = Way.legend(passage.mentions, in: id, passage: passage.passage.ordinal)
        mentions = .mentions(passage.mentions, in: id, hasBytes: sight.isOpen || !view.evidence.isMasked)
        addSteps(
            id, ordinal: passage.passage.ordinal, of: view.passageCount, part: marked.part, parts: marked.partCount)
    }

    /// What is said where the names of the columns cannot be put to the cells.
    private static let unnamed = """
        The names of the columns are not shown: the row is too long, or its cells cannot be told apart for certain. The \
        raw source has the row as it came.
        """

    private mutating func addSteps(_ id: EvidenceID, ordinal: Int, of count: Int, part: Int, parts: Int) {
        if count > 1 {
            position = "Row \(Words.number(ordinal + 1)) of \(Words.number(count))"
            steps.append(
                Way("All rows", to: link("/evidence/\(id)", [("page", "\(ordinal / RowsView.size + 1)")])))
            if ordinal > 0 { steps.append(Way("← Row before", to: evidenceLink(id, passage: ordinal - 1))) }
            if ordinal + 1 < count { steps.append(Way("Row after →", to: evidenceLink(id, passage: ordinal + 1))) }
        }
        if parts > 1 {
            func href(_ part: Int) -> String {
                link("/evidence/\(id)", [("passage", "\(ordinal)"), ("part", "\(part + 1)")])
            }
            position += (position.isEmpty ? "Part " : ", part ") + "\(part + 1) of \(parts)"
            if part > 0 { steps.append(Way("← Part before", to: href(part - 1))) }
            if part + 1 < parts { steps.append(Way("Part after →", to: href(part + 1))) }
        }
    }
}

extension Capture {
    /// The capture beside the content.
    fileprivate var facts: [Fact] {
        let status = status.map { ", status \($0)" } ?? ""
        var facts = [
            Fact("When", markup: "\(Words.exact(time)) <span class=\"muted\">(\(timeBasis.heading))</span>")
        ]
        if let address { facts.append(Fact("Address", address, style: "address")) }
        facts += [
            Fact("Source", markup: .link(source, to: link("/captures", [("source", source)]))),
            Fact("Outcome", outcome.rawValue + status + (mediaType.isEmpty ? "" : ", \(mediaType)")),
            Fact("From file", path, style: "address"),
        ]
        if let run { facts.append(Fact("Run", markup: .link(run.description, to: runLink(run)), style: "hash")) }
        return facts
    }
}

extension Capture.TimeBasis {
    /// Where the time comes from, in words.
    fileprivate var heading: String {
        switch self {
        case .stated: "stated by the capture"
        case .given: "given on import"
        case .fileName: "from the file name"
        case .fileTime: "time of the file"
        case .sealed: "time of sealing, nothing else is known"
        }
    }
}

extension Handling {
    /// Grading and confidentiality.
    fileprivate var markup: Markup {
        let words = source == .x && information == .unassessed ? "not assessed" : "see the help"
        return "<a href=\"/help#grading\">\(grading)</a> <span class=\"muted\">(\(words))</span>, \(level)"
    }

    private var level: String {
        switch confidentiality {
        case .open: "public"
        case .restricted: "for those who work on the case"
        case .confidential: "confidential"
        case .secret: "secret"
        }
    }
}

extension Way {
    /// The kinds of some mentions, most frequent first, each with a way to the first of them.
    static func legend(_ mentions: [PlacedMention], in id: EvidenceID, passage: Int?) -> [Way] {
        let shown = mentions.filter { $0.location.text != nil }
        var ways = Dictionary(grouping: shown) { $0.mention.kind }.sorted { left, right in
            (right.value.count, left.key) < (left.value.count, right.key)
        }.map { kind, mentions in
            let href = mentions.first.map {
                evidenceLink(id, passage: passage ?? $0.passage, textOffset: $0.location.text?.lowerBound)
            }
            return Way(kind.heading, to: href ?? "#main", count: mentions.count, tone: kind.tone)
        }
        let hidden = mentions.count - shown.count
        if hidden > 0, passage != nil {
            ways.append(Way("Not shown to a reader", to: "#mentions", count: hidden, tone: "none"))
        }
        return ways
    }
}

extension Markup {
    /// The number of mentions in the table below a text.
    private static let mostMentions = 500

    /// Mentions with the way to their bytes.
    fileprivate static func mentions(_ mentions: [PlacedMention], in id: EvidenceID, hasBytes: Bool) -> Markup {
        table(
            caption: "All indicators of this part with their grade and their place in the bytes",
            columns: [
                ("As written", "value"), ("Kind", ""), ("Grade", ""), ("Stands in", ""),
                ("Bytes of the source", "number"),
            ],
            rows: mentions.prefix(mostMentions).map { placed in
                let mention = placed.mention
                let range = placed.location.payload
                let bytes = range.isEmpty ? "none" : "\(range.lowerBound)–\(range.upperBound)"
                return [
                    .link(
                        Words.cut(mention.written, to: 160), to: indicatorLink(mention.kind, mention.canonical)),
                    .kind(mention.kind.heading, tone: mention.kind.tone), .grade(mention.grade.rawValue),
                    Markup(text: placed.location.place.heading + (mention.isDefanged ? ", defanged" : "")),
                    range.isEmpty || !hasBytes
                        ? Markup(text: bytes) : "<a href=\"\(rawLink(id, marking: range))\">\(bytes)</a>",
                ]
            })
    }
}

/// The address of the raw source, from a little before a place that is marked.
package func rawLink(_ id: EvidenceID, marking range: Range<Int>) -> String {
    link(
        "/evidence/\(id)/raw",
        [("from", "\(max(0, range.lowerBound - 400))"), ("mark", "\(range.lowerBound)-\(range.upperBound)")], at: "here"
    )
}
