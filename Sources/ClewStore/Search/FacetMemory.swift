internal import GRDB
internal import Synchronization

/// The facets that were read before, by row number: a facet never changes, and parsing thousands anew for each search
/// would take longer than the search.
final class FacetMemory: Sendable {
    private let memory = Mutex(Memory())

    private struct Memory {
        var epoch = 0
        var facets: [Int64: Facet] = [:]
    }

    private static let limit = 50_000

    /// The facet of a row number; `nil` when there is none.
    ///
    /// - Parameter epoch: that of the database as it is read just now; what was learned in another one is forgotten.
    func facet(_ id: Int64, epoch: Int, in db: Database) throws -> Facet? {
        let known = memory.withLock { memory -> Facet? in
            if memory.epoch < epoch { memory = Memory(epoch: epoch) }
            return memory.epoch == epoch ? memory.facets[id] : nil
        }
        if let known { return known }
        let tag = try db.first("SELECT tag FROM facet WHERE id = ?", [.integer(id)]) { $0.text(0) }
        guard let facet = tag.map(Facet.init(tag:)) else { return nil }
        memory.withLock { memory in
            guard memory.epoch == epoch else { return }
            if memory.facets.count >= FacetMemory.limit { memory.facets.removeAll() }
            memory.facets[id] = facet
        }
        return facet
    }
}
