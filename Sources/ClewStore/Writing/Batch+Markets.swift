internal import ClewCore
internal import GRDB

/// What a site profile or a mapping read: accounts, sightings of listings, reviews, posts.
extension Batch {
    /// Adds what stands on one page, or in one part of a table, under the time that the page tells, else that of its
    /// capture.
    mutating func add(_ site: SiteReading, of reading: Reading) throws {
        guard let capture = reading.capture, let evidence = capture.evidence else { return }
        let page = SitePage(
            time: (site.time ?? capture.time).milliseconds,
            passages: try passageRows(of: evidence, site, reading))
        for account in site.accounts { try add(account, on: page) }
        for sighting in site.sightings { try add(sighting, on: page) }
        for review in site.reviews { try add(review, on: page) }
        for post in site.posts { try add(post, on: page) }
        for holding in site.holdings { try add(holding, on: page) }
        try markets.relieve(in: db)
    }

    /// The page that things are read from: its time, and the row numbers of its passages by their ordinals.
    private struct SitePage {
        var time: Int64
        var passages: PassageRows
    }

    private func passageRows(of evidence: EvidenceID, _ site: SiteReading, _ reading: Reading) throws -> PassageRows {
        let ordinals = Set(
            site.sightings.lazy.map(\.passage) + site.accounts.map(\.passage) + site.reviews.map(\.passage)
                + site.posts.map(\.passage) + site.holdings.map(\.passage))
        guard let first = ordinals.min(), let last = ordinals.max() else { return PassageRows() }
        if let added = open?.added, ordinals.allSatisfy({ added[$0] != nil }) { return added }
        var rows = PassageRows()
        try db.each(
            """
            SELECT ordinal, id FROM passage WHERE evidence_id = (SELECT id FROM evidence WHERE digest = ?)
            AND ordinal BETWEEN ? AND ? ORDER BY ordinal
            """, [.bytes(evidence.digest.bytes), .integer(first), .integer(last)]
        ) { rows.append($0.int64(1), ordinal: $0.int(0)) }
        // A further capture tells of the passages that are there: between its entry and the one at which the evidence is
        // read anew there may be none.
        guard open == nil || ordinals.allSatisfy({ rows[$0] != nil }) else {
            throw StoreFault.invalidReading(leaf: reading.leaf, problem: "site record in a passage that is not there")
        }
        return rows
    }

    private mutating func key(_ market: String, _ name: String) throws -> MarketWriter.Key {
        MarketWriter.Key(market: try names.markets.market(market, in: db), name: ExactText(name))
    }

    private mutating func account(_ market: String, _ name: String?, role: NameRole, at time: Int64) throws -> Int64? {
        guard let name, !name.isEmpty else { return nil }
        return try markets.account(try key(market, name), role: role, at: time, in: db)
    }

    // MARK: Accounts

    private mutating func add(_ seen: AccountSighting, on page: SitePage) throws {
        guard !seen.role.isMasked, let passage = page.passages[seen.passage] else { return }
        let time = seen.time?.milliseconds ?? page.time
        guard
            let account = try account(seen.account.market, seen.account.name, role: seen.role, at: time)
        else { return }
        var places = Places()
        places.add(.name, seen.name)
        places.add(.text, seen.text)
        places.add(.shipsFrom, seen.shipsFrom)
        places.add(.joined, seen.joined)
        places.add(.active, seen.lastActive)
        places.add(.rating, seen.rating)
        places.add(.sales, seen.sales)
        try db.run(
            """
            INSERT INTO account_sighting (
                account_id, time, passage_id, text, ships_from, joined_time, active_time, rating, sales, places
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account_id, time, passage_id) DO NOTHING
            """,
            .integer(account), .integer(time), .integer(passage), .text(orNull: seen.text?.value),
            .text(orNull: seen.shipsFrom?.value), .integer(orNull: seen.joined?.value.milliseconds),
            .integer(orNull: seen.lastActive?.value.milliseconds), .text(orNull: seen.rating?.value),
            .integer(orNull: seen.sales?.value), .bytes(places.bytes))
    }

