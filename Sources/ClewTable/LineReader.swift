/// Reads lines that a template cuts into cells, for tables whose columns are parted by words instead of one character.
///
///     var reader = LineReader(LineTemplate("\"{market}<==>{name}<===>\t{first}:{last}"))
public struct LineReader: Sendable {
    private let template: LineTemplate
    private let limits: TableLimits
    private var buffer = RowBuffer()
    private var line = 1
    private var isSkipping = false
    var nextNumber = 1

    /// A reader from the first byte on.
    public init(_ template: LineTemplate, limits: TableLimits = TableLimits()) {
        self.template = template
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

    /// Reads the next line that is not blank; `false` when more bytes are needed or the end is reached.
    public mutating func next(into row: inout TableRow) -> Bool {
        while buffer.available > 0, buffer.isWorthTrying {
            let start = buffer.start
            let end = buffer.bytes[start...].firstIndex(of: 0x0A)
            guard let stop = end ?? (buffer.isFinished ? buffer.bytes.count : nil) else {
                guard buffer.available > limits.row else {
                    buffer.isShort()
                    return false
                }
                if isSkipping {
                    buffer.consume(to: buffer.bytes.count)
                    return false
                }
                return refuse(&row, start)
            }
            let next = end.map { $0 + 1 } ?? stop
            defer {
                buffer.consume(to: next)
                line += 1
            }
            if isSkipping {
                isSkipping = false
                continue
            }
            let text = stop > start && buffer.bytes[stop - 1] == 0x0D ? start..<stop - 1 : start..<stop
            guard !text.isEmpty else { continue }
            read(text, into: &row)
            return true
        }
        return false
    }

    private mutating func read(_ text: Range<Int>, into row: inout TableRow) {
        row.reset(number: nextNumber, line: line, start: text.lowerBound + buffer.offset)
        row.end(at: text.upperBound + buffer.offset)
        nextNumber += 1
        guard let cells = template.cut(buffer.bytes, text) else {
            row.isRefused = true
            row.findings.append(TableFinding(.notOfForm, row: row.number, line: line))
            return
        }
        let offset = buffer.offset
        buffer.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            for cell in cells {
                row.append(base, cell.lowerBound, cell.upperBound)
                row.endCell(source: cell.lowerBound + offset..<cell.upperBound + offset)
            }
        }
    }

    private mutating func refuse(_ row: inout TableRow, _ start: Int) -> Bool {
        row.reset(number: nextNumber, line: line, start: start + buffer.offset)
        row.end(at: buffer.bytes.count + buffer.offset)
        row.isRefused = true
        row.findings.append(TableFinding(.rowTooLong(limit: limits.row), row: nextNumber, line: line))
        nextNumber += 1
        isSkipping = true
        buffer.consume(to: buffer.bytes.count)
        return true
    }
}

/// The form of a line: fixed words, and named fields in braces between them.
///
/// A field ends where the fixed words behind it first stand; the last may run to the end of the line. Everything after the
/// last field of a template that ends in one is its own.
public struct LineTemplate: Hashable, Sendable {
    /// The names of the fields, in their order.
    public let fields: [String]
    private let lead: [UInt8]
    /// The fixed words behind each field.
    private let separators: [[UInt8]]

    /// Reads a template; `nil` when it has no field, two fields without a word between them, or a brace too many.
    public init?(_ template: String) {
        var fields: [String] = []
        var separators: [[UInt8]] = []
        var lead: [UInt8] = []
        var word: [UInt8] = []
        var name: [UInt8]?
        for byte in template.utf8 {
            if byte == 0x7B {
                guard name == nil else { return nil }
                if fields.isEmpty { lead = word } else { separators.append(word) }
                if !fields.isEmpty, word.isEmpty { return nil }
                word = []
                name = []
            } else if byte == 0x7D {
                guard let ended = name, !ended.isEmpty else { return nil }
                fields.append(String(decoding: ended, as: UTF8.self))
                name = nil
            } else if name != nil {
                name?.append(byte)
            } else {
                word.append(byte)
            }
        }
        guard name == nil, !fields.isEmpty, fields.count <= 256 else { return nil }
        separators.append(word)
        self.fields = fields
        self.lead = lead
        self.separators = separators
    }

    /// The fields of a line; `nil` when the line has not this form.
    func cut(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>]? {
        guard bytes[line].starts(with: lead) else { return nil }
        var at = line.lowerBound + lead.count
        var cells: [Range<Int>] = []
        for (index, separator) in separators.enumerated() {
            guard let first = separator.first else {
                // Only the last field may have nothing behind it.
                guard index == separators.count - 1 else { return nil }
                cells.append(at..<line.upperBound)
                return cells
            }
            var found: Int?
            var from = at
            while let candidate = bytes[from..<line.upperBound].firstIndex(of: first) {
                if bytes[candidate..<line.upperBound].starts(with: separator) {
                    found = candidate
                    break
                }
                from = candidate + 1
            }
            guard let end = found else { return nil }
            cells.append(at..<end)
            at = end + separator.count
        }
        return cells
    }
}
