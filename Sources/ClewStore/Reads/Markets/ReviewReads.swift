public import ClewCore
internal import GRDB

extension Store {
    /// Reviews: those that a seller got or those of one listing, the newest first; or all, those read last first.
    public func reviews(
        of seller: AccountKey? = nil, listing: ListingKey? = nil, page: Page = Page(), clearance: Clearance
    ) throws(StoreFault) -> Listing<ReviewEntry> {
        try read { db in
            try AccountReader.requireAll(in: db, clearance: clearance)
            var parts: [String] = []
            var values: [SQLValue] = []
            if let seller {
                parts.append("review.account_id = ?")
                values.append(.integer(try AccountReader.find(seller, in: db, clearance: clearance).id))
            }
            if let listing {
                parts.append("review.market_id = (SELECT id FROM market WHERE name = ?) AND review.listing_site_id = ?")
                values += [.text(listing.market), .text(listing.siteID)]
            }
            let condition = parts.isEmpty ? "1" : parts.joined(separator: " AND ")
            // What is passed over is not joined with anything.
            // No index holds all reviews in the order of time; their row numbers are the order in which they came in.
            let order = parts.isEmpty ? "review.id DESC" : "review.to_time DESC, review.id"
            let rows = try db.all(
                """
                SELECT market.name, account.name, review.listing_site_id, wording.title, review.author, review.rating,
                    review.text, review.from_time, review.to_time, review.sighting_count, evidence.digest,
                    passage.ordinal, review.places
                FROM (SELECT id FROM review WHERE \(condition) ORDER BY \(order) LIMIT ? OFFSET ?) AS shown
                JOIN review ON review.id = shown.id
                JOIN market ON market.id = review.market_id
                JOIN passage ON passage.id = review.passage_id
                JOIN evidence ON evidence.id = passage.evidence_id
                LEFT JOIN account ON account.id = review.account_id
                LEFT JOIN listing ON listing.market_id = review.market_id AND listing.site_id = review.listing_site_id
                LEFT JOIN wording ON wording.id = listing.wording_id
                ORDER BY \(order)
                """, values + [.integer(page.limit), .integer(page.offset)]
            ) { ReviewReader.review($0) }
            let total = try db.number("SELECT count(*) FROM review WHERE \(condition)", values)
            return Listing(rows: rows, offset: page.offset, total: total)
        }
    }

    /// Posts: those of a member, the newest first; those of a thread in the order of the thread; or all, those read last
    /// first.
    public func posts(
        of member: AccountKey? = nil, thread: (forum: String, id: String)? = nil, page: Page = Page(),
        clearance: Clearance
    ) throws(StoreFault) -> Listing<PostEntry> {
        try read { db in
            try AccountReader.requireAll(in: db, clearance: clearance)
            var condition = "1"
            var values: [SQLValue] = []
            if let member {
                condition = "post.account_id = ?"
                values = [.integer(try AccountReader.find(member, in: db, clearance: clearance).id)]
            } else if let thread {
                condition = "post.market_id = (SELECT id FROM market WHERE name = ?) AND post.thread = ?"
                values = [.text(thread.forum), .text(thread.id)]
            }
            let order =
                if member != nil {
                    "post.time DESC, post.id"
                } else {
                    thread == nil ? "post.id DESC" : "post.time, post.id"
                }
            let rows = try db.all(
                """
                SELECT market.name, account.name, post.thread, post.title, post.time, post.text, evidence.digest,
                    passage.ordinal, post.ordinal, post.sighting_count, post.places
                FROM (SELECT id FROM post WHERE \(condition) ORDER BY \(order) LIMIT ? OFFSET ?) AS shown
                JOIN post ON post.id = shown.id
                JOIN market ON market.id = post.market_id
                JOIN passage ON passage.id = post.passage_id
                JOIN evidence ON evidence.id = passage.evidence_id
                LEFT JOIN account ON account.id = post.account_id
                ORDER BY \(order)
                """, values + [.integer(page.limit), .integer(page.offset)]
            ) { ReviewReader.post($0) }
            let total = try db.number("SELECT count(*) FROM post WHERE \(condition)", values)
            return Listing(rows: rows, offset: page.offset, total: total)
        }
    }
}

/// Reads reviews and posts.
enum ReviewReader {
    static func review(_ row: Columns) -> ReviewEntry {
        let start = row.optionalInt64(7).map { Timestamp(milliseconds: $0) }
        let end = row.optionalInt64(8).map { Timestamp(milliseconds: $0) }
        var written: Range<Timestamp>?
        // Two captures may contradict each other; then the narrower one is not to be had.
        if let start, let end { written = start <= end ? start..<end : end..<start }
        return ReviewEntry(
            market: row.text(0), seller: row.optionalText(1), listing: row.optionalText(2), title: row.optionalText(3),
            author: row.optionalText(4), rating: row.optionalText(5), text: row.optionalText(6), written: written,
            sightingCount: row.int(9), evidence: EvidenceID(bytes: row.bytes(10)), passage: row.int(11),
            places: ListingReader.places(row.bytes(12)))
    }

    static func post(_ row: Columns) -> PostEntry {
        PostEntry(
            forum: row.text(0), author: row.optionalText(1), thread: row.optionalText(2), title: row.optionalText(3),
            time: row.optionalInt64(4).map { Timestamp(milliseconds: $0) }, text: row.optionalText(5),
            evidence: EvidenceID(bytes: row.bytes(6)), passage: row.int(7), ordinal: row.int(8),
            sightingCount: row.int(9), places: ListingReader.places(row.bytes(10)))
    }
}
