package import ClewCore
import ClewServer
package import ClewStore
package import ClewWorkflows

extension SectionPage {
    /// The number of offers and reviews in a dossier; the lists have all of them.
    package static let dossierRows = 20

    /// The dossier of an account.
    ///
    /// - Parameters:
    ///   - reviews: the reviews that it got, by day.
    ///   - marks: what stands behind the evidence of its profile.
    ///   - hasBytes: whether pages in which names were replaced may be shown as they came.
    package init(
        frame: Frame, dossier: Dossier, reviews: [SeriesPoint], marks: [EvidenceID: EvidenceMark], hasBytes: Bool
    ) {
        let key = dossier.account.key
        self.init(
            frame: frame,
            crumbs: [
                Way("Markets", to: "/markets"), Way(key.market, to: marketLink(key.market)),
                Way("Accounts", to: link("/accounts", [("market", key.market)])),
            ], title: key.name)
        lead = "\(dossier.account.role.rawValue) on \(Markup.link(key.market, to: marketLink(key.market)))"
        facts = SectionPage.facts(dossier)
        tools = .compareForm(key)
        sections = [
            Section(
                "shared", "Shows the same",
                hint: """
                    Other accounts with the same key, wallet or other indicator that stands for one holder, proved by its \
                    form. It is a reason to look, not yet proof of one person.
                    """,
                """
                \(Markup.shared(dossier.shared, with: key))\
                \(Markup.cut(dossier.shared.count, dossier.sharedCount, "row"))
                """,
                nothing: "No other account shows a valid identifying indicator of it."),
            Section(
                "indicators", "Keys, wallets, contacts",
                """
                \(Markup.held(dossier.indicators))\
                \(Markup.cut(dossier.indicators.count, dossier.indicatorCount, "indicator"))
                """,
                nothing: "It shows no indicator."),
            SectionPage.offers(dossier), SectionPage.reviewSection(dossier, reviews),
            Section(
                "profile", "Profile and terms",
                """
                \(Markup.profiles(dossier.profiles.rows, marks: marks, hasBytes: hasBytes))\
                \(Markup.cut(dossier.profiles.rows.count, dossier.profiles.total, "capture"))
                """,
                nothing: "No page of its profile was captured."),
            SectionPage.postSection(dossier),
        ]
    }

    private static func facts(_ dossier: Dossier) -> [Fact] {
        let account = dossier.account
        let profile = dossier.profiles.rows.first
        let key = account.key
        func count(_ number: Int, _ path: String, _ name: String) -> Markup {
            number == 0
                ? .number(0)
                : .link(Words.number(number), to: link(path, [("market", key.market), (name, key.name)]))
        }
        let facts = [
            Fact("Seen", Words.span(account.firstSeen, account.lastSeen)),
            Fact("Listings", markup: count(account.listingCount, "/listings", "seller")),
            Fact("Reviews", markup: count(account.reviewCount, "/reviews", "seller")),
            Fact("Posts", markup: count(account.postCount, "/posts", "member")),
            Fact("Ships from", profile?.shipsFrom ?? ""), Fact("Joined", profile?.joined?.date ?? ""),
            Fact("Last active", profile?.lastActive?.date ?? ""), Fact("Rating", profile?.rating ?? ""),
            Fact("Sales, as the site counts", profile?.sales.map { Words.number($0) } ?? ""),
        ]
        return facts.filter { $0.value != "<bdi></bdi>" }
    }

    private static func offers(_ dossier: Dossier) -> Section {
        let key = dossier.account.key
        let chart = Chart(dossier.offersByDay, counting: .most)
        let prices = SectionPage.prices(dossier.prices)
        let table = Markup.table(
            caption: "Its listings, those seen last first", columns: ListPage.listingColumns,
            rows: dossier.offers.listings.rows.prefix(dossierRows).map { ListPage.row($0) }, isWide: true)
        let all = link("/listings", [("market", key.market), ("seller", key.name)])
        return Section(
            "offers", "Offers",
            table.isNull
                ? ""
                : """
                <div class="charts">\(chart.counts("listings on offer"))\(prices.charts)</div>\
                \(chart.table("listings on offer", hasPrices: false))\(prices.tables)\(table)\
                <p class="more"><a href="\(all)">All \(Words.count(dossier.offers.listings.total, "listing"))</a></p>
                """, nothing: "No offer of it was captured.")
    }

    /// What a gram or a unit costs: a line for each substance, since the prices of different goods have no middle.
    private static func prices(_ series: [PriceSeries]) -> (charts: Markup, tables: Markup) {
        let drawn = series.map { (chart: Chart($0.points), of: "EUR per \($0.measure.rawValue) of \($0.substance)") }
        return (
            .joined(drawn.map { $0.chart.prices($0.of) }),
            .joined(drawn.map { $0.chart.table("sightings", hasPrices: true, of: $0.of) })
        )
    }

    private static func reviewSection(_ dossier: Dossier, _ series: [SeriesPoint]) -> Section {
        let key = dossier.account.key
        let chart = Chart(series)
        let table = Markup.reviews(Array(dossier.reviews.rows.prefix(dossierRows)))
        let all = link("/reviews", [("market", key.market), ("seller", key.name)])
        return Section(
            "reviews", "Reviews that it got", hint: "Names of reviewers are replaced by pseudonyms.",
            table.isNull
                ? ""
                : """
                \(chart.counts("reviews"))\(chart.table("reviews", hasPrices: false))\(table)\
                <p class="more"><a href="\(all)">All \(Words.count(dossier.reviews.total, "review"))</a></p>
                """, nothing: "No review of it was captured.")
    }

