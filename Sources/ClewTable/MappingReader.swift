/// Reads a ``Mapping`` out of a configuration file and says on which line something is wrong.
enum MappingReader {
    private static let keys = [
        "market", "format", "delimiter", "quote", "encoding", "header", "rows", "line", "columns", "others",
        "captured-at",
        "entities", "require", "faulty-rows",
    ]
    private static let columnKeys = ["column", "role", "format", "currency", "path-part", "query"]

    static func read(_ node: ConfigNode) throws(ConfigFault) -> Mapping {
        guard let entries = node.map else {
            throw .badValue(key: "mapping", line: node.line, wanted: "names with values")
        }
        var mapping = Mapping()
        for entry in entries { try read(entry, into: &mapping) }
        if mapping.format == .lines, mapping.line == nil { throw .missing(key: "line", line: node.line) }
        if mapping.format == nil, mapping.line != nil { mapping.format = .lines }
        if mapping.format == .tsv, mapping.delimiter == nil { mapping.delimiter = 0x09 }
        return mapping
    }

    private static func read(_ entry: ConfigNode.Entry, into mapping: inout Mapping) throws(ConfigFault) {
        let value = entry.value
        switch entry.key {
        case "market": mapping.market = try text(entry)
        case "format":
            guard let format = TableFormat(rawValue: value.text ?? "") else {
                throw bad(entry, "one of \(words(TableFormat.allCases.map(\.rawValue)))")
            }
            mapping.format = format
        case "delimiter": mapping.delimiter = try byte(entry)
        case "quote": mapping.quote = value.text == "none" ? nil : try byte(entry)
        case "encoding":
            let label = try text(entry)
            guard CharacterEncoding(label: label) != nil else {
                throw bad(entry, "a character set such as utf-8 or windows-1252")
            }
            mapping.encoding = label
        case "header": mapping.header = try flag(entry)
        case "rows": mapping.rows = try text(entry)
        case "line":
            guard let template = LineTemplate(try text(entry)) else {
                throw bad(entry, "a form such as \"{name};{first}-{last}\", with a word between any two fields")
            }
            mapping.line = template
        case "columns": mapping.columns = try columns(entry)
        case "others":
            guard value.text == "ignore" || value.text == "text" else { throw bad(entry, "ignore or text") }
            mapping.ignoresOthers = value.text == "ignore"
        case "captured-at": mapping.capturedAt = try captureTime(entry)
        case "entities": mapping.decodesEntities = try flag(entry)
        case "require":
            guard let list = value.list else { throw bad(entry, "a list of columns") }
            for item in list { mapping.required.append(try reference(item, key: "require")) }
        case "faulty-rows":
            guard value.text == "refuse" || value.text == "keep" else { throw bad(entry, "keep or refuse") }
            mapping.refusesFaultyRows = value.text == "refuse"
        default: throw unknown(entry, keys)
        }
    }

    private static func columns(_ entry: ConfigNode.Entry) throws(ConfigFault) -> [Mapping.Column] {
        guard let entries = entry.value.map else { throw bad(entry, "names with {column: …, role: …}") }
        var columns: [Mapping.Column] = []
        for column in entries { columns.append(try self.column(column)) }
        return columns
    }

