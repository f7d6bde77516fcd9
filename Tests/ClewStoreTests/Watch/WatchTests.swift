import ClewCore
import ClewStore
import ClewTestSupport
import Testing

@Suite struct WatchTests {
    private let scratch: ScratchFolder
    private let store: Store

    init() throws {
        scratch = try ScratchFolder()
        store = try Store(path: scratch.file())
    }

    @Test(arguments: [3, 14, 15, 92, 65] as [UInt64])
    func `rules find the same whether they look at every record, at portions, or at all of it at once`(seed: UInt64)
        throws
    {
        let log = Watched.log(of: 160, seed: seed)
        try store.apply(log)
        try store.watch(Watched.all)
        let whole = try store.dumpText()
        #expect(try store.hits(clearance: .all).total > 60)
        for rule in Watched.all where rule.name != "gone" {
            #expect(try !store.hit(rule: rule.name).isEmpty, "\(rule.name)")
        }
        for portion in [1, 7, 50] {
            let other = try Store(path: scratch.file("other-\(portion)"))
            var rest = log[...]
            while !rest.isEmpty {
                try other.apply(Array(rest.prefix(portion)))
                rest = rest.dropFirst(portion)
                // A rule that comes later finds what one from the start has found.
                let rules = rest.count > 80 ? Array(Watched.all.prefix(4)) : Watched.all
                try other.watch(rules)
            }
            #expect(try other.dumpText() == whole, "portions of \(portion)")
            #expect(try other.integrity() == [])
        }
    }

    @Test func `a listing is hit once, at the first capture that shows what is asked for`() throws {
        let about = Watched.offers(substances: ["fentanyl"], origins: ["NL"])
        try store.apply([
            Watched.page(0, [Watched.sighting("1", substance: "fentanyl", from: "NL")], on: "2014-04-06"),
            // An older page that tells less, and one that tells enough.
            Watched.page(1, [Watched.sighting("1", substance: "fentanyl")], on: "2014-04-01"),
            Watched.page(2, [Watched.sighting("1", substance: "fentanyl", from: "DE+NL-US")], on: "2014-04-03"),
            Watched.page(3, [Watched.sighting("2", substance: "fentanyl", from: "WW-NL")], on: "2014-04-03"),
            Watched.page(4, [Watched.sighting("3", substance: "mdma", from: "NL")], on: "2014-04-03"),
        ])
        try store.watch([Watched.rule(.newListing(about))])
        #expect(try store.hit() == ["Harbour/1 2014-04-03"])
        let hit = try #require(try store.hits(clearance: .all).rows.first)
        #expect(hit.leaf == 2 && hit.evidence == Made.evidence(2).id && hit.passage == 0 && hit.isNew)
        let reasons = try store.reasons(of: hit.id, clearance: .all)
        #expect(reasons.map(\.what) == ["seller", "shipsFrom", "title"])
        #expect(reasons.allSatisfy { $0.location?.payload == 4..<9 && $0.leaf == 2 && $0.evidence == hit.evidence })
    }

    @Test(arguments: [
        (Watched.offers(titles: ["widow white"]), ["1"]), (Watched.offers(titles: ["wid"]), []),
        (Watched.offers(categories: ["opio"]), ["2"]), (Watched.offers(sellers: ["Other"]), ["2"]),
        (Watched.offers(classes: ["opioid"], titles: ["widow"]), []), (Watched.offers(), ["1", "2"]),
    ])
    func `what narrows a rule narrows it`(offers: WatchedOffers, ids: [String]) throws {
        try store.apply([
            Watched.page(0, [Watched.sighting("1", "White Widow 5g", substance: "mdma")], on: "2014-04-06"),
            Watched.page(
                1,
                [
                    Watched.sighting(
                        "2", "China White", seller: "Other", substance: "heroin", category: "Drugs / Opioids")
                ],
                on: "2014-04-07"),
        ])
        try store.watch([Watched.rule(.newListing(offers), markets: ["harbour"])])
        #expect(try store.hit().map { $0.dropFirst(8).prefix(1) }.sorted() == ids.map { $0[...] })
        try store.watch([Watched.rule(.newListing(offers), markets: ["elsewhere"], version: 2)])
        #expect(try store.hit() == [])
    }

