import ClewCore
import ClewServer
import ClewStore
package import ClewWorkflows

extension SectionPage {
    /// The form that asks for two accounts.
    package init(comparing frame: Frame, left: String, right: String, trouble: String?) {
        self.init(frame: frame, crumbs: [Way("Accounts", to: "/accounts")], title: "Compare two accounts")
        lead = "Name both as <code>market/name</code>, as they stand in the list of accounts."
        self.trouble = trouble.map { Markup(text: $0) }
        tools = """
            <form class="sift" action="/compare" method="get"><label for="a">One</label>\
            <input id="a" name="a" value="\(left)" maxlength="300" required autocomplete="off" spellcheck="false">\
            <label for="b">The other</label>\
            <input id="b" name="b" value="\(right)" maxlength="300" required autocomplete="off" spellcheck="false">\
            <button type="submit">Compare</button></form>
            """
    }

    /// Two accounts beside each other.
    package init(frame: Frame, comparison: Comparison) {
        let (left, right) = (comparison.left, comparison.right)
        let keys = (left.account.key, right.account.key)
        self.init(
            frame: frame, crumbs: [Way("Accounts", to: "/accounts")], title: "\(keys.0) and \(keys.1)")
        lead = """
            \(Markup.link(keys.0.description, to: accountLink(keys.0))) beside \
            \(Markup.link(keys.1.description, to: accountLink(keys.1))). What is the same is a reason to look, not yet \
            proof of one person.
            """
        let heads = ("\(keys.0)", "\(keys.1)")
        sections = [
            Section("facts", "Both in the same rows", .sides(comparison, heads), nothing: ""),
            Section(
                "indicators", "Indicators that both show", .sharedIndicators(left, right, heads),
                nothing: "They show no indicator in common."),
            Section(
                "titles", "Titles that both use", .sharedTitles(left, right, heads),
                nothing: "No title is the same word for word."),
            Section(
                "substances", "Prices by substance",
                hint: "The median of a gram and of a unit over the listings of each, in euros, and how many they are.",
                .measuredPrices(left, right, heads), nothing: "No listing of theirs tells a substance."),
        ]
        if max(left.offers.total, right.offers.total) > Comparison.mostOffers {
            done = "Of each, the \(Words.number(Comparison.mostOffers)) offers seen last are compared."
        }
    }
}

extension Markup {
    fileprivate static func sides(_ comparison: Comparison, _ heads: (String, String)) -> Markup {
        func rows(_ side: Comparison.Side) -> [(label: String, value: String)] {
            let (account, profile) = (side.account, side.profile)
            let euros = side.offers.rows.compactMap(\.euros).sorted()
            let origins = Set(side.offers.rows.map(\.origin).filter { !$0.isEmpty }).sorted()
            return [
                ("Market", account.key.market), ("Role", account.role.rawValue),
                ("First seen", account.firstSeen.date), ("Last seen", account.lastSeen.date),
                ("Listings", Words.number(account.listingCount)), ("Reviews", Words.number(account.reviewCount)),
                ("Posts", Words.number(account.postCount)), ("Ships from", profile?.shipsFrom ?? ""),
                ("Origins of listings", origins.prefix(12).joined(separator: ", ")),
                ("Joined", profile?.joined?.date ?? ""), ("Rating", profile?.rating ?? ""),
                ("Sales", profile?.sales.map { Words.number($0) } ?? ""),
                ("Median price, EUR", euros.isEmpty ? "" : Words.euros(euros[euros.count / 2])),
                ("Indicators", Words.number(side.indicators.count)),
            ]
        }
        let (left, right) = (rows(comparison.left), rows(comparison.right))
        var table = zip(left, right).map { one, other -> [Markup] in
            ["\(one.label)", "<bdi>\(one.value)</bdi>", "<bdi>\(other.value)</bdi>"]
        }
        let (one, other) = (comparison.left.account, comparison.right.account)
        let start = max(one.firstSeen, other.firstSeen)
        let end = min(one.lastSeen, other.lastSeen)
        let days = end.milliseconds / 86_400_000 - start.milliseconds / 86_400_000 + 1
        let overlap: Markup =
            start <= end
            ? "\(Words.span(start, end)), \(Words.count(days, "day"))"
            : "not at the same time: \(Words.count(1 - days, "day")) between the one and the other"
        table.append(["Both seen", overlap])
        return .table(
            caption: "Two accounts in the same rows",
            columns: [("What", ""), (Markup(text: heads.0), "words"), (Markup(text: heads.1), "words")], rows: table,
            isWide: true)
    }

