import ClewCore

/// What became of a field in one record.
enum FieldOutcome: Hashable {
    /// The profile says that the site does not show it.
    case absent
    /// It was not there, and why.
    case missing(FieldMiss)
    /// It was read.
    case found(FieldValue)
}

/// What was read of a field.
struct FieldValue: Hashable {
    /// What it is.
    enum Content: Hashable {
        case text(String)
        case money(Money)
        case count(Int)
        /// A time, and whether it is counted from the capture or the clock of the page.
        case moment(Range<Timestamp>, isRelative: Bool)

        /// For people.
        var description: String {
            switch self {
            case .text(let text): text
            case .money(let money): money.description
            case .count(let count): String(count)
            case .moment(let moment, _): "\(moment.lowerBound) to \(moment.upperBound)"
            }
        }
    }

    var content: Content
    var written: String
    var location: Location
    /// The bytes of the payload from which it came: of a text that was joined those of each of its nodes.
    var parts: [Range<Int>]
    /// Whether the place holds the value and nothing else.
    var isExact: Bool

    func located<Value: Hashable & Sendable>(_ value: Value) -> Located<Value> {
        Located(value, written: written, at: location)
    }
}

/// Why a field could not be read.
enum FieldMiss: Hashable {
    /// The XPath found nothing.
    case noNode
    /// The XPath found something without a text.
    case empty
    /// The page has no address.
    case noAddress
    /// A rule found nothing in the text.
    case rule(String, text: String)
    /// The text has no amount.
    case noAmount(text: String)
    /// The text has a number, and nobody says of which currency.
    case noCurrency(text: String)
    /// The text has no whole number.
    case noCount(text: String)
    /// The text is no time of a form that is expected.
    case noMoment(text: String)
    /// The time counts from that of the capture, which is not known.
    case noCaptureTime(text: String)
    /// The XPath takes more work than a page may.
    case tooMuchWork

    /// For people.
    var description: String {
        switch self {
        case .noNode: "missing: no node, the XPath finds nothing here"
        case .empty: "missing: the node has no text"
        case .noAddress: "missing: the address of the page is not known"
        case .rule(let name, let text): "missing: \(name) gave nothing in \(FieldMiss.quoted(text))"
        case .noAmount(let text): "missing: no amount in \(FieldMiss.quoted(text))"
        case .noCurrency(let text): "missing: no currency in \(FieldMiss.quoted(text)); state it with currency:"
        case .noCount(let text): "missing: no whole number in \(FieldMiss.quoted(text))"
        case .noMoment(let text): "missing: no time of a known form in \(FieldMiss.quoted(text)); state it with date:"
        case .noCaptureTime(let text):
            "missing: \(FieldMiss.quoted(text)) counts from a capture whose time is not known"
        case .tooMuchWork: "missing: the XPath takes more work than a page may"
        }
    }

    /// How far the reading came; of several ways the one that came farthest is told.
    var rank: Int {
        switch self {
        case .noNode, .noAddress: 0
        case .empty: 1
        case .rule: 2
        default: 3
        }
    }

    /// A text in one line and in quotes, those inside of it escaped; longer ones are cut, without a limit none.
    static func quoted(_ text: String, limit: Int? = 60) -> String {
        var line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let limit, line.count > limit { line = line.prefix(limit - 1) + "…" }
        return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
