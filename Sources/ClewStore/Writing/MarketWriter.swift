internal import ClewCore
internal import GRDB

/// The listings and accounts that were touched lately. Changes are held back until the transaction ends: a market's page
/// shows many offers of one seller, and a table the same listing on many days. What was written stays known to the next
/// transaction, as long as nobody else has written to the database.
struct MarketWriter: Sendable {
    /// A listing as its latest sighting has it.
    struct ListingState: Sendable {
        /// What is not yet in the row. Each group has its indexes, which are touched only when it changes.
        struct Change: OptionSet {
            let rawValue: UInt8
            /// The times and the count.
            static let seen = Change(rawValue: 1)
            /// The prices in euros.
            static let priced = Change(rawValue: 2)
            /// All else.
            static let described = Change(rawValue: 4)
        }

        var id: Int64
        var market: Int64
        var firstTime: Int64
        var lastTime: Int64
        var sightingCount: Int
        var lastSighting: Int64
        var isGuess: Bool
        var account: Int64?
        var wording: Int64
        var substance: Int64?
        var route: Int64?
        var origin: String
        var destination: String
        var euros: Double?
        var gramEuros: Double?
        var unitEuros: Double?
        var change: Change = []

        /// Notes what differs from the state before.
        mutating func note(since before: ListingState) {
            if firstTime != before.firstTime || lastTime != before.lastTime || sightingCount != before.sightingCount
                || lastSighting != before.lastSighting
            {
                change.insert(.seen)
            }
            if euros != before.euros || gramEuros != before.gramEuros || unitEuros != before.unitEuros {
                change.insert(.priced)
            }
            if isGuess != before.isGuess || account != before.account || wording != before.wording
                || substance != before.substance || route != before.route || origin != before.origin
                || destination != before.destination
            {
                change.insert(.described)
            }
        }

        /// The combination of facets under which it is counted.
        var group: ListingGroup {
            ListingGroup(
                market: market, substance: substance ?? 0, origin: origin, destination: destination, isGuess: isGuess)
        }
    }

    /// A combination of facets.
    struct ListingGroup: Hashable, Sendable {
        var market: Int64
        var substance: Int64
        var origin: String
        var destination: String
        var isGuess: Bool
    }

    struct AccountState: Sendable {
        var id: Int64
        var role: String
        var firstTime: Int64
        var lastTime: Int64
        var isChanged = false
    }

    struct Key: Hashable, Sendable {
        var market: Int64
        var name: ExactText
    }

    var listings: [Key: ListingState] = [:]
    var accounts: [Key: AccountState] = [:]
    /// Listings more or fewer, by group and by account.
    var groups: [ListingGroup: Int] = [:]

    /// How many listings and accounts may be known.
    private static let limit = 40_000

    /// Makes room when too much is known.
    mutating func relieve(in db: Database) throws {
        guard listings.count > MarketWriter.limit || accounts.count > MarketWriter.limit else { return }
        try flush(into: db)
        listings.removeAll(keepingCapacity: true)
        accounts.removeAll(keepingCapacity: true)
    }

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

    /// The listing as it is known so far; `nil` when it is new.
    mutating func listing(_ key: Key, in db: Database) throws -> ListingState? {
        if let known = listings[key] { return known }
        let found = try db.first(
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
        if let found { listings[key] = found }
        return found
    }

    /// Notes a listing's new state; a new one gets its row at once, so that sightings can refer to it.
    mutating func set(
        _ state: ListingState, at key: Key, before: ListingState?, in db: Database
    ) throws -> Int64 {
        var state = state
        state.note(since: before ?? state)
        if let before {
            if before.group != state.group {
                groups[before.group, default: 0] -= 1
                groups[state.group, default: 0] += 1
            }
        } else {
            groups[state.group, default: 0] += 1
            let adding = try Prepared(
                """
                INSERT INTO listing (
                    market_id, site_id, first_time, last_time, sighting_count, last_sighting_id, is_guess, wording_id,
                    origin, destination
                ) VALUES (?, ?, ?, ?, 0, 0, ?, ?, '', '')
                """, in: db)
            try adding.run([
                .integer(key.market), .text(key.name.text), .integer(state.firstTime), .integer(state.lastTime),
                .integer(state.isGuess ? 1 : 0), .integer(state.wording),
            ])
            state.id = adding.lastInserted
        }
        if before?.account != state.account {
            if let old = before?.account { try count(listings: -1, of: old, in: db) }
            if let new = state.account { try count(listings: 1, of: new, in: db) }
        }
        listings[key] = state
        return state.id
    }

    private func count(listings: Int, of account: Int64, in db: Database) throws {
        try db.run(
            "UPDATE account SET listing_count = listing_count + ? WHERE id = ?", .integer(listings), .integer(account))
    }

    /// Writes what waits.
    mutating func flush(into db: Database) throws {
        try writeListings(into: db)
        for (key, state) in accounts.filter(\.value.isChanged).sorted(by: { $0.value.id < $1.value.id }) {
            try db.run(
                "UPDATE account SET first_time = ?, last_time = ?, role = ? WHERE id = ?",
                .integer(state.firstTime), .integer(state.lastTime), .text(state.role), .integer(state.id))
            accounts[key]?.isChanged = false
        }
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
    }

    private mutating func writeListings(into db: Database) throws {
        let changed = listings.filter { !$0.value.change.isEmpty }.sorted { $0.value.id < $1.value.id }
        let seen = try Prepared(
            """
            UPDATE listing SET first_time = ?, last_time = ?, sighting_count = ?, last_sighting_id = ? WHERE id = ?
            """, in: db)
        let priced = try Prepared(
            "UPDATE listing SET price_eur = ?, gram_eur = ?, unit_eur = ? WHERE id = ?", in: db)
        let described = try Prepared(
            """
            UPDATE listing SET is_guess = ?, account_id = ?, wording_id = ?, substance_id = ?, route_id = ?, origin = ?,
                destination = ?
            WHERE id = ?
            """, in: db)
        for (key, state) in changed {
            if state.change.contains(.seen) {
                try seen.run([
                    .integer(state.firstTime), .integer(state.lastTime), .integer(state.sightingCount),
                    .integer(state.lastSighting), .integer(state.id),
                ])
            }
            if state.change.contains(.priced) {
                try priced.run([
                    .real(orNull: state.euros), .real(orNull: state.gramEuros), .real(orNull: state.unitEuros),
                    .integer(state.id),
                ])
            }
            if state.change.contains(.described) {
                try described.run([
                    .integer(state.isGuess ? 1 : 0), .integer(orNull: state.account), .integer(state.wording),
                    .integer(orNull: state.substance), .integer(orNull: state.route), .text(state.origin),
                    .text(state.destination), .integer(state.id),
                ])
            }
            listings[key]?.change = []
        }
    }
}
