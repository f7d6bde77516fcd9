package import ClewCore
import ClewServer
package import ClewStore
package import ClewWorkflows

extension ListPage {
    /// The markets and forums.
    package static func markets(frame: Frame, markets: [MarketSummary], fields: QueryFields) -> ListPage {
        var result = ListPage(
            frame: frame, title: "Markets", lead: "Markets and forums of which pages were read, the largest first.",
            emptyTitle: "No market was read",
            emptyText: """
                Pages become listings, accounts, reviews and posts where a profile knows their market: \
                <code>clew profile list</code> names those that the program brings.
                """)
        result.choices = [MarketLists.choices(on: .markets)]
        result.table = .markets(markets)
        result.paging = Paging(
            page: 0, size: max(1, markets.count), total: markets.count, shown: markets.count, noun: "market"
        ) { _ in "/markets" }
        result.tools = .tools(frame, fields, name: "Markets", total: markets.count)
        return result
    }

    /// The accounts.
    package static func accounts(
        frame: Frame, list: Listing<AccountSummary>, markets: [MarketSummary], fields: QueryFields, page: Int,
        arrived: Set<AccountKey>
    ) -> ListPage {
        var result = ListPage(
            frame: frame, title: "Accounts",
            lead:
                "Sellers, members and staff, those with most listings first. Buyers and reviewers are not kept by name.",
            emptyTitle: "No account here", emptyText: "<a href=\"/accounts\">All accounts</a>")
        func choice(_ name: String, _ values: [(String, String)], all: String) -> [Way] {
            [Way(all, to: fields.with(name, nil).href, isOn: fields[name] == nil)]
                + values.map { Way($0.0, to: fields.with(name, $0.1).href, isOn: fields[name] == $0.1) }
        }
        result.choices = [
            MarketLists.choices(on: .accounts),
            Choices("Market", choice("market", markets.prefix(20).map { ($0.name, $0.name) }, all: "All markets")),
            Choices(
                "Role",
                choice(
                    "role", [("Sellers", "seller"), ("Members", "member"), ("Staff", "staff")], all: "All roles")),
        ]
        result.sift = """
            <form class="sift" action="/accounts" method="get" role="search">\(fields.hidden(but: ["name"]))\
            <label for="name">Name begins with</label>\
            <input id="name" name="name" type="search" value="\(fields["name"] ?? "")" maxlength="100" \
            autocomplete="off" autocapitalize="none" spellcheck="false"><button type="submit">Narrow</button></form>
            """
        result.table = .accounts(list.rows, arrived: arrived)
        result.paging = Paging(
            page: page, size: size, total: list.total, shown: list.rows.count, noun: "account", link: fields.page)
        result.tools = .tools(frame, fields, name: fields.proposal("Accounts"), total: list.total)
        return result
    }
}

extension Markup {
    /// Markets as a table.
    static func markets(_ markets: [MarketSummary]) -> Markup {
        table(
            caption: "Markets and forums with what was read of them",
            columns: [
                ("Market or forum", "name"), ("Listings", "number"), ("Accounts", "number"), ("Reviews", "number"),
                ("Posts", "number"), ("Seen", "seen"),
            ],
            rows: markets.map { market in
                [
                    .link(market.name, to: marketLink(market.name)), .number(market.listingCount),
                    .number(market.accountCount), .number(market.reviewCount), .number(market.postCount),
                    seen(market),
                ]
            })
    }

    /// The last day on which a market was seen, and below it the first.
    private static func seen(_ market: MarketSummary) -> Markup {
        guard let first = market.firstSeen, let last = market.lastSeen else { return Markup() }
        return first.date == last.date
            ? Markup(text: last.date) : "\(last.date)<span class=\"under\">from \(first.date)</span>"
    }

    /// Accounts as a table.
    static func accounts(_ accounts: [AccountSummary], arrived: Set<AccountKey> = []) -> Markup {
        table(
            caption: "Accounts with what was read of them",
            columns: [
                ("Name", "name"), ("Market", "name"), ("Role", ""), ("Listings", "number"), ("Reviews", "number"),
                ("Posts", "number"), ("First seen", "when"), ("Last seen", "when"),
            ],
            rows: accounts.map { account in
                [
                    "\(new(arrived.contains(account.key)))\(link(account.key.name, to: accountLink(account.key)))",
                    .link(account.key.market, to: marketLink(account.key.market)), Markup(text: account.role.rawValue),
                    .number(account.listingCount), .number(account.reviewCount), .number(account.postCount),
                    Markup(text: account.firstSeen.date), Markup(text: account.lastSeen.date),
                ]
            }, isWide: true)
    }

