import ClewCore
import ClewMarkup
import ClewServer
import ClewStore
import ClewWorkflows

/// The views of one evidence: text, rows, outline, bytes, proof.
extension DeskPages {
    /// The number of bytes of the raw source on one page.
    private static let rawSize = 16_384

    private func id(_ visit: Visit<Permit>) throws(Refusal) -> EvidenceID {
        guard let text = visit["id"], let digest = Digest(hex: text) else { throw .notFound }
        return EvidenceID(digest)
    }

    /// The permit for a look at an evidence, and what it lets through: a reason in the address counts for this look alone.
    private func permit(_ visit: Visit<Permit>) throws -> (permit: Permit, sight: EvidenceSight) {
        let permit = try visit.person()
        let reason = String((visit.query("unmask") ?? "").trimmed.filter { !$0.isNewline }.prefix(200))
        guard !reason.isEmpty, !permit.unmasks else { return (permit, EvidenceSight(isOpen: permit.unmasks)) }
        return (permit.unmasking(because: reason), EvidenceSight(isOpen: true, reason: reason))
    }

    func evidence(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let sight = EvidenceSight(isOpen: permit.unmasks)
        let id = try id(visit)
        let frame = frame(visit, .evidence)
        let asked = visit.query("passage").flatMap { Int($0) }
        let page = pageIndex(visit.query("page"))
        let ordinal = max(0, asked ?? 0)
        let (view, passages) = try workspace.reading(of: id, under: permit) { view in
            let isRows = view.evidence.form == .table && asked == nil
            return isRows ? (page * RowsView.size, RowsView.size) : (ordinal, 1)
        }
        let cells = view.evidence.form == .table ? try workspace.cells(of: passages, in: view, under: permit) : []
        if view.evidence.form == .table, asked == nil {
            let model = EvidencePage(frame: frame, view: view, rows: passages, cells: cells, page: page)
            return .page(try pages.page(model))
        }
        guard let passage = passages.first, passage.passage.ordinal == ordinal else {
            guard asked == nil else { throw Refusal.notFound }
            return .page(
                try pages.page(
                    EvidencePage(frame: frame, view: view, tab: .text, body: EvidenceBody(), sight: sight)))
        }
        return .page(
            try pages.page(
                EvidencePage(
                    frame: frame, view: view, passage: passage, cells: cells.first ?? nil,
                    part: pageIndex(visit.query("part")), sight: sight)))
    }

    func outline(_ visit: Visit<Permit>) throws -> WebAnswer {
        let (permit, sight) = try permit(visit)
        let id = try id(visit)
        let outline = try workspace.outline(of: id, under: permit)
        let view = try workspace.facts(of: id, under: permit)
        guard view.evidence.form == .page else { throw Refusal.notFound }
        var body = EvidenceBody()
        body.outline = outline.markup
        return try page(visit, view, .outline, body, sight)
    }

    func raw(_ visit: Visit<Permit>) throws -> WebAnswer {
        let (permit, sight) = try permit(visit)
        let id = try id(visit)
        let from = max(0, visit.query("from").flatMap { Int($0) } ?? 0)
        let part = try workspace.rawSource(id, from: from, count: DeskPages.rawSize, under: permit)
        let view = try workspace.facts(of: id, under: permit)
        let (start, bytes, total) = (part.offset, part.bytes, view.evidence.byteCount)
        let path = "/evidence/\(id)/raw"
        func href(_ offset: Int) -> String { link(path, [("from", "\(max(0, offset))")] + sight.fields) }
        let end = start + bytes.count
        var steps: [Way] = []
        if start > 0 {
            steps = [Way("Start", to: href(0)), Way("← Before", to: href(start - DeskPages.rawSize))]
        }
        if end < total {
            steps += [Way("After →", to: href(end)), Way("End", to: href(total - DeskPages.rawSize))]
        }
        var body = EvidenceBody()
        body.raw = RawView(
            lines: SourceLines(bytes, at: start, marked: DeskPages.marked(visit.query("mark"))).markup,
            range: bytes.isEmpty
                ? "no bytes" : "Bytes \(Words.number(start))–\(Words.number(end)) of \(Words.number(total))",
            steps: steps, action: path)
        if start == 0 { body.raw?.heads = SourceLines(part.heads, at: 0).markup }
        if !sight.reason.isEmpty {
            body.raw?.hidden = "<input type=\"hidden\" name=\"unmask\" value=\"\(sight.reason)\">"
        }
        return try page(visit, view, .raw, body, sight)
    }

    private func page(
        _ visit: Visit<Permit>, _ view: EvidenceView, _ tab: EvidenceTab, _ body: EvidenceBody,
        _ sight: EvidenceSight
    ) throws -> WebAnswer {
        .page(
            try pages.page(
                EvidencePage(frame: frame(visit, .evidence), view: view, tab: tab, body: body, sight: sight)))
    }

    /// Reads `from-to`; `nil` for anything else.
    private static func marked(_ text: String?) -> Range<Int>? {
        let parts = text?.split(separator: "-").compactMap { Int($0) } ?? []
        guard parts.count == 2, parts[0] >= 0, parts[0] < parts[1], parts[1] < Int.max / 2 else { return nil }
        return parts[0]..<parts[1]
    }

    func proof(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let id = try id(visit)
        let seals = try workspace.seals(of: id, under: permit)
        let view = try workspace.facts(of: id, under: permit)
        var body = EvidenceBody()
        body.proof = ProofView(seals.map(ProofView.Seal.init))
        return try page(visit, view, .proof, body, EvidenceSight(isOpen: permit.unmasks))
    }
}
