public import ClewCore
public import ClewStore

/// What stands in the rows of the lists of markets, in the order of their columns: for the command line and for exports.
public enum MarketRow {
    static let columns: [ListSubject: [String]] = [
        .markets: ["name", "listings", "accounts", "reviews", "posts", "firstSeen", "lastSeen"],
        .listings: [
            "id", "market", "title", "seller", "substance", "substanceClass", "form", "quantityGrams", "units",
            "unitDoseMg", "purityPercent", "price", "currency", "gramPrice", "unitPrice", "priceEUR", "gramEUR",
            "unitEUR", "category", "shipsFrom", "shipsTo", "origin", "destination", "stock", "firstSeen", "lastSeen",
            "sightings", "isGuess",
        ],
        .accounts: ["id", "market", "name", "role", "listings", "reviews", "posts", "firstSeen", "lastSeen"],
        .reviews: [
            "market", "seller", "listing", "author", "rating", "text", "writtenFrom", "writtenTo", "sightings",
            "evidence",
        ],
        .posts: ["forum", "thread", "title", "author", "time", "text", "sightings", "evidence", "ordinal"],
    ]

    /// The columns of the captures of a listing.
    public static let sightingColumns = [
        "time", "evidence", "passage", "title", "seller", "price", "currency", "priceEUR", "category", "stock", "sold",
        "fields",
    ]

    /// A market.
    public static func market(_ row: MarketSummary) -> [JSONValue] {
        [
            .string(row.name), .integer(row.listingCount), .integer(row.accountCount), .integer(row.reviewCount),
            .integer(row.postCount), .string(orNull: row.firstSeen?.description),
            .string(orNull: row.lastSeen?.description),
        ]
    }

    /// A listing.
    public static func listing(_ row: ListingSummary) -> [JSONValue] {
        let offer = row.offer
        return [
            .string("listing:\(row.key)"), .string(row.key.market), .string(row.title), .string(orNull: row.seller),
            .string(orNull: offer?.substance), .string(orNull: offer?.substanceClass), .string(orNull: offer?.form),
            number(offer?.quantityGrams), number(offer?.units), number(offer?.unitDoseMg), number(offer?.purityPercent),
            .string(orNull: row.price?.amount.description), .string(orNull: row.price?.currency.code),
            .string(orNull: row.gramPrice?.amount.description), .string(orNull: row.unitPrice?.amount.description),
            money(row.euros), money(row.gramEuros), money(row.unitEuros), .string(orNull: row.category),
            .string(row.shipsFrom), .string(row.shipsTo), .string(row.origin), .string(row.destination),
            .integer(orNull: row.stock), .string(row.firstSeen.description), .string(row.lastSeen.description),
            .integer(row.sightingCount), .bool(row.isGuess),
        ]
    }

    /// An account.
    public static func account(_ row: AccountSummary) -> [JSONValue] {
        [
            .string("account:\(row.key)"), .string(row.key.market), .string(row.key.name), .string(row.role.rawValue),
            .integer(row.listingCount), .integer(row.reviewCount), .integer(row.postCount),
            .string(row.firstSeen.description), .string(row.lastSeen.description),
        ]
    }

    /// A review.
    public static func review(_ row: ReviewEntry) -> [JSONValue] {
        [
            .string(row.market), .string(orNull: row.seller), .string(orNull: row.listing),
            .string(orNull: row.author), .string(orNull: row.rating), .string(orNull: row.text),
            .string(orNull: row.written?.lowerBound.description), .string(orNull: row.written?.upperBound.description),
            .integer(row.sightingCount), .string(row.evidence.description),
        ]
    }

    /// A post.
    public static func post(_ row: PostEntry) -> [JSONValue] {
        [
            .string(row.forum), .string(orNull: row.thread), .string(orNull: row.title), .string(orNull: row.author),
            .string(orNull: row.time?.description), .string(orNull: row.text), .integer(row.sightingCount),
            .string(row.evidence.description), .integer(row.ordinal),
        ]
    }

    /// One capture of a listing, with the bytes of the payload from which each field was read.
    public static func sighting(_ row: SightingEntry) -> [JSONValue] {
        let fields = row.places.sorted { $0.value.payload.lowerBound < $1.value.payload.lowerBound }.map {
            "\($0.key) \($0.value.payload.lowerBound)–\($0.value.payload.upperBound)"
        }
        return [
            .string(row.time.description), .string(row.evidence.description), .integer(row.passage),
            .string(row.title), .string(orNull: row.seller), .string(orNull: row.price?.amount.description),
            .string(orNull: row.price?.currency.code), money(row.euros), .string(orNull: row.category),
            .integer(orNull: row.stock), .integer(orNull: row.sold), .string(fields.joined(separator: ", ")),
        ]
    }

    /// A number as short as it can be written, to four digits behind the point.
    public static func number(_ value: Double?) -> JSONValue {
        guard let value, value.isFinite, abs(value) < 1e12 else { return .null }
        let rounded = (value * 10_000).rounded() / 10_000
        return Int(exactly: rounded).map(JSONValue.integer) ?? .decimal("\(rounded)")
    }

    /// An amount of euros as a decimal string with two digits.
    private static func money(_ value: Double?) -> JSONValue {
        guard let value, value.isFinite, abs(value) < 1e15 else { return .null }
        let cents = Int((value * 100).rounded())
        let rest = abs(cents % 100)
        return .string("\(cents / 100).\(rest < 10 ? "0" : "")\(rest)")
    }
}
