/// The fields of a URL-encoded form or query, in the order in which they came (URL Standard, section 5.1).
///
/// Bytes that are no UTF-8 become U+FFFD. Fields beyond the 200th are left out, so a long query costs little.
///
///     FormFields("q=mdma+pills&kind=iban")["q"]  // "mdma pills"
public struct FormFields: Sendable {
    /// Names and values.
    public let pairs: [(name: String, value: String)]

    /// The largest number of fields that are read.
    public static let limit = 200

    /// Reads `name=value&…`.
    public init(_ text: some StringProtocol) {
        pairs = text.split(separator: "&", maxSplits: FormFields.limit).prefix(FormFields.limit).map { field in
            let cut = field.firstIndex(of: "=") ?? field.endIndex
            let value = cut == field.endIndex ? field[cut...] : field[field.index(after: cut)...]
            return (
                Percent.decoded(field[..<cut], plusIsSpace: true), Percent.decoded(value, plusIsSpace: true)
            )
        }
    }

    /// The first value of a field.
    public subscript(_ name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    /// All values of a field.
    public func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }
}
