import ClewCore
import ClewStore
import ClewTestSupport

/// Made-up pages with offers, and rules about them.
enum Watched {
    static func located<Value>(_ value: Value) -> Located<Value> {
        Located(value, written: "\(value)", at: Location(place: .text, payload: 4..<9, text: 4..<9))
    }

    static func sighting(
        _ id: String, _ title: String = "an offer", seller: String? = "HillCat", substance: String? = nil,
        grams: Double? = nil, euros: Double? = nil, from origin: String? = nil, category: String? = nil
    ) -> Sighting {
        var sighting = Sighting(ListingKey(market: "Harbour", siteID: id), title: located(title))
        sighting.seller = seller.map(located)
        if let substance {
            var offer = Offer(substance: substance, substanceClass: substance == "mdma" ? "empathogen" : "opioid")
            offer.quantityGrams = grams
            sighting.offer = offer
        }
        sighting.euros = euros
        sighting.shipsFrom = origin.map(located)
        sighting.origin = origin
        sighting.category = category.map(located)
        return sighting
    }

    /// A page with offers.
    static func page(
        _ leaf: UInt64, _ sightings: [Sighting], on date: String, text: String = "a page", source: String = "harbour",
        mentions: [PlacedMention] = []
    ) -> Reading {
        var reading = Made.page(leaf, text + " \(leaf)", on: date, source: source, mentions: mentions)
        reading.site = SiteReading(profile: "harbour@1", page: "list")
        reading.site?.sightings = sightings
        return reading
    }

    /// An attempt that got nothing, or only what a server says when it refuses.
    static func attempt(_ leaf: UInt64, _ outcome: Capture.Outcome, at time: String, source: String = "harbour")
        -> Reading
    {
        var capture = Made.capture(leaf, of: nil, on: time, source: source)
        capture.outcome = outcome
        return Reading(leaf: leaf, capture: capture)
    }

    static func rule(
        _ condition: WatchRule.Condition, named name: String = "a rule", markets: [String] = [], version: UInt64 = 1
    ) -> WatchRule {
        WatchRule(name: name, markets: markets, condition: condition, digest: Made.digest(version))
    }

    static func offers(
        substances: [String] = [], classes: [String] = [], origins: [String] = [], categories: [String] = [],
        titles: [String] = [], sellers: [String] = []
    ) -> WatchedOffers {
        var offers = WatchedOffers()
        offers.substances = substances
        offers.classes = classes
        offers.origins = origins
        offers.categories = categories
        offers.titles = titles
        offers.sellers = sellers
        return offers
    }

    /// Rules of every kind.
    static let all: [WatchRule] = {
        var value = WatchedIndicators()
        value.values = [IndicatorID(kind: .email, canonical: "a@b.org")]
        var kind = WatchedIndicators()
        kind.kinds = [.bitcoinAddress]
        kind.worst = .valid
        return [
            rule(.newListing(offers()), named: "every listing"),
            rule(.newListing(offers(substances: ["fentanyl"], origins: ["NL"])), named: "fentanyl from NL"),
            rule(.newSeller(offers(classes: ["opioid"])), named: "sellers of opioids"),
            rule(.indicator(value), named: "a mailbox"), rule(.indicator(kind), named: "every wallet"),
            rule(.term(["white widow", "kush"]), named: "terms"),
            rule(.priceJump(offers(), PriceJumpLimits(factor: 1.3, days: 20, sightings: 2)), named: "prices"),
            rule(
                .priceJump(
                    offers(origins: ["NL"]), PriceJumpLimits(factor: 1.3, direction: .up, days: 40, sightings: 1)),
                named: "prices up from NL"),
            rule(.marketGone(OutageLimits(hours: 72, attempts: 2)), named: "gone"),
            rule(.newListing(offers(titles: ["white"])), named: "titles on the mirror", markets: ["HARBOUR"]),
        ]
    }()

    /// A log of pages in any order of time, each showing some offers, and of failed attempts.
    static func log(of records: Int, seed: UInt64) -> [Reading] {
        var random = SplitMix64(seed: seed)
        func day() -> String {
            let day = Int.random(in: 1...28, using: &random)
            let (month, hour) = (Int.random(in: 1...3, using: &random), Int.random(in: 0...23, using: &random))
            return "2014-0\(month)-\(day < 10 ? "0" : "")\(day)T\(hour < 10 ? "0" : "")\(hour):00:00Z"
        }
        return (0..<UInt64(records)).map { leaf in
            if Int.random(in: 0..<4, using: &random) == 0 {
                return attempt(
                    leaf, random.pick([.unreachable, .refused, .parked, .damaged]), at: day(),
                    source: random.pick(["harbour", "mirror"]))
            }
            let sightings = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
                sighting(
                    "\(Int.random(in: 1...6, using: &random))", random.pick(["White Widow 5g", "an offer"]),
                    seller: random.pick([nil, "HillCat", "Other"]),
                    substance: random.pick([nil, "fentanyl", "mdma", "heroin"]), grams: random.pick([nil, 5]),
                    euros: random.pick([nil, 10, 20, 40]), from: random.pick([nil, "NL", "DE", "EU+NL-US"]))
            }
            let mentions = (0..<Int.random(in: 0..<3, using: &random)).map { at in
                Made.mention(
                    random.pick([.email, .bitcoinAddress]), random.pick(["a@b.org", "1Boat"]),
                    grade: random.pick(Grade.allCases), at: at)
            }
            return page(
                leaf, sightings, on: day(), text: Made.words(8, using: &random),
                source: random.pick(["harbour", "mirror"]), mentions: mentions)
        }
    }
}

extension Store {
    /// What was hit, in words, in the order in which the desk shows it.
    func hit(rule: String? = nil) throws -> [String] {
        try hits(rule: rule, page: Page(limit: 1000), clearance: .all).rows.map { hit in
            let subject =
                switch hit.subject {
                case .listing(let key, _): "\(key)"
                case .seller(let key): "\(key)"
                case .indicator(let id): "\(id) \(hit.source)"
                case .term(let term, let place): "\(term) \(place)"
                case .market(let name): name
                }
            let clock = hit.time.description.dropFirst(10).prefix(6)
            return "\(subject) \(hit.time.date)\(clock == "T00:00" ? "" : clock)"
        }
    }
}
