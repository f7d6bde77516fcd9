public import ClewCore
internal import GRDB

extension Store {
    /// Listings in an order, with facets.
    public func listings(
        _ filter: ListingFilter = ListingFilter(), order: ListingOrder = .latest, page: Page = Page(),
        clearance: Clearance
    ) throws(StoreFault) -> ListingAnswer {
        try read { db in
            let level = clearance.confidentiality.rawValue
            let seesAll = try IndicatorReader.seesAll(in: db, level: level)
            let condition = try ListingCondition(filter, order: order, level: level, seesAll: seesAll, in: db)
            let rows = try ListingReader.rows(condition, order, page, in: db)
            let counter = try ListingFacets(filter, level: level, seesAll: seesAll, in: db)
            let all = counter.total()
            let total = try order.needed == nil ? all : ListingReader.count(condition, in: db)
            return ListingAnswer(
                listings: Listing(rows: rows, offset: page.offset, total: total), unsorted: max(0, all - total),
                markets: counter.markets(), classes: counter.classes(), substances: counter.substances(),
                origins: counter.origins(), destinations: counter.destinations())
        }
    }

    /// Listings in an order, without facets: for what only looks at some of them.
    public func listingRows(
        _ filter: ListingFilter, order: ListingOrder = .latest, page: Page = Page(), clearance: Clearance
    ) throws(StoreFault) -> Listing<ListingSummary> {
        try read { db in
            let level = clearance.confidentiality.rawValue
            let seesAll = try IndicatorReader.seesAll(in: db, level: level)
            let condition = try ListingCondition(filter, order: order, level: level, seesAll: seesAll, in: db)
            let isKept = order.needed == nil && seesAll && filter.isOfFacetsAlone
            return Listing(
                rows: try ListingReader.rows(condition, order, page, in: db), offset: page.offset,
                total: try isKept
                    ? ListingFacets(filter, level: level, seesAll: seesAll, in: db).total()
                    : ListingReader.count(condition, in: db))
        }
    }

    /// Calls a function with every listing of a filter, for exports; memory does not grow with their number.
    ///
    /// - Parameters:
    ///   - offset: how many are passed over.
    ///   - limit: how many are wanted at most.
    public func eachListing(
        _ filter: ListingFilter, order: ListingOrder, from offset: Int = 0, limit: Int = .max, clearance: Clearance,
        _ body: (ListingSummary) throws -> Void
    ) throws(StoreFault) {
        try read { db in
            let level = clearance.confidentiality.rawValue
            let seesAll = try IndicatorReader.seesAll(in: db, level: level)
            let condition = try ListingCondition(filter, order: order, level: level, seesAll: seesAll, in: db)
            try db.each(
                "\(ListingReader.select) WHERE \(condition.sql) ORDER BY \(order.sql) LIMIT ? OFFSET ?",
                condition.values + [.integer(limit), .integer(offset)]
            ) { try body(ListingReader.summary($0)) }
        }
    }

    /// One listing.
    ///
    /// Throws ``StoreFault/notFound``.
    public func listing(_ key: ListingKey, clearance: Clearance) throws(StoreFault) -> ListingSummary {
        try read { db in
            let id = try ListingReader.number(of: key, in: db, clearance: clearance)
            let found = try db.first("\(ListingReader.select) WHERE listing.id = ?", [.integer(id)]) {
                ListingReader.summary($0)
            }
            guard let found else { throw StoreFault.notFound }
            return found
        }
    }

    /// The captures of a listing, the newest first, with texts and places.
    ///
    /// Throws ``StoreFault/notFound``.
    public func sightings(
        of key: ListingKey, page: Page = Page(), clearance: Clearance
    ) throws(StoreFault) -> Listing<SightingEntry> {
        try read { db in
            let id = try ListingReader.number(of: key, in: db, clearance: clearance)
            let rows = try db.all(
                """
                \(ListingReader.sightings) WHERE sighting.listing_id = ?1 AND handling.confidentiality <= ?2
                ORDER BY sighting.time DESC, sighting.id DESC LIMIT ?3 OFFSET ?4
                """,
                [
                    .integer(id), .integer(clearance.confidentiality.rawValue), .integer(page.limit),
                    .integer(page.offset),
                ]
            ) { ListingReader.sighting($0) }
            let total = try db.number(
                "SELECT sighting_count FROM listing WHERE id = ?", [.integer(id)])
            return Listing(rows: rows, offset: page.offset, total: total)
        }
    }

    /// The listings that a passage shows, in the order of the page.
    public func sightings(
        in evidence: EvidenceID, passage: Int, clearance: Clearance
    ) throws(StoreFault) -> [(key: ListingKey, sighting: SightingEntry)] {
        try read { db in
            let number = try EvidenceReader.number(of: evidence, in: db, clearance: clearance)
            return try db.all(
                """
                \(ListingReader.sightings) WHERE sighting.passage_id =
                    (SELECT id FROM passage WHERE evidence_id = ? AND ordinal = ?)
                ORDER BY sighting.id LIMIT 500
                """, [.integer(number), .integer(passage)]
            ) { (key: ListingKey(market: $0.text(15), siteID: $0.text(16)), sighting: ListingReader.sighting($0)) }
        }
    }
}

