public import ClewCore
import ClewMarkup

/// A best effort to find an offer on a page of a market that no profile knows: a title, a price beside a sign of a
/// currency, and what stands behind labels such as `Sold by` and `Ships from`.
///
///     if let sighting = GuessedListing.sighting(on: page, market: "harbour.onion") { … }  // sighting.isGuess is true
///
/// A page of many prices is a list and no offer: it gives nothing.
public enum GuessedListing {
    /// The offer that a page seems to make; `nil` without a title or without a price.
    public static func sighting(on page: SitePage, market: String) -> Sighting? {
        guard let title = GuessedTitle(page) else { return nil }
        let texts = GuessedTexts(page)
        guard let price = GuessedPrice.find(on: page, texts, after: title) else { return nil }
        let labels = GuessedLabels(page, texts, after: title.start)
        let seller = labels.seller
        let id = page.address.flatMap(siteID) ?? ListingID.made(seller: seller?.value, title: title.located.value)
        var sighting = Sighting(ListingKey(market: market, siteID: id), title: title.located, isGuess: true)
        sighting.price = price
        sighting.seller = seller
        (sighting.shipsFrom, sighting.shipsTo) = labels.shipping
        return sighting
    }

    /// The last part of the path, when it holds a digit: offers are numbered in some way nearly everywhere.
    private static func siteID(_ address: String) -> String? {
        guard LinkParts.host(of: address) != nil, let last = LinkParts.pathPart(-1, of: address), last.utf8.count <= 64,
            last.utf8.contains(where: { NumberText.isDigit($0) })
        else { return nil }
        return last
    }
}

/// The title of a page that no profile knows.
struct GuessedTitle {
    let located: Located<String>
    /// Where it stands in the body; prices before it belong to the head of the page. `nil` when it is no heading.
    let start: Int?

    // Nobody writes them but we: they are XPaths.
    private static let headings = try? XPath("//h1 | //h2")
    private static let homeLinks = try? XPath(".//a[@href = '/' or @href = '']")
    private static let others = [
        try? XPath("//meta[@property = 'og:title']/@content"), try? XPath("//title"),
    ]

    init?(_ page: SitePage) {
        let tree = page.tree
        // What takes too much work is as good as not there, here and below.
        let nodes = (try? GuessedTitle.headings?.nodes(in: tree)) ?? []
        let texts = nodes.prefix(32).compactMap { node -> (node: PageNode, text: String)? in
            let text = FieldReader.line(Substring(tree.shownText(of: node)))
            // A heading that leads home is the name of the site.
            let isHome = (try? GuessedTitle.homeLinks?.nodes(in: tree, at: node).isEmpty) == false
            return (4...300).contains(text.utf8.count) && !isHome ? (node, text) : nil
        }
        // Most sites repeat the heading of an offer in the title.
        if let best = texts.first(where: { page.title.contains($0.text) }) ?? texts.first {
            located = GuessedTexts.located(best.text, best.node, page)
            start = tree.source(of: best.node).lowerBound
            return
        }
        for path in GuessedTitle.others {
            guard let node = try? path?.nodes(in: tree).first else { continue }
            let text = FieldReader.line(Substring(tree.shownText(of: node)))
            guard !text.isEmpty else { continue }
            var found = GuessedTexts.located(text, node, page)
            if tree.kind(of: node) == .element { found.location.place = .hidden }
            located = found
            start = nil
            return
        }
        return nil
    }
}

/// The texts of a page in their order.
struct GuessedTexts {
    /// A text between two tags.
    struct Word {
        var node: PageNode
        var text: String
        var start: Int
        var isLink: Bool
    }

    let words: [Word]

    private static let maximum = 4000
    // Nobody writes it but we: it is an XPath.
    private static let texts = try? XPath("//text()")
    /// Elements that hold nothing but text which is no part of an offer.
    private static let passedOver: Set = ["script", "style", "title", "option"]

    init(_ page: SitePage) {
        let tree = page.tree
        let nodes = (try? GuessedTexts.texts?.nodes(in: tree)) ?? []
        var words: [Word] = []
        for node in nodes where words.count < GuessedTexts.maximum {
            let parent = tree.parent(of: node).map { tree.name(of: $0) } ?? ""
            if GuessedTexts.passedOver.contains(parent) { continue }
            let text = FieldReader.line(Substring(tree.shownText(of: node)))
            if text.isEmpty { continue }
            words.append(
                Word(node: node, text: text, start: tree.source(of: node).lowerBound, isLink: parent == "a"))
        }
        self.words = words
    }

    static func located(_ text: String, _ node: PageNode, _ page: SitePage) -> Located<String> {
        let tree = page.tree
        let place: Location.Place = tree.kind(of: node) == .attribute ? .attribute(tree.name(of: node)) : .text
        return Located(text, written: text, at: page.location(place, tree.textSource(of: node)))
    }
}
