public import ClewCore

/// One page that live capture knows of: when it is to be fetched next, and what is known of it since the last time.
public struct FrontierPage: Hashable, Sendable {
    /// The number by which the frontier knows it.
    public var number: Int64
    /// The address, absolute.
    public var address: String
    /// The site: scheme, host and port.
    public var site: String
    /// How many links away from an address that a person named.
    public var depth: Int
    /// How many redirects one after the other led to it.
    public var redirects: Int
    /// From when on it is to be fetched.
    public var due: Timestamp
    /// How often it was fetched.
    public var visits: Int
    /// How often in a row fetching it failed.
    public var failures: Int
    /// The entity tag that the server gave with it last.
    public var entityTag: String?
    /// The date of its last change, as the server gave it.
    public var lastModified: String?
    /// The number of the visit whose answer holds the page as it was seen last; `nil` when none does.
    public var held: Int?
    /// Whether its links were followed when it was seen last.
    public var isFollowed = false
    /// Whether it is known as a picture of a page only: it lies as deep as the page, and leads nowhere.
    public var isPicture = false
    /// Why it could not be fetched the last time, in words; `nil` when it could.
    public var error: String?
    /// How many minutes after a visit it is fetched again; `nil` where that is not known yet.
    public var interval: Int?

    /// The date of a page that is not due again by itself.
    public static let never = Timestamp(seconds: 253_402_300_799)

    /// A page that was not fetched yet.
    public init(address: String, site: String, depth: Int, due: Timestamp) {
        number = 0
        self.address = address
        self.site = site
        self.depth = depth
        redirects = 0
        self.due = due
        visits = 0
        failures = 0
    }

    init(
        number: Int64, address: String, site: String, depth: Int, redirects: Int, due: Timestamp, visits: Int,
        failures: Int, entityTag: String?, lastModified: String?, held: Int?, isFollowed: Bool,
        isPicture: Bool, error: String?, interval: Int?
    ) {
        self.number = number
        self.address = address
        self.site = site
        self.depth = depth
        self.redirects = redirects
        self.due = due
        self.visits = visits
        self.failures = failures
        self.entityTag = entityTag
        self.lastModified = lastModified
        self.held = held
        self.isFollowed = isFollowed
        self.isPicture = isPicture
        self.error = error
        self.interval = interval
    }
}
