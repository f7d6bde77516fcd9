public import ClewCore

/// What a profile reads of a page and what it misses, field by field, for the analyst who writes one: what
/// `clew profile test` prints.
///
///     let report = ProfileReport(page, named: "offer-17.html", by: profiles)
///     print(report.text())
public struct ProfileReport: Sendable, Hashable {
    /// A field of a record.
    public struct Field: Sendable, Hashable {
        /// The name of the field.
        public let name: String
        /// What was read; `nil` when nothing was.
        public let value: String?
        /// What stands on the page there.
        public let written: String?
        /// The part of the page in which it stands: `text`, `href`; `nil` when nothing was read.
        public let place: String?
        /// The bytes of the payload; `nil` when nothing was read, or when it was read from the address.
        public let payload: Range<Int>?
        /// Why nothing was read; `nil` when something was, or when the profile says that the site does not show it.
        public let problem: String?
        /// Whether the profile requires it.
        public let isRequired: Bool
        /// Whose name it is, where it is one.
        public let role: NameRole?
    }

    /// A record of the page.
    public struct Record: Sendable, Hashable {
        /// What it tells of, and its number: `listing 3`.
        public let title: String
        /// Its fields in the order of the profile.
        public let fields: [Field]
    }

    /// How often a field was read in the records of a kind.
    public struct Tally: Sendable, Hashable {
        /// What the records tell of: `listing`, `account`, `review`, `post`, `page`, `mask`.
        public let record: String
        /// How many records there are.
        public let records: Int
        /// The name of the field.
        public let field: String
        /// In how many of them it was read.
        public let read: Int
        /// In how many it was not there; none when the profile says that the site does not show it.
        public let missing: Int
    }

    /// Something about a page that is no fault of the profile and that its author should know.
    public struct Note: Sendable, Hashable {
        /// What it is, the same on all pages.
        public let sentence: String
        /// What it is on this page.
        public let detail: String
    }

    /// The name of the page.
    public let page: String
    /// The profile that knows it, `harbour@1`; `nil` when none does.
    public let profile: String?
    /// The kind of page; `nil` when no kind of the profile fits.
    public let kind: String?
    /// Why it was recognised as that, or why not.
    public let reasons: [String]
    /// The records; of each block the first ``shownRecords``.
    public let records: [Record]
    /// Blocks that found no record.
    public let empty: [String]
    /// What an import would say of the page.
    public let findings: [String]
    /// What else is to be known of it.
    public let notes: [Note]
    /// How often each field was read, in all records.
    public let tallies: [Tally]
    /// Whether nothing is wrong: the page is recognised, and no finding is to be told.
    public var isClean: Bool { kind != nil && findings.isEmpty }

    /// Records of a block that are shown.
    public static let shownRecords = 200

    /// Reads a page by the profiles of a set and tells what comes of it.
    ///
    /// - Parameter only: the profile that is tested; the others are not tried.
    public init(_ page: SitePage, named name: String, by set: ProfileSet, only: String? = nil) {
        let tried = only.map { name in ProfileSet(set.profiles.filter { $0.name == name }) } ?? set
        self.page = name
        let match = tried.match(page)
        profile = match?.profile.label
        kind = match?.page?.name
        reasons = ReportReasons(page, tried).sentences(match)
        var maker = ReportMaker()
        if let match {
            maker.read(page, match.profile, match.page ?? .unknown)
            if match.page == nil { maker.findings.append(LayoutFinding.unknownPage(match.profile).sentence) }
        }
        records = maker.records
        empty = maker.empty
        findings = maker.findings
        notes = maker.notes
        tallies = maker.tallies
    }
}
