import ClewCore
import ClewStore
import ClewTestSupport
import ClewWorkflows
import Testing

/// The lanes of a site share its pages: none is asked for twice, none is left, and nobody waits for ever.
@Suite struct PageGroupTests {
    private let start = ContinuousClock.now

    private func page(_ number: Int) -> FrontierPage {
        var page = FrontierPage(
            address: "http://market.example/\(number)", site: "http://market.example", depth: 0,
            due: Timestamp(seconds: 0))
        page.number = Int64(number)
        return page
    }

    private func pages(_ numbers: Int...) -> [FrontierPage] { numbers.map(page) }

    private func number(_ move: PageGroup.Move) -> Int? {
        guard case .fetch(let page, _) = move else { return nil }
        return Int(page.number)
    }

    @Test func `where nothing waits one lane seals what came, and the others wait for what it finds`() {
        var group = PageGroup(pages(1, 2, 3), lanes: 4, at: start)
        for number in 1...3 { #expect(self.number(group.next(at: start)) == number) }
        #expect(group.next(at: start) == .wait)
        group.drop(page(1))
        #expect(group.next(at: start) == .turn)
        #expect(group.next(at: start) == .wait)
        group.settle(group.handOver())
        #expect(group.wanted == PageGroup.limit.pages + 2)
        group.follow(pages(2, 3, 4), of: group.wanted)
        #expect(number(group.next(at: start)) == 4)
        for number in 2...4 { group.drop(page(number)) }
        #expect(group.next(at: start) == .turn)
        group.settle(group.handOver())
        group.follow([], of: group.wanted)
        #expect(group.next(at: start) == .end)
    }

    @Test func `the others go on for a second while one seals, and then wait`() {
        var group = PageGroup(pages(1, 2, 3, 4), lanes: 2, at: start)
        #expect(group.next(at: start) == .fetch(page(1), until: start + .seconds(1)))
        #expect(group.next(at: start + .seconds(1)) == .turn)
        #expect(group.next(at: start + .milliseconds(1500)) == .fetch(page(2), until: start + .seconds(2)))
        #expect(group.next(at: start + .seconds(2)) == .wait)
        group.settle(group.handOver())
        group.follow(pages(1, 2, 3, 4), of: group.wanted)
        #expect(group.next(at: start + .seconds(2)) == .turn)
    }

    @Test func `a page that is given back before or after a turn waits once`() {
        for isBefore in [true, false] {
            var group = PageGroup(pages(1, 2), lanes: 2, at: start)
            _ = group.next(at: start)
            #expect(group.next(at: start + .seconds(1)) == .turn)
            if isBefore { group.giveBack(page(1)) }
            group.settle(group.handOver())
            group.follow(pages(1, 2), of: group.wanted)
            if !isBefore { group.giveBack(page(1)) }
            #expect(number(group.next(at: start + .seconds(1))) == 1)
            #expect(number(group.next(at: start + .seconds(1))) == 2)
            #expect(group.next(at: start + .seconds(1)) == .wait)
        }
    }

    @Test func `a fault in a turn ends all lanes, and the first one counts`() {
        struct Trouble: Error, Equatable { var number: Int }
        var group = PageGroup(pages(1, 2), lanes: 2, at: start)
        #expect(group.next(at: start + .seconds(1)) == .turn)
        group.fail(Trouble(number: 1))
        group.fail(Trouble(number: 2))
        #expect(group.next(at: start) == .end && group.fault as? Trouble == Trouble(number: 1))
    }

    @Test func `one lane comes to the end of its group, and several come together after a while`() {
        var alone = PageGroup(pages(1, 2), lanes: 1, at: start)
        #expect(number(alone.next(at: start)) == 1)
        alone.drop(page(1))
        #expect(alone.next(at: start + .seconds(1)) == .end)
        var shared = PageGroup(pages(1, 2, 3), lanes: 2, at: start)
        _ = (shared.next(at: start), shared.next(at: start))
        shared.drop(page(1))
        let last = start + PageGroup.stretch
        // What came is sealed though another answer is still under way.
        #expect(shared.next(at: last) == .turn)
        shared.settle(shared.handOver())
        shared.follow(pages(2, 3), of: shared.wanted)
        #expect(shared.next(at: last + PageGroup.limit.time) == .end)
    }

    /// A site whose frontier, lanes and clock go on in any order.
    private struct Play {
        enum Lane {
            case free
            case fetching(FrontierPage)
            case sealing(PageGroup.Part, done: [Int])
            case asking(wanted: Int)
            case following([FrontierPage], wanted: Int)
            case ended
        }
        var random: SplitMix64
        var due: [Int]
        var next: Int
        let most: Int
        var done: [Int] = []
        var fetched: [Int: Int] = [:]

        /// What was done is known from now on, and leads to more.
        mutating func settle(_ numbers: [Int]) {
            due.removeAll { numbers.contains($0) }
            for _ in numbers where next < most {
                for _ in 0..<Int.random(in: 0...2, using: &random) where next < most {
                    due.append(next)
                    next += 1
                }
            }
        }
    }

    @Test(arguments: 0..<40)
    func `in whatever order the lanes go on, each page is fetched once, and all come to an end`(seed: Int) {
        var play = Play(random: SplitMix64(seed: UInt64(seed)), due: Array(1...(1 + seed * 9)), next: 500, most: 900)
        var now = start
        var steps = 0
        while !play.due.isEmpty, steps < 2_000_000 {
            let lanes = 1 + seed % 5
            var group = PageGroup(play.due.prefix(PageGroup.limit.pages).map(page), lanes: lanes, at: now)
            var states = Array(repeating: Play.Lane.free, count: lanes)
            while steps < 2_000_000, states.contains(where: { if case .ended = $0 { false } else { true } }) {
                steps += 1
                now += .milliseconds(Int.random(in: 0...40, using: &play.random))
                let lane = Int.random(in: 0..<lanes, using: &play.random)
                states[lane] = step(states[lane], &group, &play, at: now)
            }
            group.settle(group.handOver())
            play.settle(play.done)
            play.done = []
        }
        #expect(play.due.isEmpty && play.fetched.allSatisfy { $0.value == 1 })
        #expect(play.fetched.count == 1 + seed * 9 + (play.next - 500))
    }

    private func step(
        _ lane: Play.Lane, _ group: inout PageGroup, _ play: inout Play, at now: ContinuousClock.Instant
    ) -> Play.Lane {
        switch lane {
        case .free:
            switch group.next(at: now) {
            case .fetch(let page, _): return .fetching(page)
            case .turn:
                defer { play.done = [] }
                return .sealing(group.handOver(), done: play.done)
            case .wait: return .free
            case .end: return .ended
            }
        case .fetching(let page):
            // Now and then its turn does not come in time.
            if Int.random(in: 0..<5, using: &play.random) == 0 {
                group.giveBack(page)
            } else {
                play.fetched[Int(page.number), default: 0] += 1
                play.done.append(Int(page.number))
                group.drop(page)
            }
            return .free
        case .sealing(let part, let done):
            play.settle(done)
            group.settle(part)
            return .asking(wanted: group.wanted)
        case .asking(let wanted): return .following(play.due.prefix(wanted).map(page), wanted: wanted)
        case .following(let pages, let wanted):
            group.follow(pages, of: wanted)
            return .free
        case .ended: return .ended
        }
    }
}
