package import ClewServer

/// A list with one table: evidence, captures, findings, runs, audit.
package struct ListPage: Sendable {
    /// One column.
    package struct Column: Sendable {
        package var label: String
        /// `number`, `hash` or empty.
        package var style: String

        package init(
            label: String, style: String
        ) {
            self.label = label
            self.style = style
        }
    }
    /// One cell.
    package struct Cell: Sendable {
        package var content: Markup
        package var style: String
        package var isHead: Bool

        package init(
            content: Markup, style: String, isHead: Bool
        ) {
            self.content = content
            self.style = style
            self.isHead = isHead
        }
    }
    /// One row.
    package struct Row: Sendable {
        package var cells: [Cell]

        package init(
            cells: [Cell]
        ) {
            self.cells = cells
        }
    }
    /// One choice above the table.
    package struct Choice: Sendable {
        package var label: String
        package var href: String
        package var current: String

        package init(
            label: String, href: String, current: String
        ) {
            self.label = label
            self.href = href
            self.current = current
        }
    }

    package var frame: Frame
    package var listTitle: String
    package var lead: String
    package var caption: String
    package var choices: [Choice]
    package var hasChoices: Bool
    package var columns: [Column]
    package var rows: [Row]
    package var hasRows: Bool
    package var paging: Paging
    package var emptyTitle: String
    package var emptyText: Markup

    /// A list; the first cell of each row is its heading.
    package init(
        frame: Frame, title: String, lead: String, caption: String, choices: [Choice] = [],
        columns: [(label: String, style: String)], rows: [[Markup]], paging: Paging,
        emptyTitle: String, emptyText: Markup
    ) {
        self.frame = frame
        self.listTitle = title
        self.lead = lead
        self.caption = caption
        self.choices = choices
        self.hasChoices = !choices.isEmpty
        self.columns = columns.map { Column(label: $0.label, style: $0.style) }
        self.rows = rows.map { cells in
            Row(
                cells: cells.enumerated().map { index, content in
                    Cell(
                        content: content, style: index < columns.count ? columns[index].style : "", isHead: index == 0)
                })
        }
        self.hasRows = !rows.isEmpty
        self.paging = paging
        self.emptyTitle = emptyTitle
        self.emptyText = emptyText
    }
}
