public import ClewCore
public import ClewStore

/// What stands in the rows of the lists, in the order of their columns: for the command line and for exports.
public enum ListRow {
    static let columns: [ListSubject: [String]] = [
        .captures: [
            "id", "time", "timeBasis", "outcome", "status", "source", "address", "path", "evidence", "mediaType",
            "authority", "handling", "leaf",
        ],
        .evidence: ["id", "form", "bytes", "encoding", "title", "passages", "mentions", "handling"],
        .indicators: ["id", "kind", "value", "grade", "mentions"],
        .findings: ["id", "kind", "severity", "path", "item", "line", "offset", "finding"],
        .runs: ["id", "time", "tool", "authority", "captures", "leaf", "profiles", "options"],
        .sources: ["name", "captures", "first", "last"],
        .decisions: ["number", "time", "by", "decision", "about", "grounds", "authority"],
        .audit: ["number", "time", "user", "role", "action", "operation", "object", "purpose", "authority", "outcome"],
    ]

    /// A capture.
    public static func capture(_ capture: Capture) -> [JSONValue] {
        [
            .string(capture.id.description), .string(capture.time.description), .string(capture.timeBasis.rawValue),
            .string(capture.outcome.rawValue), .integer(orNull: capture.status), .string(capture.source),
            .string(orNull: capture.address), .string(capture.path), .string(orNull: capture.evidence?.description),
            .string(capture.mediaType), .string(capture.authority), .string(capture.handling.grading),
            .integer(Int(clamping: capture.leaf)),
        ]
    }

    /// An evidence of a list.
    public static func evidence(_ row: EvidenceSummary) -> [JSONValue] {
        evidence(row.evidence, passages: row.passageCount, mentions: row.mentionCount, handling: row.handling)
    }

    /// An evidence.
    public static func evidence(_ evidence: Evidence, passages: Int, mentions: Int, handling: Handling) -> [JSONValue] {
        [
            .string(evidence.id.description), .string(evidence.form.rawValue), .integer(evidence.byteCount),
            .string(evidence.encoding), .string(evidence.title), .integer(passages), .integer(mentions),
            .string(handling.grading),
        ]
    }

    /// An indicator.
    public static func indicator(_ row: IndicatorSummary) -> [JSONValue] {
        [
            .string(row.id.description), .string(row.id.kind.rawValue), .string(row.id.canonical),
            .string(row.grade.rawValue), .integer(row.mentionCount),
        ]
    }

    /// A finding.
    public static func finding(_ row: FindingEntry) -> [JSONValue] {
        let finding = row.finding
        return [
            .string(row.id), .string(finding.kind), .string(finding.severity.rawValue), .string(finding.path),
            .integer(orNull: finding.item), .integer(orNull: finding.line), .integer(orNull: finding.range?.lowerBound),
            .string(finding.sentence),
        ]
    }

    /// A run.
    public static func run(_ row: RunEntry) -> [JSONValue] {
        [
            .string(row.run.id.description), .string(row.run.time.description), .string(row.run.tool),
            .string(row.run.authority), .integer(row.captureCount), .integer(Int(clamping: row.leaf)),
            .array(profiles(of: row.run).map { .string($0) }), .string(row.run.options),
        ]
    }

    /// The profiles and rates of the case that a run states, each with the beginning of its SHA-256.
    private static func profiles(of run: Run) -> [String] {
        // A run of a newer version shows its options alone.
        guard let options = try? RunContext.Options(sealed: Array(run.options.utf8)) else { return [] }
        var files = options.profiles ?? []
        if let rates = options.rates { files.append(RunContext.StatedFile(name: "rates", sha256: rates)) }
        return files.map { "\($0.name) \($0.sha256.description.prefix(16))" }
    }

    /// A source.
    public static func source(_ row: SourceSummary) -> [JSONValue] {
        [
            .string(row.name), .integer(row.captureCount), .string(orNull: row.first?.description),
            .string(orNull: row.last?.description),
        ]
    }

    /// A decision.
    public static func decision(_ row: NumberedDecision) -> [JSONValue] {
        [
            .integer(row.number), .string(orNull: row.time?.description), .string(orNull: row.by), .string(row.kind),
            .string(row.subject), .string(row.grounds), .string(row.authority),
        ]
    }

    /// The columns of a list of hits.
    public static let hitColumns = ["evidence", "passage", "time", "source", "title", "snippet", "mentions"]

    /// A passage that a query found.
    public static func hit(_ hit: SearchHit) -> [JSONValue] {
        [
            .string(hit.evidence.description), .integer(hit.ordinal), .string(hit.time.description),
            .string(hit.source), .string(hit.title.text), .string(hit.snippet.text), .integer(hit.mentionCount),
        ]
    }

    /// An entry of the audit.
    public static func audit(_ row: NumberedAuditEntry) -> [JSONValue] {
        guard let entry = row.entry else {
            return [.integer(row.number)] + Array(repeating: .null, count: 8) + [
                .string("the log goes on under a new name")
            ]
        }
        return [
            .integer(row.number), .string(entry.time.description), .string(entry.user), .string(entry.role.rawValue),
            .string(entry.action.rawValue), .string(entry.operation), .string(entry.object), .string(entry.purpose),
            .string(entry.authority), .string(entry.outcome),
        ]
    }
}

extension Listing {
    /// The same part of the list with other rows.
    public func map<Other: Sendable>(_ transform: (Row) -> Other) -> Listing<Other> {
        Listing<Other>(rows: rows.map(transform), offset: offset, total: total)
    }
}