    @Test func `a value is hit once on each site, with the bytes, and of the grade that is asked for`() throws {
        var wanted = WatchedIndicators()
        wanted.values = [IndicatorID(kind: .email, canonical: "a@b.org")]
        try store.apply([
            Watched.page(0, [], on: "2014-04-06", mentions: [Made.mention(.email, "a@b.org", grade: .corrupt)]),
            Watched.page(1, [], on: "2014-04-07", mentions: [Made.mention(.email, "a@b.org", place: .comment)]),
            Watched.page(2, [], on: "2014-04-08", mentions: [Made.mention(.email, "a@b.org")]),
            Watched.page(3, [], on: "2014-04-05", source: "mirror", mentions: [Made.mention(.email, "a@b.org")]),
            Watched.page(4, [], on: "2014-04-05", mentions: [Made.mention(.email, "c@b.org")]),
        ])
        try store.watch([Watched.rule(.indicator(wanted))])
        #expect(try store.hit() == ["email:a@b.org harbour 2014-04-07", "email:a@b.org mirror 2014-04-05"])
        let hit = try #require(try store.hits(clearance: .all).rows.first)
        let reason = try #require(try store.reasons(of: hit.id, clearance: .all).first)
        #expect(reason.what == "mention" && reason.location?.place == .comment && reason.location?.payload == 100..<107)
        wanted.worst = .corrupt
        try store.watch([Watched.rule(.indicator(wanted), version: 2)])
        #expect(try store.hit() == ["email:a@b.org harbour 2014-04-06", "email:a@b.org mirror 2014-04-05"])
    }

