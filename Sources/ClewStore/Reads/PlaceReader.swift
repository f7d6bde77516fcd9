internal import ClewCore
internal import GRDB

/// Reads where an indicator stands.
struct PlaceReader {
    private let db: Database
    private let clearance: Clearance

    init(in db: Database, clearance: Clearance) {
        self.db = db
        self.clearance = clearance
    }

    private struct Found {
        var number: Int64
        var evidenceNumber: Int64
        var place: IndicatorPlace
        var hasOwnSource: Bool
        var hasOwnTime: Bool
    }

    func places(of row: IndicatorReader.Row, page: Page) throws -> Listing<IndicatorPlace> {
        let found = try db.all(
            """
            SELECT indicator_kind.name, mention.written, indicator.canonical, mention.grade, mention.text_start,
                mention.text_length, mention.is_defanged, place.name, mention.payload_start, mention.payload_length,
                passage.id, passage.evidence_id, evidence.digest, passage.ordinal, passage_text.title,
                passage_text.text, source.name, passage.time, evidence.reader_version
            FROM mention
            \(IndicatorReader.visible)
            JOIN indicator ON indicator.id = mention.indicator_id
            JOIN indicator_kind ON indicator_kind.id = indicator.kind_id
            JOIN place ON place.id = mention.place_id
            JOIN passage_text ON passage_text.passage_id = passage.id
            LEFT JOIN source ON source.id = passage.source_id
            WHERE mention.indicator_id = ? AND handling.confidentiality <= ?
            ORDER BY mention.passage_id DESC, mention.payload_start, mention.payload_length, mention.place_id,
                mention.text_start
            LIMIT ? OFFSET ?
            """,
            [
                .integer(row.id), .integer(clearance.confidentiality.rawValue), .integer(page.limit),
                .integer(page.offset),
            ]
        ) { PlaceReader.found($0) }
        let captures = CaptureReader(in: db, clearance: clearance)
        var known: [Int64: (first: [Capture], count: Int)] = [:]
        let places = try found.map { found in
            let seen = try known[found.evidenceNumber] ?? captures.first(3, of: found.evidenceNumber)
            known[found.evidenceNumber] = seen
            var place = found.place
            place.captures = seen.first
            place.captureCount = seen.count
            if !found.hasOwnSource { place.source = seen.first.first?.source ?? "" }
            if !found.hasOwnTime {
                place.time = seen.first.first?.time ?? PassageNumber.start(of: PassageNumber.day(of: found.number))
            }
            return place
        }
        return Listing(rows: places, offset: page.offset, total: row.summary.mentionCount)
    }

    private static func found(_ row: Columns) -> Found {
        let placed = EvidenceReader.mention(row, ordinal: row.int(13))
        let snippet =
            if let range = placed.location.text {
                row.withText(15) { Snippet(of: $0, around: range, marks: [range]) }
            } else {
                Snippet(pieces: [Snippet.Piece(text: placed.mention.written, isMarked: true)])
            }
        return Found(
            number: row.int64(10), evidenceNumber: row.int64(11),
            place: IndicatorPlace(
                evidence: EvidenceID(bytes: row.bytes(12)), title: row.text(14), mention: placed, snippet: snippet,
                source: row.optionalText(16) ?? "", time: Timestamp(milliseconds: row.int64(17)),
                readerVersion: row.int(18), captures: [], captureCount: 0),
            hasOwnSource: !row.isNull(16), hasOwnTime: !row.isNull(17))
    }
}
