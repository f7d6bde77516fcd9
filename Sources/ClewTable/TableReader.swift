internal import ClewCore

/// Reads a table of any format as its mapping says, row by row, in bounded memory.
///
/// Hand over the start of the file first: it decides what the mapping leaves open (format, delimiter, header). Then the
/// rest in any pieces.
///
///     var reader = try TableReader(mapping, head: Array(file.prefix(65536)))
///     reader.append(file)
///     reader.finish()
///     var row = TableRow()
///     while try reader.next(into: &row) {
///         for column in reader.columns where column.role == .title { print(row.string(column.index)) }
///     }
public struct TableReader: Sendable {
    /// A column of the table, as the mapping or its name tells it.
    public struct Column: Hashable, Sendable {
        /// The index for ``TableRow/cell(_:)``.
        public let index: Int
        /// The name under which its values are kept: that of the mapping, else that of the header.
        public let name: String
        /// What it holds.
        public let role: ColumnRole
        /// How its dates are written; `nil` for other roles and where the mapping does not say.
        public let dateFormat: DateFormat?
        /// The currency of its prices, where the mapping says.
        public let currency: String?
        /// Where in an address the id stands, where the mapping says.
        public let linkParts: [Mapping.LinkPart]
    }

    /// How the table is written.
    public let format: TableFormat
    /// The encoding of its cells.
    public let encoding: CharacterEncoding
    /// The columns; final after the first row for all formats but JSON, where a row may bring new ones.
    public private(set) var columns: [Column] = []
    /// Whether the first row was taken as the names of the columns.
    public private(set) var hasHeader = false

    private let mapping: Mapping
    /// One of the three reads the file, as ``format`` says.
    private var delimited: DelimitedReader?
    private var json: JSONRowReader?
    private var lines: LineReader?
    private let decodeEntities: (@Sendable ([UInt8]) -> [UInt8])?
    private var names: [String] = []
    private var isBound = false
    private var required: [(index: Int?, name: String)] = []
    private var captureColumn: (index: Int, format: DateFormat, name: String)?
    /// The cell that told the time of capture last, and the time: rows of one capture repeat it.
    private var lastCapture: (cell: [UInt8], time: Timestamp)?

    /// A reader of a table.
    ///
    /// - Parameters:
    ///   - head: the start of the file, 64 KiB of it or all; it is looked at and not read as rows.
    ///   - decodeEntities: turns the character references of HTML into characters; called for cells with an `&` when the
    ///     mapping says `entities: true`.
    /// - Throws: ``ConfigFault`` when the mapping does not fit.
    public init(
        _ mapping: Mapping = Mapping(), head: [UInt8], limits: TableLimits = TableLimits(),
        decodeEntities: (@Sendable ([UInt8]) -> [UInt8])? = nil
    ) throws(ConfigFault) {
        self.mapping = mapping
        self.decodeEntities = mapping.decodesEntities ? decodeEntities : nil
        let format = mapping.format ?? TableFormat.detect(in: head) ?? .csv
        self.format = format
        let named = mapping.encoding.flatMap { CharacterEncoding(label: $0) } ?? EncodingDetection(head).encoding
        encoding = named.isASCIICompatible ? named : .utf8
        switch format {
        case .csv, .tsv:
            let found = mapping.delimiter.map { DelimitedFormat(delimiter: $0) } ?? DelimitedFormat.detect(in: head)
            var delimited = found ?? DelimitedFormat(delimiter: format == .tsv ? 0x09 : 0x2C)
            delimited.quote = mapping.quote
            self.delimited = DelimitedReader(delimited, limits: limits)
            hasHeader = mapping.header ?? HeaderGuess.hasHeader(head, delimited)
        case .json, .jsonl: json = JSONRowReader(rows: mapping.rows, limits: limits)
        case .lines:
            guard let template = mapping.line else { throw .missing(key: "line", line: 1) }
            lines = LineReader(template, limits: limits)
            names = template.fields
            try bind(isFinal: true)
        }
    }

    /// Hands over the next bytes of the file, from its first on.
    public mutating func append(_ chunk: some Collection<UInt8>) {
        delimited?.append(chunk)
        json?.append(chunk)
        lines?.append(chunk)
    }

    /// Says that the file ends here.
    public mutating func finish() {
        delimited?.finish()
        json?.finish()
        lines?.finish()
    }

