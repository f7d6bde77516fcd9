internal import ClewCore
internal import GRDB

/// Asks one rule of the database.
struct RuleScan {
    let rule: WatchRule
    let span: WatchSpan
    let db: Database

    /// What a scan found, and what of the hits that are kept it takes the place of.
    struct Found {
        var drafts: [HitDraft] = []
        /// Listings whose price jumps from a time on were looked for anew.
        var listings: [Int64: Int64] = [:]
        /// Sources whose outages after a time were looked for anew.
        var sources: [String: Int64] = [:]
    }

    func found() throws -> Found {
        switch rule.condition {
        case .newListing(let offers): Found(drafts: try newListings(offers))
        case .newSeller(let offers): Found(drafts: try newSellers(offers))
        case .indicator(let indicators): Found(drafts: try self.indicators(indicators))
        case .term(let terms): Found(drafts: try self.terms(terms))
        case .priceJump(let offers, let limits): try priceJumps(offers, limits)
        case .marketGone(let limits): try outages(limits)
        }
    }

    // MARK: What is seen for the first time

    private func newListings(_ offers: WatchedOffers) throws -> [HitDraft] {
        var first = FirstSeen<Int64>()
        try OfferScan(offers, markets: rule.markets, in: db).each(in: span) { row in
            try first.add(row.listing, .init(time: row.time, passage: row.passage), in: db)
        }
        return try first.places.compactMap { listing, place in
            guard let key = try listingKey(listing),
                var draft = try draft(["listing", key.market, key.site], place, source: key.market)
            else { return nil }
            draft.listing = listing
            return draft
        }
    }

    private func newSellers(_ offers: WatchedOffers) throws -> [HitDraft] {
        var first = FirstSeen<Int64>()
        try OfferScan(offers, markets: rule.markets, in: db).each(in: span) { row in
            guard let account = row.account else { return }
            try first.add(account, .init(time: row.time, passage: row.passage), in: db)
        }
        return try first.places.compactMap { account, place in
            let key = try db.first(
                """
                SELECT market.name, account.name FROM account JOIN market ON market.id = account.market_id
                WHERE account.id = ?
                """, [.integer(account)]
            ) { (market: $0.text(0), name: $0.text(1)) }
            guard let key, var draft = try draft(["seller", key.market, key.name], place, source: key.market) else {
                return nil
            }
            draft.account = account
            return draft
        }
    }

    /// A hit that rests on one passage.
    private func draft(_ subject: [String], _ place: FirstSeen<Int64>.Place, source: String) throws -> HitDraft? {
        guard let capture = try WatchedPlaces.capture(of: place.passage, at: place.time, in: db) else { return nil }
        var draft = HitDraft(subject, at: place.time, source: source, capture: capture)
        draft.passage = place.passage
        return draft
    }

    func listingKey(_ listing: Int64) throws -> (market: String, site: String)? {
        try db.first(
            """
            SELECT market.name, listing.site_id FROM listing JOIN market ON market.id = listing.market_id
            WHERE listing.id = ?
            """, [.integer(listing)]
        ) { ($0.text(0), $0.text(1)) }
    }

    // MARK: What stands in passages

    /// A subject on a site or a page.
    private struct Spot: Hashable {
        var subject: Int64
        var place: String
    }

    /// A capture of a passage.
    private struct Sight {
        var passage: Int64
        var seen: WatchedPlaces.Seen
    }