    private mutating func add(_ holding: Holding, on page: SitePage) throws {
        guard let passage = page.passages[holding.passage] else { return }
        guard
            let account = try account(holding.account.market, holding.account.name, role: .member, at: page.time)
        else { return }
        let kind = try names.kind(holding.indicator.kind, in: db)
        let indicator = try db.first(
            "SELECT id FROM indicator WHERE canonical = ? AND kind_id = ?",
            [.text(holding.indicator.canonical), .integer(kind)]
        ) { $0.int64(0) }
        guard let indicator else { return }
        try db.run(
            """
            INSERT INTO account_indicator (
                account_id, indicator_id, grade, first_passage_id, first_time, last_time
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
            ON CONFLICT (account_id, indicator_id) DO UPDATE SET grade = min(grade, excluded.grade),
                first_passage_id = CASE WHEN excluded.first_time < first_time THEN excluded.first_passage_id
                    ELSE first_passage_id END,
                first_time = min(first_time, excluded.first_time), last_time = max(last_time, excluded.last_time)
            """,
            .integer(account), .integer(indicator), .integer(holding.grade.code), .integer(passage),
            .integer(page.time))
    }

    // MARK: Listings

    private mutating func add(_ sighting: Sighting, on page: SitePage) throws {
        guard let passage = page.passages[sighting.passage], !sighting.listing.siteID.isEmpty else { return }
        let time = sighting.time?.milliseconds ?? page.time
        let key = try key(sighting.listing.market, sighting.listing.siteID)
        let account = try account(sighting.listing.market, sighting.seller?.value, role: .seller, at: time)
        let wording = try names.markets.wording(sighting.title.value, sighting.offer, in: db)
        let route = try names.markets.route(sighting, in: db)
        let place = try markets.place(of: key, in: db) { id in
            ListingState(
                id: id, market: key.market, firstTime: time, lastTime: time, isGuess: sighting.isGuess,
                wording: wording.id)
        }
        let number = try insert(
            sighting, of: markets.id(at: place), at: time, passage: passage, wording: wording.id, account: account,
            route: route?.id)
        guard let number else { return }
        markets.change(place) { state in
            state.sightingCount += 1
            state.firstTime = min(state.firstTime, time)
            // A profile's reading counts more than a guess; of two equal ones the later counts.
            guard time >= state.lastTime, state.isGuess || !sighting.isGuess else { return }
            state.lastTime = time
            state.lastSighting = number
            state.isGuess = sighting.isGuess
            state.account = account ?? state.account
            state.wording = wording.id
            state.substance = wording.substance
            state.route = route?.id ?? state.route
            state.origin = route?.origin ?? state.origin
            state.destination = route?.destination ?? state.destination
            state.euros = sighting.euros
            state.gramEuros = sighting.euros.flatMap { sighting.offer?.perGram($0) }
            state.unitEuros = sighting.euros.flatMap { sighting.offer?.perUnit($0) }
        }
    }

    /// The row of a sighting; `nil` when it was there already.
    private mutating func insert(
        _ sighting: Sighting, of listing: Int64, at time: Int64, passage: Int64, wording: Int64, account: Int64?,
        route: Int64?
    ) throws -> Int64? {
        var places = Places()
        places.add(.title, sighting.title)
        places.add(.seller, sighting.seller)
        places.add(.price, sighting.price)
        places.add(.category, sighting.category)
        places.add(.shipsFrom, sighting.shipsFrom)
        places.add(.shipsTo, sighting.shipsTo)
        places.add(.stock, sighting.stock)
        places.add(.sold, sighting.sold)
        places.add(.text, sighting.text)
        let price = sighting.price?.value
        let category = try sighting.category.flatMap { $0.value.isEmpty ? nil : $0.value }
            .map { try names.markets.category($0, in: db) }
        let currency = try price.map { try names.markets.currency($0.currency, in: db) }
        let description = try sighting.text.map { try names.markets.description($0.value, in: db) }
        let adding = try Prepared(
            """
            INSERT INTO sighting (
                listing_id, time, passage_id, wording_id, account_id, category_id, route_id, price_mantissa,
                price_scale, currency_id, price_eur, stock, sold, description_id, places
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (listing_id, time, passage_id) DO NOTHING
            """, in: db)
        adding.bind(1, listing)
        adding.bind(2, time)
        adding.bind(3, passage)
        adding.bind(4, wording)
        adding.bind(5, .integer(orNull: account))
        adding.bind(6, .integer(orNull: category))
        adding.bind(7, .integer(orNull: route))
        adding.bind(8, .integer(orNull: price?.amount.mantissa))
        adding.bind(9, .integer(orNull: price?.amount.scale))
        adding.bind(10, .integer(orNull: currency))
        adding.bind(11, .real(orNull: sighting.euros))
        adding.bind(12, .integer(orNull: sighting.stock?.value))
        adding.bind(13, .integer(orNull: sighting.sold?.value))
        adding.bind(14, .integer(orNull: description))
        adding.bind(15, .bytes(places.bytes))
        try adding.runBound()
        return adding.changes > 0 ? adding.lastInserted : nil
    }