    /// Reads the next row; `false` when more bytes are needed, or when the table has ended after ``finish()``.
    ///
    /// - Throws: ``ConfigFault/noSuchColumn(_:known:)`` at the first row, when the mapping names a column that is not there.
    public mutating func next(into row: inout TableRow) throws(ConfigFault) -> Bool {
        guard readRow(&row) else { return false }
        if !isBound, format != .json, format != .jsonl {
            if hasHeader {
                names = (0..<row.count).map { text(row.cell($0)) }
                try bind(isFinal: true)
                expect(row.count)
                guard readRow(&row) else { return false }
            } else {
                names = (0..<row.count).map { "column \($0 + 1)" }
                try bind(isFinal: true)
                expect(row.count)
            }
        }
        if format == .json || format == .jsonl { try bindJSON() }
        finish(&row)
        return true
    }

    private mutating func readRow(_ row: inout TableRow) -> Bool {
        if delimited != nil { return delimited?.next(into: &row) ?? false }
        if lines != nil { return lines?.next(into: &row) ?? false }
        let found = json?.next(into: &row) ?? false
        if let columns = json?.columns, columns.count != names.count { names = columns }
        return found
    }

    // Rows may leave out columns that have no name at the end of the header.
    private mutating func expect(_ count: Int) {
        let named = hasHeader ? (names.lastIndex { !$0.isEmpty } ?? count - 1) + 1 : count
        delimited?.expected = min(named, count)...max(named, count)
        if hasHeader { delimited?.nextNumber = 1 }
    }

    private mutating func bindJSON() throws(ConfigFault) {
        guard !isBound || names.count != columns.count else { return }
        try bind(isFinal: false)
    }

    // Joins the columns of the table with those of the mapping.
    private mutating func bind(isFinal: Bool) throws(ConfigFault) {
        var bound: [Column] = names.enumerated().map { index, name in
            let role =
                mapping.ignoresOthers ? ColumnRole.ignore : hasHeader || !isFinal ? ColumnRole.guess(name) : .text
            return Column(index: index, name: name, role: role, dateFormat: nil, currency: nil, linkParts: [])
        }
        for column in mapping.columns {
            guard let index = try find(column.reference, isFinal) else { continue }
            bound[index] = Column(
                index: index, name: column.name, role: column.role, dateFormat: column.dateFormat,
                currency: column.currency, linkParts: column.linkParts)
        }
        columns = bound
        required = []
        for reference in mapping.required { required.append((try find(reference, isFinal), reference.description)) }
        if case .column(let reference, let format) = mapping.capturedAt {
            captureColumn = try find(reference, isFinal).map { ($0, format, reference.description) }
        }
        isBound = true
    }

    // A column may be named as in the table, or as the mapping calls it.
    private func find(_ reference: ColumnReference, _ isFinal: Bool) throws(ConfigFault) -> Int? {
        let found: Int? =
            switch reference {
            case .position(let place): names.indices.contains(place - 1) ? place - 1 : nil
            case .name(let name): names.firstIndex(of: name) ?? mappedIndex(name)
            }
        if found == nil, isFinal { throw .noSuchColumn(reference.description, known: names) }
        return found
    }

    private func mappedIndex(_ name: String) -> Int? {
        guard let column = mapping.columns.first(where: { $0.name == name }) else { return nil }
        switch column.reference {
        case .position(let place): return names.indices.contains(place - 1) ? place - 1 : nil
        case .name(let name): return names.firstIndex(of: name)
        }
    }

    private mutating func finish(_ row: inout TableRow) {
        if encoding != .utf8 || decodeEntities != nil {
            row.rewrite { cell in
                var changed: [UInt8]?
                if encoding != .utf8, cell.contains(where: { $0 >= 0x80 }) {
                    changed = DecodedText(Array(cell), encoding).bytes
                }
                if let decodeEntities, cell.contains(0x26) { changed = decodeEntities(changed ?? Array(cell)) }
                return changed
            }
        }
        if row.isRefused { return }
        if mapping.refusesFaultyRows, !row.findings.isEmpty { row.isRefused = true }
        for column in required {
            let isEmpty = column.index.map { index in row.cell(index).allSatisfy { $0 <= 0x20 } } ?? true
            guard isEmpty else { continue }
            row.findings.append(TableFinding(.missing(column: column.name), row: row.number, line: row.line))
            if mapping.refusesFaultyRows { row.isRefused = true }
        }
        if let captureColumn {
            let cell = row.cell(captureColumn.index)
            if let lastCapture, cell.elementsEqual(lastCapture.cell) {
                row.capturedAt = lastCapture.time
            } else if let time = captureColumn.format.read(cell) {
                row.capturedAt = time
                lastCapture = (Array(cell), time)
            } else {
                row.findings.append(
                    TableFinding(.notADate(column: captureColumn.name), row: row.number, line: row.line))
            }
        }
    }

    private func text(_ cell: ArraySlice<UInt8>) -> String {
        let decoded = encoding == .utf8 ? cell : DecodedText(Array(cell), encoding).bytes[...]
        return String(decoding: decoded, as: UTF8.self)
    }
}
