import ClewCore
import ClewStore
import ClewTestSupport
import Foundation
import Testing

/// Taking back what came of an entry.
@Suite struct RevisionTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// A log in which an entry is erased at the end, and the log that a rebuild reads then: the entry is empty.
    private func logs(
        of count: UInt64, erasing victims: [UInt64], seed: UInt64
    ) -> (before: [Reading], after: [Reading]) {
        // Two findings of one name stay one; which of two tables it came from shall not matter here.
        let log = Made.log(of: Int(count), seed: seed).map { parts in
            parts.map { part in
                var part = part
                part.findings.removeAll { $0.kind == "odd" }
                return part
            }
        }
        let evidence = Set(victims.flatMap { victim in log[Int(victim)].compactMap(\.evidence?.id) })
        // All that hold the same evidence go, as the workflow has it.
        let all = log.indices.filter { index in
            guard log[index].contains(where: { $0.capture != nil }) else { return false }
            return victims.contains(UInt64(index))
                || log[index].contains { $0.evidence.map { evidence.contains($0.id) } ?? false }
        }
        let erasures = all.enumerated().map { place, entry in
            var reading = Reading(leaf: count + UInt64(place))
            reading.revision = .erased(entry: UInt64(entry))
            return reading
        }
        let emptied = log.indices.map { all.contains($0) ? [Reading(leaf: UInt64($0))] : log[$0] }
        return (log.flatMap { $0 } + erasures, emptied.flatMap { $0 } + erasures)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `what is erased leaves the database as if it had never been there`(seed: UInt64) throws {
        let (before, after) = logs(of: 40, erasing: [3, 11, 12, 30], seed: seed)
        let store = try Store(path: scratch.file())
        for start in stride(from: 0, to: before.count, by: 7) {
            try store.apply(Array(before[start..<min(before.count, start + 7)]))
        }
        let rebuilt = try Store(path: scratch.file("rebuilt"))
        try rebuilt.apply(after)
        if try store.isPurgeDue() {
            try store.purge(into: scratch.file("purged"))
            try store.replaceContent(from: scratch.file("purged"))
        }
        #expect(try store.dumpText() == rebuilt.dumpText())
        #expect(try store.integrity() == [])
        #expect(try !rebuilt.isPurgeDue())
    }

    @Test func `after the purge no byte of the file tells of what was erased`() throws {
        let store = try Store(path: scratch.file())
        let wallet = Made.mention(.bitcoinAddress, "bc1qsecretwalletxyz", at: 6)
        var readings: [Reading] = []
        for leaf in 0..<300 as Range<UInt64> {
            readings.append(
                leaf == 150
                    ? Made.page(
                        leaf, "meet xylophonist bc1qsecretwalletxyz", title: "quetzalcoatl", source: "hidden.example",
                        mentions: [wallet])
                    : Made.page(leaf, "an ordinary page with number \(leaf)"))
        }
        for start in stride(from: 0, to: 300, by: 50) { try store.apply(Array(readings[start..<start + 50])) }
        var erasure = Reading(leaf: 300)
        erasure.revision = .erased(entry: 150)
        try store.apply([erasure])
        #expect(try store.search("xylophonist", clearance: .all).total.value == 0)
        #expect(try store.isPurgeDue())
        try store.purge(into: scratch.file("purged"))
        try store.replaceContent(from: scratch.file("purged"))
        #expect(try !store.isPurgeDue())
        #expect(try store.search("ordinary", clearance: .all).total.value == 299)
        for name in ["clew.sqlite", "clew.sqlite-wal", "purged"] {
            // The log may be gone when it is empty.
            guard let bytes = try? Data(scratch.bytes(name)) else { continue }
            for word in ["xylophonist", "quetzalcoatl", "bc1qsecretwalletxyz", "hidden.example"] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
            }
        }
    }

    @Test func `another connection that knew the rows of before goes on with the right ones`() throws {
        let store = try Store(path: scratch.file())
        let other = try Store(path: scratch.file())
        let value = Made.mention(.bitcoinAddress, "bc1qfirst")
        try store.apply([Made.page(0, "bc1qfirst", source: "first", mentions: [value])])
        // The other one learns the row numbers, which then go to something else.
        try other.apply([Made.page(1, "bc1qfirst", source: "first", mentions: [value])])
        _ = try other.search("bc1qfirst", clearance: .all)
        var erasures: [Reading] = []
        for leaf in 0...1 as ClosedRange<UInt64> {
            var reading = Reading(leaf: 2 + leaf)
            reading.revision = .erased(entry: leaf)
            erasures.append(reading)
        }
        try store.apply(erasures)
        let second = Made.mention(.moneroAddress, "4second")
        try store.apply([Made.page(4, "4second", source: "second", mentions: [second])])
        try other.apply([Made.page(5, "bc1qfirst", source: "first", mentions: [value])])
        #expect(try other.integrity() == [])
        let found = try other.search("bc1qfirst", clearance: .all)
        #expect(found.total.value == 1)
        #expect(found.hits.first?.source == "first")
        #expect(
            try other.indicator(IndicatorID(kind: .moneroAddress, canonical: "4second"), clearance: .all).summary
                .mentionCount == 1)
    }

    /// A table of some rows whose reading depends on how it is read.
    private func table(_ leaf: UInt64, _ words: String, rows: Int, revision: Revision? = nil) -> [Reading] {
        let evidence = Made.evidence(500, form: .table, title: words)
        return stride(from: 0, to: rows, by: 3).map { start in
            let end = min(rows, start + 3)
            var reading = Reading(leaf: leaf, capture: Made.capture(2, of: evidence), evidence: evidence)
            reading.passages = (start..<end).map {
                Passage(ordinal: $0, range: $0 * 9..<$0 * 9 + 9, title: words, text: "\(words) row \($0)")
            }
            reading.mentions = [Made.mention(.email, "\(words)@x.example", in: start)]
            reading.findings = [Finding(kind: "bad-row", sentence: words, path: "t.csv", line: start + 1)]
            reading.isLast = end == rows && revision == nil
            if case .renewed(let entry, _)? = revision {
                reading.revision = .renewed(entry: entry, isFirst: start == 0)
            }
            return reading
        }
    }

    private func settled(_ leaf: UInt64) -> Reading {
        var reading = Reading(leaf: leaf)
        reading.revision = .settled
        return reading
    }

    @Test func `a table that is read anew has its new rows alone, as after a rebuild`() throws {
        let others: (UInt64) -> [Reading] = { first in
            (first..<first + 2).map { Made.page($0, "page \($0)", mentions: [Made.mention(.email, "old@x.example")]) }
        }
        var bare = Reading(leaf: 2, capture: Made.capture(2, of: Made.evidence(500)))
        bare.evidence = Made.evidence(500)
        let again = table(5, "new", rows: 8, revision: .renewed(entry: 2, isFirst: true)) + [settled(5)]
        let store = try Store(path: scratch.file())
        try store.apply(others(0) + table(2, "old", rows: 10) + others(3))
        // Once killed in the middle of reading anew, and begun again.
        try store.apply(Array(again.prefix(2)))
        for part in again { try store.apply([part]) }
        let rebuilt = try Store(path: scratch.file("rebuilt"))
        try rebuilt.apply(others(0) + [bare] + others(3) + again)
        #expect(try store.dumpText() == rebuilt.dumpText())
        #expect(try store.integrity() == [])
        #expect(try store.search("old", clearance: .all).total.value == 0)
        #expect(try store.search("new", clearance: .all).total.value == 8)
        #expect(try store.findings(clearance: .all).total == 3)
    }

    @Test func `what site profiles joined with other captures asks for a rebuild`() throws {
        let store = try Store(path: scratch.file())
        var page = Made.page(0, "an offer")
        var site = SiteReading(profile: "agora@1", page: "listing")
        let title = Located("an offer", written: "an offer", at: Location(place: .text, payload: 0..<8, text: 0..<8))
        site.sightings = [Sighting(ListingKey(market: "agora", siteID: "7"), title: title)]
        page.site = site
        var erasure = Reading(leaf: 1)
        erasure.revision = .erased(entry: 0)
        try store.apply([page])
        let before = try store.dumpText()
        #expect(throws: StoreFault.needsRebuild(leaf: 1)) { try store.apply([erasure]) }
        #expect(try store.dumpText() == before)
    }
}
