package import ClewCore
internal import ClewMarkup
package import ClewStore
internal import ClewTable
internal import ClewVault
internal import ClewWARC
internal import Synchronization

/// One cell of a row of a table: the name of its column, and its place in the text of the row.
public struct TableCell: Sendable, Hashable {
    /// The name of the column; empty where the table gives it none.
    public let column: String
    /// The bytes of the row's text, half-open.
    public let text: Range<Int>
}

/// Telling the cells of a table's rows apart again, for showing them under the names of their columns.
extension Workspace {
    /// The cells of rows that follow each other in a table; `nil` for a row where they cannot be told apart for certain.
    ///
    /// The store keeps the text of a row with each cell on lines of its own. A row with one line for each column needs
    /// nothing else. Rows with line breaks in a cell, and rows of JSON, which need not have all columns, are read again
    /// from the sealed bytes, and count only when they give the very text that is kept.
    package func cells(of rows: [PassageView], in view: EvidenceView, under permit: Permit) throws -> [[TableCell]?] {
        let columns = view.evidence.columns
        let runs = try Set(view.captures.rows.prefix(10).compactMap(\.run)).map {
            try RunContext(payload: Array(store.run($0, clearance: permit.clearance).run.options.utf8))
        }
        let order = try rereadings().entries[Int(clamping: view.leaf)]
        let newest = try order.flatMap { try runContext($0.run) }
        // A mapping counted where it was meant for this table; otherwise there was none.
        let mappings = ([newest].compactMap { $0 } + runs).compactMap(\.mapping) + [Mapping()]
        let isEven = try hasEvenRows(view, mappings)
        let cut = rows.map { isEven ? TableCell.lines(of: $0.passage.text, columns) : nil }
        guard cut.contains(where: { $0 == nil }), let first = rows.first, let last = rows.last,
            let start = try store.passages(of: view.evidence.id, limit: 1, clearance: permit.clearance).first
        else { return cut }
        let head = 0..<start.passage.range.lowerBound
        let body = first.passage.range.lowerBound..<last.passage.range.upperBound
        guard head.upperBound <= body.lowerBound, body.upperBound <= view.evidence.byteCount else { return cut }
        let parts = try bytes(of: view, at: [0..<TableCell.headSize, head, body])
        for mapping in mappings {
            let read = try? TableCell.read(
                parts[1] + parts[2], head: parts[0], mapping, rows.map(\.passage.text), columns)
            guard let read, read.contains(where: { $0 != nil }) else { continue }
            return zip(cut, read).map { $0 ?? $1 }
        }
        return cut
    }

    /// Whether each row of a table has all of its columns: in every format but JSON. Remembered, because the bytes of an
    /// evidence never change.
    private func hasEvenRows(_ view: EvidenceView, _ mappings: [Mapping]) throws -> Bool {
        if let known = TableCell.evenTables.withLock({ $0[view.evidence.id] }) { return known }
        let encoding = CharacterEncoding(label: view.evidence.encoding) ?? .utf8
        var head = try bytes(of: view, at: [0..<TableCell.headSize])[0]
        if !encoding.isASCIICompatible { head = DecodedText(head, encoding).bytes }
        let formats = mappings.map { try? TableReader($0, head: head).format }
        let isEven = formats.allSatisfy { $0 != nil && $0 != .json && $0 != .jsonl }
        TableCell.evenTables.withLock { known in
            if known.count >= 10_000 { known.removeAll() }
            known[view.evidence.id] = isEven
        }
        return isEven
    }

    /// Stretches of a decoded payload, as far as it goes.
    private func bytes(of view: EvidenceView, at ranges: [Range<Int>]) throws -> [[UInt8]] {
        let reader = vault.reader()
        let record = try reader.record(at: Int(clamping: view.leaf))
        if let payload = record.payload?.bytes {
            return ranges.map { Array(payload[$0.clamped(to: 0..<payload.count)]) }
        }
        return try ranges.map { range in
            let start = Int64(record.entry.payloadOffset + range.lowerBound)
            let end = min(record.entry.blockLength, start + Int64(range.count))
            var bytes: [UInt8] = []
            try reader.readBlock(of: record, range: start..<max(start, end)) { piece in
                bytes.append(contentsOf: piece)
                return true
            }
            return bytes
        }
    }
}

extension TableCell {
    /// So many bytes of a table tell how it is written.
    fileprivate static let headSize = 1 << 16
    /// Whether the rows of a table have all of its columns, by the evidence.
    fileprivate static let evenTables = Mutex<[EvidenceID: Bool]>([:])

    /// The lines of a text as cells; `nil` unless there is one for each column.
    fileprivate static func lines(of text: String, _ columns: [String]) -> [TableCell]? {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.count == columns.count ? cells(columns, lines.map(\.count)) : nil
    }

    private static func cells(_ columns: [String], _ lengths: [Int]) -> [TableCell] {
        var start = 0
        return zip(columns, lengths).map { column, length in
            defer { start += length + 1 }
            return TableCell(column: column, text: start..<start + length)
        }
    }

    /// Reads rows again and keeps of each what gives its text.
    fileprivate static func read(
        _ bytes: [UInt8], head: [UInt8], _ mapping: Mapping, _ texts: [String], _ columns: [String]
    ) throws -> [[TableCell]?] {
        var reader = try TableReader(mapping, head: head, decodeEntities: { CharacterReference.decode($0) })
        reader.append(bytes)
        reader.finish()
        var found: [[TableCell]?] = Array(repeating: nil, count: texts.count)
        var row = TableRow()
        var next = 0
        while next < texts.count, try reader.next(into: &row) {
            if row.isRefused { continue }
            let shown = reader.columns.filter { $0.role != .ignore }
            // In JSON the columns come in the order in which they are met, which is another one from here on.
            let named = columns.map { name in shown.first { $0.name == name }.map { row.string($0.index) } ?? "" }
            let placed = shown.map { row.string($0.index) }
            found[next] =
                fitting(shown.count == columns.count ? placed : named, columns, texts[next])
                ?? fitting(named, columns, texts[next])
            next += 1
        }
        return found
    }

    /// The first so many values that give a text, each on lines of its own.
    private static func fitting(_ values: [String], _ columns: [String], _ text: String) -> [TableCell]? {
        var rest = text.utf8[...]
        for (index, value) in values.enumerated() {
            guard rest.starts(with: value.utf8) else { return nil }
            rest = rest.dropFirst(value.utf8.count)
            if rest.isEmpty {
                return cells(Array(columns.prefix(index + 1)), values.prefix(index + 1).map(\.utf8.count))
            }
            guard rest.first == 0x0A else { return nil }
            rest = rest.dropFirst()
        }
        return nil
    }
}
