internal import ClewCore
internal import GRDB

extension Store {
    /// Writes all that is in the database as JSON Lines, by natural keys alone and in their order.
    ///
    /// Two databases made from the same log by the same versions have equal dumps, whatever the batches were and
    /// however often the work was interrupted. It is made for comparing, not for reading: it knows no clearance, and
    /// whoever calls it answers for where it goes. Bytes come in pieces of about 64 KB; memory does not grow with the
    /// database. An error of `sink` ends the dump as ``StoreFault/unavailable(code:)``.
    public func dump(_ sink: ([UInt8]) throws -> Void) throws(StoreFault) {
        try read { db in
            var buffer: [UInt8] = []
            for part in DumpPart.all {
                try part.write(from: db) { line in
                    line.write(to: &buffer)
                    buffer.append(0x0A)
                    guard buffer.count >= 1 << 16 else { return }
                    try sink(buffer)
                    buffer.removeAll(keepingCapacity: true)
                }
            }
            if !buffer.isEmpty { try sink(buffer) }
        }
    }
}

/// One kind of line of a dump.
struct DumpPart: Sendable {
    typealias Line = (JSONValue) throws -> Void

    let body: @Sendable (Database, Line) throws -> Void

    func write(from db: Database, _ line: Line) throws { try body(db, line) }

    static let all = [meta, runs, captures, findings, evidence, indicators] + markets + watch

    private static let meta = DumpPart { db, line in
        try db.each("SELECT name, value FROM meta ORDER BY name") { row in
            try line(.object([("meta", .string(row.text(0))), ("value", .integer(row.int(1)))]))
        }
    }

    private static let runs = DumpPart { db, line in
        try db.each(
            """
            SELECT record, leaf, time, tool, authority, options, \(handling) FROM run
            JOIN handling ON handling.id = run.handling_id ORDER BY record
            """
        ) { row in
            try line(
                .object([
                    ("run", .string(row.bytes(0).hex)), ("leaf", .integer(row.int(1))), ("time", .integer(row.int(2))),
                    ("tool", .string(row.text(3))), ("authority", .string(row.text(4))),
                    ("options", .string(row.text(5))), ("handling", handling(row, from: 6)),
                ]))
        }
    }

    private static let captures = DumpPart { db, line in
        try db.each(
            """
            SELECT capture.record, capture.leaf, capture.run_record, capture.authority, evidence.digest,
                capture.address, capture.path, source.name, capture.time, capture.time_basis, capture.outcome,
                capture.status, capture.media_type, \(handling)
            FROM capture
            JOIN handling ON handling.id = capture.handling_id
            JOIN source ON source.id = capture.source_id
            LEFT JOIN evidence ON evidence.id = capture.evidence_id
            ORDER BY capture.record
            """
        ) { row in
            try line(
                .object([
                    ("capture", .string(row.bytes(0).hex)), ("leaf", .integer(row.int(1))),
                    ("run", .string(row.bytes(2).hex)), ("authority", .string(row.text(3))),
                    ("evidence", .string(row.bytes(4).hex)), ("address", .string(orNull: row.optionalText(5))),
                    ("path", .string(row.text(6))), ("source", .string(row.text(7))), ("time", .integer(row.int(8))),
                    ("timeBasis", .string(row.text(9))), ("outcome", .string(row.text(10))),
                    ("status", .integer(orNull: row.optionalInt(11))), ("mediaType", .string(row.text(12))),
                    ("handling", handling(row, from: 13)),
                ]))
        }
    }

    private static let findings = DumpPart { db, line in
        try db.each(
            """
            SELECT name, leaf, severity, sentence, path, capture_record, start, length, line, item, \(handling)
            FROM finding JOIN handling ON handling.id = finding.handling_id ORDER BY name
            """
        ) { row in
            try line(
                .object([
                    ("finding", .string(row.text(0))), ("leaf", .integer(row.int(1))),
                    ("severity", .string(row.text(2))), ("sentence", .string(row.text(3))),
                    ("path", .string(row.text(4))), ("capture", .string(row.bytes(5).hex)),
                    ("start", .integer(orNull: row.optionalInt(6))), ("length", .integer(orNull: row.optionalInt(7))),
                    ("line", .integer(orNull: row.optionalInt(8))), ("item", .integer(orNull: row.optionalInt(9))),
                    ("handling", handling(row, from: 10)),
                ]))
        }
    }

