public import ClewCore

/// A bucket of attempts that fills up again with time: a pure state machine, the clock is handed in.
///
///     var bucket = TokenBucket(capacity: 5, refill: 30_000)
///     bucket.take(at: now)  // nil: go ahead; otherwise the milliseconds to wait
public struct TokenBucket: Sendable, Hashable {
    /// How many attempts may follow each other at once.
    public let capacity: Int
    /// The milliseconds after which one attempt more is allowed.
    public let refill: Int64
    private var spent: Int64 = 0
    private var moment: Timestamp?

    /// A full bucket.
    public init(capacity: Int, refill: Int64) {
        self.capacity = max(1, capacity)
        self.refill = max(1, refill)
    }

    /// Takes one attempt; `nil` when it is allowed, otherwise the milliseconds until the next one is.
    ///
    /// A clock that goes back refills nothing.
    public mutating func take(at now: Timestamp) -> Int64? {
        settle(at: now)
        let full = Int64(capacity) * refill
        guard spent <= full - refill else { return spent - (full - refill) }
        spent += refill
        return nil
    }

    /// Whether nothing is left to remember.
    public mutating func isFull(at now: Timestamp) -> Bool {
        settle(at: now)
        return spent == 0
    }

    private mutating func settle(at now: Timestamp) {
        if let moment, now > moment {
            let (elapsed, overflow) = now.milliseconds.subtractingReportingOverflow(moment.milliseconds)
            spent = overflow ? 0 : max(0, spent - elapsed)
        }
        moment = max(moment ?? now, now)
    }
}
