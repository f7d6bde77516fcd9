package import ClewMarkup
package import ClewServer

extension Outline {
    /// The outline as markup of the desk's own: nothing of the page's markup is in it, and no address can be clicked.
    package var markup: Markup {
        var markup = Markup()
        var isInTable = false
        for block in blocks {
            let isRow = block.kind == .tableRow
            if isRow != isInTable {
                markup +=
                    isRow
                    ? "<table class=\"grid\"><caption class=\"hidden\">Table</caption><tbody>" : "</tbody></table>"
                isInTable = isRow
            }
            markup += block.markup
        }
        if isInTable { markup += "</tbody></table>" }
        if isClipped {
            markup += "<p class=\"hint\">The page goes on; the outline ends here. The raw source has all of it.</p>"
        }
        return markup
    }
}

extension Outline.Block {
    fileprivate var markup: Markup {
        let parts = cells.map { cell in Markup.joined(cell.map(\.markup)) }
        switch kind {
        case .heading(let level): return "<p class=\"o-head o-\(level)\">\(Markup.joined(parts, separator: " "))</p>"
        case .paragraph: return "<p>\(Markup.joined(parts, separator: " "))</p>"
        case .listItem(let depth): return "<p class=\"o-item o-\(depth)\">\(Markup.joined(parts, separator: " "))</p>"
        case .preformatted: return "<pre>\(Markup.joined(parts, separator: " "))</pre>"
        case .tableRow: return "<tr>\(Markup.joined(parts.map { "<td>\($0)</td>" }))</tr>"
        }
    }
}

extension Outline.Span {
    fileprivate var markup: Markup {
        switch kind {
        case .text: return Markup(text: text)
        case .link:
            let target: Markup = address.map { " <span class=\"o-to\"><bdi>\($0)</bdi></span>" } ?? ""
            // The space before a link is not part of it.
            let words = text.drop { $0.isWhitespace }
            let space: Markup = words.endIndex == text.endIndex && words.count < text.count ? " " : ""
            return "\(space)<span class=\"o-link\">\(words)</span>\(target)"
        case .image, .field: return "<span class=\"o-part\">\(text)</span>"
        }
    }
}
