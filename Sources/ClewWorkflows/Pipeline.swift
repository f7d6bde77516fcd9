import Dispatch
import Foundation
import Synchronization

/// Carries items through two stages: the first works on a batch in parallel on all cores, the second takes the results
/// in the order of the items, one batch after the other, while the first goes on.
///
/// At most two finished batches wait for the second stage, so memory stays bounded by the size of a batch.
struct Pipeline<Item: Sendable, Result: Sendable>: Sendable {
    /// Makes a result of one item; runs on several threads at once.
    let work: @Sendable (Item) throws -> Result
    /// Takes the results of one batch in order; runs on one thread at a time.
    let commit: @Sendable ([Result]) throws -> Void

    /// Pulls batches until there are none, an error occurs or the work is cancelled.
    ///
    /// The first error of either stage ends the work and is thrown when what was under way has ended.
    func run(_ nextBatch: () throws -> [Item]?) throws {
        let committer = DispatchQueue(label: "clew.commit")
        let places = DispatchSemaphore(value: 2)
        let failure = Mutex<(any Error)?>(nil)
        func stopIfFailed() throws {
            if let error = failure.withLock({ $0 }) { throw error }
        }
        defer { committer.sync {} }
        while let batch = try nextBatch() {
            try stopIfFailed()
            let results = try inParallel(batch)
            places.wait()
            committer.async {
                defer { places.signal() }
                guard failure.withLock({ $0 == nil }) else { return }
                do { try commit(results) } catch { failure.withLock { $0 = $0 ?? error } }
            }
        }
        committer.sync {}
        try stopIfFailed()
    }

    private func inParallel(_ batch: [Item]) throws -> [Result] {
        let results = Mutex<[Swift.Result<Result, any Error>?]>(Array(repeating: nil, count: batch.count))
        DispatchQueue.concurrentPerform(iterations: batch.count) { index in
            let result = Swift.Result { try work(batch[index]) }
            results.withLock { $0[index] = result }
        }
        return try results.withLock { $0 }.compactMap { try $0?.get() }
    }
}
