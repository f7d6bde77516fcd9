import ClewCore
import ClewExtract
import ClewMarkets
import ClewMarkup
import ClewTable

/// Reads a table row by row: each row is a passage whose cells stand on lines of their own.
struct TableDocument {
    let document: Document
    let reader: DocumentReader

    /// The number of rows that are delivered together.
    private static let part = 4096
    /// The most bytes of a cell that are shown and searched.
    private static let cellLimit = 1 << 20
    /// The most findings about rows that are told one by one.
    private static let findingLimit = 10_000

    /// Delivers the table in parts; the last one completes the record.
    func read(_ deliver: (Reading) throws -> Void) throws {
        let stated = document.run.mapping.flatMap { fits($0) ? $0 : nil }
        let mapping = stated ?? Mapping()
        let encoding = EncodingDetection(Array(document.payload.prefix(1 << 16)), declared: document.charset).encoding
        // Only UTF-16 has to be decoded before it is cut into rows; everything else is decoded cell by cell.
        let wide = encoding.isASCIICompatible ? nil : PiecewiseText(encoding)
        var head = Array(document.payload.prefix(1 << 17))
        if wide != nil { head = DecodedText(head, encoding).bytes }
        head = Array(head.prefix(1 << 16))
        var table: TableReader
        do {
            table = try TableReader(mapping, head: head, decodeEntities: { CharacterReference.decode($0) })
        } catch {
            return try deliver(refused(error.sentence))
        }
        var rows = Rows(self, mapping: mapping, isGuess: stated == nil, wide: wide)
        do {
            try forEachPiece { piece in
                if wide == nil { table.append(piece) } else { table.append(rows.decode(piece)) }
                try rows.drain(&table, deliver)
            }
            if wide != nil { table.append(rows.decodeRest()) }
            table.finish()
            try rows.drain(&table, deliver)
        } catch let fault as ConfigFault {
            return try deliver(refused(fault.sentence))
        }
        try deliver(rows.last(table))
    }

