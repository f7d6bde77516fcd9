internal import ClewCore
internal import GRDB

/// What a dump tells of markets, by natural keys.
extension DumpPart {
    static let markets = [accounts, accountSightings, holdings, listings, sightings, reviews, posts, groups]

    private static let accounts = DumpPart { db, line in
        try db.each("\(AccountReader.select) ORDER BY account.name, market.name") { row in
            try line(
                .object([
                    ("account", .string(row.text(1))), ("market", .string(row.text(0))), ("role", .string(row.text(2))),
                    ("first", .integer(row.int(3))), ("last", .integer(row.int(4))), ("listings", .integer(row.int(5))),
                    ("reviews", .integer(row.int(6))), ("posts", .integer(row.int(7))),
                ]))
        }
    }

    private static let accountSightings = DumpPart { db, line in
        try db.each(
            """
            SELECT market.name, account.name, seen.time, evidence.digest, passage.ordinal, seen.text, seen.ships_from,
                seen.joined_time, seen.active_time, seen.rating, seen.sales, seen.places
            FROM account_sighting AS seen
            JOIN account ON account.id = seen.account_id JOIN market ON market.id = account.market_id
            JOIN passage ON passage.id = seen.passage_id JOIN evidence ON evidence.id = passage.evidence_id
            ORDER BY account.name, market.name, seen.time, evidence.digest, passage.ordinal
            """
        ) { row in
            try line(
                .object([
                    ("accountSighting", .string(row.text(1))), ("market", .string(row.text(0))),
                    ("time", .integer(row.int(2))), ("of", .string(row.bytes(3).hex)),
                    ("passage", .integer(row.int(4))),
                    ("text", .string(orNull: row.optionalText(5))), ("from", .string(orNull: row.optionalText(6))),
                    ("joined", .integer(orNull: row.optionalInt(7))), ("active", .integer(orNull: row.optionalInt(8))),
                    ("rating", .string(orNull: row.optionalText(9))), ("sales", .integer(orNull: row.optionalInt(10))),
                    ("places", .string(row.bytes(11).hex)),
                ]))
        }
    }

    private static let holdings = DumpPart { db, line in
        try db.each(
            """
            SELECT market.name, account.name, indicator_kind.name, indicator.canonical, held.grade, evidence.digest,
                passage.ordinal, held.first_time, held.last_time
            FROM account_indicator AS held
            JOIN account ON account.id = held.account_id JOIN market ON market.id = account.market_id
            JOIN indicator ON indicator.id = held.indicator_id
            JOIN indicator_kind ON indicator_kind.id = indicator.kind_id
            JOIN passage ON passage.id = held.first_passage_id JOIN evidence ON evidence.id = passage.evidence_id
            ORDER BY account.name, market.name, indicator.canonical, indicator_kind.name
            """
        ) { row in
            try line(
                .object([
                    ("holding", .string(row.text(1))), ("market", .string(row.text(0))),
                    ("indicator", .string(row.text(2) + ":" + row.text(3))), ("grade", .integer(row.int(4))),
                    ("of", .string(row.bytes(5).hex)), ("passage", .integer(row.int(6))),
                    ("first", .integer(row.int(7))),
                    ("last", .integer(row.int(8))),
                ]))
        }
    }

    private static let listings = DumpPart { db, line in
        try db.each("\(ListingReader.select) ORDER BY listing.site_id, market.name") { row in
            let listing = ListingReader.summary(row)
            try line(
                .object([
                    ("listing", .string(listing.key.siteID)), ("market", .string(listing.key.market)),
                    ("title", .string(listing.title)), ("seller", .string(orNull: listing.seller)),
                    ("offer", .string(orNull: listing.offer.map { "\($0)" })),
                    ("price", .string(orNull: listing.price?.description)), ("euros", number(listing.euros)),
                    ("gram", number(listing.gramEuros)), ("unit", number(listing.unitEuros)),
                    ("category", .string(orNull: listing.category)), ("from", .string(listing.shipsFrom)),
                    ("to", .string(listing.shipsTo)), ("origin", .string(listing.origin)),
                    ("destination", .string(listing.destination)),
                    ("first", .integer(Int(listing.firstSeen.milliseconds))),
                    ("last", .integer(Int(listing.lastSeen.milliseconds))),
                    ("sightings", .integer(listing.sightingCount)), ("guess", .bool(listing.isGuess)),
                ]))
        }
    }

