public import ClewMarkup

extension PageForm {
    /// Whether it has something of a captcha: a field, a picture or a part that is called so, or a picture and a line with
    /// the words that are said beside one.
    public func hasCaptcha(in tree: PageTree) -> Bool {
        if controls.contains(where: { $0.isCaptcha && $0.kind != .hidden }) { return true }
        guard let node else { return false }
        let parts = [
            (["class", "id", "src", "name"], "captcha"), (["class", "id", "src"], "Captcha"),
            (["class"], "cf-turnstile"),
        ]
        if parts.contains(where: { !tree.elements(whose: $0.0, hold: $0.1, inside: node).isEmpty }) { return true }
        guard !tree.descendants(of: node, named: "img", most: 1).isEmpty, !controls(.line, .picture, .choice).isEmpty
        else {
            return false
        }
        let words = WallWords.plain(tree.shownText(of: node))
        return WallWords.captcha.contains { words.contains($0) }
    }
}

extension PageForm.Control {
    /// Whether its name or its label says that it is for a captcha.
    var isCaptcha: Bool {
        (name ?? "").lowercased().contains("captcha") || label.lowercased().contains("captcha")
    }
}
