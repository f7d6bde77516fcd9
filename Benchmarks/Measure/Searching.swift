import ClewCore
import ClewStore
import ClewWorkflows
import Foundation

/// Asks a case each query of a file, as the desk does: parsing, searching, snippets, facets and the durable audit entry.
enum Searching {
    static func measure(workspace path: String, queries file: String) throws {
        let workspace = try Workspace.open(path)
        let permit = try workspace.permit(forOperatorWith: nil, purpose: "measure")
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let queries = lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
        // Once over all, so that the pages of the database are in memory as in an analyst's second minute.
        for query in queries { _ = try workspace.search(query, page: Page(limit: 20), under: permit) }
        var seconds: [Double] = []
        var hits = 0
        var slowest = (query: "", seconds: 0.0)
        for query in queries {
            let spent = try Measure.seconds {
                hits += try workspace.search(query, page: Page(limit: 20), under: permit).hits.count
            }
            seconds.append(spent)
            if spent > slowest.seconds { slowest = (query, spent) }
        }
        Measure.say([
            ("queries", .integer(queries.count)), ("hits", .integer(hits)),
            ("medianSeconds", Measure.number(seconds.percentile(0.5))),
            ("p95Seconds", Measure.number(seconds.percentile(0.95))), ("maxSeconds", Measure.number(slowest.seconds)),
            ("slowest", .string(slowest.query)),
        ])
    }
}
