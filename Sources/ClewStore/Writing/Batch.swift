internal import ClewCore
internal import GRDB

/// The work of one transaction: readings go in, rows and index come out.
struct Batch {
    let db: Database
    var names: Names
    var texts: TextWriter
    var counts = Counts()
    var markets: MarketWriter
    /// What was taken back and may leave names behind that nothing uses any more.
    var takenBack = TakenBack()
    private var appliedLeaf: UInt64
    /// The evidence that the current record brought, with what is known of it.
    var open: OpenEvidence?

    /// What is added to the totals when the transaction ends.
    struct Counts {
        var evidence = 0
        var passages = 0
        var mentions = 0
        /// Mentions and best grade by indicator.
        var indicators: [Int64: (mentions: Int, grade: Int)] = [:]
    }

    init(in db: Database, names: Names) throws {
        self.db = db
        let epoch = try db.epoch()
        self.names = names.epoch == epoch ? names : Names(epoch: epoch)
        let isUnchanged = self.names.marketRows.version == (try db.dataVersion())
        markets = isUnchanged ? self.names.marketRows.writer : MarketWriter()
        self.names.marketRows.writer = MarketWriter()
        texts = try TextWriter(in: db)
        appliedLeaf = UInt64(clamping: try db.meta("applied_leaf"))
    }

    /// Applies one part of one record.
    mutating func apply(_ reading: Reading) throws {
        guard reading.leaf >= appliedLeaf else { return }
        guard reading.leaf == appliedLeaf else {
            throw StoreFault.outOfOrder(expected: appliedLeaf, found: reading.leaf)
        }
        if let revision = reading.revision { try begin(revision, with: reading) }
        if let run = reading.run { try add(run, leaf: reading.leaf) }
        if let evidence = reading.evidence { try add(evidence, of: reading) }
        if let capture = reading.capture { try add(capture) }
        if var part = open, reading.evidence != nil, part.leaf == reading.origin {
            open = nil
            try add(reading, to: &part)
            open = part
        } else if !reading.passages.isEmpty || !reading.mentions.isEmpty, reading.evidence == nil {
            throw StoreFault.invalidReading(leaf: reading.leaf, problem: "text without evidence")
        }
        if let site = reading.site {
            try add(site, of: reading)
            try note(site, of: reading)
        }
        for finding in reading.findings { try add(finding, leaf: reading.origin) }
        if reading.isLast {
            appliedLeaf += 1
            open = nil
        }
    }

    /// Writes what was held back; the row numbers that were learned are right once the transaction is committed.
    mutating func finish() throws -> Names {
        try texts.flush(into: db)
        try markets.flush(into: db)
        names.marketRows = (markets, try db.dataVersion())
        try writeIndicatorCounts()
        try beginEpoch()
        let totals = [
            ("evidence_count", counts.evidence), ("passage_count", counts.passages), ("mention_count", counts.mentions),
        ]
        for (name, count) in totals where count != 0 {
            try db.run("UPDATE meta SET value = value + ? WHERE name = ?", .integer(count), .text(name))
        }
        try db.run("UPDATE meta SET value = ? WHERE name = 'applied_leaf'", .integer(Int64(clamping: appliedLeaf)))
        return names
    }

    /// Writes the counts of indicators that the transaction has gathered so far.
    mutating func writeIndicatorCounts() throws {
        for (id, tally) in counts.indicators.sorted(by: { $0.key < $1.key }) {
            try db.run(
                "UPDATE indicator SET mention_count = mention_count + ?, grade = min(grade, ?) WHERE id = ?",
                .integer(tally.mentions), .integer(tally.grade), .integer(id))
        }
        counts.indicators.removeAll(keepingCapacity: true)
    }

    // MARK: Records

