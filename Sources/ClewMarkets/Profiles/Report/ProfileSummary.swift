public import ClewCore

/// What a profile read of many pages: for each kind of page and each field in how many records it was read and in how
/// many it is missing. `clew profile test` ends with it.
///
///     print(ProfileSummary(reports).text)
public struct ProfileSummary: Sendable, Hashable {
    /// A line of the table.
    public struct Row: Sendable, Hashable {
        /// The kind of page.
        public let kind: String
        /// What the records tell of.
        public let record: String
        /// The name of the field.
        public let field: String
        /// How many records there are on all pages of the kind.
        public fileprivate(set) var records = 0
        /// In how many of them it was read.
        public fileprivate(set) var read = 0
        /// In how many it is missing.
        public fileprivate(set) var missing = 0
    }

    /// Something with the pages of which it holds.
    public struct Pages: Sendable, Hashable {
        /// What it is: a kind of page, or a note.
        public let name: String
        /// How many pages.
        public fileprivate(set) var count: Int
    }

    /// The kinds of pages, in the order in which they came.
    public private(set) var kinds: [Pages] = []
    /// The table, kind by kind.
    public private(set) var rows: [Row] = []
    /// The pages that were not recognised.
    public private(set) var unknown: [String] = []
    /// The pages with findings.
    public private(set) var faulty: [String] = []
    /// What else is to be known, and of how many pages.
    public private(set) var notes: [Pages] = []

    /// Names of pages that are told of each sort.
    private static let shownPages = 5

    /// A summary of reports.
    public init(_ reports: [ProfileReport]) {
        for report in reports {
            if let kind = report.kind {
                ProfileSummary.count(kind, in: &kinds)
                for tally in report.tallies { add(tally, of: kind) }
            } else {
                unknown.append(report.page)
            }
            if !report.findings.isEmpty { faulty.append(report.page) }
            for note in report.notes { ProfileSummary.count(note.sentence, in: &notes) }
        }
        let order = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($0.element.name, $0.offset) })
        rows = rows.enumerated().sorted {
            (order[$0.element.kind] ?? 0, $0.offset) < (order[$1.element.kind] ?? 0, $1.offset)
        }.map(\.element)
    }

    private static func count(_ name: String, in pages: inout [Pages]) {
        if let index = pages.firstIndex(where: { $0.name == name }) {
            pages[index].count += 1
        } else {
            pages.append(Pages(name: name, count: 1))
        }
    }

    private mutating func add(_ tally: ProfileReport.Tally, of kind: String) {
        let known = rows.firstIndex { $0.kind == kind && $0.record == tally.record && $0.field == tally.field }
        let index = known ?? rows.endIndex
        if known == nil { rows.append(Row(kind: kind, record: tally.record, field: tally.field)) }
        rows[index].records += tally.records
        rows[index].read += tally.read
        rows[index].missing += tally.missing
    }

    /// The summary as plain text, in lines for a person; it is for the caller to make it harmless for a terminal.
    public var text: String {
        let known = kinds.reduce(0) { $0 + $1.count }
        let told = kinds.map { "\($0.count) \($0.name)" } + (unknown.isEmpty ? [] : ["\(unknown.count) not recognised"])
        let count = known + unknown.count
        var lines = ["\(count == 1 ? "1 page" : "\(count) pages"): \(told.joined(separator: ", "))"]
        if !unknown.isEmpty { lines.append("  not recognised: " + ProfileSummary.names(unknown)) }
        if !faulty.isEmpty { lines.append("  with findings: " + ProfileSummary.names(faulty)) }
        lines += notes.map { "  note: \($0.name) (pages: \($0.count))" }
        return (lines + table).joined(separator: "\n") + "\n"
    }

    private static func names(_ pages: [String]) -> String {
        let shown = pages.prefix(shownPages).joined(separator: ", ")
        return pages.count > shownPages ? "\(shown) and \(pages.count - shownPages) more" : shown
    }

    private var table: [String] {
        guard !rows.isEmpty else { return [] }
        var cells = [["page", "record", "records", "field", "read", "missing"]]
        var before: Row?
        for row in rows {
            let isSame = before?.kind == row.kind && before?.record == row.record
            cells.append([
                before?.kind == row.kind ? "" : row.kind, isSame ? "" : row.record, isSame ? "" : "\(row.records)",
                row.field, "\(row.read)", "\(row.missing)",
            ])
            before = row
        }
        let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        let numbers: Set = [2, 4, 5]
        return cells.map { row in
            let padded = row.indices.map { column in
                let spaces = String(repeating: " ", count: widths[column] - row[column].count)
                return numbers.contains(column) ? spaces + row[column] : row[column] + spaces
            }
            return "  " + padded.joined(separator: "  ")
        }
    }

    /// The rows of the table as objects.
    public var objects: [JSONValue] {
        rows.map { row in
            .object([
                ("kind", .string(row.kind)), ("record", .string(row.record)), ("field", .string(row.field)),
                ("records", .integer(row.records)), ("read", .integer(row.read)), ("missing", .integer(row.missing)),
            ])
        }
    }
}
