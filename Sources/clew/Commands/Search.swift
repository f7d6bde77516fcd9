import ArgumentParser
import ClewCore
import ClewStore
import ClewWorkflows

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Search pages and rows.",
        discussion: """
            Words must all stand in a passage; OR, -word, "a phrase", prefix* and parentheses work as one expects. \
            Filters: kind:bitcoin-address source:agora grade:valid form:page title:word from:2014-03 to:2014-04-06.

            Examples:
              clew search 'mdma (germany OR netherlands) -seeds'
              clew search '"white widow" kind:openpgp-key from:2014-03' --format jsonl
            """)

    @Argument(help: "The query.") var query: [String]
    @OptionGroup var options: CaseOptions
    @OptionGroup var list: ListOptions
    @Option(help: "relevance or newest.") var order: SearchOrder = .relevance

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let answer = try workspace.search(
            query.joined(separator: " "), order: order, page: Page(offset: list.offset, limit: list.limit),
            under: permit)
        for notice in answer.notices { Console.say(notice) }
        for hit in answer.directHits { Console.say("\(hit.id) stands here \(hit.mentionCount.grouped) times.") }
        var sheet = Sheet(columns: ListRow.hitColumns)
        sheet.rows = answer.hits.map { hit in
            [
                .string(list.format == .table ? String(hit.evidence.description.prefix(12)) : hit.evidence.description),
                .integer(hit.ordinal), .string(list.format == .table ? hit.time.date : hit.time.description),
                .string(hit.source), .string(hit.title.text), .string(hit.snippet.text), .integer(hit.mentionCount),
            ]
        }
        Console.write(sheet.text(list.format))
        let total = (answer.total.isExact ? "" : "over ") + answer.total.value.grouped
        Console.say("\(total) found, \(answer.order == .relevance ? "the best first" : "the newest first").")
    }
}
