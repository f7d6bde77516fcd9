import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Synchronization
import Testing

/// Sites that are watched: fetched as they are due, started, paused and stopped by a person, and parked with a reason.
@Suite(.serialized, .timeLimit(.minutes(5))) struct SiteWatchTests {
    /// Watches on a thread of its own until it is ended.
    final class Running: Sendable {
        private let isEnding = Atomic<Bool>(false)
        private let hasEnded = DispatchSemaphore(value: 0)
        private let fault = Mutex<(any Error)?>(nil)
        /// What it said while it ran.
        let said = Mutex<[String]>([])

        init(_ workspace: Workspace, stampedEvery time: Duration = .seconds(3600)) {
            Thread.detachNewThread { [self] in
                do {
                    try workspace.watch(
                        stampedEvery: time,
                        observer: Observer(
                            isCancelled: { [self] in isEnding.load(ordering: .relaxed) },
                            says: { [self] sentence in said.withLock { $0.append(sentence) } }))
                } catch {
                    fault.withLock { $0 = error }
                }
                hasEnded.signal()
            }
        }

        func end() throws {
            isEnding.store(true, ordering: .relaxed)
            hasEnded.wait()
            if let fault = fault.withLock({ $0 }) { throw fault }
        }
    }

    private func wait(_ seconds: Double = 60, until holds: () throws -> Bool) throws -> Bool {
        for _ in 0..<Int(seconds * 20) {
            if try holds() { return true }
            Thread.sleep(forTimeInterval: 0.05)
        }
        return false
    }

    /// How often a site was asked when it has not been asked for a second.
    private func countAtRest(_ counter: CounterBox) throws -> Int {
        var count = counter.value
        let rests = try wait {
            Thread.sleep(forTimeInterval: 1)
            defer { count = counter.value }
            return counter.value == count
        }
        #expect(rests)
        return count
    }

    private func options(_ addresses: String..., depth: Int) -> LiveCaptureOptions {
        LiveCase.options(addresses, depth: depth)
    }

    @Test func `a site is fetched while it runs, and each kind of page is due again as its profile says`() throws {
        let served = ServedExercise()
        defer { served.stop() }
        // The other clock of these tests is a second later at each look, and a list would soon be due again.
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2/harbour-lane"]), clock: systemTime)
        let site = "http://127.0.0.2:\(served.port)"
        try live.workspace.watchSites(options(served.address("harbour-lane/"), depth: 2), under: live.permit)
        let watch = Running(live.workspace)
        let isDone = try wait {
            let queue = try #require(try live.workspace.sites(under: live.permit).first).queue
            return queue.known > 30 && queue.due == 0
        }
        #expect(isDone)
        // Another program does not watch the same case.
        #expect(throws: WorkflowFault.self) { try live.workspace.watch(observer: .none) }
        let isRead = try wait { try live.captures().count > 30 }
        #expect(isRead)
        try watch.end()
        let captures = try live.captures()
        #expect(captures.allSatisfy { $0.authority == live.permit.authority.id && $0.evidence != nil })
        #expect(Set(captures.compactMap(\.address)).count == captures.count)
        let listings = try live.workspace.listings(under: live.workspace.permit()).listings
        #expect(listings.total > 10)
        // Lists are due within the hour, offers within the day.
        let frontier = try Frontier(path: live.workspace.path + "/state/frontier.sqlite")
        let far = Timestamp(seconds: 4_000_000_000)
        let pages = try frontier.due(of: site, at: far, most: 1000)
        #expect(Set(pages.compactMap(\.interval)).isSuperset(of: [60, 24 * 60]))
        let status = try #require(try live.workspace.sites(under: live.permit).first)
        #expect(status.plan.state == .running && status.last?.outcome == .got && status.queue.next != nil)
        let audit = try live.workspace.audit(page: Page(limit: 100), under: live.workspace.permit()).rows
        let words = audit.compactMap { $0.entry }.filter { $0.operation == "watch" }.map(\.outcome)
        #expect(words.contains("planned") && words.contains("begun") && words.contains("interrupted"))
    }

    @Test func `a site is paused, goes on, is stopped and begins anew`() throws {
        let counter = CounterBox()
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                let number = counter.next()
                let body = "<a href=\"/\(number)\">next</a>"
                visitor.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        var options = options(site.url(), depth: 1_000_000)
        options.pause = 5...5
        let plan = try #require(try live.workspace.watchSites(options, under: live.permit).first)
        let watch = Running(live.workspace)
        #expect(try wait { counter.value > 5 })
        try live.workspace.setSite(plan.site, to: .paused, under: live.permit)
        let paused = try countAtRest(counter)
        Thread.sleep(forTimeInterval: 1)
        #expect(counter.value == paused)
        try live.workspace.setSite(plan.site, to: .running, under: live.permit)
        #expect(try wait { counter.value > paused + 5 })
        try live.workspace.setSite(plan.site, to: .stopped, under: live.permit)
        _ = try countAtRest(counter)
        func starts() -> Int {
            String(decoding: site.received.joined(), as: UTF8.self).components(separatedBy: "GET / HTTP").count - 1
        }
        #expect(starts() == 1)
        try live.workspace.setSite(plan.site, to: .running, under: live.permit)
        // Stopped and started it begins anew from its address.
        #expect(try wait { starts() == 2 })
        try watch.end()
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
        #expect(throws: WorkflowFault.self) {
            try live.workspace.setSite("http://nowhere.example", to: .paused, under: live.permit)
        }
        let auditor = live.workspace.permit(role: .auditor)
        #expect(throws: WorkflowFault.self) { try live.workspace.setSite(plan.site, to: .paused, under: auditor) }
    }

    @Test func `what the authority allows no more parks the site, and says why`() throws {
        let served = ServedExercise()
        defer { served.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2/harbour-lane"], requestLimit: 6))
        try live.workspace.watchSites(options(served.address("harbour-lane/"), depth: 3), under: live.permit)
        let watch = Running(live.workspace)
        // It is said at once, and not when the watch ends.
        let isSaid = try wait { watch.said.withLock { !$0.isEmpty } }
        let isParked = try live.workspace.sites(under: live.permit).first?.plan.state == .waiting
        try watch.end()
        #expect(isSaid && isParked)
        let plan = try #require(try live.workspace.sites(under: live.permit).first?.plan)
        #expect(plan.reason.contains("6 requests"))
        #expect(watch.said.withLock { $0 } == ["\(plan.site) waits: \(plan.reason)"])
        #expect(try live.captures().count == 6)
        let use = try live.workspace.authorityUse(under: live.workspace.permit())
        #expect(use.first { $0.authority.id == live.permit.authority.id }?.used.requests == 6)
        // A second watch leaves it alone.
        let again = Running(live.workspace)
        Thread.sleep(forTimeInterval: 1)
        try again.end()
        #expect(try live.captures().count == 6)
    }

    @Test func `a site whose authority is ended waits and says why, and nothing more is asked`() throws {
        let counter = CounterBox()
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                let body = "<a href=\"/\(counter.next())\">next</a>"
                visitor.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        var options = options(site.url(), depth: 1_000_000)
        options.pause = 5...5
        try live.workspace.watchSites(options, under: live.permit)
        let watch = Running(live.workspace)
        #expect(try wait { counter.value > 5 })
        let authority = live.permit.authority.id
        try live.workspace.endAuthority(authority, grounds: "a test", under: live.workspace.permit())
        // It is told at once, also where nobody watches; the watch itself finds out at its next turn.
        #expect(try live.workspace.sites(under: live.workspace.permit()).first?.plan.state == .waiting)
        let isWaiting = try wait { watch.said.withLock { !$0.isEmpty } }
        let asked = counter.value
        Thread.sleep(forTimeInterval: 1)
        #expect(isWaiting && counter.value == asked)
        try watch.end()
        let plan = try #require(try live.workspace.sites(under: live.workspace.permit()).first?.plan)
        #expect(plan.state == .waiting && plan.reason.contains("authority \(authority) is not in force now"))
        #expect(watch.said.withLock { $0 } == ["\(plan.site) waits: \(plan.reason)"])
        #expect(throws: WorkflowFault.self) {
            try live.workspace.setSite(plan.site, to: .running, under: live.permit)
        }
        // What was asked for while it held is in the case.
        #expect(try live.captures().count == asked)
    }

    @Test func `sixteen sites are visited at once, and the others have their turn`() throws {
        let now = Mutex(0)
        let most = Mutex(0)
        let sites = try (0..<24).map { _ in
            try ScriptedServer { visitor in
                while !visitor.readHead().isEmpty {
                    let count = now.withLock { now in
                        now += 1
                        return now
                    }
                    most.withLock { $0 = max($0, count) }
                    // Until sixteen were there at once they wait for each other; a seventeenth would come meanwhile.
                    for _ in 0..<600 where most.withLock({ $0 }) < 16 { usleep(50_000) }
                    usleep(300_000)
                    now.withLock { $0 -= 1 }
                    visitor.send(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n"
                            + "<a href='/\(Int.random(in: 10_000_000..<100_000_000))'>")
                }
            }
        }
        defer { sites.forEach { $0.stop() } }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        try live.workspace.watchSites(
            LiveCase.options(sites.map { $0.url() }, depth: 1_000_000), under: live.permit)
        let watch = Running(live.workspace)
        // Those that were first have more to fetch all the while.
        let isDone = try wait { sites.allSatisfy { !$0.received.isEmpty } }
        try watch.end()
        #expect(isDone && most.withLock { $0 } == 16)
        // A site has one run, however often it has a turn.
        let audit = try live.workspace.audit(page: Page(limit: 1000), under: live.workspace.permit()).rows
        let begun = audit.compactMap { $0.entry }.filter { $0.operation == "watch" && $0.outcome == "begun" }
        #expect(Set(begun.map(\.object)).count == 24 && begun.count == 24)
    }

    @Test func `a site that a capture visits is watched when that has ended`() throws {
        let counter = CounterBox()
        let mayAnswer = DispatchSemaphore(value: 0)
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                if counter.next() == 1 { mayAnswer.wait() }
                visitor.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi")
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let hasEnded = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            _ = try? live.capture(site.url(), limit: 1)
            hasEnded.signal()
        }
        #expect(try wait { counter.value == 1 })
        try live.workspace.watchSites(options(site.url("/watched"), depth: 0), under: live.permit)
        let watch = Running(live.workspace)
        Thread.sleep(forTimeInterval: 1)
        #expect(counter.value == 1)
        mayAnswer.signal()
        let isWatched = try wait { counter.value == 2 }
        hasEnded.wait()
        try watch.end()
        #expect(isWatched && site.received.count == 2)
    }

    @Test func `the gap calendar tells up, refused, down and not looking apart`() throws {
        let mode = Mutex("up")
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                switch mode.withLock({ $0 }) {
                case "up": visitor.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nup")
                case "refused": visitor.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                case "half":
                    visitor.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\nha")
                    return
                default: return visitor.reset()
                }
            }
        }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        try live.workspace.watchSites(options(site.url(), depth: 0), under: live.permit)
        func calendar() throws -> SiteCalendar {
            try live.workspace.site(site.url(""), days: 2, under: live.permit).calendar
        }
        #expect(try calendar().count(.notLooking) == 48)
        _ = try live.capture(site.url())
        #expect(try calendar().count(.up) == 1 && calendar().count(.notLooking) == 47)
        // All of it falls into one hour of the test's clock: what came in it is told together.
        mode.withLock { $0 = "refused" }
        _ = try live.capture(site.url())
        _ = try live.capture(site.url())
        #expect(try calendar().count(.shaky) == 1)
        let refused = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        try refused.workspace.watchSites(options(site.url(), depth: 0), under: refused.permit)
        _ = try refused.capture(site.url())
        let alone = try refused.workspace.site(site.url(""), days: 1, under: refused.permit).calendar
        #expect(alone.count(.refusedUs) == 1 && alone.count(.notLooking) == 23)
        // Half a page is an answer, with a failure.
        mode.withLock { $0 = "half" }
        let half = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        try half.workspace.watchSites(options(site.url(), depth: 0), under: half.permit)
        #expect(try half.capture(site.url()).failed > 0)
        let part = try half.workspace.site(site.url(""), days: 1, under: half.permit).calendar
        #expect(part.count(.shaky) == 1 && part.count(.notLooking) == 23)
        site.stop()
        let other = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        try other.workspace.watchSites(options(site.url(), depth: 0), under: other.permit)
        _ = try other.capture(site.url())
        #expect(try other.workspace.site(site.url(""), days: 1, under: other.permit).calendar.count(.down) == 1)
    }

    /// Counts across the threads of a server.
    private final class CounterBox: Sendable {
        private let number = Atomic<Int>(0)

        var value: Int { number.load(ordering: .relaxed) }

        func next() -> Int { number.add(1, ordering: .relaxed).newValue }
    }
}
