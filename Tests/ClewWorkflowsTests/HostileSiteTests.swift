import ClewCapture
import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Synchronization
import Testing

/// Servers that mean ill, through a whole session: it ends, what came is sealed, and nothing else is asked for.
@Suite(.serialized) struct HostileSiteTests {
    /// Small and quick, so that the tests are.
    private static let limits = ExchangeLimits(
        headBytes: 16 << 10, headFields: 100, bodyBytes: 256 << 10, connectTime: .seconds(5), totalTime: .seconds(3),
        slowestRate: 50, slowTime: .milliseconds(700))

    private static let ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

    /// One page and nothing else.
    private static func page(_ body: String, _ fields: String = "") -> String {
        "\(ok)\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    /// Serves every request by a script that gets the head.
    private func server(_ answer: @escaping @Sendable (Visitor, String) -> Void) throws -> ScriptedServer {
        try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                answer(visitor, head)
            }
        }
    }

    /// Captures the site to the end.
    private func session(
        _ site: ScriptedServer, depth: Int = 0, scope: CaptureScope = CaptureScope(places: ["127.0.0.2"])
    ) throws -> (report: LiveCaptureReport, live: LiveCase) {
        defer { site.stop() }
        let live = try LiveCase(scope)
        let report = try live.workspace.captureLive(
            LiveCase.options([site.url()], depth: depth, limits: Self.limits), under: live.permit)
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
        let dump = try live.workspace.dumped()
        _ = try live.workspace.rebuild(under: live.workspace.permit())
        #expect(try live.workspace.dumped() == dump)
        return (report, live)
    }

    @Test(arguments: [
        "endless body", "endless chunks", "slow drip", "a body that is shorter than it says", "a flood of fields",
        "a head without end", "no HTTP at all",
    ])
    func `an answer that never comes whole is told as damaged or as none, and is tried three times`(ill: String) throws
    {
        let site = try server { visitor, _ in
            switch ill {
            case "endless body":
                visitor.send(Self.ok + "\r\n")
                while visitor.send([UInt8](repeating: 0x61, count: 16 << 10)) {}
            case "endless chunks":
                visitor.send(Self.ok + "Transfer-Encoding: chunked\r\n\r\n")
                while visitor.send("1;x=" + String(repeating: "y", count: 900) + "\r\na\r\n") {}
            case "slow drip":
                visitor.send(Self.ok + "Content-Length: 1000\r\n\r\n")
                while !visitor.waitForClose(200), visitor.send("a") {}
            case "a body that is shorter than it says":
                visitor.send(Self.ok + "Content-Length: 1000\r\n\r\nshort")
                visitor.close()
            case "a flood of fields":
                visitor.send(Self.ok + String(repeating: "X-Field: y\r\n", count: 1000) + "\r\n")
            case "a head without end":
                visitor.send(Self.ok)
                while visitor.send("X: " + String(repeating: "y", count: 4000)) {}
            default:
                visitor.send("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n")
                visitor.close()
            }
        }
        let (report, live) = try session(site)
        #expect(report.failed == 3 && report.requests == 3 && report.got == 0)
        let outcomes = Set(try live.captures().map(\.outcome))
        #expect(outcomes.isSubset(of: [.damaged, .unreachable]) && !outcomes.isEmpty)
    }

    @Test func `redirects without end are followed ten times, and one to itself once`() throws {
        let counter = Counter()
        let endless = try server { visitor, _ in
            visitor.send("HTTP/1.1 302 Found\r\nLocation: /\(counter.next())\r\nContent-Length: 0\r\n\r\n")
        }
        #expect(try session(endless, depth: 5).report.requests == 1 + 10)
        let itself = try server { visitor, _ in
            visitor.send("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")
        }
        #expect(try session(itself, depth: 5).report.requests == 1)
    }

    /// Counts across the threads of a server.
    private final class Counter: Sendable {
        private let number = Atomic<Int>(0)

        func next() -> Int { number.add(1, ordering: .relaxed).newValue }
    }

    @Test func `a gzip bomb is sealed as it came and read up to a bound`() throws {
        // 80 MB of one letter in 80 KB, made by a tool that is not ours.
        let bomb = try ProgramRun("sh", ["-c", "head -c 80000000 /dev/zero | tr '\\0' a | gzip -9 | od -An -v -tx1"])
        let bytes = bytes(hex: bomb.output)
        let site = try server { visitor, _ in
            visitor.send(Self.ok + "Content-Encoding: gzip\r\nContent-Length: \(bytes.count)\r\n\r\n")
            visitor.send(bytes)
        }
        let (report, live) = try session(site, depth: 1)
        #expect(report.got == 1 && report.bytes < 100 << 10)
        let findings = try live.workspace.findings(under: live.workspace.permit()).rows
        #expect(!findings.isEmpty)
    }

    @Test func `links out of the scope, to other schemes and to the machine itself are not asked for`() throws {
        let links = [
            "http://market.example/", "https://127.0.0.3/", "http://127.0.0.1:22/", "ftp://127.0.0.2/x",
            "file:///etc/passwd",
            "javascript:alert(1)", "data:text/html,x", "//evil.example/", "http://user:pw@127.0.0.2/",
            "gopher://127.0.0.2/",
            "http://[::1]/", "http://169.254.169.254/latest/", "/logo.png", "http://127.0.0.2.evil.example/",
        ]
        let site = try server { visitor, _ in
            visitor.send(Self.page(links.map { "<a href=\"\($0)\">x</a>" }.joined()))
        }
        let (report, live) = try session(site, depth: 3)
        #expect(report.requests == 1 && report.outOfScope >= 5)
        #expect(try live.captures().count == 1)
    }

    @Test func `a page that grows a link at every visit costs no more than the scope allows`() throws {
        let counter = Counter()
        let site = try server { visitor, _ in
            let number = counter.next()
            visitor.send(Self.page("<a href=\"/\(number)\">1</a><a href=\"/x/\(number)\">2</a>"))
        }
        let scope = CaptureScope(places: ["127.0.0.2"], requestLimit: 40)
        let (report, _) = try session(site, depth: 1000, scope: scope)
        #expect(report.requests == 40 && report.ending?.contains("40 requests") == true)
    }

    @Test func `thousands of cookies neither fill a request nor end the session`() throws {
        let counter = Counter()
        let heads = Mutex<[Int]>([])
        let site = try server { visitor, head in
            heads.withLock { $0.append(head.utf8.count) }
            let cookies = (0..<60).map {
                "Set-Cookie: c\(counter.next())-\($0)=\(String(repeating: "v", count: 150))\r\n"
            }
            let number = counter.next()
            visitor.send(Self.page("<a href=\"/\(number)\">next</a>", cookies.joined()))
        }
        let (report, _) = try session(site, depth: 30, scope: CaptureScope(places: ["127.0.0.2"], requestLimit: 30))
        #expect(report.got == 30)
        #expect(heads.withLock { $0.max() ?? 0 } < 20 << 10)
    }

    @Test(arguments: [429, 503])
    func `a site that is busy is left alone for as long as it says`(status: Int) throws {
        let counter = Counter()
        let site = try server { visitor, _ in
            if counter.next() == 1 {
                visitor.send("HTTP/1.1 \(status) Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n")
            } else {
                visitor.send(Self.page("now"))
            }
        }
        let start = ContinuousClock.now
        let (report, live) = try session(site)
        #expect(report.got == 1 && report.refused == 1 && ContinuousClock.now - start >= .milliseconds(900))
        #expect(Set(try live.captures().map(\.outcome)) == [.got, .refused])
    }

    @Test func `a site that is busy again and again is left alone for longer and longer`() throws {
        let moments = Mutex<[ContinuousClock.Instant]>([])
        let site = try server { visitor, _ in
            moments.withLock { $0.append(.now) }
            visitor.send("HTTP/1.1 429 Slow down\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n")
        }
        #expect(try session(site).report.refused == 3)
        let asked = moments.withLock { $0 }
        try #require(asked.count == 3)
        #expect(asked[1] - asked[0] >= .milliseconds(950) && asked[2] - asked[1] >= .milliseconds(1950))
    }

    @Test func `a site that is busy until a moment is left alone until then, by its own clock`() throws {
        let counter = Counter()
        let site = try server { visitor, _ in
            if counter.next() == 1 {
                visitor.send(
                    "HTTP/1.1 503 Busy\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
                        + "Retry-After: Sun, 06 Nov 1994 08:49:39 GMT\r\nContent-Length: 0\r\n\r\n")
            } else {
                visitor.send(Self.page("now"))
            }
        }
        let start = ContinuousClock.now
        let report = try session(site).report
        let passed = ContinuousClock.now - start
        #expect(report.got == 1 && passed >= .milliseconds(1900) && passed < .seconds(20))
    }

    @Test(arguments: [
        ("Retry-After: 7200", 120), ("Retry-After: 86400", 1440), ("Retry-After: 86401", 1440),
        ("Retry-After: 99999999999999999999", 1440),
        ("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: Mon, 06 Nov 1995 08:49:37 GMT", 1440),
    ])
    func `a site that wants to be left alone for hours is left for later, a day at most, and its page is due then`(
        fields: String, minutes: Int
    ) throws {
        let site = try server { visitor, _ in
            visitor.send("HTTP/1.1 429 Slow down\r\n\(fields)\r\nContent-Length: 0\r\n\r\n")
        }
        let (report, live) = try session(site)
        #expect(report.requests == 1 && report.refused == 1)
        #expect(report.parked.first?.contains("left alone for \(minutes) minutes") == true)
        let frontier = try Frontier(path: live.workspace.path + "/state/frontier.sqlite")
        let asked = try #require(try live.captures().first?.time)
        let due = try #require(try frontier.next(of: site.url("")))
        #expect(abs(due.milliseconds - asked.milliseconds - Int64(minutes) * 60_000) < 60_000)
    }

    @Test func `a very long page is sealed and its links are not followed`() throws {
        let site = try server { visitor, head in
            let link = Array("<a href='/next'>next</a>".utf8)
            let body = head.hasPrefix("GET / ") ? link + [UInt8](repeating: 0x20, count: 5 << 20) : link
            visitor.send(Array("\(Self.ok)Content-Length: \(body.count)\r\n\r\n".utf8) + body)
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let report = try live.capture(site.url(), depth: 3)
        #expect(report.got == 1 && report.requests == 1)
        #expect(try live.capture(site.url("/short"), depth: 3).got == 2)
    }

    @Test func `links and redirects to other ports of the host are out of the scope`() throws {
        let other = try server { visitor, _ in visitor.send(Self.page("other")) }
        defer { other.stop() }
        let site = try server { visitor, head in
            if head.hasPrefix("GET /go ") {
                visitor.send("HTTP/1.1 302 Found\r\nLocation: \(other.url("/found"))\r\nContent-Length: 0\r\n\r\n")
            } else {
                let links = (20_000..<20_100).map { "<a href=\"http://127.0.0.2:\($0)/\">x</a>" }
                visitor.send(Self.page("<a href=\"/go\">x</a><a href=\"\(other.url())\">x</a>" + links.joined()))
            }
        }
        let (report, live) = try session(site, depth: 3)
        #expect(report.requests == 2 && report.outOfScope == 102 && other.received.isEmpty)
        #expect(Set(try live.captures().compactMap(\.address)) == [site.url(), site.url("/go")])
    }

    @Test func `a port that the authority names is covered, wherever a link to it stands`() throws {
        let other = try server { visitor, _ in visitor.send(Self.page("other")) }
        defer { other.stop() }
        let site = try server { visitor, _ in visitor.send(Self.page("<a href=\"\(other.url())\">x</a>")) }
        let scope = CaptureScope(places: ["127.0.0.2", "127.0.0.2:\(other.port)"])
        #expect(try session(site, depth: 3, scope: scope).report.got == 2)
    }
}
