/// Guesses whether the first row of a table names its columns.
enum HeaderGuess {
    /// Names do not look like values, and below at least one of them the values look different; or several are words that
    /// everybody uses for columns.
    static func hasHeader(_ head: [UInt8], _ format: DelimitedFormat) -> Bool {
        var reader = DelimitedReader(format)
        reader.append(head)
        var row = TableRow()
        var rows: [[[UInt8]]] = []
        // A short file is all there; a long one ends in a row that is cut off, which is not read.
        if head.count < 1 << 15 { reader.finish() }
        while rows.count < 20, reader.next(into: &row) { rows.append((0..<row.count).map { Array(row.cell($0)) }) }
        guard let first = rows.first, !first.isEmpty else { return false }
        let names = first.filter { !$0.isEmpty }
        guard !names.isEmpty, names.allSatisfy({ !isValue($0) && $0.count <= 64 }), Set(names).count == names.count
        else { return false }
        let known = names.filter { ColumnRole.guess(String(decoding: $0, as: UTF8.self)) != .text }
        if known.count * 3 >= names.count { return true }
        return first.indices.contains { column in
            rows.dropFirst().contains { $0.indices.contains(column) && isValue($0[column]) }
        }
    }

    // A number, a date, an address of the web.
    private static func isValue(_ cell: [UInt8]) -> Bool {
        if cell.starts(with: "http".utf8) { return true }
        let digits = cell.count { $0 &- 0x30 < 10 }
        return digits > 0 && digits * 2 >= cell.count
    }
}
