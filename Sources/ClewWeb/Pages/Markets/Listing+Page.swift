import ClewCore
import ClewServer
import ClewStore
package import ClewWorkflows

extension SectionPage {
    /// The number of captures of a listing on one page.
    package static let sightings = 50

    /// One listing: every capture of it, its price over time, its reviews.
    ///
    /// - Parameter hasBytes: whether pages in which names were replaced may be shown as they came.
    package init(frame: Frame, sheet: ListingSheet, page: Int, hasBytes: Bool) {
        let listing = sheet.listing
        let key = listing.key
        self.init(
            frame: frame,
            crumbs: [
                Way("Markets", to: "/markets"), Way(key.market, to: marketLink(key.market)),
                Way("Listings", to: link("/listings", [("market", key.market)])),
            ], title: Words.cut(listing.title, to: 300))
        if listing.isGuess {
            lead = """
                <span class="state odd">guess</span> No profile knows the pages of this listing; its fields were guessed.
                """
        }
        facts = SectionPage.facts(listing)
        let chart = Chart(sheet.series)
        let sightings = SectionPage.table(sheet, hasBytes: hasBytes)
        let paging = Paging(
            page: page, size: SectionPage.sightings, total: sheet.sightings.total, shown: sheet.sightings.rows.count,
            noun: "capture"
        ) {
            link(
                "/listing", [("market", key.market), ("id", key.siteID), ("page", $0 > 0 ? "\($0 + 1)" : "")])
        }
        sections = [
            Section(
                "understood", "The title as understood",
                hint: "Read by rules, without a guess about what is not written.",
                SectionPage.understood(listing), nothing: "The words of the title were not read."),
            Section(
                "prices", "Price over time", "\(chart.prices())\(chart.table("captures", hasPrices: true))",
                nothing: "Less than two days with a price."),
            Section(
                "captures", "Every capture",
                hint: """
                    What is said of this listing rests on these. Each field leads to the bytes from which it was read.
                    """,
                sightings.isNull ? "" : "\(sightings)\(paging.markup)", nothing: "No capture that you may see."),
            Section(
                "texts", "Text", SectionPage.texts(sheet), nothing: "No capture shows a text of it."),
            Section(
                "reviews", "Reviews of it", .reviews(sheet.reviews.rows, isOfOne: true),
                nothing: "No review of it was captured."),
        ]
    }

    private static func facts(_ listing: ListingSummary) -> [Fact] {
        let key = listing.key
        var facts = [Fact("Market", markup: .link(key.market, to: marketLink(key.market)))]
        if let seller = listing.seller {
            let account = AccountKey(market: key.market, name: seller)
            facts.append(Fact("Seller", markup: .link(seller, to: accountLink(account))))
        }
        facts += [
            Fact("Price", listing.price?.description ?? ""),
            Fact("Price per gram", listing.gramPrice?.description ?? ""),
            Fact("Price per unit", listing.unitPrice?.description ?? ""), Fact("In EUR", Words.euros(listing.euros)),
            Fact("EUR per gram", Words.euros(listing.gramEuros)), Fact("EUR per unit", Words.euros(listing.unitEuros)),
            Fact("Category", listing.category ?? ""), Fact("From → to", Words.route(listing)),
            Fact("From → to, as codes", Words.routeCodes(listing)),
            Fact("Stock", listing.stock.map { $0 == 0 ? "sold out" : Words.number($0) } ?? ""),
            Fact("Seen", Words.span(listing.firstSeen, listing.lastSeen)),
            Fact("Times seen", Words.number(listing.sightingCount)),
            Fact("Id on the site", key.siteID, style: "address"),
        ]
        return facts.filter { $0.value != "<bdi></bdi>" }
    }

