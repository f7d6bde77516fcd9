#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads a table of cells parted by one character (RFC 4180 and its careless relatives) as it comes in, in bounded memory.
///
/// Lenient where files are careless: any line end, quotes inside quoted cells, rows of uneven length, quotes that nobody
/// closes; each of these is a finding of its row. Blank lines are passed over. Bytes are not decoded: cut first, decode
/// the cells, so that every cell keeps its place in the file. UTF-16 has to be decoded before.
///
///     var reader = DelimitedReader()
///     reader.append(Array("name,price\n\"Tea, green\",3".utf8))
///     reader.finish()
///     var row = TableRow()
///     while reader.next(into: &row) { print(row.string(0), row.source(ofCell: 0)) }
public struct DelimitedReader: Sendable {
    /// How the table is written.
    public let format: DelimitedFormat
    private let limits: TableLimits
    private var buffer = RowBuffer()
    private var line = 1
    var nextNumber = 1
    /// How many cells a row should have, fewest and most; nil to take any.
    var expected: ClosedRange<Int>?
    private var isSkipping = false
    private var hasStarted = false
    /// Quotes before this offset of the file are plain characters.
    private var literalUntil = 0
    /// How many bytes may still be read twice to get over stray quotes; grows with what is read.
    private var rereads = 16 << 20

    /// A reader of a table from its first byte on.
    public init(_ format: DelimitedFormat = DelimitedFormat(), limits: TableLimits = TableLimits()) {
        self.format = format
        self.limits = limits
    }

    /// Hands over the next bytes of the file.
    public mutating func append(_ chunk: some Collection<UInt8>) {
        buffer.append(chunk)
    }

    /// Says that the file ends here.
    public mutating func finish() {
        buffer.finish()
    }

