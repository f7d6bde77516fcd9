import ClewCore

/// Collects what a report shows of one page.
struct ReportMaker {
    private(set) var records: [ProfileReport.Record] = []
    private(set) var empty: [String] = []
    var findings: [String] = []
    private(set) var notes: [ProfileReport.Note] = []
    private(set) var tallies: [ProfileReport.Tally] = []
    /// Whether a time was counted from that of the capture.
    private var hasRelativeTime = false

    mutating func read(_ page: SitePage, _ profile: SiteProfile, _ kind: SiteProfile.Page) {
        let reader = ProfilePageReader(page, profile, kind)
        if let clock = profile.clock, let outcome = reader.clock {
            records.append(ProfileReport.Record(title: "page", fields: [field(clock, outcome)]))
            tally("page", clock.name, [outcome])
        }
        for block in kind.blocks { add(block, reader.read(block), profile, kind) }
        for mask in reader.masks() { add(mask, profile, kind) }
        notes = ReportMaker.notes(page, clock: reader.clockTime, hasRelativeTime: hasRelativeTime)
    }

    private mutating func add(
        _ block: RecordBlock, _ outcome: ProfilePageReader.BlockOutcome, _ profile: SiteProfile,
        _ kind: SiteProfile.Page
    ) {
        findings += LayoutFinding.findings(of: outcome, profile, kind).map(\.sentence)
        if outcome.records.isEmpty { empty.append(block.isPlural ? block.kind.plural : block.kind.rawValue) }
        for (number, record) in outcome.records.prefix(ProfileReport.shownRecords).enumerated() {
            var fields = zip(block.fields, record.fields).map { field, outcome in
                self.field(field, outcome, isRequired: block.required.contains(field.name))
            }
            if let contacts = block.contacts {
                fields += (record.contacts.isEmpty ? [.absent] : record.contacts).map { field(contacts, $0) }
            }
            let title = block.isPlural ? "\(block.kind.rawValue) \(number + 1)" : block.kind.rawValue
            records.append(ProfileReport.Record(title: title, fields: fields))
        }
        for (index, field) in block.fields.enumerated() {
            tally(block.kind.rawValue, field.name, outcome.records.map { $0.fields[index] })
        }
        if let contacts = block.contacts {
            tally(block.kind.rawValue, contacts.name, outcome.records.map { $0.contacts.first ?? .absent })
        }
    }

    private mutating func add(
        _ mask: ProfilePageReader.MaskOutcome, _ profile: SiteProfile, _ kind: SiteProfile.Page
    ) {
        // A name that is looked for on all pages may be missing on any of them.
        if mask.names.isEmpty, !mask.isOfProfile { empty.append("mask") }
        if mask.isCut { findings.append(LayoutFinding.namesLeft(profile, kind).sentence) }
        let fields = mask.names.prefix(ProfileReport.shownRecords).map { field(mask.field, $0) }
        if !fields.isEmpty { records.append(ProfileReport.Record(title: "names to mask", fields: fields)) }
        tally("mask", mask.field.name, mask.names)
    }

    private mutating func tally(_ record: String, _ field: FieldName, _ outcomes: [FieldOutcome]) {
        var read = 0
        var missing = 0
        for outcome in outcomes {
            switch outcome {
            case .found(let value):
                read += 1
                if case .moment(_, isRelative: true) = value.content { hasRelativeTime = true }
            case .missing: missing += 1
            case .absent: break
            }
        }
        tallies.append(
            ProfileReport.Tally(
                record: record, records: outcomes.count, field: field.rawValue, read: read, missing: missing))
    }

    private func field(_ field: SiteField, _ outcome: FieldOutcome, isRequired: Bool = false) -> ProfileReport.Field {
        var value: FieldValue?
        var problem: String?
        switch outcome {
        case .absent: break
        case .missing(let miss): problem = miss.description
        case .found(let found): value = found
        }
        let isOfAddress = value?.location.place == .address
        return ProfileReport.Field(
            name: field.name.rawValue, value: value?.content.description, written: value?.written,
            place: value?.location.place.label, payload: isOfAddress ? nil : value?.location.payload, problem: problem,
            isRequired: isRequired, role: field.role)
    }

    // MARK: Notes

    private static func notes(
        _ page: SitePage, clock: Timestamp?, hasRelativeTime: Bool
    ) -> [ProfileReport.Note] {
        guard let capture = page.captureTime else { return [] }
        if let clock {
            guard clock > capture else { return [] }
            let other =
                switch page.timeBasis {
                case .given: "--captured-at"
                case .fileTime: "the file's date"
                default: "the time of the capture"
                }
            return [
                ProfileReport.Note(
                    sentence: "the clock of the page is later than \(other); the clock counts, so look at both",
                    detail: "\(clock) after \(capture)")
            ]
        }
        guard hasRelativeTime, page.timeBasis == .fileTime else { return [] }
        return [
            ProfileReport.Note(
                sentence: "relative times are counted from the file's date; give --captured-at", detail: "\(capture)")
        ]
    }
}
