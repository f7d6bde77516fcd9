package import ClewCore
import ClewServer
package import ClewStore
import ClewWorkflows

/// The lists of what markets hold; the ways between them stand above each.
enum MarketLists: String, CaseIterable {
    case markets, listings, accounts, reviews, posts

    static func choices(on list: MarketLists?) -> ListPage.Choices {
        ListPage.Choices(
            "Lists of markets",
            allCases.map { Way(Words.capitalised($0.rawValue), to: "/\($0.rawValue)", isOn: $0 == list) })
    }
}

extension ListPage {
    /// The listings with the ways to narrow and to sort them.
    ///
    /// - Parameter arrived: those that are new since the last visit.
    package static func listings(
        frame: Frame, answer: ListingAnswer, fields: QueryFields, page: Int, arrived: Set<ListingKey>
    ) -> ListPage {
        let filter = ListTarget.filter(fields)
        var result = ListPage(
            frame: frame, title: "Listings",
            lead: "What is offered, as the latest capture of each shows it; prices in euros at the rate of the day.",
            emptyTitle: "No listing here",
            emptyText: """
                Take a filter away, or bring in pages that a profile of their market knows. \
                <a href="/listings">All listings</a>
                """)
        if let left = ListPage.unsorted(answer.unsorted, ListTarget.order(fields)) { result.lead += " " + left }
        result.choices = [MarketLists.choices(on: .listings)]
        result.sift = .listingSift(fields)
        let list = answer.listings
        let sorting = ListingSorting(fields: fields, hasSubstance: filter.substance != nil)
        result.table = .table(
            caption: "Listings with their price and when they were seen", columns: sorting.columns,
            rows: list.rows.map { ListPage.row($0, isNew: arrived.contains($0.key)) }, isWide: true,
            sorted: sorting.sorted)
        result.paging = Paging(
            page: page, size: size, total: list.total, shown: list.rows.count, noun: "listing", link: fields.page)
        result.tools = .tools(frame, fields, name: fields.proposal("Listings"), total: list.total)
        result.facets = ListPage.facets(answer, fields)
        return result
    }

    /// Says how many listings have no price by which they could be sorted.
    private static func unsorted(_ count: Int, _ order: ListingOrder) -> String? {
        guard count > 0 else { return nil }
        let price =
            switch order {
            case .gram, .gramDown: "price of a gram in euros"
            case .unit, .unitDown: "price of a unit in euros"
            default: "price in euros"
            }
        return "\(Words.count(count, "listing")) without a \(price) \(count == 1 ? "is" : "are") not in this order."
    }

    /// One listing as a row.
    static func row(_ listing: ListingSummary, isNew: Bool = false) -> [Markup] {
        let guess: Markup = listing.isGuess ? "<span class=\"state odd\">guess</span> " : ""
        let offer = Words.offer(listing.offer)
        let under: Markup = offer.isEmpty ? "" : "<span class=\"under\"><bdi>\(offer)</bdi></span>"
        let title: Markup = .link(Words.cut(listing.title, to: 140), to: listingLink(listing.key))
        let market: Markup = .link(listing.key.market, to: marketLink(listing.key.market))
        let seller = listing.seller.map { AccountKey(market: listing.key.market, name: $0) }
        return [
            "\(Markup.new(isNew))\(guess)\(title)\(under)",
            ListPage.price(listing),
            ListPage.pricePerMeasure(listing),
            """
            \(seller.map { .link(Words.cut($0.name, to: 60), to: accountLink($0)) } ?? Markup())\
            <span class="under">\(market)</span>
            """,
            "<bdi>\(Words.route(listing))</bdi>\(ListPage.codes(listing))",
            """
            \(listing.lastSeen.date)\
            <span class="under">from \(listing.firstSeen.date)</span>\
            <span class="under">\(Words.count(listing.sightingCount, "time"))</span>
            """,
        ]
    }

    /// From where to where as codes, below what is written.
    private static func codes(_ listing: ListingSummary) -> Markup {
        let codes = Words.routeCodes(listing)
        return codes.isEmpty ? "" : "<span class=\"under\">\(codes)</span>"
    }

    /// The price in euros, and below it as written where that was another currency.
    private static func price(_ listing: ListingSummary) -> Markup {
        let written: Markup =
            listing.price.map { $0.currency == .euro ? "" : "<span class=\"under\">\($0.description)</span>" } ?? ""
        return "\(Words.euros(listing.euros))\(written)"
    }

