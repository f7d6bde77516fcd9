public import ClewCore

/// A site that is watched: where to begin, on which way, under whose authority, and how it stands.
///
/// It is a plan that a person made and can change, and no evidence; what is fetched by it is.
public struct SitePlan: Hashable, Sendable {
    /// How a site stands.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Pages are fetched as they are due.
        case running
        /// Nothing is fetched until a person goes on; what is due waits.
        case paused
        /// Nothing is fetched any more; started again it begins anew with all that is known of it.
        case stopped
        /// Nothing is fetched until a person has done something: see ``SitePlan/reason``.
        case waiting
    }

    /// The site: scheme, host and port.
    public var site: String
    /// The addresses to begin with.
    public var starts: [String]
    /// The way to it: `tor:9050`, `i2p:4444` or `clearnet`.
    public var way: String
    /// The id of the authority under which it is fetched.
    public var authority: String
    /// Who asked for it, and in which role.
    public var user: String
    /// The role of the person who asked for it.
    public var role: Role
    /// How many links to follow from the addresses.
    public var depth: Int
    /// How long to wait between two requests, in milliseconds: a random time within.
    public var pause: ClosedRange<Int>
    /// How many connections at once.
    public var connections: Int
    /// How it stands.
    public var state: State
    /// Why it waits for a person, in words; empty otherwise.
    public var reason: String
    /// When the state changed last.
    public var changed: Timestamp

    /// A plan of a site that runs.
    public init(
        site: String, starts: [String], way: String, authority: String, user: String, role: Role, depth: Int,
        pause: ClosedRange<Int>, connections: Int, changed: Timestamp
    ) {
        self.site = site
        self.starts = starts
        self.way = way
        self.authority = authority
        self.user = user
        self.role = role
        self.depth = depth
        self.pause = pause
        self.connections = connections
        self.changed = changed
        state = .running
        reason = ""
    }
}

/// What a site has yet to fetch.
public struct SiteQueue: Hashable, Sendable {
    /// How many pages are due; at most ``SiteQueue/mostCounted`` are counted.
    public var due: Int
    /// How many pages are known; at most ``SiteQueue/mostCounted`` are counted.
    public var known: Int
    /// When the next page is due; `nil` when none is.
    public var next: Timestamp?
    /// Pages that could not be fetched the last time, with the reason in words, the latest first; a few of them.
    public var failing: [FailingPage]

    /// A page that could not be fetched the last time.
    public struct FailingPage: Hashable, Sendable {
        /// Its address.
        public var address: String
        /// How often in a row it could not be fetched.
        public var failures: Int
        /// Why.
        public var reason: String
    }

    /// So many pages are counted, so that a page of the desk stays quick with millions of them.
    public static let mostCounted = 100_000
}
