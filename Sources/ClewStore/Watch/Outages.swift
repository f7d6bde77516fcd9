internal import ClewCore

/// Finds when a site gave no whole page any more though it was asked: a pure function of the attempts.
///
/// Attempts that failed count from the first one behind a whole page on. When more than the hours of the rule lie between two
/// attempts nobody was looking, and the counting begins anew; an attempt that waits for a person is none. A page that came in
/// part, and a wall in place of a page, show that the site is there. A site that never gave a page is not gone: its address
/// may be wrong.
struct Outages {
    let limits: OutageLimits

    /// What came of an attempt.
    struct Attempt {
        var time: Int64
        var outcome: Capture.Outcome
        /// The HTTP status; `nil` when there was none.
        var status: Int?
        var capture: Int64

        /// Whether a page came, and not whole, or another in its place.
        var isPart: Bool { (outcome == .damaged || outcome == .refused) && (status ?? 400) < 400 }
    }

    /// That a site was gone.
    struct Outage {
        /// The first attempt that failed.
        var begun: Int64
        /// The last whole page before it.
        var lastWhole: Int64
        /// The attempt at which it was certain.
        var attempt: Attempt
        /// How many attempts had failed by then.
        var count: Int
    }

    /// The outages; each is told once, at the attempt that makes it certain.
    ///
    /// - Parameter attempts: in the order of time.
    func outages(among attempts: [Attempt]) -> [Outage] {
        var found: [Outage] = []
        var lastWhole: Int64?
        var begun: Int64?
        var last: Int64 = 0
        var count = 0
        var isTold = false
        let longest = Int64(limits.hours) * 3_600_000
        for attempt in attempts {
            switch attempt.outcome {
            case .parked: continue
            case .got, .unchanged:
                lastWhole = attempt.time
                (begun, count, isTold) = (nil, 0, false)
            case .damaged where attempt.isPart, .refused where attempt.isPart: (begun, count, isTold) = (nil, 0, false)
            case .refused, .unreachable, .damaged:
                guard let lastWhole else { continue }
                if begun == nil || attempt.time - last > longest {
                    (begun, count, isTold) = (attempt.time, 0, false)
                }
                count += 1
                if let begun, !isTold, count >= limits.attempts, attempt.time - begun >= longest {
                    found.append(Outage(begun: begun, lastWhole: lastWhole, attempt: attempt, count: count))
                    isTold = true
                }
            }
            last = attempt.time
        }
        return found
    }
}
