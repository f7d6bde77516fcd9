package import ClewServer

/// Small charts, drawn on the server as SVG: they need neither script nor style in the page.
package enum Bars {
    /// A bar that fills a share of its width.
    package static func bar(_ value: Int, of largest: Int) -> Markup {
        guard largest > 0, value > 0 else { return "" }
        // Even the smallest value is seen.
        let width = max(1, min(100, Int((Double(value) / Double(largest) * 100).rounded())))
        return """
            <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
            <rect class="bar-fill" width="\(width)" height="8"/></svg>
            """
    }

    /// Columns over time, one for each value; the numbers stand in the text beside it.
    ///
    /// - Parameter least: how many columns the drawing has room for at least, so that a short time is not drawn wider than
    ///   a long one.
    package static func columns(_ values: [Int], label: String, least: Int = 24) -> Markup {
        guard let largest = values.max(), largest > 0 else { return "" }
        var columns = Markup()
        for (index, value) in values.enumerated() where value > 0 {
            let height = max(1, Int((Double(value) / Double(largest) * 40).rounded()))
            columns +=
                "<rect class=\"bar-fill\" x=\"\(index * 4)\" y=\"\(40 - height)\" width=\"3\" height=\"\(height)\"/>"
        }
        return """
            <svg class="columns" viewBox="0 0 \(max(values.count, least) * 4) 40" preserveAspectRatio="none" role="img" \
            aria-label="\(label)">\(columns)</svg>
            """
    }
}
