internal import ClewCore
internal import GRDB

/// What a transaction took back.
struct TakenBack {
    /// Whether anything was.
    var isAny = false
    /// The row of the evidence that is read anew, until its new row is there.
    var evidence: (id: Int64, handling: Int64)?
}

/// Taking back what came of an entry, because its record was erased or is read anew.
///
/// Passages, words, mentions and counts are taken back one by one. What a site profile read is joined with what other
/// captures told (a review seen twice, the span of an account), which no subtraction undoes; then
/// ``StoreFault/needsRebuild(leaf:)`` says that the database is to be made again.
extension Batch {
    /// Takes back what a revision is about, before its reading is added.
    mutating func begin(_ revision: Revision, with reading: Reading) throws {
        switch revision {
        case .erased(let entry):
            try texts.flush(into: db)
            // A rebuild finds nothing to take back: the entry was empty when it was read.
            guard try stands(Int64(clamping: entry)) else { return }
            try prepareRemoval()
            try removeRecord(Int64(clamping: entry), at: reading.leaf)
            forgetNames()
            try db.run("INSERT INTO meta (name, value) VALUES ('purge_due', 1) ON CONFLICT (name) DO NOTHING")
        case .renewed(let entry, isFirst: true):
            try prepareRemoval()
            try renewRecord(Int64(clamping: entry), with: reading)
            forgetNames()
        case .renewed: break
        case .settled:
            try prepareRemoval()
            try Batch.removeUnusedNames(in: db)
            forgetNames()
        }
    }

    /// Notes that a site profile read something out of an evidence.
    func note(_ site: SiteReading, of reading: Reading) throws {
        let isEmpty =
            site.sightings.isEmpty && site.accounts.isEmpty && site.reviews.isEmpty && site.posts.isEmpty
            && site.holdings.isEmpty
        guard !isEmpty, let evidence = reading.evidence else { return }
        try db.run(
            """
            INSERT INTO evidence_site (evidence_id) SELECT id FROM evidence WHERE digest = ?
            ON CONFLICT (evidence_id) DO NOTHING
            """, .bytes(evidence.id.digest.bytes))
    }

    /// Gives an evidence that is read anew all sources that know of it, and its captures.
    mutating func complete(_ evidence: inout OpenEvidence, isFirst: Bool) throws {
        if isFirst, let before = takenBack.evidence {
            try db.run(
                "UPDATE evidence SET handling_id = ? WHERE id = ?", .integer(before.handling), .integer(evidence.id))
            try db.run(
                "UPDATE capture SET evidence_id = ? WHERE evidence_id = ?", .integer(evidence.id), .integer(before.id))
        }
        takenBack.evidence = nil
        let sources = try sources(of: evidence.id)
        evidence.sources = sources
        evidence.level = sources.map(\.level).min() ?? evidence.level
    }

    private mutating func prepareRemoval() throws {
        try texts.flush(into: db)
        try markets.flush(into: db)
        markets = MarketWriter()
        try writeIndicatorCounts()
        open = nil
        takenBack = TakenBack(isAny: true)
    }

    /// The rows behind some names are gone.
    private mutating func forgetNames() {
        names = Names(epoch: names.epoch)
    }

    // MARK: Records

    /// Whether anything came of an entry.
    private func stands(_ entry: Int64) throws -> Bool {
        try db.number(
            "SELECT EXISTS (SELECT 1 FROM capture WHERE leaf = ?1) OR EXISTS (SELECT 1 FROM finding WHERE leaf = ?1)",
            [.integer(entry)]) != 0
    }

    /// Removes a capture with its findings, and its evidence when no other capture has it.
    private mutating func removeRecord(_ entry: Int64, at leaf: UInt64) throws {
        try db.run("DELETE FROM finding WHERE leaf = ?", .integer(entry))
        guard let capture = try capture(at: entry) else { return }
        try db.run("DELETE FROM capture WHERE id = ?", .integer(capture.id))
        guard let evidence = capture.evidence,
            try db.number("SELECT count(*) FROM capture WHERE evidence_id = ?", [.integer(evidence)]) == 0
        else { return }
        try removeEvidence(evidence, at: leaf)
    }

    /// Makes room for a record that is read anew: its findings go, and the evidence where it is the one that brought it.
    private mutating func renewRecord(_ entry: Int64, with reading: Reading) throws {
        try db.run("DELETE FROM finding WHERE leaf = ?", .integer(entry))
        guard let known = try capture(at: entry), let capture = reading.capture else { return }
        let source = try names.source(capture.source, in: db)
        // Under another profile other names of the address and the path are replaced.
        try db.run(
            "UPDATE capture SET address = ?, path = ? WHERE id = ?", .text(orNull: capture.address),
            .text(capture.path), .integer(known.id))
        if source != known.source {
            try db.run("UPDATE capture SET source_id = ? WHERE id = ?", .integer(source), .integer(known.id))
        }
        guard let evidence = known.evidence, reading.evidence != nil else { return }
        let found = try db.first("SELECT leaf, handling_id FROM evidence WHERE id = ?", [.integer(evidence)]) {
            (leaf: $0.int64(0), handling: $0.int64(1))
        }
        guard let found else { return }
        if found.leaf == entry {
            try removeEvidence(evidence, at: reading.leaf)
            takenBack.evidence = (evidence, found.handling)
        } else if source != known.source {
            try recapture(evidence, sources: try sources(of: evidence), handling: capture.handling)
        }
    }

