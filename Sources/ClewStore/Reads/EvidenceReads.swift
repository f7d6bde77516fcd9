public import ClewCore
internal import GRDB

/// One evidence with what hangs on it.
public struct EvidenceView: Sendable {
    /// What reading found out about the bytes.
    public var evidence: Evidence
    /// How it may be handled: as its least confidential capture says.
    public var handling: Handling
    /// The entry of the evidence log that brought it first.
    public var leaf: UInt64
    /// Its first captures, the earliest first; ``Store/captures(of:page:clearance:)`` gives the others.
    public var captures: Listing<Capture>
    /// The number of its passages.
    public var passageCount: Int
    /// The number of mentions in it.
    public var mentionCount: Int
}

/// One passage with its mentions.
public struct PassageView: Hashable, Sendable {
    /// The evidence.
    public var evidence: EvidenceID
    /// The passage.
    public var passage: Passage
    /// What stands in it, in the order of the payload.
    public var mentions: [PlacedMention]
    /// How it may be handled: as its evidence.
    public var handling: Handling
}

extension Store {
    /// The evidence in the order of the evidence log; of one form where one is named.
    public func evidence(form: Evidence.Form? = nil, page: Page = Page(), clearance: Clearance) throws(StoreFault)
        -> Listing<EvidenceSummary>
    {
        try read { db in
            let condition = "handling.confidentiality <= ?1 AND (?2 IS NULL OR evidence.form = ?2)"
            let values: [SQLValue] = [
                .integer(clearance.confidentiality.rawValue), .text(orNull: form?.rawValue), .integer(page.offset),
                .integer(page.limit),
            ]
            let rows = try db.all(
                "\(EvidenceReader.select) WHERE \(condition) ORDER BY evidence.id LIMIT ?4 OFFSET ?3", values
            ) { EvidenceReader.summary($0) }
            let isKept =
                try form == nil
                && IndicatorReader.seesAll(in: db, level: clearance.confidentiality.rawValue)
            let total =
                try isKept
                ? db.meta("evidence_count")
                : db.number(
                    """
                    SELECT count(*) FROM evidence JOIN handling ON handling.id = evidence.handling_id
                    WHERE \(condition)
                    """, Array(values.prefix(2)))
            return Listing(rows: rows, offset: page.offset, total: total)
        }
    }

    /// One evidence with its first captures.
    ///
    /// Throws ``StoreFault/notFound``.
    public func show(_ id: EvidenceID, clearance: Clearance) throws(StoreFault) -> EvidenceView {
        try read { db in
            let number = try EvidenceReader.number(of: id, in: db, clearance: clearance)
            let found = try db.first("\(EvidenceReader.select) WHERE evidence.id = ?", [.integer(number)]) {
                (summary: EvidenceReader.summary($0), leaf: UInt64(clamping: $0.int64(14)))
            }
            guard let found else { throw StoreFault.notFound }
            var evidence = found.summary.evidence
            evidence.columns = try db.all(
                "SELECT name FROM evidence_column WHERE evidence_id = ? ORDER BY position", [.integer(number)]
            ) { $0.text(0) }
            let captures = try CaptureReader(in: db, clearance: clearance).listing(
                "capture.evidence_id = ?3", [.integer(number)], Page(limit: 100), order: "capture.time, capture.id")
            return EvidenceView(
                evidence: evidence, handling: found.summary.handling, leaf: found.leaf, captures: captures,
                passageCount: found.summary.passageCount, mentionCount: found.summary.mentionCount)
        }
    }

    /// One passage with its mentions.
    ///
    /// Throws ``StoreFault/notFound``.
    public func passage(_ ordinal: Int, of evidence: EvidenceID, clearance: Clearance) throws(StoreFault) -> PassageView
    {
        let found = try passages(of: evidence, from: ordinal, limit: 1, clearance: clearance).first
        guard let found, found.passage.ordinal == ordinal else { throw .notFound }
        return found
    }