    private static func postSection(_ dossier: Dossier) -> Section {
        let key = dossier.account.key
        let table = Markup.posts(dossier.posts.rows)
        let all = link("/posts", [("market", key.market), ("member", key.name)])
        return Section(
            "posts", "Posts",
            table.isNull
                ? ""
                : "\(table)<p class=\"more\"><a href=\"\(all)\">All \(Words.count(dossier.posts.total, "post"))</a></p>",
            nothing: "No post of it was captured.")
    }
}

extension Markup {
    /// Says below a list that it is cut.
    fileprivate static func cut(_ shown: Int, _ total: Int, _ one: String) -> Markup {
        let text = Words.cut(shown, of: total, one)
        return text.isEmpty ? "" : "<p class=\"more\">\(text)</p>"
    }

    /// Asks for the account to compare with.
    fileprivate static func compareForm(_ key: AccountKey) -> Markup {
        """
        <form class="sift" action="/compare" method="get"><input type="hidden" name="a" value="\(key.description)">\
        <label for="other">Compare with</label>\
        <input id="other" name="b" placeholder="market/name" maxlength="300" required autocomplete="off" \
        autocapitalize="none" spellcheck="false"><button type="submit" class="quiet">Compare</button></form>
        """
    }

    /// Other accounts that show the same, each with the way to stand beside this one.
    fileprivate static func shared(_ shared: [SharedIndicator], with key: AccountKey) -> Markup {
        table(
            caption: "Other accounts with an indicator that this one shows too",
            columns: [
                ("Account", "name"), ("Market", "name"), ("Both show", "value"), ("Kind", ""), ("Seen", "seen"),
                ("Beside each other", "short"),
            ],
            rows: shared.map { entry in
                let other = entry.account.key
                return [
                    .link(other.name, to: accountLink(other)), .link(other.market, to: marketLink(other.market)),
                    .link(
                        Words.cut(entry.indicator.canonical, to: 100),
                        to: indicatorLink(entry.indicator.kind, entry.indicator.canonical)),
                    .kind(entry.indicator.kind.heading, tone: entry.indicator.kind.tone),
                    Markup(text: Words.span(entry.account.firstSeen, entry.account.lastSeen)),
                    "<a href=\"\(compareLink(key, other))\">Compare</a>",
                ]
            }, isWide: true)
    }

    /// The indicators that an account shows.
    static func held(_ indicators: [AccountIndicator]) -> Markup {
        table(
            caption: "Indicators that the account shows, with their grade",
            columns: [
                ("Value", "value"), ("Kind", ""), ("Grade", ""), ("First seen", "when"), ("Last seen", "when"),
                ("Other accounts", "number"), ("Evidence", "hash short"),
            ],
            rows: indicators.map { held in
                [
                    .link(Words.cut(held.id.canonical, to: 120), to: indicatorLink(held.id.kind, held.id.canonical)),
                    .kind(held.id.kind.heading, tone: held.id.kind.tone), .grade(held.grade.rawValue),
                    Markup(text: held.firstSeen.date), Markup(text: held.lastSeen.date), .number(held.otherCount),
                    .link(
                        Words.short(held.evidence.description), to: evidenceLink(held.evidence, passage: held.passage)),
                ]
            }, isWide: true)
    }

    /// What captures showed of a profile: a table, and the different texts.
    fileprivate static func profiles(
        _ profiles: [AccountEntry], marks: [EvidenceID: EvidenceMark], hasBytes: Bool
    ) -> Markup {
        let table = table(
            caption: "Captures of the profile, the newest first",
            columns: [
                ("Time (UTC)", "when"), ("Ships from", "place"), ("Joined", "when"), ("Last active", "when"),
                ("Rating", "short"), ("Sales", "number"), ("Evidence", "hash short"), ("Bytes of the fields", "words"),
            ],
            rows: profiles.map { seen in
                let isOpen = hasBytes || marks[seen.evidence]?.isMasked == false
                return [
                    Markup(text: Words.moment(seen.time)), "<bdi>\(seen.shipsFrom ?? "")</bdi>",
                    Markup(text: seen.joined?.date ?? ""), Markup(text: seen.lastActive?.date ?? ""),
                    "<bdi>\(seen.rating ?? "")</bdi>", Markup(text: seen.sales.map { Words.number($0) } ?? ""),
                    .link(
                        Words.short(seen.evidence.description), to: evidenceLink(seen.evidence, passage: seen.passage)),
                    .places(seen.places, in: seen.evidence, isOpen: isOpen),
                ]
            }, isWide: true)
        var told: Set<String> = []
        let texts = profiles.compactMap { seen -> Markup? in
            guard let text = seen.text, !text.isEmpty, told.insert(text).inserted else { return nil }
            return .quotation(text, caption: "Text of \(Words.moment(seen.time))", isOpen: told.count == 1)
        }
        return "\(table)\(joined(texts))"
    }
}
