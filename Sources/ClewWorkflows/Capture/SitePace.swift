import ClewCore
import ClewWARC
import Foundation
import Synchronization

/// How quickly a site is asked: a random pause between two requests, whichever connection makes them, and what the site
/// itself wants. It goes by the time that passes, not by the clock of the record.
final class SitePace: Sendable {
    private let pause: ClosedRange<Int>
    /// From when on the site may be asked again: after the pause, and after what it wants itself.
    private let ready = Mutex((pause: ContinuousClock.now, held: ContinuousClock.now))

    /// Up to so many seconds a session waits for a site; one that wants to be left alone for longer is left for later.
    static let longestWait = 600

    /// - Parameter pause: the pause between two requests, in milliseconds.
    init(_ pause: ClosedRange<Int>) {
        self.pause = pause
    }

    /// Waits for the turn of a request; `false` when it does not come before the end, or a person ended the work.
    func wait(until end: ContinuousClock.Instant, observer: Observer) -> Bool {
        while true {
            let now = ContinuousClock.now
            let left = ready.withLock { ready -> Duration in
                let left = now.duration(to: max(ready.pause, ready.held))
                if left <= .zero { ready.pause = now + .milliseconds(Int.random(in: pause)) }
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

    /// Leaves the site alone for so many seconds.
    func hold(_ seconds: Int) {
        let moment = ContinuousClock.now + .seconds(seconds)
        ready.withLock { $0.held = max($0.held, moment) }
    }
}
