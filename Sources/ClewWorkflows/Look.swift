public import ClewCore
internal import ClewMarkup
public import ClewStore
internal import ClewVault
internal import ClewWARC

/// Looking: each of these writes an audit entry before it answers.
extension Workspace {
    /// The case in numbers.
    public func overview(under permit: Permit) throws -> Overview {
        let overview = try store.overview(clearance: permit.clearance)
        try log(.consultation, "overview", "", under: permit)
        return overview
    }

    /// Looks for passages; see ``ClewStore/SearchQuery`` for what a line may say.
    public func search(
        _ line: String, filter: SearchFilter = SearchFilter(), order: SearchOrder = .relevance, page: Page = Page(),
        under permit: Permit
    ) throws -> SearchAnswer {
        try requireContent(for: "search", line, under: permit)
        let answer = try store.search(
            line, filter: filter, clearance: permit.clearance, order: order, offset: page.offset, limit: page.limit)
        let count = (answer.total.isExact ? "" : "over ") + "\(answer.total.value) found"
        try log(.consultation, "search", line, outcome: count, under: permit)
        return answer
    }

    /// One indicator: when it was seen, how it was written, what stands beside it.
    public func indicator(_ id: IndicatorID, under permit: Permit) throws -> IndicatorView {
        try requireContent(for: "show an indicator", id.description, under: permit)
        let view = try store.indicator(id, clearance: permit.clearance)
        try log(.consultation, "show an indicator", id.description, under: permit)
        return view
    }

    /// The places where an indicator stands: the reasons behind whatever is said of it.
    public func places(of id: IndicatorID, page: Page = Page(), under permit: Permit) throws -> Listing<IndicatorPlace>
    {
        try requireContent(for: "why", id.description, under: permit)
        let places = try store.places(of: id, page: page, clearance: permit.clearance)
        try log(.consultation, "why", id.description, outcome: "\(places.total) places", under: permit)
        return places
    }

    /// One evidence with its first captures.
    public func evidence(_ id: EvidenceID, under permit: Permit) throws -> EvidenceView {
        let view = try store.show(id, clearance: permit.clearance)
        try log(.consultation, "show an evidence", id.description, under: permit)
        return view
    }

    /// Passages of an evidence with their mentions.
    public func passages(
        of id: EvidenceID, from ordinal: Int = 0, limit: Int = 1, under permit: Permit
    ) throws -> [PassageView] {
        try requireContent(for: "read an evidence", id.description, under: permit)
        let passages = try store.passages(of: id, from: ordinal, limit: limit, clearance: permit.clearance)
        try log(.consultation, "read an evidence", "\(id) from passage \(ordinal)", under: permit)
        return passages
    }

    /// One capture.
    public func capture(_ id: RecordID, under permit: Permit) throws -> Capture {
        let capture = try store.capture(id, clearance: permit.clearance)
        try log(.consultation, "show a capture", id.description, under: permit)
        return capture
    }

    /// Why a live capture got no page, in words; `nil` where it got one, or nothing is known.
    public func reason(of capture: Capture) -> String? {
        guard capture.evidence == nil, let record = try? vault.record(at: Int(clamping: capture.leaf)),
            record.header[CaptureField.kind] == CaptureField.attemptKind, let payload = record.payload?.bytes
        else { return nil }
        // One of another version says nothing.
        return (try? CaptureAttempt(payload: payload))?.reason
    }

    /// The captures of an evidence.
    public func captures(of id: EvidenceID, page: Page = Page(), under permit: Permit) throws -> Listing<Capture> {
        let captures = try store.captures(of: id, page: page, clearance: permit.clearance)
        try log(.consultation, "list captures", id.description, under: permit)
        return captures
    }

    /// The captures in the order of the evidence log.
    public func captures(source: String? = nil, page: Page = Page(), under permit: Permit) throws -> Listing<Capture> {
        let list = try store.captures(source: source, page: page, clearance: permit.clearance)
        try log(.consultation, "list captures", source ?? "", under: permit)
        return list
    }

    /// The evidence in the order of the evidence log.
    public func evidence(
        form: Evidence.Form? = nil, page: Page = Page(), under permit: Permit
    ) throws -> Listing<EvidenceSummary> {
        let list = try store.evidence(form: form, page: page, clearance: permit.clearance)
        try log(.consultation, "list evidence", form?.rawValue ?? "", under: permit)
        return list
    }

    /// The indicators, those that stand most often first.
    public func indicators(
        kind: IndicatorKind? = nil, grade: Grade? = nil, page: Page = Page(), under permit: Permit
    ) throws -> Listing<IndicatorSummary> {
        try requireContent(for: "list indicators", kind?.rawValue ?? "", under: permit)
        let list = try store.indicators(kind: kind, grade: grade, page: page, clearance: permit.clearance)
        try log(.consultation, "list indicators", kind?.rawValue ?? "", under: permit)
        return list
    }

    /// The findings in the order of the evidence log.
    public func findings(page: Page = Page(), under permit: Permit) throws -> Listing<FindingEntry> {
        let list = try store.findings(page: page, clearance: permit.clearance)
        try log(.consultation, "list findings", "", under: permit)
        return list
    }

    /// One finding.
    public func finding(_ id: String, under permit: Permit) throws -> FindingEntry {
        let finding = try store.finding(id, clearance: permit.clearance)
        try log(.consultation, "show a finding", id, under: permit)
        return finding
    }

    /// The runs in the order of the evidence log.
    public func runs(page: Page = Page(), under permit: Permit) throws -> Listing<RunEntry> {
        let list = try store.runs(page: page, clearance: permit.clearance)
        try log(.consultation, "list runs", "", under: permit)
        return list
    }

    /// The sources by name.
    public func sources(page: Page = Page(), under permit: Permit) throws -> Listing<SourceSummary> {
        let list = try store.sources(page: page, clearance: permit.clearance)
        try log(.consultation, "list sources", "", under: permit)
        return list
    }
}
