public import ClewCore

/// Rows as lines of CSV and of JSON Lines. What a spreadsheet would take for a formula is made harmless.
///
///     RowText.csvLine([.string("=1+1"), .integer(2)])  // "'=1+1,2\r\n"
public enum RowText {
    /// The first line of a CSV file (RFC 4180).
    public static func csvHead(_ columns: [String]) -> String {
        columns.map(Harmless.csvCell).joined(separator: ",") + "\r\n"
    }

    /// A row as a line of CSV.
    public static func csvLine(_ row: [JSONValue]) -> String {
        row.map { Harmless.csvCell(plain($0)) }.joined(separator: ",") + "\r\n"
    }

    /// A row as one line with an object under the names of the columns.
    public static func jsonLine(_ columns: [String], _ row: [JSONValue]) -> String {
        JSONValue.object(zip(columns, row).map { ($0, $1) }).text + "\n"
    }

    /// A value as a person reads it: nothing for null, a list with commas.
    public static func plain(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .array(let values): values.map(plain).joined(separator: ", ")
        case .bool, .integer, .decimal, .object: value.text
        }
    }
}