    private func indicators(_ wanted: WatchedIndicators) throws -> [HitDraft] {
        let ids = try numbers(of: wanted)
        var first = FirstSeen<Spot>()
        var captures: [Spot: Sight] = [:]
        var places = try WatchedPlaces(markets: rule.markets, in: db)
        func add(_ indicator: Int64, _ passage: Int64) throws {
            for seen in try places.places(of: passage) {
                let spot = Spot(subject: indicator, place: "\(seen.source)")
                try note(seen, passage, under: spot, in: &first, &captures)
            }
        }
        let worst = SQLValue.integer(wanted.worst.code)
        if span.passages == nil {
            // The index leads from a value to its places; nothing else is looked at.
            for id in ids.sorted() {
                try db.each(
                    "SELECT DISTINCT passage_id FROM mention WHERE indicator_id = ? AND grade <= ?",
                    [.integer(id), worst]
                ) { try add(id, $0.int64(0)) }
            }
        } else {
            try span.each(
                "SELECT DISTINCT indicator_id, passage_id FROM mention", passage: "passage_id", "grade <= ?", [worst],
                in: db
            ) { row in
                if ids.contains(row.int64(0)) { try add(row.int64(0), row.int64(1)) }
            }
        }
        var names: [Int64: String] = [:]
        return try first.places.compactMap { spot, place in
            guard let seen = captures[spot]?.seen else { return nil }
            let source = try names[seen.source] ?? WatchedPlaces.name(of: seen.source, in: db)
            names[seen.source] = source
            let id = try db.first(
                """
                SELECT indicator_kind.name, indicator.canonical FROM indicator
                JOIN indicator_kind ON indicator_kind.id = indicator.kind_id WHERE indicator.id = ?
                """, [.integer(spot.subject)]
            ) { (kind: $0.text(0), canonical: $0.text(1)) }
            guard let id else { return nil }
            var draft = HitDraft(
                ["indicator", id.kind, id.canonical, source], at: place.time, source: source, capture: seen.capture)
            draft.passage = place.passage
            draft.indicator = spot.subject
            return draft
        }
    }

    /// The numbers of the indicators of the case that are watched.
    private func numbers(of wanted: WatchedIndicators) throws -> Set<Int64> {
        var ids: Set<Int64> = []
        for kind in wanted.kinds {
            try db.each(
                "SELECT id FROM indicator WHERE kind_id = (SELECT id FROM indicator_kind WHERE name = ?)",
                [.text(kind.rawValue)]
            ) { ids.insert($0.int64(0)) }
        }
        for value in wanted.values {
            try db.each(
                """
                SELECT id FROM indicator WHERE canonical = ?
                AND kind_id = (SELECT id FROM indicator_kind WHERE name = ?)
                """, [.text(value.canonical), .text(value.kind.rawValue)]
            ) { ids.insert($0.int64(0)) }
        }
        return ids
    }

    private func terms(_ terms: [String]) throws -> [HitDraft] {
        var first = FirstSeen<Spot>()
        var captures: [Spot: Sight] = [:]
        var places = try WatchedPlaces(markets: rule.markets, in: db)
        for (number, term) in terms.enumerated() {
            // The index decides what is a word, as in every search; the column of tags is none of a person's.
            let match = SQLValue.text("{title text} : " + MatchText.quoted(term))
            func add(_ row: Columns) throws {
                let passage = row.int64(0)
                for seen in try places.places(of: passage) {
                    try note(
                        seen, passage, under: Spot(subject: Int64(number), place: seen.place), in: &first, &captures)
                }
            }
            guard let runs = span.runs else {
                try db.each(
                    "SELECT rowid FROM passage_search WHERE passage_search MATCH ?", [match]
                ) { try add($0) }
                continue
            }
            for run in runs {
                try db.each(
                    "SELECT rowid FROM passage_search WHERE passage_search MATCH ? AND rowid BETWEEN ? AND ?",
                    [match, .integer(run.lowerBound), .integer(run.upperBound)]
                ) { try add($0) }
            }
        }
        return try first.places.compactMap { spot, place in
            guard let seen = captures[spot]?.seen else { return nil }
            let term = terms[Int(spot.subject)]
            let source = try WatchedPlaces.name(of: seen.source, in: db)
            var draft = HitDraft(["term", term, spot.place], at: place.time, source: source, capture: seen.capture)
            draft.passage = place.passage
            draft.term = term
            draft.place = spot.place
            return draft
        }
    }

    /// Notes that a subject was seen, and by which capture where it is the first time.
    private func note(
        _ seen: WatchedPlaces.Seen, _ passage: Int64, under spot: Spot, in first: inout FirstSeen<Spot>,
        _ captures: inout [Spot: Sight]
    ) throws {
        try first.add(spot, .init(time: seen.time, passage: passage), in: db)
        guard let place = first.places[spot], place.passage == passage, place.time == seen.time else { return }
        // Of two captures of one passage at one time the first in the log counts.
        if let known = captures[spot], known.passage == passage, known.seen.time == seen.time { return }
        captures[spot] = Sight(passage: passage, seen: seen)
    }
}
