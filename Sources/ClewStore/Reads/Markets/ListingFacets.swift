internal import ClewCore
internal import GRDB

/// Counts listings by market, class, substance, origin and destination in one pass: out of the kept counts where they
/// answer the filter, out of the listings themselves where words, a seller or a date narrow them.
///
/// The combinations are few, so each facet is made from them, as if it were not narrowed itself.
struct ListingFacets {
    private struct Group {
        var market: String
        var substance: String
        var substanceClass: String
        var origin: String
        var destination: String
        var count: Int
    }

    private enum Facet { case market, substanceClass, substance, origin, destination }

    private let filter: ListingFilter
    private let groups: [Group]

    /// The most values that a facet shows.
    private static let most = 40

    init(_ filter: ListingFilter, level: Int, seesAll: Bool, in db: Database) throws {
        self.filter = filter
        var open = filter
        (open.market, open.substance, open.substanceClass) = (nil, nil, nil)
        (open.origin, open.destination) = (nil, nil)
        let isKept = filter.isOfFacetsAlone && seesAll
        let condition = try ListingCondition(open, level: level, seesAll: seesAll, in: db)
        let source =
            isKept
            ? """
            SELECT market_id, substance_id, origin, destination, sum(listing_count) FROM listing_group
            WHERE \(filter.includesGuesses ? "1" : "is_guess = 0") GROUP BY 1, 2, 3, 4
            """
            : """
            SELECT listing.market_id, coalesce(listing.substance_id, 0), listing.origin, listing.destination, count(*)
            FROM listing WHERE \(condition.sql) GROUP BY 1, 2, 3, 4
            """
        groups = try db.all(
            """
            WITH counted (market_id, substance_id, origin, destination, number) AS (\(source))
            SELECT market.name, coalesce(substance.name, ''), coalesce(substance.class, ''), origin, destination, number
            FROM counted JOIN market ON market.id = counted.market_id
            LEFT JOIN substance ON substance.id = counted.substance_id WHERE number > 0
            """, isKept ? [] : condition.values
        ) {
            Group(
                market: $0.text(0), substance: $0.text(1), substanceClass: $0.text(2), origin: $0.text(3),
                destination: $0.text(4), count: $0.int(5))
        }
    }

    /// How many listings the filter finds.
    func total() -> Int { groups.filter { meets($0) }.map(\.count).reduce(0, +) }

    func markets() -> [FacetCount] { counts(.market, \.market) }
    func classes() -> [FacetCount] { counts(.substanceClass, \.substanceClass) }
    func substances() -> [FacetCount] { counts(.substance, \.substance) }
    func origins() -> [FacetCount] { counts(.origin, \.origin) }
    func destinations() -> [FacetCount] { counts(.destination, \.destination) }

    /// Whether a group is of the filter, one facet of it left open.
    private func meets(_ group: Group, but open: Facet? = nil) -> Bool {
        func fits(_ wanted: String?, _ value: String) -> Bool { wanted == nil || wanted == value }
        // Whoever names a class anew may choose another substance too. A listing of which nothing was read is of no class.
        let isRead = !group.substanceClass.isEmpty || (filter.substance == nil && filter.substanceClass == nil)
        return (open == .market || fits(filter.market, group.market))
            && (open == .origin || fits(filter.origin, group.origin))
            && (open == .destination || fits(filter.destination, group.destination))
            && (open == .substanceClass
                || fits(filter.substanceClass, group.substanceClass)
                    && (open == .substance || fits(filter.substance, group.substance))
                    && (isRead || open == .substance))
    }

    private func counts(_ facet: Facet, _ value: KeyPath<Group, String>) -> [FacetCount] {
        var found: [String: Int] = [:]
        for group in groups where meets(group, but: facet) { found[group[keyPath: value], default: 0] += group.count }
        let ordered = found.map { FacetCount($0.key, $0.value) }.sorted {
            ($1.count, $0.value) < ($0.count, $1.value)
        }
        return Array(ordered.prefix(ListingFacets.most))
    }
}
