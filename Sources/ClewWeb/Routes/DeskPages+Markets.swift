import ClewCore
import ClewServer
import ClewStore
import ClewWorkflows

/// The pages of markets, listings, accounts, reviews and posts.
extension DeskPages {
    /// The routes of these pages.
    var marketRoutes: [Route<Permit>] {
        [
            Route(.get, "/markets", for: .members, handler: markets),
            Route(.get, "/market", for: .members, handler: market),
            Route(.get, "/listings", for: .members, handler: listings),
            Route(.get, "/listing", for: .members, handler: listing),
            Route(.get, "/accounts", for: .members, handler: accounts),
            Route(.get, "/dossier", for: .members, handler: dossier),
            Route(.get, "/compare", for: .members, handler: compare),
            Route(.get, "/reviews", for: .members, handler: reviews),
            Route(.get, "/posts", for: .members, handler: posts),
        ]
    }

    /// The fields of a list, as they stand in the address of a visit.
    func fields(_ list: String, _ visit: Visit<Permit>) throws -> QueryFields {
        guard var fields = ListTarget.fields(of: list, query: { visit.query($0)?.trimmed }) else {
            throw Refusal.notFound
        }
        fields.since = visit.query("since").flatMap { UInt64($0) }
        return fields
    }

    private func part(_ visit: Visit<Permit>) -> (number: Int, page: Page) {
        let number = pageIndex(visit.query("page"))
        return (number, Page(offset: number * ListPage.size, limit: ListPage.size))
    }

    private func markets(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let markets = try workspace.markets(under: permit)
        return .page(
            try pages.page(
                ListPage.markets(
                    frame: frame(visit, .markets), markets: markets, fields: try fields("markets", visit))))
    }

    private func market(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        guard let name = visit.query("name"), !name.isEmpty else { throw Refusal.notFound }
        let sheet = try workspace.marketSheet(name, under: permit)
        return .page(try pages.page(SectionPage(frame: frame(visit, .markets), sheet: sheet)))
    }

    private func listings(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let fields = try fields("listings", visit)
        let (number, page) = part(visit)
        let answer = try workspace.listings(
            ListTarget.filter(fields), order: ListTarget.order(fields), page: page, under: permit)
        let arrived = try fields.since.map {
            try workspace.arrived(since: $0, among: answer.listings.rows.map(\.key), under: permit)
        }
        return .page(
            try pages.page(
                ListPage.listings(
                    frame: frame(visit, .markets), answer: answer, fields: fields, page: number,
                    arrived: arrived ?? [])))
    }

    private func listing(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        guard let market = visit.query("market"), let id = visit.query("id"), !id.isEmpty else {
            throw Refusal.notFound
        }
        let number = pageIndex(visit.query("page"))
        let page = Page(offset: number * SectionPage.sightings, limit: SectionPage.sightings)
        let sheet = try workspace.listingSheet(ListingKey(market: market, siteID: id), page: page, under: permit)
        return .page(
            try pages.page(
                SectionPage(frame: frame(visit, .markets), sheet: sheet, page: number, hasBytes: permit.unmasks)))
    }

    private func accounts(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let fields = try fields("accounts", visit)
        let (number, page) = part(visit)
        let list = try workspace.accounts(
            market: fields["market"], role: fields["role"].flatMap { NameRole(rawValue: $0) },
            beginning: fields["name"] ?? "", page: page, under: permit)
        let arrived = try fields.since.map {
            try workspace.arrived(since: $0, among: list.rows.map(\.key), under: permit)
        }
        return .page(
            try pages.page(
                ListPage.accounts(
                    frame: frame(visit, .markets), list: list, markets: workspace.marketFigures(under: permit),
                    fields: fields, page: number, arrived: arrived ?? [])))
    }

    private func dossier(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        guard let market = visit.query("market"), let name = visit.query("name"), !name.isEmpty else {
            throw Refusal.notFound
        }
        let key = AccountKey(market: market, name: name)
        let dossier = try workspace.dossier(key, page: Page(limit: SectionPage.dossierRows), under: permit)
        return .page(
            try pages.page(
                SectionPage(
                    frame: frame(visit, .markets), dossier: dossier,
                    reviews: try workspace.reviewSeries(of: key, under: permit),
                    marks: try workspace.marks(of: dossier.profiles.rows.map(\.evidence), under: permit),
                    hasBytes: permit.unmasks)))
    }

    private func compare(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let frame = frame(visit, .markets)
        let (left, right) = (visit.query("a")?.trimmed ?? "", visit.query("b")?.trimmed ?? "")
        func form(_ trouble: String?) throws -> WebAnswer {
            .page(
                try pages.page(SectionPage(comparing: frame, left: left, right: right, trouble: trouble)),
                status: trouble == nil ? 200 : 400)
        }
        guard !left.isEmpty, !right.isEmpty else { return try form(nil) }
        guard let one = DeskPages.account(left), let other = DeskPages.account(right) else {
            return try form("An account is named as market/name, such as Agora/example.")
        }
        guard one != other else { return try form("These are the same account; name another one.") }
        do {
            let comparison = try workspace.compare(one, other, under: permit)
            return .page(try pages.page(SectionPage(frame: frame, comparison: comparison)))
        } catch StoreFault.notFound {
            return try form("The case has no account of one of these names; letters, signs and case count.")
        }
    }

    /// Reads `market/name`; the name of a market has no slash.
    private static func account(_ text: String) -> AccountKey? {
        guard let slash = text.firstIndex(of: "/"), slash != text.startIndex else { return nil }
        let name = text[text.index(after: slash)...]
        return name.isEmpty ? nil : AccountKey(market: String(text[..<slash]), name: String(name))
    }

    private func reviews(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let fields = try fields("reviews", visit)
        guard case .reviews(let seller, let listing)? = ListTarget.request(fields) else { throw Refusal.notFound }
        let (number, page) = part(visit)
        let list = try workspace.reviews(of: seller, listing: listing, page: page, under: permit)
        let marks = fields.since == nil ? [:] : try workspace.marks(of: list.rows.map(\.evidence), under: permit)
        return .page(
            try pages.page(
                ListPage.reviews(
                    frame: frame(visit, .markets), list: list, fields: fields, page: number, marks: marks)))
    }

    private func posts(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let fields = try fields("posts", visit)
        guard case .posts(let member, let thread)? = ListTarget.request(fields) else { throw Refusal.notFound }
        let (number, page) = part(visit)
        let list = try workspace.posts(
            of: member, thread: thread.map { (forum: $0.forum, id: $0.id) }, page: page, under: permit)
        let marks = fields.since == nil ? [:] : try workspace.marks(of: list.rows.map(\.evidence), under: permit)
        return .page(
            try pages.page(
                ListPage.posts(
                    frame: frame(visit, .markets), list: list, fields: fields, page: number, marks: marks)))
    }
}