    /// Hands over the whole payload piece by piece, wherever it is.
    private func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        guard let stream = document.stream else {
            return try document.payload.withUnsafeBytes { try body($0) }
        }
        var failure: (any Error)?
        try stream { piece in
            do {
                try body(piece)
                return true
            } catch {
                failure = error
                return false
            }
        }
        if let failure { throw failure }
    }

    /// Whether a mapping is meant for this file: one for cells says nothing of JSON, and the other way round.
    private func fits(_ mapping: Mapping) -> Bool {
        let isJSON = ["json", "jsonl", "ndjson"].contains(DocumentForm.ending(of: document.capture.path))
        switch mapping.format {
        case nil: return true
        case .json, .jsonl: return isJSON
        case .csv, .tsv, .lines: return !isJSON
        }
    }

    /// A table that the mapping does not fit: it stays sealed, and the person is told.
    private func refused(_ sentence: String) -> Reading {
        var reading = reader.reading(document, .table)
        reading.findings.append(reader.finding("bad-mapping", sentence, document))
        return reading
    }

    /// The rows of the part that is being made.
    private struct Rows {
        let table: TableDocument
        let mapping: Mapping
        /// Whether no mapping says what the columns are.
        let isGuess: Bool
        /// The way back to the payload, where it had to be decoded before it was cut into rows.
        private var wide: PiecewiseText?
        let time: Timestamp?
        private var reading: Reading
        private var row = TableRow()
        private var ordinal = 0
        private var text: [UInt8] = []
        private var cells: [(column: Int, text: Range<Int>)] = []
        private var shown: [TableReader.Column] = []
        private var titles: [Int] = []
        private var columnCount = -1
        private var findingCount = 0
        private var sightings: TableSightings?

        init(_ table: TableDocument, mapping: Mapping, isGuess: Bool, wide: PiecewiseText?) {
            self.table = table
            self.mapping = mapping
            self.isGuess = isGuess
            self.wide = wide
            time = mapping.captureTime(ofFile: table.document.capture.path)
            reading = table.reader.reading(table.document, .table)
            reading.isLast = false
        }

        /// The next bytes of a payload as UTF-8.
        mutating func decode(_ piece: UnsafeRawBufferPointer) -> [UInt8] { wide?.append(piece) ?? [] }

        /// What is left at the end of a payload.
        mutating func decodeRest() -> [UInt8] { wide?.finish() ?? [] }

        /// Reads the rows that are whole by now.
        mutating func drain(_ reader: inout TableReader, _ deliver: (Reading) throws -> Void) throws {
            while try reader.next(into: &row) {
                if columnCount != reader.columns.count { bind(reader) }
                wide?.forget(before: row.source.lowerBound)
                add()
                if reading.passages.count >= TableDocument.part {
                    finishSite()
                    try deliver(reading)
                    reading.passages.removeAll(keepingCapacity: true)
                    reading.mentions.removeAll(keepingCapacity: true)
                    reading.findings.removeAll(keepingCapacity: true)
                    reading.site = nil
                }
            }
        }

        /// The last part, which knows all columns.
        mutating func last(_ reader: TableReader) -> Reading {
            bind(reader)
            finishSite()
            reading.isLast = true
            if findingCount > TableDocument.findingLimit {
                reading.findings.append(
                    table.reader.finding(
                        "many-bad-rows",
                        "\(findingCount - TableDocument.findingLimit) more findings about rows are not told; "
                            + "most likely the table is written in another way than it was read.",
                        table.document))
            }
            return reading
        }

        /// Understands what the rows of this part offer, and whose the indicators in them are.
        private mutating func finishSite() {
            guard var site = reading.site else { return }
            table.reader.sites.understand(&site, at: table.document.capture.time)
            site.holdings = Attribution.holdings(site, reading.mentions)
            reading.site = site
        }

        private mutating func bind(_ reader: TableReader) {
            columnCount = reader.columns.count
            shown = reader.columns.filter { $0.role != .ignore }
            titles = shown.filter { $0.role == .title }.map(\.index)
            let market = table.document.run.options.market ?? mapping.market ?? table.document.capture.source
            let made = TableSightings(reader.columns, market: market, isGuess: isGuess)
            // Which column is what is believed where a mapping says so, or where there is a price or a seller.
            let roles = Set(reader.columns.map(\.role))
            sightings = made.isUseful && (roles.contains(.price) || roles.contains(.vendor)) ? made : nil
            reading.evidence?.columns = shown.map(\.name)
            reading.evidence?.encoding = reader.encoding.name
            reading.evidence?.title = table.document.capture.path.split(separator: "/").last.map(String.init) ?? ""
        }

        private mutating func add() {
            let document = table.document
            for finding in row.findings {
                findingCount += 1
                if findingCount > TableDocument.findingLimit { break }
                reading.findings.append(
                    table.reader.finding(
                        "bad-row", finding.sentence, document, severity: row.isRefused ? .problem : .notice,
                        range: source(row.source), line: finding.line, item: finding.row))
            }
            if row.isRefused { return }
            text.removeAll(keepingCapacity: true)
            cells.removeAll(keepingCapacity: true)
            for column in shown {
                let cell = row.cell(column.index).prefix(TableDocument.cellLimit)
                let start = text.count
                text.append(contentsOf: cell)
                cells.append((column.index, start..<text.count))
                text.append(0x0A)
            }
            if !text.isEmpty { text.removeLast() }
            let shownText = String(decoding: text, as: UTF8.self)
            // Cells that are no valid UTF-8 are longer once they are repaired; then places count the repaired text.
            if shownText.utf8.count != text.count { repair() }
            let title = titles.first.map { row.string($0) } ?? ""
            reading.passages.append(
                Passage(
                    ordinal: ordinal, range: source(row.source), title: title, text: shownText,
                    time: row.capturedAt ?? time, source: document.run.options.market == nil ? mapping.market : nil))
            addMentions()
            addSighting()
            ordinal += 1
        }

        private mutating func addSighting() {
            guard let sightings else { return }
            let cells = cells
            let row = row
            let text = text
            let found = sightings.sighting(passage: ordinal, time: row.capturedAt ?? time) { column in
                let cell = cells.first { $0.column == column }?.text
                guard let cell, let place = row.source(ofCell: column) else { return nil }
                return (
                    String(decoding: text[cell], as: UTF8.self),
                    Location(place: .cell(column), payload: source(place), text: cell)
                )
            }
            guard let found else { return }
            if reading.site == nil { reading.site = SiteReading(page: "table") }
            reading.site?.sightings.append(found)
        }

        private mutating func repair() {
            var repaired: [UInt8] = []
            for index in cells.indices {
                let start = repaired.count
                repaired += String(decoding: text[cells[index].text], as: UTF8.self).utf8
                cells[index].text = start..<repaired.count
                if index < cells.count - 1 { repaired.append(0x0A) }
            }
            text = repaired
        }

        private mutating func addMentions() {
            let cells = cells
            let row = row
            let ordinal = ordinal
            var found: [(Mention, Int, Range<Int>)] = []
            text.withUnsafeBufferPointer { bytes in
                table.reader.extractor.mentions(in: bytes) { mention in
                    guard let cell = cells.last(where: { $0.text.lowerBound <= mention.range.lowerBound }),
                        mention.range.upperBound <= cell.text.upperBound, let place = row.source(ofCell: cell.column)
                    else { return }
                    // A cell without escapes is the same byte for byte; of any other the whole cell is the place.
                    var bytes = place
                    if place.count == cell.text.count {
                        let start = place.lowerBound + mention.range.lowerBound - cell.text.lowerBound
                        bytes = start..<start + mention.range.count
                    }
                    found.append((mention, cell.column, bytes))
                }
            }
            for (mention, column, bytes) in found {
                reading.mentions.append(
                    PlacedMention(
                        passage: ordinal, mention: mention,
                        location: Location(place: .cell(column), payload: source(bytes), text: mention.range)))
            }
        }

        private func source(_ range: Range<Int>) -> Range<Int> {
            wide?.source(of: range) ?? range
        }
    }
}