    private func capture(at entry: Int64) throws -> (id: Int64, evidence: Int64?, source: Int64)? {
        try db.first("SELECT id, evidence_id, source_id FROM capture WHERE leaf = ?", [.integer(entry)]) {
            ($0.int64(0), $0.optionalInt64(1), $0.int64(2))
        }
    }

    // MARK: Evidence

    private mutating func removeEvidence(_ evidence: Int64, at leaf: UInt64) throws {
        let row = SQLValue.integer(evidence)
        guard try db.number("SELECT count(*) FROM evidence_site WHERE evidence_id = ?", [row]) == 0 else {
            throw StoreFault.needsRebuild(leaf: leaf)
        }
        while try removePassages(of: evidence) {}
        try db.run("DELETE FROM evidence_column WHERE evidence_id = ?", row)
        try db.run("DELETE FROM evidence WHERE id = ?", row)
        counts.evidence -= 1
    }

    /// How many passages are taken back between two writings of counts.
    private static let portion = 2000

    /// Removes some passages of an evidence; `false` when there were none.
    private mutating func removePassages(of evidence: Int64) throws -> Bool {
        let passages = try db.all(
            """
            SELECT passage.id, passage_text.title, passage_text.text, facet.tag
            FROM passage
            JOIN passage_text ON passage_text.passage_id = passage.id
            JOIN facet ON facet.id = passage.facet_id
            WHERE passage.evidence_id = ? ORDER BY passage.id LIMIT ?
            """, [.integer(evidence), .integer(Batch.portion)]
        ) { (id: $0.int64(0), title: $0.text(1), text: $0.text(2), tag: $0.text(3)) }
        var lost: [Int64: (mentions: Int, grade: Int)] = [:]
        for passage in passages {
            let row = SQLValue.integer(passage.id)
            try db.run(
                "INSERT INTO passage_search (passage_search, rowid, title, text, tag) VALUES ('delete', ?, ?, ?, ?)",
                row, .text(passage.title), .text(passage.text), .text(passage.tag))
            try db.each("SELECT indicator_id, grade FROM mention WHERE passage_id = ?", [row]) { mention in
                let tally = lost[mention.int64(0)] ?? (0, mention.int(1))
                lost[mention.int64(0)] = (tally.mentions + 1, min(tally.grade, mention.int(1)))
                counts.mentions -= 1
            }
            try db.run("DELETE FROM mention WHERE passage_id = ?", row)
            try db.run("DELETE FROM passage_text WHERE passage_id = ?", row)
            try db.run("DELETE FROM passage WHERE id = ?", row)
        }
        counts.passages -= passages.count
        for (indicator, tally) in lost.sorted(by: { $0.key < $1.key }) {
            try takeBack(tally.mentions, of: indicator, bestGrade: tally.grade)
        }
        return !passages.isEmpty
    }

    /// Takes mentions off an indicator; one without any goes.
    private func takeBack(_ mentions: Int, of indicator: Int64, bestGrade: Int) throws {
        let row = SQLValue.integer(indicator)
        try db.run("UPDATE indicator SET mention_count = mention_count - ? WHERE id = ?", .integer(mentions), row)
        let left = try db.first("SELECT mention_count, grade FROM indicator WHERE id = ?", [row]) {
            (mentions: $0.int(0), grade: $0.int(1))
        }
        guard let left else { return }
        if left.mentions == 0 {
            try db.run("DELETE FROM indicator WHERE id = ?", row)
        } else if bestGrade <= left.grade {
            try db.run(
                "UPDATE indicator SET grade = (SELECT min(grade) FROM mention WHERE indicator_id = ?1) WHERE id = ?1",
                row)
        }
    }

    // MARK: Names

    /// Begins another epoch when something was taken back, so that nobody goes on with the row numbers of before.
    mutating func beginEpoch() throws {
        guard takenBack.isAny else { return }
        let epoch = try db.epoch() + 1
        try db.run("PRAGMA user_version = \(epoch)")
        // What watch rules hit may rest on what is gone; all of it is found anew.
        try db.run("DELETE FROM hit")
        try db.run("DELETE FROM watch_rule")
        names = Names(epoch: epoch)
        takenBack = TakenBack()
    }

    /// Removes the names of sources and places that nothing uses any more. Goes through all passages and mentions.
    ///
    /// Facets stay: they hold numbers alone, and a number that is given out again means the new one everywhere.
    static func removeUnusedNames(in db: Database) throws {
        try db.run(
            """
            DELETE FROM source WHERE id NOT IN (SELECT source_id FROM capture)
            AND id NOT IN (SELECT source_id FROM passage WHERE source_id IS NOT NULL)
            """)
        try db.run("DELETE FROM place WHERE id NOT IN (SELECT place_id FROM mention)")
    }
}
