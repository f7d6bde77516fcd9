internal import ClewCore
internal import GRDB

/// The listings and accounts that were touched lately. Changes are held back until the transaction ends: a market's page
/// shows many offers of one seller, and a table the same listing on many days. What was written stays known to the next
/// transaction, as long as nobody else has written to the database.
struct MarketWriter: Sendable {
    struct Key: Hashable, Sendable {
        var market: Int64
        var name: ExactText
    }

    private struct AccountState: Sendable {
        var id: Int64
        var role: String
        var firstTime: Int64
        var lastTime: Int64
        var isChanged = false
    }

    /// Where in ``states`` a listing stands.
    private var places: [Key: Int] = [:]
    private var states: [ListingState] = []
    /// The number of the listing that was made last; `nil` until the table is asked.
    private var lastListing: Int64?
    private var accounts: [Key: AccountState] = [:]
    /// Listings more or fewer, by group and by account.
    private var groups: [ListingState.Group: Int] = [:]
    private var accountListings: [Int64: Int] = [:]

    /// How many listings and accounts may be known.
    private static let limit = 80_000

    /// Makes room when too much is known.
    mutating func relieve(in db: Database) throws {
        guard states.count > MarketWriter.limit || accounts.count > MarketWriter.limit else { return }
        try flush(into: db)
        places.removeAll(keepingCapacity: true)
        states.removeAll(keepingCapacity: true)
        accounts.removeAll(keepingCapacity: true)
    }

    // MARK: Accounts

    /// The account, made when it is new; its first and last times take in the moment.
    mutating func account(_ key: Key, role: NameRole, at time: Int64, in db: Database) throws -> Int64 {
        if var known = accounts[key] {
            if time < known.firstTime || time > known.lastTime || known.role == "member" && role == .seller {
                known.firstTime = min(known.firstTime, time)
                known.lastTime = max(known.lastTime, time)
                if role == .seller { known.role = role.rawValue }
                known.isChanged = true
                accounts[key] = known
            }
            return known.id
        }
        let found = try db.first(
            "SELECT id, role, first_time, last_time FROM account WHERE name = ? AND market_id = ?",
            [.text(key.name.text), .integer(key.market)]
        ) { AccountState(id: $0.int64(0), role: $0.text(1), firstTime: $0.int64(2), lastTime: $0.int64(3)) }
        if let found {
            accounts[key] = found
            return try account(key, role: role, at: time, in: db)
        }
        let adding = try Prepared(
            "INSERT INTO account (market_id, name, role, first_time, last_time) VALUES (?, ?, ?, ?, ?)", in: db)
        try adding.run([
            .integer(key.market), .text(key.name.text), .text(role.rawValue), .integer(time), .integer(time),
        ])
        accounts[key] = AccountState(id: adding.lastInserted, role: role.rawValue, firstTime: time, lastTime: time)
        return adding.lastInserted
    }

    // MARK: Listings

    /// Where the state of a listing stands; a new one begins with what the function says.
    mutating func place(
        of key: Key, in db: Database, orNew begin: (_ id: Int64) -> ListingState
    ) throws -> Int {
        if let known = places[key] { return known }
        var state: ListingState
        if let found = try stored(key, in: db) {
            state = found
        } else {
            let last = try lastListing ?? Int64(db.number("SELECT max(id) FROM listing"))
            lastListing = last + 1
            state = begin(last + 1)
            state.newName = key.name.text
            groups[state.group, default: 0] += 1
        }
        states.append(state)
        places[key] = states.count - 1
        return states.count - 1
    }

    /// The listing that has this place.
    func id(at place: Int) -> Int64 { states[place].id }

    private func stored(_ key: Key, in db: Database) throws -> ListingState? {
        try db.first(
            """
            SELECT id, first_time, last_time, sighting_count, last_sighting_id, is_guess, account_id, wording_id,
                substance_id, route_id, origin, price_eur, gram_eur, unit_eur, destination
            FROM listing WHERE site_id = ? AND market_id = ?
            """, [.text(key.name.text), .integer(key.market)]
        ) { row in
            ListingState(
                id: row.int64(0), market: key.market, firstTime: row.int64(1), lastTime: row.int64(2),
                sightingCount: row.int(3), lastSighting: row.int64(4), isGuess: row.int(5) != 0,
                account: row.optionalInt64(6), wording: row.int64(7), substance: row.optionalInt64(8),
                route: row.optionalInt64(9), origin: row.text(10), destination: row.text(14),
                euros: row.optionalDouble(11), gramEuros: row.optionalDouble(12), unitEuros: row.optionalDouble(13))
        }
    }

