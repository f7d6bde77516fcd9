/// What can be listed.
public enum ListSubject: String, CaseIterable, Sendable, Hashable {
    case captures, evidence, indicators, findings, runs, sources, decisions, audit
    case markets, listings, accounts, reviews, posts, hits

    /// The names of the columns: the keys in JSON (camelCase), the heads of a table.
    public var columns: [String] {
        self == .hits ? HitRow.columns : ListRow.columns[self] ?? MarketRow.columns[self] ?? []
    }
}
