package import ClewServer

/// One evidence: its text with the mentions marked, its captures, its digest and the proof of its seal.
package struct EvidencePage: Sendable {
    package var frame: Frame
    package var heading = ""
    package var digest = ""
    /// Size, form, grading.
    package var facts: [Fact] = []
    /// The ways to look at it.
    package var tabs: [Way] = []
    package var body: EvidenceBody
    /// The kinds of indicators in the text.
    package var legend: [Way] = []
    /// Every mention, as a table.
    package var mentions = Markup()
    /// The attempts that got these bytes.
    package var captures: [FactList] = []
    /// Where they are more than are shown.
    package var more: String?
    /// The ways to other passages: rows of a table, parts of a long text.
    package var steps: [Way] = []
    package var position = ""
    package var note: String?
    /// The form that shows the page as it came; `nil` where no names were replaced.
    package var unmask: UnmaskForm?

    /// A page with a view and nothing around it yet.
    package init(frame: Frame, body: EvidenceBody) {
        self.frame = frame
        self.body = body
    }
}

/// What stands in the middle of an evidence page: one of these.
package struct EvidenceBody: Sendable {
    /// The reader's text.
    package var text = Markup()
    /// The outline.
    package var outline = Markup()
    /// The bytes.
    package var raw: RawView?
    /// The rows of a table.
    package var rows: RowsView?
    /// The cells of one row by the names of their columns.
    package var cells: [Fact] = []
    /// The proofs of the seal, one for each capture.
    package var proof: ProofView?

    /// Nothing yet.
    package init() {}
}

/// A part of the raw source: lines with the offset of their first byte.
package struct RawView: Sendable {
    package var lines: Markup
    package var range: String
    package var steps: [Way]
    package var action: String
    /// The heads of the record, as lines; shown before the first byte alone.
    package var heads = Markup()
    /// What the form sends along.
    package var hidden = Markup()

    /// A part.
    package init(lines: Markup, range: String, steps: [Way], action: String) {
        self.lines = lines
        self.range = range
        self.steps = steps
        self.action = action
    }
}

/// Asks why a page in which names were replaced is to be shown as it came.
package struct UnmaskForm: Sendable {
    package var action: String
    /// The views to choose from.
    package var ways: [Way]

    /// A form.
    package init(ways: [Way]) {
        self.ways = ways
        action = ways.first?.href ?? "/"
    }
}

/// Some rows of a table.
package struct RowsView: Sendable {
    package var table: Markup
    package var paging: Paging

    /// Rows as a table.
    package init(table: Markup, paging: Paging) {
        self.table = table
        self.paging = paging
    }
}

/// What proves that the bytes are those that were sealed.
package struct ProofView: Sendable {
    /// The seal of one capture.
    package struct Seal: Sendable {
        package var caption: String
        package var facts: [Fact]
        package var path: [String]

        /// A seal.
        package init(caption: String, facts: [Fact], path: [String]) {
            self.caption = caption
            self.facts = facts
            self.path = path
        }
    }

    package var seals: [Seal]

    /// Seals.
    package init(_ seals: [Seal]) { self.seals = seals }
}
