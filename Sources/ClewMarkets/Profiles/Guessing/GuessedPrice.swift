import ClewCore
import ClewMarkup

/// The price on a page that no profile knows.
enum GuessedPrice {
    /// Elements that are called price, on a list.
    private static let manyElements = 3
    /// Amounts on a list.
    private static let manyAmounts = 8

    /// The price of the offer; `nil` when there is none, or so many that the page is a list.
    ///
    /// What is called a price counts most, then what stands behind a label, then the first amount after the heading.
    static func find(on page: SitePage, _ texts: GuessedTexts, after title: GuessedTitle) -> Located<Money>? {
        let tree = page.tree
        let nodes = tree.elements(whose: ["class", "id"], hold: "price").prefix(256)
        var priced: [(node: PageNode, text: String, money: Money)] = []
        for node in nodes where tree.source(of: node).lowerBound >= title.start ?? 0 {
            let text = FieldReader.line(Substring(tree.shownText(of: node)))
            guard let money = amount(text) else { continue }
            // A price inside of a price is the same one.
            let isInside = priced.last.map { tree.source(of: $0.node).upperBound >= tree.source(of: node).upperBound }
            if isInside != true { priced.append((node, text, money)) }
        }
        guard priced.count <= manyElements else { return nil }
        if let first = priced.first {
            return GuessedTexts.located(first.text, first.node, page).map { _ in first.money }
        }
        let later = texts.words.filter { $0.start >= title.start ?? 0 }
        if let labelled = labelled(later, page) { return labelled }
        let amounts = later.compactMap { word in amount(word.text).map { (word: word, money: $0) } }
        // Without a heading the first amount may be the rate of a coin in the head of the page.
        guard title.start != nil, amounts.count <= manyAmounts, let first = amounts.first else { return nil }
        return GuessedTexts.located(first.word.text, first.word.node, page).map { _ in first.money }
    }

    /// `Price:` with the amount in the same text or behind it; the head of a table has no colon.
    private static func labelled(_ words: [GuessedTexts.Word], _ page: SitePage) -> Located<Money>? {
        for (index, word) in words.enumerated() where word.text.utf8.count <= 80 {
            let lower = word.text.lowercased()
            guard let label = lower.range(of: "price") ?? lower.range(of: "preis"),
                lower[label.upperBound...].hasPrefix(":")
            else { continue }
            for other in words[index...].prefix(3) {
                if let money = amount(other.text) {
                    return GuessedTexts.located(other.text, other.node, page).map { _ in money }
                }
            }
        }
        return nil
    }

    /// An amount whose currency the text names, and more than nothing: wallets in the head of a page are empty.
    private static func amount(_ text: String) -> Money? {
        guard text.utf8.count <= 80, case .money(let money) = MoneyText.read(text, assumed: nil, mark: .point),
            money.amount.mantissa > 0
        else { return nil }
        return money
    }
}

extension String {
    /// Where a word stands first.
    fileprivate func range(of word: String) -> Range<Index>? { self[...].firstPlace(of: word) }
}
