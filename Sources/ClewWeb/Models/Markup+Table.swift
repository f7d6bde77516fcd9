package import ClewServer

extension Markup {
    /// A column of a table: its heading and the style of its cells (`number`, `hash`, `value`, … or empty).
    package typealias Column = (label: Markup, style: String)

    /// A table for people; the first cell of each row is the heading of the row, and the last cell of a row with fewer
    /// cells than columns spans the rest. Without rows there is no table.
    ///
    /// It is put together here and not in a template, because a list has hundreds of cells and a template looks up each
    /// of their properties by name.
    ///
    /// - Parameters:
    ///   - caption: what the table holds, for readers who hear it.
    ///   - isWide: whether it may be wider than the page; then it can be reached and scrolled by the keyboard.
    ///   - style: more styles of the table.
    ///   - sorted: the columns by which it can be sorted, with `ascending`, `descending` or `none`.
    package static func table(
        caption: String, columns: [Column], rows: [[Markup]], isWide: Bool = false, style: String = "",
        sorted: [Int: String] = [:]
    ) -> Markup {
        table(caption: caption, columns: columns, groups: [("", rows)], isWide: isWide, style: style, sorted: sorted)
    }

    /// A table whose rows stand in groups, each under a name unless that is empty.
    package static func table(
        caption: String, columns: [Column], groups: [(name: String, rows: [[Markup]])], isWide: Bool = false,
        style: String = "", sorted: [Int: String] = [:]
    ) -> Markup {
        guard groups.contains(where: { !$0.rows.isEmpty }) else { return "" }
        var table: Markup =
            isWide
            ? "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(caption)\">"
            : "<div class=\"scroll\">"
        table += "<table class=\"list \(style)\"><caption class=\"hidden\">\(caption)</caption><thead><tr>"
        for (index, column) in columns.enumerated() {
            let sort: Markup = sorted[index].map { " aria-sort=\"\($0)\"" } ?? ""
            table += "<th scope=\"col\" class=\"\(column.style)\"\(sort)>\(column.label)</th>"
        }
        table += "</tr></thead>"
        for group in groups where !group.rows.isEmpty {
            table += "<tbody>"
            if !group.name.isEmpty {
                table +=
                    "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(columns.count)\">\(group.name)</th></tr>"
            }
            for row in group.rows { table += Markup.row(row, columns) }
            table += "</tbody>"
        }
        return "\(table)</table></div>"
    }

    private static func row(_ cells: [Markup], _ columns: [Column]) -> Markup {
        var row: Markup = "\n<tr>"
        for (index, cell) in cells.enumerated() {
            let style = index < columns.count ? columns[index].style : ""
            if index == 0 {
                row += "<th scope=\"row\" class=\"\(style)\">\(cell)</th>"
            } else if index == cells.count - 1, cells.count < columns.count {
                row += "<td colspan=\"\(columns.count - index)\" class=\"\(style)\">\(cell)</td>"
            } else {
                row += "<td class=\"\(style)\">\(cell)</td>"
            }
        }
        return "\(row)</tr>"
    }

    /// A number as a cell; a zero is there without asking to be looked at.
    package static func number(_ value: some BinaryInteger) -> Markup {
        value == 0 ? "<span class=\"muted\">0</span>" : Markup(text: Words.number(value))
    }

    /// A grade as a cell.
    package static func grade(_ name: String) -> Markup { "<span class=\"grade \(name)\">\(name)</span>" }

    /// The name of a kind of indicators behind the mark of its group.
    package static func kind(_ title: String, tone: String) -> Markup {
        "<span class=\"dot \(tone)\"></span>\(title)"
    }

    /// A link of the desk with a text of the case.
    package static func link(_ text: String, to href: String) -> Markup { "<a href=\"\(href)\"><bdi>\(text)</bdi></a>" }
}
