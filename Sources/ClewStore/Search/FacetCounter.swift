internal import ClewCore
internal import GRDB

/// Counts the properties of the passages found: one addition a passage, and the rest for each facet.
struct FacetCounter {
    private let db: Database
    private let facets: FacetMemory
    private let level: Int

    private static let mostSources = 50

    init(_ facets: FacetMemory, clearance: Clearance, in db: Database) {
        self.db = db
        self.facets = facets
        level = clearance.confidentiality.rawValue
    }

    func count(_ found: [(number: Int64, facet: Int64)], isComplete: Bool) throws -> SearchFacets {
        var facetCounts: [Int64: Int] = [:]
        var dayCounts: [Int64: Int] = [:]
        // Neighbours mostly share facet and day, so they are counted in runs.
        var facetRun: (id: Int64, count: Int) = (-1, 0)
        var dayRun: (day: Int64, count: Int) = (-1, 0)
        for passage in found {
            if passage.facet != facetRun.id {
                if facetRun.count > 0 { facetCounts[facetRun.id, default: 0] += facetRun.count }
                facetRun = (passage.facet, 0)
            }
            facetRun.count += 1
            let day = PassageNumber.day(of: passage.number)
            if day != dayRun.day {
                if dayRun.count > 0 { dayCounts[dayRun.day, default: 0] += dayRun.count }
                dayRun = (day, 0)
            }
            dayRun.count += 1
        }
        if facetRun.count > 0 { facetCounts[facetRun.id, default: 0] += facetRun.count }
        if dayRun.count > 0 { dayCounts[dayRun.day, default: 0] += dayRun.count }

        var kinds: [Int64: Int] = [:]
        var grades: [Int: Int] = [:]
        var sources: [Int64: Int] = [:]
        var forms: [Evidence.Form: Int] = [:]
        let epoch = try db.epoch()
        for (id, count) in facetCounts {
            guard let facet = try facets.facet(id, epoch: epoch, in: db) else { continue }
            forms[facet.form, default: 0] += count
            for kind in Set(facet.sights.map(\.kind)) { kinds[kind, default: 0] += count }
            for grade in Set(facet.sights.map(\.grade)) { grades[grade, default: 0] += count }
            for source in facet.sources where source.level <= level { sources[source.id, default: 0] += count }
        }
        var result = SearchFacets()
        result.basis = Count(found.count, isExact: isComplete)
        result.forms = FacetCounter.sorted(forms) { $0.rawValue < $1.rawValue }
        result.grades = Grade.allCases.compactMap { grade in
            grades[grade.code].map { SearchFacets.Entry(value: grade, count: $0) }
        }
        result.kinds = FacetCounter.sorted(
            try named(kinds, "SELECT name FROM indicator_kind WHERE id = ?").map {
                (IndicatorKind(rawValue: $0), $1)
            }
        ) { $0 < $1 }
        let bySource = try named(sources, "SELECT name FROM source WHERE id = ?")
        result.sources = Array(FacetCounter.sorted(bySource) { $0 < $1 }.prefix(FacetCounter.mostSources))
        result.months = FacetCounter.months(dayCounts)
        return result
    }

    private func named(_ counts: [Int64: Int], _ sql: String) throws -> [(String, Int)] {
        try counts.compactMap { id, count in
            try db.first(sql, [.integer(id)]) { $0.text(0) }.map { ($0, count) }
        }
    }

    private static func sorted<Value: Hashable & Sendable>(
        _ counts: some Sequence<(Value, Int)>, by isBefore: (Value, Value) -> Bool
    ) -> [SearchFacets.Entry<Value>] {
        counts.map { SearchFacets.Entry(value: $0.0, count: $0.1) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : isBefore($0.value, $1.value) }
    }

    private static func sorted<Value: Hashable & Sendable>(
        _ counts: [Value: Int], by isBefore: (Value, Value) -> Bool
    ) -> [SearchFacets.Entry<Value>] {
        sorted(counts.map { ($0.key, $0.value) }, by: isBefore)
    }

    private static func months(_ days: [Int64: Int]) -> [SearchFacets.Entry<String>] {
        var months: [String: Int] = [:]
        for (day, count) in days { months[String(PassageNumber.start(of: day).date.prefix(7)), default: 0] += count }
        return months.map { SearchFacets.Entry(value: $0.key, count: $0.value) }.sorted { $0.value < $1.value }
    }
}
