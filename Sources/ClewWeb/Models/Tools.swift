package import ClewServer
import ClewWorkflows

extension Markup {
    /// What can be done with a list as it stands: take it along as a file, keep it as a saved search.
    ///
    /// - Parameters:
    ///   - name: the name that is proposed for it.
    ///   - total: how many rows it has; a long one comes in several files.
    package static func tools(_ frame: Frame, _ fields: QueryFields, name: String, total: Int) -> Markup {
        guard total > 0 else { return "" }
        let csv = files(fields, "csv", "CSV", total)
        let lines = files(fields, "jsonl", "JSON Lines", total)
        return """
            <div class="tools"><p class="exports">Take along: \(csv) \(lines)\
            <span class="muted"> An export is written to the audit as a disclosure.</span></p>\
            <details class="keep"><summary>Save this search</summary>\
            <form action="/saved" method="post" class="keep-line">\
            <input type="hidden" name="token" value="\(frame.formToken)">\
            <input type="hidden" name="target" value="\(fields.href)">\
            <label for="keep-name">Name</label>\
            <input id="keep-name" name="name" value="\(Words.cut(name, to: 79))" maxlength="80" required>\
            <button type="submit" class="quiet">Save</button></form></details></div>
            """
    }

    /// Links to the files of a list.
    private static func files(_ fields: QueryFields, _ format: String, _ label: String, _ total: Int) -> Markup {
        let parts = (total + Workspace.mostExported - 1) / Workspace.mostExported
        func href(_ part: Int) -> String { fields.export(format, part: part) }
        guard parts > 1 else { return "<a href=\"\(href(0))\" download>\(label)</a>" }
        let shown = (0..<min(parts, 20)).map { part -> Markup in
            "<a href=\"\(href(part))\" download>\(label) \(part + 1)</a>"
        }
        let rest: Markup =
            parts > 20 ? " <span class=\"muted\">and the rest with <code>clew list --all</code></span>" : ""
        return "\(joined(shown, separator: " "))\(rest)"
    }
}

extension Paging {
    /// The same as the template `pages`, for a list inside of a section.
    var markup: Markup {
        let previous: Markup = previous.map { "<a rel=\"prev\" href=\"\($0)\">← Previous</a>" } ?? ""
        let next: Markup = next.map { "<a rel=\"next\" href=\"\($0)\">Next →</a>" } ?? ""
        return """
            <nav class="pages" aria-label="Pages"><span class="pages-where">\(summary)</span>\(previous)\(next)</nav>
            """
    }
}
