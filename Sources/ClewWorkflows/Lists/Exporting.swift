public import ClewCore
internal import ClewStore

extension Workspace {
    /// So many rows stand in one file of an export; a longer list comes in several.
    public static let mostExported = 50_000

    /// Hands over the rows of a list as far as they fit one file: what leaves the case is a disclosure, and is written
    /// down before the first row.
    ///
    /// - Parameter part: which file, from 0.
    /// - Returns: the number of rows.
    @discardableResult
    public func export(
        _ request: ListRequest, part: Int = 0, under permit: Permit, _ body: ([JSONValue]) throws -> Void
    ) throws -> Int {
        let operation = "export \(request.name)"
        if request.showsContent { try requireContent(for: operation, request.object, under: permit) }
        if request.isOfDuties { try require([.supervisor, .auditor], for: operation, under: permit) }
        // A query that cannot be read is told before anything is written down.
        _ = try rows(of: request, Page(limit: 0), under: permit)
        let first = max(0, part) * Workspace.mostExported
        try log(
            .disclosure, operation, request.object, outcome: part > 0 ? "part \(part + 1)" : "done", under: permit)
        if case .listings(let filter, let order) = request {
            var count = 0
            try store.eachListing(
                filter, order: order, from: first, limit: Workspace.mostExported, clearance: permit.clearance
            ) { listing in
                count += 1
                try body(MarketRow.listing(listing))
            }
            return count
        }
        var count = 0
        while count < Workspace.mostExported {
            let page = Page(offset: first + count, limit: request.pageSize)
            let list = try rows(of: request, page, under: permit)
            try list.rows.prefix(Workspace.mostExported - count).forEach(body)
            count += list.rows.count
            if list.rows.count < page.limit { break }
        }
        return min(count, Workspace.mostExported)
    }

    /// How many rows a list has now; written to the audit by whoever asks for it.
    func total(of request: ListRequest, under permit: Permit) throws -> Int {
        try rows(of: request, Page(limit: 0), under: permit).total
    }

    /// A part of a list, without an audit entry of its own.
    private func rows(of request: ListRequest, _ page: Page, under permit: Permit) throws -> Listing<[JSONValue]> {
        let clearance = permit.clearance
        switch request {
        case .captures(let source):
            return try store.captures(source: source, page: page, clearance: clearance).map(ListRow.capture)
        case .evidence(let form):
            return try store.evidence(form: form, page: page, clearance: clearance).map(ListRow.evidence)
        case .indicators(let kind, let grade):
            return try store.indicators(kind: kind, grade: grade, page: page, clearance: clearance)
                .map(ListRow.indicator)
        case .findings(let severity):
            return try store.findings(severity: severity, page: page, clearance: clearance).map(ListRow.finding)
        case .runs: return try store.runs(page: page, clearance: clearance).map(ListRow.run)
        case .sources: return try store.sources(page: page, clearance: clearance).map(ListRow.source)
        case .decisions: return try decisionPage(page).map(ListRow.decision)
        case .audit: return try auditPage(page).map(ListRow.audit)
        case .markets:
            let markets = try store.markets(clearance: clearance)
            let part = markets.dropFirst(page.offset).prefix(page.limit)
            return Listing(rows: Array(part), offset: page.offset, total: markets.count).map(MarketRow.market)
        case .listings(let filter, let order):
            return try store.listingRows(filter, order: order, page: page, clearance: clearance)
                .map(MarketRow.listing)
        case .accounts(let market, let role, let beginning):
            return try store.accounts(
                market: market, role: role, beginning: beginning, page: page, clearance: clearance
            ).map(MarketRow.account)
        case .reviews(let seller, let listing):
            return try store.reviews(of: seller, listing: listing, page: page, clearance: clearance)
                .map(MarketRow.review)
        case .posts(let member, let thread):
            return try store.posts(
                of: member, thread: thread.map { ($0.forum, $0.id) }, page: page, clearance: clearance
            ).map(MarketRow.post)
        case .alerts(let rule):
            return try store.hits(
                rule: rule, marks: try hitMarks(of: permit.user), page: page, clearance: clearance
            ).map(HitRow.hit)
        case .hits(let line, let order):
            let answer = try store.search(
                line, clearance: clearance, order: order, offset: page.offset, limit: page.limit)
            return Listing(rows: answer.hits, offset: page.offset, total: answer.total.value).map(ListRow.hit)
        }
    }
}

extension ListRequest {
    /// How many rows are asked for at once; hits come with their snippets, which cost more.
    fileprivate var pageSize: Int {
        if case .hits = self { return 100 }
        return 1000
    }
}
