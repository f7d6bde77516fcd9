import ClewCore
import ClewWARC
import Foundation
import Synchronization

/// How quickly a site is asked: a random pause between two requests, whichever connection makes them, and what the site
/// itself wants. It goes by the time that passes, not by the clock of the record.
final class SitePace: Sendable {
    private let pause: ClosedRange<Int>
    /// From when on the site may be asked again.
    private let ready = Mutex(ContinuousClock.now)

    /// The longest time that a site can ask for, in seconds.
    private static let longestWait = 600

    /// - Parameter pause: the pause between two requests, in milliseconds.
    init(_ pause: ClosedRange<Int>) {
        self.pause = pause
    }

    /// Waits for the turn of a request; `false` when it does not come before the end, or a person ended the work.
    func wait(until end: ContinuousClock.Instant, observer: Observer) -> Bool {
        while true {
            let now = ContinuousClock.now
            let left = ready.withLock { ready -> Duration in
                let left = now.duration(to: ready)
                if left <= .zero { ready = now + .milliseconds(Int.random(in: pause)) }
                return left
            }
            if left <= .zero { return true }
            if now >= end || observer.isCancelled() { return false }
            usleep(UInt32(min(.milliseconds(100), left) / .microseconds(1)))
        }
    }

    /// Leaves the site alone for so long.
    func hold(_ duration: Duration) {
        let moment = ContinuousClock.now + min(duration, .seconds(SitePace.longestWait))
        ready.withLock { $0 = max($0, moment) }
    }

    /// Takes into account what a site answered: one that is busy is left alone for as long as it says, or half a minute.
    func note(_ answer: Answer) {
        guard answer.isRefusedForNow else { return }
        let said = answer.fields["Retry-After"].flatMap { Int($0) } ?? 30
        hold(.seconds(max(0, said)))
    }
}
