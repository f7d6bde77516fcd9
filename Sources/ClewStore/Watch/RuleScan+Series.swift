internal import ClewCore
internal import GRDB

/// Rules that compare what follows in time: prices of a listing, attempts at a site.
extension RuleScan {
    /// A rule is about a jump when it is about any sighting of the listing in the days over which the price is compared: a
    /// page of a list tells less of an offer than the page of its own.
    func priceJumps(_ offers: WatchedOffers, _ limits: PriceJumpLimits) throws -> Found {
        let scan = try OfferScan(offers, markets: rule.markets, in: db)
        // What is new of a listing may change its median whatever else the rule asks, so only its market narrows it here.
        let touching = span.passages == nil ? scan : try OfferScan(WatchedOffers(), markets: rule.markets, in: db)
        var touched: [Int64: Int64] = [:]
        try touching.each(in: span) { row in touched[row.listing] = min(touched[row.listing] ?? .max, row.time) }
        var found = Found()
        let jumps = PriceJumps(limits: limits)
        let length = Int64(limits.days) * 86_400_000
        for (listing, time) in touched.sorted(by: { $0.key < $1.key }) {
            let first = span.passages == nil ? Int64.min : time
            found.listings[listing] = first
            let points = try self.points(of: listing, from: try start(of: listing, before: first, length))
            for jump in jumps.jumps(among: points, from: first) {
                guard try scan.isAbout(listing, in: jump.point.time - length...jump.point.time),
                    let draft = try draft(jump, of: listing)
                else { continue }
                found.drafts.append(draft)
            }
        }
        return found
    }

    /// From when on prices are needed: the sighting before the first one is compared as well, to know whether the first goes
    /// on with what was told.
    private func start(of listing: Int64, before first: Int64, _ length: Int64) throws -> Int64 {
        guard first > .min else { return .min }
        let before = try db.first(
            "SELECT max(time) FROM sighting WHERE listing_id = ? AND time < ? AND price_eur > 0",
            [.integer(listing), .integer(first)]
        ) { $0.optionalInt64(0) }
        return ((before ?? nil) ?? first) - length
    }

    private func points(of listing: Int64, from start: Int64) throws -> [PriceJumps.Point] {
        let all = try db.all(
            """
            SELECT sighting.time, sighting.price_eur, wording.grams, wording.units, sighting.passage_id
            FROM sighting JOIN wording ON wording.id = sighting.wording_id
            WHERE sighting.listing_id = ? AND sighting.time >= ? AND sighting.price_eur > 0 ORDER BY sighting.time
            """, [.integer(listing), .integer(start)]
        ) { row in
            var point = PriceJumps.Point(row, price: 1, grams: 2, units: 3)
            (point.time, point.passage) = (row.int64(0), row.int64(4))
            return point
        }
        return PriceJumps.single(all)
    }

    private func draft(_ jump: PriceJumps.Jump, of listing: Int64) throws -> HitDraft? {
        let point = jump.point
        guard let key = try listingKey(listing),
            let capture = try WatchedPlaces.capture(of: point.passage, at: point.time, in: db)
        else { return nil }
        var draft = HitDraft(
            ["price", key.market, key.site, "\(point.time)"], at: point.time, source: key.market, capture: capture)
        draft.passage = point.passage
        draft.listing = listing
        draft.price = (point.measure, jump.usual, point.euros)
        draft.basis = (jump.from, jump.count)
        return draft
    }

    // MARK: Sites that are gone

    func outages(_ limits: OutageLimits) throws -> Found {
        let wanted = try WatchedPlaces.ids(of: rule.markets, in: "source", db)
        let fresh = try db.all(
            "SELECT source_id, min(time) FROM capture WHERE leaf >= ? GROUP BY source_id ORDER BY source_id",
            [.integer(span.first)]
        ) { (source: $0.int64(0), time: $0.int64(1)) }
        var found = Found()
        for (source, time) in fresh where wanted?.contains(source) ?? true {
            let name = try WatchedPlaces.name(of: source, in: db)
            let whole = span.first == 0 ? nil : try lastWhole(of: source, before: time)
            found.sources[name] = whole ?? .min
            let attempts = try db.all(
                "SELECT time, outcome, id, status FROM capture WHERE source_id = ? AND time >= ? ORDER BY time, leaf",
                [.integer(source), .integer(whole ?? .min)]
            ) { row in
                Outages.Attempt(
                    time: row.int64(0), outcome: Capture.Outcome(rawValue: row.text(1)) ?? .damaged,
                    status: row.optionalInt(3), capture: row.int64(2))
            }
            for outage in Outages(limits: limits).outages(among: attempts) where outage.attempt.time > whole ?? .min {
                var draft = HitDraft(
                    ["gone", name, "\(outage.begun)"], at: outage.attempt.time, source: name,
                    capture: outage.attempt.capture)
                draft.basis = (outage.lastWhole, outage.count)
                found.drafts.append(draft)
            }
        }
        return found
    }

    private func lastWhole(of source: Int64, before time: Int64) throws -> Int64? {
        let found = try db.first(
            """
            SELECT max(time) FROM capture WHERE source_id = ? AND time < ? AND outcome IN ('got', 'unchanged')
            """, [.integer(source), .integer(time)]
        ) { $0.optionalInt64(0) }
        return found ?? nil
    }
}

extension PriceJumps.Point {
    /// The price of a gram, else of a unit, else of the offer, as the columns of a row tell it.
    init(_ row: Columns, price: Int32, grams: Int32, units: Int32) {
        let (whole, mass, count) = (row.double(price), row.double(grams), row.double(units))
        let (measure, divisor): (PriceMeasure, Double) =
            mass > 0 ? (.gram, mass) : count > 0 ? (.unit, count) : (.offer, 1)
        self.init(time: 0, measure: measure, euros: whole / divisor, passage: 0)
    }
}
