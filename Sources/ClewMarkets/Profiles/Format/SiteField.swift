import ClewCore
import ClewMarkup

/// Where a field stands and what is made of it.
struct SiteField: Sendable {
    let name: FieldName
    /// Tried in their order; none when the site does not show the field.
    let readings: [FieldReading]
    /// Whose name it is, where it is one.
    let role: NameRole?
}

/// One way to get at a field.
struct FieldReading: Sendable {
    /// Where it is looked for.
    enum Origin: Sendable {
        /// In the record.
        case record(ProfilePath)
        /// Anywhere in the page; the same for all of its records.
        case page(ProfilePath)
        /// In the address under which the page was captured.
        case address
    }

    var origin: Origin
    /// Whether it may be different in each record.
    var isOfRecord: Bool { if case .record = origin { true } else { false } }
    /// What stands between the texts of several nodes; `nil` for the first of them alone.
    var joint: String?
    var rules: [ValueRule] = []
    /// How times are written.
    var moments = MomentText.usual
    /// The currency where the text names none.
    var currency: Currency?
}

/// An XPath of a profile, with its text for people.
struct ProfilePath: Sendable {
    let text: String
    let compiled: XPath

    /// - Throws: ``XPathFault`` when it is none.
    init(_ text: String) throws(XPathFault) {
        self.text = text
        compiled = try XPath(text)
    }
}
