internal import ClewCore
internal import GRDB

/// The row numbers of what is named again and again: sources, places, kinds, handlings, facets, indicators.
///
/// A number that was committed stays right as long as the database has the same epoch: rows go only when something is
/// taken back, and that begins another epoch.
struct Names: Sendable {
    /// The epoch of the database in which they were learned.
    private(set) var epoch = 0
    private var sources: [ExactText: Int64] = [:]
    private var places: [ExactText: Int64] = [:]
    private var kinds: [ExactText: Int64] = [:]
    private var handlings: [HandlingKey: Int64] = [:]
    private var facets: [Facet: Int64] = [:]
    private var indicators: [IndicatorKey: Int64] = [:]
    /// What markets name.
    var markets = MarketNames()
    /// The listings and accounts as the last transaction left them, and the version of the database then: another one says
    /// that somebody else has written since.
    var marketRows = (writer: MarketWriter(), version: -1)

    private struct HandlingKey: Hashable {
        var handling: Handling
        var code: ExactText
    }

    private struct IndicatorKey: Hashable {
        var kind: Int64
        var canonical: ExactText
    }

    /// How many entries a table may hold in memory before it is emptied.
    private static let limit = 20_000

    init(epoch: Int = 0) {
        self.epoch = epoch
    }

    /// Whether the reference table has the kinds that this program knows, so that nothing is written on opening.
    static func hasKinds(_ db: Database) throws -> Bool {
        var known: [String: [String]] = [:]
        try db.each("SELECT name, title, topic FROM indicator_kind") { known[$0.text(0)] = [$0.text(1), $0.text(2)] }
        return IndicatorKind.entries.allSatisfy { known[$0.kind.rawValue] == [$0.title, $0.group.rawValue] }
    }

    /// Adds the kinds that this program knows to the reference table.
    static func addKinds(to db: Database) throws {
        for entry in IndicatorKind.entries {
            try db.run(
                """
                INSERT INTO indicator_kind (name, title, topic) VALUES (?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET title = excluded.title, topic = excluded.topic
                WHERE title <> excluded.title OR topic <> excluded.topic
                """,
                .text(entry.kind.rawValue), .text(entry.title), .text(entry.group.rawValue))
        }
    }

    mutating func source(_ name: String, in db: Database) throws -> Int64 {
        let key = ExactText(name)
        if let id = sources[key] { return id }
        let id = try Names.row(
            in: db, find: "SELECT id FROM source WHERE name = ?", add: "INSERT INTO source (name) VALUES (?)",
            [.text(name)])
        Names.keep(id, as: key, in: &sources)
        return id
    }

    mutating func place(_ place: Location.Place, in db: Database) throws -> Int64 {
        let key = ExactText(place.name)
        if let id = places[key] { return id }
        let id = try Names.row(
            in: db, find: "SELECT id FROM place WHERE name = ?", add: "INSERT INTO place (name) VALUES (?)",
            [.text(key.text)])
        Names.keep(id, as: key, in: &places)
        return id
    }

    mutating func kind(_ kind: IndicatorKind, in db: Database) throws -> Int64 {
        let key = ExactText(kind.rawValue)
        if let id = kinds[key] { return id }
        let id = try Names.row(
            in: db, find: "SELECT id FROM indicator_kind WHERE name = ?",
            add: "INSERT INTO indicator_kind (name, title, topic) VALUES (?1, ?1, '')", [.text(kind.rawValue)])
        Names.keep(id, as: key, in: &kinds)
        return id
    }

    mutating func handling(_ handling: Handling, in db: Database) throws -> Int64 {
        let key = HandlingKey(handling: handling, code: ExactText(handling.code))
        if let id = handlings[key] { return id }
        let id = try Names.row(
            in: db,
            find: """
                SELECT id FROM handling WHERE code = ? AND source_grade = ? AND information_grade = ?
                AND confidentiality = ? AND subject_category = ? AND coalesce(review_time, -1) = coalesce(?, -1)
                """,
            add: """
                INSERT INTO handling
                (code, source_grade, information_grade, confidentiality, subject_category, review_time)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            [
                .text(handling.code), .text(handling.source.rawValue), .integer(handling.information.rawValue),
                .integer(handling.confidentiality.rawValue), .text(handling.subject.rawValue),
                handling.review.map { .integer($0.milliseconds) } ?? .null,
            ])
        Names.keep(id, as: key, in: &handlings)
        return id
    }

    mutating func facet(_ facet: Facet, in db: Database) throws -> Int64 {
        if let id = facets[facet] { return id }
        let id = try Names.row(
            in: db, find: "SELECT id FROM facet WHERE tag = ?", add: "INSERT INTO facet (tag) VALUES (?)",
            [.text(facet.tag)])
        Names.keep(id, as: facet, in: &facets)
        return id
    }

    /// The indicator; a new one has the grade of the mention that brought it and no mention yet.
    mutating func indicator(_ mention: Mention, kind: Int64, in db: Database) throws -> Int64 {
        let key = IndicatorKey(kind: kind, canonical: ExactText(mention.canonical))
        if let id = indicators[key] { return id }
        let find = "SELECT id FROM indicator WHERE canonical = ? AND kind_id = ?"
        let id: Int64
        if let known = try db.first(find, [.text(mention.canonical), .integer(kind)], { $0.int64(0) }) {
            id = known
        } else {
            let add = try Prepared("INSERT INTO indicator (kind_id, canonical, grade) VALUES (?, ?, ?)", in: db)
            try add.run([.integer(kind), .text(mention.canonical), .integer(mention.grade.code)])
            id = add.lastInserted
        }
        Names.keep(id, as: key, in: &indicators)
        return id
    }

    static func row(in db: Database, find: String, add: String, _ values: [SQLValue]) throws -> Int64 {
        if let id = try db.first(find, values, { $0.int64(0) }) { return id }
        let adding = try Prepared(add, in: db)
        try adding.run(values)
        return adding.lastInserted
    }

    static func keep<Name: Hashable>(_ id: Int64, as name: Name, in table: inout [Name: Int64]) {
        if table.count >= limit { table.removeAll(keepingCapacity: true) }
        table[name] = id
    }
}