    /// Changes the state of a listing; the row and the counts follow when the transaction ends.
    mutating func change(_ place: Int, _ body: (inout ListingState) -> Void) {
        let before = states[place]
        body(&states[place])
        states[place].note(since: before)
        let state = states[place]
        guard state.change.contains(.described) else { return }
        if before.group != state.group {
            groups[before.group, default: 0] -= 1
            groups[state.group, default: 0] += 1
        }
        if before.account != state.account {
            if let old = before.account { accountListings[old, default: 0] -= 1 }
            if let new = state.account { accountListings[new, default: 0] += 1 }
        }
    }

    // MARK: Writing

    /// Writes what waits.
    mutating func flush(into db: Database) throws {
        try writeListings(into: db)
        for (key, state) in accounts.filter(\.value.isChanged).sorted(by: { $0.value.id < $1.value.id }) {
            try db.run(
                "UPDATE account SET first_time = ?, last_time = ?, role = ? WHERE id = ?",
                .integer(state.firstTime), .integer(state.lastTime), .text(state.role), .integer(state.id))
            accounts[key]?.isChanged = false
        }
        for (account, change) in accountListings.sorted(by: { $0.key < $1.key }) where change != 0 {
            try db.run(
                "UPDATE account SET listing_count = listing_count + ? WHERE id = ?", .integer(change),
                .integer(account))
        }
        accountListings.removeAll(keepingCapacity: true)
        for (group, change) in groups where change != 0 {
            try db.run(
                """
                INSERT INTO listing_group (market_id, substance_id, origin, destination, is_guess, listing_count)
                VALUES (?1, ?2, ?3, ?4, ?5, max(0, ?6))
                ON CONFLICT (market_id, substance_id, origin, destination, is_guess)
                DO UPDATE SET listing_count = listing_count + ?6
                """,
                .integer(group.market), .integer(group.substance), .text(group.origin), .text(group.destination),
                .integer(group.isGuess ? 1 : 0), .integer(change))
        }
        groups.removeAll(keepingCapacity: true)
        lastListing = nil
    }

    /// Writes the rows in the order of their numbers.
    private mutating func writeListings(into db: Database) throws {
        let changed = states.indices.filter { states[$0].newName != nil || !states[$0].change.isEmpty }
        let writing = try ListingStatements(in: db)
        for place in changed.sorted(by: { states[$0].id < states[$1].id }) {
            try writing.write(states[place])
            states[place].newName = nil
            states[place].change = []
        }
    }
}

/// Writes the state of a listing into its row.
private struct ListingStatements {
    let adding: Prepared
    let seen: Prepared
    let begun: Prepared
    let priced: Prepared
    let described: Prepared

    init(in db: Database) throws {
        adding = try Prepared(
            """
            INSERT INTO listing (
                id, market_id, site_id, first_time, last_time, sighting_count, last_sighting_id, is_guess, account_id,
                wording_id, substance_id, route_id, origin, destination, price_eur, gram_eur, unit_eur
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, in: db)
        seen = try Prepared(
            "UPDATE listing SET last_time = ?, sighting_count = ?, last_sighting_id = ? WHERE id = ?", in: db)
        begun = try Prepared("UPDATE listing SET first_time = ? WHERE id = ?", in: db)
        priced = try Prepared("UPDATE listing SET price_eur = ?, gram_eur = ?, unit_eur = ? WHERE id = ?", in: db)
        described = try Prepared(
            """
            UPDATE listing SET is_guess = ?, account_id = ?, wording_id = ?, substance_id = ?, route_id = ?, origin = ?,
                destination = ?
            WHERE id = ?
            """, in: db)
    }

    func write(_ state: ListingState) throws {
        let described: [SQLValue] = [
            .integer(state.isGuess ? 1 : 0), .integer(orNull: state.account), .integer(state.wording),
            .integer(orNull: state.substance), .integer(orNull: state.route), .text(state.origin),
            .text(state.destination),
        ]
        let priced: [SQLValue] = [
            .real(orNull: state.euros), .real(orNull: state.gramEuros), .real(orNull: state.unitEuros),
        ]
        let seen: [SQLValue] = [
            .integer(state.lastTime), .integer(state.sightingCount), .integer(state.lastSighting),
        ]
        if let name = state.newName {
            return try adding.run(
                [.integer(state.id), .integer(state.market), .text(name), .integer(state.firstTime)] + seen + described
                    + priced)
        }
        let id = SQLValue.integer(state.id)
        if state.change.contains(.seen) { try self.seen.run(seen + [id]) }
        if state.change.contains(.begun) { try begun.run([.integer(state.firstTime), id]) }
        if state.change.contains(.priced) { try self.priced.run(priced + [id]) }
        if state.change.contains(.described) { try self.described.run(described + [id]) }
    }
}
