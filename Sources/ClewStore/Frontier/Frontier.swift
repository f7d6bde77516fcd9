public import ClewCore
internal import GRDB

/// The pages that live capture has yet to fetch, of all sites of a case, on disk: `state/frontier.sqlite`.
///
/// It is a plan and no evidence: when it is lost, a capture begins anew from the addresses that a person named. A million
/// pages take no memory. Each change is on disk when the call returns, so that a capture that was killed goes on at the page
/// at which it was.
///
///     let frontier = try Frontier(path: "state/frontier.sqlite")
///     try frontier.add([FrontierPage(address: "http://market.example/", site: "http://market.example", depth: 0, due: now)])
///     for page in try frontier.due(of: site, at: now, most: 32) { … }
public final class Frontier: Sendable {
    private let queue: DatabaseQueue
    /// What tells it from others; visits are counted in it, so that a new one begins to count anew under a new id.
    public let id: String

    /// Opens the frontier, and makes it where there is none.
    public init(path: String) throws(StoreFault) {
        // Of several programs that open it for the first time one makes it, and the others wait.
        guard let lock = FileLock(path + ".lock") else { throw .unavailable(code: ResultCode.SQLITE_CANTOPEN.rawValue) }
        defer { lock.release() }
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.journalMode = .wal
            // An address that was stopped at, or of a case that was erased, does not stay in free pages.
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            var migrator = DatabaseMigrator()
            migrator.registerMigration("1 pages") { try $0.execute(sql: Frontier.tables) }
            migrator.registerMigration("2 sites") { try $0.execute(sql: Frontier.siteTables) }
            migrator.registerMigration("3 held pages") {
                try $0.execute(
                    sql: """
                        ALTER TABLE page ADD COLUMN held INTEGER CHECK (held >= 0);
                        ALTER TABLE page ADD COLUMN is_followed INTEGER NOT NULL DEFAULT 0;
                        """)
            }
            migrator.registerMigration("4 use") { try $0.execute(sql: Frontier.useTable) }
            migrator.registerMigration("5 pictures") {
                try $0.execute(sql: "ALTER TABLE page ADD COLUMN is_picture INTEGER NOT NULL DEFAULT 0;")
            }
            guard try !queue.read({ try migrator.hasBeenSuperseded($0) }) else { throw StoreFault.newerDatabase }
            try migrator.migrate(queue)
            id = try queue.read { try $0.first("SELECT id FROM frontier") { $0.text(0) } ?? "" }
        } catch {
            throw StoreFault(error)
        }
    }

    private static let tables = """
        CREATE TABLE page (
            id INTEGER PRIMARY KEY,
            address TEXT NOT NULL UNIQUE,
            site TEXT NOT NULL,
            depth INTEGER NOT NULL CHECK (depth >= 0),
            due INTEGER NOT NULL,
            visits INTEGER NOT NULL DEFAULT 0,
            failures INTEGER NOT NULL DEFAULT 0,
            entity_tag TEXT,
            last_modified TEXT
        ) STRICT;
        CREATE INDEX page_due ON page (site, due, depth, id);
        """

    /// Adds pages that are not known yet; of one that is known the shorter way and the earlier date count.
    ///
    /// A picture brings a known page no nearer. One that turns out to be linked to is a page from then on, which lies as deep
    /// as the link says and whose links have yet to be followed.
    ///
    /// - Returns: how many are new.
    @discardableResult
    public func add(_ pages: [FrontierPage]) throws(StoreFault) -> Int {
        try write { try Frontier.add(pages, in: $0) }
    }

    private static func add(_ pages: [FrontierPage], in db: Database) throws -> Int {
        let insert = try Prepared(
            """
            INSERT INTO page (address, site, depth, due, redirects, is_picture) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (address) DO NOTHING
            """, in: db)
        // Most links lead to what is known and would change nothing.
        let update = try Prepared(
            """
            UPDATE page SET depth = CASE WHEN is_picture > ?4 THEN ?2 ELSE min(depth, ?2) END,
                due = CASE WHEN visits = 0 THEN min(due, ?3) ELSE due END,
                is_followed = CASE WHEN is_picture > ?4 THEN 0 ELSE is_followed END, is_picture = ?4
            WHERE address = ?1 AND is_picture >= ?4 AND (?2 < depth OR visits = 0 AND ?3 < due OR is_picture > ?4)
            """, in: db)
        var count = 0
        for page in pages {
            let (depth, due) = (SQLValue.integer(page.depth), SQLValue.integer(page.due.milliseconds))
            let isPicture = SQLValue.integer(page.isPicture ? 1 : 0)
            try insert.run([.text(page.address), .text(page.site), depth, due, .integer(page.redirects), isPicture])
            if insert.changes > 0 { count += 1 } else { try update.run([.text(page.address), depth, due, isPicture]) }
        }
        return count
    }

    /// The pages of a site that are due, those first that are due longest and are nearer to what was named.
    ///
    /// - Parameters:
    ///   - depth: only pages that are not more links away.
    ///   - most: so many at most.
    public func due(
        of site: String, at moment: Timestamp, depth: Int = .max, most: Int
    ) throws(StoreFault) -> [FrontierPage] {
        try read { db in
            try db.all(
                """
                SELECT id, address, site, depth, due, visits, failures, entity_tag, last_modified, error, interval, redirects,
                    held, is_followed, is_picture
                FROM page
                WHERE site = ? AND due <= ? AND depth <= ? ORDER BY due, depth, id LIMIT ?
                """, [.text(site), .integer(moment.milliseconds), .integer(depth), .integer(most)], Frontier.page)
        }
    }

    /// Asks for known pages once more, at a moment.
    public func recall(_ addresses: [String], at moment: Timestamp) throws(StoreFault) {
        try write { db in
            for address in addresses {
                try db.run(
                    "UPDATE page SET due = ?1, failures = 0 WHERE address = ?2", .integer(moment.milliseconds),
                    .text(address))
            }
        }
    }

    /// Asks once more for what is missing of a site, at most so many links away: those whose links were not followed, and,
    /// where that is wanted, pages that nobody named and that did not come whole the last time.
    public func recallRest(
        of site: String, within depth: Int, failed: Bool, at moment: Timestamp
    ) throws(StoreFault) {
        try write {
            try $0.run(
                """
                UPDATE page SET due = ?3, failures = 0 WHERE site = ?1 AND due > ?3
                    AND (depth < ?2 AND held IS NOT NULL AND is_followed = 0
                        OR ?4 AND depth <= ?2 AND (depth > 0 OR redirects > 0) AND failures > 0)
                """, .text(site), .integer(depth), .integer(moment.milliseconds), .integer(failed ? 1 : 0))
        }
    }

    /// Writes down what came of pages and when each is due again, and the pages that they led to, all or nothing.
    ///
    /// - Returns: how many of the added ones are new.
    @discardableResult
    public func settle(_ pages: [FrontierPage], adding found: [FrontierPage] = []) throws(StoreFault) -> Int {
        try write { db in
            for page in pages {
                // What was taken as a picture may have become a page meanwhile.
                try db.run(
                    """
                    UPDATE page SET due = ?2, visits = ?3, failures = ?4, entity_tag = ?5, last_modified = ?6,
                        error = ?7, interval = ?8, held = ?9,
                        is_followed = CASE WHEN is_picture < ?11 THEN 0 ELSE ?10 END
                    WHERE id = ?1
                    """, .integer(page.number), .integer(page.due.milliseconds), .integer(page.visits),
                    .integer(page.failures), .text(orNull: page.entityTag), .text(orNull: page.lastModified),
                    .text(orNull: page.error), .integer(orNull: page.interval), .integer(orNull: page.held),
                    .integer(page.isFollowed ? 1 : 0), .integer(page.isPicture ? 1 : 0))
            }
            return try Frontier.add(found, in: db)
        }
    }

    /// Takes a page out: it will not be fetched again unless it is added again.
    public func remove(_ page: FrontierPage) throws(StoreFault) {
        try write { try $0.run("DELETE FROM page WHERE id = ?", .integer(page.number)) }
    }

    private static func page(_ row: Columns) -> FrontierPage {
        FrontierPage(
            number: row.int64(0), address: row.text(1), site: row.text(2), depth: row.int(3),
            redirects: row.int(11), due: Timestamp(milliseconds: row.int64(4)), visits: row.int(5),
            failures: row.int(6), entityTag: row.optionalText(7), lastModified: row.optionalText(8),
            held: row.optionalInt(12), isFollowed: row.int(13) != 0, isPicture: row.int(14) != 0,
            error: row.optionalText(9), interval: row.optionalInt(10))
    }

    func read<Result>(_ body: (Database) throws -> Result) throws(StoreFault) -> Result {
        do { return try queue.read(body) } catch { throw StoreFault(error) }
    }

    func write<Result>(_ body: (Database) throws -> Result) throws(StoreFault) -> Result {
        do { return try queue.write(body) } catch { throw StoreFault(error) }
    }
}
