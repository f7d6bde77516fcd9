import Dispatch
import Foundation
import Synchronization

/// Carries items through two stages: the first works on a batch in parallel on all cores, the second takes the results
/// in the order of the items, one batch after the other, while the first goes on.
///
/// Finished batches wait for the second stage as long as there is room, so memory stays bounded.
struct Pipeline<Item: Sendable, Result: Sendable>: Sendable {
    /// How much may be with the second stage, what it works on included, as ``weight`` counts; one batch always may.
    let limit: Int
    /// What a batch counts.
    let weight: @Sendable ([Result]) -> Int
    /// Makes a result of one item; runs on several threads at once.
    let work: @Sendable (Item) throws -> Result
    /// Takes the results batch by batch, in order, until there are no more; runs once, on one thread.
    let consume: @Sendable (_ next: () -> [Result]?) throws -> Void

    init(
        limit: Int = 2, weight: @escaping @Sendable ([Result]) -> Int = { _ in 1 },
        work: @escaping @Sendable (Item) throws -> Result,
        consume: @escaping @Sendable (_ next: () -> [Result]?) throws -> Void
    ) {
        self.limit = limit
        self.weight = weight
        self.work = work
        self.consume = consume
    }

    /// A pipeline whose second stage is called with each batch.
    init(
        work: @escaping @Sendable (Item) throws -> Result, commit: @escaping @Sendable ([Result]) throws -> Void
    ) {
        self.init(work: work, consume: { next in while let results = next() { try commit(results) } })
    }

    /// Pulls batches until there are none, an error occurs or the work is cancelled.
    ///
    /// The first error of either stage ends the work and is thrown when what was under way has ended.
    func run(_ nextBatch: () throws -> [Item]?) throws {
        let handover = Handover<[Result]>(limit)
        let failure = Mutex<(any Error)?>(nil)
        let consumer = DispatchQueue(label: "clew.consume")
        consumer.async {
            do { try consume(handover.take) } catch { failure.withLock { $0 = error } }
            handover.close()
        }
        do {
            defer {
                handover.put(nil)
                consumer.sync {}
            }
            while let batch = try nextBatch() {
                let results = try inParallel(batch)
                guard handover.put(results, weight(results)) else { break }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
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

/// Hands things from one thread to another, as long as there is room: a thing counts until the next one is asked for.
private final class Handover<Element: Sendable>: Sendable {
    private struct State {
        var waiting: [(element: Element?, weight: Int)] = []
        /// What the one counts that was taken last.
        var taken: Int?
        var weight = 0
        var isClosed = false
    }

    private let limit: Int
    private let state = Mutex(State())
    // A semaphore may not go with less than it began with, so they begin with nothing.
    private let room = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)

    init(_ limit: Int) { self.limit = limit }

    /// Hands a thing over when there is room, or that there are no more; `false` when nobody takes any more.
    @discardableResult
    func put(_ element: Element?, _ weight: Int = 0) -> Bool {
        while true {
            let isTaken: Bool? = state.withLock { state in
                if state.isClosed { return false }
                guard element == nil || state.weight == 0 || state.weight + weight <= limit else { return nil }
                state.waiting.append((element, weight))
                state.weight += weight
                return true
            }
            if let isTaken {
                if isTaken { ready.signal() }
                return isTaken
            }
            room.wait()
        }
    }

    /// The next thing; `nil` when there are no more.
    func take() -> Element? {
        state.withLock { state in
            state.weight -= state.taken ?? 0
            state.taken = nil
        }
        room.signal()
        ready.wait()
        return state.withLock { state in
            let (element, weight) = state.waiting.isEmpty ? (nil, 0) : state.waiting.removeFirst()
            state.taken = weight
            return element
        }
    }

    /// Says that nobody takes any more.
    func close() {
        state.withLock { $0.isClosed = true }
        room.signal()
    }
}