    private static let sightings = DumpPart { db, line in
        try db.each(
            """
            \(ListingReader.sightings)
            ORDER BY listing.site_id, market.name, sighting.time, evidence.digest, passage.ordinal
            """
        ) { row in
            let seen = ListingReader.sighting(row)
            try line(
                .object([
                    ("sighting", .string(row.text(16))), ("market", .string(row.text(15))),
                    ("time", .integer(row.int(0))), ("of", .string(seen.evidence.description)),
                    ("passage", .integer(seen.passage)), ("title", .string(seen.title)),
                    ("seller", .string(orNull: seen.seller)), ("price", .string(orNull: seen.price?.description)),
                    ("euros", number(seen.euros)), ("category", .string(orNull: seen.category)),
                    ("stock", .integer(orNull: seen.stock)), ("sold", .integer(orNull: seen.sold)),
                    ("text", .string(orNull: seen.text)), ("places", .string(row.bytes(13).hex)),
                ]))
        }
    }

    private static let reviews = DumpPart { db, line in
        try db.each(
            """
            SELECT review.key, market.name, account.name, listing_site_id, author, rating, review.text, from_time,
                to_time, evidence.digest, passage.ordinal, review.first_time, review.last_time, sighting_count, places
            FROM review
            JOIN market ON market.id = review.market_id
            JOIN passage ON passage.id = review.passage_id JOIN evidence ON evidence.id = passage.evidence_id
            LEFT JOIN account ON account.id = review.account_id
            ORDER BY review.key
            """
        ) { row in
            try line(
                .object([
                    ("review", .string(row.bytes(0).hex)), ("market", .string(row.text(1))),
                    ("seller", .string(orNull: row.optionalText(2))), ("listing", .string(orNull: row.optionalText(3))),
                    ("author", .string(orNull: row.optionalText(4))), ("rating", .string(orNull: row.optionalText(5))),
                    ("text", .string(orNull: row.optionalText(6))), ("from", .integer(orNull: row.optionalInt(7))),
                    ("to", .integer(orNull: row.optionalInt(8))), ("of", .string(row.bytes(9).hex)),
                    ("passage", .integer(row.int(10))), ("first", .integer(row.int(11))),
                    ("last", .integer(row.int(12))), ("sightings", .integer(row.int(13))),
                    ("places", .string(row.bytes(14).hex)),
                ]))
        }
    }

    private static let posts = DumpPart { db, line in
        try db.each(
            """
            SELECT post.key, market.name, account.name, thread, post.title, post.time, post.text, evidence.digest,
                passage.ordinal, post.ordinal, post.first_time, post.last_time, post.sighting_count, post.places
            FROM post
            JOIN market ON market.id = post.market_id
            JOIN passage ON passage.id = post.passage_id JOIN evidence ON evidence.id = passage.evidence_id
            LEFT JOIN account ON account.id = post.account_id
            ORDER BY post.key
            """
        ) { row in
            try line(
                .object([
                    ("post", .string(row.bytes(0).hex)), ("forum", .string(row.text(1))),
                    ("author", .string(orNull: row.optionalText(2))), ("thread", .string(orNull: row.optionalText(3))),
                    ("title", .string(orNull: row.optionalText(4))), ("time", .integer(orNull: row.optionalInt(5))),
                    ("text", .string(orNull: row.optionalText(6))), ("of", .string(row.bytes(7).hex)),
                    ("passage", .integer(row.int(8))), ("ordinal", .integer(row.int(9))),
                    ("first", .integer(row.int(10))), ("last", .integer(row.int(11))),
                    ("sightings", .integer(row.int(12))), ("places", .string(row.bytes(13).hex)),
                ]))
        }
    }

    private static let groups = DumpPart { db, line in
        try db.each(
            """
            SELECT market.name, coalesce(substance.name, ''), coalesce(substance.class, ''), origin,
                destination, is_guess, listing_count
            FROM listing_group
            JOIN market ON market.id = listing_group.market_id
            LEFT JOIN substance ON substance.id = listing_group.substance_id
            WHERE listing_count > 0 ORDER BY 1, 2, 3, 4, 5, 6
            """
        ) { row in
            try line(
                .object([
                    ("group", .string(row.text(0))), ("substance", .string(row.text(1))),
                    ("class", .string(row.text(2))), ("origin", .string(row.text(3))),
                    ("destination", .string(row.text(4))), ("guess", .integer(row.int(5))),
                    ("listings", .integer(row.int(6))),
                ]))
        }
    }

    private static func number(_ value: Double?) -> JSONValue { value.map { .decimal("\($0)") } ?? .null }
}