    /// Passages with their mentions, from an ordinal on, at most 1,000.
    ///
    /// Throws ``StoreFault/notFound`` when there is no such evidence.
    public func passages(of evidence: EvidenceID, from ordinal: Int = 0, limit: Int = 50, clearance: Clearance)
        throws(StoreFault) -> [PassageView]
    {
        try read { db in
            let number = try EvidenceReader.number(of: evidence, in: db, clearance: clearance)
            let handling = try db.first(
                """
                SELECT code, source_grade, information_grade, confidentiality, subject_category, review_time
                FROM handling WHERE id = (SELECT handling_id FROM evidence WHERE id = ?)
                """, [.integer(number)]
            ) { Handling($0, from: 0) }
            let rows = try db.all(
                """
                SELECT passage.id, passage.ordinal, passage.start, passage.length, passage.time, source.name,
                    passage_text.title, passage_text.text
                FROM passage
                JOIN passage_text ON passage_text.passage_id = passage.id
                LEFT JOIN source ON source.id = passage.source_id
                WHERE passage.evidence_id = ? AND passage.ordinal >= ?
                ORDER BY passage.ordinal LIMIT ?
                """, [.integer(number), .integer(ordinal), .integer(Page(limit: limit).limit)]
            ) { row in
                (
                    id: row.int64(0),
                    passage: Passage(
                        ordinal: row.int(1), range: Range(start: row.int(2), length: row.int(3)), title: row.text(6),
                        text: row.text(7), time: row.isNull(4) ? nil : Timestamp(milliseconds: row.int64(4)),
                        source: row.optionalText(5))
                )
            }
            return try rows.map { row in
                PassageView(
                    evidence: evidence, passage: row.passage,
                    mentions: try EvidenceReader.mentions(of: row.id, ordinal: row.passage.ordinal, in: db),
                    handling: handling ?? .unassessed)
            }
        }
    }
}

/// Reads evidence and what stands in it.
enum EvidenceReader {
    static let select = """
        SELECT evidence.digest, evidence.byte_count, evidence.form, evidence.encoding, evidence.title,
            evidence.reader_version, handling.code, handling.source_grade, handling.information_grade,
            handling.confidentiality, handling.subject_category, handling.review_time, evidence.passage_count,
            evidence.mention_count, evidence.leaf, evidence.is_masked
        FROM evidence JOIN handling ON handling.id = evidence.handling_id
        """

    static func summary(_ row: Columns) -> EvidenceSummary {
        var evidence = Evidence(
            id: EvidenceID(bytes: row.bytes(0)), byteCount: row.int(1),
            form: Evidence.Form(rawValue: row.text(2)) ?? .opaque, encoding: row.text(3), title: row.text(4),
            readerVersion: row.int(5))
        evidence.isMasked = row.int(15) != 0
        return EvidenceSummary(
            evidence: evidence, handling: Handling(row, from: 6), passageCount: row.int(12), mentionCount: row.int(13))
    }

    /// The row number of an evidence that may be seen.
    static func number(of id: EvidenceID, in db: Database, clearance: Clearance) throws -> Int64 {
        let found = try db.first(
            """
            SELECT evidence.id FROM evidence JOIN handling ON handling.id = evidence.handling_id
            WHERE evidence.digest = ? AND handling.confidentiality <= ?
            """, [.bytes(id.digest.bytes), .integer(clearance.confidentiality.rawValue)]
        ) { $0.int64(0) }
        guard let found else { throw StoreFault.notFound }
        return found
    }

    /// The mentions of a passage, in the order of the payload, then of the text, the place and the indicator.
    static func mentions(of passage: Int64, ordinal: Int, in db: Database) throws -> [PlacedMention] {
        try db.all(
            """
            SELECT indicator_kind.name, mention.written, indicator.canonical, mention.grade, mention.text_start,
                mention.text_length, mention.is_defanged, place.name, mention.payload_start, mention.payload_length
            FROM mention
            JOIN indicator ON indicator.id = mention.indicator_id
            JOIN indicator_kind ON indicator_kind.id = indicator.kind_id
            JOIN place ON place.id = mention.place_id
            WHERE mention.passage_id = ?
            ORDER BY mention.payload_start, mention.payload_length, mention.text_start, place.name,
                indicator_kind.name, indicator.canonical
            """, [.integer(passage)]
        ) { mention($0, ordinal: ordinal) }
    }

    /// Reads kind, written form, canonical form, grade, text range, defanged, place and payload range.
    static func mention(_ row: Columns, ordinal: Int) -> PlacedMention {
        let text = row.int(4) < 0 ? nil : Range(start: row.int(4), length: row.int(5))
        let canonical = row.text(2)
        return PlacedMention(
            passage: ordinal,
            mention: Mention(
                kind: IndicatorKind(rawValue: row.text(0)), written: row.optionalText(1) ?? canonical,
                canonical: canonical, grade: Grade(code: row.int(3)), range: text ?? 0..<0,
                isDefanged: row.int(6) != 0),
            location: Location(
                place: Location.Place(name: row.text(7)), payload: Range(start: row.int(8), length: row.int(9)),
                text: text))
    }
}
