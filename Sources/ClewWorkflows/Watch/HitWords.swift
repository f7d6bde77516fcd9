public import ClewCore
public import ClewStore

extension WatchHit {
    /// What was found, in one sentence.
    ///
    ///     "Price of a gram: 96.00 EUR, 3 times before 41.50 EUR."
    public var sentence: String {
        switch subject {
        case .listing(let key, let title):
            guard let price else { return "Not seen before on \(key.market): \(title)." }
            let measure = price.measure == .offer ? "the offer" : "a \(price.measure.rawValue)"
            return "Price of \(measure): \(WatchHit.euros(price.now)), the median of \(basisCount ?? 0) before is "
                + "\(WatchHit.euros(price.usual)): \(title)."
        case .seller(let key): return "Not seen before on \(key.market): the seller \(key.name)."
        case .indicator(let id):
            return "Not seen before on \(source): \(id.kind.entry?.title ?? id.kind.rawValue) \(id.canonical)."
        case .term(let term, let place): return "“\(term)” stands on \(place)."
        case .market(let name):
            let last = from.map { " since \($0)" } ?? ""
            return "\(name) gave no whole page\(last); \(basisCount ?? 0) attempts failed."
        }
    }

    private static func euros(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "?" }
        let cents = Int((value * 100).rounded())
        let rest = abs(cents % 100)
        return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest) EUR"
    }
}

extension WatchHit.Subject {
    /// The id of what was hit, as `clew show` takes it; a term and a site by themselves.
    public var name: String {
        switch self {
        case .listing(let key, _): "listing:\(key)"
        case .seller(let key): "account:\(key)"
        case .indicator(let id): id.description
        case .term(let term, _): term
        case .market(let name): name
        }
    }
}

/// What stands in the rows of the lists of hits and of rules.
public enum HitRow {
    static let columns = [
        "id", "new", "time", "rule", "kind", "source", "subject", "says", "evidence", "passage", "capture", "leaf",
    ]

    /// The columns of the reasons of a hit.
    public static let reasonColumns = [
        "time", "what", "says", "evidence", "passage", "place", "start", "end", "capture", "leaf", "address",
    ]

    /// The columns of a list of rules.
    public static let ruleColumns = ["name", "kind", "hits", "new", "last", "sends", "sha256", "meaning"]

    /// A hit.
    public static func hit(_ hit: WatchHit) -> [JSONValue] {
        [
            .string(hit.id.description), .bool(hit.isNew), .string(hit.time.description), .string(hit.rule),
            .string(hit.kind.rawValue), .string(hit.source), .string(hit.subject.name), .string(hit.sentence),
            .string(orNull: hit.evidence?.description), .integer(orNull: hit.passage),
            .string(hit.capture.description), .integer(Int(clamping: hit.leaf)),
        ]
    }

    /// A reason.
    public static func reason(_ reason: HitReason) -> [JSONValue] {
        [
            .string(reason.time.description), .string(reason.what), .string(reason.says),
            .string(orNull: reason.evidence?.description), .integer(orNull: reason.passage),
            .string(orNull: reason.location?.place.label), .integer(orNull: reason.location?.payload.lowerBound),
            .integer(orNull: reason.location?.payload.upperBound), .string(reason.capture.description),
            .integer(Int(clamping: reason.leaf)), .string(reason.place),
        ]
    }

    /// A rule.
    public static func rule(_ entry: RuleEntry) -> [JSONValue] {
        [
            .string(entry.rule.name), .string(entry.rule.kind.rawValue), .integer(orNull: entry.state?.hits),
            .integer(orNull: entry.state?.fresh), .string(orNull: entry.state?.last?.description),
            .bool(entry.rule.isSent), .string(entry.rule.digest.hex), .string(entry.rule.meaning),
        ]
    }
}
