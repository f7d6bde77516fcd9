import ClewCore
import ClewStore
import ClewTestSupport
import Foundation
import Synchronization
import Testing

/// What live capture has yet to fetch, and in which order.
@Suite struct FrontierTests {
    private static let site = "http://market.example"

    private func moment(_ minute: Int) -> Timestamp { Timestamp(seconds: 1_800_000_000 + Int64(minute) * 60) }

    private func page(_ path: String, depth: Int = 0, due minute: Int = 0, site: String = site) -> FrontierPage {
        FrontierPage(address: site + path, site: site, depth: depth, due: moment(minute))
    }

    @Test func `pages come when they are due, the nearer ones first, each once`() throws {
        let scratch = try ScratchFolder()
        let frontier = try Frontier(path: scratch.file())
        #expect(try frontier.add([page("/b", depth: 2), page("/a", depth: 1), page("/later", due: 9)]) == 3)
        // Known already; the way to it is shorter now.
        #expect(try frontier.add([page("/b", depth: 0), page("/a", depth: 5)]) == 0)
        var seen: [String] = []
        while let page = try frontier.due(of: Self.site, at: moment(1), most: 1).first {
            seen.append("\(page.address.suffix(2)) \(page.depth)")
            var done = page
            done.visits += 1
            done.due = moment(100)
            try frontier.settle([done])
        }
        #expect(seen == ["/b 0", "/a 1"])
        #expect(try frontier.due(of: "http://other.example", at: moment(1), most: 9).isEmpty)
        #expect(try frontier.due(of: Self.site, at: moment(10), most: 9).map(\.address) == [Self.site + "/later"])
    }

    @Test func `what is known of a page is there after the frontier was opened again`() throws {
        let scratch = try ScratchFolder()
        let path = scratch.file()
        try Frontier(path: path).add([page("/a"), page("/b", site: "http://other.example")])
        var known = try #require(try Frontier(path: path).due(of: Self.site, at: moment(0), most: 1).first)
        known.visits = 1
        known.failures = 2
        known.entityTag = "\"abc\""
        known.lastModified = "Sun, 06 Apr 2014 10:00:00 GMT"
        known.due = moment(5)
        #expect(try Frontier(path: path).settle([known], adding: [page("/new", due: 7), page("/a")]) == 1)
        let frontier = try Frontier(path: path)
        #expect(try frontier.due(of: Self.site, at: moment(4), most: 9).isEmpty)
        #expect(try frontier.due(of: Self.site, at: moment(5), most: 9) == [known])
        #expect(try frontier.due(of: "http://other.example", at: moment(5), most: 9).count == 1)
        // Its date is the visit's now; being linked to again brings no earlier one.
        #expect(try frontier.add([page("/a", due: 0)]) == 0)
        #expect(try frontier.due(of: Self.site, at: moment(4), most: 9).isEmpty)
        // Unless a person asks for it.
        try frontier.recall([known.address], at: moment(1))
        #expect(try frontier.due(of: Self.site, at: moment(1), most: 9).map(\.address) == [known.address])
        try frontier.remove(known)
        #expect(try frontier.due(of: Self.site, at: moment(9), most: 9).map(\.address) == [Self.site + "/new"])
    }

    @Test func `a site is planned, changes its state, and its queue is told`() throws {
        let scratch = try ScratchFolder()
        let frontier = try Frontier(path: scratch.file())
        var plan = SitePlan(
            site: Self.site, starts: [Self.site + "/a", Self.site + "/b"], way: "tor:9050", authority: "A-1", user: "w",
            role: .analyst, depth: 2, pause: 1000...2000, connections: 3, changed: moment(0))
        #expect(try frontier.plan(of: Self.site) == nil && frontier.plans().isEmpty)
        try frontier.keep(plan)
        #expect(try frontier.plan(of: Self.site) == plan && frontier.plans() == [plan])
        // Only a running site begins to wait for a person.
        try frontier.set(Self.site, to: .paused, at: moment(1))
        #expect(try !frontier.set(Self.site, to: .waiting, from: [.running], because: "a captcha", at: moment(2)))
        try frontier.set(Self.site, to: .running, at: moment(3))
        #expect(try frontier.set(Self.site, to: .waiting, from: [.running], because: "a captcha", at: moment(4)))
        plan.state = .waiting
        plan.reason = "a captcha"
        plan.changed = moment(4)
        #expect(try Frontier(path: scratch.file()).plan(of: Self.site) == plan)
        #expect(try !frontier.set("http://other.example", to: .running, at: moment(5)))

        try frontier.add([page("/a", due: 1), page("/b", due: 9), page("/c", due: 20)])
        var failing = try #require(try frontier.due(of: Self.site, at: moment(1), most: 1).first)
        failing.failures = 2
        failing.error = "nobody answered."
        failing.interval = 60
        failing.due = moment(12)
        try frontier.settle([failing])
        let queue = try frontier.queue(of: Self.site, at: moment(10))
        #expect(queue.due == 1 && queue.known == 3 && queue.next == moment(9))
        #expect(queue.failing.map(\.address) == [Self.site + "/a"] && queue.failing.first?.reason == "nobody answered.")
        #expect(try frontier.due(of: Self.site, at: moment(12), most: 9).last == failing)
        failing.due = FrontierPage.never
        try frontier.settle([failing])
        #expect(try frontier.due(of: Self.site, at: moment(99), most: 9).count == 2)
        try frontier.recallAll(of: Self.site, within: 0, at: moment(30))
        #expect(try frontier.due(of: Self.site, at: moment(30), most: 9).count == 3)
        // Pages that lie deeper have no turn, and are none to wait for.
        let deep = FrontierPage(address: Self.site + "/deep", site: Self.site, depth: 2, due: moment(1))
        try frontier.add([deep])
        #expect(try frontier.due(of: Self.site, at: moment(30), depth: 1, most: 9).count == 3)
        #expect(try frontier.next(of: Self.site, depth: 1) == moment(30) && frontier.next(of: Self.site) == moment(1))
    }

