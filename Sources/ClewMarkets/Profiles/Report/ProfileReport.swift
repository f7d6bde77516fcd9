public import ClewCore

/// What a profile reads of a page and what it misses, field by field, for the analyst who writes one: what
/// `clew profile test` prints.
///
///     let report = ProfileReport(page, named: "offer-17.html", by: profiles)
///     print(report.text)
public struct ProfileReport: Sendable, Hashable {
    /// A field of a record.
    public struct Field: Sendable, Hashable {
        /// The name of the field.
        public let name: String
        /// What was read; `nil` when nothing was.
        public let value: String?
        /// What stands on the page there.
        public let written: String?
        /// Where: the part of the page, and the bytes of the payload.
        public let place: String?
        /// Why nothing was read; `nil` when something was, or when the profile says that the site does not show the field.
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

    /// The name of the page.
    public let page: String
    /// The profile that knows it, `harbour@1`; `nil` when none does.
    public let profile: String?
    /// The kind of page; `nil` when no kind of the profile fits.
    public let kind: String?
    /// Why it was recognised as that, or why not.
    public let reasons: [String]
    /// The records.
    public let records: [Record]
    /// Blocks that found no record.
    public let empty: [String]
    /// What an import would say of the page.
    public let findings: [String]
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
        guard let match, let kind = match.page else {
            (records, empty) = ([], [])
            findings = match.map { [LayoutFinding.unknownPage($0.profile).sentence] } ?? []
            return
        }
        let reader = ProfilePageReader(page, match.profile, kind)
        var records: [Record] = []
        var empty: [String] = []
        var findings: [String] = []
        if let clock = match.profile.clock, let outcome = reader.clock {
            records.append(Record(title: "page", fields: [ProfileReport.field(clock, outcome, isRequired: false)]))
        }
        for block in kind.blocks {
            let outcome = reader.read(block)
            findings += LayoutFinding.findings(of: outcome, match.profile, kind).map(\.sentence)
            if outcome.records.isEmpty { empty.append(block.isPlural ? block.kind.plural : block.kind.rawValue) }
            for (number, record) in outcome.records.prefix(ProfileReport.shownRecords).enumerated() {
                let fields = zip(block.fields, record).map { field, outcome in
                    ProfileReport.field(field, outcome, isRequired: block.required.contains(field.name))
                }
                let title = block.isPlural ? "\(block.kind.rawValue) \(number + 1)" : block.kind.rawValue
                records.append(Record(title: title, fields: fields))
            }
        }
        for mask in reader.masks() {
            if mask.names.isEmpty { empty.append("mask") }
            if mask.isCut { findings.append(LayoutFinding.namesLeft(match.profile, kind).sentence) }
            let fields = mask.names.prefix(ProfileReport.shownRecords).map {
                ProfileReport.field(mask.field, $0, isRequired: false)
            }
            if !fields.isEmpty { records.append(Record(title: "names to mask", fields: fields)) }
        }
        self.records = records
        self.empty = empty
        self.findings = findings
    }

    private static func field(_ field: SiteField, _ outcome: FieldOutcome, isRequired: Bool) -> Field {
        switch outcome {
        case .absent:
            Field(
                name: field.name.rawValue, value: nil, written: nil, place: nil, problem: nil, isRequired: isRequired,
                role: field.role)
        case .missing(let miss):
            Field(
                name: field.name.rawValue, value: nil, written: nil, place: nil, problem: miss.description,
                isRequired: isRequired, role: field.role)
        case .found(let value):
            Field(
                name: field.name.rawValue, value: value.content.description, written: value.written,
                place: place(value.location), problem: nil, isRequired: isRequired, role: field.role)
        }
    }

    private static func place(_ location: Location) -> String {
        if case .address = location.place { return location.place.label }
        return "\(location.place.label), bytes \(location.payload.lowerBound)–\(location.payload.upperBound)"
    }
}
