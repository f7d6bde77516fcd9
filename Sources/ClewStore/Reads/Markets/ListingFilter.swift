public import ClewCore
internal import GRDB

/// Which listings are wanted.
///
///     var filter = ListingFilter()
///     filter.substance = "mdma"
///     filter.origin = "NL"
public struct ListingFilter: Hashable, Sendable {
    /// The market; `nil` for all.
    public var market: String?
    /// The substance; an empty one stands for offers that name none.
    public var substance: String?
    /// The class of the substance.
    public var substanceClass: String?
    /// The code of the origin; an empty one stands for offers that tell none.
    public var origin: String?
    /// The code of the destination, such as `WW` or `WW-US`; an empty one stands for offers that tell none.
    public var destination: String?
    /// The seller, on the market that is named or on any.
    public var seller: String?
    /// Words of the title, all of which must stand there; the last may be the beginning of one, if it has three letters.
    public var words: String = ""
    /// Only those that were seen first at this moment or later.
    public var firstSeenFrom: Timestamp?
    /// Whether guesses are wanted.
    public var includesGuesses = true

    /// All listings.
    public init() {}

    /// Whether the kept counts of facets answer it.
    var isOfFacetsAlone: Bool {
        seller == nil && words.allSatisfy { !$0.isLetter && !$0.isNumber } && firstSeenFrom == nil
    }
}

/// In which order listings are wanted. Equal ones stand in the order in which they came in.
public enum ListingOrder: String, Hashable, Sendable, CaseIterable {
    /// Seen last first.
    case latest
    /// Seen for the first time last.
    case new
    /// The cheapest first, in euros.
    case price
    /// The dearest first.
    case priceDown = "price-down"
    /// The cheapest gram first.
    case gram
    /// The dearest gram first.
    case gramDown = "gram-down"
    /// The cheapest unit first.
    case unit
    /// The dearest unit first.
    case unitDown = "unit-down"

    /// The column, the direction, and whether listings without a value are left out.
    var sql: String {
        switch self {
        case .latest: "listing.last_time DESC, listing.id"
        case .new: "listing.first_time DESC, listing.id"
        case .price: "listing.price_eur, listing.id"
        case .priceDown: "listing.price_eur DESC, listing.id DESC"
        case .gram: "listing.gram_eur, listing.id"
        case .gramDown: "listing.gram_eur DESC, listing.id DESC"
        case .unit: "listing.unit_eur, listing.id"
        case .unitDown: "listing.unit_eur DESC, listing.id DESC"
        }
    }

    /// The column that must have a value.
    var needed: String? {
        switch self {
        case .latest, .new: nil
        case .price, .priceDown: "listing.price_eur"
        case .gram, .gramDown: "listing.gram_eur"
        case .unit, .unitDown: "listing.unit_eur"
        }
    }
}

/// The condition of a filter in SQL, with its values.
struct ListingCondition {
    private(set) var parts: [String] = []
    private(set) var values: [SQLValue] = []

    var sql: String { parts.isEmpty ? "1" : parts.joined(separator: " AND ") }

    private mutating func add(_ part: String, _ value: SQLValue...) {
        parts.append(part)
        values += value
    }

    init(_ filter: ListingFilter, order: ListingOrder = .latest, level: Int, seesAll: Bool, in db: Database) throws {
        let match = ListingCondition.match(filter.words)
        // A seller or some words find few listings: their indexes are to be used, not those of the facets. A sign before
        // a column keeps SQLite from its index.
        let plus = filter.seller != nil || match != nil ? "+" : ""
        if let market = filter.market {
            add("\(plus)listing.market_id = (SELECT id FROM market WHERE name = ?)", .text(market))
        }
        if filter.substance != nil || filter.substanceClass != nil {
            let ids = try ListingCondition.substances(filter, in: db).map(String.init)
            // A filter without a class takes in what was read without an offer.
            parts.append(
                ids.count == 1
                    ? "\(plus)listing.substance_id = \(ids[0])"
                    : "\(plus)listing.substance_id IN (\(ids.joined(separator: ",")))")
        }
        if let origin = filter.origin { add("\(plus)listing.origin = ?", .text(origin)) }
        if let destination = filter.destination {
            add("\(plus)listing.destination = ?", .text(destination))
            // The index holds only listings that tell one.
            if !destination.isEmpty { parts.append("\(plus)listing.destination <> ''") }
        }
        if let seller = filter.seller {
            let ids = try db.all("SELECT id FROM account WHERE name = ?", [.text(seller)]) { "\($0.int64(0))" }
            parts.append("listing.account_id IN (\(ids.joined(separator: ",")))")
        }
        if let match { try add(match, in: db) }
        if let first = filter.firstSeenFrom { add("listing.first_time >= ?", .integer(first.milliseconds)) }
        if !filter.includesGuesses { parts.append("listing.is_guess = 0") }
        if let needed = order.needed { parts.append("\(needed) IS NOT NULL") }
        if !seesAll {
            add(
                """
                (SELECT handling.confidentiality FROM sighting
                JOIN passage ON passage.id = sighting.passage_id JOIN evidence ON evidence.id = passage.evidence_id
                JOIN handling ON handling.id = evidence.handling_id
                WHERE sighting.id = listing.last_sighting_id) <= ?
                """, .integer(level))
        }
    }

    /// Titles with some words: by their numbers where they are few, so that the index of titles is used.
    private mutating func add(_ match: String, in db: Database) throws {
        let few = 2000
        let ids = try db.all(
            "SELECT rowid FROM wording_search WHERE wording_search MATCH ? LIMIT \(few + 1)", [.text(match)]
        ) { "\($0.int64(0))" }
        if ids.count <= few {
            parts.append("listing.wording_id IN (\(ids.joined(separator: ",")))")
        } else {
            add("listing.wording_id IN (SELECT rowid FROM wording_search WHERE wording_search MATCH ?)", .text(match))
        }
    }

    /// The row numbers of a substance, or of all of a class.
    static func substances(_ filter: ListingFilter, in db: Database) throws -> [Int64] {
        try db.all(
            "SELECT id FROM substance WHERE (?1 IS NULL OR name = ?1) AND (?2 IS NULL OR class = ?2) ORDER BY id",
            [.text(orNull: filter.substance), .text(orNull: filter.substanceClass)]
        ) { $0.int64(0) }
    }

    /// Words as FTS5 takes them: each quoted, the last one as the beginning of a word; `nil` without words.
    private static func match(_ words: String) -> String? {
        let found = words.split { !$0.isLetter && !$0.isNumber }
        guard !found.isEmpty else { return nil }
        // One or two letters begin so many words that they would find nearly everything.
        return found.map { "\"\($0)\"" }.joined(separator: " ") + (found.last.map { $0.count > 2 } == true ? "*" : "")
    }
}
