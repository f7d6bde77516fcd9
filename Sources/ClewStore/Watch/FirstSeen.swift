internal import ClewCore
internal import GRDB

/// Keeps where each subject was seen first: the earliest time, and of equal times the lesser evidence, then the lesser
/// passage of it, so that the order in which things are looked at changes nothing.
struct FirstSeen<Subject: Hashable> {
    /// Where and when.
    struct Place {
        var time: Int64
        var passage: Int64
    }

    private(set) var places: [Subject: Place] = [:]

    /// Notes a sighting, unless an earlier one is known.
    mutating func add(_ subject: Subject, _ place: Place, in db: Database) throws {
        if let known = places[subject],
            try !PassageOrder.isBefore(place.time, place.passage, known.time, known.passage, in: db)
        {
            return
        }
        places[subject] = place
    }
}

/// The order of sightings by time, then by natural keys: row numbers are not the same in every database.
enum PassageOrder {
    static func isBefore(
        _ time: Int64, _ passage: Int64, _ otherTime: Int64, _ other: Int64, in db: Database
    ) throws -> Bool {
        guard time == otherTime, passage != other else { return time < otherTime }
        return try key(passage, in: db) < key(other, in: db)
    }

    private struct Key: Comparable {
        var evidence: [UInt8]
        var ordinal: Int

        static func < (left: Key, right: Key) -> Bool {
            left.evidence == right.evidence
                ? left.ordinal < right.ordinal : left.evidence.lexicographicallyPrecedes(right.evidence)
        }
    }

    private static func key(_ passage: Int64, in db: Database) throws -> Key {
        try db.first(
            """
            SELECT evidence.digest, passage.ordinal FROM passage
            JOIN evidence ON evidence.id = passage.evidence_id WHERE passage.id = ?
            """, [.integer(passage)]
        ) { Key(evidence: $0.bytes(0), ordinal: $0.int(1)) } ?? Key(evidence: [], ordinal: 0)
    }
}
