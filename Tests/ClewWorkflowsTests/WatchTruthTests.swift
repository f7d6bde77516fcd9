import ClewCore
import ClewExercise
import ClewStore
import ClewTestSupport
import ClewWorkflows
import Foundation
import Testing

/// What rules hit in an exercise is what its truth says that there is to be hit, and nothing else.
@Suite struct WatchTruthTests {
    let read: ReadExercise
    private let scratch: ScratchFolder

    init() throws {
        read = try ReadExercise(seed: 7, pages: 600)
        scratch = try ScratchFolder()
    }

    private func hits(_ rule: String) throws -> [WatchHit] {
        let name = "rule.yaml"
        try scratch.write(Array(("name: a rule\n" + rule).utf8), name)
        let (rule, count) = try read.workspace.addRule(from: scratch.path(name), under: read.workspace.permit())
        let hits = try ReadExercise.all { page in
            try read.workspace.hits(rule: rule.name, page: page, under: read.workspace.permit())
        }
        #expect(hits.count == count)
        return hits
    }

    /// The captures of the truth that show each listing, by their times.
    private func shown() -> [ListingKey: [Timestamp]] {
        var times: [ListingKey: [Timestamp]] = [:]
        for capture in read.truth.captures {
            guard let time = Timestamp(capture.time) else { continue }
            for sighting in capture.listings ?? [] {
                times[read.key(capture.site, sighting.id), default: []].append(time)
            }
        }
        return times
    }

    private func listings(_ hits: [WatchHit]) -> [ListingKey: Timestamp] {
        var found: [ListingKey: Timestamp] = [:]
        for hit in hits {
            guard case .listing(let key, _) = hit.subject else { continue }
            found[key] = hit.time
        }
        return found
    }

