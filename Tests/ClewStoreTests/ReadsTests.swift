import ClewCore
import ClewStore
import ClewTestSupport
import Testing

@Suite struct ReadsTests {
    let scratch: ScratchFolder
    let store: Store
    let wallet = IndicatorID(kind: .bitcoinAddress, canonical: "1Boat")

    init() throws {
        scratch = try ScratchFolder()
        store = try Store(path: scratch.file())
        let table = Made.evidence(50, form: .table, title: "offers")
        let run = Run(
            id: RunID(RecordID(digest: Made.digest(77))), time: Timestamp(seconds: 1_400_000_000), tool: "0.1",
            authority: "A-unstated", options: "{\"path\":\"pages\"}")
        try store.apply([
            Reading(leaf: 0, run: run),
            Made.page(
                1, "pay to 1Boat or mail a@b.org", title: "first", on: "2014-01-10",
                mentions: [
                    Made.mention(.bitcoinAddress, "1Boat", at: 7),
                    Made.mention(.email, "a@b.org", grade: .unverified, at: 21, written: "A@b.org"),
                    Made.mention(.bitcoinAddress, "1Boat", at: 300, place: .attribute("href")),
                ]),
            Reading(
                leaf: 2, capture: Made.capture(2, of: table, on: "2014-03-01"), evidence: table,
                passages: [
                    Passage(
                        ordinal: 0, range: 5..<20, title: "row", text: "1Boat", time: Timestamp("2013-06-07"),
                        source: "pandora"),
                    Passage(ordinal: 1, range: 20..<40, title: "row 2", text: "nothing"),
                ],
                mentions: [Made.mention(.bitcoinAddress, "1Boat", place: .cell(0))],
                findings: [
                    Finding(
                        kind: "bad-row", sentence: "Short.", path: "t.csv", capture: Made.capture(2, of: nil).id,
                        range: 3..<9, line: 4, item: 3)
                ]),
            Reading(
                leaf: 3, capture: Made.capture(3, of: nil, on: "2014-04-01", address: "http://agora.example/p/1"),
                findings: [Finding(kind: "odd", severity: .notice, sentence: "Odd.", path: "x.warc")]),
        ])
    }

    @Test func `the overview counts the case`() throws {
        let overview = try store.overview(clearance: .all)
        #expect([overview.captures, overview.evidence, overview.passages, overview.mentions] == [3, 2, 3, 4])
        #expect([overview.problems, overview.notices, overview.runs, overview.sources] == [1, 1, 1, 2])
        #expect(overview.indicators.map { "\($0.kind.rawValue)=\($0.total)" } == ["bitcoin-address=1", "email=1"])
        #expect(overview.from?.date == "2014-01-10")
        #expect(overview.to?.date == "2014-04-01")
        #expect(overview.outcomes.map(\.count) == [2, 1])
        #expect(overview.appliedLeaf == 4)
    }

    @Test func `evidence is shown with captures, columns and counts`() throws {
        let view = try store.show(EvidenceID(Made.digest(50)), clearance: .all)
        #expect(view.evidence == Made.evidence(50, form: .table, title: "offers"))
        #expect(view.captures.rows == [Made.capture(2, of: view.evidence, on: "2014-03-01")])
        #expect([view.passageCount, view.mentionCount] == [2, 1])
        #expect(view.leaf == 2)
        #expect(throws: StoreFault.notFound) { try store.show(EvidenceID(Made.digest(51)), clearance: .all) }
    }

    @Test func `passages come with their mentions in the order of the payload`() throws {
        let view = try store.passage(0, of: EvidenceID(Made.digest(1)), clearance: .all)
        #expect(view.mentions.map(\.mention.written) == ["1Boat", "A@b.org", "1Boat"])
        #expect(view.mentions.map(\.location.place) == [.text, .text, .attribute("href")])
        #expect(view.mentions[0] == Made.mention(.bitcoinAddress, "1Boat", at: 7))
        let rows = try store.passages(of: EvidenceID(Made.digest(50)), from: 1, clearance: .all)
        #expect(rows.map(\.passage.title) == ["row 2"])
        #expect(throws: StoreFault.notFound) { try store.passage(9, of: EvidenceID(Made.digest(50)), clearance: .all) }
    }

