import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Synchronization
import Testing

/// The limits of an authority hold for all that is fetched under it, by whichever program; a site is visited by one at once.
@Suite(.serialized, .timeLimit(.minutes(5))) struct CaptureLimitTests {
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

    /// A site of pages of one size, each of which leads to two others, without end.
    private func endless(_ size: Int = 100) throws -> ScriptedServer {
        try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                guard !head.isEmpty else { return }
                let number = Int(head.split(separator: " ")[1].dropFirst()) ?? 0
                var body = "<a href='/\(2 * number + 1)'>1</a><a href='/\(2 * number + 2)'>2</a>"
                body += String(repeating: " ", count: max(0, size - body.utf8.count))
                visitor.send("\(Self.ok)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
            }
        }
    }

    private func requests(of site: ScriptedServer) -> Int {
        String(decoding: site.received.joined(), as: UTF8.self).components(separatedBy: "GET /").count - 1
    }

    /// A second program that has the case of a test open.
    private func another(_ live: LiveCase) throws -> Workspace {
        let tick = Ticks()
        return try Workspace.open(live.workspace.path, secrets: live.fixture.secrets, clock: { tick.next() })
    }

    /// A clock whose every look is a second later.
    private final class Ticks: Sendable {
        private let seconds = Atomic<Int64>(1_780_000_000)

        func next() -> Timestamp { Timestamp(seconds: seconds.add(1, ordering: .relaxed).newValue) }
    }

    @Test func `captures at once make no more requests together than the authority allows`() throws {
        let sites = try (0..<3).map { _ in try endless() }
        defer { sites.forEach { $0.stop() } }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"], requestLimit: 60))
        let programs = try sites.map { _ in try another(live) }
        let reports = Mutex<[LiveCaptureReport]>([])
        let group = DispatchGroup()
        let begun = Mutex(0)
        for (site, program) in zip(sites, programs) {
            group.enter()
            Thread.detachNewThread {
                var options = LiveCase.options([site.url("/0")], depth: 100)
                options.pause = 30...30
                // None has made all requests before the others have begun.
                begun.withLock { $0 += 1 }
                while begun.withLock({ $0 }) < 3 { usleep(1_000) }
                // One that comes when the others have made all of them is refused.
                if let report = try? program.captureLive(options, under: live.permit) {
                    reports.withLock { $0.append(report) }
                }
                group.leave()
            }
        }
        group.wait()
        #expect(reports.withLock { $0.count } > 1)
        #expect(reports.withLock { $0.reduce(0) { $0 + $1.requests } } == 60)
        #expect(sites.reduce(0) { $0 + requests(of: $1) } == 60)
        #expect(reports.withLock { $0.allSatisfy { $0.ending?.contains("60 requests") == true } })
        let use = try live.workspace.authorityUse(under: live.workspace.permit())
        #expect(use.first { $0.authority.id == live.permit.authority.id }?.used.requests == 60)
    }

    @Test(arguments: [1, 4])
    func `no more bytes come than the authority allows`(connections: Int) throws {
        let site = try endless(40_000)
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"], byteLimit: 200_000))
        var options = LiveCase.options([site.url("/0")], depth: 100)
        options.connections = connections
        let report = try live.workspace.captureLive(options, under: live.permit)
        #expect(report.bytes <= 200_000 && report.got == 4)
        // What is left is not enough for one more page, of which as much is sealed as came.
        #expect(report.failed > 0)
        let used = try live.workspace.authorityUse(under: live.workspace.permit()).last?.used
        #expect(used?.bytes == report.bytes && used?.requests == report.requests)
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
    }

    @Test func `a page that is longer than what is left of the bytes is not read to its end`() throws {
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                visitor.send(Self.ok + "\r\n")
                var count = 0
                while count < 15 << 20, visitor.send([UInt8](repeating: 0x61, count: 64 << 10)) { count += 64 << 10 }
                visitor.close()
                return
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"], byteLimit: 1000))
        let report = try live.capture(site.url())
        #expect(report.bytes == 1000 && report.failed == 1 && report.ending?.contains("1000 bytes") == true)
        let capture = try #require(try live.captures().first)
        #expect(capture.outcome == .damaged)
        #expect(throws: WorkflowFault.self) { try live.capture(site.url()) }
    }

    @Test func `a server that answers each second request with silence is asked no more often than allowed`() throws {
        let count = Mutex(0)
        let site = try ScriptedServer { visitor in
            for isFirst in [true, false] where !visitor.readHead().isEmpty {
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                if isFirst { visitor.send(Self.ok + "Content-Length: 18\r\n\r\n<a href='/\(100_000 + number)'>") }
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"], requestLimit: 12))
        let report = try live.capture(site.url(), depth: 100)
        #expect(report.requests == 12 && count.withLock { $0 } == 12)
        #expect(report.failed > 2 && report.got + report.failed == 12)
    }

    @Test func `what came and was not kept counts as well`() throws {
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                let head = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 30000\r\n\r\n"
                visitor.send(Array(head.utf8) + [UInt8](repeating: 0x50, count: 30_000))
                _ = visitor.waitForClose(5000)
                return
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"], byteLimit: 1_000_000))
        let report = try live.capture(site.url())
        #expect(report.withheld == 1 && report.bytes > 70)
        #expect(try live.workspace.authorityUse(under: live.workspace.permit()).last?.used.bytes == report.bytes)
    }

    @Test func `requests that are stopped at protected material count`() throws {
        let held = try ProtectedCase()
        try held.load()
        let material = held.material
        let counter = Mutex(0)
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                counter.withLock { $0 += 1 }
                visitor.send("\(Self.ok)Content-Length: \(material.count)\r\n\r\n")
                visitor.send(material)
            }
        }
        defer { site.stop() }
        var statement = CaseFixture.statement
        statement.capture = CaptureScope(places: ["127.0.0.2"], classes: [.text, .images], requestLimit: 3)
        let authority = try held.workspace.addAuthority(statement, asDefault: false, under: held.permit)
        let permit = Permit(user: "tester", role: .analyst, authority: authority, purpose: "test")
        for number in 0..<3 {
            let options = LiveCase.options([site.url("/\(number)")])
            #expect(try held.workspace.captureLive(options, under: permit).stopped == 1)
        }
        #expect(throws: WorkflowFault.self) {
            try held.workspace.captureLive(LiveCase.options([site.url("/4")]), under: permit)
        }
        #expect(counter.withLock { $0 } == 3)
    }

    @Test func `a site that another program visits is left alone, and that is told`() throws {
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let second = try another(live)
        let address = Mutex("")
        let told = Mutex<LiveCaptureReport?>(nil)
        let site = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                // In the middle of the first visit.
                let options = LiveCase.options([address.withLock { $0 }])
                if told.withLock({ $0 }) == nil {
                    told.withLock { $0 = LiveCaptureReport() }
                    let report = try? second.captureLive(options, under: live.permit)
                    told.withLock { $0 = report }
                }
                visitor.send("\(Self.ok)Content-Length: 2\r\n\r\nhi")
            }
        }
        defer { site.stop() }
        address.withLock { $0 = site.url() }
        #expect(try live.capture(site.url()).got == 1)
        let report = try #require(told.withLock { $0 })
        #expect(report.requests == 0 && report.parked.first?.contains("another program is visiting it") == true)
        #expect(requests(of: site) == 1)
        // When that one has ended, it goes on.
        #expect(try second.captureLive(LiveCase.options([site.url()]), under: live.permit).unchanged == 1)
    }
}