    @Test func `a picture brings no page nearer, and one that is linked to is a page from then on`() throws {
        let scratch = try ScratchFolder()
        let frontier = try Frontier(path: scratch.file())
        func picture(_ path: String, depth: Int) -> FrontierPage {
            var picture = page(path, depth: depth)
            picture.isPicture = true
            return picture
        }
        func known() throws -> [String] {
            try frontier.due(of: Self.site, at: moment(1), most: 9).map {
                "\($0.address.suffix(2)) \($0.depth) \($0.isPicture) \($0.isFollowed)"
            }.sorted()
        }
        try frontier.add([page("/a", depth: 2), picture("/b", depth: 2)])
        try frontier.add([picture("/a", depth: 0), picture("/b", depth: 1)])
        #expect(try known() == ["/a 2 false false", "/b 1 true false"])
        var seen = try #require(
            try frontier.due(of: Self.site, at: moment(1), most: 9).first { $0.address.hasSuffix("/b") })
        seen.held = 0
        seen.isFollowed = true
        try frontier.settle([seen])
        #expect(try known() == ["/a 2 false false", "/b 1 true true"])
        try frontier.add([page("/b", depth: 3)])
        #expect(try known() == ["/a 2 false false", "/b 3 false false"])
        try frontier.add([picture("/b", depth: 0), page("/b", depth: 2)])
        #expect(try known() == ["/a 2 false false", "/b 2 false false"])
        // Neither does one that was asked for as a picture, and comes when it has become a page.
        try frontier.settle([seen])
        #expect(try known() == ["/a 2 false false", "/b 2 false false"])
    }

    @Test func `several that open a frontier for the first time at once have the same one`() throws {
        for _ in 0..<20 {
            let scratch = try ScratchFolder()
            let path = scratch.file()
            let ids = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 8) { _ in
                let id = (try? Frontier(path: path))?.id ?? "not opened"
                ids.withLock { $0.append(id) }
            }
            #expect(Set(ids.withLock { $0 }).count == 1 && !ids.withLock { $0.contains("not opened") })
        }
    }

    @Test func `what is used under an authority is counted once, whoever counts it`() throws {
        let scratch = try ScratchFolder()
        let path = scratch.file()
        let frontiers = try (0..<4).map { _ in try Frontier(path: path) }
        let given = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 4) { number in
            for _ in 0..<50 {
                let isGiven = try? frontiers[number].changeUse(under: "A-1", atLeast: CaptureUse(requests: 5)) { used in
                    guard used.requests < 60 else { return false }
                    used.requests += 1
                    used.bytes += 10
                    return true
                }
                if isGiven == true { given.withLock { $0 += 1 } }
            }
        }
        #expect(given.withLock { $0 } == 55)
        #expect(try Frontier(path: path).use(under: "A-1") == CaptureUse(requests: 60, bytes: 550))
        #expect(try Frontier(path: path).use(under: "A-2") == CaptureUse())
    }

    @Test func `every frontier has an id of its own, which it keeps`() throws {
        let (one, other) = (try ScratchFolder(), try ScratchFolder())
        let id = try Frontier(path: one.file()).id
        #expect(id.count == 32)
        #expect(try Frontier(path: one.file()).id == id && Frontier(path: other.file()).id != id)
    }
}
