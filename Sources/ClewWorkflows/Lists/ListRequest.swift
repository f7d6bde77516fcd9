public import ClewCore
public import ClewStore

/// A list with what narrows it: what is exported, and what a saved search counts.
public enum ListRequest: Hashable, Sendable {
    case captures(source: String?)
    case evidence(form: Evidence.Form?)
    case indicators(kind: IndicatorKind?, grade: Grade?)
    case findings(severity: Finding.Severity?)
    case runs
    case sources
    case decisions
    case audit
    case markets
    case listings(ListingFilter, ListingOrder)
    case accounts(market: String?, role: NameRole?, beginning: String)
    case reviews(of: AccountKey?, listing: ListingKey?)
    case posts(of: AccountKey?, thread: PostThread?)
    case hits(line: String, order: SearchOrder)
    /// The hits of watch rules.
    case alerts(rule: String?)

    /// A thread of a forum.
    public struct PostThread: Hashable, Sendable {
        /// The forum.
        public var forum: String
        /// The id of the thread.
        public var id: String

        /// A thread.
        public init(forum: String, id: String) {
            self.forum = forum
            self.id = id
        }
    }

    /// The name of the list: that of its file, too.
    public var name: String {
        if case .alerts = self { return "alerts" }
        return subject?.rawValue ?? "hits"
    }

    /// The columns of its rows.
    public var columns: [String] { subject?.columns ?? ListRow.hitColumns }

    private var subject: ListSubject? {
        switch self {
        case .captures: .captures
        case .evidence: .evidence
        case .indicators: .indicators
        case .findings: .findings
        case .runs: .runs
        case .sources: .sources
        case .decisions: .decisions
        case .audit: .audit
        case .markets: .markets
        case .listings: .listings
        case .accounts: .accounts
        case .reviews: .reviews
        case .posts: .posts
        case .alerts: .hits
        case .hits: nil
        }
    }

    /// What narrows it, in words for the audit.
    var object: String {
        let parts: [String?] =
            switch self {
            case .captures(let source): [source]
            case .evidence(let form): [form?.rawValue]
            case .indicators(let kind, let grade): [kind?.rawValue, grade?.rawValue]
            case .findings(let severity): [severity?.rawValue]
            case .runs, .sources, .decisions, .audit, .markets: []
            case .listings(let filter, let order): [filter.description, order.rawValue]
            case .accounts(let market, let role, let beginning): [market, role?.rawValue, beginning]
            case .reviews(let seller, let listing): [seller?.description, listing?.description]
            case .posts(let member, let thread): [member?.description, thread.map { "\($0.forum) \($0.id)" }]
            case .hits(let line, _): [line]
            case .alerts(let rule): [rule]
            }
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether its rows show what was captured, which an auditor sees for a stated purpose only.
    var showsContent: Bool {
        switch self {
        case .captures, .evidence, .findings, .runs, .sources, .decisions, .audit, .markets: false
        case .indicators, .listings, .accounts, .reviews, .posts, .hits, .alerts: true
        }
    }

    /// Whether it is for supervisors and auditors alone.
    var isOfDuties: Bool { self == .audit || self == .decisions }
}
