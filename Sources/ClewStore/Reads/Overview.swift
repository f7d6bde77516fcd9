public import ClewCore
internal import GRDB
internal import Synchronization

/// The case in numbers, as far as may be seen.
public struct Overview: Sendable {
    /// The number of captures, failed ones included.
    public var captures: Int
    /// Captures by outcome, in the order of ``ClewCore/Capture/Outcome``.
    public var outcomes: [SearchFacets.Entry<Capture.Outcome>]
    /// The number of evidences.
    public var evidence: Int
    /// Evidences by form, in the order of ``ClewCore/Evidence/Form``.
    public var forms: [SearchFacets.Entry<Evidence.Form>]
    /// The number of passages.
    public var passages: Int
    /// The number of mentions.
    public var mentions: Int
    /// The number of different indicators by kind and best grade, in the order of the reference table.
    public var indicators: [IndicatorCount]
    /// Findings that something could not be read or was left out.
    public var problems: Int
    /// Findings that something is odd.
    public var notices: Int
    /// The number of runs.
    public var runs: Int
    /// The number of sources.
    public var sources: Int
    /// The first time of a capture; `nil` when there is none.
    public var from: Timestamp?
    /// The last time of a capture; `nil` when there is none.
    public var to: Timestamp?
    /// The entry of the evidence log that is to be applied next.
    public var appliedLeaf: UInt64

    /// Indicators of one kind.
    public struct IndicatorCount: Hashable, Sendable {
        /// The kind.
        public var kind: IndicatorKind
        /// How many there are by best grade.
        public var byGrade: [Grade: Int]

        /// How many there are.
        public var total: Int { byGrade.values.reduce(0, +) }
    }
}

extension Store {
    /// The case in numbers; remembered until something is applied.
    public func overview(clearance: Clearance) throws(StoreFault) -> Overview {
        try read { db in
            let key = clearance.confidentiality.rawValue
            let state = try db.all("SELECT value FROM meta ORDER BY name") { $0.int(0) }
            if let known = overviews.withLock({ $0[key] }), known.state == state { return known.overview }
            let overview = try Store.overview(clearance: clearance, in: db)
            overviews.withLock { $0[key] = (state, overview) }
            return overview
        }
    }

    private static func overview(clearance: Clearance, in db: Database) throws -> Overview {
        let level = SQLValue.integer(clearance.confidentiality.rawValue)
        let seesAll = try IndicatorReader.seesAll(in: db, level: clearance.confidentiality.rawValue)
        var outcomes: [Capture.Outcome: Int] = [:]
        var span: (from: Int64, to: Int64)?
        try db.each(
            """
            SELECT capture.outcome, count(*), min(capture.time), max(capture.time)
            FROM capture JOIN handling ON handling.id = capture.handling_id
            WHERE handling.confidentiality <= ? GROUP BY capture.outcome
            """, [level]
        ) { row in
            outcomes[Capture.Outcome(rawValue: row.text(0)) ?? .damaged, default: 0] += row.int(1)
            span = (min(span?.from ?? .max, row.int64(2)), max(span?.to ?? .min, row.int64(3)))
        }
        var forms: [Evidence.Form: Int] = [:]
        var passages = 0
        var mentions = 0
        try db.each(
            """
            SELECT evidence.form, count(*), sum(evidence.passage_count), sum(evidence.mention_count)
            FROM evidence JOIN handling ON handling.id = evidence.handling_id
            WHERE handling.confidentiality <= ? GROUP BY evidence.form
            """, [level]
        ) { row in
            forms[Evidence.Form(rawValue: row.text(0)) ?? .opaque, default: 0] += row.int(1)
            passages += row.int(2)
            mentions += row.int(3)
        }
        return Overview(
            captures: outcomes.values.reduce(0, +),
            outcomes: Capture.Outcome.allCases.compactMap { outcome in
                outcomes[outcome].map { SearchFacets.Entry(value: outcome, count: $0) }
            },
            evidence: forms.values.reduce(0, +),
            forms: Evidence.Form.allCases.compactMap { form in
                forms[form].map { SearchFacets.Entry(value: form, count: $0) }
            },
            passages: passages, mentions: mentions,
            indicators: try Store.indicatorCounts(seesAll: seesAll, level: level, in: db),
            problems: try Store.findingCount(.problem, level, in: db),
            notices: try Store.findingCount(.notice, level, in: db),
            runs: try db.number(
                """
                SELECT count(*) FROM run JOIN handling ON handling.id = run.handling_id
                WHERE handling.confidentiality <= ?
                """, [level]),
            sources: try SourceReader.listing(Page(limit: 0), in: db, clearance: clearance).total,
            from: span.map { Timestamp(milliseconds: $0.from) }, to: span.map { Timestamp(milliseconds: $0.to) },
            appliedLeaf: UInt64(clamping: try db.meta("applied_leaf")))
    }

    private static func findingCount(_ severity: Finding.Severity, _ level: SQLValue, in db: Database) throws -> Int {
        try db.number(
            """
            SELECT count(*) FROM finding
            LEFT JOIN capture ON capture.record = finding.capture_record
            JOIN handling ON handling.id = coalesce(capture.handling_id, finding.handling_id)
            WHERE handling.confidentiality <= ? AND finding.severity = ?
            """, [level, .text(severity.rawValue)])
    }

    private static func indicatorCounts(seesAll: Bool, level: SQLValue, in db: Database) throws
        -> [Overview.IndicatorCount]
    {
        let sql =
            seesAll
            ? """
            SELECT kind_id, grade, count(*) FROM indicator WHERE mention_count > 0 AND ? >= 0
            GROUP BY kind_id, grade
            """
            : """
            SELECT kind_id, grade, count(*) FROM (
                SELECT indicator.kind_id AS kind_id, min(mention.grade) AS grade
                FROM mention JOIN indicator ON indicator.id = mention.indicator_id \(IndicatorReader.visible)
                WHERE handling.confidentiality <= ? GROUP BY indicator.id
            ) GROUP BY kind_id, grade
            """
        var counts: [Int64: [Grade: Int]] = [:]
        try db.each(sql, [level]) { row in
            counts[row.int64(0), default: [:]][Grade(code: row.int(1)), default: 0] += row.int(2)
        }
        let kinds = try db.all("SELECT id, name FROM indicator_kind ORDER BY id") { ($0.int64(0), $0.text(1)) }
        return kinds.compactMap { id, name in
            counts[id].map { Overview.IndicatorCount(kind: IndicatorKind(rawValue: name), byGrade: $0) }
        }
    }
}