/// Reads listings and their sightings.
enum ListingReader {
    static let select = """
        SELECT market.name, listing.site_id, wording.title, account.name, substance.name, substance.class,
            wording.form, wording.grams, wording.units, wording.unit_dose_mg, wording.purity_percent,
            sighting.price_mantissa, sighting.price_scale, currency.code, listing.price_eur, listing.gram_eur,
            listing.unit_eur, category.name, route.written_from, route.written_to, listing.origin,
            listing.first_time, listing.last_time, listing.sighting_count, listing.is_guess, sighting.stock,
            listing.destination
        FROM listing
        JOIN market ON market.id = listing.market_id
        JOIN wording ON wording.id = listing.wording_id
        JOIN sighting ON sighting.id = listing.last_sighting_id
        LEFT JOIN account ON account.id = listing.account_id
        LEFT JOIN substance ON substance.id = listing.substance_id
        LEFT JOIN currency ON currency.id = sighting.currency_id
        LEFT JOIN category ON category.id = sighting.category_id
        LEFT JOIN route ON route.id = listing.route_id
        """

    /// One page of the listings that meet a condition: the numbers first, so that only these rows are joined.
    static func rows(
        _ condition: ListingCondition, _ order: ListingOrder, _ page: Page, in db: Database
    ) throws -> [ListingSummary] {
        guard page.limit > 0 else { return [] }
        return try db.all(
            """
            \(select) WHERE listing.id IN (
                SELECT listing.id FROM listing WHERE \(condition.sql) ORDER BY \(order.sql) LIMIT ? OFFSET ?
            ) ORDER BY \(order.sql)
            """, condition.values + [.integer(page.limit), .integer(page.offset)]
        ) { summary($0) }
    }

    static func count(_ condition: ListingCondition, in db: Database) throws -> Int {
        try db.number("SELECT count(*) FROM listing WHERE \(condition.sql)", condition.values)
    }

    static let sightings = """
        SELECT sighting.time, evidence.digest, passage.ordinal, wording.title, account.name, sighting.price_mantissa,
            sighting.price_scale, currency.code, sighting.price_eur, category.name, sighting.stock, sighting.sold,
            description.text, sighting.places, sighting.id, market.name, listing.site_id
        FROM sighting
        JOIN listing ON listing.id = sighting.listing_id
        JOIN market ON market.id = listing.market_id
        JOIN passage ON passage.id = sighting.passage_id
        JOIN evidence ON evidence.id = passage.evidence_id
        JOIN handling ON handling.id = evidence.handling_id
        JOIN wording ON wording.id = sighting.wording_id
        LEFT JOIN account ON account.id = sighting.account_id
        LEFT JOIN currency ON currency.id = sighting.currency_id
        LEFT JOIN category ON category.id = sighting.category_id
        LEFT JOIN description ON description.id = sighting.description_id
        """

    static func summary(_ row: Columns) -> ListingSummary {
        ListingSummary(
            key: ListingKey(market: row.text(0), siteID: row.text(1)), title: row.text(2),
            seller: row.optionalText(3), offer: offer(row), price: money(row, from: 11), euros: row.optionalDouble(14),
            gramEuros: row.optionalDouble(15), unitEuros: row.optionalDouble(16), category: row.optionalText(17),
            shipsFrom: row.text(18), shipsTo: row.text(19), origin: row.text(20), destination: row.text(26),
            firstSeen: Timestamp(milliseconds: row.int64(21)), lastSeen: Timestamp(milliseconds: row.int64(22)),
            sightingCount: row.int(23), isGuess: row.int(24) != 0, stock: row.optionalInt(25))
    }

    private static func offer(_ row: Columns) -> Offer? {
        guard let substanceClass = row.optionalText(5) else { return nil }
        let name = row.text(4)
        var offer = Offer(substance: name.isEmpty ? nil : name, substanceClass: substanceClass)
        offer.form = row.optionalText(6)
        offer.quantityGrams = row.optionalDouble(7)
        offer.units = row.optionalDouble(8)
        offer.unitDoseMg = row.optionalDouble(9)
        offer.purityPercent = row.optionalDouble(10)
        return offer
    }

    static func money(_ row: Columns, from first: Int32) -> Money? {
        guard let mantissa = row.optionalInt64(first), let code = row.optionalText(first + 2),
            let amount = DecimalNumber(mantissa: mantissa, scale: row.int(first + 1)),
            let currency = Currency(code)
        else { return nil }
        return Money(amount, currency)
    }

    static func sighting(_ row: Columns) -> SightingEntry {
        SightingEntry(
            time: Timestamp(milliseconds: row.int64(0)), evidence: EvidenceID(bytes: row.bytes(1)),
            passage: row.int(2), title: row.text(3), seller: row.optionalText(4), price: money(row, from: 5),
            euros: row.optionalDouble(8), category: row.optionalText(9), stock: row.optionalInt(10),
            sold: row.optionalInt(11), text: row.optionalText(12), places: places(row.bytes(13)))
    }

    static func places(_ bytes: [UInt8]) -> [String: Location] {
        Dictionary(uniqueKeysWithValues: Places.read(bytes).map { ("\($0.key)", $0.value) })
    }

    /// The row number of a listing whose latest sighting may be seen.
    static func number(of key: ListingKey, in db: Database, clearance: Clearance) throws -> Int64 {
        let found = try db.first(
            """
            SELECT listing.id FROM listing
            JOIN sighting ON sighting.id = listing.last_sighting_id
            JOIN passage ON passage.id = sighting.passage_id
            JOIN evidence ON evidence.id = passage.evidence_id
            JOIN handling ON handling.id = evidence.handling_id
            WHERE listing.site_id = ? AND listing.market_id = (SELECT id FROM market WHERE name = ?)
            AND handling.confidentiality <= ?
            """,
            [.text(key.siteID), .text(key.market), .integer(clearance.confidentiality.rawValue)]
        ) { $0.int64(0) }
        guard let found else { throw StoreFault.notFound }
        return found
    }
}