    @Test func `every new listing is hit at the capture that shows it first`() throws {
        let shown = shown()
        let found = listings(try hits("when: new listing"))
        #expect(Set(found.keys) == Set(shown.keys).union(read.table) && found.count > 60)
        for (key, times) in shown { #expect(found[key] == times.min(), "\(key)") }
    }

    @Test func `new listings of a substance are those that the truth says to be of it`() throws {
        let shown = shown()
        var counts: [String: Int] = [:]
        for key in shown.keys { counts[try read.offer(key).substance ?? "", default: 0] += 1 }
        let most = try #require(counts.filter { !$0.key.isEmpty }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key)
        let found = listings(try hits("when: new listing\nsubstance: \(most)"))
        let wanted = try Set(shown.keys).union(read.table).filter { try read.offer($0).substance == most }
        #expect(Set(found.keys) == wanted && wanted.count > 3)
    }

    @Test func `new listings from a country are those of the sellers who ship from there`() throws {
        let places = try Set(shown().keys).union(read.table).map { (key: $0, from: try read.listing($0).shipsFrom) }
        let counts = Dictionary(grouping: places, by: \.from).mapValues(\.count)
        let most = try #require(counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key)
        let found = listings(try hits("when: new listing\norigin: \(most)"))
        // A list does not tell the origin on every market, so what was shown on lists alone may be left out.
        #expect(Set(found.keys).isSubset(of: places.filter { $0.from == most }.map(\.key)))
        let own = read.truth.captures.filter { $0.page == "offer" && $0.status == 200 }
        let certain = own.flatMap { capture in (capture.listings ?? []).map { read.key(capture.site, $0.id) } }
        let wanted = try certain.filter { try read.listing($0).shipsFrom == most }
        #expect(Set(found.keys).isSuperset(of: wanted) && wanted.count > 3)
    }

    @Test func `every seller of an offer is hit at the capture that shows the first one`() throws {
        var first: [AccountKey: Timestamp] = [:]
        for capture in read.truth.captures {
            guard let time = Timestamp(capture.time) else { continue }
            for sighting in capture.listings ?? [] {
                let key = read.key(capture.site, named: sighting.seller)
                first[key] = min(first[key] ?? time, time)
            }
        }
        let hits = try hits("when: new seller")
        var found: [AccountKey: Timestamp] = [:]
        for case .seller(let key) in hits.map(\.subject) {
            found[key] = hits.first { $0.subject == .seller(key) }?.time
        }
        #expect(found.count == hits.count && first.count > 10)
        for (key, time) in first { #expect(found[key] == time, "\(key)") }
        let ofTable = try read.table.map { try read.account(read.listing($0).account).names.last?.name }
        #expect(Set(found.keys).subtracting(first.keys).allSatisfy { ofTable.contains($0.name) })
    }

    @Test func `every planted wallet is hit on each site that shows it, and no other`() throws {
        let wallets = read.truth.wallets.filter { $0.firstSeen != nil }
        let list = wallets.map { "  - \($0.address)" }.joined(separator: "\n")
        let hits = try hits("when: indicator\nvalue:\n\(list)")
        let found = Set(hits.compactMap { if case .indicator(let id) = $0.subject { id.canonical } else { nil } })
        #expect(found == Set(wallets.map(\.address)) && found.count > 10)
        for wallet in wallets {
            let first = hits.filter { $0.subject.name.hasSuffix(":" + wallet.address) }.map(\.time).min()
            let capture = try #require(wallet.firstSeen.map { read.truth.captures[$0] })
            #expect(first == Timestamp(capture.time), "\(wallet.address)")
        }
        // Each leads to bytes of a sealed page in which the value stands.
        for hit in hits.prefix(5) {
            let reasons = try read.workspace.hit(hit.id, under: read.workspace.permit()).reasons
            let reason = try #require(reasons.first { $0.what == "mention" })
            let (evidence, location) = (try #require(reason.evidence), try #require(reason.location))
            let raw = try read.workspace.rawSource(
                evidence, from: location.payload.lowerBound, count: location.payload.count,
                under: read.workspace.permit(purpose: "unmask: a test"))
            #expect(hit.subject.name.hasSuffix(":" + String(decoding: raw.bytes, as: UTF8.self)))
        }
    }

    @Test func `a title is hit as a term on every page that shows it`() throws {
        let shown = shown()
        let key = try #require(shown.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key)
        let title = try read.listing(key).title
        let hits = try hits("when: term\nterm: \"\(title.replacing("\"", with: " "))\"")
        let places = Set(hits.compactMap { if case .term(_, let place) = $0.subject { place } else { nil } })
        let wanted = read.truth.captures.filter { capture in
            (capture.listings ?? []).contains { read.key(capture.site, $0.id) == key }
        }
        #expect(places.isSuperset(of: wanted.map(\.address)) && places.count == hits.count && places.count > 1)
    }

    @Test func `a site is gone where the truth has a chain of failed attempts`() throws {
        let larger = try ReadExercise(seed: 12, pages: 3000)
        var counts: [Int] = []
        for (hours, attempts) in [(1, 1), (2, 2), (30, 3)] {
            let text = "name: gone\nwhen: market gone\nhours: \(hours)\nattempts: \(attempts)"
            try scratch.write(Array(text.utf8), "gone.yaml")
            try larger.workspace.addRule(from: scratch.path("gone.yaml"), under: larger.workspace.permit())
            let hits = try larger.workspace.hits(page: Page(limit: 1000), under: larger.workspace.permit()).rows
            let found = Set(hits.map { "\($0.source) \($0.time.milliseconds)" })
            #expect(found == WatchTruthTests.gone(larger.truth, hours: hours, attempts: attempts), "\(hours)")
            counts.append(hits.count)
        }
        #expect((counts.first ?? 0) > 0)
    }

    /// By the definition: each failed attempt with the chain that leads to it.
    private static func gone(_ truth: Truth, hours: Int, attempts: Int) -> Set<String> {
        var gone: Set<String> = []
        let longest = Int64(hours) * 3_600_000
        for (site, captures) in Dictionary(grouping: truth.captures, by: { URL(string: $0.address)?.host() ?? "" }) {
            let tries = captures.compactMap { capture in
                Timestamp(capture.time).map { (time: $0.milliseconds, isWhole: capture.status < 400) }
            }.sorted { $0.time < $1.time }
            var told: Set<Int> = []
            for (index, attempt) in tries.enumerated() where !attempt.isWhole {
                var start = index
                while start > 0, !tries[start - 1].isWhole, tries[start].time - tries[start - 1].time <= longest {
                    start -= 1
                }
                guard tries[..<start].contains(where: \.isWhole), index - start + 1 >= attempts,
                    attempt.time - tries[start].time >= longest, told.insert(start).inserted
                else { continue }
                gone.insert("\(site) \(attempt.time)")
            }
        }
        return gone
    }
}
