/// How a table of cells parted by one character is written.
public struct DelimitedFormat: Hashable, Sendable {
    /// The byte between two cells.
    public var delimiter: UInt8
    /// The byte around a cell that holds delimiters or line ends; `nil` when quotes mean nothing.
    public var quote: UInt8?

    /// A format; comma and double quote, as in RFC 4180, unless said otherwise.
    public init(delimiter: UInt8 = 0x2C, quote: UInt8? = 0x22) {
        self.delimiter = delimiter
        self.quote = quote
    }

    /// The delimiters that are tried, the commonest first.
    public static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

    /// The format that cuts the start of a table most evenly; `nil` when none gives two columns.
    public static func detect(in head: some Collection<UInt8>) -> DelimitedFormat? {
        let head = Array(head.prefix(1 << 16))
        var best: (score: Int, format: DelimitedFormat)?
        for delimiter in candidates {
            let format = DelimitedFormat(delimiter: delimiter)
            var reader = DelimitedReader(format)
            reader.append(head)
            // The last line may be cut, so the end is not told unless there is nothing else.
            var counts = cellCounts(&reader)
            if counts.isEmpty {
                reader.finish()
                counts = cellCounts(&reader)
            }
            let columns = counts.max { left, right in
                left.value * min(left.key, 64) < right.value * min(right.key, 64)
            }
            guard let columns, columns.key > 1 else { continue }
            let rows = counts.values.reduce(0, +)
            // Rows that agree count double; more columns break a tie.
            let score = columns.value * 200 / max(1, rows) + min(columns.key, 64)
            if score > best?.score ?? 0 { best = (score, format) }
        }
        return best?.format
    }

    private static func cellCounts(_ reader: inout DelimitedReader) -> [Int: Int] {
        var row = TableRow()
        var counts: [Int: Int] = [:]
        var rows = 0
        while rows < 50, reader.next(into: &row) {
            counts[row.count, default: 0] += 1
            rows += 1
        }
        return counts
    }
}
