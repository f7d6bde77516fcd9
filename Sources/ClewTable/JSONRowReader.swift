/// Reads rows out of JSON (RFC 8259) as it comes in: JSON Lines, an array of objects, or an object that holds one.
///
/// The rows are the objects of the outermost array, or of the array under a name, or the values that stand one after the
/// other. A value inside a row is a column of its own: `price.amount` for an object in it; the scalars of an array are one
/// cell, parted by line feeds. Columns are numbered as their names first appear. Each cell keeps the place of its value in
/// the file, string quotes left out.
public struct JSONRowReader: Sendable {
    /// The names of the columns, in the order in which they first appeared.
    public private(set) var columns: [String] = []
    private var columnIndex: [[UInt8]: Int] = [:]
    private var splitter: JSONSplitter
    private let limits: TableLimits
    var nextNumber = 1

    /// A reader from the first byte on.
    ///
    /// - Parameter rows: the path of the array that holds the rows (`data.items`); `nil` for the first array of objects,
    ///   or for JSON Lines.
    public init(rows: String? = nil, limits: TableLimits = TableLimits()) {
        splitter = JSONSplitter(path: rows, limits: limits)
        self.limits = limits
    }

    /// Hands over the next bytes of the file.
    public mutating func append(_ chunk: some Collection<UInt8>) {
        splitter.buffer.append(chunk)
    }

    /// Says that the file ends here.
    public mutating func finish() {
        splitter.buffer.finish()
    }

    /// Reads the next row; `false` when more bytes are needed, or when the table has ended after ``finish()``.
    public mutating func next(into row: inout TableRow) -> Bool {
        guard let found = splitter.next() else { return false }
        row.reset(number: nextNumber, line: found.line, start: found.range.lowerBound + splitter.buffer.offset)
        row.end(at: found.range.upperBound + splitter.buffer.offset)
        nextNumber += 1
        var problem = found.problem
        if problem == nil {
            let offset = splitter.buffer.offset
            problem = splitter.buffer.bytes.withUnsafeBufferPointer { bytes -> TableFinding.Kind? in
                guard let base = bytes.baseAddress else { return nil }
                var parser = JSONRowParser(base, found.range, limits: limits)
                return parser.read(into: &row, offset: offset) { column(of: $0) }
            }
        }
        if let problem {
            row.findings.append(TableFinding(problem, row: row.number, line: row.line))
            if case .tooManyCells = problem {} else { row.isRefused = true }
        }
        splitter.consume(found)
        return true
    }

    private mutating func column(of name: [UInt8]) -> Int? {
        if let known = columnIndex[name] { return known }
        guard columns.count < limits.cells else { return nil }
        columnIndex[name] = columns.count
        columns.append(String(decoding: name, as: UTF8.self))
        return columns.count - 1
    }
}
