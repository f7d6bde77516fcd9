internal import ClewCore
internal import GRDB

/// Finds out when and where a passage was seen: by itself where its row says so, else by the captures of its evidence.
struct WatchedPlaces {
    private let db: Database
    /// The captures of the evidence that was asked for last: the passages of a table follow each other.
    private var last: (evidence: Int64, captures: [Seen])?
    /// The sources that the rule is about; `nil` for all.
    private let sources: Set<Int64>?

    /// A capture of the evidence.
    struct Seen {
        var source: Int64
        var time: Int64
        var capture: Int64
        /// The address, or where it lay.
        var place: String
    }

    /// - Parameter markets: names of markets or sites, in whatever letter case; none for all.
    init(markets: [String], in db: Database) throws {
        self.db = db
        sources = try WatchedPlaces.ids(of: markets, in: "source", db)
    }

    /// The row numbers of names in a table, in whatever letter case; `nil` where none is named.
    static func ids(of names: [String], in table: String, _ db: Database) throws -> Set<Int64>? {
        guard !names.isEmpty else { return nil }
        let wanted = Set(names.map { $0.lowercased() })
        var ids: Set<Int64> = []
        try db.each("SELECT id, name FROM \(table)") {
            if wanted.contains($0.text(1).lowercased()) { ids.insert($0.int64(0)) }
        }
        return ids
    }

    /// When and where a passage was seen, the earliest first; only what the rule is about.
    mutating func places(of passage: Int64) throws -> [Seen] {
        let row = try db.first(
            "SELECT evidence_id, source_id, time FROM passage WHERE id = ?", [.integer(passage)]
        ) { (evidence: $0.int64(0), source: $0.optionalInt64(1), time: $0.optionalInt64(2)) }
        guard let row else { return [] }
        var seen = try captures(of: row.evidence)
        for index in seen.indices {
            seen[index].source = row.source ?? seen[index].source
            seen[index].time = row.time ?? seen[index].time
        }
        return seen.filter { sources?.contains($0.source) ?? true }
    }

    private mutating func captures(of evidence: Int64) throws -> [Seen] {
        if let last, last.evidence == evidence { return last.captures }
        let captures = try db.all(
            """
            SELECT source_id, time, id, coalesce(address, path) FROM capture WHERE evidence_id = ? ORDER BY time, leaf
            """, [.integer(evidence)]
        ) { Seen(source: $0.int64(0), time: $0.int64(1), capture: $0.int64(2), place: $0.text(3)) }
        last = (evidence, captures)
        return captures
    }

    /// The capture of a passage at a time: the one of that time, else the first.
    static func capture(of passage: Int64, at time: Int64, in db: Database) throws -> Int64? {
        try db.first(
            """
            SELECT capture.id FROM passage JOIN capture ON capture.evidence_id = passage.evidence_id
            WHERE passage.id = ?1 ORDER BY capture.time <> ?2, capture.time, capture.leaf LIMIT 1
            """, [.integer(passage), .integer(time)]
        ) { $0.int64(0) }
    }

    /// The name of a source.
    static func name(of source: Int64, in db: Database) throws -> String {
        try db.first("SELECT name FROM source WHERE id = ?", [.integer(source)]) { $0.text(0) } ?? ""
    }
}
