internal import ClewCore
internal import GRDB

/// Reads indicators up to a clearance.
///
/// Where nothing in the case is above the clearance the kept counts are right and fast; otherwise they are counted.
struct IndicatorReader {
    struct Row {
        var id: Int64
        var summary: IndicatorSummary
    }

    private let db: Database
    private let level: Int

    /// So many of an indicator's passages are looked at for what stands beside it.
    private static let mostPassages = 2000
    private static let mostNeighbours = 50
    private static let mostForms = 20

    init(in db: Database, clearance: Clearance) {
        self.db = db
        level = clearance.confidentiality.rawValue
    }

    /// Whether nothing in the case is above the clearance.
    static func seesAll(in db: Database, level: Int) throws -> Bool {
        try db.number("SELECT count(*) FROM handling WHERE confidentiality > ?", [.integer(level)]) == 0
    }

    /// The passages in which mentions may be seen, to be joined to `mention`.
    static let visible = """
        JOIN passage ON passage.id = mention.passage_id
        JOIN evidence ON evidence.id = passage.evidence_id
        JOIN handling ON handling.id = evidence.handling_id
        """

    func row(_ id: IndicatorID) throws -> Row {
        let row = try db.first(
            """
            SELECT indicator.id, indicator.grade, indicator.mention_count FROM indicator
            WHERE canonical = ? AND kind_id = (SELECT id FROM indicator_kind WHERE name = ?)
            """, [.text(id.canonical), .text(id.kind.rawValue)]
        ) { row in
            Row(
                id: row.int64(0),
                summary: IndicatorSummary(id: id, grade: Grade(code: row.int(1)), mentionCount: row.int(2)))
        }
        guard var row else { throw StoreFault.notFound }
        if try !IndicatorReader.seesAll(in: db, level: level) {
            guard let seen = try counted(row.id) else { throw StoreFault.notFound }
            row.summary.mentionCount = seen.mentions
            row.summary.grade = seen.grade
        }
        return row
    }

    /// Mentions and best grade in what may be seen; `nil` when there is none.
    private func counted(_ indicator: Int64) throws -> (mentions: Int, grade: Grade)? {
        let seen = try db.first(
            """
            SELECT count(*), min(mention.grade) FROM mention \(IndicatorReader.visible)
            WHERE mention.indicator_id = ? AND handling.confidentiality <= ?
            """, [.integer(indicator), .integer(level)]
        ) { (mentions: $0.int(0), grade: Grade(code: $0.int(1))) }
        return seen.flatMap { $0.mentions > 0 ? $0 : nil }
    }

    /// The indicators with this value, as it stands or in lower or upper case.
    func matching(_ text: String) throws -> [DirectHit] {
        let ids = try db.all(
            """
            SELECT indicator_kind.name, indicator.canonical FROM indicator
            JOIN indicator_kind ON indicator_kind.id = indicator.kind_id
            WHERE indicator.canonical IN (?, ?, ?) AND indicator.mention_count > 0
            ORDER BY indicator_kind.id, indicator.canonical LIMIT 20
            """, [.text(text), .text(text.lowercased()), .text(text.uppercased())]
        ) { IndicatorID(kind: IndicatorKind(rawValue: $0.text(0)), canonical: $0.text(1)) }
        return try ids.compactMap { id in
            do {
                let summary = try row(id).summary
                return DirectHit(id: id, grade: summary.grade, mentionCount: summary.mentionCount)
            } catch StoreFault.notFound {
                return nil
            }
        }
    }

    func view(_ id: IndicatorID) throws -> IndicatorView {
        let row = try row(id)
        let days = try db.first(
            """
            SELECT (SELECT min(mention.passage_id) \(seen)), (SELECT max(mention.passage_id) \(seen))
            """, [.integer(row.id), .integer(level)]
        ) { (first: PassageNumber.day(of: $0.int64(0)), last: PassageNumber.day(of: $0.int64(1))) }
        let passages = try db.all(
            "SELECT DISTINCT mention.passage_id \(seen) ORDER BY mention.passage_id DESC LIMIT \(IndicatorReader.mostPassages + 1)",
            [.integer(row.id), .integer(level)]
        ) { $0.int64(0) }
        let newest = Array(passages.prefix(IndicatorReader.mostPassages))
        return IndicatorView(
            summary: row.summary, firstSeen: PassageNumber.start(of: days?.first ?? 0),
            lastSeen: PassageNumber.start(of: days?.last ?? 0),
            writtenForms: try forms(row.id, canonical: id.canonical),
            neighbours: try neighbours(of: row.id, in: newest),
            neighbourBasis: Count(newest.count, isExact: passages.count <= IndicatorReader.mostPassages))
    }

    /// The mentions of indicator `?1` up to level `?2`; without joins when everything may be seen.
    private var seen: String {
        """
        FROM mention \(level < Handling.Confidentiality.secret.rawValue ? IndicatorReader.visible : "")
        WHERE mention.indicator_id = ?1
        AND \(level < Handling.Confidentiality.secret.rawValue ? "handling.confidentiality <= ?2" : "?2 >= 0")
        """
    }

    private func forms(_ indicator: Int64, canonical: String) throws -> [IndicatorView.WrittenForm] {
        try db.all(
            """
            SELECT coalesce(written, ?3), count(*) FROM (
                SELECT mention.written \(seen) ORDER BY mention.passage_id DESC LIMIT \(IndicatorReader.mostPassages)
            ) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT \(IndicatorReader.mostForms)
            """, [.integer(indicator), .integer(level), .text(canonical)]
        ) { IndicatorView.WrittenForm(written: $0.text(0), count: $0.int(1)) }
    }

    private func neighbours(of indicator: Int64, in passages: [Int64]) throws -> [IndicatorView.Neighbour] {
        var counts: [Int64: Int] = [:]
        for passage in passages {
            try db.each(
                "SELECT DISTINCT indicator_id FROM mention WHERE passage_id = ? AND indicator_id <> ?",
                [.integer(passage), .integer(indicator)]
            ) { counts[$0.int64(0), default: 0] += 1 }
        }
        // The names decide among equals, and only those that can be shown are looked up.
        let least = counts.values.sorted(by: >).prefix(IndicatorReader.mostNeighbours).last ?? 0
        var neighbours: [IndicatorView.Neighbour] = []
        for (other, count) in counts where count >= least {
            let found = try db.first(
                """
                SELECT indicator_kind.name, indicator.canonical, indicator.grade FROM indicator
                JOIN indicator_kind ON indicator_kind.id = indicator.kind_id WHERE indicator.id = ?
                """, [.integer(other)]
            ) { row in
                IndicatorView.Neighbour(
                    id: IndicatorID(kind: IndicatorKind(rawValue: row.text(0)), canonical: row.text(1)),
                    grade: Grade(code: row.int(2)), passageCount: count)
            }
            if let found { neighbours.append(found) }
        }
        neighbours.sort { $0.passageCount != $1.passageCount ? $0.passageCount > $1.passageCount : $0.id < $1.id }
        return Array(neighbours.prefix(IndicatorReader.mostNeighbours))
    }
}
