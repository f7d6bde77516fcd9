internal import Synchronization

/// Answers that were worked out before: a market shows the same titles and places on every page and every day.
///
/// It forgets everything when it is full, so that its size is bounded; several threads may ask at once.
final class OfferMemo<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
    private let known = Mutex<[Question: Answer]>([:])
    private let limit: Int

    /// A memo of at most so many answers.
    init(limit: Int) { self.limit = limit }

    /// The answer to a question, worked out when it is asked for the first time.
    func answer(to question: Question, _ work: (Question) -> Answer) -> Answer {
        if let answer = known.withLock({ $0[question] }) { return answer }
        let answer = work(question)
        known.withLock { known in
            if known.count >= limit { known.removeAll(keepingCapacity: true) }
            known[question] = answer
        }
        return answer
    }
}
