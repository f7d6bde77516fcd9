internal import ClewCore
internal import GRDB

/// The evidence whose record is being applied, part by part.
struct OpenEvidence {
    let id: Int64
    /// The record that brings it.
    let leaf: UInt64
    let form: Evidence.Form
    /// The day of its capture, for passages that tell no time of their own.
    let day: Int64
    /// The source of its capture; `nil` when it has none.
    let source: Int64?
    /// The level of its capture.
    var level: Int
    /// All that captured it, where it is read anew; else the passages begin with ``source`` and are marked with further
    /// ones as these come.
    var sources: [Facet.Source]?
    /// The ordinal of the next passage that is new.
    var next: Int
    /// The passages that the last part brought.
    var added = PassageRows()
    /// Facets of passages without mentions, by source (-1 for none).
    var plainFacets: [Int64: (id: Int64, tag: String)] = [:]

    init(id: Int64, leaf: UInt64, form: Evidence.Form, day: Int64, source: Int64?, level: Int, next: Int) {
        self.id = id
        self.leaf = leaf
        self.form = form
        self.day = day
        self.source = source
        self.level = level
        self.next = next
    }

    func facet(source own: Int64?, sights: [Facet.Sight]) -> Facet {
        let named = (own ?? source).map { [Facet.Source(id: $0, level: level)] } ?? []
        let sources = own == nil ? sources ?? named : named
        return Facet(form: form, sources: sources, level: level, sights: sights)
    }
}

extension Batch {
    /// Adds the passages and mentions of one part that are not there yet.
    mutating func add(_ reading: Reading, to evidence: inout OpenEvidence) throws {
        let mentions = Dictionary(grouping: reading.mentions, by: \.passage)
        evidence.added = PassageRows()
        var added = 0
        for passage in reading.passages where passage.ordinal >= evidence.next {
            let own = try passage.source.map { try names.source($0, in: db) }
            let facet: (id: Int64, tag: String)
            if let found = mentions[passage.ordinal] {
                let made = evidence.facet(source: own, sights: try sights(found))
                facet = (try names.facet(made, in: db), made.tag)
            } else if let known = evidence.plainFacets[own ?? -1] {
                facet = known
            } else {
                let made = evidence.facet(source: own, sights: [])
                facet = (try names.facet(made, in: db), made.tag)
                if evidence.plainFacets.count < 1000 { evidence.plainFacets[own ?? -1] = facet }
            }
            let number = try texts.add(
                passage, to: evidence.id, day: passage.time.map { PassageNumber.day($0) } ?? evidence.day, source: own,
                facet: facet.id, tag: facet.tag, in: db)
            evidence.added.append(number, ordinal: passage.ordinal)
            evidence.next = passage.ordinal + 1
            added += 1
        }
        var mentioned = 0
        for (ordinal, found) in mentions.sorted(by: { $0.key < $1.key }) {
            mentioned += try add(found, to: ordinal, number: evidence.added[ordinal], of: evidence)
        }
        guard added > 0 || mentioned > 0 else { return }
        counts.passages += added
        counts.mentions += mentioned
        try db.run(
            "UPDATE evidence SET passage_count = passage_count + ?, mention_count = mention_count + ? WHERE id = ?",
            .integer(added), .integer(mentioned), .integer(evidence.id))
    }

    private mutating func sights(_ mentions: [PlacedMention]) throws -> [Facet.Sight] {
        var sights = Set<Facet.Sight>()
        for placed in mentions {
            sights.insert(
                Facet.Sight(kind: try names.kind(placed.mention.kind, in: db), grade: placed.mention.grade.code))
        }
        return sights.sorted()
    }

    /// Adds the mentions of one passage; a passage that was there before gets their kinds as well.
    private mutating func add(
        _ mentions: [PlacedMention], to ordinal: Int, number: Int64?, of evidence: OpenEvidence
    ) throws -> Int {
        let known =
            try number
            ?? db.first(
                "SELECT id FROM passage WHERE evidence_id = ? AND ordinal = ?",
                [.integer(evidence.id), .integer(ordinal)]
            ) { $0.int64(0) }
        guard let passage = known else {
            throw StoreFault.invalidReading(leaf: evidence.leaf, problem: "mention in a passage that is not there")
        }
        let adding = try Prepared(
            """
            INSERT INTO mention (
                passage_id, payload_start, payload_length, place_id, indicator_id, text_start, text_length, grade,
                is_defanged, written
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (passage_id, payload_start, payload_length, place_id, indicator_id, text_start) DO NOTHING
            """, in: db)
        var added = 0
        for placed in mentions {
            let mention = placed.mention
            guard !mention.canonical.isEmpty, !mention.kind.rawValue.isEmpty else {
                throw StoreFault.invalidReading(leaf: evidence.leaf, problem: "mention without a value")
            }
            let kind = try names.kind(mention.kind, in: db)
            let indicator = try names.indicator(mention, kind: kind, in: db)
            adding.bind(1, passage)
            adding.bind(2, placed.location.payload.lowerBound)
            adding.bind(3, placed.location.payload.count)
            adding.bind(4, try names.place(placed.location.place, in: db))
            adding.bind(5, indicator)
            adding.bind(6, max(-1, placed.location.text?.lowerBound ?? -1))
            adding.bind(7, placed.location.text?.count ?? 0)
            adding.bind(8, mention.grade.code)
            adding.bind(9, mention.isDefanged ? 1 : 0)
            adding.bind(10, ExactText(mention.written) == ExactText(mention.canonical) ? .null : .text(mention.written))
            try adding.runBound()
            guard adding.changes > 0 else { continue }
            added += 1
            let tally = counts.indicators[indicator] ?? (0, mention.grade.code)
            counts.indicators[indicator] = (tally.mentions + 1, min(tally.grade, mention.grade.code))
        }
        adding.reset()
        if number == nil, added > 0 {
            let tag =
                try db.first(
                    "SELECT facet.tag FROM passage JOIN facet ON facet.id = passage.facet_id WHERE passage.id = ?",
                    [.integer(passage)], { $0.text(0) }) ?? ""
            var facet = Facet(tag: tag)
            facet.sights = Set(facet.sights + (try sights(mentions))).sorted()
            try retag(passage, from: tag, to: facet)
        }
        return added
    }
}