    private static func understood(_ listing: ListingSummary) -> Markup {
        guard let offer = listing.offer else { return "" }
        let values: [(String, String)] = [
            ("Substance", offer.substance ?? "none named"), ("Class", offer.substanceClass), ("Form", offer.form ?? ""),
            ("Grams", offer.quantityGrams.map(Words.amount) ?? ""), ("Units", offer.units.map(Words.amount) ?? ""),
            ("Milligrams a unit", offer.unitDoseMg.map(Words.amount) ?? ""),
            ("Purity, percent", offer.purityPercent.map(Words.amount) ?? ""),
        ]
        return .table(
            caption: "What the title says is sold", columns: [("Field", ""), ("Value", "words")],
            rows: values.filter { !$0.1.isEmpty }.map { ["\($0.0)", "<bdi>\($0.1)</bdi>"] })
    }

    private static func table(_ sheet: ListingSheet, hasBytes: Bool) -> Markup {
        let rows = sheet.sightings.rows
        // Most markets tell no stock and no sales; two empty columns would push the last out of sight.
        let (hasStock, hasSold) = (rows.contains { $0.stock != nil }, rows.contains { $0.sold != nil })
        return .table(
            caption: "Captures of this listing, the newest first",
            columns: [("Time (UTC)", "when"), ("Title", "words"), ("Price", "number"), ("EUR", "number")]
                + (hasStock ? [("Stock", "number")] : []) + (hasSold ? [("Sold", "number")] : [])
                + [("Category", "place"), ("Evidence", "hash short"), ("Bytes of the fields", "words")],
            rows: rows.map { seen in
                let isOpen = hasBytes || sheet.marks[seen.evidence]?.isMasked == false
                var row: [Markup] = [
                    Markup(text: Words.moment(seen.time)), "<bdi>\(Words.cut(seen.title, to: 140))</bdi>",
                    Markup(text: seen.price?.description ?? ""), Markup(text: Words.euros(seen.euros)),
                ]
                if hasStock { row.append(Markup(text: seen.stock.map { Words.number($0) } ?? "")) }
                if hasSold { row.append(Markup(text: seen.sold.map { Words.number($0) } ?? "")) }
                return row + [
                    "<bdi>\(seen.category ?? "")</bdi>",
                    .link(
                        Words.short(seen.evidence.description),
                        to: evidenceLink(seen.evidence, passage: seen.passage)),
                    .places(seen.places, in: seen.evidence, isOpen: isOpen),
                ]
            }, isWide: true)
    }

    /// The different texts of the captures of the page, the newest first.
    private static func texts(_ sheet: ListingSheet) -> Markup {
        var seen: Set<String> = []
        return .joined(
            sheet.sightings.rows.compactMap { sighting -> Markup? in
                guard let text = sighting.text, !text.isEmpty, seen.insert(text).inserted, seen.count <= 10 else {
                    return nil
                }
                return .quotation(text, caption: Words.moment(sighting.time), isOpen: seen.count == 1)
            })
    }
}

extension Markup {
    /// Fields with the bytes from which each was read.
    ///
    /// - Parameter isOpen: whether the bytes may be shown; otherwise the numbers stand there without a way.
    static func places(_ places: [String: Location], in evidence: EvidenceID, isOpen: Bool) -> Markup {
        let ordered = places.sorted { $0.value.payload.lowerBound < $1.value.payload.lowerBound }
        return joined(
            ordered.filter { !$0.value.payload.isEmpty }.map { field, location -> Markup in
                let name = Words.spelled(field)
                return isOpen
                    ? "<a href=\"\(rawLink(evidence, marking: location.payload))\">\(name)</a>"
                    : "\(name) <span class=\"muted\">\(location.payload.lowerBound)–\(location.payload.upperBound)</span>"
            }, separator: ", ")
    }

    /// A captured text that is opened on demand.
    static func quotation(_ text: String, caption: String, isOpen: Bool) -> Markup {
        let start: Markup = isOpen ? "<details open>" : "<details>"
        return """
            \(start)<summary>\(caption)</summary>\
            <div class="reader" dir="auto" tabindex="0" role="region" aria-label="\(caption)">\
            \(Words.cut(text, to: 8000))</div></details>
            """
    }
}