    /// Reads the next row; `false` when more bytes are needed, or when the table has ended after ``finish()``.
    public mutating func next(into row: inout TableRow) -> Bool {
        if !hasStarted {
            guard buffer.available >= 3 || buffer.isFinished else { return false }
            hasStarted = true
            if buffer.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.start = 3 }
        }
        while buffer.available > 0 {
            if isSkipping {
                guard skipLine() else { return false }
            }
            guard skipBlankLines() else { return false }
            guard buffer.available > 0, buffer.isWorthTrying else { return false }
            switch readRow(into: &row) {
            case .row: return true
            case .incomplete:
                if buffer.available > limits.row { return refuseLongRow(&row) }
                buffer.isShort()
                return false
            }
        }
        return false
    }

    private enum Outcome { case row, incomplete }

    /// How quotes are taken.
    private enum Quoting {
        /// One that stands before a delimiter or a line end closes the cell.
        case usual
        /// They are plain characters.
        case literal
        /// Every cell is quoted: one closes only where the next cell opens, or the line ends.
        case everywhere
    }

    private mutating func readRow(into row: inout TableRow) -> Outcome {
        let quoting: Quoting = buffer.start + buffer.offset < literalUntil ? .literal : .usual
        let scan = scan(into: &row, quoting)
        guard let end = scan.end else { return .incomplete }
        guard let expected, !expected.contains(row.count), quoting == .usual, scan.hasQuotes else {
            return accept(scan, &row)
        }
        // The row does not fit. Quotes that nobody doubled, or one that swallowed lines, may be why.
        let startsQuoted = buffer.bytes[buffer.start] == format.quote
        for second in [startsQuoted ? Quoting.everywhere : nil, scan.lines > 0 ? Quoting.literal : nil] {
            guard let second, rereads > end - buffer.start else { continue }
            rereads -= end - buffer.start
            var again = self.scan(into: &row, second)
            if again.end == nil { return .incomplete }
            guard expected.contains(row.count), again.problem == nil else { continue }
            again.problem = second == .everywhere ? .undoubledQuotes : .strayQuote
            return accept(again, &row)
        }
        return accept(self.scan(into: &row, .usual), &row)
    }

    private mutating func accept(_ scan: Scan, _ row: inout TableRow) -> Outcome {
        guard let end = scan.end else { return .incomplete }
        if let problem = scan.problem { row.findings.append(TableFinding(problem, row: row.number, line: row.line)) }
        if scan.isOverfull {
            row.findings.append(TableFinding(.tooManyCells(limit: limits.cells), row: row.number, line: row.line))
        }
        if let expected, !expected.contains(row.count) {
            let finding = TableFinding.Kind.ragged(expected: expected.upperBound, found: row.count)
            row.findings.append(TableFinding(finding, row: row.number, line: row.line))
        }
        rereads = min(rereads + (end - buffer.start), 1 << 30)
        line += scan.lines + 1
        nextNumber += 1
        buffer.consume(to: end)
        return .row
    }

    private struct Scan {
        /// The index behind the row's line end; nil when the row is not whole.
        var end: Int?
        /// Line ends inside quoted cells.
        var lines = 0
        var problem: TableFinding.Kind?
        var isOverfull = false
        var hasQuotes = false
    }

    // Cuts one row from the start of the buffer.
    private mutating func scan(into row: inout TableRow, _ quoting: Quoting) -> Scan {
        row.reset(number: nextNumber, line: line, start: buffer.start + buffer.offset)
        let delimiter = format.delimiter
        let quote = format.quote
        let finished = buffer.isFinished
        let offset = buffer.offset
        var literal = quoting == .literal
        let isStrict = quoting == .everywhere
        var result = Scan()
        var at = buffer.start
        var budget = rereads
        var literalUntil = literalUntil
        buffer.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            let count = bytes.count
            while true {
                if !literal, let quote, at < count, base[at] == quote {
                    result.hasQuotes = true
                    switch quoted(base, at + 1, count, quote, isStrict, &row) {
                    case .closed(let content, let next, let lines):
                        result.lines += lines
                        endCell(&row, content, offset, &result)
                        at = next
                    case .incomplete: return
                    case .unterminated(let reached):
                        row.dropOpenBytes()
                        result.problem = .unterminatedQuote
                        literal = true
                        if budget > reached - at { budget -= reached - at } else { literalUntil = reached + offset }
                        continue
                    }
                } else {
                    let start = at
                    while at < count, base[at] != delimiter, base[at] != 0x0A, base[at] != 0x0D { at += 1 }
                    if at == count, !finished { return }
                    row.append(base, start, at)
                    endCell(&row, start..<at, offset, &result)
                    // Only the cell that the stray quote opens is taken literally.
                    if result.problem == .unterminatedQuote { literal = at + offset < literalUntil }
                }
                if at < count, base[at] == delimiter {
                    at += 1
                    continue
                }
                row.end(at: at + offset)
                if at < count, base[at] == 0x0D {
                    if at + 1 == count, !finished { return }
                    at += at + 1 < count && base[at + 1] == 0x0A ? 2 : 1
                } else if at < count {
                    at += 1
                }
                result.end = at
                return
            }
        }
        rereads = budget
        self.literalUntil = literalUntil
        return result
    }

    @inline(__always)
    private func endCell(_ row: inout TableRow, _ content: Range<Int>, _ offset: Int, _ result: inout Scan) {
        guard row.count < limits.cells else {
            row.dropOpenBytes()
            result.isOverfull = true
            return
        }
        row.endCell(source: content.lowerBound + offset..<content.upperBound + offset)
    }

    private enum Quoted {
        case closed(content: Range<Int>, next: Int, lines: Int)
        case incomplete
        case unterminated(reached: Int)
    }

    // The rest of a cell behind its opening quote.
    private func quoted(
        _ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ quote: UInt8, _ isStrict: Bool,
        _ row: inout TableRow
    ) -> Quoted {
        let limit = min(count, start + limits.quotedCell)
        var run = start
        var at = start
        while true {
            guard at < limit, let found = memchr(base + at, Int32(quote), limit - at) else {
                return limit < count || buffer.isFinished ? .unterminated(reached: limit) : .incomplete
            }
            let close = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            let next = close + 1
            if next == count, !buffer.isFinished { return .incomplete }
            if next < count, base[next] == quote, !isStrict || !opensNext(base, next, count, quote) {
                row.append(base, run, next)
                run = next + 1
                at = run
                continue
            }
            if isStrict, next + 1 >= count, !buffer.isFinished { return .incomplete }
            if next == count || base[next] == 0x0A || base[next] == 0x0D
                || (isStrict ? opensNext(base, close, count, quote) : base[next] == format.delimiter)
            {
                row.append(base, run, close)
                return .closed(content: start..<close, next: next, lines: lineEnds(base, start, close))
            }
            // A quote in the middle of a quoted cell: somebody did not double it.
            at = next
        }
    }

    // Whether a quote is followed by a delimiter and the quote of the next cell.
    private func opensNext(_ base: UnsafePointer<UInt8>, _ close: Int, _ count: Int, _ quote: UInt8) -> Bool {
        close + 2 < count && base[close + 1] == format.delimiter && base[close + 2] == quote
    }

    private func lineEnds(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Int {
        var lines = 0
        var at = from
        while at < to {
            if base[at] == 0x0A {
                lines += 1
            } else if base[at] == 0x0D, at + 1 >= to || base[at + 1] != 0x0A {
                lines += 1
            }
            at += 1
        }
        return lines
    }

    private mutating func skipBlankLines() -> Bool {
        while buffer.available > 0 {
            let byte = buffer.bytes[buffer.start]
            guard byte == 0x0A || byte == 0x0D else { return true }
            var length = 1
            if byte == 0x0D {
                if buffer.available == 1, !buffer.isFinished { return false }
                if buffer.available > 1, buffer.bytes[buffer.start + 1] == 0x0A { length = 2 }
            }
            buffer.consume(to: buffer.start + length)
            line += 1
        }
        return true
    }

    private mutating func refuseLongRow(_ row: inout TableRow) -> Bool {
        row.reset(number: nextNumber, line: line, start: buffer.start + buffer.offset)
        row.end(at: buffer.start + buffer.offset + limits.row)
        row.isRefused = true
        row.findings.append(TableFinding(.rowTooLong(limit: limits.row), row: nextNumber, line: line))
        nextNumber += 1
        isSkipping = true
        return true
    }

    // Passes over the rest of a line that is too long; false when its end is not here yet.
    private mutating func skipLine() -> Bool {
        let rest = buffer.bytes[buffer.start...]
        if let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
            buffer.consume(to: end)
            isSkipping = false
            // The line end itself goes with the blank lines, which counts it.
            return true
        }
        buffer.consume(to: buffer.bytes.count)
        return buffer.isFinished
    }
}
