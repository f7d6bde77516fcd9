import ClewWorkflows
import Synchronization
import Testing

/// A site is asked no more often than the pause allows.
@Suite struct SitePaceTests {
    private func turn(_ pace: SitePace) -> Bool {
        pace.wait(until: ContinuousClock.now + .seconds(60), observer: .none)
    }

    @Test func `each request draws a pause of its own from the range`() {
        let drawn = Mutex<[ClosedRange<Int>]>([])
        let pace = SitePace(3...9) { range in
            drawn.withLock { $0.append(range) }
            return 3
        }
        for _ in 0..<5 { #expect(turn(pace)) }
        #expect(drawn.withLock { $0 } == Array(repeating: 3...9, count: 5))
    }

    @Test func `turns follow each other by the pauses that were drawn`() {
        let pauses = Mutex([40, 90, 40, 60, 50])
        let pace = SitePace(40...90) { _ in pauses.withLock { $0.removeFirst() } }
        let start = ContinuousClock.now
        for _ in 0..<5 { #expect(turn(pace)) }
        // The pause after the last is still to come; the first may begin a little before its turn was taken.
        #expect(start.duration(to: .now) >= .milliseconds(40 + 90 + 40 + 60 - 20))
    }

    @Test func `one that comes much too late does not make up for it`() throws {
        let pace = SitePace(200...200)
        #expect(turn(pace))
        let slept = ContinuousClock.now
        while ContinuousClock.now - slept < .milliseconds(700) {}
        let asked = ContinuousClock.now
        #expect(turn(pace))
        #expect(turn(pace))
        #expect(ContinuousClock.now - asked >= .milliseconds(150))
    }
}
