internal import ClewCore
internal import GRDB

/// Makes hits of row numbers: only for the page that is shown.
struct HitReader {
    private let db: Database
    private let clearance: Clearance
    private let matcher: WordMatcher
    /// The captures of evidence that several hits share.
    private var captures: [Int64: (first: [Capture], count: Int)] = [:]

    private static let mostCaptures = 3

    init(_ matcher: WordMatcher, clearance: Clearance, in db: Database) {
        self.db = db
        self.clearance = clearance
        self.matcher = matcher
    }

    mutating func hits(_ numbers: [Int64]) throws -> [SearchHit] {
        var hits: [SearchHit] = []
        for number in numbers {
            if let hit = try hit(number) { hits.append(hit) }
        }
        return hits
    }

    private mutating func hit(_ number: Int64) throws -> SearchHit? {
        let row = try db.first(
            """
            SELECT passage.evidence_id, evidence.digest, passage.ordinal, passage.time, source.name, evidence.form,
                passage_text.title, passage_text.text,
                (SELECT count(*) FROM mention WHERE mention.passage_id = passage.id)
            FROM passage
            JOIN passage_text ON passage_text.passage_id = passage.id
            JOIN evidence ON evidence.id = passage.evidence_id
            LEFT JOIN source ON source.id = passage.source_id
            WHERE passage.id = ?
            """, [.integer(number)]
        ) { row in
            (
                id: row.int64(0), evidence: EvidenceID(bytes: row.bytes(1)), ordinal: row.int(2),
                time: row.isNull(3) ? nil : Timestamp(milliseconds: row.int64(3)), source: row.optionalText(4),
                form: Evidence.Form(rawValue: row.text(5)) ?? .opaque,
                title: row.withText(6) { Snippet(of: $0, matching: matcher, isTitle: true) },
                text: row.withText(7) { Snippet(of: $0, matching: matcher) }, mentions: row.int(8)
            )
        }
        guard let row else { return nil }
        let seen =
            try captures[row.id]
            ?? CaptureReader(in: db, clearance: clearance)
            .first(HitReader.mostCaptures, of: row.id)
        captures[row.id] = seen
        return SearchHit(
            evidence: row.evidence, ordinal: row.ordinal, title: row.title,
            source: row.source ?? seen.first.first?.source ?? "",
            time: row.time ?? seen.first.first?.time ?? PassageNumber.start(of: PassageNumber.day(of: number)),
            form: row.form, snippet: row.text, mentionCount: row.mentions, captures: seen.first,
            captureCount: seen.count)
    }
}
