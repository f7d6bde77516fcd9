import ClewCore
import ClewWARC
import Foundation
import Synchronization

/// How quickly a site is asked: a random pause between two requests, whichever connection makes them, and what the site
/// itself wants. It goes by the time that passes, not by the clock of the record.
package final class SitePace: Sendable {
    private let pause: ClosedRange<Int>
    private let random: @Sendable (ClosedRange<Int>) -> Int
    /// From when on the site may be asked again: after the pause, and after what it wants itself.
    private let ready = Mutex((pause: ContinuousClock.now, held: ContinuousClock.now))

    /// How often in a row the site has refused to answer for now.
    private let refusals = Mutex(0)
    /// How often in a row it has not answered at all.
    private let silences = Mutex(0)

    /// Up to so many seconds a session waits for a site; one that wants to be left alone for longer is left for later.
    static let longestWait = 600

    /// A turn is made up for when it is taken so much too late at most.
    static let lateness = Duration.milliseconds(20)

    /// - Parameters:
    ///   - pause: the pause between two requests, in milliseconds.
    ///   - random: draws the next one.
    package init(
        _ pause: ClosedRange<Int>, random: @escaping @Sendable (ClosedRange<Int>) -> Int = { Int.random(in: $0) }
    ) {
        self.pause = pause
        self.random = random
    }

    /// Waits for the turn of a request; `false` when it does not come before the end, or a person ended the work.
    package func wait(until end: ContinuousClock.Instant, observer: Observer) -> Bool {
        while true {
            let now = ContinuousClock.now
            let left = ready.withLock { ready -> Duration in
                let turn = max(ready.pause, ready.held)
                let left = now.duration(to: turn)
                // From the turn on, and not from when it was noticed: else the rate would fall behind the pause.
                if left <= .zero {
                    ready.pause = max(turn, now - SitePace.lateness) + .milliseconds(random(pause))
                }
                return left
            }
            if left <= .zero { return true }
            if now >= end || observer.isCancelled() { return false }
            usleep(UInt32(min(.milliseconds(100), left) / .microseconds(1)))
        }
    }

    /// How long the site wants to be left alone from now on; `nil` when it may be asked in its turn.
    var rest: Duration? {
        let left = ready.withLock { ContinuousClock.now.duration(to: $0.held) }
        return left > .zero ? left : nil
    }

    /// Leaves the site alone for as long as an answer asks for that, and twice as long each time that it asks again.
    func note(_ answer: Answer) {
        let times = refusals.withLock { refusals in
            refusals = answer.isRefusedForNow ? refusals + 1 : answer.status == nil ? refusals : 0
            return refusals
        }
        if answer.isRefusedForNow {
            hold(min(Answer.longestWait, max(answer.wait, times > 1 ? 1 : 0) << min(times - 1, 12)))
        }
    }

    /// How often in a row the site did not answer at all, this answer included.
    func silence(_ answer: Answer) -> Int {
        silences.withLock { silences in
            silences = answer.status == nil && (answer.outcome == .unreachable || answer.isProxyGone) ? silences + 1 : 0
            return silences
        }
    }

    /// Leaves the site alone for so many seconds.
    func hold(_ seconds: Int) {
        let moment = ContinuousClock.now + .seconds(seconds)
        ready.withLock { $0.held = max($0.held, moment) }
    }
}
