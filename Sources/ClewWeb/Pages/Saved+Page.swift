import ClewCore
import ClewServer
package import ClewWorkflows

extension SectionPage {
    /// What a person keeps, with what is new in each.
    package init(saved frame: Frame, _ searches: [(search: SavedSearch, now: Int?)]) {
        self.init(frame: frame, crumbs: [], title: "Saved searches")
        lead = "What you keep, and how much of it is new since you looked last. Nobody else sees this list."
        sections = [
            Section(
                "kept", "Kept", .saved(searches, formToken: frame.formToken),
                nothing: "Nothing yet. Below every list and every search stands “Save this search”.")
        ]
    }
}

extension Markup {
    fileprivate static func saved(_ searches: [(search: SavedSearch, now: Int?)], formToken: String) -> Markup {
        table(
            caption: "Saved searches with what is new in each",
            columns: [
                ("Name", "name"), ("New", "number"), ("Now", "number"), ("Looked at last", "when"), ("What", "words"),
                ("Take away", "short"),
            ],
            rows: searches.map { search, now in
                let fresh = now.map { max(0, $0 - search.total) } ?? 0
                let news: Markup =
                    fresh > 0 ? "<span class=\"state good\">\(Words.number(fresh)) new</span>" : .number(0)
                return [
                    .link(search.name, to: "/saved/\(search.id)"),
                    now == nil ? "<span class=\"state odd\">cannot be read</span>" : news,
                    Markup(text: now.map { Words.number($0) } ?? ""), Markup(text: Words.moment(search.visited)),
                    "<code>\(Words.cut(search.target, to: 200))</code>",
                    """
                    <form action="/saved/\(search.id)/remove" method="post">\
                    <input type="hidden" name="token" value="\(formToken)">\
                    <button type="submit" class="quiet" aria-label="Take \(search.name) away">Take away</button></form>
                    """,
                ]
            }, isWide: true)
    }
}