    private mutating func add(_ run: Run, leaf: UInt64) throws {
        try db.run(
            """
            INSERT INTO run (record, leaf, time, tool, authority, options, handling_id) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (record) DO NOTHING
            """,
            .bytes(run.id.record.bytes), .integer(Int64(clamping: leaf)), .integer(run.time.milliseconds),
            .text(run.tool), .text(run.authority), .text(run.options),
            .integer(try names.handling(.unassessed, in: db)))
    }

    /// Makes the evidence known; opens it when this record is the one that brings it.
    private mutating func add(_ evidence: Evidence, of reading: Reading) throws {
        guard open == nil else { return }
        let digest = SQLValue.bytes(evidence.id.digest.bytes)
        let known = try db.first("SELECT id, leaf FROM evidence WHERE digest = ?", [digest]) {
            (id: $0.int64(0), leaf: UInt64(clamping: $0.int64(1)))
        }
        let id: Int64
        if let known {
            id = known.id
            guard known.leaf == reading.origin else { return }
        } else {
            let adding = try Prepared(
                """
                INSERT INTO evidence (
                    digest, leaf, form, byte_count, encoding, title, reader_version, handling_id, is_masked
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, in: db)
            try adding.run([
                digest, .integer(Int64(clamping: reading.origin)), .text(evidence.form.rawValue),
                .integer(max(0, evidence.byteCount)), .text(evidence.encoding), .text(evidence.title),
                .integer(evidence.readerVersion),
                .integer(try names.handling(reading.capture?.handling ?? .unassessed, in: db)),
                .integer(evidence.isMasked ? 1 : 0),
            ])
            id = adding.lastInserted
            for (position, name) in evidence.columns.enumerated() {
                try db.run(
                    "INSERT INTO evidence_column (evidence_id, position, name) VALUES (?, ?, ?)", .integer(id),
                    .integer(position), .text(name))
            }
            counts.evidence += 1
        }
        try texts.flush(into: db)
        var opened = OpenEvidence(
            id: id, leaf: reading.origin, form: evidence.form,
            day: PassageNumber.day(reading.capture?.time),
            source: try reading.capture.map { try names.source($0.source, in: db) },
            level: (reading.capture?.handling ?? .unassessed).confidentiality.rawValue,
            next: try db.number("SELECT max(ordinal) + 1 FROM passage WHERE evidence_id = ?", [.integer(id)]))
        if case .renewed(_, let isFirst) = reading.revision { try complete(&opened, isFirst: isFirst) }
        open = opened
    }

    private mutating func add(_ capture: Capture) throws {
        let source = try names.source(capture.source, in: db)
        var evidence: Int64?
        var before: [Facet.Source] = []
        if let id = capture.evidence {
            evidence = try db.first("SELECT id FROM evidence WHERE digest = ?", [.bytes(id.digest.bytes)]) {
                $0.int64(0)
            }
            guard let evidence else {
                throw StoreFault.invalidReading(leaf: capture.leaf, problem: "capture of evidence that was not read")
            }
            if open == nil { before = try sources(of: evidence) }
        }
        let adding = try Prepared(
            """
            INSERT INTO capture (
                record, leaf, run_record, authority, evidence_id, address, path, source_id, time, time_basis, outcome,
                status, media_type, handling_id
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (record) DO NOTHING
            """, in: db)
        try adding.run([
            .bytes(capture.id.bytes), .integer(Int64(clamping: capture.leaf)),
            .bytes(orNull: capture.run?.record.bytes), .text(capture.authority),
            evidence.map(SQLValue.integer) ?? .null, .text(orNull: capture.address), .text(capture.path),
            .integer(source), .integer(capture.time.milliseconds), .text(capture.timeBasis.rawValue),
            .text(capture.outcome.rawValue), .integer(orNull: capture.status), .text(capture.mediaType),
            .integer(try names.handling(capture.handling, in: db)),
        ])
        if adding.changes > 0, open == nil, let evidence {
            let after = try sources(of: evidence)
            if after != before { try recapture(evidence, sources: after, handling: capture.handling) }
        }
    }

    private mutating func add(_ finding: Finding, leaf: UInt64) throws {
        var handling: Int64?
        if let capture = finding.capture {
            handling = try db.first("SELECT handling_id FROM capture WHERE record = ?", [.bytes(capture.bytes)]) {
                $0.int64(0)
            }
        }
        try db.run(
            """
            INSERT INTO finding (
                name, leaf, kind, severity, sentence, path, capture_record, start, length, line, item, handling_id
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING
            """,
            .text(finding.name), .integer(Int64(clamping: leaf)), .text(finding.kind), .text(finding.severity.rawValue),
            .text(finding.sentence), .text(finding.path), .bytes(orNull: finding.capture?.bytes),
            .integer(orNull: finding.range?.lowerBound), .integer(orNull: finding.range?.count),
            .integer(orNull: finding.line), .integer(orNull: finding.item),
            .integer(try handling ?? names.handling(.unassessed, in: db)))
    }

    // MARK: A further capture of known evidence

    /// The sources under which an evidence was captured, each with the least level that knows of it.
    func sources(of evidence: Int64) throws -> [Facet.Source] {
        try db.all(
            """
            SELECT capture.source_id, min(handling.confidentiality) FROM capture
            JOIN handling ON handling.id = capture.handling_id
            WHERE capture.evidence_id = ? GROUP BY capture.source_id ORDER BY capture.source_id
            """, [.integer(evidence)]
        ) { Facet.Source(id: $0.int64(0), level: $0.int(1)) }
    }

    /// Marks the passages of known evidence with a source or a level that a further capture brought.
    mutating func recapture(_ evidence: Int64, sources: [Facet.Source], handling: Handling) throws {
        let level = sources.map(\.level).min() ?? Facet.usualLevel
        let old = try db.number(
            """
            SELECT handling.confidentiality FROM evidence JOIN handling ON handling.id = evidence.handling_id
            WHERE evidence.id = ?
            """, [.integer(evidence)])
        if level < old {
            try db.run(
                "UPDATE evidence SET handling_id = ? WHERE id = ?", .integer(try names.handling(handling, in: db)),
                .integer(evidence))
        }
        let passages = try db.all(
            "SELECT id, source_id, facet_id FROM passage WHERE evidence_id = ? ORDER BY id", [.integer(evidence)]
        ) { (id: $0.int64(0), source: $0.optionalInt(1), facet: $0.int64(2)) }
        var tags: [Int64: String] = [:]
        for passage in passages {
            let tag =
                try tags[passage.facet] ?? db.first(
                    "SELECT tag FROM facet WHERE id = ?", [.integer(passage.facet)], { $0.text(0) }) ?? ""
            tags[passage.facet] = tag
            var facet = Facet(tag: tag)
            facet.level = level
            facet.sources = passage.source.map { [Facet.Source(id: Int64($0), level: level)] } ?? sources
            try retag(passage.id, from: tag, to: facet)
        }
    }

    /// Changes the facet of a passage, in the table and in the index.
    mutating func retag(_ passage: Int64, from old: String, to facet: Facet) throws {
        let new = facet.tag
        guard new != old else { return }
        try texts.flush(into: db)
        let document = try db.first(
            "SELECT title, text FROM passage_text WHERE passage_id = ?", [.integer(passage)]
        ) { (title: $0.text(0), text: $0.text(1)) }
        guard let document else { return }
        try db.run(
            "INSERT INTO passage_search (passage_search, rowid, title, text, tag) VALUES ('delete', ?, ?, ?, ?)",
            .integer(passage), .text(document.title), .text(document.text), .text(old))
        try db.run(
            "UPDATE passage SET facet_id = ? WHERE id = ?", .integer(try names.facet(facet, in: db)), .integer(passage))
        try db.run(
            "INSERT INTO passage_search (rowid, title, text, tag) VALUES (?, ?, ?, ?)",
            .integer(passage), .text(document.title), .text(document.text), .text(new))
    }
}
