public import ClewCore
internal import GRDB

/// The sites that are watched.
extension Frontier {
    static let siteTables = """
        CREATE TABLE site (
            site TEXT PRIMARY KEY,
            starts TEXT NOT NULL,
            way TEXT NOT NULL,
            authority TEXT NOT NULL,
            user TEXT NOT NULL,
            role TEXT NOT NULL,
            depth INTEGER NOT NULL CHECK (depth >= 0),
            pause_least INTEGER NOT NULL CHECK (pause_least >= 0),
            pause_most INTEGER NOT NULL CHECK (pause_most >= pause_least),
            connections INTEGER NOT NULL CHECK (connections >= 1),
            state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'stopped', 'waiting')),
            reason TEXT NOT NULL,
            changed INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE frontier (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO frontier (id) VALUES (lower(hex(randomblob(16))));
        ALTER TABLE page ADD COLUMN redirects INTEGER NOT NULL DEFAULT 0 CHECK (redirects >= 0);
        ALTER TABLE page ADD COLUMN error TEXT;
        ALTER TABLE page ADD COLUMN interval INTEGER CHECK (interval > 0);
        CREATE INDEX page_failing ON page (site, failures) WHERE failures > 0;
        """

    private static let siteColumns =
        "site, starts, way, authority, user, role, depth, pause_least, pause_most, connections, state, reason, changed"

    /// The sites by name.
    public func plans() throws(StoreFault) -> [SitePlan] {
        try read { try $0.all("SELECT \(Frontier.siteColumns) FROM site ORDER BY site", [], Frontier.plan) }
    }

    /// The plan of a site; `nil` when it is not watched.
    public func plan(of site: String) throws(StoreFault) -> SitePlan? {
        try read {
            try $0.first("SELECT \(Frontier.siteColumns) FROM site WHERE site = ?", [.text(site)], Frontier.plan)
        }
    }

    /// Keeps a plan; it takes the place of an earlier one for the site.
    public func keep(_ plan: SitePlan) throws(StoreFault) {
        try write { db in
            try db.run(
                """
                INSERT OR REPLACE INTO site (\(Frontier.siteColumns))
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                """, .text(plan.site), .text(plan.starts.joined(separator: "\n")), .text(plan.way),
                .text(plan.authority), .text(plan.user), .text(plan.role.rawValue), .integer(plan.depth),
                .integer(plan.pause.lowerBound), .integer(plan.pause.upperBound), .integer(plan.connections),
                .text(plan.state.rawValue), .text(plan.reason), .integer(plan.changed.milliseconds))
        }
    }

    /// Sets how a site stands; a state other than those that are named in `from` is left as it is.
    ///
    /// - Returns: whether it was set.
    @discardableResult
    public func set(
        _ site: String, to state: SitePlan.State, from: Set<SitePlan.State> = Set(SitePlan.State.allCases),
        because reason: String = "", at moment: Timestamp
    ) throws(StoreFault) -> Bool {
        try write { db in
            let now = try db.first("SELECT state FROM site WHERE site = ?", [.text(site)]) { $0.text(0) }
            guard let now = now.flatMap({ SitePlan.State(rawValue: $0) }), from.contains(now) else { return false }
            try db.run(
                "UPDATE site SET state = ?2, reason = ?3, changed = ?4 WHERE site = ?1", .text(site),
                .text(state.rawValue), .text(reason), .integer(moment.milliseconds))
            return true
        }
    }

    /// Asks once more for all pages of a site that are known, up to so many links away.
    public func recallAll(of site: String, within depth: Int, at moment: Timestamp) throws(StoreFault) {
        try write {
            try $0.run(
                "UPDATE page SET due = ?3, failures = 0 WHERE site = ?1 AND depth <= ?2", .text(site), .integer(depth),
                .integer(moment.milliseconds))
        }
    }

    /// What a site has yet to fetch.
    public func queue(of site: String, at moment: Timestamp) throws(StoreFault) -> SiteQueue {
        try read { db in
            let most = SiteQueue.mostCounted
            return SiteQueue(
                due: try db.number(
                    "SELECT count(*) FROM (SELECT 1 FROM page WHERE site = ? AND due <= ? LIMIT \(most))",
                    [.text(site), .integer(moment.milliseconds)]),
                known: try db.number(
                    "SELECT count(*) FROM (SELECT 1 FROM page WHERE site = ? LIMIT \(most))", [.text(site)]),
                next: try next(of: site, in: db).flatMap { $0 >= FrontierPage.never ? nil : $0 },
                failing: try db.all(
                    """
                    SELECT address, failures, coalesce(error, '') FROM page WHERE site = ? AND failures > 0
                    ORDER BY failures DESC, address LIMIT 20
                    """, [.text(site)]
                ) { SiteQueue.FailingPage(address: $0.text(0), failures: $0.int(1), reason: $0.text(2)) })
        }
    }

    /// When the next page of a site is due, of those that are not more than so many links away; `nil` when there is none.
    public func next(of site: String, depth: Int = .max) throws(StoreFault) -> Timestamp? {
        try read { try next(of: site, depth: depth, in: $0) }
    }

    private func next(of site: String, depth: Int = .max, in db: Database) throws -> Timestamp? {
        try db.first(
            "SELECT due FROM page WHERE site = ? AND depth <= ? ORDER BY due LIMIT 1", [.text(site), .integer(depth)]
        ) { Timestamp(milliseconds: $0.int64(0)) }
    }

    private static func plan(_ row: Columns) -> SitePlan {
        let least = max(0, row.int(7))
        var plan = SitePlan(
            site: row.text(0), starts: row.text(1).split(separator: "\n").map(String.init), way: row.text(2),
            authority: row.text(3), user: row.text(4), role: Role(rawValue: row.text(5)) ?? .auditor,
            depth: row.int(6), pause: least...max(least, row.int(8)), connections: max(1, row.int(9)),
            changed: Timestamp(milliseconds: row.int64(12)))
        // A word that this program does not know means that nothing is fetched.
        plan.state = SitePlan.State(rawValue: row.text(10)) ?? .stopped
        plan.reason = row.text(11)
        return plan
    }
}
