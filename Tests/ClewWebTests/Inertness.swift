/// What in a page could act or lead away; empty for a page that is as it must be.
func inertness(of html: String) -> [String] {
    var trouble: [String] = []
    let allowed: Set<String> = [
        "!doctype", "html", "head", "meta", "title", "link", "body", "a", "header", "span", "form", "label",
        "input",
        "button", "div", "nav", "ul", "ol", "li", "main", "p", "strong", "code", "pre", "footer", "svg", "path",
        "circle", "rect", "h1", "h2", "h3", "dl", "dt", "dd", "section", "aside", "table", "caption", "thead",
        "tbody", "tr", "th", "td", "figure", "figcaption", "mark", "bdi", "details", "summary", "select", "option",
        "textarea",
    ]
    for tag in html.split(separator: "<").dropFirst() {
        let name = tag.prefix { $0 != " " && $0 != ">" && $0 != "/" && $0 != "\n" }.lowercased()
        if !name.isEmpty, !allowed.contains(name) { trouble.append("element \(name)") }
        let attributes = tag.prefix { $0 != ">" }
        // Quoted values are text; what stands between them are the names of the attributes.
        let names = attributes.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        if names.contains(where: { $0.contains(" on") }) { trouble.append("handler in \(attributes)") }
        if attributes.contains("style=") { trouble.append("style in \(attributes)") }
        for kind in ["href=\"", "src=\"", "action=\""] where attributes.contains(kind) {
            let target = attributes.split(separator: kind).last ?? ""
            if !target.hasPrefix("/") && !target.hasPrefix("#") { trouble.append("leads to \(target)") }
            if target.hasPrefix("//") { trouble.append("leads to \(target)") }
        }
    }
    for scalar in html.unicodeScalars where scalar != "\n" && scalar != "\t" {
        if scalar.properties.generalCategory == .control || scalar.properties.isBidiControl {
            trouble.append("U+\(String(scalar.value, radix: 16))")
        }
    }
    return trouble
}