    fileprivate static func sharedIndicators(
        _ left: Comparison.Side, _ right: Comparison.Side, _ heads: (String, String)
    ) -> Markup {
        let other = Dictionary(right.indicators.map { ($0.id, $0) }) { first, _ in first }
        let shared = left.indicators.compactMap { held in other[held.id].map { (held, $0) } }
        func seen(_ held: AccountIndicator) -> Markup {
            let place = link(
                Words.span(held.firstSeen, held.lastSeen), to: evidenceLink(held.evidence, passage: held.passage))
            return "\(grade(held.grade.rawValue)) \(place)"
        }
        return table(
            caption: "Indicators that both accounts show",
            columns: [
                ("Value", "value"), ("Kind", ""), (Markup(text: heads.0), ""), (Markup(text: heads.1), ""),
                ("Stands for one holder", "short"),
            ],
            rows: shared.map { one, two in
                let stands = Workspace.identifyingKinds.contains(one.id.kind)
                return [
                    link(Words.cut(one.id.canonical, to: 120), to: indicatorLink(one.id.kind, one.id.canonical)),
                    kind(one.id.kind.heading, tone: one.id.kind.tone), seen(one), seen(two),
                    stands ? "yes" : "<span class=\"muted\">no</span>",
                ]
            }, isWide: true)
    }

    fileprivate static func sharedTitles(
        _ left: Comparison.Side, _ right: Comparison.Side, _ heads: (String, String)
    ) -> Markup {
        func titles(_ side: Comparison.Side) -> [String: ListingSummary] {
            Dictionary(side.offers.rows.map { ($0.title.lowercased(), $0) }) { first, _ in first }
        }
        let (one, two) = (titles(left), titles(right))
        let shared = Set(one.keys).intersection(two.keys).sorted().prefix(100)
        func cell(_ listing: ListingSummary?) -> Markup {
            listing.map { link("\(Words.euros($0.euros)) EUR, \($0.lastSeen.date)", to: listingLink($0.key)) } ?? ""
        }
        return table(
            caption: "Titles that both accounts use",
            columns: [("Title", "words"), (Markup(text: heads.0), ""), (Markup(text: heads.1), "")],
            rows: shared.map { ["<bdi>\(one[$0]?.title ?? $0)</bdi>", cell(one[$0]), cell(two[$0])] }, isWide: true)
    }

    /// The median price of a gram and of a unit of each substance.
    fileprivate static func measuredPrices(
        _ left: Comparison.Side, _ right: Comparison.Side, _ heads: (String, String)
    ) -> Markup {
        func grouped(_ side: Comparison.Side) -> [String: [ListingSummary]] {
            Dictionary(grouping: side.offers.rows.filter { $0.offer?.substance != nil }) { $0.offer?.substance ?? "" }
        }
        let (one, two) = (grouped(left), grouped(right))
        let names = Set(one.keys).union(two.keys).sorted { first, second in
            let isFirst = one[first] != nil && two[first] != nil
            let isSecond = one[second] != nil && two[second] != nil
            return isFirst == isSecond ? first < second : isFirst
        }
        func median(_ prices: [Double], _ measure: String) -> String? {
            prices.isEmpty ? nil : "\(Words.euros(prices.sorted()[prices.count / 2])) a \(measure)"
        }
        func cell(_ listings: [ListingSummary]?) -> Markup {
            guard let listings else { return "<span class=\"muted\">none</span>" }
            let prices = [
                median(listings.compactMap(\.gramEuros), "gram"), median(listings.compactMap(\.unitEuros), "unit"),
            ].compactMap(\.self)
            let told = prices.isEmpty ? "no price by measure" : prices.joined(separator: ", ")
            return "\(told) <span class=\"muted\">(\(Words.count(listings.count, "listing")))</span>"
        }
        return table(
            caption: "Median price of a gram and of a unit by substance",
            columns: [("Substance", ""), (Markup(text: heads.0), "number"), (Markup(text: heads.1), "number")],
            rows: names.prefix(60).map { ["<bdi>\($0)</bdi>", cell(one[$0]), cell(two[$0])] }, isWide: true)
    }
}