    @Test func `a term is hit on each page as the search finds it, and not in what the program notes itself`() throws {
        try store.apply([
            Watched.page(0, [], on: "2014-04-06", text: "Pure MÉTONITAZÈNE powder"),
            Watched.page(1, [], on: "2014-04-07", text: "metonitazenes, none"),
            Watched.page(2, [], on: "2014-04-08", text: "white, widow"),
            Watched.page(3, [], on: "2014-04-08", text: "widow white"),
        ])
        let terms = ["metonitazene", "white widow", "\"page\" OR text", "fpage"]
        try store.watch([Watched.rule(.term(terms))])
        #expect(
            try store.hit() == [
                "white widow http://harbour.example/p/2 2014-04-08",
                "metonitazene http://harbour.example/p/0 2014-04-06",
            ])
    }

    @Test func `a price is compared with the median of the days before, and a jump is told once`() throws {
        func day(_ leaf: UInt64, _ date: String, _ euros: Double, grams: Double? = nil) -> Reading {
            Watched.page(
                leaf, [Watched.sighting("1", substance: "heroin", grams: grams, euros: euros)], on: date)
        }
        try store.apply([
            day(0, "2014-04-01", 10), day(1, "2014-04-02", 12), day(2, "2014-04-03", 11),
            day(3, "2014-04-04", 22), day(4, "2014-04-05", 23), day(5, "2014-04-06", 11), day(6, "2014-04-07", 5),
            // A gram is compared with grams alone.
            day(7, "2014-04-08", 500, grams: 100),
            day(8, "2014-08-01", 90),
        ])
        try store.watch([Watched.rule(.priceJump(Watched.offers(), PriceJumpLimits(factor: 2)))])
        #expect(try store.hit() == ["Harbour/1 2014-04-07", "Harbour/1 2014-04-04"])
        let hit = try #require(try store.hits(clearance: .all).rows.last)
        #expect(hit.price?.measure == .offer && hit.price?.usual == 11 && hit.price?.now == 22)
        #expect(hit.from == Timestamp("2014-04-01") && hit.basisCount == 3)
        let reasons = try store.reasons(of: hit.id, clearance: .all)
        #expect(reasons.map(\.says) == ["10.0 EUR", "12.0 EUR", "11.0 EUR", "22.0 EUR"])
        #expect(reasons.map(\.leaf) == [0, 1, 2, 3])
        let up = PriceJumpLimits(factor: 2, direction: .up, sightings: 4)
        try store.watch([Watched.rule(.priceJump(Watched.offers(), up), version: 2)])
        #expect(try store.hit() == ["Harbour/1 2014-04-05"])
    }

    @Test(arguments: [
        (PriceJumpLimits.Direction.down, ["04-07"]), (.up, ["04-04", "04-09"]), (.both, ["04-04", "04-07", "04-09"]),
    ])
    func `a jump is told in the direction that is asked for`(
        direction: PriceJumpLimits.Direction, days: [String]
    ) throws {
        let prices: [Double] = [10, 12, 11, 30, 31, 11, 4, 4, 40]
        try store.apply(
            prices.enumerated().map { index, euros in
                Watched.page(
                    UInt64(index), [Watched.sighting("1", substance: "heroin", euros: euros)],
                    on: "2014-04-0\(index + 1)")
            })
        let limits = PriceJumpLimits(factor: 2, direction: direction)
        try store.watch([Watched.rule(.priceJump(Watched.offers(), limits))])
        #expect(try store.hit() == days.reversed().map { "Harbour/1 2014-\($0)" })
    }

    @Test(arguments: [
        // Three attempts failed over a day, and it is told at the one that makes it certain.
        (
            ["got 01T00", "unreachable 01T12", "refused 02T00", "damaged 02T12", "unreachable 03T00"],
            ["2014-04-02T12:00"]
        ),
        // Too few, too short, or a page came between.
        (["got 01T00", "unreachable 01T12", "unreachable 02T12"], []),
        (["got 01T00", "unreachable 01T12", "unreachable 01T18", "unreachable 02T00"], []),
        (["got 01T00", "unreachable 01T12", "unchanged 01T18", "unreachable 02T00", "unreachable 02T12"], []),
        // Nobody looked for a week, or waited for a person.
        (["got 01T00", "unreachable 02T00", "unreachable 09T00", "unreachable 16T00"], []),
        (["got 01T00", "parked 01T12", "parked 02T00", "parked 02T12"], []),
        // Half a page shows that the site is there; what is cut off of an error, or of nothing, does not.
        (["got 01T00", "unreachable 01T12", "damaged-200 02T00", "refused 02T12", "unreachable 03T00"], []),
        (["got 01T00", "damaged-200 01T12", "damaged-200 02T00", "damaged-200 02T12"], []),
        (["got 01T00", "refused-200 01T12", "refused-200 02T00", "refused-200 02T12"], []),
        (["got 01T00", "damaged-503 01T12", "damaged 02T00", "damaged-503 02T12"], ["2014-04-02T12:00"]),
        // Nothing was ever got: the address may be wrong.
        (["unreachable 01T00", "unreachable 01T12", "unreachable 02T00", "unreachable 02T12"], []),
        // Gone, back and gone again.
        (
            [
                "got 01T00", "refused 01T12", "refused 02T00", "refused 02T12", "got 03T00", "refused 03T12",
                "refused 04T00",
                "refused 04T12",
            ], ["2014-04-04T12:00", "2014-04-02T12:00"]
        ),
    ])
    func `a market is gone when attempts fail one after the other, not when nobody looks`(
        attempts: [String], told: [String]
    ) throws {
        let readings = attempts.enumerated().map { index, words in
            let parts = words.split(separator: " ")
            let came = parts[0].split(separator: "-")
            let outcome = Capture.Outcome(rawValue: String(came[0])) ?? .damaged
            let time = "2014-04-\(parts[1].prefix(5)):00:00Z"
            if outcome == .got { return Watched.page(UInt64(index), [], on: time) }
            var attempt = Watched.attempt(UInt64(index), outcome, at: time)
            if came.count > 1 { attempt.capture?.status = Int(came[1]) }
            return attempt
        }
        try store.apply(readings)
        try store.watch([Watched.rule(.marketGone(OutageLimits()))])
        #expect(try store.hit() == told.map { $0.hasSuffix("T00:00") ? "harbour \($0.prefix(10))" : "harbour \($0)" })
        guard let hit = try store.hits(clearance: .all).rows.first else { return }
        let reasons = try store.reasons(of: hit.id, clearance: .all)
        #expect(reasons.first?.says == "got 200" && reasons.count == 4 && hit.basisCount == 3 && hit.evidence == nil)
    }

    @Test func `hits above the clearance are neither shown nor counted`() throws {
        try store.apply([
            Made.page(0, "opium", level: .secret), Made.page(1, "opium", level: .restricted),
        ])
        try store.watch([Watched.rule(.term(["opium"]))])
        #expect(try store.hits(clearance: .all).total == 2)
        let usual = Clearance(upTo: .restricted)
        let shown = try store.hits(clearance: usual)
        #expect(shown.total == 1 && shown.rows.map(\.leaf) == [1])
        #expect(try store.watchStates(clearance: usual).map(\.hits) == [1])
        let secret = try #require(try store.hits(clearance: .all).rows.first { $0.leaf == 0 })
        #expect(throws: StoreFault.notFound) { try store.hit(secret.id, clearance: usual) }
        #expect(throws: StoreFault.notFound) { try store.reasons(of: secret.id, clearance: usual) }
    }

    @Test func `what was seen is not new, until the rule changes or an older capture is found`() throws {
        let page = { (leaf: UInt64, id: String, date: String) in
            Watched.page(leaf, [Watched.sighting(id)], on: date)
        }
        var rule = Watched.rule(.newListing(Watched.offers()))
        try store.apply([page(0, "1", "2014-04-06"), page(1, "2", "2014-04-07")])
        try store.watch([rule])
        var marks = HitMarks()
        #expect(try store.hits(marks: marks, clearance: .all).rows.allSatisfy(\.isNew))
        marks.rules[rule.name] = HitMarks.Mark(digest: rule.digest, leaf: 1)
        #expect(try store.hits(marks: marks, clearance: .all).rows.map(\.isNew) == [true, false])
        let second = try #require(try store.hits(marks: marks, clearance: .all).rows.first)
        marks.rules[rule.name]?.ids = [second.id]
        #expect(try store.watchStates(marks: marks, clearance: .all).map(\.fresh) == [0])
        try store.apply([page(2, "3", "2014-04-01")])
        try store.watch([rule])
        let hits = try store.hits(marks: marks, clearance: .all).rows
        #expect(hits.map(\.isNew) == [true, false, false] && hits.first?.leaf == 2)
        try store.apply([page(3, "1", "2014-04-02")])
        try store.watch([rule])
        #expect(try store.watchStates(marks: marks, clearance: .all).map(\.fresh) == [2])
        rule.digest = Made.digest(9)
        try store.watch([rule])
        #expect(try store.watchStates(marks: marks, clearance: .all).map(\.fresh) == [3])
        #expect(try store.hit(second.id, clearance: .all).id == second.id)
    }

    @Test func `a trial keeps nothing, and a rule that is gone takes its hits with it`() throws {
        try store.apply(Watched.log(of: 40, seed: 5))
        try store.watch(Watched.all)
        let before = try store.dumpText()
        let trial = try store.trial(
            of: Watched.rule(.newListing(Watched.offers()), named: "terms", version: 9), limit: 3, clearance: .all)
        #expect(trial.rows.count == 3 && trial.total > 3 && trial.rows.allSatisfy { $0.kind == .newListing })
        #expect(try store.dumpText() == before)
        try store.watch(Array(Watched.all.dropFirst()))
        #expect(try store.hit(rule: "every listing") == [])
        #expect(try store.watchStates(clearance: .all).count == Watched.all.count - 1)
        try store.watch([])
        #expect(try store.hits(clearance: .all).total == 0 && store.watchStates(clearance: .all).isEmpty)
    }

    @Test func `what is erased or read anew leaves no hit behind, and the rest is found again`() throws {
        let rules = [Watched.rule(.term(["opium"]))]
        try store.apply([Made.page(0, "opium"), Made.page(1, "opium")])
        try store.watch(rules)
        #expect(try store.hits(clearance: .all).total == 2)
        var erasure = Reading(leaf: 2)
        erasure.revision = .erased(entry: 0)
        try store.apply([erasure])
        // Before anybody looks again there is none.
        #expect(try store.hits(clearance: .all).total == 0)
        #expect(try store.watch(rules) == 1)
        #expect(try store.hits(clearance: .all).rows.map(\.leaf) == [1])
        #expect(try store.integrity() == [])
    }
}