    // `price: {column: 3, role: price}`, or `price: 3`, whose role is then told by the name.
    private static func column(_ entry: ConfigNode.Entry) throws(ConfigFault) -> Mapping.Column {
        let role = ColumnRole(rawValue: entry.key) ?? ColumnRole.guess(entry.key)
        guard let entries = entry.value.map else {
            return Mapping.Column(
                name: entry.key, reference: try reference(entry.value, key: entry.key), role: role, dateFormat: nil,
                currency: nil)
        }
        var column = Mapping.Column(
            name: entry.key, reference: .name(entry.key), role: role, dateFormat: nil, currency: nil)
        for part in entries {
            switch part.key {
            case "column": column.reference = try reference(part.value, key: "column")
            case "role":
                guard let role = ColumnRole(rawValue: part.value.text ?? "") else {
                    throw bad(part, "one of \(words(ColumnRole.allCases.map(\.rawValue)))")
                }
                column.role = role
            case "format": column.dateFormat = try dateFormat(part)
            case "currency":
                let code = try text(part)
                guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
                    throw bad(part, "a code of three capitals such as EUR or XBT")
                }
                column.currency = code
            case "path-part":
                guard let number = part.value.number, number != 0, abs(number) <= 100 else {
                    throw bad(part, "1 for the first part of the path, -1 for the last")
                }
                column.linkParts.append(.path(number))
            case "query": column.linkParts.append(.query(try text(part)))
            default: throw unknown(part, columnKeys)
            }
        }
        if !column.linkParts.isEmpty, column.role != .id {
            throw .badValue(key: entry.key, line: entry.line, wanted: "the role id to take a part of an address")
        }
        if column.dateFormat != nil, column.role != .date {
            throw .badValue(key: entry.key, line: entry.line, wanted: "the role date to have a format")
        }
        return column
    }

    private static func captureTime(_ entry: ConfigNode.Entry) throws(ConfigFault) -> Mapping.CaptureTime {
        guard let entries = entry.value.map else {
            return .column(try reference(entry.value, key: entry.key), .iso)
        }
        var column: ColumnReference?
        var file: DateFormat?
        var format: DateFormat?
        for part in entries {
            switch part.key {
            case "column": column = try reference(part.value, key: "column")
            case "format": format = try dateFormat(part)
            case "file": file = try dateFormat(part)
            default: throw unknown(part, ["column", "format", "file"])
            }
        }
        if let column, file == nil { return .column(column, format ?? .iso) }
        if let file, column == nil, format == nil { return .fileName(file) }
        throw bad(entry, "either {column: …, format: …} or {file: …}")
    }

    private static func dateFormat(_ entry: ConfigNode.Entry) throws(ConfigFault) -> DateFormat {
        guard let format = DateFormat(try text(entry)) else {
            throw bad(entry, "a date form such as yyyy-MM-dd, \"MMM d, yyyy\", iso, unix or unix-milliseconds")
        }
        return format
    }

    private static func reference(_ node: ConfigNode, key: String) throws(ConfigFault) -> ColumnReference {
        guard let text = node.text, !text.isEmpty else {
            throw .badValue(key: key, line: node.line, wanted: "the name of a column or its number from 1")
        }
        if let number = Int(text) {
            guard (1...100_000).contains(number) else {
                throw .badValue(key: key, line: node.line, wanted: "a number from 1, the first column")
            }
            return .position(number)
        }
        return .name(text)
    }

    private static func text(_ entry: ConfigNode.Entry) throws(ConfigFault) -> String {
        guard let text = entry.value.text, !text.isEmpty, text.utf8.count <= 1024 else {
            throw bad(entry, "a short text")
        }
        return text
    }

    private static func flag(_ entry: ConfigNode.Entry) throws(ConfigFault) -> Bool {
        guard let flag = entry.value.flag else { throw bad(entry, "true or false") }
        return flag
    }

    private static func byte(_ entry: ConfigNode.Entry) throws(ConfigFault) -> UInt8 {
        switch entry.value.text {
        case "comma": return 0x2C
        case "semicolon": return 0x3B
        case "tab", "\t", "\\t": return 0x09
        case "pipe": return 0x7C
        case "space": return 0x20
        default: break
        }
        guard let text = entry.value.text, text.utf8.count == 1, let byte = text.utf8.first, byte != 0x0A, byte != 0x0D
        else { throw bad(entry, "one character of ASCII, or comma, semicolon, tab, pipe, space") }
        return byte
    }

    private static func bad(_ entry: ConfigNode.Entry, _ wanted: String) -> ConfigFault {
        .badValue(key: entry.key, line: entry.line, wanted: wanted)
    }

    private static func unknown(_ entry: ConfigNode.Entry, _ known: [String]) -> ConfigFault {
        .unknownKey(
            String(entry.key.prefix(60)), line: entry.line, suggestion: Spelling.nearest(to: entry.key, among: known))
    }

    private static func words(_ words: [String]) -> String { words.joined(separator: ", ") }
}

/// Finds what somebody may have meant.
package enum Spelling {
    /// The known word that differs by at most a third of its letters; `nil` when none does.
    package static func nearest(to word: String, among known: [String]) -> String? {
        let written = Array(word.lowercased().utf8.prefix(64))
        let distances = known.map { (word: $0, distance: distance(written, Array($0.utf8))) }
        guard let best = distances.min(by: { $0.distance < $1.distance }),
            best.distance <= max(1, best.word.utf8.count / 3)
        else { return nil }
        return best.word
    }

    /// Letters to insert, drop or replace, to make one word the other (Levenshtein).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