    private static let evidence = DumpPart { db, line in
        try db.each(
            """
            SELECT evidence.id, evidence.digest, evidence.leaf, evidence.form, evidence.byte_count, evidence.encoding,
                evidence.title, evidence.reader_version, evidence.passage_count, evidence.mention_count, \(handling)
            FROM evidence JOIN handling ON handling.id = evidence.handling_id ORDER BY evidence.digest
            """
        ) { row in
            let name = row.bytes(1).hex
            let columns = try db.all(
                "SELECT name FROM evidence_column WHERE evidence_id = ? ORDER BY position", [.integer(row.int64(0))]
            ) { JSONValue.string($0.text(0)) }
            try line(
                .object([
                    ("evidence", .string(name)), ("leaf", .integer(row.int(2))), ("form", .string(row.text(3))),
                    ("byteCount", .integer(row.int(4))), ("encoding", .string(row.text(5))),
                    ("title", .string(row.text(6))), ("readerVersion", .integer(row.int(7))),
                    ("passages", .integer(row.int(8))), ("mentions", .integer(row.int(9))),
                    ("handling", handling(row, from: 10)), ("columns", .array(columns)),
                ]))
            try passages(of: row.int64(0), named: name, in: db, line)
        }
    }

    private static func passages(of evidence: Int64, named name: String, in db: Database, _ line: Line) throws {
        try db.each(
            """
            SELECT passage.id, passage.ordinal, passage.start, passage.length, passage.time, source.name,
                passage_text.title, passage_text.text, facet.tag
            FROM passage
            JOIN passage_text ON passage_text.passage_id = passage.id
            JOIN facet ON facet.id = passage.facet_id
            LEFT JOIN source ON source.id = passage.source_id
            WHERE passage.evidence_id = ? ORDER BY passage.ordinal
            """, [.integer(evidence)]
        ) { row in
            try line(
                .object([
                    ("passage", .integer(row.int(1))), ("of", .string(name)),
                    ("day", .integer(Int(PassageNumber.day(of: row.int64(0))))), ("start", .integer(row.int(2))),
                    ("length", .integer(row.int(3))), ("time", .integer(orNull: row.optionalInt(4))),
                    ("source", .string(orNull: row.optionalText(5))), ("title", .string(row.text(6))),
                    ("text", .string(row.text(7))), ("facet", try facet(row.text(8), in: db)),
                ]))
            for placed in try EvidenceReader.mentions(of: row.int64(0), ordinal: row.int(1), in: db) {
                try line(mention(placed, of: name))
            }
        }
    }

    private static func mention(_ placed: PlacedMention, of evidence: String) -> JSONValue {
        .object([
            ("mention", .string(placed.mention.kind.rawValue + ":" + placed.mention.canonical)),
            ("of", .string(evidence)), ("passage", .integer(placed.passage)),
            ("written", .string(placed.mention.written)), ("grade", .string(placed.mention.grade.rawValue)),
            ("place", .string(placed.location.place.name)), ("start", .integer(placed.location.payload.lowerBound)),
            ("length", .integer(placed.location.payload.count)),
            ("textStart", .integer(orNull: placed.location.text?.lowerBound)),
            ("textLength", .integer(orNull: placed.location.text?.count)),
            ("defanged", .bool(placed.mention.isDefanged)),
        ])
    }

    private static let indicators = DumpPart { db, line in
        try db.each(
            """
            SELECT indicator_kind.name, indicator.canonical, indicator.grade, indicator.mention_count
            FROM indicator JOIN indicator_kind ON indicator_kind.id = indicator.kind_id
            ORDER BY indicator.canonical, indicator_kind.name
            """
        ) { row in
            try line(
                .object([
                    ("indicator", .string(row.text(0) + ":" + row.text(1))), ("grade", .integer(row.int(2))),
                    ("mentions", .integer(row.int(3))),
                ]))
        }
    }

    /// A facet with names in the place of row numbers.
    private static func facet(_ tag: String, in db: Database) throws -> JSONValue {
        let facet = Facet(tag: tag)
        let sources = try facet.sources.compactMap { source in
            try db.first("SELECT name FROM source WHERE id = ?", [.integer(source.id)]) { $0.text(0) }
                .map { "\($0)@\(source.level)" }
        }
        let sights = try facet.sights.compactMap { sight in
            try db.first("SELECT name FROM indicator_kind WHERE id = ?", [.integer(sight.kind)]) { $0.text(0) }
                .map { "\($0)@\(sight.grade)" }
        }
        return .array(
            [.string(facet.form.rawValue), .integer(facet.level)]
                + (sources.sorted() + sights.sorted()).map(JSONValue.string))
    }

    private static let handling = """
        handling.code, handling.source_grade, handling.information_grade, handling.confidentiality,
        handling.subject_category, handling.review_time
        """

    private static func handling(_ row: Columns, from first: Int32) -> JSONValue {
        let handling = Handling(row, from: first)
        return .array([
            .string(handling.code), .string(handling.grading), .integer(handling.confidentiality.rawValue),
            .string(handling.subject.rawValue), .integer(orNull: handling.review.map { Int($0.milliseconds) }),
        ])
    }
}
