import ClewCore
import ClewWorkflows

/// Rows and columns on their way to a person or to another program.
struct Sheet {
    /// How a sheet is written.
    enum Format: String, CaseIterable {
        case table, json, jsonl, csv
    }

    /// The names of the columns: the keys in JSON (camelCase), the heads of a table.
    var columns: [String]
    var rows: [[JSONValue]] = []

    /// The whole sheet as text that ends with a line break.
    func text(_ format: Format) -> String {
        switch format {
        case .table: table
        case .json: value.text + "\n"
        case .jsonl: rows.map { RowText.jsonLine(columns, $0) }.joined()
        case .csv: csv
        }
    }

    /// The rows as an array of objects.
    var value: JSONValue { .array(rows.map(object)) }

    private func object(_ row: [JSONValue]) -> JSONValue {
        .object(zip(columns, row).map { ($0, $1) })
    }

    private var csv: String {
        RowText.csvHead(columns) + rows.map(RowText.csvLine).joined()
    }

    /// Aligned columns, cut at 80 characters a cell so that one long value does not push the others away.
    private var table: String {
        let heads = columns.map { $0.spacedOut }
        let cells = rows.map { row in row.map { Harmless.terminal(RowText.plain($0)).cut(to: 80) } }
        guard !cells.isEmpty else { return "Nothing to list.\n" }
        let widths = heads.indices.map { column in
            ([heads[column]] + cells.map { $0.indices.contains(column) ? $0[column] : "" }).map(\.count).max() ?? 0
        }
        let numeric = columns.indices.map { column in
            rows.allSatisfy { row in
                guard row.indices.contains(column), case .integer = row[column] else { return false }
                return true
            }
        }
        return ([heads] + cells).map { row in
            let padded = row.indices.map { column in
                row[column].padded(to: widths[column], onTheLeft: numeric[column])
            }
            return padded.joined(separator: "  ").trimmingTrailingSpaces + "\n"
        }.joined()
    }
}

extension String {
    /// `firstSeen` → `FIRST SEEN`, `priceEUR` → `PRICE EUR`.
    fileprivate var spacedOut: String {
        var words = ""
        var wasUppercase = false
        for character in self {
            if character.isUppercase, !wasUppercase { words.append(" ") }
            wasUppercase = character.isUppercase
            words += character.uppercased()
        }
        return words
    }

    fileprivate func cut(to width: Int) -> String {
        count <= width ? self : prefix(width - 1) + "…"
    }

    fileprivate func padded(to width: Int, onTheLeft: Bool) -> String {
        let spaces = String(repeating: " ", count: Swift.max(0, width - count))
        return onTheLeft ? spaces + self : self + spaces
    }

    fileprivate var trimmingTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
