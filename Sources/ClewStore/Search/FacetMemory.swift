internal import GRDB
internal import Synchronization

/// The facets that were read before, by row number: a facet never changes, and parsing thousands anew for each search
/// would take longer than the search.
final class FacetMemory: Sendable {
    private let facets = Mutex<[Int64: Facet]>([:])

    private static let limit = 50_000

    /// The facet of a row number; `nil` when there is none.
    func facet(_ id: Int64, in db: Database) throws -> Facet? {
        if let known = facets.withLock({ $0[id] }) { return known }
        let tag = try db.first("SELECT tag FROM facet WHERE id = ?", [.integer(id)]) { $0.text(0) }
        guard let facet = tag.map(Facet.init(tag:)) else { return nil }
        facets.withLock { facets in
            if facets.count >= FacetMemory.limit { facets.removeAll() }
            facets[id] = facet
        }
        return facet
    }
}
