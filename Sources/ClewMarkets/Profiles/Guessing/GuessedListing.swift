public import ClewCore
import ClewMarkup

/// A best effort to find an offer on a page of a market that no profile knows: a title, a price beside a sign of a currency,
/// and what stands behind labels such as `Sold by` and `Ships from`.
///
///     if let sighting = GuessedListing.sighting(on: page, market: "harbour.onion") { … }  // sighting.isGuess is true
///
/// A page of many prices is a list and no offer: it gives nothing.
public enum GuessedListing {
    /// Prices on the page that make it a list.
    static let manyPrices = 8
    /// Texts of a page that are looked at.
    private static let maximumTexts = 4000

    private static let texts = try? XPath("//text()[not(ancestor::script or ancestor::style or ancestor::title)]")
    private static let headings = try? XPath("//h1 | //h2")
    private static let priced = try? XPath("//*[contains(@class, 'price') or contains(@id, 'price')]")
    private static let openGraph = try? XPath("//meta[@property = 'og:title']/@content")
    private static let titles = try? XPath("//title")

    /// The offer that a page seems to make; `nil` without a title or without a price.
    public static func sighting(on page: SitePage, market: String) -> Sighting? {
        let words = words(of: page)
        guard let title = title(on: page), let price = price(on: page, words, after: title) else { return nil }
        let seller = labelled(sellerLabels, words, page)
        let id = page.address.flatMap(siteID) ?? ListingID.made(seller: seller?.value, title: title.located.value)
        var sighting = Sighting(ListingKey(market: market, siteID: id), title: title.located, isGuess: true)
        sighting.price = price
        sighting.seller = seller
        sighting.shipsFrom = labelled(fromLabels, words, page)
        sighting.shipsTo = labelled(toLabels, words, page)
        return sighting
    }

    /// The last part of the path, when it holds a digit: offers are numbered in some way nearly everywhere.
    private static func siteID(_ address: String) -> String? {
        guard LinkParts.host(of: address) != nil, let last = LinkParts.pathPart(-1, of: address), last.utf8.count <= 64,
            last.utf8.contains(where: { NumberText.isDigit($0) })
        else { return nil }
        return last
    }

    // MARK: Texts in the order of the page

    private struct Word {
        var node: PageNode
        var text: String
        var start: Int
    }

    private static func words(of page: SitePage) -> [Word] {
        // A page that takes too much work gives no guess.
        guard let nodes = try? texts?.nodes(in: page.tree) else { return [] }
        return nodes.prefix(maximumTexts).compactMap { node in
            let text = FieldReader.line(Substring(page.tree.shownText(of: node)))
            return text.isEmpty ? nil : Word(node: node, text: text, start: page.tree.source(of: node).lowerBound)
        }
    }

    private static func located(_ text: String, _ node: PageNode, _ page: SitePage) -> Located<String> {
        let place: Location.Place =
            page.tree.kind(of: node) == .attribute ? .attribute(page.tree.name(of: node)) : .text
        return Located(text, written: text, at: page.location(place, page.tree.textSource(of: node)))
    }

    // MARK: Title

    private struct Title {
        var located: Located<String>
        /// Where it stands; prices before it belong to the head of the page.
        var start: Int
    }

    private static func title(on page: SitePage) -> Title? {
        let tree = page.tree
        if let nodes = try? headings?.nodes(in: tree) {  // Too much work: another title.
            // The heading with a link home is the name of the site: a heading that the title repeats is better.
            let texts = nodes.prefix(32).map { ($0, FieldReader.line(Substring(tree.shownText(of: $0)))) }
            let usable = texts.filter { (4...300).contains($0.1.utf8.count) }
            let best =
                usable.first { page.title.contains($0.1) && $0.1 != page.title.trimmedTitle }
                ?? usable.first { tree.name(of: $0.0) == "h1" } ?? usable.first
            if let best {
                return Title(located: located(best.1, best.0, page), start: tree.source(of: best.0).lowerBound)
            }
        }
        for path in [openGraph, titles] {
            guard let node = try? path?.nodes(in: tree).first else { continue }  // As above.
            let text = FieldReader.line(Substring(tree.shownText(of: node)))
            if !text.isEmpty {
                var found = located(text, node, page)
                if path?.description == titles?.description { found.location.place = .hidden }
                return Title(located: found, start: 0)
            }
        }
        return nil
    }

    // MARK: Price

    private static func price(on page: SitePage, _ words: [Word], after title: Title) -> Located<Money>? {
        let later = words.filter { $0.start >= title.start }
        let amounts = later.compactMap { word in amount(word.text).map { (word: word, money: $0) } }
        if Set(amounts.map(\.money)).count > manyPrices { return labelledPrice(later, page) }
        if let labelled = labelledPrice(later, page) { return labelled }
        if let nodes = try? priced?.nodes(in: page.tree) {  // Too much work: the first amount.
            for node in nodes.prefix(64) {
                let text = FieldReader.line(Substring(page.tree.shownText(of: node)))
                if let money = amount(text) { return located(text, node, page).map { _ in money } }
            }
        }
        return amounts.first.map { found in located(found.word.text, found.word.node, page).map { _ in found.money } }
    }

    private static func labelledPrice(_ words: [Word], _ page: SitePage) -> Located<Money>? {
        for (index, word) in words.enumerated()
        where word.text.lowercased().contains("price") && word.text.utf8.count < 40 {
            for other in words[index...].prefix(3) {
                if let money = amount(other.text) { return located(other.text, other.node, page).map { _ in money } }
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

    // MARK: Labels

    private static let sellerLabels = ["vendor", "seller", "sold by", "verkäufer", "brought to you by", "offered by"]
    private static let fromLabels = [
        "ships from", "ship from", "shipping from", "shipped from", "origin country", "versand aus",
    ]
    private static let toLabels = ["ships to", "ship to", "shipping to", "versand nach"]

    /// What stands behind a label, in the same text or in the next one.
    private static func labelled(_ labels: [String], _ words: [Word], _ page: SitePage) -> Located<String>? {
        for (index, word) in words.enumerated() where word.text.utf8.count <= 200 {
            let lower = word.text.lowercased()
            guard let label = labels.first(where: { lower.hasPrefix($0) }) else { continue }
            let rest = word.text.dropFirst(label.count)
            // `Vendors` and `Sellers' guide` are no labels.
            guard rest.isEmpty || rest.first == ":" || rest.first == " " else { continue }
            let value = rest.drop { $0 == ":" || $0 == " " || $0 == "-" }
            if rest.contains(":") || label.contains(" "), !value.isEmpty, value.utf8.count <= 120 {
                return located(String(value), word.node, page)
            }
            guard value.isEmpty, index + 1 < words.count else { continue }
            let next = words[index + 1]
            if (1...120).contains(next.text.utf8.count), next.text != ":" { return located(next.text, next.node, page) }
        }
        return nil
    }
}

extension String {
    fileprivate var trimmedTitle: String { String(Substring(self).trimmed) }
}
