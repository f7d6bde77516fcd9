/// Which page an address means: ``PageAddress`` the other way round.
struct SiteIndex: Sendable {
    private let listings: [[String: Int]]
    private let numbers: [[Int: Int]]
    private let names: [[String: Int]]
    private let threads: [Int: Int]
    private let members: [String: Int]

    /// The addresses of a world on a day; a name that an account has no more leads nowhere.
    init(world: World, day: Int) {
        listings = SiteName.allCases.map { site in
            Dictionary(
                world.listingsOfSite[site.rawValue].map { (world.listings[$0].siteID, $0) },
                uniquingKeysWith: { first, _ in first })
        }
        numbers = SiteName.allCases.map { site in
            Dictionary(
                world.accountsOfSite[site.rawValue].map { (world.accounts[$0].number, $0) },
                uniquingKeysWith: { first, _ in first })
        }
        names = SiteName.allCases.map { site in
            Dictionary(
                world.accountsOfSite[site.rawValue].map { (world.accounts[$0].name(on: day), $0) },
                uniquingKeysWith: { first, _ in first })
        }
        threads = Dictionary(
            world.threads.indices.map { (world.threads[$0].number, $0) }, uniquingKeysWith: { first, _ in first })
        members = Dictionary(
            world.members.indices.map { (world.members[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The page of a site by path and query; `nil` when there is none.
    func page(_ path: [String], query: [String: String], on site: SiteName) -> PageName? {
        switch site {
        case .harbourLane: harbour(path)
        case .kontorNord: kontor(path, query)
        case .tallowRow: tallow(path)
        case .quaysideTalk: quayside(path)
        }
    }

    private func harbour(_ path: [String]) -> PageName? {
        let site = SiteName.harbourLane.rawValue
        switch (path.first, path.count) {
        case (nil, _): return .front
        case ("login", 1): return .login
        case ("c", 3): return list(path[1], path[2])
        case ("item", 2): return listings[site][path[1]].map { .offer($0) }
        case ("shop", 2): return names[site][path[1]].map { .seller($0) }
        case ("shop", 4) where path[2] == "feedback": return feedback(names[site][path[1]], path[3])
        default: return nil
        }
    }

    private func kontor(_ path: [String], _ query: [String: String]) -> PageName? {
        let site = SiteName.kontorNord.rawValue
        guard path.isEmpty || path == ["index.php"] else { return nil }
        switch query["page"] {
        case nil, "home": return .front
        case "login": return .login
        case "browse": return list(query["cat"] ?? "", query["p"] ?? "1")
        case "listing": return listings[site][query["id"] ?? ""].map { .offer($0) }
        case "vendor":
            let account = Int(query["id"] ?? "").flatMap { numbers[site][$0] }
            return query["tab"] == "feedback" ? feedback(account, query["p"] ?? "1") : account.map { .seller($0) }
        default: return nil
        }
    }

    private func tallow(_ path: [String]) -> PageName? {
        let site = SiteName.tallowRow.rawValue
        guard let last = path.last else { return .front }
        guard last.hasSuffix(".html") else { return nil }
        let words = String(last.dropLast(5))
        switch (path.first, path.count) {
        case ("login.html", 1): return .login
        case ("goods", 2):
            let parts = words.split(separator: "-").map(String.init)
            if parts.count == 4, parts[0] == "cat", parts[2] == "page" { return list(parts[1], parts[3]) }
            return listings[site][parts.last ?? ""].map { .offer($0) }
        case ("traders", 2): return names[site][words].map { .seller($0) }
        case ("traders", 3) where words.hasPrefix("feedback-"):
            return feedback(names[site][path[1]], String(words.dropFirst(9)))
        default: return nil
        }
    }

    private func quayside(_ path: [String]) -> PageName? {
        switch (path.first, path.count) {
        case (nil, _): return .front
        case ("login", 1): return .login
        case ("board", 3):
            guard let board = number(path[1]), let page = number(path[2]) else { return nil }
            return .board(board - 1, page: page)
        case ("thread", 3):
            guard let thread = number(path[1]).flatMap({ threads[$0] }), let page = number(path[2]) else { return nil }
            return .thread(thread, page: page)
        case ("member", 2): return members[path[1]].map { .member($0) }
        default: return nil
        }
    }

    private func list(_ category: String, _ page: String) -> PageName? {
        guard let category = number(category), let page = number(page) else { return nil }
        return .list(category: category - 1, page: page)
    }

    private func feedback(_ account: Int?, _ page: String) -> PageName? {
        guard let account, let page = number(page) else { return nil }
        return .feedback(account, page: page)
    }

    /// A number from one to a million.
    private func number(_ text: String) -> Int? { Int(text).flatMap { (1...1_000_000).contains($0) ? $0 : nil } }
}