    // MARK: Reviews and posts

    /// Adds a review; one that another capture showed already is seen once more, and its time is narrowed.
    private mutating func add(_ review: Review, on page: SitePage) throws {
        guard let passage = page.passages[review.passage] else { return }
        let market = try names.markets.market(review.market, in: db)
        let account = try account(review.market, review.seller?.value, role: .seller, at: page.time)
        var places = Places()
        places.add(.seller, review.seller)
        places.add(.listing, review.listing)
        places.add(.author, review.author)
        places.add(.rating, review.rating)
        places.add(.text, review.text)
        places.add(.written, review.written)
        let adding = try Prepared(
            """
            INSERT INTO review (
                key, market_id, account_id, listing_site_id, author, rating, text, from_time, to_time, passage_id,
                first_time, last_time, sighting_count, places
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, 1, ?12)
            ON CONFLICT (key) DO UPDATE SET
                from_time = max(from_time, excluded.from_time), to_time = min(to_time, excluded.to_time),
                first_time = min(first_time, excluded.first_time), last_time = max(last_time, excluded.last_time),
                sighting_count = sighting_count + 1
            """, in: db)
        let before = try db.number("SELECT count(*) FROM review WHERE key = ?", [.bytes(review.key.bytes)])
        try adding.run([
            .bytes(review.key.bytes), .integer(market), .integer(orNull: account),
            .text(orNull: review.listing?.value), .text(orNull: review.author?.value),
            .text(orNull: review.rating?.value), .text(orNull: review.text?.value),
            .integer(orNull: review.written?.value.lowerBound.milliseconds),
            .integer(orNull: review.written?.value.upperBound.milliseconds), .integer(passage), .integer(page.time),
            .bytes(places.bytes),
        ])
        if before == 0, let account {
            try db.run("UPDATE account SET review_count = review_count + 1 WHERE id = ?", .integer(account))
        }
    }

    /// Adds a post; one that another capture showed already is seen once more.
    private mutating func add(_ post: Post, on page: SitePage) throws {
        guard let passage = page.passages[post.passage] else { return }
        let market = try names.markets.market(post.forum, in: db)
        let time = post.time?.value.milliseconds ?? page.time
        let account = try account(post.forum, post.author?.value, role: .member, at: time)
        var places = Places()
        places.add(.thread, post.thread)
        places.add(.title, post.title)
        places.add(.author, post.author)
        places.add(.time, post.time)
        places.add(.text, post.text)
        let adding = try Prepared(
            """
            INSERT INTO post (
                key, market_id, account_id, thread, title, time, text, passage_id, ordinal, first_time, last_time,
                sighting_count, places
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, 1, ?11)
            ON CONFLICT (key) DO UPDATE SET
                time = min(time, excluded.time),
                first_time = min(first_time, excluded.first_time), last_time = max(last_time, excluded.last_time),
                sighting_count = sighting_count + 1
            """, in: db)
        let before = try db.number("SELECT count(*) FROM post WHERE key = ?", [.bytes(post.key.bytes)])
        try adding.run([
            .bytes(post.key.bytes), .integer(market), .integer(orNull: account),
            .text(orNull: post.thread?.value), .text(orNull: post.title?.value),
            .integer(orNull: post.time?.value.milliseconds), .text(orNull: post.text?.value), .integer(passage),
            .integer(post.ordinal), .integer(page.time), .bytes(places.bytes),
        ])
        if before == 0, let account {
            try db.run("UPDATE account SET post_count = post_count + 1 WHERE id = ?", .integer(account))
        }
    }
}
