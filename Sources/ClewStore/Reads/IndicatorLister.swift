internal import ClewCore
internal import GRDB

/// Lists indicators by how often they stand.
struct IndicatorLister {
    private let db: Database
    private let level: Int

    init(in db: Database, clearance: Clearance) {
        self.db = db
        level = clearance.confidentiality.rawValue
    }

    func listing(kind: IndicatorKind?, grade: Grade?, page: Page) throws -> Listing<IndicatorSummary> {
        let kinds = try db.all("SELECT id, name FROM indicator_kind ORDER BY id") {
            (id: $0.int64(0), kind: IndicatorKind(rawValue: $0.text(1)))
        }.filter { kind == nil || $0.kind == kind }
        let grades = grade.map { [$0] } ?? Grade.allCases
        return try IndicatorReader.seesAll(in: db, level: level)
            ? kept(kinds, grades, page) : counted(kinds, grades, page)
    }

    private typealias Kind = (id: Int64, kind: IndicatorKind)

    private struct Row {
        var kind: Int64
        var id: Int64
        var summary: IndicatorSummary
    }

    /// From the kept counts: the head of each kind and grade out of the index, merged.
    private func kept(_ kinds: [Kind], _ grades: [Grade], _ page: Page) throws -> Listing<IndicatorSummary> {
        var rows: [Row] = []
        var total = 0
        for kind in kinds {
            for grade in grades {
                total += try db.number(
                    "SELECT count(*) FROM indicator WHERE kind_id = ? AND grade = ? AND mention_count > 0",
                    [.integer(kind.id), .integer(grade.code)])
            }
        }
        guard page.offset < total else { return Listing(rows: [], offset: page.offset, total: total) }
        for kind in kinds {
            for grade in grades {
                let pair: [SQLValue] = [.integer(kind.id), .integer(grade.code)]
                rows += try db.all(
                    """
                    SELECT id, canonical, mention_count FROM indicator
                    WHERE kind_id = ? AND grade = ? AND mention_count > 0
                    ORDER BY mention_count DESC, id LIMIT ?
                    """, pair + [.integer(page.offset + page.limit)]
                ) { row in
                    Row(
                        kind: kind.id, id: row.int64(0),
                        summary: IndicatorSummary(
                            id: IndicatorID(kind: kind.kind, canonical: row.text(1)), grade: grade,
                            mentionCount: row.int(2)))
                }
            }
        }
        return IndicatorLister.page(rows, page, total: total)
    }

    /// Counted mention by mention, because some stand in what may not be seen.
    private func counted(_ kinds: [Kind], _ grades: [Grade], _ page: Page) throws -> Listing<IndicatorSummary> {
        let names = Dictionary(uniqueKeysWithValues: kinds.map { ($0.id, $0.kind) })
        var rows: [Row] = []
        try db.each(
            """
            SELECT indicator.kind_id, indicator.id, indicator.canonical, min(mention.grade), count(*)
            FROM mention JOIN indicator ON indicator.id = mention.indicator_id \(IndicatorReader.visible)
            WHERE handling.confidentiality <= ? GROUP BY indicator.id
            """, [.integer(level)]
        ) { row in
            let grade = Grade(code: row.int(3))
            guard let kind = names[row.int64(0)], grades.contains(grade) else { return }
            rows.append(
                Row(
                    kind: row.int64(0), id: row.int64(1),
                    summary: IndicatorSummary(
                        id: IndicatorID(kind: kind, canonical: row.text(2)), grade: grade, mentionCount: row.int(4))))
        }
        return IndicatorLister.page(rows, page, total: rows.count)
    }

    private static func page(_ rows: [Row], _ page: Page, total: Int) -> Listing<IndicatorSummary> {
        let sorted = rows.sorted { left, right in
            (right.summary.mentionCount, left.kind, left.id) < (left.summary.mentionCount, right.kind, right.id)
        }
        return Listing(
            rows: sorted.dropFirst(page.offset).prefix(page.limit).map(\.summary), offset: page.offset, total: total)
    }
}
