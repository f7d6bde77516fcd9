import ClewCore
import ClewServer
import ClewStore
package import ClewWorkflows

/// Reads the address of a list of the desk: the same reading serves the page, its export and what a person saves.
package enum ListTarget {
    /// The names of the fields of each list; the first path component is the name of the list.
    static let fields: [String: [String]] = [
        "captures": ["source"], "evidence": ["form"], "indicators": ["kind", "grade"], "findings": ["severity"],
        "runs": [], "sources": [], "decisions": [], "audit": [], "markets": [],
        "listings": ["market", "class", "substance", "origin", "to", "seller", "words", "from", "guess", "sort"],
        "accounts": ["market", "role", "name"], "reviews": ["market", "seller", "listing"],
        "posts": ["market", "member", "thread"], "search": ["q", "order"], "alerts": ["rule"],
    ]

    /// The value of a field that stands for "not told": an empty field is one that was not filled in.
    static let untold = "-"

    /// The fields of a list.
    package static func fields(of list: String, query: (String) -> String?) -> QueryFields? {
        fields[list].map { QueryFields("/" + list, $0, query: query) }
    }

    /// What an address asks for, such as `/listings?substance=mdma`; `nil` where it is no list.
    package static func request(_ target: String) -> ListRequest? {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, path.hasPrefix("/") else { return nil }
        let query = FormFields(parts.count > 1 ? parts[1] : "")
        return fields(of: String(path.dropFirst()), query: { query[$0] }).flatMap(request)
    }

    /// What the fields of a list ask for.
    package static func request(_ fields: QueryFields) -> ListRequest? {
        switch fields.path.dropFirst() {
        case "captures": return .captures(source: fields["source"])
        case "evidence": return .evidence(form: fields["form"].flatMap { Evidence.Form(rawValue: $0) })
        case "indicators":
            return .indicators(
                kind: fields["kind"].map { IndicatorKind(rawValue: $0) },
                grade: fields["grade"].flatMap { Grade(rawValue: $0) })
        case "findings": return .findings(severity: fields["severity"].flatMap { Finding.Severity(rawValue: $0) })
        case "runs": return .runs
        case "sources": return .sources
        case "decisions": return .decisions
        case "audit": return .audit
        case "markets": return .markets
        case "listings": return .listings(filter(fields), order(fields))
        case "accounts":
            return .accounts(
                market: fields["market"], role: fields["role"].flatMap { NameRole(rawValue: $0) },
                beginning: fields["name"] ?? "")
        case "reviews":
            return .reviews(
                of: account(fields["market"], fields["seller"]),
                listing: fields["market"].flatMap { market in
                    fields["listing"].map { ListingKey(market: market, siteID: $0) }
                })
        case "posts":
            return .posts(
                of: account(fields["market"], fields["member"]),
                thread: fields["market"].flatMap { market in
                    fields["thread"].map { ListRequest.PostThread(forum: market, id: $0) }
                })
        case "alerts": return .alerts(rule: fields["rule"])
        case "search":
            return .hits(
                line: fields["q"] ?? "", order: fields["order"].flatMap { SearchOrder(rawValue: $0) } ?? .relevance)
        default: return nil
        }
    }

    /// Which listings the fields of a list ask for.
    static func filter(_ fields: QueryFields) -> ListingFilter {
        func value(_ name: String) -> String? { fields[name].map { $0 == untold ? "" : $0 } }
        var filter = ListingFilter()
        filter.market = fields["market"]
        filter.substanceClass = value("class")
        filter.substance = value("substance")
        filter.origin = value("origin")
        filter.destination = value("to")
        filter.seller = fields["seller"]
        filter.words = fields["words"] ?? ""
        filter.firstSeenFrom = fields["from"].flatMap { Timestamp($0) }
        filter.includesGuesses = fields["guess"] != "no"
        return filter
    }

    /// In which order; the orders by gram and by unit are kept for each substance and count with one only.
    static func order(_ fields: QueryFields) -> ListingOrder {
        let order = fields["sort"].flatMap { ListingOrder(rawValue: $0) } ?? .latest
        let ofSubstance: Set<ListingOrder> = [.gram, .gramDown, .unit, .unitDown]
        return ofSubstance.contains(order) && fields["substance"] == nil ? .latest : order
    }

    private static func account(_ market: String?, _ name: String?) -> AccountKey? {
        guard let market, let name else { return nil }
        return AccountKey(market: market, name: name)
    }
}
