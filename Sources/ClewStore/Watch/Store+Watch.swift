public import ClewCore
internal import GRDB

extension Store {
    /// Brings the hits up to what was applied, for the rules that count now: a new or changed rule looks back over all of it,
    /// the others look at what came in since they looked last; the hits of rules that count no more go.
    ///
    /// What is kept is the same as if all rules had looked at everything at once. Without rules, and where nothing is new,
    /// nothing is written.
    ///
    /// - Returns: how many hits are there that were not before.
    @discardableResult
    public func watch(_ rules: [WatchRule]) throws(StoreFault) -> Int {
        guard try isWatchDue(rules) else { return 0 }
        do { return try pool.write { try HitWriter(in: $0).bringUp(to: rules) } } catch { throw StoreFault(error) }
    }

    /// What a rule would hit in all that was applied; nothing is kept.
    ///
    /// - Returns: the first hits, the newest first, and how many there are in all.
    public func trial(of rule: WatchRule, limit: Int, clearance: Clearance) throws(StoreFault) -> Listing<WatchHit> {
        do {
            return try pool.writeWithoutTransaction { db in
                var found = Listing<WatchHit>(rows: [], offset: 0, total: 0)
                try db.inTransaction(.immediate) {
                    try HitWriter(in: db).bringUp(to: [rule])
                    found = try WatchHitReader(in: db, marks: HitMarks(), clearance: clearance)
                        .listing(rule: rule.name, page: Page(limit: limit))
                    return .rollback
                }
                return found
            }
        } catch {
            throw StoreFault(error)
        }
    }

    private func isWatchDue(_ rules: [WatchRule]) throws(StoreFault) -> Bool {
        try read { db in
            let leaf = try db.meta("applied_leaf")
            let kept = try db.all("SELECT name, digest, applied_leaf FROM watch_rule") {
                (name: $0.text(0), digest: $0.bytes(1), leaf: $0.int(2))
            }
            guard kept.count == rules.count else { return true }
            let byName = Dictionary(kept.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            return rules.contains { rule in
                guard let row = byName[rule.name] else { return true }
                return row.digest != rule.digest.bytes || row.leaf != leaf
            }
        }
    }
}

/// Keeps what rules found.
struct HitWriter {
    let db: Database

    init(in db: Database) { self.db = db }

    @discardableResult
    func bringUp(to rules: [WatchRule]) throws -> Int {
        try removeRules(but: rules)
        let leaf = Int64(try db.meta("applied_leaf"))
        var spans: [Int64: WatchSpan] = [:]
        var fresh = 0
        for rule in rules {
            let (row, applied) = try row(of: rule)
            guard applied < leaf else { continue }
            let span = try spans[applied] ?? WatchSpan(from: applied, in: db)
            spans[applied] = span
            let before = try count(row)
            let found = try RuleScan(rule: rule, span: span, db: db).found()
            try makeRoom(for: found, row)
            for draft in found.drafts.sorted(by: {
                ($0.time, $0.subject.joined(separator: "\n")) < ($1.time, $1.subject.joined(separator: "\n"))
            }) {
                try keep(draft, of: rule, row)
            }
            try db.run("UPDATE watch_rule SET applied_leaf = ? WHERE id = ?", .integer(leaf), .integer(row))
            fresh += max(0, try count(row) - before)
        }
        return fresh
    }

    private func count(_ rule: Int64) throws -> Int {
        try db.number("SELECT count(*) FROM hit WHERE rule_id = ?", [.integer(rule)])
    }

    /// Removes the rules that count no more, and those that have changed, with their hits.
    private func removeRules(but rules: [WatchRule]) throws {
        let digests = Dictionary(rules.map { ($0.name, $0.digest.bytes) }, uniquingKeysWith: { first, _ in first })
        let kept = try db.all("SELECT id, name, digest FROM watch_rule") {
            (id: $0.int64(0), name: $0.text(1), digest: $0.bytes(2))
        }
        for rule in kept where digests[rule.name] != rule.digest {
            try db.run("DELETE FROM hit WHERE rule_id = ?", .integer(rule.id))
            try db.run("DELETE FROM watch_rule WHERE id = ?", .integer(rule.id))
        }
    }

    /// The row of a rule, made when it is new, and the entry that it is to look at next.
    private func row(of rule: WatchRule) throws -> (id: Int64, applied: Int64) {
        let found = try db.first("SELECT id, applied_leaf FROM watch_rule WHERE name = ?", [.text(rule.name)]) {
            (id: $0.int64(0), applied: $0.int64(1))
        }
        if let found { return found }
        let adding = try Prepared(
            "INSERT INTO watch_rule (name, kind, digest, applied_leaf) VALUES (?, ?, ?, 0)", in: db)
        try adding.run([.text(rule.name), .text(rule.kind.rawValue), .bytes(rule.digest.bytes)])
        return (adding.lastInserted, 0)
    }

    /// Removes the hits of what was looked for anew.
    private func makeRoom(for found: RuleScan.Found, _ rule: Int64) throws {
        for (listing, time) in found.listings {
            try db.run(
                "DELETE FROM hit WHERE listing_id = ? AND rule_id = ? AND time >= ?", .integer(listing), .integer(rule),
                .integer(time))
        }
        for (source, time) in found.sources {
            try db.run(
                "DELETE FROM hit WHERE source = ? AND rule_id = ? AND time > ?", .text(source), .integer(rule),
                .integer(time))
        }
    }

    /// Keeps a hit, unless the one that is kept came before it.
    private func keep(_ draft: HitDraft, of rule: WatchRule, _ row: Int64) throws {
        let key = SQLValue.bytes(draft.id(rule: rule.name).bytes)
        let known = try db.first("SELECT time, passage_id FROM hit WHERE key = ?", [key]) {
            (time: $0.int64(0), passage: $0.optionalInt64(1))
        }
        if let known {
            if known.time < draft.time { return }
            if known.time == draft.time, let before = known.passage, let now = draft.passage,
                try PassageOrder.isBefore(known.time, before, draft.time, now, in: db)
            {
                return
            }
            try db.run("DELETE FROM hit WHERE key = ?", key)
        }
        let adding = try Prepared(
            """
            INSERT INTO hit (
                key, rule_id, time, source, capture_id, passage_id, listing_id, account_id, indicator_id, term, place,
                measure, usual_eur, price_eur, from_time, basis_count
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, in: db)
        try adding.run([
            key, .integer(row), .integer(draft.time), .text(draft.source), .integer(draft.capture),
            .integer(orNull: draft.passage), .integer(orNull: draft.listing), .integer(orNull: draft.account),
            .integer(orNull: draft.indicator), .text(orNull: draft.term), .text(orNull: draft.place),
            .text(orNull: draft.price?.measure.rawValue), .real(orNull: draft.price?.usual),
            .real(orNull: draft.price?.now), .integer(orNull: draft.basis?.from), .integer(orNull: draft.basis?.count),
        ])
    }
}
