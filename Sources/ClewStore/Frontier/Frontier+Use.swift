public import ClewCore
internal import GRDB

/// What was used under the authorities that have limits.
extension Frontier {
    static let useTable = """
        CREATE TABLE use (
            authority TEXT PRIMARY KEY,
            requests INTEGER NOT NULL CHECK (requests >= 0),
            bytes INTEGER NOT NULL CHECK (bytes >= 0)
        ) STRICT, WITHOUT ROWID;
        """

    /// What was used under an authority, as far as it was counted here.
    public func use(under authority: String) throws(StoreFault) -> CaptureUse {
        try read { try Frontier.use(under: authority, in: $0) }
    }

    /// Changes what was used under an authority. No other program comes in between, and what is written down outlives one
    /// that is killed.
    ///
    /// - Parameters:
    ///   - known: what is known of it from elsewhere; it counts where it is more.
    ///   - change: gets what was used.
    public func changeUse<Result>(
        under authority: String, atLeast known: CaptureUse = CaptureUse(), _ change: (inout CaptureUse) -> Result
    ) throws(StoreFault) -> Result {
        try write { db in
            let before = try Frontier.use(under: authority, in: db)
            var used = before.atLeast(known)
            let result = change(&used)
            if used != before {
                try db.run(
                    "INSERT OR REPLACE INTO use (authority, requests, bytes) VALUES (?1, ?2, ?3)", .text(authority),
                    .integer(max(0, used.requests)), .integer(max(0, used.bytes)))
            }
            return result
        }
    }

    private static func use(under authority: String, in db: Database) throws -> CaptureUse {
        try db.first("SELECT requests, bytes FROM use WHERE authority = ?", [.text(authority)]) {
            CaptureUse(requests: $0.int(0), bytes: $0.int(1))
        } ?? CaptureUse()
    }
}
