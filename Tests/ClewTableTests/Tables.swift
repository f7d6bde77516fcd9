import ClewTable
import Testing

/// Tables to read that are made up here.
enum Tables {
    static func fixture(_ name: String) throws -> [UInt8] {
        Array(try #require(Fixture.all[name]).utf8)
    }

    /// All rows of a table of cells, handed over in pieces of a size.
    static func rows(
        _ text: [UInt8], _ format: DelimitedFormat = DelimitedFormat(), piece: Int = 1 << 20
    ) -> [TableRow] {
        var reader = DelimitedReader(format)
        return reader.rows(of: text, piece: piece)
    }

    static func json(_ text: [UInt8], rows path: String? = nil, piece: Int = 1 << 20) -> ([TableRow], [String]) {
        var reader = JSONRowReader(rows: path)
        let rows = reader.rows(of: text, piece: piece)
        return (rows, reader.columns)
    }

    static func read(_ reader: inout TableReader, _ text: [UInt8]) throws -> [TableRow] {
        var rows: [TableRow] = []
        var row = TableRow()
        reader.append(text)
        reader.finish()
        while try reader.next(into: &row) { rows.append(row) }
        return rows
    }
}

extension TableRow {
    var strings: [String] { (0..<count).map(string) }
}

/// A reader that takes bytes as they come and gives rows.
protocol RowReader {
    mutating func append(_ chunk: some Collection<UInt8>)
    mutating func finish()
    mutating func next(into row: inout TableRow) -> Bool
}

extension DelimitedReader: RowReader {}
extension JSONRowReader: RowReader {}

extension RowReader {
    /// All rows of a text that is handed over in pieces of a size.
    mutating func rows(of text: [UInt8], piece: Int) -> [TableRow] {
        var rows: [TableRow] = []
        var row = TableRow()
        for start in stride(from: 0, to: text.count, by: piece) {
            append(text[start..<min(text.count, start + piece)])
            while next(into: &row) { rows.append(row) }
        }
        finish()
        while next(into: &row) { rows.append(row) }
        return rows
    }
}