    /// The price of a gram, and below it of a unit, as far as the offer tells them: in euros, or as written where the day has
    /// no rate.
    private static func pricePerMeasure(_ listing: ListingSummary) -> Markup {
        let gram = listing.gramEuros.map { Words.euros($0) } ?? listing.gramPrice?.description
        let unit = listing.unitEuros.map { Words.euros($0) } ?? listing.unitPrice?.description
        guard let gram else { return unit.map { "\($0) a unit" } ?? Markup() }
        return "\(gram) a gram\(unit.map { "<span class=\"under\">\($0) a unit</span>" } ?? Markup())"
    }

    /// The columns of listings without ways to sort them.
    static let listingColumns: [Markup.Column] = [
        ("Title", "words"), ("EUR", "number"), ("EUR a gram, a unit", "number"), ("Seller, market", "name"),
        ("From → to", "place"), ("Seen last, first", "when"),
    ]

    private static func facets(_ answer: ListingAnswer, _ fields: QueryFields) -> [SearchPage.Facet] {
        func facet(_ title: String, _ name: String, _ counts: [FacetCount]) -> SearchPage.Facet {
            let taken = fields[name]
            let entries = counts.filter { entry in
                taken == nil || (entry.value.isEmpty ? ListTarget.untold : entry.value) == taken
            }
            return SearchPage.Facet(
                title,
                entries.prefix(15).map { entry in
                    let value = entry.value.isEmpty ? ListTarget.untold : entry.value
                    return Way(
                        entry.value.isEmpty ? "not told" : entry.value,
                        to: fields.with(name, taken == value ? nil : value).href, count: entry.count,
                        isOn: taken == value)
                })
        }
        let isSure = fields["guess"] == "no"
        let guesses = Way(
            isSure ? "without guesses" : "leave guesses out", to: fields.with("guess", isSure ? nil : "no").href,
            isOn: isSure)
        var facets = [
            facet("Market", "market", answer.markets), facet("Class", "class", answer.classes),
            facet("Substance", "substance", answer.substances), facet("Origin", "origin", answer.origins),
            facet("Destination", "to", answer.destinations),
        ]
        if let seller = fields["seller"] {
            facets.insert(
                SearchPage.Facet("Seller", [Way(seller, to: fields.with("seller", nil).href, isOn: true)]), at: 0)
        }
        return facets.filter { !$0.options.isEmpty } + [SearchPage.Facet("Guesses", [guesses])]
    }
}

/// The heads of the columns of listings: links where an index holds that order.
private struct ListingSorting {
    private struct Way {
        var label: Markup
        var up: ListingOrder?
        var down: ListingOrder
    }

    var columns = ListPage.listingColumns
    var sorted: [Int: String] = [:]

    init(fields: QueryFields, hasSubstance: Bool) {
        add(1, [Way(label: "EUR", up: .price, down: .priceDown)], fields)
        // The order by gram and by unit is kept for each substance.
        if hasSubstance {
            add(
                2,
                [
                    Way(label: "EUR a gram", up: .gram, down: .gramDown),
                    Way(label: "a unit", up: .unit, down: .unitDown),
                ], fields)
        }
        add(5, [Way(label: "Seen last", down: .latest), Way(label: "first", down: .new)], fields)
    }

    private mutating func add(_ column: Int, _ ways: [Way], _ fields: QueryFields) {
        let order = ListTarget.order(fields)
        sorted[column] =
            ways.contains { $0.up == order } ? "ascending" : ways.contains { $0.down == order } ? "descending" : "none"
        var label = Markup()
        for (index, way) in ways.enumerated() {
            let next = way.up == order ? way.down : way.up ?? way.down
            let arrow = way.up == order ? " ↑" : way.down == order ? " ↓" : ""
            let href = fields.with("sort", next == .latest ? nil : next.rawValue).href
            label = "\(label)\(index > 0 ? ", " : "")<a href=\"\(href)\">\(way.label)\(arrow)</a>"
        }
        columns[column].label = label
    }
}

extension QueryFields {
    /// A name for a list that a person keeps: what narrows it, in words.
    func proposal(_ list: String) -> String {
        let words = fields.filter { !["sort", "order", "guess"].contains($0.0) }.map(\.1)
        return ([list] + words).joined(separator: ", ")
    }
}

extension Markup {
    /// The form above the listings: words of the title and a day.
    fileprivate static func listingSift(_ fields: QueryFields) -> Markup {
        """
        <form class="sift" action="/listings" method="get" role="search">\(fields.hidden(but: ["words", "from"]))\
        <label for="words">Words of the title</label>\
        <input id="words" name="words" type="search" value="\(fields["words"] ?? "")" maxlength="200" autocomplete="off">\
        <label for="from">First seen from</label>\
        <input id="from" name="from" type="date" value="\(fields["from"] ?? "")">\
        <button type="submit">Narrow</button></form>
        """
    }
}
