public import ClewCore

/// What a person says about an import.
public struct ImportOptions: Sendable, Hashable {
    /// Files, folders and archives.
    public var paths: [String]
    /// The market or site that the captures are from; `nil` when the addresses tell.
    public var market: String?
    /// The mapping file that says which column of a table is what.
    public var mappingFile: String?
    /// When the pages were captured, where nothing else says so.
    public var capturedAt: Timestamp?
    /// The address of the folder's first level, where nothing else says so.
    public var baseAddress: String?

    /// Options.
    public init(
        paths: [String], market: String? = nil, mappingFile: String? = nil, capturedAt: Timestamp? = nil,
        baseAddress: String? = nil
    ) {
        self.paths = paths
        self.market = market
        self.mappingFile = mappingFile
        self.capturedAt = capturedAt
        self.baseAddress = baseAddress
    }
}

/// What an import, or a rebuild, did.
public struct ImportReport: Sendable, Hashable {
    /// How many records were sealed.
    public var sealed = 0
    /// How many were in the vault already.
    public var known = 0
    /// How many matches of protected material were sealed for the designated unit.
    public var referrals = 0
    /// How many records were read into the database.
    public var read = 0
    /// How many findings that gave.
    public var findings = 0
    /// How many records of the vault are not what was sealed.
    public var damaged = 0
    /// How many were read anew, because a mapping or a market was named that they had not been read with.
    public var readAnew = 0
    /// What was not brought in, because it had been erased.
    public var passedOver: [PassedOver] = []
    /// Whether the database had to be made again as a whole, because what changed had been joined with other captures.
    public var wasRebuilt = false
    /// Whether the database was made again as a whole, because the profiles or rates of the case are others now.
    public var wasReconfigured = false
    /// How many hits of watch rules are there that were not before.
    public var hits = 0
    /// Whether it was ended before it was done.
    public var wasCancelled = false
    /// Entries that brought back what had been erased, each with the number of the decision.
    var returned: [Int: Int] = [:]

    /// An input that had been erased.
    public struct PassedOver: Sendable, Hashable {
        /// The path below what was named, members of archives after `!/`.
        public var path: String
        /// The number of the decision.
        public var decision: Int
    }

    /// Nothing yet.
    public init() {}
}
