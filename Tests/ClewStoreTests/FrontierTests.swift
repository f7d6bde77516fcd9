import ClewCore
import ClewStore
import ClewTestSupport
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
}
