internal import ClewCore
internal import ClewCrypto
internal import GRDB

/// The row numbers of what markets name: markets, accounts, titles, substances, categories, currencies, routes.
struct MarketNames: Sendable {
    private var markets: [ExactText: Int64] = [:]
    private var categories: [ExactText: Int64] = [:]
    private var currencies: [ExactText: Int64] = [:]
    private var substances: [Pair: Int64] = [:]
    private var wordings: [TextDigest: Wording] = [:]
    private var routes: [Pair: Route] = [:]
    private var descriptions: [TextDigest: Int64] = [:]

    private struct Pair: Hashable {
        var first: ExactText
        var second: ExactText
    }

    /// Half of the SHA-256 of a text: equal texts are found without being compared or kept in memory.
    private struct TextDigest: Hashable {
        var high: UInt64
        var low: UInt64

        init(_ text: String) { (high, low, _, _) = sha256(text.utf8) }

        /// Of a title together with the offer that was read from it and from its text; few titles have several.
        init(_ title: String, _ offer: Offer?) {
            var bytes = Array(title.utf8)
            for text in [offer?.substance, offer?.substanceClass, offer?.form] {
                // No text holds these bytes.
                bytes.append(text == nil ? 0xFE : 0xFF)
                bytes += (text ?? "").utf8
            }
            for number in [offer?.quantityGrams, offer?.units, offer?.unitDoseMg, offer?.purityPercent] {
                bytes.append(number == nil ? 0xFE : 0xFF)
                withUnsafeBytes(of: number?.bitPattern ?? 0) { bytes += $0 }
            }
            (high, low, _, _) = sha256(bytes)
        }

        var bytes: [UInt8] {
            withUnsafeBytes(of: high.bigEndian, Array.init) + withUnsafeBytes(of: low.bigEndian, Array.init)
        }
    }

    /// A title with what its words say.
    struct Wording: Sendable {
        var id: Int64
        var substance: Int64?
    }

    /// From where to where.
    struct Route: Sendable {
        var id: Int64
        var origin: String
        var destination: String
    }

    mutating func market(_ name: String, in db: Database) throws -> Int64 {
        let key = ExactText(name)
        if let id = markets[key] { return id }
        let id = try Names.row(
            in: db, find: "SELECT id FROM market WHERE name = ?", add: "INSERT INTO market (name) VALUES (?)",
            [.text(name)])
        Names.keep(id, as: key, in: &markets)
        return id
    }

    mutating func category(_ name: String, in db: Database) throws -> Int64 {
        let key = ExactText(name)
        if let id = categories[key] { return id }
        let id = try Names.row(
            in: db, find: "SELECT id FROM category WHERE name = ?", add: "INSERT INTO category (name) VALUES (?)",
            [.text(name)])
        Names.keep(id, as: key, in: &categories)
        return id
    }

    mutating func currency(_ currency: Currency, in db: Database) throws -> Int64 {
        let key = ExactText(currency.code)
        if let id = currencies[key] { return id }
        let id = try Names.row(
            in: db, find: "SELECT id FROM currency WHERE code = ?", add: "INSERT INTO currency (code) VALUES (?)",
            [.text(currency.code)])
        Names.keep(id, as: key, in: &currencies)
        return id
    }

    /// The substance, or the class alone under an empty name.
    private mutating func substance(_ offer: Offer, in db: Database) throws -> Int64 {
        let key = Pair(first: ExactText(offer.substance ?? ""), second: ExactText(offer.substanceClass))
        if let id = substances[key] { return id }
        let id = try Names.row(
            in: db, find: "SELECT id FROM substance WHERE name = ? AND class = ?",
            add: "INSERT INTO substance (name, class) VALUES (?, ?)",
            [.text(key.first.text), .text(key.second.text)])
        Names.keep(id, as: key, in: &substances)
        return id
    }

    /// A title with what is sold under it; equal ones are one row.
    mutating func wording(_ title: String, _ offer: Offer?, in db: Database) throws -> Wording {
        let key = TextDigest(title, offer)
        if let known = wordings[key] { return known }
        let substance = try offer.map { try self.substance($0, in: db) }
        let values: [SQLValue] = [
            .text(title), .integer(orNull: substance), .text(orNull: offer?.form),
            .real(orNull: offer?.quantityGrams), .real(orNull: offer?.units), .real(orNull: offer?.unitDoseMg),
            .real(orNull: offer?.purityPercent),
        ]
        let found = try db.first(
            """
            SELECT id FROM wording WHERE title = ?1 AND coalesce(substance_id, 0) = coalesce(?2, 0)
            AND coalesce(form, '') = coalesce(?3, '') AND coalesce(grams, -1) = coalesce(?4, -1)
            AND coalesce(units, -1) = coalesce(?5, -1) AND coalesce(unit_dose_mg, -1) = coalesce(?6, -1)
            AND coalesce(purity_percent, -1) = coalesce(?7, -1)
            """, values
        ) { $0.int64(0) }
        let wording: Wording
        if let found {
            wording = Wording(id: found, substance: substance)
        } else {
            let adding = try Prepared(
                """
                INSERT INTO wording (title, substance_id, form, grams, units, unit_dose_mg, purity_percent)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, in: db)
            try adding.run(values)
            wording = Wording(id: adding.lastInserted, substance: substance)
            try db.run("INSERT INTO wording_search (rowid, title) VALUES (?, ?)", .integer(wording.id), .text(title))
        }
        if wordings.count >= 100_000 { wordings.removeAll(keepingCapacity: true) }
        wordings[key] = wording
        return wording
    }

    /// The text of an offer; equal texts are one row.
    mutating func description(_ text: String, in db: Database) throws -> Int64 {
        let key = TextDigest(text)
        if let id = descriptions[key] { return id }
        let digest = SQLValue.bytes(key.bytes)
        let found = try db.first("SELECT id FROM description WHERE digest = ?", [digest]) { $0.int64(0) }
        let id: Int64
        if let found {
            id = found
        } else {
            let adding = try Prepared("INSERT INTO description (digest, text) VALUES (?, ?)", in: db)
            try adding.run([digest, .text(text)])
            id = adding.lastInserted
        }
        if descriptions.count >= 50_000 { descriptions.removeAll(keepingCapacity: true) }
        descriptions[key] = id
        return id
    }

    /// From where to where, as written; `nil` when neither is told.
    mutating func route(_ sighting: Sighting, in db: Database) throws -> Route? {
        guard sighting.shipsFrom != nil || sighting.shipsTo != nil else { return nil }
        let key = Pair(
            first: ExactText(sighting.shipsFrom?.value ?? ""), second: ExactText(sighting.shipsTo?.value ?? ""))
        if let known = routes[key] { return known }
        let (origin, destination) = (sighting.origin ?? "", sighting.destination ?? "")
        let found = try db.first(
            "SELECT id FROM route WHERE written_from = ? AND written_to = ?",
            [.text(key.first.text), .text(key.second.text)]
        ) { $0.int64(0) }
        let id: Int64
        if let found {
            id = found
        } else {
            let adding = try Prepared(
                "INSERT INTO route (written_from, written_to, origin, destination) VALUES (?, ?, ?, ?)", in: db)
            try adding.run([
                .text(key.first.text), .text(key.second.text), .text(origin), .text(destination),
            ])
            id = adding.lastInserted
        }
        let route = Route(id: id, origin: origin, destination: destination)
        if routes.count >= 20_000 { routes.removeAll(keepingCapacity: true) }
        routes[key] = route
        return route
    }
}
