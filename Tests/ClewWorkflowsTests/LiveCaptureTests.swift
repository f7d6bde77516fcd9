import ClewCore
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWARC
import ClewWorkflows
import Testing

/// Sites of an exercise captured over HTTP, under authorities that allow it and under those that do not.
@Suite(.serialized) struct LiveCaptureTests {
    @Test func `a site is captured along its links, within the scope, each page once, and read`() throws {
        let served = ServedExercise()
        defer { served.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2/harbour-lane"]))
        let report = try live.capture(served.address("harbour-lane/"), depth: 2, limit: 150)
        #expect(report.got > 30 && report.failed == 0 && report.requests <= 150)
        let captures = try live.captures()
        #expect(captures.count == report.requests)
        #expect(Set(captures.map(\.address)).count == captures.count)
        #expect(captures.allSatisfy { $0.authority == live.permit.authority.id && $0.path == "//127.0.0.2" })
        #expect(captures.allSatisfy { $0.address?.hasPrefix(served.address("harbour-lane/")) == true })
        let listings = try live.workspace.listings(under: live.workspace.permit()).listings
        #expect(listings.total > 10 && listings.rows.allSatisfy { $0.key.market == "Harbour Lane" && !$0.isGuess })
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
        // A rebuild from the vault tells the same.
        let dump = try live.workspace.dumped()
        _ = try live.workspace.rebuild(under: live.workspace.permit())
        #expect(try live.workspace.dumped() == dump)
    }

    @Test func `request and response are sealed as they went over the wire, and name each other`() throws {
        let served = ServedExercise()
        defer { served.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        _ = try live.capture(served.address("tallow-row/"))
        let capture = try #require(try live.captures().first)
        let evidence = try #require(capture.evidence)
        let heads = try live.workspace.rawSource(
            evidence, from: 0, count: 100, under: live.workspace.permit(purpose: "unmask: a test of heads")
        ).heads
        let text = String(decoding: heads, as: UTF8.self)
        #expect(text.contains("WARC-Concurrent-To: <urn:uuid:") && text.contains("WARC-IP-Address: 127.0.0.2"))
        #expect(text.contains("Clew-Route: clearnet; connection=1") && text.contains("Clew-Ended: "))
        #expect(text.contains("HTTP/1.1 200 ") && text.contains("Content-Type: text/html"))
    }

    @Test func `what the authority does not cover is refused before anything is asked, and that is logged`() throws {
        let served = ServedExercise()
        defer { served.stop() }
        func refusal(_ scope: CaptureScope?, until: Timestamp? = nil, _ path: String) throws -> String {
            let live = try LiveCase(scope, until: until)
            let fault = #expect(throws: WorkflowFault.self) { try live.capture(served.address(path)) }
            #expect(fault?.kind == .denied)
            #expect(try live.captures().isEmpty)
            let audit = try live.workspace.audit(page: Page(limit: 5), under: live.workspace.permit()).rows
            #expect(
                audit.contains { $0.entry?.operation == "capture" && $0.entry?.outcome.hasPrefix("refused: ") == true })
            return fault?.sentence ?? ""
        }
        let scope = CaptureScope(places: ["127.0.0.2/harbour-lane"])
        #expect(try refusal(nil, "harbour-lane/").contains("does not cover live capture"))
        #expect(try refusal(scope, "tallow-row/").contains("outside the scope"))
        #expect(try refusal(scope, "harbour-lane/%2e%2e/tallow-row/").contains("outside the scope"))
        #expect(try refusal(scope, "harbour-lane/x.png").contains("'images'"))
        #expect(try refusal(CaptureScope(places: ["127.0.0.2"], requestLimit: 0), "").contains("requests"))
        let past = Timestamp(seconds: 1_000_000_000)
        #expect(try refusal(scope, until: past, "harbour-lane/").contains("not in force"))
    }

    @Test func `a redirect out of the scope and more requests than allowed are not followed`() throws {
        let served = ServedExercise()
        defer { served.stop() }
        // The market asks for a login, by a redirect.
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2/kontor-nord/index.php"], requestLimit: 5))
        let report = try live.capture(served.address("kontor-nord/index.php?page=home"), depth: 3)
        #expect(report.requests <= 5)
        #expect(try live.captures().allSatisfy { $0.address?.contains("/kontor-nord/index.php") == true })
        let more = try LiveCase(CaptureScope(places: ["127.0.0.2"], requestLimit: 7))
        let cut = try more.capture(served.address("harbour-lane/"), depth: 3)
        #expect(cut.requests == 7 && cut.ending?.contains("7 requests") == true)
        // The limit is that of the authority, over all sessions.
        #expect(throws: WorkflowFault.self) { try more.capture(served.address("harbour-lane/")) }
    }

    @Test func `a site that does not answer is a capture with its outcome`() throws {
        let served = ServedExercise()
        let address = served.address("harbour-lane/")
        served.stop()
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        let report = try live.capture(address)
        #expect(report.failed == report.requests && report.requests >= 1 && report.got == 0)
        let captures = try live.captures()
        #expect(!captures.isEmpty && captures.allSatisfy { $0.outcome == .unreachable && $0.evidence == nil })
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
    }

    @Test func `a capture that was ended goes on where it was, without a gap or a double`() throws {
        let served = ServedExercise()
        defer { served.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2/harbour-lane"]))
        let first = try live.capture(served.address("harbour-lane/"), depth: 1, limit: 10)
        #expect(first.requests == 10 && first.ending != nil)
        let second = try live.capture(served.address("harbour-lane/"), depth: 1)
        #expect(second.ending == nil && second.requests > 10)
        let addresses = try live.captures().compactMap(\.address)
        // The one that was named is asked for again, the others once.
        let counts = Dictionary(addresses.map { ($0, 1) }, uniquingKeysWith: +)
        #expect(counts.filter { $0.value > 1 }.keys.map { $0 } == [served.address("harbour-lane/")])
    }

    @Test func `what did not change is a revisit, and an image that nobody may have is not read`() throws {
        let site = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                if head.isEmpty { return }
                let body = "<p>the same</p>"
                if head.hasPrefix("GET /picture ") {
                    visitor.send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 4\r\n\r\nPICT")
                } else if head.contains("If-None-Match: \"one\"") {
                    visitor.send("HTTP/1.1 304 Not Modified\r\nETag: \"one\"\r\n\r\n")
                } else {
                    visitor.send(
                        "HTTP/1.1 200 OK\r\nETag: \"one\"\r\nContent-Type: text/html\r\nContent-Length: "
                            + "\(body.utf8.count)\r\n\r\n\(body)")
                }
            }
        }
        defer { site.stop() }
        let live = try LiveCase(CaptureScope(places: ["127.0.0.2"]))
        #expect(try live.capture(site.url()).got == 1)
        let again = try live.capture(site.url())
        #expect(again.unchanged == 1 && again.got == 0)
        let outcomes = try live.captures().map(\.outcome)
        #expect(Set(outcomes) == [.got, .unchanged] && outcomes.count == 2)
        #expect(try live.workspace.evidence(under: live.workspace.permit()).total == 1)

        let picture = try live.capture(site.url("/picture"))
        #expect(picture.withheld == 1 && picture.refused == 0 && picture.got == 0)
        let capture = try #require(try live.captures().first { $0.address == site.url("/picture") })
        #expect(capture.outcome == .parked && capture.evidence == nil)
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
    }
}