    /// The values of a facet with a bar for each.
    static func counts(_ counts: [FacetCount], head: String, href: (FacetCount) -> String) -> Markup {
        let most = counts.map(\.count).max() ?? 0
        return table(
            caption: "\(head) with the number of listings",
            columns: [
                (Markup(text: head), "name"), ("Listings", "number"), ("<span class=\"hidden\">Share</span>", "narrow"),
            ],
            rows: counts.map { entry in
                [
                    .link(entry.value.isEmpty ? "not told" : entry.value, to: href(entry)), .number(entry.count),
                    Bars.bar(entry.count, of: most),
                ]
            })
    }
}

extension SectionPage {
    /// One market.
    package init(frame: Frame, sheet: MarketSheet) {
        let market = sheet.market
        let name = market.name
        self.init(frame: frame, crumbs: [Way("Markets", to: "/markets")], title: name)
        func listings(_ field: String, _ value: String) -> String {
            link("/listings", [("market", name), (field, value.isEmpty ? ListTarget.untold : value)])
        }
        let captures = link("/captures", [("source", name)])
        facts = [
            Fact("Seen", market.firstSeen == nil ? "" : Words.span(market.firstSeen, market.lastSeen)),
            Fact(
                "Listings",
                markup: .link(Words.number(market.listingCount), to: link("/listings", [("market", name)]))),
            Fact(
                "Accounts",
                markup: .link(Words.number(market.accountCount), to: link("/accounts", [("market", name)]))),
            Fact("Reviews", Words.number(market.reviewCount)), Fact("Posts", Words.number(market.postCount)),
            Fact("Pages", markup: .link("Captures of this source", to: captures)),
        ].filter { $0.value != "<bdi></bdi>" }
        let chart = Chart(sheet.months, by: .month)
        sections = [
            Section(
                "time", "Listings over time",
                hint: "A listing counts for every month from its first capture to its last.",
                "\(chart.counts("listings on offer"))\(chart.table("listings on offer", hasPrices: false))",
                nothing: "All that was seen falls into one month."),
            Section(
                "accounts", "Largest accounts", .accounts(sheet.accounts.rows), nothing: "No account was read."),
            Section(
                "substances", "Substances",
                .counts(Array(sheet.offers.substances.prefix(20)), head: "Substance") {
                    listings("substance", $0.value)
                }, nothing: "No listing was read."),
            Section(
                "origins", "Origins",
                .counts(Array(sheet.offers.origins.prefix(20)), head: "Origin") { listings("origin", $0.value) },
                nothing: "No listing was read."),
            Section(
                "latest", "Seen last",
                .table(
                    caption: "The listings seen last", columns: ListPage.listingColumns,
                    rows: sheet.offers.listings.rows.map { ListPage.row($0) }, isWide: true),
                nothing: "No listing was read."),
            Section(
                "findings", "What its profile could not read", SectionPage.findings(sheet),
                nothing: "Nothing: every field that the profile needs was found."),
        ]
    }

    private static func findings(_ sheet: MarketSheet) -> Markup {
        let table = Markup.table(
            caption: "Findings of the profile of this market", columns: [("What", "words"), ("File", "address")],
            rows: sheet.findings.rows.map { entry in
                let path = Words.cut(entry.finding.path, to: 160)
                let evidence = entry.finding.capture.flatMap { sheet.evidence[$0] }
                return [
                    "<bdi>\(entry.finding.sentence)</bdi>",
                    evidence.map { .link(path, to: "/evidence/\($0)") } ?? "<bdi>\(path)</bdi>",
                ]
            })
        guard sheet.findings.hasMore else { return table }
        return """
            \(table)<p class="more">\(Words.count(sheet.findings.total, "finding")) of it stand in the \
            <a href="/findings">list of findings</a>.</p>
            """
    }
}
