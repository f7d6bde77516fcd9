/// A publication in which names of substances are generally found.
public struct LexiconSource: Hashable, Sendable {
    /// The word by which the tables of names cite it, such as `inn`.
    public let code: String
    /// The title.
    public let title: String
    /// Who publishes it.
    public let publisher: String
    /// The year of the edition.
    public let year: Int

    init?(row: Substring) {
        let fields = row.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == 4, let year = Int(fields[1]) else { return nil }
        code = String(fields[0])
        self.year = year
        publisher = String(fields[2])
        title = String(fields[3])
    }
}
