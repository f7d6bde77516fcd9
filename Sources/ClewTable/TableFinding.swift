/// Something about a row of a table that a person should know.
public struct TableFinding: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
        /// The row has more or fewer cells than the header.
        case ragged(expected: Int, found: Int)
        /// A quote opens a cell and nothing closes it; it was read as an ordinary character.
        case unterminatedQuote
        /// A quote would have swallowed the following rows; it was read as an ordinary character.
        case strayQuote
        /// Quotes inside of a quoted cell were not doubled; they were read as ordinary characters.
        case undoubledQuotes
        /// The row is longer than allowed and was left out.
        case rowTooLong(limit: Int)
        /// The row has more cells than allowed; the last are left out.
        case tooManyCells(limit: Int)
        /// A column that the mapping requires is missing or empty.
        case missing(column: String)
        /// A cell does not hold a date of the form that the mapping says.
        case notADate(column: String)
        /// The row is not JSON.
        case notJSON(String)
        /// The line does not have the form that the mapping says.
        case notOfForm
    }

    /// What it is.
    public let kind: Kind
    /// The row's number, as ``TableRow/number``.
    public let row: Int
    /// The line of the file.
    public let line: Int

    init(_ kind: Kind, row: Int, line: Int) {
        self.kind = kind
        self.row = row
        self.line = line
    }

    /// What to tell a person: the place and what is wrong there, nothing of the row's content.
    public var sentence: String {
        let what =
            switch kind {
            case .ragged(let expected, let found): "\(found) cells where the header has \(expected)"
            case .unterminatedQuote: "a quote that is never closed; it was read as a plain character"
            case .strayQuote: "a quote that would have swallowed the rows after it; it was read as a plain character"
            case .undoubledQuotes: "quotes inside of a cell that are not doubled; they were read as plain characters"
            case .rowTooLong(let limit): "the row is longer than \(limit) bytes and was left out"
            case .tooManyCells(let limit): "more than \(limit) cells; the others were left out"
            case .missing(let column): "the column \"\(column)\" is required and empty"
            case .notADate(let column): "the column \"\(column)\" holds no date of the form that the mapping says"
            case .notJSON(let problem): "not JSON: \(problem)"
            case .notOfForm: "the line does not have the form that the mapping says"
            }
        return "line \(line): \(what)"
    }
}