    @Test func `an indicator tells when, how and beside what it was seen`() throws {
        let view = try store.indicator(wallet, clearance: .all)
        #expect(view.summary.id == wallet)
        #expect(view.summary.grade == .valid)
        #expect(view.summary.mentionCount == 3)
        #expect([view.firstSeen.date, view.lastSeen.date] == ["2013-06-07", "2014-01-10"])
        #expect(view.neighbours.map { "\($0.id)=\($0.passageCount)" } == ["email:a@b.org=1"])
        #expect(view.writtenForms.map(\.written) == ["1Boat"])
        let email = try store.indicator(IndicatorID(kind: .email, canonical: "a@b.org"), clearance: .all)
        #expect(email.writtenForms.map(\.written) == ["A@b.org"])
        #expect(throws: StoreFault.notFound) {
            try store.indicator(IndicatorID(kind: .email, canonical: "1Boat"), clearance: .all)
        }
    }

    @Test func `the places of an indicator carry the reasons`() throws {
        let places = try store.places(of: wallet, clearance: .all)
        #expect(places.total == 3)
        #expect(places.rows.map(\.source) == ["agora", "agora", "pandora"])
        #expect(places.rows.map(\.time.date) == ["2014-01-10", "2014-01-10", "2013-06-07"])
        #expect(places.rows[0].snippet.pieces.map(\.text) == ["pay to ", "1Boat", " or mail a@b.org"])
        #expect(places.rows[0].snippet.pieces.map(\.isMarked) == [false, true, false])
        #expect(places.rows[1].snippet.text == "1Boat")
        #expect(places.rows[2].captures.map(\.leaf) == [2])
        #expect(places.rows[2].mention.location.place == .cell(0))
        let second = try store.places(of: wallet, page: Page(offset: 1, limit: 1), clearance: .all)
        #expect(second.rows == [places.rows[1]])
        #expect(second.hasMore)
    }

    @Test func `lists are paged in a stable order`() throws {
        #expect(try store.indicators(clearance: .all).rows.map(\.mentionCount) == [3, 1])
        #expect(try store.indicators(kind: .email, clearance: .all).total == 1)
        #expect(try store.indicators(grade: .valid, clearance: .all).rows.map(\.id) == [wallet])
        #expect(try store.captures(clearance: .all).rows.map(\.leaf) == [1, 2, 3])
        #expect(try store.captures(page: Page(offset: 1, limit: 1), clearance: .all).rows.map(\.leaf) == [2])
        #expect(try store.captures(source: "agora", clearance: .all).total == 3)
        #expect(try store.captures(ofAddress: "http://agora.example/p/1", clearance: .all).rows.map(\.leaf) == [1, 3])
        #expect(try store.captures(of: EvidenceID(Made.digest(1)), clearance: .all).rows.map(\.leaf) == [1])
        #expect(try store.evidence(clearance: .all).rows.map(\.passageCount) == [1, 2])
        #expect(try store.evidence(form: .table, clearance: .all).total == 1)
        #expect(try store.sources(clearance: .all).rows.map(\.name) == ["agora", "pandora"])
        #expect(try store.runs(clearance: .all).rows.map(\.captureCount) == [3])
        let id = try store.capture(Made.capture(3, of: nil).id, clearance: .all)
        #expect(id.outcome == .unreachable)
        #expect(throws: StoreFault.notFound) {
            try store.capture(RecordID(digest: Made.digest(9)), clearance: .all)
        }
    }

    @Test func `findings are told with their place`() throws {
        let findings = try store.findings(clearance: .all)
        #expect(findings.rows.map(\.finding.kind) == ["bad-row", "odd"])
        let first = try #require(findings.rows.first)
        #expect(first.finding.range == 3..<9)
        #expect(first.id == "bad-row:\(Made.capture(2, of: nil).id):item=3:line=4:bytes=3-9")
        #expect(try store.finding(first.id, clearance: .all) == first)
        #expect(try store.findings(severity: .notice, clearance: .all).total == 1)
        #expect(try store.findings(kind: "bad-row", clearance: .all).total == 1)
        #expect(try store.findings(of: Made.capture(2, of: nil).id, clearance: .all).total == 1)
    }

    @Test func `every read answers the same where counts must be made anew`() throws {
        // One secret page makes the kept counts useless for a lesser clearance, and must change nothing it may see.
        let clearance = Clearance(upTo: .confidential)
        let before = try store.indicators(clearance: clearance).rows
        let overview = try store.overview(clearance: clearance)
        try store.apply([
            Made.page(4, "1Boat", on: "2016-01-01", level: .secret, mentions: [Made.mention(.bitcoinAddress, "1Boat")])
        ])
        #expect(try store.indicators(clearance: clearance).rows == before)
        #expect(try store.overview(clearance: clearance).indicators == overview.indicators)
        #expect(try store.indicator(wallet, clearance: clearance).lastSeen.date == "2014-01-10")
        #expect(try store.places(of: wallet, clearance: clearance).total == 3)
        #expect(try store.indicator(wallet, clearance: .all).summary.mentionCount == 4)
    }
}
