import ClewCore
import ClewStore
import ClewWorkflows
import Foundation

/// Asks a case each query of a file, as the desk does: parsing, searching, snippets, facets and the durable audit entry.
enum Searching {
    private struct Query {
        var kind: String
        var text: String
    }

    static func measure(workspace path: String, queries file: String) throws {
        let workspace = try Workspace.open(path)
        let permit = try workspace.permit(forOperatorWith: nil, purpose: "measure")
        let queries = try read(file)
        var seconds: [String: [Double]] = [:]
        var empty: [String: Int] = [:]
        var slowest = (query: "", seconds: 0.0)
        // Once over all first, so that the pages of the database are in memory as in an analyst's second minute.
        for query in queries { _ = try workspace.search(query.text, page: Page(limit: 20), under: permit) }
        for query in queries {
            var hits = 0
            let spent = try Measure.seconds {
                hits = try workspace.search(query.text, page: Page(limit: 20), under: permit).hits.count
            }
            if hits == 0 { empty[query.kind, default: 0] += 1 }
            seconds[query.kind, default: []].append(spent)
            if spent > slowest.seconds { slowest = (query.text, spent) }
        }
        for (kind, spent) in seconds.sorted(by: { $0.key < $1.key }) {
            Measure.say([
                ("class", .string(kind)), ("queries", .integer(spent.count)), ("without", .integer(empty[kind] ?? 0)),
                ("medianSeconds", Measure.number(spent.percentile(0.5))),
                ("p95Seconds", Measure.number(spent.percentile(0.95))),
            ])
        }
        let all = seconds.values.flatMap { $0 }
        Measure.say([
            ("class", .string("all")), ("queries", .integer(all.count)),
            ("without", .integer(empty.values.reduce(0, +))),
            ("medianSeconds", Measure.number(all.percentile(0.5))),
            ("p95Seconds", Measure.number(all.percentile(0.95))),
            ("maxSeconds", Measure.number(slowest.seconds)), ("slowest", .string(slowest.query)),
        ])
    }

    /// A line is the class of a query, a tab, and the query.
    private static func read(_ file: String) throws -> [Query] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .compactMap { line in
                let parts = line.split(separator: "\t", maxSplits: 1)
                return parts.count == 2 ? Query(kind: String(parts[0]), text: String(parts[1])) : nil
            }
    }
}
