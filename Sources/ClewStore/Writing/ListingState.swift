/// A listing as its latest sighting has it, and what of that is not yet in its row.
struct ListingState: Sendable {
    /// What is not yet in the row. Each group has its indexes, which are touched only when it changes.
    struct Change: OptionSet {
        let rawValue: UInt8
        /// The last time, the count and the last sighting.
        static let seen = Change(rawValue: 1)
        /// The first time.
        static let begun = Change(rawValue: 2)
        /// The prices in euros.
        static let priced = Change(rawValue: 4)
        /// All else.
        static let described = Change(rawValue: 8)
    }

    /// A combination of facets, under which listings are counted.
    struct Group: Hashable, Sendable {
        var market: Int64
        var substance: Int64
        var origin: String
        var destination: String
        var isGuess: Bool
    }

    let id: Int64
    let market: Int64
    /// The name on the site, until there is a row.
    var newName: String?
    var firstTime: Int64
    var lastTime: Int64
    var sightingCount = 0
    var lastSighting: Int64 = 0
    var isGuess: Bool
    var account: Int64?
    var wording: Int64
    var substance: Int64?
    var route: Int64?
    var origin = ""
    var destination = ""
    var euros: Double?
    var gramEuros: Double?
    var unitEuros: Double?
    var change: Change = []

    var group: Group {
        Group(market: market, substance: substance ?? 0, origin: origin, destination: destination, isGuess: isGuess)
    }

    /// Notes what differs from the state before.
    mutating func note(since before: ListingState) {
        if lastTime != before.lastTime || sightingCount != before.sightingCount || lastSighting != before.lastSighting {
            change.insert(.seen)
        }
        if firstTime != before.firstTime { change.insert(.begun) }
        if euros != before.euros || gramEuros != before.gramEuros || unitEuros != before.unitEuros {
            change.insert(.priced)
        }
        if isGuess != before.isGuess || account != before.account || wording != before.wording
            || substance != before.substance || route != before.route || origin != before.origin
            || destination != before.destination
        {
            change.insert(.described)
        }
    }
}
