import ClewCore
import ClewServer
package import ClewStore
package import ClewWorkflows

extension RowsView {
    /// The number of rows of a table on one page.
    package static let size = 50
    /// How many bytes of a cell are shown among other rows; the page of the row has all of it.
    static let longestCell = 1000
    /// How many bytes a cell may have that stands on one line; a day has ten.
    static let shortCell = 12
}

extension EvidencePage {
    /// Some rows of a table under the names of its columns, each cell with its marks.
    ///
    /// - Parameter cells: the cells of each row; `nil` for a row whose cells cannot be told apart, which is shown whole.
    package init(frame: Frame, view: EvidenceView, rows: [PassageView], cells: [[TableCell]?], page: Int) {
        let id = view.evidence.id
        let names = view.evidence.columns
        let columns: [Markup.Column] =
            [("Row", "number")]
            + names.enumerated().map { index, name in
                let isShort = cells.allSatisfy { row in
                    row.map { $0.count <= index || $0[index].text.count <= RowsView.shortCell } ?? true
                }
                return (Markup(text: TableCell.heading(name, at: index)), isShort ? "cell short" : "cell")
            }
        var isWhole = true
        let shown = zip(rows, cells).map { row, cells -> [Markup] in
            let (ordinal, text) = (row.passage.ordinal, row.passage.text)
            if cells == nil { isWhole = false }
            let number: Markup = "<a href=\"\(evidenceLink(id, passage: ordinal))\">\(Words.number(ordinal + 1))</a>"
            let marked = MarkedText.cells(
                text, mentions: row.mentions, at: cells?.map(\.text) ?? [0..<text.utf8.count],
                longest: RowsView.longestCell, isAnchored: false)
            // An early row of JSON may not know the columns that come up later.
            let missing = cells == nil ? 0 : max(0, names.count - marked.count)
            return [number] + marked + Array(repeating: "", count: missing)
        }
        let paging = Paging(
            page: page, size: RowsView.size, total: view.passageCount, shown: rows.count, noun: "row"
        ) { link("/evidence/\(id)", [("page", "\($0 + 1)")]) }
        var body = EvidenceBody()
        body.rows = RowsView(
            table: .table(
                caption: "Rows of the table", columns: columns, rows: shown, isWide: true, style: "rows"),
            paging: paging)
        self.init(frame: frame, view: view, tab: .rows, body: body)
        legend = Way.legend(rows.flatMap(\.mentions), in: id, passage: nil)
        if !isWhole, note == nil {
            note = """
                In some rows the cells cannot be told apart for certain; such a row stands whole, across the columns.
                """
        }
    }
}

extension TableCell {
    /// The heading of a column: its name, or its place where the table gives it none.
    static func heading(_ name: String, at index: Int) -> String {
        name.allSatisfy(\.isWhitespace) ? "column \(index + 1)" : name
    }
}

extension ProofView.Seal {
    /// The proof for one capture.
    package init(_ seal: Seal) {
        let verdict =
            switch (seal.isStored, seal.isProved) {
            case (true, true): "the bytes are those that it commits to, and its path leads to the signed root"
            case (false, _): "the bytes are not those that it commits to; run clew verify --deep"
            case (true, false): "its path does not lead to the signed root; run clew verify"
            }
        self.init(
            caption: "Entry \(Words.number(seal.leaf)): \(verdict)",
            facts: [
                Fact("Capture", seal.capture.description, style: "hash"), Fact("Entry", seal.entry, style: "hash"),
                Fact("Leaf hash", seal.leafHash.hex, style: "hash"),
                Fact("Tree size", "\(seal.treeSize)", style: "hash"),
                Fact("Root hash", seal.root.hex, style: "hash"), Fact("Signed as", seal.origin, style: "hash"),
            ], path: seal.path.map(\.hex))
    }
}
